//! What a debt is on a date, and as it was known on a day.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{comprobar, con_pagos, cuenta, deuda, movimientos, preguntar, todas, un_pago, version};

en_ambos_motores![
    a_correction_is_worth_the_difference_of_two_liquidations,
    suspended_days_bear_no_interest_and_are_counted,
    interest_runs_from_the_day_that_the_act_says,
    an_unpaid_sancion_is_updated_and_a_debt_at_usura_is_not,
    without_a_rate_it_is_refused_or_estimated_as_who_asks_prefers,
    as_known_on_a_day_it_says_what_today_changes,
    before_the_first_version_nothing_is_owed,
    nothing_is_written,
];

async fn a_correction_is_worth_the_difference_of_two_liquidations(app: &TestApp) {
    let pagos = json!([
        { "id": "p1", "fecha": "2025-08-29", "valor": "9000000" },
        { "id": "p2", "fecha": "2025-10-20", "valor": "3000000" },
    ]);
    let mut pedido = con_pagos("2025-10-20", pagos);
    let mut ultima = version("2025-10-20", "22000000", "100000");
    ultima["sancion_correccion"] = json!("348000");
    pedido["versiones"] = json!([
        version("2025-07-15", "20520000", "0"),
        version("2025-08-20", "5000000", "0"),
        ultima,
    ]);
    let corregida = cuenta(app, &pedido).await;
    comprobar(
        &corregida,
        &[
            ("capital", "10538826.00"),
            ("sancion", "323924.00"),
            ("intereses", "641250.00"),
            ("total", "11504000.00"),
        ],
    );
    assert_eq!(corregida["version"]["sancion_correccion"], "348000.00");
    let correcciones = corregida["correcciones"].as_array().unwrap();
    let totales: Vec<_> = correcciones
        .iter()
        .map(|c| {
            (
                c["presentada_en"].as_str(),
                c["diferencia"]["total"]["diferencia"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        totales,
        [
            (Some("2025-08-20"), Some("-9484000.00")),
            (Some("2025-10-20"), Some("11504000.00")),
        ]
    );
    // The middle version left the payments as a credit, which the last one takes back.
    comprobar(
        &correcciones[1]["diferencia"]["saldo_a_favor"],
        &[
            ("antes", "6858000.00"),
            ("despues", "0.00"),
            ("diferencia", "-6858000.00"),
        ],
    );
    let conceptos: Vec<_> = todas(&corregida["lineas"]);
    let linea = conceptos
        .iter()
        .find(|l| l["concepto"] == "Corrección del 20 de octubre de 2025");
    assert_eq!(linea.unwrap()["valor"], "11504000.00");
    // On the eve the last correction does not exist yet.
    pedido["fecha"] = json!("2025-10-19");
    let vispera = cuenta(app, &pedido).await;
    assert_eq!(vispera["correcciones"].as_array().unwrap().len(), 1);
    assert_eq!(vispera["pagos_sin_contar"][0]["id"], "p2");
}

async fn suspended_days_bear_no_interest_and_are_counted(app: &TestApp) {
    let mut pedido = con_pagos(
        "2025-09-30",
        json!([
            { "id": "p1", "fecha": "2025-08-20", "valor": "5000000" },
            { "id": "p2", "fecha": "2025-09-20", "valor": "1000000" },
        ]),
    );
    pedido["imputacion"] = json!("rds");
    pedido["versiones"] = json!([version("2025-07-15", "20520000", "0")]);
    pedido["suspensiones"] = json!([{
        "desde": "2025-08-10", "hasta": "2025-09-05",
        "acto": "Resolución 100 de prueba", "norma": "Acto del ministerio",
    }]);
    let suspendida = cuenta(app, &pedido).await;
    comprobar(
        &suspendida,
        &[
            ("capital", "14992000.00"),
            ("intereses", "94000.00"),
            ("total", "15086000.00"),
        ],
    );
    // 77 days from the due date, 27 of them suspended: 11 before the first payment and 16 after.
    assert_eq!(suspendida["dias_mora"], 50);
    assert_eq!(suspendida["dias_suspendidos"], 27);
    let dias: Vec<_> = suspendida["tramos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["dias_suspendidos"].as_u64())
        .collect();
    assert_eq!(dias, [Some(11), Some(16), Some(0)]);
    let lineas = serde_json::to_string(&suspendida["lineas"]).unwrap();
    assert!(lineas.contains("Resolución 100 de prueba"), "{lineas}");
}

async fn interest_runs_from_the_day_that_the_act_says(app: &TestApp) {
    let mut pedido = con_pagos(
        "2025-09-30",
        json!([
            { "id": "p1", "fecha": "2025-07-31", "valor": "520000" },
            { "id": "p2", "fecha": "2025-08-31", "valor": "1000000" },
        ]),
    );
    pedido["imputacion"] = json!("rds");
    pedido["versiones"] = json!([version("2025-07-15", "20520000", "0")]);
    pedido["intereses_desde"] =
        json!({ "dia": "2025-08-10", "acto": "la Resolución 20 de prueba" });
    let desde_el_acto = cuenta(app, &pedido).await;
    comprobar(
        &desde_el_acto,
        &[
            ("capital", "19279000.00"),
            ("intereses", "365000.00"),
            ("total", "19644000.00"),
        ],
    );
    assert_eq!(desde_el_acto["tramos"][0]["desde"], "2025-08-10");
    assert_eq!(desde_el_acto["dias_mora"], 52);
}

async fn an_unpaid_sancion_is_updated_and_a_debt_at_usura_is_not(app: &TestApp) {
    let mut pedido = json!({
        "mora": "et_635", "imputacion": "prst", "fecha": "2025-09-30",
        "versiones": [{
            "presentada_en": "2022-07-15", "vencimiento": "2022-07-15",
            "capital": "0", "sancion": "1000000",
        }],
        "indexacion": { "metodo": "sancion_autoliquidada" },
    });
    let indexada = cuenta(app, &pedido).await;
    comprobar(
        &indexada,
        &[
            ("sancion", "1000000.00"),
            ("indexacion", "150000.00"),
            ("total", "1150000.00"),
        ],
    );
    // The tree of the total opens the updating into its years, once.
    let lineas = todas(&indexada["lineas"]);
    assert_eq!(
        lineas
            .iter()
            .filter(|l| l["codigo"] == "indexacion")
            .count(),
        1
    );
    let reajustes = lineas.iter().filter(|l| l["codigo"] == "reajuste_anual");
    let reajustes: Vec<_> = reajustes.map(|l| l["valor"].as_str().unwrap()).collect();
    assert_eq!(reajustes, ["92800.00", "56825.60"]);
    assert!(
        movimientos(&indexada)
            .contains(&"cargo -: cartera_indexacion / ingreso 150000.00".to_owned())
    );

    pedido["movimientos_desde"] = json!("2024-12-31");
    let desde = cuenta(app, &pedido).await;
    // 92 800 → 93 000 had been charged by then.
    assert_eq!(
        movimientos(&desde),
        ["cargo -: cartera_indexacion / ingreso 57000.00"]
    );
    pedido.as_object_mut().unwrap().remove("movimientos_desde");

    pedido["indexacion"] = json!({ "metodo": "sancion_por_acto", "firmeza": "2024-06-10" });
    pedido["versiones"][0]["sancion"] = json!("5000000");
    assert_eq!(cuenta(app, &pedido).await["indexacion"], "260000.00");

    // A payment covers it updated: 2024 brought 464 000, and 2025 raises what was left.
    pedido["indexacion"] = json!({ "metodo": "sancion_por_acto", "firmeza": "2023-06-10" });
    pedido["pagos"] = json!([{ "id": "p1", "fecha": "2024-06-01", "valor": "564000" }]);
    let abonada = cuenta(app, &pedido).await;
    comprobar(
        &abonada,
        &[
            ("sancion", "4900000.00"),
            ("indexacion", "255000.00"),
            ("total", "5155000.00"),
        ],
    );
    assert_eq!(abonada["pagos"][0]["a_indexacion"], "464000.00");
    assert_eq!(abonada["pagos"][0]["a_sancion"], "100000.00");

    let ipc = json!({ "metodo": "ipc", "mes_inicial": "2020-12", "mes_final": "2024-12" });
    pedido["indexacion"] = ipc;
    pedido["fecha"] = json!("2025-06-30");
    pedido["versiones"] = json!([{
        "presentada_en": "2020-12-01", "vencimiento": "2020-12-31", "capital": "10000000",
    }]);
    preguntar(app, &pedido).await.campo_invalido(
        422,
        "SIMULACION_IMPOSIBLE",
        "/indexacion/metodo",
        "DOBLE_ACTUALIZACION",
    );
    pedido["mora"] = json!("ninguno");
    preguntar(app, &pedido).await.campo_invalido(
        422,
        "SIMULACION_IMPOSIBLE",
        "/pagos",
        "INDEXACION_CON_PAGOS",
    );
    pedido.as_object_mut().unwrap().remove("pagos");
    let por_ipc = cuenta(app, &pedido).await;
    comprobar(
        &por_ipc,
        &[("indexacion", "3735000.00"), ("total", "13735000.00")],
    );
}

async fn without_a_rate_it_is_refused_or_estimated_as_who_asks_prefers(app: &TestApp) {
    let mut pedido = deuda("2026-04-10");
    let problema = preguntar(app, &pedido).await.campo_invalido(
        422,
        "TASA_MORA_SIN_PUBLICAR",
        "/fecha",
        "TASA_MORA_SIN_PUBLICAR",
    );
    assert_eq!(problema["mes"], "2026-04");
    pedido["estimar"] = json!(true);
    let estimada = cuenta(app, &pedido).await;
    // March's 23.52 % carried on for ten days.
    comprobar(
        &estimada,
        &[
            ("intereses", "3473000.00"),
            ("total", "24916000.00"),
            ("estimado_desde", "2026-04-01"),
        ],
    );
    pedido["fecha"] = json!("2026-03-31");
    let cierta = cuenta(app, &pedido).await;
    assert_eq!(cierta["intereses"], "3341000.00");
    assert_eq!(cierta["estimado_desde"], Value::Null);
}

async fn as_known_on_a_day_it_says_what_today_changes(app: &TestApp) {
    let mut pedido = deuda("2025-09-30");
    pedido["conocido_al"] = json!("2025-08-15");
    let problema = preguntar(app, &pedido)
        .await
        .problema(422, "TASA_MORA_SIN_PUBLICAR");
    assert_eq!(problema["mes"], "2025-09");
    pedido["estimar"] = json!(true);
    let entonces = cuenta(app, &pedido).await;
    // August's 23.17 % instead of September's 23.01 %: 999 492.66 against 996 794.14.
    comprobar(
        &entonces,
        &[
            ("intereses", "999000.00"),
            ("estimado_desde", "2025-09-01"),
            ("conocido_al", "2025-08-15"),
        ],
    );
    comprobar(
        &entonces["diferencia_con_hoy"]["intereses"],
        &[
            ("antes", "999000.00"),
            ("despues", "997000.00"),
            ("diferencia", "-2000.00"),
        ],
    );
}

async fn before_the_first_version_nothing_is_owed(app: &TestApp) {
    let mut pedido = un_pago("2025-08-31");
    pedido["versiones"] = json!([version("2025-09-30", "20520000", "923000")]);
    let antes = cuenta(app, &pedido).await;
    assert_eq!(antes["version"], Value::Null);
    comprobar(
        &antes,
        &[("total", "0.00"), ("saldo_a_favor", "10000000.00")],
    );
}

async fn nothing_is_written(app: &TestApp) {
    let antes = ser_testkit::base::filas(&app.contexto.base).await;
    cuenta(app, &un_pago("2025-09-30")).await;
    assert_eq!(antes, ser_testkit::base::filas(&app.contexto.base).await);
}
