use ser_store::auditoria;
use ser_testkit::actor::cookie;
use ser_testkit::constructores::CLAVE;
use ser_testkit::{Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::inscripcion::pasar_un_minuto;
use super::{
    alguien, asuntos, codigo, codigo_del_correo, con_aplicacion, con_correo, olvidar_paso,
};
use crate::sesion::revocacion::cambiar_estado;

en_ambos_motores![
    the_password_alone_opens_nothing,
    no_code_is_accepted_twice_nor_an_older_one_after_it,
    a_clock_may_be_one_step_away_and_no_more,
    the_code_may_come_by_mail,
    a_code_made_for_one_log_in_opens_no_other,
    too_many_codes_leave_the_recovery_codes,
    a_recovery_code_opens_once_and_says_so_by_mail,
    five_wrong_codes_lock_the_second_step_and_the_password_does_not_reopen_it,
    a_log_in_is_finished_once_and_only_while_it_waits,
    a_new_password_or_a_closed_account_ends_the_wait,
    the_same_code_at_once_opens_one_session,
];

/// The right password: what is still missing.
async fn primer_paso(app: &TestApp, cuenta: &Cuenta) -> Value {
    let respuesta = app.intentar_ingreso(cuenta).await;
    assert_eq!(respuesta.cabecera("set-cookie"), "");
    let cuerpo = respuesta.esperar(200);
    assert_eq!(cuerpo.as_object().unwrap().len(), 1, "{cuerpo}");
    cuerpo["segundo_paso"].clone()
}

async fn segundo_paso(app: &TestApp, paso: &Value, codigo: &str) -> Respuesta {
    app.post("/sesion/segundo-factor")
        .json(&json!({ "desafio": paso["desafio"], "codigo": codigo }))
        .await
}

async fn the_password_alone_opens_nothing(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, _) = con_aplicacion(app, &ana).await;
    // Whoever does not know the password is not told that there is more.
    let equivocada = Cuenta {
        clave: "otra clave".to_owned(),
        ..ana.cuenta.clone()
    };
    app.intentar_ingreso(&equivocada)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");

    let paso = primer_paso(app, &ana.cuenta).await;
    assert_eq!(paso["medio"], "aplicacion");
    assert_eq!(paso["correo"], Value::Null);
    let desafio = paso["desafio"].as_str().unwrap();
    app.get("/sesion")
        .con_token(desafio)
        .await
        .problema(401, "SIN_SESION");
    segundo_paso(app, &paso, "000")
        .await
        .problema(401, "CODIGO_INVALIDO");
    let respuesta = segundo_paso(app, &paso, &codigo(&secreto, 0).await).await;
    let cuerpo = respuesta.esperar(200);
    assert!(cookie(&respuesta).starts_with("ser_refresco="));
    let token = cuerpo["token"].as_str().unwrap();
    app.get("/sesion").con_token(token).await.esperar(200);

    let base = app.contexto.base.conexion();
    use sea_orm::EntityTrait;
    let eventos = auditoria::Entity::find().all(base).await.unwrap();
    let de = |accion: &str| eventos.iter().filter(|e| e.accion == accion).count();
    assert_eq!((de("primer_paso"), de("ingreso")), (1, 2));
    let ultimo = eventos.iter().rfind(|e| e.accion == "ingreso").unwrap();
    assert_eq!(
        ultimo.despues.as_deref(),
        Some(r#"{"segundo_factor":"aplicacion"}"#)
    );
    assert!(!format!("{eventos:?}").contains(desafio));
}

async fn no_code_is_accepted_twice_nor_an_older_one_after_it(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, _) = con_aplicacion(app, &ana).await;
    let ahora = codigo(&secreto, 0).await;
    let anterior = codigo(&secreto, -1).await;
    let paso = primer_paso(app, &ana.cuenta).await;
    segundo_paso(app, &paso, &ahora).await.esperar(200);
    let paso = primer_paso(app, &ana.cuenta).await;
    for usado in [ahora, anterior] {
        segundo_paso(app, &paso, &usado)
            .await
            .problema(401, "CODIGO_INVALIDO");
    }
    let siguiente = codigo(&secreto, 1).await;
    segundo_paso(app, &paso, &siguiente).await.esperar(200);
}

async fn a_clock_may_be_one_step_away_and_no_more(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, _) = con_aplicacion(app, &ana).await;
    for (pasos, estado) in [(-1, 200), (1, 200), (-3, 401), (3, 401)] {
        olvidar_paso(app).await;
        let paso = primer_paso(app, &ana.cuenta).await;
        let respuesta = segundo_paso(app, &paso, &codigo(&secreto, pasos).await).await;
        assert_eq!(respuesta.estado, estado, "{pasos}");
    }
}

async fn the_code_may_come_by_mail(app: &TestApp) {
    let ana = alguien(app).await;
    con_correo(app, &ana).await;
    let de_inscripcion = codigo_del_correo(app).await;
    let paso = primer_paso(app, &ana.cuenta).await;
    assert_eq!(paso["medio"], "correo");
    assert_eq!(paso["correo"], "p•••@example.com");
    let bueno = codigo_del_correo(app).await;
    // That of the enrolment was for something else, and is spent.
    if de_inscripcion != bueno {
        segundo_paso(app, &paso, &de_inscripcion)
            .await
            .problema(401, "CODIGO_INVALIDO");
    }
    app.post("/sesion/segundo-factor/codigo")
        .json(&json!({ "desafio": paso["desafio"] }))
        .await
        .problema(429, "DEMASIADAS_PETICIONES");
    assert_eq!(paso["codigo_en"], Value::Null);
    pasar_un_minuto(app).await;
    app.post("/sesion/segundo-factor/codigo")
        .json(&json!({ "desafio": paso["desafio"] }))
        .await
        .esperar(204);
    let nuevo = codigo_del_correo(app).await;
    segundo_paso(app, &paso, &nuevo).await.esperar(200);
    app.post("/sesion/segundo-factor/codigo")
        .json(&json!({ "desafio": paso["desafio"] }))
        .await
        .problema(401, "INGRESO_VENCIDO");
}

async fn a_code_made_for_one_log_in_opens_no_other(app: &TestApp) {
    let ana = alguien(app).await;
    con_correo(app, &ana).await;
    let paso = primer_paso(app, &ana.cuenta).await;
    let del_primero = codigo_del_correo(app).await;
    // Who begins again a moment later is told from when a code can be asked for.
    let otro = primer_paso(app, &ana.cuenta).await;
    assert_eq!(codigo_del_correo(app).await, del_primero);
    assert!(otro["codigo_en"].is_string(), "{otro}");
    let pedir = async |paso: &Value| {
        app.post("/sesion/segundo-factor/codigo")
            .json(&json!({ "desafio": paso["desafio"] }))
            .await
    };
    pedir(&otro).await.problema(429, "DEMASIADAS_PETICIONES");
    segundo_paso(app, &otro, &del_primero)
        .await
        .problema(401, "CODIGO_INVALIDO");
    pasar_un_minuto(app).await;
    pedir(&otro).await.esperar(204);
    let del_otro = codigo_del_correo(app).await;
    // The one before is over, in the log-in that it was made for too.
    if del_primero != del_otro {
        segundo_paso(app, &paso, &del_primero)
            .await
            .problema(401, "CODIGO_INVALIDO");
    }
    segundo_paso(app, &paso, &del_otro)
        .await
        .problema(401, "CODIGO_INVALIDO");
    segundo_paso(app, &otro, &del_otro).await.esperar(200);
}

async fn too_many_codes_leave_the_recovery_codes(app: &TestApp) {
    let ana = alguien(app).await;
    let recuperacion = con_correo(app, &ana).await;
    for _ in 0..5 {
        pasar_un_minuto(app).await;
        let paso = primer_paso(app, &ana.cuenta).await;
        assert_eq!(paso["codigo_en"], Value::Null);
    }
    pasar_un_minuto(app).await;
    // Six in this hour, with that of the enrolment: no more are sent, and nobody is locked out.
    let paso = primer_paso(app, &ana.cuenta).await;
    assert!(paso["codigo_en"].is_string(), "{paso}");
    segundo_paso(app, &paso, &recuperacion[0])
        .await
        .esperar(200);
}

async fn a_recovery_code_opens_once_and_says_so_by_mail(app: &TestApp) {
    let ana = alguien(app).await;
    let (_, codigos) = con_aplicacion(app, &ana).await;
    let paso = primer_paso(app, &ana.cuenta).await;
    segundo_paso(app, &paso, &codigos[3]).await.esperar(200);
    let paso = primer_paso(app, &ana.cuenta).await;
    segundo_paso(app, &paso, &codigos[3])
        .await
        .problema(401, "CODIGO_INVALIDO");
    let estado = app.get("/segundo-factor").como(&ana).await.esperar(200);
    assert_eq!(estado["codigos_sin_usar"], 9);
    let asuntos = asuntos(app).await;
    assert!(
        asuntos.contains(&"SER: se usó un código de recuperación".to_owned()),
        "{asuntos:?}"
    );
    // Somebody else's codes are somebody else's.
    let berta = alguien(app).await;
    let (_, de_berta) = con_aplicacion(app, &berta).await;
    segundo_paso(app, &paso, &de_berta[0])
        .await
        .problema(401, "CODIGO_INVALIDO");
}

async fn five_wrong_codes_lock_the_second_step_and_the_password_does_not_reopen_it(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, _) = con_aplicacion(app, &ana).await;
    for vez in 1..=5 {
        // Each time with a fresh first step.
        let paso = primer_paso(app, &ana.cuenta).await;
        let respuesta = segundo_paso(app, &paso, "000").await;
        if vez < 5 {
            respuesta.problema(401, "CODIGO_INVALIDO");
        } else {
            respuesta.problema(429, "ACCESO_BLOQUEADO");
        }
    }
    app.intentar_ingreso(&ana.cuenta)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
    // From inside neither: it is the same count.
    app.post("/segundo-factor/retiro")
        .como(&ana)
        .json(&json!({ "clave": CLAVE, "codigo": codigo(&secreto, 0).await }))
        .await
        .problema(429, "ACCESO_BLOQUEADO");
    let asuntos = asuntos(app).await;
    let bloqueo = "SER: el ingreso a su cuenta está bloqueado por un rato".to_owned();
    assert!(asuntos.contains(&bloqueo), "{asuntos:?}");
}

async fn a_log_in_is_finished_once_and_only_while_it_waits(app: &TestApp) {
    use sea_orm::EntityTrait;
    use sea_orm::sea_query::Expr;
    let ana = alguien(app).await;
    let (secreto, codigos) = con_aplicacion(app, &ana).await;
    let paso = primer_paso(app, &ana.cuenta).await;
    segundo_paso(app, &paso, &codigo(&secreto, 0).await)
        .await
        .esperar(200);
    segundo_paso(app, &paso, &codigos[0])
        .await
        .problema(401, "INGRESO_VENCIDO");
    segundo_paso(app, &json!({ "desafio": "inventado" }), &codigos[0])
        .await
        .problema(401, "INGRESO_VENCIDO");
    let paso = primer_paso(app, &ana.cuenta).await;
    ser_store::ingreso::Entity::update_many()
        .col_expr(
            ser_store::ingreso::Column::ExpiraEn,
            Expr::value(app.contexto.instante()),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    segundo_paso(app, &paso, &codigos[0])
        .await
        .problema(401, "INGRESO_VENCIDO");
}

async fn a_new_password_or_a_closed_account_ends_the_wait(app: &TestApp) {
    let ana = alguien(app).await;
    let (_, codigos) = con_aplicacion(app, &ana).await;
    let paso = primer_paso(app, &ana.cuenta).await;
    app.post("/clave/cambio")
        .como(&ana)
        .json(&json!({ "clave_actual": CLAVE, "clave": "tres tazas de cafe frio" }))
        .await
        .esperar(204);
    segundo_paso(app, &paso, &codigos[0])
        .await
        .problema(401, "INGRESO_VENCIDO");
    let nueva = Cuenta {
        clave: "tres tazas de cafe frio".to_owned(),
        ..ana.cuenta.clone()
    };
    let paso = primer_paso(app, &nueva).await;
    cambiar_estado(app, ana.cuenta.usuario_id, "inactivo").await;
    segundo_paso(app, &paso, &codigos[0])
        .await
        .problema(401, "INGRESO_VENCIDO");
}

async fn the_same_code_at_once_opens_one_session(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, _) = con_aplicacion(app, &ana).await;
    let codigo = codigo(&secreto, 0).await;
    let mut pasos = Vec::new();
    for _ in 0..4 {
        pasos.push(primer_paso(app, &ana.cuenta).await);
    }
    let intentos = pasos.iter().map(|paso| segundo_paso(app, paso, &codigo));
    let respuestas = futures_util::future::join_all(intentos).await;
    let mut estados: Vec<u16> = respuestas.iter().map(|una| una.estado).collect();
    estados.sort_unstable();
    assert_eq!(estados, [200, 401, 401, 401]);
}
