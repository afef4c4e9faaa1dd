//! A log-in ends the session that the same browser had, and no other.

use sea_orm::EntityTrait;
use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::actor::cookie;
use ser_testkit::{Actor, Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::json;

use crate::segundo_factor::{codigo, con_aplicacion};

en_ambos_motores![
    logging_in_again_ends_the_session_of_the_browser,
    two_browsers_do_not_disturb_each_other,
    with_a_second_factor_it_ends_when_the_log_in_does,
    a_cookie_that_opens_nothing_is_no_obstacle,
];

/// The form, sent by a browser that has this cookie.
async fn ingresar_con(app: &TestApp, cuenta: &Cuenta, galleta: &str) -> Respuesta {
    let captcha = app.captcha().await;
    app.post("/sesion")
        .cabecera("cookie", galleta)
        .json(&json!({
            "operador": cuenta.operador, "usuario": cuenta.usuario,
            "clave": cuenta.clave, "captcha": captcha,
        }))
        .await
}

async fn vive(app: &TestApp, actor: &Actor) -> bool {
    app.get("/sesion").como(actor).await.estado == 200
}

async fn logging_in_again_ends_the_session_of_the_browser(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    let luis = app.persona(&operador, &[Rol::Operador]).await;
    let respuesta = ingresar_con(app, &ana.cuenta, &ana.cookie).await;
    let nueva = respuesta.esperar(200);
    assert!(!vive(app, &ana).await);
    let token = nueva["token"].as_str().unwrap();
    app.get("/sesion").con_token(token).await.esperar(200);
    // Its refresh token opens nothing any more, and that is no theft.
    app.post("/sesion/renovacion")
        .cabecera("cookie", &ana.cookie)
        .cabecera("x-ser-csrf", "1")
        .await
        .problema(401, "SESION_VENCIDA");
    app.get("/sesion").con_token(token).await.esperar(200);

    // Whoever sits down at it next ends it too.
    ingresar_con(app, &luis.cuenta, &cookie(&respuesta))
        .await
        .esperar(200);
    app.get("/sesion")
        .con_token(token)
        .await
        .problema(401, "SIN_SESION");
    let eventos = auditoria::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    let cierres: Vec<_> = eventos
        .iter()
        .filter(|evento| evento.accion == "revocar" && evento.objeto == "sesion")
        .collect();
    assert_eq!(cierres.len(), 2);
    for cierre in cierres {
        assert_eq!(cierre.usuario_id, Some(ana.cuenta.usuario_id));
        assert_eq!(
            cierre.despues.as_deref(),
            Some(r#"{"motivo":"ingreso de nuevo en el mismo navegador"}"#)
        );
    }
}

async fn two_browsers_do_not_disturb_each_other(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let en_uno = app.persona(&operador, &[Rol::Operador]).await;
    let en_otro = app.ingresar(&en_uno.cuenta).await;
    assert!(vive(app, &en_uno).await);
    ingresar_con(app, &en_uno.cuenta, &en_otro.cookie)
        .await
        .esperar(200);
    assert!(vive(app, &en_uno).await);
    assert!(!vive(app, &en_otro).await);
}

async fn with_a_second_factor_it_ends_when_the_log_in_does(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    let (secreto, _) = con_aplicacion(app, &ana).await;
    let paso = ingresar_con(app, &ana.cuenta, &ana.cookie)
        .await
        .esperar(200)["segundo_paso"]
        .clone();
    assert!(vive(app, &ana).await);
    app.post("/sesion/segundo-factor")
        .cabecera("cookie", &ana.cookie)
        .json(&json!({ "desafio": paso["desafio"], "codigo": codigo(&secreto, 0).await }))
        .await
        .esperar(200);
    assert!(!vive(app, &ana).await);
}

async fn a_cookie_that_opens_nothing_is_no_obstacle(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    for galleta in ["ser_refresco=", "ser_refresco=inventado", "otra=cosa"] {
        ingresar_con(app, &ana.cuenta, galleta).await.esperar(200);
    }
    app.delete("/sesion").como(&ana).await.esperar(204);
    ingresar_con(app, &ana.cuenta, &ana.cookie)
        .await
        .esperar(200);
}
