//! Files, services and the periods to file.

use ser_server::permiso::Rol;
use ser_testkit::declaracion::caso_a;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::date;

en_ambos_motores![
    files_are_listed_with_whether_they_are_in_force,
    the_catalogue_of_services_is_that_of_the_domain,
    periods_say_where_each_stands,
    a_quarter_is_due_when_it_has_ended_and_is_opened_once,
];

async fn files_are_listed_with_whether_they_are_in_force(app: &TestApp) {
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let futuro = app
        .expediente(&empresa.operador, date!(2027 - 01 - 01))
        .await;
    let lista = app
        .get("/expedientes")
        .como(&empresa.representante)
        .await
        .esperar(200);
    let vistos: Vec<(&str, bool)> = lista["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| {
            (
                fila["numero"].as_str().unwrap(),
                fila["vigente"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        vistos,
        [
            (empresa.expediente.numero.as_str(), true),
            (futuro.numero.as_str(), false)
        ]
    );

    let ministerio = app.ministerio().await;
    let auditor = app.persona(&ministerio, &[Rol::Auditor]).await;
    let ruta = format!("/expedientes?operador_id={}", empresa.operador.id);
    assert_eq!(app.get(&ruta).como(&auditor).await.esperar(200), lista);
    let otra = app.empresa(date!(2026 - 07 - 01)).await;
    app.get(&ruta)
        .como(&otra.representante)
        .await
        .problema(404, "NO_ENCONTRADO");
}

async fn the_catalogue_of_services_is_that_of_the_domain(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::AdministradorOperador]).await;
    let lista = app.get("/servicios").como(&actor).await.esperar(200);
    let codigos: Vec<&str> = lista["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| fila["codigo"].as_str().unwrap())
        .collect();
    let esperados: Vec<&str> = ser_domain::servicios::SERVICIOS
        .iter()
        .map(|servicio| servicio.codigo)
        .collect();
    assert_eq!(codigos, esperados);
}

async fn periods_say_where_each_stands(app: &TestApp) {
    app.mover_reloj(date!(2026 - 01 - 05));
    let empresa = app.empresa(date!(2025 - 05 - 20)).await;
    let presentado = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.presentar(&empresa.representante, &presentado).await;
    let borrador = app.borrador(&empresa, (2025, 3), &caso_a()).await;

    let ruta = format!("/periodos?expediente_id={}", empresa.expediente.id);
    let lista = app
        .get(&ruta)
        .como(&empresa.representante)
        .await
        .esperar(200);
    let vistos: Vec<(i64, &str, &Value)> = lista["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| {
            (
                fila["periodo"]["trimestre"].as_i64().unwrap(),
                fila["estado"].as_str().unwrap(),
                &fila["autoliquidacion_id"],
            )
        })
        .collect();
    assert_eq!(
        vistos,
        [
            (4, "sin_presentar", &Value::Null),
            (3, "en_borrador", &Value::String(borrador.id)),
            (2, "presentada", &Value::String(presentado.id)),
        ]
    );
    assert!(lista["datos"][2]["fur_id"].is_string());
    assert_eq!(lista["datos"][0]["periodo"]["hasta"], "2025-12-31");
}

async fn a_quarter_is_due_when_it_has_ended_and_is_opened_once(app: &TestApp) {
    app.mover_reloj(date!(2025 - 06 - 30));
    let empresa = app.empresa(date!(2025 - 05 - 20)).await;
    let cuantos = async || {
        ser_server::jobs::periodos::abrir(&app.contexto)
            .await
            .unwrap();
        let lista = app
            .get("/periodos")
            .como(&empresa.representante)
            .await
            .esperar(200);
        lista["datos"].as_array().unwrap().len()
    };
    assert_eq!(cuantos().await, 0);
    app.mover_reloj(date!(2025 - 07 - 01));
    assert_eq!(cuantos().await, 1);
    assert_eq!(cuantos().await, 1);
    app.mover_reloj(date!(2027 - 01 - 01));
    assert_eq!(cuantos().await, 7);
}
