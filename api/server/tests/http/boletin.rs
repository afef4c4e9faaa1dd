//! The bulletin: nobody gets it without agreeing, and whoever does leaves with one press.

use sea_orm::EntityTrait;
use ser_server::permiso::Rol;
use ser_store::{consentimiento, correo};
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

en_ambos_motores![
    it_comes_after_agreeing_and_stops_with_one_press,
    a_mail_program_leaves_with_its_own_button,
    the_answer_does_not_tell_who_has_it,
    what_was_asked_for_is_checked_field_by_field,
    a_link_works_once_and_only_the_last_one,
    an_issue_goes_once_to_each_who_agreed,
    whoever_leaves_before_the_mail_goes_out_gets_none,
    nobody_publishes_to_nobody,
    those_who_never_agreed_are_forgotten,
];

fn pedido(correo: &str) -> Value {
    json!({
        "nombre": "Andina Fibra de Ejemplo S.A.S.", "documento_tipo": "NIT",
        "documento": "901.000.001-6", "expediente": "96002150", "correo": correo,
        "acepta": true,
    })
}

async fn pedir(app: &TestApp, mut pedido: Value) -> Respuesta {
    let terminos = app.get("/boletin/terminos").await.esperar(200);
    pedido["captcha"] = app.captcha_de("boletin").await.into();
    if pedido.get("terminos_version").is_none() {
        pedido["terminos_version"] = terminos["version"].clone();
    }
    app.post("/boletin/suscripciones").json(&pedido).await
}

/// The secret of the last link with that page in a mail to `correo`.
fn secreto(app: &TestApp, correo: &str, pagina: &str) -> String {
    let marca = format!("/boletin/{pagina}#");
    let mensajes = app.correos();
    let texto = mensajes
        .iter()
        .rev()
        .find(|mensaje| mensaje.para == correo && mensaje.texto.contains(&marca))
        .map(|mensaje| mensaje.texto.clone())
        .unwrap_or_else(|| panic!("no mail to {correo} has {marca}"));
    let (_, resto) = texto.split_once(&marca).unwrap();
    resto.split_whitespace().next().unwrap().to_owned()
}

async fn suscribir(app: &TestApp, correo: &str) {
    pedir(app, pedido(correo)).await.esperar(202);
    app.trabajar().await;
    let secreto = secreto(app, correo, "confirmar");
    let fin = app
        .post("/boletin/confirmacion")
        .json(&json!({ "secreto": secreto }))
        .await
        .esperar(200);
    assert_eq!(fin, json!({ "correo": correo, "estado": "activa" }));
}

async fn publicar(app: &TestApp, quien: &Actor) -> Value {
    app.post("/boletin/ediciones")
        .como(quien)
        .clave(&clave_nueva())
        .json(&json!({
            "asunto": "Nuevas fechas", "texto": "Primer párrafo del boletín.\n\nSegundo párrafo.",
        }))
        .await
        .esperar(201)
}

async fn funcionaria(app: &TestApp) -> Actor {
    let ministerio = app.ministerio().await;
    app.persona(&ministerio, &[Rol::Funcionario]).await
}

async fn consentimientos(app: &TestApp, titular: &str) -> Vec<(String, String)> {
    consentimiento::de_titular(app.contexto.base.conexion(), titular)
        .await
        .unwrap()
        .into_iter()
        .map(|fila| (fila.acto, fila.canal))
        .collect()
}

async fn it_comes_after_agreeing_and_stops_with_one_press(app: &TestApp) {
    let quien = funcionaria(app).await;
    let correo = "cartera@andina.example.com";
    suscribir(app, correo).await;
    let publicado = publicar(app, &quien).await;
    assert_eq!(publicado["numero"], 1);
    assert_eq!(publicado["destinatarios"], 1);
    app.trabajar().await;
    app.trabajar().await;
    let edicion = app.correos().pop().unwrap();
    assert_eq!(edicion.para, correo);
    assert_eq!(edicion.asunto, "Boletín SER 1: Nuevas fechas");
    assert!(
        edicion
            .texto
            .contains("Primer párrafo del boletín.\n\nSegundo párrafo.")
    );
    // The kept copy opens nothing.
    let guardado = correo::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    assert!(
        guardado
            .iter()
            .all(|fila| !fila.texto.clone().unwrap_or_default().contains("retirar#"))
    );
    let retiro = json!({ "secreto": secreto(app, correo, "retirar") });
    for _ in 0..2 {
        let fin = app.post("/boletin/retiro").json(&retiro).await.esperar(200);
        assert_eq!(fin["estado"], "retirada");
    }
    assert_eq!(
        consentimientos(app, correo).await,
        [
            ("otorgado".to_owned(), "correo".to_owned()),
            ("retirado".to_owned(), "web".to_owned())
        ]
    );
    // And it may be asked for again.
    suscribir(app, correo).await;
    assert_eq!(consentimientos(app, correo).await.len(), 3);
}

async fn a_mail_program_leaves_with_its_own_button(app: &TestApp) {
    let quien = funcionaria(app).await;
    let correo = "cartera@andina.example.com";
    suscribir(app, correo).await;
    publicar(app, &quien).await;
    app.trabajar().await;
    app.trabajar().await;
    let baja = app.correos().pop().unwrap().baja.unwrap();
    let ruta = baja.split_once("/api/v1").unwrap().1.to_owned();
    // RFC 8058: a POST with this body, and nothing more.
    let fin = app
        .post(&ruta)
        .cuerpo(
            "application/x-www-form-urlencoded",
            "List-Unsubscribe=One-Click",
        )
        .await
        .esperar(200);
    assert_eq!(fin, json!({ "correo": correo, "estado": "retirada" }));
    assert_eq!(consentimientos(app, correo).await[1].1, "correo");
    // A scanner that only looks changes nothing, and what is made up opens nothing.
    app.get(&ruta).await.problema(405, "METODO_NO_PERMITIDO");
    let mut inventado = ruta.clone();
    inventado.pop();
    for ruta in [
        inventado.as_str(),
        "/boletin/retiro/x",
        "/boletin/retiro/ñandú-ñandú-ñandú-ñandú-ñandú",
    ] {
        app.post(ruta).await.problema(410, "ENLACE_VENCIDO");
    }
}

async fn the_answer_does_not_tell_who_has_it(app: &TestApp) {
    let correo = "cartera@andina.example.com";
    let primera = pedir(app, pedido(correo)).await.esperar(202);
    app.trabajar().await;
    let enlace = json!({ "secreto": secreto(app, correo, "confirmar") });
    app.post("/boletin/confirmacion")
        .json(&enlace)
        .await
        .esperar(200);
    let mensajes = app.correos().len();
    let segunda = pedir(app, pedido(" Cartera@ANDINA.example.com"))
        .await
        .esperar(202);
    app.trabajar().await;
    assert_eq!(primera, segunda);
    assert_eq!(app.correos().len(), mensajes);
}

async fn what_was_asked_for_is_checked_field_by_field(app: &TestApp) {
    for (campo, valor, falla) in [
        ("nombre", json!("   "), "REQUERIDO"),
        ("documento_tipo", json!("PAS"), "VALOR_DESCONOCIDO"),
        ("documento", json!("901.000.001-7"), "NIT_INVALIDO"),
        ("correo", json!("nadie en casa"), "CORREO_INVALIDO"),
        ("expediente", json!("EXP-1"), "EXPEDIENTE_INVALIDO"),
        ("acepta", json!(false), "REQUERIDO"),
    ] {
        let mut malo = pedido("cartera@andina.example.com");
        malo[campo] = valor;
        let respuesta = pedir(app, malo).await;
        respuesta.campo_invalido(422, "DATOS_INVALIDOS", &format!("/{campo}"), falla);
    }
    let mut anterior = pedido("cartera@andina.example.com");
    anterior["terminos_version"] = "2020-01-01".into();
    pedir(app, anterior)
        .await
        .problema(409, "TERMINOS_CAMBIARON");
    let mut sin_captcha = pedido("cartera@andina.example.com");
    sin_captcha["terminos_version"] =
        app.get("/boletin/terminos").await.esperar(200)["version"].clone();
    // The one of another form does not open this one.
    sin_captcha["captcha"] = app.captcha_de("ingreso").await.into();
    app.post("/boletin/suscripciones")
        .json(&sin_captcha)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
    let mut persona = pedido("ana@example.com");
    persona["documento_tipo"] = "CC".into();
    persona["documento"] = "52.123.456".into();
    persona["expediente"] = Value::Null;
    pedir(app, persona).await.esperar(202);
}

async fn a_link_works_once_and_only_the_last_one(app: &TestApp) {
    let correo = "cartera@andina.example.com";
    pedir(app, pedido(correo)).await.esperar(202);
    app.trabajar().await;
    let viejo = json!({ "secreto": secreto(app, correo, "confirmar") });
    pedir(app, pedido(correo)).await.esperar(202);
    app.trabajar().await;
    let nuevo = json!({ "secreto": secreto(app, correo, "confirmar") });
    let confirmar = async |enlace: &Value| app.post("/boletin/confirmacion").json(enlace).await;
    confirmar(&viejo).await.problema(410, "ENLACE_VENCIDO");
    confirmar(&nuevo).await.esperar(200);
    confirmar(&nuevo).await.problema(410, "ENLACE_VENCIDO");
}

async fn an_issue_goes_once_to_each_who_agreed(app: &TestApp) {
    let quien = funcionaria(app).await;
    suscribir(app, "una@example.com").await;
    suscribir(app, "otra@example.com").await;
    pedir(app, pedido("pendiente@example.com"))
        .await
        .esperar(202);
    app.trabajar().await;
    let antes = app.correos().len();
    let clave = clave_nueva();
    let mut numeros = Vec::new();
    for _ in 0..2 {
        let publicado = app
            .post("/boletin/ediciones")
            .como(&quien)
            .clave(&clave)
            .json(&json!({ "asunto": "Nuevas fechas", "texto": "Un párrafo que dice algo." }))
            .await
            .esperar(201);
        numeros.push(publicado["numero"].clone());
    }
    assert_eq!(numeros, [1, 1]);
    app.trabajar().await;
    app.trabajar().await;
    let mut para: Vec<String> = app.correos()[antes..]
        .iter()
        .map(|mensaje| mensaje.para.clone())
        .collect();
    para.sort();
    assert_eq!(para, ["otra@example.com", "una@example.com"]);
    let lista = app
        .get("/boletin/ediciones")
        .como(&quien)
        .await
        .esperar(200);
    assert_eq!(lista["activas"], 2);
    assert_eq!(lista["datos"].as_array().unwrap().len(), 1);
    let activas = app
        .get("/boletin/suscripciones?estado=activa&q=una@")
        .como(&quien)
        .await
        .esperar(200);
    assert_eq!(activas["total"], 1);
    assert_eq!(activas["datos"][0]["documento"], "901000001-6");
}

async fn whoever_leaves_before_the_mail_goes_out_gets_none(app: &TestApp) {
    let quien = funcionaria(app).await;
    let correo = "cartera@andina.example.com";
    suscribir(app, correo).await;
    publicar(app, &quien).await;
    app.trabajar().await;
    app.trabajar().await;
    let retiro = json!({ "secreto": secreto(app, correo, "retirar") });
    publicar(app, &quien).await;
    app.post("/boletin/retiro").json(&retiro).await.esperar(200);
    let antes = app.correos().len();
    app.trabajar().await;
    app.trabajar().await;
    assert_eq!(app.correos().len(), antes);
}

async fn nobody_publishes_to_nobody(app: &TestApp) {
    let quien = funcionaria(app).await;
    app.post("/boletin/ediciones")
        .como(&quien)
        .clave(&clave_nueva())
        .json(&json!({ "asunto": "Nuevas fechas", "texto": "Un párrafo que dice algo." }))
        .await
        .problema(409, "BOLETIN_SIN_SUSCRIPTORES");
}

async fn those_who_never_agreed_are_forgotten(app: &TestApp) {
    let quien = funcionaria(app).await;
    suscribir(app, "una@example.com").await;
    pedir(app, pedido("pendiente@example.com"))
        .await
        .esperar(202);
    let base = app.contexto.base.conexion();
    let ahora = app.contexto.instante();
    let olvidadas = ser_store::suscripcion_boletin::olvidar_pendientes(
        base,
        "pendiente",
        ahora + time::Duration::seconds(1),
    )
    .await
    .unwrap();
    assert_eq!(olvidadas, 1);
    let todas = app
        .get("/boletin/suscripciones")
        .como(&quien)
        .await
        .esperar(200);
    assert_eq!(todas["total"], 1);
    app.trabajar().await;
}
