//! Files, services and the periods to file.

use sea_orm::EntityTrait;
use ser_server::jobs::mantenimiento::{Agenda, mantener};
use ser_server::jobs::periodos;
use ser_server::permiso::Rol;
use ser_store::{auditoria, obligacion};
use ser_testkit::declaracion::caso_a;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::date;

en_ambos_motores![
    files_are_listed_with_whether_they_are_in_force,
    the_catalogue_of_services_is_that_of_the_domain,
    periods_say_where_each_stands,
    a_quarter_is_due_when_it_has_ended_and_is_opened_once,
    a_file_older_than_the_law_begins_with_it_and_stops_no_other,
    opening_periods_leaves_its_event,
    the_list_of_periods_says_how_many_there_are,
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
        periodos::abrir(&app.contexto).await.unwrap();
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

/// A file of 1985 owes from the first quarter of the regime on; nothing else waits for it.
async fn a_file_older_than_the_law_begins_with_it_and_stops_no_other(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let viejo = app.expediente(&operador, date!(1985 - 01 - 01)).await;
    let nuevo = app.expediente(&operador, date!(2026 - 01 - 01)).await;
    app.periodo(&nuevo, 2026, 3).await;
    let base = app.contexto.base.conexion();
    let suyos = obligacion::periodos_de(base, viejo.id).await.unwrap();
    assert!(suyos[0].anio >= Some(2009), "{:?}", suyos[0]);
    assert_eq!(suyos.last().unwrap().anio, Some(2026));
    // And what is done once a day is done, this and the rest.
    let mut agenda = Agenda::default();
    mantener(&app.contexto, &mut agenda).await;
    assert!(agenda.esta_al_dia(date!(2026 - 11 - 21)));
}

async fn opening_periods_leaves_its_event(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.expediente(&operador, date!(2026 - 01 - 01)).await;
    periodos::abrir(&app.contexto).await.unwrap();
    let base = app.contexto.base.conexion();
    let mut eventos = auditoria::Entity::find().all(base).await.unwrap();
    eventos.retain(|evento| evento.objeto == "periodo");
    assert_eq!(eventos.len(), 1);
    assert_eq!(
        (eventos[0].accion.as_str(), eventos[0].usuario_id),
        ("abrir", None)
    );
    assert!(
        eventos[0]
            .despues
            .as_deref()
            .unwrap()
            .contains("\"periodos\":3")
    );
}

/// Thirty-three files with 63 quarters each: more than one answer shows.
async fn the_list_of_periods_says_how_many_there_are(app: &TestApp) {
    let empresa = app.empresa(date!(2026 - 04 - 01)).await;
    app.expedientes(&empresa.operador, date!(2011 - 01 - 01), 33)
        .await;
    let pedir = async |ruta: &str| {
        app.get(ruta)
            .como(&empresa.representante)
            .await
            .esperar(200)
    };
    let todos = pedir("/periodos").await;
    assert_eq!(todos["datos"].as_array().unwrap().len(), 2_000);
    assert_eq!(todos["total"], 33 * 63 + 2);
    let suyos = pedir(&format!(
        "/periodos?expediente_id={}",
        empresa.expediente.id
    ))
    .await;
    assert_eq!(suyos["datos"].as_array().unwrap().len(), 2);
    assert_eq!(suyos["total"], 2);
}
