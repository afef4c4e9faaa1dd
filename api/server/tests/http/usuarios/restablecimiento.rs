use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_server::permiso::Rol;
use ser_store::{auditoria, correo_anterior, usuario};
use ser_testkit::{Actor, Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;

use super::{consultar, empresa, hacer};
use crate::segundo_factor::{con_aplicacion, con_correo};
use crate::sesion::confirmacion::envejecer;

en_ambos_motores![
    the_account_begins_again_and_nothing_of_before_opens_it,
    nobody_restores_the_own_access,
    the_ministry_restores_the_only_administrator_and_nobody_else,
    the_only_administrator_gets_another_link_when_the_first_ran_out,
    in_the_ministry_an_administrator_does_it_and_an_officer_for_the_only_one,
    an_address_that_changed_a_moment_ago_waits,
    a_stranger_does_not_exist_and_roles_are_asked_for,
    why_and_how_are_asked_for,
    it_asks_for_a_recent_proof_of_who_does_it,
];

const NUEVA: &str = "cuatro tazas de cafe frio";

fn pedido() -> Value {
    json!({ "motivo": "Perdió el teléfono y los códigos", "identidad": "videollamada" })
}

async fn restablecer(app: &TestApp, actor: &Actor, id: &str) -> Respuesta {
    hacer(app, actor, id, "restablecimiento", &pedido()).await
}

/// Each with an address of the own.
async fn con_buzon(app: &TestApp, actor: &Actor, correo: &str) {
    usuario::Entity::update_many()
        .col_expr(usuario::Column::Correo, Expr::value(correo))
        .filter(usuario::Column::Id.eq(actor.cuenta.usuario_id))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

fn id(actor: &Actor) -> String {
    actor.cuenta.usuario_id.to_string()
}

async fn asuntos_a(app: &TestApp, para: &str) -> Vec<String> {
    app.trabajar().await;
    let correos = app.correos().into_iter();
    correos
        .filter(|correo| correo.para == para)
        .map(|correo| correo.asunto)
        .collect()
}

/// Chooses a password with the last link that went to `para`.
async fn activar(app: &TestApp, para: &str) {
    app.trabajar().await;
    let correos = app.correos();
    let texto = &correos
        .iter()
        .rev()
        .find(|correo| correo.para == para && correo.texto.contains("/activar#"))
        .unwrap()
        .texto;
    let (_, despues) = texto.split_once("/activar#").unwrap();
    let secreto = despues.split_whitespace().next().unwrap();
    app.post("/clave")
        .json(&json!({
            "uso": "activacion", "secreto": secreto, "clave": NUEVA,
            "terminos_version": "2026-11-30",
        }))
        .await
        .esperar(204);
}

async fn the_account_begins_again_and_nothing_of_before_opens_it(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let representa = app.persona(&operador, &[Rol::RepresentanteLegal]).await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    con_buzon(app, &ana, "ana@example.com").await;
    con_buzon(app, &administra, "administra@example.com").await;
    con_buzon(app, &representa, "representa@example.com").await;
    con_aplicacion(app, &ana).await;
    // A log-in that waits for the code that nobody has.
    let paso = app.intentar_ingreso(&ana.cuenta).await.esperar(200)["segundo_paso"].clone();

    let restablecida = restablecer(app, &administra, &id(&ana)).await.esperar(200);
    assert_eq!(restablecida["estado"], "invitado");
    assert_eq!(restablecida["motivo_estado"], pedido()["motivo"]);
    app.get("/sesion")
        .como(&ana)
        .await
        .problema(401, "SIN_SESION");
    app.intentar_ingreso(&ana.cuenta)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");
    app.post("/sesion/segundo-factor")
        .json(&json!({ "desafio": paso["desafio"], "codigo": "123456" }))
        .await
        .problema(401, "INGRESO_VENCIDO");

    let suyos = asuntos_a(app, "ana@example.com").await;
    assert!(
        suyos.contains(&"SER: restablecieron el acceso a su cuenta".to_owned()),
        "{suyos:?}"
    );
    assert!(
        suyos
            .iter()
            .any(|a| a.starts_with("Active su cuenta del SER")),
        "{suyos:?}"
    );
    // The legal representative is told; who did it knows.
    let de_ella = asuntos_a(app, "representa@example.com").await;
    assert_eq!(
        de_ella,
        ["SER: restablecieron el acceso de Persona De Prueba"]
    );
    assert!(asuntos_a(app, "administra@example.com").await.is_empty());

    activar(app, "ana@example.com").await;
    let nueva = Cuenta {
        clave: NUEVA.to_owned(),
        ..ana.cuenta.clone()
    };
    // Without a second factor: the one of before is gone, and its recovery codes with it.
    let dentro = app.ingresar(&nueva).await;
    let factor = app.get("/segundo-factor").como(&dentro).await.esperar(200);
    assert_eq!(factor["activo"], false);
    assert_eq!(factor["codigos_sin_usar"], 0);
    let vista = consultar(app, &administra, &id(&ana)).await;
    assert_eq!(vista["estado"], "activo");
    assert_eq!(vista["motivo_estado"], Value::Null);

    let base = app.contexto.base.conexion();
    let eventos = auditoria::de_objeto(base, "usuario", ana.cuenta.usuario_id)
        .await
        .unwrap();
    let hecho = eventos.iter().find(|e| e.accion == "restablecer").unwrap();
    assert_eq!(hecho.usuario_id, Some(administra.cuenta.usuario_id));
    let despues: Value = serde_json::from_str(hecho.despues.as_deref().unwrap()).unwrap();
    assert_eq!(despues["identidad"], "videollamada");
    assert_eq!(despues["motivo_estado"], pedido()["motivo"]);
    assert_eq!(despues["sesiones_cerradas"], 1);
}

async fn nobody_restores_the_own_access(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    restablecer(app, &administra, &id(&administra))
        .await
        .problema(409, "RESTABLECER_A_SI_MISMO");
    app.get("/sesion").como(&administra).await.esperar(200);
}

async fn the_ministry_restores_the_only_administrator_and_nobody_else(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let otra = app.persona(&operador, &[Rol::Operador]).await;
    let ministerio = app.ministerio().await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    let vista = consultar(app, &funcionaria, &id(&administra)).await;
    assert_eq!(vista["sin_otro_administrador"], true);
    assert_eq!(
        consultar(app, &funcionaria, &id(&otra)).await["sin_otro_administrador"],
        false
    );
    restablecer(app, &funcionaria, &id(&otra))
        .await
        .problema(409, "LO_RESTABLECE_SU_ADMINISTRADOR");
    // While there is another one, it is theirs to do.
    let segunda = app.persona(&operador, &[Rol::AdministradorOperador]).await;
    restablecer(app, &funcionaria, &id(&administra))
        .await
        .problema(409, "LO_RESTABLECE_SU_ADMINISTRADOR");
    restablecer(app, &segunda, &id(&administra))
        .await
        .esperar(200);
    restablecer(app, &funcionaria, &id(&segunda))
        .await
        .esperar(200);
    app.get("/sesion")
        .como(&segunda)
        .await
        .problema(401, "SIN_SESION");
}

async fn the_only_administrator_gets_another_link_when_the_first_ran_out(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    con_buzon(app, &administra, "administra@example.com").await;
    con_correo(app, &administra).await;
    let ministerio = app.ministerio().await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    restablecer(app, &funcionaria, &id(&administra))
        .await
        .esperar(200);
    // Nobody of the company could invite it again.
    restablecer(app, &funcionaria, &id(&administra))
        .await
        .esperar(200);
    activar(app, "administra@example.com").await;
    let nueva = Cuenta {
        clave: NUEVA.to_owned(),
        ..administra.cuenta.clone()
    };
    app.ingresar(&nueva).await;
}

async fn in_the_ministry_an_administrator_does_it_and_an_officer_for_the_only_one(app: &TestApp) {
    let ministerio = app.ministerio().await;
    let administra = app.persona(&ministerio, &[Rol::Administrador]).await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    let otra = app.persona(&ministerio, &[Rol::Funcionario]).await;
    restablecer(app, &funcionaria, &id(&otra))
        .await
        .problema(409, "LO_RESTABLECE_SU_ADMINISTRADOR");
    restablecer(app, &administra, &id(&otra)).await.esperar(200);
    restablecer(app, &funcionaria, &id(&administra))
        .await
        .esperar(200);
}

async fn an_address_that_changed_a_moment_ago_waits(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    con_buzon(app, &ana, "ana@example.com").await;
    let actual = consultar(app, &administra, &id(&ana)).await;
    app.put(&format!("/usuarios/{}", id(&ana)))
        .como(&administra)
        .si_coincide(&actual["version"])
        .json(&json!({
            "nombre": "Persona De Prueba", "correo": "otro@example.com", "roles": ["operador"],
        }))
        .await
        .esperar(200);
    let problema = restablecer(app, &administra, &id(&ana))
        .await
        .problema(409, "CORREO_RECIEN_CAMBIADO");
    assert!(problema["desde"].is_string());
    app.get("/sesion").como(&ana).await.esperar(200);
    let hace_ocho_dias = app.contexto.instante() - Duration::days(8);
    correo_anterior::Entity::update_many()
        .col_expr(
            correo_anterior::Column::CambiadoEn,
            Expr::value(hace_ocho_dias),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    restablecer(app, &administra, &id(&ana)).await.esperar(200);
    // The link goes to the address of now; whoever reads the one of before is told.
    let de_antes = asuntos_a(app, "ana@example.com").await;
    assert!(
        de_antes.contains(&"SER: restablecieron el acceso a su cuenta".to_owned()),
        "{de_antes:?}"
    );
    assert!(
        !de_antes.iter().any(|a| a.starts_with("Active")),
        "{de_antes:?}"
    );
    activar(app, "otro@example.com").await;
}

async fn a_stranger_does_not_exist_and_roles_are_asked_for(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    let (_, ajena) = empresa(app).await;
    let ruta = format!("/usuarios/{}/restablecimiento", id(&ana));
    let pedir = async |actor: &Actor| {
        app.post(&ruta)
            .como(actor)
            .si_coincide(1)
            .json(&pedido())
            .await
    };
    pedir(&ajena).await.problema(404, "NO_ENCONTRADO");
    pedir(&ana).await.problema(403, "SIN_PERMISO");
    let ministerio = app.ministerio().await;
    let audita = app.persona(&ministerio, &[Rol::Auditor]).await;
    pedir(&audita).await.problema(403, "SIN_PERMISO");
    app.post(&ruta)
        .como(&administra)
        .si_coincide(9)
        .json(&pedido())
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    // An account out of use comes back by another way.
    hacer(
        app,
        &administra,
        &id(&ana),
        "inactivacion",
        &json!({ "motivo": "Ya no trabaja aquí" }),
    )
    .await
    .esperar(200);
    restablecer(app, &administra, &id(&ana))
        .await
        .problema(409, "ESTADO_DE_CUENTA_INVALIDO");
}

async fn why_and_how_are_asked_for(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    for malo in [
        json!({ "motivo": "corto", "identidad": "presencial" }),
        json!({ "motivo": "              ", "identidad": "presencial" }),
        json!({ "motivo": "Perdió el teléfono", "identidad": "de oídas" }),
        json!({ "motivo": "Perdió el teléfono" }),
    ] {
        let respuesta = hacer(app, &administra, &id(&ana), "restablecimiento", &malo).await;
        respuesta.problema(422, "DATOS_INVALIDOS");
    }
    app.get("/sesion").como(&ana).await.esperar(200);
}

async fn it_asks_for_a_recent_proof_of_who_does_it(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    envejecer(app, Duration::minutes(11)).await;
    restablecer(app, &administra, &id(&ana))
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");
}
