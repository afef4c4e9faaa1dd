//! FUR already issued: search, reading, download.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_domain::fur::NumeroFur;
use ser_domain::kernel::Money;
use ser_server::features::obligaciones::pago;
use ser_server::permiso::Rol;
use ser_store::libro::{self, Asiento};
use ser_store::{auditoria, fur, obligacion};
use ser_testkit::declaracion::{caso_a, sin_ingresos};
use ser_testkit::{Empresa, TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::date;
use uuid::Uuid;

en_ambos_motores![
    a_fur_says_what_was_answered_when_presenting,
    the_list_is_filtered_by_date_kind_file_and_number,
    after_its_limit_a_fur_is_overdue,
    a_payment_pays_the_last_fur_of_the_debt_and_withdraws_those_before,
    the_pdf_is_drawn_on_demand_and_is_the_same_afterwards,
    every_download_is_audited,
    a_strangers_fur_does_not_exist,
    a_filter_that_does_not_exist_is_no_empty_list,
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

async fn a_payment_pays_the_last_fur_of_the_debt_and_withdraws_those_before(app: &TestApp) {
    let (empresa, uno, de_otra_deuda) = dos(app).await;
    let base = &app.contexto.base;
    let emitidos = fur::Entity::find().all(base.conexion()).await.unwrap();
    let primero = emitidos
        .into_iter()
        .find(|fila| fila.numero == uno["numero"])
        .unwrap();
    // The same debt again, to be paid later, and once more, withdrawn by the ministry.
    let mut ids = vec![primero.id];
    for (numero, estado) in [(71, "generado"), (72, "anulado")] {
        let fila = fur::Model {
            id: Uuid::now_v7(),
            numero: NumeroFur::nuevo(2025, numero).unwrap().to_string(),
            codigo_verificacion: format!("OTRO-{numero}"),
            estado: estado.to_owned(),
            generado_en: primero.generado_en + time::Duration::days(1),
            ..primero.clone()
        };
        ids.push(fila.id);
        fur::insertar(base.conexion(), fila).await.unwrap();
    }
    let obligacion_id = obligacion::Entity::find()
        .filter(obligacion::Column::Anio.eq(2025))
        .filter(obligacion::Column::Trimestre.eq(2))
        .one(base.conexion())
        .await
        .unwrap()
        .unwrap()
        .id;
    let tx = base.escribir().await.unwrap();
    let abono = Asiento {
        operador_id: empresa.operador.id,
        obligacion_id,
        causa: "pago",
        causa_id: obligacion_id,
        descripcion: "Pago".to_owned(),
        fecha_valor: date!(2025 - 10 - 02),
        registrado_en: app.contexto.instante(),
        registrado_por: None,
        pares: vec![(
            libro::BANCO,
            libro::CARTERA_CAPITAL,
            Money::from_pesos(20_520_000),
        )],
    };
    pago::saldar(&tx, abono).await.unwrap();
    tx.commit().await.unwrap();

    for (id, estado) in ids.iter().zip(["anulado", "pagado", "anulado"]) {
        let leido = app
            .get(&format!("/fur/{id}"))
            .como(&empresa.representante)
            .await
            .esperar(200);
        assert_eq!(leido["estado"], estado, "{}", leido["numero"]);
        assert_eq!(leido["vencido"], false, "{}", leido["numero"]);
    }
    let otro = app
        .get(&ruta(&de_otra_deuda))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(otro["estado"], "generado");
    app.comprobar_libro().await;
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
    let fila = fur::Entity::find_by_id(uno["id"].as_str().unwrap().parse::<Uuid>().unwrap())
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

/// The same in every list that filters by a short list of values.
async fn a_filter_that_does_not_exist_is_no_empty_list(app: &TestApp) {
    let empresa = app.empresa(date!(2026 - 07 - 01)).await;
    let ministerio = app.ministerio().await;
    let administrador = app.persona(&ministerio, &[Rol::Administrador]).await;
    let suyo = &empresa.representante;
    for (quien, lista, campo, valores) in [
        (
            suyo,
            "/fur",
            "estado",
            ["generado", "pagado", "anulado", "vigente"],
        ),
        (
            suyo,
            "/fur",
            "tipo",
            ["pago", "presentacion", "presentacion_y_pago", "otro"],
        ),
        (
            suyo,
            "/autoliquidaciones",
            "estado",
            ["borrador", "presentada", "anulada", "otro"],
        ),
        (
            &administrador,
            "/procesos",
            "estado",
            ["pendiente", "hecho", "fallido", "otro"],
        ),
    ] {
        for valor in &valores[..3] {
            let ruta = format!("{lista}?{campo}={valor}");
            app.get(&ruta).como(quien).await.esperar(200);
        }
        app.get(&format!("{lista}?{campo}={}", valores[3]))
            .como(quien)
            .await
            .campo_invalido(
                422,
                "FILTRO_INVALIDO",
                &format!("/{campo}"),
                "VALOR_DESCONOCIDO",
            );
    }
}
