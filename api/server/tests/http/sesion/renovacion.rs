use futures_util::future::join_all;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_server::permiso::Rol;
use ser_store::sesion;
use ser_testkit::actor::cookie;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use time::Duration;

en_ambos_motores![
    renewing_gives_a_new_token_and_a_new_cookie,
    a_cookie_used_twice_ends_the_session,
    a_page_loaded_twice_in_a_row_keeps_its_session,
    another_browser_with_a_used_cookie_ends_the_session_at_once,
    renewing_asks_for_the_header_that_only_our_page_sends,
    without_a_good_cookie_there_is_nothing_to_renew,
    renewals_of_one_browser_sent_at_once_are_all_served,
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

/// As if the renewals so far had happened a while ago.
async fn pasar_un_rato(app: &TestApp) {
    sesion::refresco::Entity::update_many()
        .col_expr(
            sesion::refresco::Column::UsadoEn,
            Expr::value(app.contexto.instante() - Duration::seconds(11)),
        )
        .filter(sesion::refresco::Column::UsadoEn.is_not_null())
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

async fn termino(app: &TestApp, actor: &Actor, renovada: &Respuesta) {
    renovar(app, &cookie(renovada))
        .await
        .problema(401, "SESION_VENCIDA");
    app.get("/sesion")
        .como(actor)
        .await
        .problema(401, "SIN_SESION");
    let token = renovada.json()["token"].as_str().unwrap().to_owned();
    app.get("/sesion")
        .con_token(&token)
        .await
        .problema(401, "SIN_SESION");
}

async fn a_cookie_used_twice_ends_the_session(app: &TestApp) {
    let actor = actor(app).await;
    let renovada = renovar(app, &actor.cookie).await;
    renovada.esperar(200);
    pasar_un_rato(app).await;
    renovar(app, &actor.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
    termino(app, &actor, &renovada).await;
}

async fn a_page_loaded_twice_in_a_row_keeps_its_session(app: &TestApp) {
    let actor = actor(app).await;
    // The first answer never arrived.
    renovar(app, &actor.cookie).await.esperar(200);
    let segunda = renovar(app, &actor.cookie).await;
    segunda.esperar(200);
    pasar_un_rato(app).await;
    renovar(app, &cookie(&segunda)).await.esperar(200);
}

async fn another_browser_with_a_used_cookie_ends_the_session_at_once(app: &TestApp) {
    let actor = actor(app).await;
    let renovada = renovar(app, &actor.cookie).await;
    renovada.esperar(200);
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .cabecera("user-agent", "otro navegador")
        .cabecera("cookie", &actor.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
    termino(app, &actor, &renovada).await;
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

async fn renewals_of_one_browser_sent_at_once_are_all_served(app: &TestApp) {
    let actor = actor(app).await;
    let respuestas = join_all((0..8).map(|_| renovar(app, &actor.cookie))).await;
    for respuesta in respuestas {
        respuesta.esperar(200);
    }
    app.get("/sesion").como(&actor).await.esperar(200);
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
