use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ser_server::permiso::Rol;
use ser_store::llave;
use ser_testkit::{Actor, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

en_ambos_motores![
    after_a_rotation_old_tokens_are_good_and_new_ones_name_the_new_key,
    a_key_made_by_another_process_is_found,
    tokens_that_we_did_not_sign_are_refused,
    a_token_of_sixteen_minutes_ago_is_refused,
];

async fn actor(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::Operador]).await
}

fn cabeza(token: &str) -> Value {
    let parte = token.split('.').next().unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parte).unwrap()).unwrap()
}

fn afirmaciones(token: &str) -> Value {
    let parte = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parte).unwrap()).unwrap()
}

async fn after_a_rotation_old_tokens_are_good_and_new_ones_name_the_new_key(app: &TestApp) {
    let vieja = actor(app).await;
    assert_eq!(cabeza(&vieja.token)["alg"], "EdDSA");
    app.contexto.rotar_llave().await.unwrap();
    let nueva = app.ingresar(&vieja.cuenta).await;

    let kids: Vec<String> = llave::vigentes(app.contexto.base.conexion(), app.contexto.instante())
        .await
        .unwrap()
        .into_iter()
        .map(|llave| llave.kid)
        .collect();
    assert_eq!(kids.len(), 2);
    assert_eq!(cabeza(&nueva.token)["kid"], kids[0]);
    assert_eq!(cabeza(&vieja.token)["kid"], kids[1]);
    app.get("/sesion").como(&vieja).await.esperar(200);
    app.get("/sesion").como(&nueva).await.esperar(200);
}

async fn a_key_made_by_another_process_is_found(app: &TestApp) {
    let actor = actor(app).await;
    let otro_proceso = ser_server::app::preparar(app.contexto.settings.clone())
        .await
        .unwrap();
    otro_proceso.rotar_llave().await.unwrap();
    let sid = afirmaciones(&actor.token)["sid"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let token = otro_proceso
        .llavero
        .firmar(actor.cuenta.usuario_id, sid, otro_proceso.instante())
        .unwrap();
    assert_ne!(cabeza(&token)["kid"], cabeza(&actor.token)["kid"]);
    app.get("/sesion").con_token(&token).await.esperar(200);
}

async fn tokens_that_we_did_not_sign_are_refused(app: &TestApp) {
    let actor = actor(app).await;
    let otra = self::actor(app).await;
    let partes: Vec<&str> = actor.token.split('.').collect();
    let codificar = |valor: &Value| URL_SAFE_NO_PAD.encode(valor.to_string());
    let sin_firma = codificar(&json!({ "alg": "none", "kid": cabeza(&actor.token)["kid"] }));
    let mut ajenas = afirmaciones(&actor.token);
    ajenas["sub"] = json!(otra.cuenta.usuario_id);
    let mut desconocida = cabeza(&actor.token);
    desconocida["kid"] = json!("0123456789abcdef");
    for token in [
        String::new(),
        "x".to_owned(),
        "a.b.c".to_owned(),
        format!("{sin_firma}.{}.", partes[1]),
        format!("{}.{}.{}", partes[0], codificar(&ajenas), partes[2]),
        format!("{}.{}.{}", codificar(&desconocida), partes[1], partes[2]),
        format!("{}.{}.", partes[0], partes[1]),
    ] {
        let respuesta = app.get("/sesion").con_token(&token).await;
        respuesta.problema(401, "SIN_SESION");
        assert_eq!(respuesta.cabecera("www-authenticate"), "Bearer");
    }
    app.get("/sesion")
        .cabecera("authorization", &format!("Basic {}", actor.token))
        .await
        .problema(401, "SIN_SESION");
}

async fn a_token_of_sixteen_minutes_ago_is_refused(app: &TestApp) {
    let actor = actor(app).await;
    let sid: Uuid = afirmaciones(&actor.token)["sid"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let firmar = |hace: Duration| {
        app.contexto
            .llavero
            .firmar(actor.cuenta.usuario_id, sid, app.contexto.instante() - hace)
            .unwrap()
    };
    app.get("/sesion")
        .con_token(&firmar(Duration::minutes(10)))
        .await
        .esperar(200);
    app.get("/sesion")
        .con_token(&firmar(Duration::minutes(16)))
        .await
        .problema(401, "SIN_SESION");
}
