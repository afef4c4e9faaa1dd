//! Approving, refusing and taking back; and what was filed before, which stays.

use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};
use ser_server::jobs::seguir::{self, Visto};
use ser_store::{auditoria, publicado};
use ser_testkit::declaracion::caso_a;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;

use super::{Oficina, con, decidir, tasa_de};

en_ambos_motores![
    what_is_approved_is_in_force_for_every_process,
    nobody_approves_what_they_proposed,
    a_proposal_ends_once,
    of_two_approvals_at_once_one_wins,
    what_was_filed_stays_when_a_value_is_corrected,
];

async fn tasas(app: &TestApp) -> usize {
    let serie = app.get("/parametros/mora.tasa").await.esperar(200);
    serie["valores"].as_array().unwrap().len()
}

async fn what_is_approved_is_in_force_for_every_process(app: &TestApp) {
    let otro = app.otro_proceso().await;
    let mut visto = Visto::al_empezar(&otro.contexto);
    let oficina = Oficina::abrir(app).await;
    let abril = tasa_de("2026-04-01", "2026-04-30");
    let propuesta = oficina.proponer(app, &abril).await.esperar(201);
    let decidida = decidir(app, &oficina.aprueba, &propuesta, "aprobacion")
        .await
        .esperar(200);
    assert_eq!(decidida["estado"], "aprobada");
    assert_eq!(tasas(app).await, 167);
    assert_eq!(tasas(&otro).await, 166);
    seguir::una_vez(&otro.contexto, &mut visto).await;
    assert_eq!(tasas(&otro).await, 167);

    let serie = app
        .get("/publicados/mora.tasa")
        .como(&oficina.aprueba)
        .await
        .esperar(200);
    let version = &serie["periodos"][0]["versiones"][0];
    assert_eq!(version["valor"], "25");
    assert_eq!(version["usura"], "27");
    assert_eq!(version["conocido_desde"], "2026-03-27");
    assert_eq!(version["registrado_por"], "Persona De Prueba");
    assert_eq!(version["aprobado_por"], "Persona De Prueba");
    let acciones: Vec<String> = auditoria::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap()
        .into_iter()
        .filter(|evento| evento.objeto == "publicacion")
        .map(|evento| evento.accion)
        .collect();
    assert_eq!(acciones, ["proponer", "aprobar"]);
}

async fn nobody_approves_what_they_proposed(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let abril = tasa_de("2026-04-01", "2026-04-30");
    let propuesta = oficina.proponer(app, &abril).await.esperar(201);
    decidir(app, &oficina.propone, &propuesta, "aprobacion")
        .await
        .problema(409, "MISMA_PERSONA");
    // Nor does the database allow it.
    let por_fuera = app
        .contexto
        .base
        .conexion()
        .execute_unprepared(
            "UPDATE publicacion SET estado = 'aprobada', decidida_por = propuesta_por",
        )
        .await;
    assert!(por_fuera.is_err());
    decidir(app, &oficina.aprueba, &propuesta, "retiro")
        .await
        .problema(404, "NO_ENCONTRADO");
    assert_eq!(tasas(app).await, 166);
}

async fn a_proposal_ends_once(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let abril = tasa_de("2026-04-01", "2026-04-30");
    let propuesta = oficina.proponer(app, &abril).await.esperar(201);
    let ruta = format!("/publicaciones/{}", propuesta["id"].as_str().unwrap());
    let rechazar = |motivo: &'static str| {
        app.post(&format!("{ruta}/rechazo"))
            .como(&oficina.aprueba)
            .json(&json!({ "motivo": motivo }))
    };
    rechazar("no").await.problema(422, "DATOS_INVALIDOS");
    let rechazada = rechazar("La resolución dice otra tasa").await.esperar(200);
    assert_eq!(rechazada["estado"], "rechazada");
    assert_eq!(rechazada["motivo"], "La resolución dice otra tasa");
    for como in ["aprobacion", "retiro"] {
        let quien = if como == "retiro" {
            &oficina.propone
        } else {
            &oficina.aprueba
        };
        let problema = decidir(app, quien, &propuesta, como)
            .await
            .problema(409, "PUBLICACION_DECIDIDA");
        assert_eq!(problema["estado"], "rechazada");
    }
    let pendientes = app
        .get("/publicaciones?estado=pendiente")
        .como(&oficina.aprueba)
        .await
        .esperar(200);
    assert_eq!(pendientes["total"], 0);
    app.get("/publicaciones?estado=quizas")
        .como(&oficina.aprueba)
        .await
        .problema(422, "FILTRO_INVALIDO");
}

async fn of_two_approvals_at_once_one_wins(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let abril = tasa_de("2026-04-01", "2026-04-30");
    let propuesta = oficina.proponer(app, &abril).await.esperar(201);
    let base = app.contexto.base.conexion();
    let antes = publicado::Entity::find().count(base).await.unwrap();
    let intentos = (0..8).map(|_| decidir(app, &oficina.aprueba, &propuesta, "aprobacion"));
    let mut estados: Vec<u16> = join_all(intentos).await.iter().map(|r| r.estado).collect();
    estados.sort_unstable();
    assert_eq!(estados, [200, 409, 409, 409, 409, 409, 409, 409]);
    assert_eq!(
        publicado::Entity::find().count(base).await.unwrap(),
        antes + 1
    );
}

async fn what_was_filed_stays_when_a_value_is_corrected(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;
    let ruta = format!("/autoliquidaciones/{}/recalculo", borrador.id);
    let recalculo = async || {
        app.get(&ruta)
            .como(&empresa.representante)
            .await
            .esperar(200)
    };
    let antes = recalculo().await;
    assert_eq!(antes["igual"], true);
    assert_eq!(antes["misma_ley"], true);
    assert_eq!(antes["total"], "22440000.00");
    assert_eq!(antes["cambios"], json!([]));
    let codigos: Vec<&Value> = antes["valores"]
        .as_array()
        .unwrap()
        .iter()
        .map(|valor| &valor["codigo"])
        .collect();
    assert_eq!(codigos.iter().filter(|c| **c == "mora.tasa").count(), 3);

    // August is corrected from 23.17 to 25 %: +1.83 % of 20 520 000 for 31 of 365 days.
    app.mover_reloj(date!(2025 - 10 - 10));
    let oficina = Oficina::abrir(app).await;
    let agosto = con(
        tasa_de("2025-08-01", "2025-08-31"),
        "publicado_el",
        "2025-10-09",
    );
    let propuesta = oficina.proponer(app, &agosto).await.esperar(201);
    let anterior = &propuesta["anterior"];
    assert_eq!(anterior["corrige"], true);
    assert_eq!(anterior["autoliquidaciones"], 1);
    decidir(app, &oficina.aprueba, &propuesta, "aprobacion")
        .await
        .esperar(200);

    let despues = recalculo().await;
    assert_eq!(despues["igual"], true);
    assert_eq!(despues["total_recalculado"], "22440000.00");
    let intereses = &despues["cambios"][0];
    assert_eq!(intereses["codigo"], "intereses_mora");
    assert_eq!(intereses["entonces"], "997000.00");
    assert_eq!(intereses["hoy"], "1029000.00");
    assert_eq!(intereses["diferencia"], "32000.00");
    let parametro = &intereses["parametros"][0];
    assert_eq!(parametro["entonces"]["version"], 1);
    assert_eq!(parametro["hoy"]["version"], 2);
    assert_eq!(parametro["hoy"]["valor"], "25");
    let corregido = despues["valores"]
        .as_array()
        .unwrap()
        .iter()
        .find(|valor| valor["desde"] == "2025-08-01")
        .unwrap();
    assert_eq!(corregido["version"], 1);
    assert_eq!(corregido["version_de_hoy"], 2);
    // The paper says what it said.
    let fur = app
        .get(&format!(
            "/fur/{}",
            presentada["fur"]["id"].as_str().unwrap()
        ))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(fur["total"], "22440000.00");

    // The ministry asks whose; a stranger is told nothing.
    app.get(&format!("{ruta}?operador_id={}", empresa.operador.id))
        .como(&oficina.aprueba)
        .await
        .esperar(200);
    let ajena = app.empresa(date!(2025 - 04 - 01)).await;
    app.get(&ruta)
        .como(&ajena.representante)
        .await
        .problema(404, "NO_ENCONTRADO");
}
