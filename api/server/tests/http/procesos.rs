//! The work that follows use cases: mail and PDF, tried again with growing delay.

use std::path::Path;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_adapters::correo::Correo;
use ser_server::avisos::{Aviso, Destino, avisar};
use ser_server::permiso::Rol;
use ser_server::{Contexto, jobs};
use ser_store::{correo, fur, trabajo};
use ser_testkit::declaracion::caso_a;
use ser_testkit::{Empresa, Motor, TestApp, en_ambos_motores};
use serde_json::json;
use time::macros::date;
use time::{Duration, OffsetDateTime};

en_ambos_motores![
    a_presentation_leaves_two_jobs_that_are_done_once,
    a_job_that_died_after_sending_sends_the_same_message_again,
    a_job_that_another_worker_holds_is_not_taken_until_its_time_is_over,
    two_workers_at_once_do_each_job_once,
    the_ministry_sees_what_waits_and_what_failed,
    a_job_that_kills_its_process_is_given_up_and_the_others_are_done,
    a_paper_that_cannot_be_kept_is_said_to_have_failed,
];
en_ambos_motores![sin_app: mail_that_fails_is_tried_again_with_growing_delay_up_to_seven_times];

async fn presentar(app: &TestApp) -> Empresa {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await;
    empresa
}

async fn a_presentation_leaves_two_jobs_that_are_done_once(app: &TestApp) {
    presentar(app).await;
    let mut tipos: Vec<String> = app.trabajos().await.into_iter().map(|t| t.tipo).collect();
    tipos.sort();
    assert_eq!(tipos, [jobs::DIBUJAR_FUR, jobs::ENVIAR_CORREO]);
    app.trabajar().await;
    app.trabajar().await;
    assert_eq!(app.correos().len(), 1);
    let base = app.contexto.base.conexion();
    let emitido = fur::Entity::find().one(base).await.unwrap().unwrap();
    assert_eq!(emitido.pdf, fur::PDF_LISTO);
    for trabajo in app.trabajos().await {
        assert_eq!(trabajo.estado, trabajo::HECHO);
        assert_eq!(trabajo.intentos, 1);
        assert!(trabajo.hecho_en.is_some());
    }
    // The same cause writes no second job.
    let ahora = app.contexto.instante();
    let acuse = Aviso::AcusePresentacion { fur_id: emitido.id };
    let destino = Destino {
        correo: " Impuestos@operador.example.com",
        usuario_id: None,
        operador_id: None,
    };
    let nuevo = avisar(base, &acuse, emitido.id, destino, ahora)
        .await
        .unwrap();
    assert!(!nuevo);
}

async fn a_job_that_died_after_sending_sends_the_same_message_again(app: &TestApp) {
    presentar(app).await;
    app.trabajar().await;
    volver_a_poner(app).await;
    app.trabajar().await;
    let correos = app.correos();
    assert_eq!(correos.len(), 2);
    // The Message-ID is made of this identifier: the mailbox knows the copy.
    assert_eq!(correos[0].id, correos[1].id);
    assert_eq!(correos[0].adjuntos, correos[1].adjuntos);
    assert_eq!(correos[0].texto, correos[1].texto);
}

async fn a_job_that_another_worker_holds_is_not_taken_until_its_time_is_over(app: &TestApp) {
    presentar(app).await;
    let base = &app.contexto.base;
    let ahora = app.contexto.instante();
    let tx = base.escribir().await.unwrap();
    let tomados = trabajo::tomar(&tx, "otro", ahora, Duration::minutes(2), 10)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(tomados.len(), 2);
    assert_eq!(jobs::ronda(&app.contexto, "yo").await.unwrap(), 0);

    // The other worker died: what it held comes free with time.
    trabajo::Entity::update_many()
        .col_expr(
            trabajo::Column::TomadoHasta,
            Expr::value(ahora - Duration::seconds(1)),
        )
        .exec(base.conexion())
        .await
        .unwrap();
    assert_eq!(jobs::ronda(&app.contexto, "yo").await.unwrap(), 2);
}

async fn two_workers_at_once_do_each_job_once(app: &TestApp) {
    let mut empresa = presentar(app).await;
    for _ in 0..4 {
        empresa.expediente = app
            .expediente(&empresa.operador, date!(2025 - 04 - 01))
            .await;
        let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
        app.presentar(&empresa.representante, &borrador).await;
    }
    let rondas = futures_util::future::join_all(
        ["uno", "dos", "tres"].map(|quien| jobs::ronda(&app.contexto, quien)),
    )
    .await;
    let hechos: usize = rondas.into_iter().map(Result::unwrap).sum();
    assert_eq!(hechos, 10);
    let mut ids: Vec<String> = app.correos().into_iter().map(|c| c.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 5);
    assert_eq!(app.correos().len(), 5);
}

async fn mail_that_fails_is_tried_again_with_growing_delay_up_to_seven_times(motor: Motor) {
    let app = TestApp::en(motor).await;
    let empresa = presentar(&app).await;
    // The same database, with a mail server that nobody runs: port 1 refuses at once.
    let sin_correo = Contexto::abrir(
        ser_server::config::Settings {
            archivos: app.contexto.settings.archivos.clone(),
            ..ser_testkit::app::settings(Path::new("."))
        },
        app.contexto.base.clone(),
        Correo::smtp("smtp://127.0.0.1:1", "SER <ser@example.com>").unwrap(),
        app.contexto.reloj.clone(),
    )
    .await
    .unwrap();
    let demoras = [5, 30, 2 * 60, 15 * 60, 60 * 60, 6 * 60 * 60].map(Duration::seconds);
    for demora in demoras {
        let antes = app.contexto.instante();
        while jobs::ronda(&sin_correo, "prueba").await.unwrap() > 0 {}
        let despues = app.contexto.instante();
        let trabajo = el_correo(&app).await;
        assert_eq!(trabajo.estado, trabajo::PENDIENTE);
        assert!(trabajo.ultimo_error.is_some());
        assert!(trabajo.disponible_desde >= antes + demora);
        assert!(trabajo.disponible_desde <= despues + demora);
        adelantar(&app, antes).await;
    }
    while jobs::ronda(&sin_correo, "prueba").await.unwrap() > 0 {}
    let fallido = el_correo(&app).await;
    assert_eq!(fallido.estado, trabajo::FALLIDO);
    assert_eq!(fallido.intentos, 7);
    assert!(app.correos().is_empty());

    // Nobody was left without the paper: the PDF is another job.
    let lista = app
        .get("/fur")
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(lista["datos"][0]["pdf"], "listo");
    // And when the mail server is back, a person may have it tried again.
    volver_a_poner(&app).await;
    app.trabajar().await;
    assert_eq!(app.correos().len(), 1);
    assert_eq!(app.correos()[0].id, fallido.carga);
    app.terminar().await;
}

async fn the_ministry_sees_what_waits_and_what_failed(app: &TestApp) {
    let empresa = presentar(app).await;
    let ministerio = app.ministerio().await;
    let administrador = app.persona(&ministerio, &[Rol::Administrador]).await;
    let contar = async |filtro: &str| {
        app.get(&format!("/procesos?{filtro}"))
            .como(&administrador)
            .await
            .esperar(200)["total"]
            .clone()
    };
    assert_eq!(contar("").await, 2);
    assert_eq!(contar("estado=pendiente").await, 2);
    assert_eq!(contar("estado=hecho").await, 0);
    app.trabajar().await;
    assert_eq!(contar("estado=hecho").await, 2);
    assert_eq!(contar("estado=fallido").await, 0);
    let lista = app
        .get("/procesos?por_pagina=1")
        .como(&administrador)
        .await
        .esperar(200);
    assert_eq!(lista["datos"][0]["intentos"], 1);
    assert!(lista["datos"][0]["hecho_en"].is_string());
    assert_eq!(lista["datos"][0]["fur"], json!(null));
    assert_eq!(
        lista["datos"][0]["correo"]["clase"],
        json!("acuse_presentacion")
    );
    assert_eq!(
        lista["datos"][0]["correo"]["destinatario"],
        empresa.operador.correo
    );
    let lista = app
        .get("/procesos?por_pagina=1&pagina=2")
        .como(&administrador)
        .await
        .esperar(200);
    let emitido = app
        .get("/fur")
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(
        lista["datos"][0]["fur"],
        json!({
            "numero": emitido["datos"][0]["numero"],
            "operador": empresa.operador.razon_social,
        })
    );
}

/// Seven processes began to draw it and none lived to say how it ended.
async fn a_job_that_kills_its_process_is_given_up_and_the_others_are_done(app: &TestApp) {
    let empresa = presentar(app).await;
    let base = app.contexto.base.conexion();
    let hace_poco = app.contexto.instante() - Duration::seconds(1);
    trabajo::Entity::update_many()
        .col_expr(trabajo::Column::Intentos, Expr::value(7))
        .col_expr(trabajo::Column::TomadoPor, Expr::value("muerto"))
        .col_expr(trabajo::Column::TomadoHasta, Expr::value(hace_poco))
        .filter(trabajo::Column::Tipo.eq(jobs::DIBUJAR_FUR))
        .exec(base)
        .await
        .unwrap();
    app.trabajar().await;
    for trabajo in app.trabajos().await {
        if trabajo.tipo == jobs::DIBUJAR_FUR {
            assert_eq!(trabajo.estado, trabajo::FALLIDO);
            assert_eq!(trabajo.intentos, 7);
            assert!(trabajo.ultimo_error.unwrap().contains("proceso"));
        } else {
            assert_eq!(
                (trabajo.estado.as_str(), trabajo.intentos),
                (trabajo::HECHO, 1)
            );
        }
    }
    // The mail needed the paper and drew it: nobody is told that there is none.
    let lista = app
        .get("/fur")
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_ne!(lista["datos"][0]["pdf"], "pendiente");
    dar_por_hecho(app).await;
}

async fn a_paper_that_cannot_be_kept_is_said_to_have_failed(app: &TestApp) {
    let empresa = presentar(app).await;
    // A file where the folder should be: nothing can be kept.
    std::fs::write(&app.contexto.settings.archivos, "x").unwrap();
    for _ in 0..7 {
        app.trabajar().await;
        adelantar(app, app.contexto.instante()).await;
    }
    for trabajo in app.trabajos().await {
        assert_eq!(
            (trabajo.estado.as_str(), trabajo.intentos),
            (trabajo::FALLIDO, 7)
        );
    }
    let lista = app
        .get("/fur")
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(lista["datos"][0]["pdf"], "fallido");
    dar_por_hecho(app).await;
}

#[test]
fn a_panic_in_a_job_is_a_failure_that_is_tried_again() {
    ser_testkit::app::correr(async {
        let falla = jobs::sin_panico(async { panic!("sin tinta") })
            .await
            .unwrap_err();
        assert!(falla.causa.contains("sin tinta"));
        assert!(falla.reintentar);
    });
}

/// What failed on purpose, so that the test may end like all others.
async fn dar_por_hecho(app: &TestApp) {
    trabajo::Entity::update_many()
        .col_expr(trabajo::Column::Estado, Expr::value(trabajo::HECHO))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

async fn el_correo(app: &TestApp) -> trabajo::Model {
    trabajo::Entity::find()
        .filter(trabajo::Column::Tipo.eq(jobs::ENVIAR_CORREO))
        .one(app.contexto.base.conexion())
        .await
        .unwrap()
        .unwrap()
}

/// As if its delay had passed.
async fn adelantar(app: &TestApp, ahora: OffsetDateTime) {
    trabajo::Entity::update_many()
        .col_expr(trabajo::Column::DisponibleDesde, Expr::value(ahora))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

/// As a worker that died before it could write that the mail was sent would leave it.
async fn volver_a_poner(app: &TestApp) {
    correo::Entity::update_many()
        .col_expr(correo::Column::Estado, Expr::value(correo::PENDIENTE))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    trabajo::Entity::update_many()
        .col_expr(trabajo::Column::Estado, Expr::value(trabajo::PENDIENTE))
        .col_expr(
            trabajo::Column::DisponibleDesde,
            Expr::value(app.contexto.instante()),
        )
        .filter(trabajo::Column::Tipo.eq(jobs::ENVIAR_CORREO))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}
