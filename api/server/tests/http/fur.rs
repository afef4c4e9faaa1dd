//! FUR already issued: search, reading, download.

use sea_orm::EntityTrait;
use ser_domain::fur::NumeroFur;
use ser_store::{auditoria, fur};
use ser_testkit::declaracion::{caso_a, sin_ingresos};
use ser_testkit::{Empresa, TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::date;

en_ambos_motores![
    a_fur_says_what_was_answered_when_presenting,
    the_list_is_filtered_by_date_kind_file_and_number,
    after_its_limit_a_fur_is_overdue,
    the_pdf_is_drawn_on_demand_and_is_the_same_afterwards,
    every_download_is_audited,
    a_strangers_fur_does_not_exist,
];

/// Two FUR: one of the second quarter of 2025, late, and a nil one of the third, on time.
async fn dos(app: &TestApp) -> (Empresa, Value, Value) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let uno = app.presentar(&empresa.representante, &borrador).await;
    app.mover_reloj(date!(2025 - 10 - 02));
    ser_server::jobs::periodos::abrir(&app.contexto)
        .await
        .unwrap();
    let borrador = app.borrador(&empresa, (2025, 3), &sin_ingresos()).await;
    let dos = app.presentar(&empresa.representante, &borrador).await;
    (empresa, uno["fur"].clone(), dos["fur"].clone())
}

fn ruta(fur: &Value) -> String {
    format!("/fur/{}", fur["id"].as_str().unwrap())
}

async fn a_fur_says_what_was_answered_when_presenting(app: &TestApp) {
    let (empresa, uno, dos) = dos(app).await;
    for (numero, emitido) in [(1, &uno), (2, &dos)] {
        let leido = app
            .get(&ruta(emitido))
            .como(&empresa.representante)
            .await
            .esperar(200);
        assert_eq!(&leido["lineas"], &emitido["lineas"]);
        assert_eq!(leido["pago"], emitido["pago"]);
        assert_eq!(leido["barras"], emitido["barras"]);
        let esperado = NumeroFur::nuevo(2025, numero).unwrap();
        assert_eq!(leido["numero"], esperado.to_string());
        let barras = leido["barras"]["texto"].as_str().unwrap();
        assert!(barras.contains(&esperado.to_string()), "{barras}");
        let codigo = leido["codigo_verificacion"].as_str().unwrap();
        assert!(
            leido["url_verificacion"]
                .as_str()
                .unwrap()
                .ends_with(&format!("/verificar/{codigo}"))
        );
        assert_eq!(leido["firmas"][0]["rol"], "Representante legal");
        assert_eq!(
            leido["firmas"][0]["identificacion"],
            empresa.representante.cuenta.usuario
        );
    }
}

async fn the_list_is_filtered_by_date_kind_file_and_number(app: &TestApp) {
    let (empresa, uno, dos) = dos(app).await;
    let otro = app
        .expediente(&empresa.operador, date!(2025 - 10 - 01))
        .await;
    let (uno, dos) = (uno["id"].as_str().unwrap(), dos["id"].as_str().unwrap());
    let de_este = format!("expediente_id={}", empresa.expediente.id);
    let de_otro = format!("expediente_id={}", otro.id);
    for (filtro, esperados) in [
        ("", vec![dos, uno]),
        ("desde=2025-10-01", vec![dos]),
        ("hasta=2025-09-30", vec![uno]),
        ("desde=2025-09-30&hasta=2025-09-30", vec![uno]),
        ("tipo=presentacion", vec![dos]),
        ("tipo=presentacion_y_pago", vec![uno]),
        ("estado=generado", vec![dos, uno]),
        ("estado=anulado", vec![]),
        ("q=2025 0000 0000 0000 19", vec![uno]),
        ("q=sin digitos", vec![dos, uno]),
        ("q=999999", vec![]),
        (&de_este, vec![dos, uno]),
        (&de_otro, vec![]),
        ("por_pagina=1&pagina=2", vec![uno]),
    ] {
        let lista = app
            .get(&format!("/fur?{}", filtro.replace(' ', "%20")))
            .como(&empresa.representante)
            .await
            .esperar(200);
        let ids: Vec<&str> = lista["datos"]
            .as_array()
            .unwrap()
            .iter()
            .map(|fila| fila["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids, esperados, "{filtro}");
    }
    app.get("/fur?desde=2025-10-02&hasta=2025-10-01")
        .como(&empresa.representante)
        .await
        .campo_invalido(422, "FECHAS_INVERTIDAS", "/desde", "FECHAS_INVERTIDAS");
}

async fn after_its_limit_a_fur_is_overdue(app: &TestApp) {
    let (empresa, uno, _) = dos(app).await;
    for (hoy, vencido) in [
        (date!(2025 - 09 - 30), false),
        (date!(2025 - 10 - 01), true),
    ] {
        app.mover_reloj(hoy);
        let leido = app
            .get(&ruta(&uno))
            .como(&empresa.representante)
            .await
            .esperar(200);
        assert_eq!(leido["vencido"], vencido, "{hoy}");
    }
}

async fn the_pdf_is_drawn_on_demand_and_is_the_same_afterwards(app: &TestApp) {
    let (empresa, uno, _) = dos(app).await;
    let descargar = async || {
        let respuesta = app
            .get(&format!("{}/pdf", ruta(&uno)))
            .como(&empresa.representante)
            .await;
        assert_eq!(respuesta.estado, 200, "{}", respuesta.texto());
        assert_eq!(respuesta.cabecera("content-type"), "application/pdf");
        let nombre = format!(
            "attachment; filename=\"FUR-{}.pdf\"",
            uno["numero"].as_str().unwrap()
        );
        assert_eq!(respuesta.cabecera("content-disposition"), nombre);
        assert!(respuesta.bytes.starts_with(b"%PDF-"));
        respuesta.bytes
    };
    assert_eq!(uno["pdf"], "pendiente");
    let a_pedido = descargar().await;
    let leido = app
        .get(&ruta(&uno))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(leido["pdf"], "listo");
    app.trabajar().await;
    assert_eq!(descargar().await, a_pedido);

    // A restored database without its files draws the same paper again.
    std::fs::remove_dir_all(&app.contexto.settings.archivos).unwrap();
    assert_eq!(descargar().await, a_pedido);
    let fila = fur::Entity::find_by_id(uno["id"].as_str().unwrap().parse::<uuid::Uuid>().unwrap())
        .one(app.contexto.base.conexion())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(fila.pdf_sha256, Some(ser_server::tokens::huella(&a_pedido)));
}

async fn every_download_is_audited(app: &TestApp) {
    let (empresa, uno, _) = dos(app).await;
    for _ in 0..2 {
        let respuesta = app
            .get(&format!("{}/pdf", ruta(&uno)))
            .como(&empresa.representante)
            .await;
        assert_eq!(respuesta.estado, 200);
    }
    let eventos = auditoria::de_objeto(
        app.contexto.base.conexion(),
        "fur",
        uno["id"].as_str().unwrap().parse().unwrap(),
    )
    .await
    .unwrap();
    let descargas = eventos.iter().filter(|e| e.accion == "descargar").count();
    assert_eq!(descargas, 2);
}

async fn a_strangers_fur_does_not_exist(app: &TestApp) {
    let (_, uno, _) = dos(app).await;
    let otra = app.empresa(date!(2025 - 07 - 01)).await;
    for ruta in [ruta(&uno), format!("{}/pdf", ruta(&uno))] {
        app.get(&ruta)
            .como(&otra.representante)
            .await
            .problema(404, "NO_ENCONTRADO");
    }
    let lista = app.get("/fur").como(&otra.representante).await.esperar(200);
    assert_eq!(lista["total"], 0);
}
