//! Another password, from the profile.

use ser_server::permiso::Rol;
use ser_testkit::constructores::CLAVE;
use ser_testkit::{Actor, Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::json;

en_ambos_motores![
    a_change_ends_the_other_sessions_and_says_so_by_mail,
    without_the_password_of_now_nothing_changes_and_failures_lock,
    a_password_that_is_not_accepted_changes_nothing,
];

const NUEVA: &str = "tres tazas de cafe frio";

async fn alguien(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::Operador]).await
}

async fn cambiar(app: &TestApp, actor: &Actor, actual: &str, nueva: &str) -> Respuesta {
    app.post("/clave/cambio")
        .como(actor)
        .json(&json!({ "clave_actual": actual, "clave": nueva }))
        .await
}

async fn a_change_ends_the_other_sessions_and_says_so_by_mail(app: &TestApp) {
    let una = alguien(app).await;
    let otra = app.ingresar(&una.cuenta).await;
    cambiar(app, &una, CLAVE, NUEVA).await.esperar(204);
    app.get("/sesion").como(&una).await.esperar(200);
    app.get("/sesion")
        .como(&otra)
        .await
        .problema(401, "SIN_SESION");
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .cabecera("cookie", &otra.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
    app.intentar_ingreso(&una.cuenta)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");
    let nueva = Cuenta {
        clave: NUEVA.to_owned(),
        ..una.cuenta.clone()
    };
    app.ingresar(&nueva).await;
    app.trabajar().await;
    let avisos = app.correos();
    let aviso = avisos
        .iter()
        .find(|correo| correo.asunto == "SER: su contraseña cambió")
        .unwrap();
    assert!(aviso.texto.contains("127.0.0.1"), "{}", aviso.texto);
    assert!(!format!("{avisos:?}").contains(NUEVA));
}

async fn without_the_password_of_now_nothing_changes_and_failures_lock(app: &TestApp) {
    let una = alguien(app).await;
    for _ in 0..4 {
        cambiar(app, &una, "otra clave", NUEVA)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", "/clave_actual", "CLAVE_INCORRECTA");
    }
    cambiar(app, &una, "otra clave", NUEVA)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
    cambiar(app, &una, CLAVE, NUEVA)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
    // The same count as that of the login.
    app.intentar_ingreso(&una.cuenta)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
    app.trabajar().await;
    let asuntos: Vec<String> = app.correos().into_iter().map(|c| c.asunto).collect();
    assert_eq!(
        asuntos,
        ["SER: el ingreso a su cuenta está bloqueado por un rato"]
    );
}

async fn a_password_that_is_not_accepted_changes_nothing(app: &TestApp) {
    let una = alguien(app).await;
    for (nueva, codigo) in [("corta", "CLAVE_CORTA"), (CLAVE, "CLAVE_MISMA")] {
        cambiar(app, &una, CLAVE, nueva).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            "/clave",
            codigo,
        );
    }
    app.ingresar(&una.cuenta).await;
}
