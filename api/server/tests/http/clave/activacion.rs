//! Choosing the first password with the link that came by mail.

use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use uuid::Uuid;

en_ambos_motores![
    whoever_was_invited_chooses_a_password_and_logs_in,
    a_password_that_is_refused_leaves_the_link_as_it_was,
    a_link_opens_once_and_only_while_it_holds,
    the_same_link_at_once_activates_once,
];

const BUENA: &str = "tres tazas de cafe frio";

/// A company's administrator, somebody it invited, and the secret of the mail.
async fn invitada(app: &TestApp) -> (Actor, Value, String) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let administra = app.persona(&operador, &[Rol::AdministradorOperador]).await;
    let creada = app
        .post("/usuarios")
        .como(&administra)
        .clave(&clave_nueva())
        .json(&json!({
            "identificacion": "1020304050", "nombre": "Ana Peña Ruiz",
            "correo": "ana@operador.example.com", "roles": ["operador"],
        }))
        .await
        .esperar(201);
    app.trabajar().await;
    let texto = app.correos().pop().unwrap().texto;
    let (_, despues) = texto.split_once("/activar#").unwrap();
    let secreto = despues.split_whitespace().next().unwrap().to_owned();
    (administra, creada, secreto)
}

async fn mirar(app: &TestApp, secreto: &str) -> Respuesta {
    app.post("/clave/enlace")
        .json(&json!({ "secreto": secreto }))
        .await
}

async fn elegir(app: &TestApp, secreto: &str, clave: &str) -> Respuesta {
    app.post("/clave")
        .json(&json!({
            "secreto": secreto, "clave": clave, "terminos_version": "2026-11-30",
        }))
        .await
}

async fn whoever_was_invited_chooses_a_password_and_logs_in(app: &TestApp) {
    let (administra, creada, secreto) = invitada(app).await;
    let cuenta = mirar(app, &secreto).await.esperar(200);
    assert_eq!(cuenta["nombre"], "Ana Peña Ruiz");
    assert_eq!(cuenta["usuario"], "1020304050");
    elegir(app, &secreto, BUENA).await.esperar(204);
    let id = Uuid::parse_str(creada["id"].as_str().unwrap()).unwrap();
    let actor = app
        .ingresar(&Cuenta {
            usuario_id: id,
            operador: administra.cuenta.operador.clone(),
            usuario: "1020304050".to_owned(),
            clave: BUENA.to_owned(),
        })
        .await;
    assert_eq!(actor.persona["roles"], json!(["operador"]));
    let eventos = auditoria::de_objeto(app.contexto.base.conexion(), "usuario", id)
        .await
        .unwrap();
    let acciones: Vec<&str> = eventos.iter().map(|evento| &*evento.accion).collect();
    assert_eq!(acciones, ["invitar", "activar"]);
    let volcado = format!("{eventos:?}");
    assert!(!volcado.contains(BUENA) && !volcado.contains(&secreto));
}

async fn a_password_that_is_refused_leaves_the_link_as_it_was(app: &TestApp) {
    let (_, _, secreto) = invitada(app).await;
    for (clave, codigo) in [
        ("corta", "CLAVE_CORTA"),
        ("Password2026!", "CLAVE_CONOCIDA"),
        ("la casa de ruiz y peña", "CLAVE_PERSONAL"),
        ("mi 1.020.304.050 de hoy", "CLAVE_PERSONAL"),
        ("tres tazas de café ".repeat(8).as_str(), "CLAVE_LARGA"),
    ] {
        elegir(app, &secreto, clave)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", "/clave", codigo);
    }
    elegir(app, &secreto, BUENA).await.esperar(204);
}

async fn a_link_opens_once_and_only_while_it_holds(app: &TestApp) {
    let (administra, creada, primero) = invitada(app).await;
    for falso in ["", "no es un enlace", &"0".repeat(64)] {
        mirar(app, falso).await.problema(410, "ENLACE_VENCIDO");
        elegir(app, falso, BUENA)
            .await
            .problema(410, "ENLACE_VENCIDO");
    }
    // Another invitation takes its place.
    let id = creada["id"].as_str().unwrap();
    app.post(&format!("/usuarios/{id}/invitacion"))
        .como(&administra)
        .await
        .esperar(200);
    mirar(app, &primero).await.problema(410, "ENLACE_VENCIDO");
    app.trabajar().await;
    let texto = app.correos().pop().unwrap().texto;
    let (_, despues) = texto.split_once("/activar#").unwrap();
    let segundo = despues.split_whitespace().next().unwrap().to_owned();
    elegir(app, &segundo, BUENA).await.esperar(204);
    elegir(app, &segundo, BUENA)
        .await
        .problema(410, "ENLACE_VENCIDO");
    mirar(app, &segundo).await.problema(410, "ENLACE_VENCIDO");
}

async fn the_same_link_at_once_activates_once(app: &TestApp) {
    let (_, _, secreto) = invitada(app).await;
    let intentos = (0..4).map(|_| elegir(app, &secreto, BUENA));
    let respuestas = futures_util::future::join_all(intentos).await;
    let mut estados: Vec<u16> = respuestas.iter().map(|una| una.estado).collect();
    estados.sort_unstable();
    assert_eq!(estados, [204, 410, 410, 410]);
}
