use ser_server::permiso::Rol;
use ser_testkit::constructores::CLAVE;
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use serde_json::json;

use super::{codigo, con_aplicacion};
use crate::contrato::operaciones;
use crate::seguridad::llamadas::{self, Operacion};

en_ambos_motores![sin_app:
    the_ministry_only_enrols_until_it_has_a_second_factor,
    no_operation_forgets_to_ask_for_it,
    where_it_is_mandatory_it_is_replaced_and_not_taken_off,
    an_operators_people_choose,
];

async fn exigente(motor: Motor) -> TestApp {
    TestApp::con(motor, |settings| settings.segundo_factor_ministerio = true).await
}

async fn the_ministry_only_enrols_until_it_has_a_second_factor(motor: Motor) {
    let app = exigente(motor).await;
    let ministerio = app.ministerio().await;
    for rol in [Rol::Funcionario, Rol::Administrador, Rol::Auditor] {
        let persona = app.persona(&ministerio, &[rol]).await;
        assert_eq!(persona.persona["debe_inscribir_factor"], true);
        app.get("/operadores")
            .como(&persona)
            .await
            .problema(403, "SEGUNDO_FACTOR_REQUERIDO");
        let (secreto, _) = con_aplicacion(&app, &persona).await;
        // The same session serves from then on.
        app.get("/operadores").como(&persona).await.esperar(200);
        let quien = app.get("/sesion").como(&persona).await.esperar(200);
        assert_eq!(quien["debe_inscribir_factor"], false);
        let paso = app.intentar_ingreso(&persona.cuenta).await.esperar(200);
        app.post("/sesion/segundo-factor")
            .json(&json!({
                "desafio": paso["segundo_paso"]["desafio"], "codigo": codigo(&secreto, 0).await,
            }))
            .await
            .esperar(200);
    }
    app.terminar().await;
}

/// Every operation of the document that asks for a session answers the same, but for those that enrol
/// and those that tell or end the session.
async fn no_operation_forgets_to_ask_for_it(motor: Motor) {
    let app = exigente(motor).await;
    let ministerio = app.ministerio().await;
    let persona = app.persona(&ministerio, &Rol::TODOS).await;
    let documento = app.get("/api/openapi.json").await.esperar(200);
    let ajenos = llamadas::preparar(&app).await;
    let mut abiertas = Vec::new();
    for operacion in operaciones(&documento).into_iter().map(Operacion::from) {
        if operacion.roles == ["publico"] || operacion.id == "cerrar_sesion" {
            continue;
        }
        let respuesta = operacion.llamar(&app, Some(&persona), &ajenos).await;
        if respuesta.estado == 403 {
            respuesta.problema(403, "SEGUNDO_FACTOR_REQUERIDO");
        } else {
            abiertas.push(operacion.id);
        }
    }
    abiertas.sort();
    assert_eq!(
        abiertas,
        [
            "confirmar_segundo_factor",
            "consultar_segundo_factor",
            "consultar_sesion",
            "enviar_codigo",
            "inscribir_segundo_factor",
            "marcar_actividad",
        ]
    );
    app.delete("/sesion").como(&persona).await.esperar(204);
    app.terminar().await;
}

async fn where_it_is_mandatory_it_is_replaced_and_not_taken_off(motor: Motor) {
    let app = exigente(motor).await;
    let ministerio = app.ministerio().await;
    let persona = app.persona(&ministerio, &[Rol::Auditor]).await;
    let (_, codigos) = con_aplicacion(&app, &persona).await;
    app.post("/segundo-factor/retiro")
        .como(&persona)
        .json(&json!({ "clave": CLAVE, "codigo": codigos[0] }))
        .await
        .problema(409, "SEGUNDO_FACTOR_OBLIGATORIO");
    app.post("/segundo-factor")
        .como(&persona)
        .json(&json!({ "medio": "correo", "clave": CLAVE, "codigo": codigos[0] }))
        .await
        .esperar(200);
    // Meanwhile the one of before stands.
    app.get("/operadores").como(&persona).await.esperar(200);
    app.terminar().await;
}

async fn an_operators_people_choose(motor: Motor) {
    let app = exigente(motor).await;
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let persona = app.persona(&operador, &[Rol::Operador]).await;
    assert_eq!(persona.persona["debe_inscribir_factor"], false);
    app.get("/expedientes").como(&persona).await.esperar(200);
    app.terminar().await;
}
