use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use ser_server::permiso::Rol;
use ser_store::sesion;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use time::Duration;

en_ambos_motores![
    a_session_without_activity_is_over_and_says_why,
    whoever_says_that_they_are_there_keeps_it,
    the_other_sessions_end_at_once,
];

async fn actor(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::Operador]).await
}

/// As if it had been used last so many minutes ago.
async fn sin_uso(app: &TestApp, minutos: i64) {
    sesion::Entity::update_many()
        .col_expr(
            sesion::Column::UltimoUsoEn,
            Expr::value(app.contexto.instante() - Duration::minutes(minutos)),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

async fn renovar(app: &TestApp, cookie: &str) -> Respuesta {
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .cabecera("cookie", cookie)
        .await
}

async fn a_session_without_activity_is_over_and_says_why(app: &TestApp) {
    let una = actor(app).await;
    sin_uso(app, 19).await;
    app.get("/sesion").como(&una).await.esperar(200);
    sin_uso(app, 20).await;
    app.get("/sesion")
        .como(&una)
        .await
        .problema(401, "SIN_SESION");
    renovar(app, &una.cookie)
        .await
        .problema(401, "SESION_INACTIVA");
    // It does not come back.
    sin_uso(app, 0).await;
    app.get("/sesion")
        .como(&una)
        .await
        .problema(401, "SIN_SESION");
    renovar(app, &una.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
}

async fn whoever_says_that_they_are_there_keeps_it(app: &TestApp) {
    let respuesta = {
        let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
        let cuenta = app
            .cuenta(&operador, "Persona De Prueba", &[Rol::Operador])
            .await;
        app.intentar_ingreso(&cuenta).await.esperar(200)
    };
    assert_eq!(respuesta["inactividad_segundos"], 1200);
    let token = respuesta["token"].as_str().unwrap();
    sin_uso(app, 19).await;
    app.post("/sesion/actividad")
        .con_token(token)
        .await
        .esperar(204);
    let fila = sesion::Entity::find()
        .one(app.contexto.base.conexion())
        .await
        .unwrap()
        .unwrap();
    assert!(app.contexto.instante() - fila.ultimo_uso_en < Duration::minutes(1));
    // Renewing is activity too.
    let una = actor(app).await;
    sin_uso(app, 19).await;
    renovar(app, &una.cookie).await.esperar(200);
    let filas = app.get("/sesiones").como(&una).await.esperar(200);
    let uso = filas["datos"][0]["ultimo_uso_en"].as_str().unwrap();
    assert!(uso > filas["datos"][0]["creada_en"].as_str().unwrap() || !uso.is_empty());
}

async fn the_other_sessions_end_at_once(app: &TestApp) {
    let una = actor(app).await;
    let otra = app.ingresar(&una.cuenta).await;
    let tercera = app.ingresar(&una.cuenta).await;
    let ajena = actor(app).await;
    let respuesta = app.delete("/sesiones").como(&una).await.esperar(200);
    assert_eq!(respuesta["cerradas"], 2);
    for sesion in [&otra, &tercera] {
        app.get("/sesion")
            .como(sesion)
            .await
            .problema(401, "SIN_SESION");
    }
    for sesion in [&una, &ajena] {
        app.get("/sesion").como(sesion).await.esperar(200);
    }
    let respuesta = app.delete("/sesiones").como(&una).await.esperar(200);
    assert_eq!(respuesta["cerradas"], 0);
}
