//! What each penalty comes to.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{fechas, pedido, simular};

en_ambos_motores![
    the_worked_penalties_come_out_with_their_trace,
    a_fine_has_limits_and_the_row_of_its_day,
    a_late_return_is_charged_by_the_operator_and_its_row_follows_the_months,
    the_penalties_of_one_return_have_a_joint_cap,
    a_permit_may_be_cancelled_from_a_day,
    as_known_on_a_day_what_came_later_is_missing,
    as_known_on_a_day_it_says_what_today_changes,
];

/// The figures are those of `api/domain/casos/actos`, which cite how each was derived.
async fn the_worked_penalties_come_out_with_their_trace(app: &TestApp) {
    let antes = "antes_del_procedimiento";
    let despues = "con_procedimiento";
    for (regimen, sancion, datos, valor, fila, origen) in [
        (
            "prst",
            "no_declarar",
            fechas(
                "2025-07-15",
                "2025-12-01",
                json!({ "contraprestacion": "20520000" }),
            ),
            "6156000.00",
            "PRST_NODECL",
            "por_acto",
        ),
        (
            "rds",
            "no_declarar",
            fechas(
                "2025-03-31",
                "2025-12-01",
                json!({ "contraprestacion": "1000" }),
            ),
            "0.00",
            "RDS_NODECL",
            "por_acto",
        ),
        (
            "prst",
            "inexactitud",
            fechas(
                "2024-04-15",
                "2025-02-03",
                json!({ "diferencia": "20000000000" }),
            ),
            "2680064000.00",
            "PRST_INEX",
            "por_acto",
        ),
        (
            "rds",
            "inexactitud",
            fechas(
                "2015-03-31",
                "2016-02-03",
                json!({ "diferencia": "1234567" }),
            ),
            "247000.00",
            "RDS_INEX",
            "por_acto",
        ),
        (
            "rds",
            "correccion",
            fechas(
                "2024-03-31",
                "2024-09-02",
                json!({ "diferencia": "5000000", "momento": antes }),
            ),
            "500000.00",
            "RDS_INEX_CORR",
            "autoliquidada",
        ),
        (
            "rds",
            "correccion",
            fechas(
                "2024-03-31",
                "2024-09-02",
                json!({ "diferencia": "5000000", "momento": despues }),
            ),
            "1000000.00",
            "RDS_INEX",
            "por_acto",
        ),
        (
            "transicion",
            "correccion",
            fechas(
                "2012-04-30",
                "2012-09-03",
                json!({ "diferencia": "5000000", "momento": antes }),
            ),
            "1500000.00",
            "T_CORR",
            "autoliquidada",
        ),
        (
            "prst",
            "allanamiento",
            json!({ "multa": "4000000", "capital": "10000000", "intereses": "500000",
                "sanciones": "0", "fecha_acto": "2025-05-20" }),
            "13500000.00",
            "PRST_ALLAN",
            "por_acto",
        ),
    ] {
        let simulada = simular(app, &pedido(regimen, sancion, datos))
            .await
            .esperar(200);
        assert_eq!(simulada["valor"], valor, "{regimen} {sancion}");
        assert_eq!(simulada["fila"], fila, "{regimen} {sancion}");
        assert_eq!(simulada["origen"], origen, "{regimen} {sancion}");
        assert_eq!(simulada["oficial"], false);
        let linea = &simulada["lineas"][0];
        assert_eq!(linea["valor"], valor);
        assert!(!linea["formula"].as_str().unwrap().is_empty());
        assert!(!linea["norma"].as_str().unwrap().is_empty());
    }
    // No norm gives a percentage to a correction of PRST: zero, and nobody determines it.
    let datos = fechas(
        "2024-04-15",
        "2024-09-02",
        json!({ "diferencia": "1", "momento": antes }),
    );
    let ninguna = simular(app, &pedido("prst", "correccion", datos))
        .await
        .esperar(200);
    assert_eq!(ninguna["valor"], "0.00");
    assert_eq!(ninguna["fila"], Value::Null);
    assert_eq!(ninguna["determina"], "La norma no fija esta sanción");
}

async fn a_fine_has_limits_and_the_row_of_its_day(app: &TestApp) {
    for (regimen, infraccion, hecho, acto, minimo, maximo, fila) in [
        (
            "prst",
            "persona_juridica",
            "2025-01-02",
            "2025-06-03",
            Value::Null,
            "20100480000.00",
            "L1341_PJ",
        ),
        (
            "postal",
            "leve",
            "2012-05-02",
            "2012-09-03",
            json!("566700.00"),
            "17001000.00",
            "POST_GEN",
        ),
        (
            "postal",
            "pago_tardio",
            "2023-05-25",
            "2024-01-01",
            Value::Null,
            "508126400.00",
            "POST_GEN",
        ),
        // 2 000 SMLMV of 2014: 2 000 × 616 000.
        (
            "rds",
            "persona_juridica",
            "2014-02-03",
            "2014-06-03",
            Value::Null,
            "1232000000.00",
            "L1341_OLD",
        ),
    ] {
        let datos = fechas(hecho, acto, json!({ "infraccion": infraccion }));
        let simulada = simular(app, &pedido(regimen, "multa", datos))
            .await
            .esperar(200);
        assert_eq!(simulada["valor"], Value::Null);
        assert_eq!(
            simulada["limites"]["minimo"], minimo,
            "{infraccion} {hecho}"
        );
        assert_eq!(
            simulada["limites"]["maximo"], maximo,
            "{infraccion} {hecho}"
        );
        assert_eq!(simulada["fila"], fila, "{infraccion} {hecho}");
        assert_eq!(simulada["determina"], "La impone un acto");
        let cuantas = if minimo.is_null() { 1 } else { 2 };
        assert_eq!(simulada["lineas"].as_array().unwrap().len(), cuantas);
    }
    let con_valor = fechas(
        "2012-05-02",
        "2012-09-03",
        json!({ "infraccion": "grave", "multa": "34002000" }),
    );
    let dentro = simular(app, &pedido("postal", "multa", con_valor))
        .await
        .esperar(200);
    assert_eq!(dentro["valor"], "34002000.00");
}

async fn a_late_return_is_charged_by_the_operator_and_its_row_follows_the_months(app: &TestApp) {
    // 20 520 000 × 1.5 % × 3 = 923 400.
    let datos = fechas(
        "2025-07-15",
        "2025-09-30",
        json!({ "contraprestacion": "20520000" }),
    );
    let prst = simular(app, &pedido("prst", "extemporaneidad", datos))
        .await
        .esperar(200);
    assert_eq!(prst["valor"], "923000.00");
    assert_eq!(prst["meses"], 3);
    assert_eq!(prst["determina"], "La liquida el operador");
    assert_eq!(prst["fila"], "PRST_EXT");
    // Titles in transition, due 2012-04-16: 100 000 000 × 1.5 % × 3 = 4 500 000 to 2012-07-16, and
    // × (1.5 % × 3 + 3 % × 1) = 7 500 000 a day later.
    for (presentacion, valor, meses, fila) in [
        ("2012-07-16", "4500000.00", 3, "T_EXT"),
        ("2012-07-17", "7500000.00", 4, "T_NODECL"),
    ] {
        let base = json!({ "contraprestacion": "100000000" });
        let datos = fechas("2012-04-16", presentacion, base);
        let simulada = simular(app, &pedido("transicion", "extemporaneidad", datos)).await;
        let simulada = simulada.esperar(200);
        assert_eq!(simulada["valor"], valor, "{presentacion}");
        assert_eq!(simulada["meses"], meses, "{presentacion}");
        assert_eq!(simulada["fila"], fila, "{presentacion}");
    }
    let datos = fechas(
        "2024-01-15",
        "2024-03-15",
        json!({ "contraprestacion": "1000" }),
    );
    let postal = simular(app, &pedido("postal", "extemporaneidad", datos))
        .await
        .esperar(200);
    assert_eq!(postal["valor"], "0.00");
    assert_eq!(postal["origen"], "por_acto");
}

/// In 2010, 1 000 SMLMV were 515 000 000.
async fn the_penalties_of_one_return_have_a_joint_cap(app: &TestApp) {
    for (inexactitud, valor) in [("300000000", "515000000.00"), ("100000000", "500000000.00")] {
        let datos = json!({ "por_extemporaneidad": "400000000", "por_inexactitud": inexactitud });
        let datos = fechas("2010-02-15", "2010-06-01", datos);
        let pedido = pedido("transicion", "tope_declaracion", datos);
        let juntas = simular(app, &pedido).await.esperar(200);
        assert_eq!(juntas["valor"], valor);
        assert_eq!(
            juntas["determina"],
            "La norma limita la suma de las sanciones"
        );
        let partes = juntas["lineas"][0]["lineas"].as_array().unwrap();
        let codigos: Vec<_> = partes
            .iter()
            .map(|parte| parte["codigo"].as_str().unwrap())
            .collect();
        assert_eq!(
            codigos,
            ["extemporaneidad", "inexactitud", "tope_declaracion"]
        );
    }
    let datos = fechas(
        "2010-02-15",
        "2010-06-01",
        json!({ "por_extemporaneidad": "1" }),
    );
    simular(app, &pedido("prst", "tope_declaracion", datos))
        .await
        .campo_invalido(422, "SIMULACION_IMPOSIBLE", "/sancion", "SANCION_AJENA");
}

async fn a_permit_may_be_cancelled_from_a_day(app: &TestApp) {
    for (dia, procede) in [("2025-07-14", false), ("2025-07-15", true)] {
        let datos = fechas("2025-01-15", dia, json!({}));
        let aviso = simular(app, &pedido("prst", "cancelacion", datos))
            .await
            .esperar(200);
        assert_eq!(aviso["aviso"]["desde"], "2025-07-15");
        assert_eq!(aviso["aviso"]["procede"], procede, "{dia}");
        assert_eq!(aviso["aviso"]["regla"]["norma"], "Decreto 1161 de 2010");
        assert_eq!(aviso["valor"], Value::Null);
        assert_eq!(aviso["origen"], "informativa");
    }
}

async fn as_known_on_a_day_what_came_later_is_missing(app: &TestApp) {
    // Who looked in 2014 knew neither the rise of 2015 nor the SMLMV of the act.
    let mut datos = fechas(
        "2016-02-03",
        "2016-06-03",
        json!({ "infraccion": "persona_juridica" }),
    );
    let hoy = simular(app, &pedido("prst", "multa", datos.clone()))
        .await
        .esperar(200);
    // 15 000 × 689 455 (SMLMV of 2016).
    assert_eq!(hoy["limites"]["maximo"], "10341825000.00");
    datos["conocido_al"] = json!("2014-12-01");
    simular(app, &pedido("prst", "multa", datos))
        .await
        .problema(422, "SIMULACION_IMPOSIBLE");
}

async fn as_known_on_a_day_it_says_what_today_changes(app: &TestApp) {
    // Before the rise of 9 June 2015, a fine of that month had the ceiling of 2009.
    let mut datos = fechas(
        "2015-06-20",
        "2015-07-01",
        json!({ "infraccion": "persona_juridica" }),
    );
    let hoy = simular(app, &pedido("prst", "multa", datos.clone())).await;
    assert_eq!(hoy.esperar(200)["diferencia_con_hoy"], Value::Null);
    datos["conocido_al"] = json!("2015-06-01");
    let entonces = simular(app, &pedido("prst", "multa", datos)).await;
    let diferencia = entonces.esperar(200)["diferencia_con_hoy"].clone();
    // 2 000 × 644 350 and 15 000 × 644 350.
    assert_eq!(
        diferencia["maximo"],
        json!({ "antes": "1288700000.00", "despues": "9665250000.00",
            "diferencia": "8376550000.00" })
    );
    assert_eq!(diferencia["minimo"]["diferencia"], "0.00");
    assert_eq!(diferencia["valor"], Value::Null);

    // What has a date and no figures has no difference of figures.
    let datos = fechas(
        "2025-01-15",
        "2025-07-15",
        json!({ "conocido_al": "2025-08-01" }),
    );
    let aviso = simular(app, &pedido("prst", "cancelacion", datos)).await;
    assert_eq!(aviso.esperar(200)["diferencia_con_hoy"], Value::Null);
}
