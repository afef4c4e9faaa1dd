//! The date on which the system stands.

use sea_orm::EntityTrait;
use ser_server::config::Perfil;
use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use serde_json::json;
use time::macros::date;

en_ambos_motores![
    everybody_sees_the_date_and_that_it_is_not_the_real_one,
    moving_the_clock_opens_the_periods_that_ended_and_is_audited,
    dates_out_of_range_are_refused,
];
en_ambos_motores![sin_app:
    in_production_the_clock_does_not_move,
    another_process_finds_the_clock_where_it_was_left,
];

async fn everybody_sees_the_date_and_that_it_is_not_the_real_one(app: &TestApp) {
    app.mover_reloj(date!(2030 - 01 - 02));
    let visto = app.get("/reloj").await.esperar(200);
    assert_eq!(visto["hoy"], "2030-01-02");
    assert_eq!(visto["perfil"], "prueba");
    assert_eq!(visto["movible"], true);
    assert_eq!(visto["desplazado"], true);
    assert_eq!(visto["zona"], "America/Bogota");
    assert!(
        visto["ahora"]
            .as_str()
            .unwrap()
            .starts_with("2030-01-02T17:")
    );
}

async fn moving_the_clock_opens_the_periods_that_ended_and_is_audited(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let periodos = async || {
        app.get("/periodos")
            .como(&empresa.representante)
            .await
            .esperar(200)["datos"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(periodos().await, 1);
    let movido = app
        .put("/reloj")
        .como(&empresa.representante)
        .json(&json!({ "hoy": "2026-01-01" }))
        .await
        .esperar(200);
    assert_eq!(movido["hoy"], "2026-01-01");
    assert_eq!(periodos().await, 3);

    // The session lives on real minutes: it outlives the jump, and the one back.
    app.put("/reloj")
        .como(&empresa.representante)
        .json(&json!({ "hoy": "2025-08-01" }))
        .await
        .esperar(200);
    assert_eq!(periodos().await, 1);
    let real = app
        .put("/reloj")
        .como(&empresa.representante)
        .json(&json!({ "hoy": null }))
        .await
        .esperar(200);
    assert_eq!(real["desplazado"], false);

    let mut eventos = auditoria::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    eventos.retain(|evento| evento.objeto == "reloj");
    assert_eq!(eventos.len(), 3);
    assert_eq!(
        eventos[0].antes.as_deref(),
        Some("{\"hoy\":\"2025-09-30\"}")
    );
    assert_eq!(
        eventos[0].despues.as_deref(),
        Some("{\"hoy\":\"2026-01-01\"}")
    );
}

async fn dates_out_of_range_are_refused(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::Operador]).await;
    for hoy in ["2010-03-31", "2041-01-01", "1492-10-12", "9999-12-31"] {
        app.put("/reloj")
            .como(&actor)
            .json(&json!({ "hoy": hoy }))
            .await
            .campo_invalido(422, "FECHA_FUERA_DE_RANGO", "/hoy", "FUERA_DE_RANGO");
    }
    for (cuerpo, campo, codigo) in [
        (json!({ "hoy": "mañana" }), "/hoy", "FORMATO"),
        (json!({ "hoy": "2025-02-30" }), "/hoy", "FORMATO"),
        (json!({ "dia": "2025-01-01" }), "/dia", "CAMPO_DESCONOCIDO"),
    ] {
        app.put("/reloj")
            .como(&actor)
            .json(&cuerpo)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", campo, codigo);
    }
    app.put("/reloj")
        .como(&actor)
        .json(&json!(7))
        .await
        .problema(400, "JSON_MAL_FORMADO");
    assert_eq!(app.contexto.hoy(), ser_testkit::HOY);
}

async fn in_production_the_clock_does_not_move(motor: Motor) {
    let app = TestApp::con(motor, |settings| settings.perfil = Perfil::Produccion).await;
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::Operador]).await;
    let visto = app.get("/reloj").await.esperar(200);
    assert_eq!(visto["movible"], false);
    assert_eq!(visto["desplazado"], false);
    app.put("/reloj")
        .como(&actor)
        .json(&json!({ "hoy": "2025-01-01" }))
        .await
        .problema(404, "RELOJ_FIJO");
    assert_eq!(app.get("/reloj").await.esperar(200)["desplazado"], false);
    app.terminar().await;
}

async fn another_process_finds_the_clock_where_it_was_left(motor: Motor) {
    let app = TestApp::en(motor).await;
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::Operador]).await;
    app.put("/reloj")
        .como(&actor)
        .json(&json!({ "hoy": "2031-05-06" }))
        .await
        .esperar(200);
    let otro = ser_server::app::preparar(app.contexto.settings.clone())
        .await
        .unwrap();
    assert_eq!(otro.hoy(), date!(2031 - 05 - 06));
    app.terminar().await;
}
