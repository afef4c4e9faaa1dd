use futures_util::future::join_all;
use ser_server::permiso::Rol;
use ser_testkit::actor::cookie;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};

en_ambos_motores![
    renewing_gives_a_new_token_and_a_new_cookie,
    a_cookie_used_twice_ends_the_session,
    renewing_asks_for_the_header_that_only_our_page_sends,
    without_a_good_cookie_there_is_nothing_to_renew,
    of_renewals_sent_at_once_at_most_one_is_served,
    leaving_ends_the_session_and_takes_the_cookie_back,
];

async fn actor(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::Operador]).await
}

async fn renovar(app: &TestApp, cookie: &str) -> Respuesta {
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .cabecera("cookie", cookie)
        .await
}

async fn renewing_gives_a_new_token_and_a_new_cookie(app: &TestApp) {
    let actor = actor(app).await;
    let respuesta = renovar(app, &actor.cookie).await;
    let cuerpo = respuesta.esperar(200);
    assert_eq!(cuerpo["persona"], actor.persona);
    let nueva = cookie(&respuesta);
    assert_ne!(nueva, actor.cookie);

    let token = cuerpo["token"].as_str().unwrap();
    app.get("/sesion").con_token(token).await.esperar(200);
    renovar(app, &nueva).await.esperar(200);
}

async fn a_cookie_used_twice_ends_the_session(app: &TestApp) {
    let actor = actor(app).await;
    let renovada = renovar(app, &actor.cookie).await;
    renovada.esperar(200);

    renovar(app, &actor.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
    renovar(app, &cookie(&renovada))
        .await
        .problema(401, "SESION_VENCIDA");
    app.get("/sesion")
        .como(&actor)
        .await
        .problema(401, "SIN_SESION");
    let token = renovada.json()["token"].as_str().unwrap().to_owned();
    app.get("/sesion")
        .con_token(&token)
        .await
        .problema(401, "SIN_SESION");
}

async fn renewing_asks_for_the_header_that_only_our_page_sends(app: &TestApp) {
    let actor = actor(app).await;
    app.post("/sesion/renovacion")
        .cabecera("cookie", &actor.cookie)
        .await
        .problema(403, "CSRF_REQUERIDO");
    // Nothing was spent.
    renovar(app, &actor.cookie).await.esperar(200);
}

async fn without_a_good_cookie_there_is_nothing_to_renew(app: &TestApp) {
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .await
        .problema(401, "SESION_VENCIDA");
    renovar(app, "ser_refresco=inventada")
        .await
        .problema(401, "SESION_VENCIDA");
}

async fn of_renewals_sent_at_once_at_most_one_is_served(app: &TestApp) {
    let actor = actor(app).await;
    let respuestas = join_all((0..8).map(|_| renovar(app, &actor.cookie))).await;
    let servidas = respuestas.iter().filter(|r| r.estado == 200).count();
    assert_eq!(servidas, 1);
    // The others looked like a stolen cookie, so the session ended.
    app.get("/sesion")
        .como(&actor)
        .await
        .problema(401, "SIN_SESION");
}

async fn leaving_ends_the_session_and_takes_the_cookie_back(app: &TestApp) {
    let actor = actor(app).await;
    let respuesta = app.delete("/sesion").como(&actor).await;
    respuesta.esperar(204);
    let devuelta = respuesta.cabecera("set-cookie");
    assert!(devuelta.contains("ser_refresco=;"), "{devuelta}");
    assert!(devuelta.contains("Max-Age=0"), "{devuelta}");
    assert!(devuelta.contains("Path=/api/v1/sesion"), "{devuelta}");
    app.get("/sesion")
        .como(&actor)
        .await
        .problema(401, "SIN_SESION");
    renovar(app, &actor.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
}
