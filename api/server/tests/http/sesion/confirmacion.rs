use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use ser_server::permiso::Rol;
use ser_store::{auditoria, sesion};
use ser_testkit::actor::cookie;
use ser_testkit::constructores::CLAVE;
use ser_testkit::{Actor, Motor, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;

use crate::segundo_factor::{codigo, codigo_del_correo, con_aplicacion, con_correo, olvidar_paso};

en_ambos_motores![
    a_log_in_of_a_moment_ago_is_proof_enough,
    an_older_session_says_the_password_again_and_goes_on,
    a_confirmation_is_of_one_session,
    wrong_passwords_count_with_those_of_the_log_in,
    whoever_has_a_second_factor_proves_it_too,
    a_code_by_mail_is_of_the_session_that_asked_for_it,
    who_may_not_is_told_so_without_saying_the_password,
];
en_ambos_motores![sin_app: how_long_it_serves_is_a_setting];

/// As if everybody had logged in, or confirmed, so long ago.
pub async fn envejecer(app: &TestApp, cuanto: Duration) {
    let instante = app.contexto.instante() - cuanto;
    sesion::Entity::update_many()
        .col_expr(sesion::Column::CreadaEn, Expr::value(instante))
        .col_expr(
            sesion::Column::ConfirmadaEn,
            Expr::value(Option::<time::OffsetDateTime>::None),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

const ONCE: Duration = Duration::minutes(11);

async fn alguien(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::Operador]).await
}

/// Something delicate that may be done any number of times.
async fn delicado(app: &TestApp, actor: &Actor) -> Respuesta {
    app.delete("/sesiones").como(actor).await
}

async fn confirmar(app: &TestApp, actor: &Actor, clave: &str, codigo: Option<&str>) -> Respuesta {
    app.post("/sesion/confirmacion")
        .como(actor)
        .json(&json!({ "clave": clave, "codigo": codigo }))
        .await
}

/// The same person in the session that a confirmation gives.
fn confirmada(actor: &Actor, respuesta: &Respuesta) -> Actor {
    let cuerpo = respuesta.esperar(200);
    Actor {
        token: cuerpo["token"].as_str().unwrap().to_owned(),
        cookie: cookie(respuesta),
        ..actor.clone()
    }
}

async fn a_log_in_of_a_moment_ago_is_proof_enough(app: &TestApp) {
    let ana = alguien(app).await;
    delicado(app, &ana).await.esperar(200);
    envejecer(app, Duration::minutes(9)).await;
    delicado(app, &ana).await.esperar(200);
}

async fn an_older_session_says_the_password_again_and_goes_on(app: &TestApp) {
    let ana = alguien(app).await;
    envejecer(app, ONCE).await;
    let problema = delicado(app, &ana)
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");
    assert_eq!(problema["medio"], Value::Null);
    // What is not delicate goes on, and renewing proves nothing.
    app.get("/sesiones").como(&ana).await.esperar(200);
    let renovacion = app
        .post("/sesion/renovacion")
        .cabecera("cookie", &ana.cookie)
        .cabecera("x-ser-csrf", "1")
        .await;
    let renovada = renovacion.esperar(200);
    let galleta = cookie(&renovacion);
    app.delete("/sesiones")
        .con_token(renovada["token"].as_str().unwrap())
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");

    confirmar(app, &ana, "otra clave", None)
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/clave", "CLAVE_INCORRECTA");
    delicado(app, &ana)
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");
    let otra = confirmada(&ana, &confirmar(app, &ana, CLAVE, None).await);
    delicado(app, &otra).await.esperar(200);
    // The session of before is over, its token and its cookie, and nobody calls that a theft.
    app.get("/sesion")
        .como(&ana)
        .await
        .problema(401, "SIN_SESION");
    app.post("/sesion/renovacion")
        .cabecera("cookie", &galleta)
        .cabecera("x-ser-csrf", "1")
        .await
        .problema(401, "SESION_VENCIDA");
    app.post("/sesion/renovacion")
        .cabecera("cookie", &otra.cookie)
        .cabecera("x-ser-csrf", "1")
        .await
        .esperar(200);
    let lista = app.get("/sesiones").como(&otra).await.esperar(200);
    assert_eq!(lista["datos"].as_array().unwrap().len(), 1, "{lista}");

    let eventos = auditoria::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    let hecho = eventos
        .iter()
        .find(|evento| evento.accion == "confirmar_identidad")
        .unwrap();
    assert_eq!(hecho.usuario_id, Some(ana.cuenta.usuario_id));
    assert!(!format!("{eventos:?}").contains("otra clave"));
}

async fn a_confirmation_is_of_one_session(app: &TestApp) {
    let ana = alguien(app).await;
    let suya_en_otro = app.ingresar(&ana.cuenta).await;
    envejecer(app, ONCE).await;
    let confirmada = confirmada(&ana, &confirmar(app, &ana, CLAVE, None).await);
    delicado(app, &suya_en_otro)
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");
    app.get("/sesion").como(&suya_en_otro).await.esperar(200);
    delicado(app, &confirmada).await.esperar(200);
}

async fn wrong_passwords_count_with_those_of_the_log_in(app: &TestApp) {
    let ana = alguien(app).await;
    envejecer(app, ONCE).await;
    for vez in 1..=5 {
        let respuesta = confirmar(app, &ana, "otra clave", None).await;
        if vez < 5 {
            respuesta.problema(422, "DATOS_INVALIDOS");
        } else {
            respuesta.problema(429, "ACCESO_BLOQUEADO");
        }
    }
    confirmar(app, &ana, CLAVE, None)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
    app.intentar_ingreso(&ana.cuenta)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
}

async fn whoever_has_a_second_factor_proves_it_too(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, recuperacion) = con_aplicacion(app, &ana).await;
    envejecer(app, ONCE).await;
    let problema = delicado(app, &ana)
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");
    assert_eq!(problema["medio"], "aplicacion");
    confirmar(app, &ana, CLAVE, None).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/codigo",
        "REQUERIDO",
    );
    confirmar(app, &ana, CLAVE, Some("000000"))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/codigo", "CODIGO_INCORRECTO");
    delicado(app, &ana)
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");
    let bueno = codigo(&secreto, 0).await;
    let ana = confirmada(&ana, &confirmar(app, &ana, CLAVE, Some(&bueno)).await);
    delicado(app, &ana).await.esperar(200);
    // A code is good once, here too; one of recovery serves.
    envejecer(app, ONCE).await;
    confirmar(app, &ana, CLAVE, Some(&bueno))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/codigo", "CODIGO_INCORRECTO");
    olvidar_paso(app).await;
    confirmar(app, &ana, CLAVE, Some(&recuperacion[0]))
        .await
        .esperar(200);
}

async fn a_code_by_mail_is_of_the_session_that_asked_for_it(app: &TestApp) {
    let ana = alguien(app).await;
    app.post("/sesion/confirmacion/codigo")
        .como(&ana)
        .await
        .problema(409, "SIN_SEGUNDO_FACTOR");
    let otra_sesion = app.ingresar(&ana.cuenta).await;
    con_correo(app, &ana).await;
    envejecer(app, ONCE).await;
    let pedir = async || app.post("/sesion/confirmacion/codigo").como(&ana).await;
    pedir().await.esperar(204);
    pedir().await.problema(429, "DEMASIADAS_PETICIONES");
    let bueno = codigo_del_correo(app).await;
    confirmar(app, &otra_sesion, CLAVE, Some(&bueno))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/codigo", "CODIGO_INCORRECTO");
    let ana = confirmada(&ana, &confirmar(app, &ana, CLAVE, Some(&bueno)).await);
    delicado(app, &ana).await.esperar(200);
}

async fn who_may_not_is_told_so_without_saying_the_password(app: &TestApp) {
    let ana = alguien(app).await;
    envejecer(app, ONCE).await;
    app.post("/autorizaciones-de-firma")
        .como(&ana)
        .clave("una-clave-de-prueba")
        .json(&json!({
            "usuario_id": ana.cuenta.usuario_id, "calidad": "contador", "desde": "2026-11-21",
        }))
        .await
        .problema(403, "SIN_PERMISO");
}

async fn how_long_it_serves_is_a_setting(motor: Motor) {
    let app = TestApp::con(motor, |settings| {
        settings.confirmacion = Duration::minutes(60);
    })
    .await;
    let ana = alguien(&app).await;
    envejecer(&app, Duration::minutes(59)).await;
    delicado(&app, &ana).await.esperar(200);
    envejecer(&app, Duration::minutes(61)).await;
    delicado(&app, &ana)
        .await
        .problema(403, "CONFIRMACION_REQUERIDA");
}
