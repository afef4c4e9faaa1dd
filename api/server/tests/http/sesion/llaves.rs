use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, PaginatorTrait};
use ser_server::jobs::seguir::{self, Visto};
use ser_server::permiso::Rol;
use ser_store::llave;
use ser_testkit::{Actor, Motor, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

en_ambos_motores![
    after_a_rotation_old_tokens_are_good_and_new_ones_name_the_new_key,
    a_key_made_by_another_process_is_found,
    tokens_that_we_did_not_sign_are_refused,
    a_token_of_sixteen_minutes_ago_is_refused,
    a_process_that_outlived_its_keys_still_logs_people_in,
    every_process_follows_what_others_did,
    invented_names_of_keys_cost_no_reading_each,
];
en_ambos_motores![sin_app: a_token_that_cannot_be_checked_now_is_no_bad_token];

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

/// As if a month had passed with no worker to make the next key.
async fn vencer_llaves(app: &TestApp) {
    let ayer = app.contexto.instante() - Duration::days(1);
    llave::Entity::update_many()
        .col_expr(llave::Column::FirmaHasta, Expr::value(ayer))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

async fn a_process_that_outlived_its_keys_still_logs_people_in(app: &TestApp) {
    let otro = app.otro_proceso().await;
    let cuenta = actor(app).await.cuenta;
    vencer_llaves(app).await;
    for proceso in [app, &otro] {
        proceso.contexto.recargar_llaves().await.unwrap();
    }
    let primera = app.ingresar(&cuenta).await;
    let segunda = otro.ingresar(&cuenta).await;
    assert_eq!(cabeza(&primera.token)["kid"], cabeza(&segunda.token)["kid"]);
    otro.get("/sesion").como(&primera).await.esperar(200);
    app.get("/sesion").como(&segunda).await.esperar(200);
    let base = app.contexto.base.conexion();
    assert_eq!(llave::Entity::find().count(base).await.unwrap(), 2);
}

/// Also one that only serves: keys, rates and the clock of a demonstration.
async fn every_process_follows_what_others_did(app: &TestApp) {
    let sirve = app.otro_proceso().await;
    let mut visto = Visto::al_empezar(&sirve.contexto);
    app.tasas_demostrativas().await;
    vencer_llaves(app).await;
    let actor = actor(app).await;
    app.put("/reloj")
        .como(&actor)
        .json(&json!({ "hoy": "2027-02-03" }))
        .await
        .esperar(200);
    let mes = time::macros::date!(2026 - 04 - 01);
    assert!(sirve.contexto.parametros().tasa_mora(mes).is_err());

    seguir::una_vez(&sirve.contexto, &mut visto).await;
    assert!(sirve.contexto.parametros().tasa_mora(mes).is_ok());
    assert_eq!(sirve.contexto.hoy(), time::macros::date!(2027 - 02 - 03));
    let ahora = sirve.contexto.instante();
    assert!(
        sirve
            .contexto
            .llavero
            .puede_firmar(ahora + Duration::days(20))
    );
}

async fn invented_names_of_keys_cost_no_reading_each(app: &TestApp) {
    let actor = actor(app).await;
    let mut inventada = cabeza(&actor.token);
    inventada["kid"] = json!("0123456789abcdef");
    let partes: Vec<&str> = actor.token.split('.').collect();
    let cabeza = URL_SAFE_NO_PAD.encode(inventada.to_string());
    let falso = format!("{cabeza}.{}.{}", partes[1], partes[2]);
    let antes = std::time::Instant::now();
    app.get("/sesion")
        .con_token(&falso)
        .await
        .problema(401, "SIN_SESION");
    // Were the keys read again, the good ones would be gone.
    llave::Entity::delete_many()
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    for _ in 0..3 {
        app.get("/sesion")
            .con_token(&falso)
            .await
            .problema(401, "SIN_SESION");
    }
    let buena = app.get("/sesion").como(&actor).await;
    // On a machine so slow that two seconds went by, the keys may be read again.
    if antes.elapsed() < std::time::Duration::from_secs(2) {
        buena.esperar(200);
    }
}

async fn a_token_that_cannot_be_checked_now_is_no_bad_token(motor: Motor) {
    let app = TestApp::en(motor).await;
    let actor = actor(&app).await;
    let mut cabeza = cabeza(&actor.token);
    cabeza["kid"] = json!("0123456789abcdef");
    let resto = actor.token.split_once('.').unwrap().1;
    let token = format!("{}.{resto}", URL_SAFE_NO_PAD.encode(cabeza.to_string()));
    app.contexto.base.clone().cerrar().await.unwrap();
    app.get("/sesion")
        .con_token(&token)
        .await
        .problema(503, "NO_DISPONIBLE");
}
