//! A forgotten password.

use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::{Actor, Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use crate::sesion::revocacion::cambiar_estado;

en_ambos_motores![
    whoever_forgot_the_password_chooses_another_with_the_link,
    the_answer_and_what_is_written_are_the_same_for_those_who_do_not_exist,
    accounts_that_are_not_active_do_not_recover,
    an_account_gets_three_links_an_hour_and_only_the_last_works,
    a_new_password_opens_a_locked_account,
    a_link_of_one_use_does_not_serve_the_other,
    nobody_asks_without_the_proof_of_work,
    what_waits_to_be_looked_into_tells_nobody_who_asked,
];

const NUEVA: &str = "tres tazas de cafe frio";

async fn alguien(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::Operador]).await
}

async fn pedir(app: &TestApp, operador: &str, usuario: &str) -> Respuesta {
    let captcha = app.captcha_de("recuperacion").await;
    app.post("/clave/recuperacion")
        .json(&json!({ "operador": operador, "usuario": usuario, "captcha": captcha }))
        .await
}

/// The secret of the link in the last mail.
async fn enlace(app: &TestApp) -> String {
    app.trabajar().await;
    let texto = app.correos().pop().unwrap().texto;
    let (_, despues) = texto.split_once("/recuperar#").unwrap();
    despues.split_whitespace().next().unwrap().to_owned()
}

async fn elegir(app: &TestApp, secreto: &str, clave: &str) -> Respuesta {
    app.post("/clave")
        .json(&json!({ "secreto": secreto, "clave": clave, "uso": "recuperacion" }))
        .await
}

async fn whoever_forgot_the_password_chooses_another_with_the_link(app: &TestApp) {
    let una = alguien(app).await;
    let otra = app.ingresar(&una.cuenta).await;
    pedir(app, &una.cuenta.operador, &una.cuenta.usuario)
        .await
        .esperar(202);
    let secreto = enlace(app).await;
    let cuenta = app
        .post("/clave/enlace")
        .json(&json!({ "secreto": secreto, "uso": "recuperacion" }))
        .await
        .esperar(200);
    assert_eq!(cuenta["usuario"], una.cuenta.usuario);
    // One that is refused leaves the link as it was.
    elegir(app, &secreto, "Password2026!").await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/clave",
        "CLAVE_CONOCIDA",
    );
    app.get("/sesion").como(&una).await.esperar(200);
    elegir(app, &secreto, NUEVA).await.esperar(204);

    // Every session is over, the old password too, and the link does not open twice.
    for sesion in [&una, &otra] {
        app.get("/sesion")
            .como(sesion)
            .await
            .problema(401, "SIN_SESION");
    }
    app.intentar_ingreso(&una.cuenta)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");
    elegir(app, &secreto, NUEVA)
        .await
        .problema(410, "ENLACE_VENCIDO");
    let nueva = Cuenta {
        clave: NUEVA.to_owned(),
        ..una.cuenta.clone()
    };
    app.ingresar(&nueva).await;

    app.trabajar().await;
    let asuntos: Vec<String> = app.correos().into_iter().map(|c| c.asunto).collect();
    assert!(
        asuntos.contains(&"SER: su contraseña cambió".to_owned()),
        "{asuntos:?}"
    );
    let eventos = auditoria::de_objeto(
        app.contexto.base.conexion(),
        "usuario",
        una.cuenta.usuario_id,
    )
    .await
    .unwrap();
    let acciones: Vec<&str> = eventos.iter().map(|evento| &*evento.accion).collect();
    assert_eq!(acciones, ["pedir_recuperacion", "recuperar_clave"]);
    let volcado = format!("{eventos:?}");
    assert!(!volcado.contains(NUEVA) && !volcado.contains(&secreto));
}

async fn the_answer_and_what_is_written_are_the_same_for_those_who_do_not_exist(app: &TestApp) {
    let existe = alguien(app).await.cuenta;
    let mut vistos = Vec::new();
    for (operador, usuario) in [
        (existe.operador.as_str(), existe.usuario.as_str()),
        (existe.operador.as_str(), "999999"),
        ("800000000", existe.usuario.as_str()),
        ("no es un NIT", ""),
        ("", ""),
    ] {
        let antes = app.trabajos().await.len();
        let respuesta = pedir(app, operador, usuario).await;
        assert_eq!(respuesta.estado, 202);
        let mut cabeceras: Vec<String> = respuesta
            .cabeceras
            .iter()
            .filter(|(nombre, _)| !["date", "x-request-id"].contains(&nombre.as_str()))
            .map(|(nombre, valor)| format!("{nombre}: {valor:?}"))
            .collect();
        cabeceras.sort();
        let escritos = app.trabajos().await.len() - antes;
        vistos.push((respuesta.bytes, cabeceras, escritos));
    }
    assert!(vistos.windows(2).all(|par| par[0] == par[1]), "{vistos:?}");
    app.trabajar().await;
    assert_eq!(app.correos().len(), 1);
}

async fn accounts_that_are_not_active_do_not_recover(app: &TestApp) {
    let persona = alguien(app).await;
    let cuenta = persona.cuenta;
    pedir(app, &cuenta.operador, &cuenta.usuario)
        .await
        .esperar(202);
    let secreto = enlace(app).await;
    for estado in ["inactivo", "suspendido", "cancelado", "invitado"] {
        cambiar_estado(app, cuenta.usuario_id, estado).await;
        pedir(app, &cuenta.operador, &cuenta.usuario)
            .await
            .esperar(202);
        app.trabajar().await;
        assert_eq!(app.correos().len(), 1, "{estado}");
        // The link that it got while it was active does not serve either.
        elegir(app, &secreto, NUEVA)
            .await
            .problema(410, "ENLACE_VENCIDO");
    }
}

async fn an_account_gets_three_links_an_hour_and_only_the_last_works(app: &TestApp) {
    let cuenta = alguien(app).await.cuenta;
    let mut enlaces = Vec::new();
    for _ in 0..3 {
        pedir(app, &cuenta.operador, &cuenta.usuario)
            .await
            .esperar(202);
        enlaces.push(enlace(app).await);
    }
    pedir(app, &cuenta.operador, &cuenta.usuario)
        .await
        .esperar(202);
    app.trabajar().await;
    assert_eq!(app.correos().len(), 3);
    for viejo in &enlaces[..2] {
        elegir(app, viejo, NUEVA)
            .await
            .problema(410, "ENLACE_VENCIDO");
    }
    elegir(app, &enlaces[2], NUEVA).await.esperar(204);
}

async fn a_new_password_opens_a_locked_account(app: &TestApp) {
    let cuenta = alguien(app).await.cuenta;
    let equivocada = Cuenta {
        clave: "otra clave".to_owned(),
        ..cuenta.clone()
    };
    for _ in 0..5 {
        app.intentar_ingreso(&equivocada).await;
    }
    app.intentar_ingreso(&cuenta)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
    pedir(app, &cuenta.operador, &cuenta.usuario)
        .await
        .esperar(202);
    let secreto = enlace(app).await;
    elegir(app, &secreto, NUEVA).await.esperar(204);
    let nueva = Cuenta {
        clave: NUEVA.to_owned(),
        ..cuenta
    };
    app.ingresar(&nueva).await;
}

async fn a_link_of_one_use_does_not_serve_the_other(app: &TestApp) {
    let cuenta = alguien(app).await.cuenta;
    pedir(app, &cuenta.operador, &cuenta.usuario)
        .await
        .esperar(202);
    let secreto = enlace(app).await;
    app.post("/clave")
        .json(&json!({ "secreto": secreto, "clave": NUEVA }))
        .await
        .problema(410, "ENLACE_VENCIDO");
    app.post("/clave/enlace")
        .json(&json!({ "secreto": secreto, "uso": "otro" }))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/uso", "FORMATO");
}

async fn nobody_asks_without_the_proof_of_work(app: &TestApp) {
    let cuenta = alguien(app).await.cuenta;
    let con = async |captcha: String| {
        app.post("/clave/recuperacion")
            .json(&json!({
                "operador": cuenta.operador, "usuario": cuenta.usuario, "captcha": captcha,
            }))
            .await
    };
    let buena = app.captcha_de("recuperacion").await;
    con(String::new()).await.problema(422, "CAPTCHA_INVALIDO");
    con(app.captcha().await)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
    con(buena.clone()).await.esperar(202);
    con(buena).await.problema(422, "CAPTCHA_INVALIDO");
    app.trabajar().await;
    assert_eq!(app.correos().len(), 1);
}

async fn what_waits_to_be_looked_into_tells_nobody_who_asked(app: &TestApp) {
    use sea_orm::EntityTrait;
    let cuenta = alguien(app).await.cuenta;
    pedir(app, &cuenta.operador, &cuenta.usuario)
        .await
        .esperar(202);
    let base = app.contexto.base.conexion();
    let filas = ser_store::pedido::Entity::find().all(base).await.unwrap();
    assert_eq!(filas.len(), 1);
    let volcado = format!("{filas:?} {:?}", app.trabajos().await);
    assert!(!volcado.contains(&cuenta.usuario) && !volcado.contains(&cuenta.operador));
    app.trabajar().await;
    let filas = ser_store::pedido::Entity::find().all(base).await.unwrap();
    assert_eq!(filas, Vec::new());
    // Nor does the kept copy of the mail open anything.
    let correos = ser_store::correo::Entity::find().all(base).await.unwrap();
    let copia: Value = json!(correos[0].texto);
    assert!(copia.to_string().contains("[oculto"), "{copia}");
}
