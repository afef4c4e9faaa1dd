//! Payments: imputed on their day, annulled, in excess.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::json;

use super::{comprobar, con_pagos, cuenta, movimientos, todas, un_pago};

en_ambos_motores![
    a_partial_payment_is_imputed_on_its_day_and_explained,
    an_annulled_payment_is_undone_by_counter_entries,
    what_is_paid_in_excess_is_a_credit_with_its_name,
];

async fn a_partial_payment_is_imputed_on_its_day_and_explained(app: &TestApp) {
    let cuenta = cuenta(app, &un_pago("2025-09-30")).await;
    comprobar(
        &cuenta,
        &[
            ("capital", "11125686.00"),
            ("sancion", "500439.00"),
            ("intereses", "540875.00"),
            ("indexacion", "0.00"),
            ("total", "12167000.00"),
            ("pagado", "10000000.00"),
            ("saldo_a_favor", "0.00"),
            ("intereses_causados", "724000.00"),
        ],
    );
    comprobar(
        &cuenta["pagos"][0],
        &[
            ("id", "p1"),
            ("a_sancion", "422561.00"),
            ("a_intereses", "183125.00"),
            ("a_capital", "9394314.00"),
            ("saldo_a_favor", "0.00"),
        ],
    );
    assert_eq!(cuenta["pagos"][0]["regla"]["codigo"], "imputacion.prst");
    // 16 days of July and 15 of August before the payment; 16 and 30 after it.
    let dias: Vec<_> = cuenta["tramos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["dias"].as_u64())
        .collect();
    assert_eq!(dias, [Some(31), Some(46)]);
    assert_eq!(cuenta["dias_mora"], 77);
    assert_eq!(cuenta["oficial"], false);
    assert_eq!(cuenta["demostrativo"], false);
    assert_eq!(cuenta["lineas"][0]["valor"], cuenta["total"]);
    assert_eq!(cuenta["lineas"][1]["valor"], cuenta["pagado"]);
    let lineas = todas(&cuenta["lineas"]);
    assert!(
        lineas
            .iter()
            .all(|l| !l["formula"].as_str().unwrap().is_empty())
    );
    assert!(
        lineas
            .iter()
            .any(|l| l["parametro"]["codigo"] == "mora.tasa")
    );
    assert_eq!(
        movimientos(&cuenta),
        [
            "cargo -: cartera_capital / ingreso 20520000.00",
            "cargo -: cartera_sancion / ingreso 923000.00",
            "cargo -: cartera_intereses / ingreso 724000.00",
            "pago p1: banco / cartera_capital 9394314.00",
            "pago p1: banco / cartera_sancion 422561.00",
            "pago p1: banco / cartera_intereses 183125.00",
        ]
    );
}

async fn an_annulled_payment_is_undone_by_counter_entries(app: &TestApp) {
    let pagos = json!([
        { "id": "p1", "fecha": "2025-08-15", "valor": "10000000", "anulado_en": "2025-09-10" },
        { "id": "p2", "fecha": "2025-09-01", "valor": "4000000" },
    ]);
    let antes = cuenta(app, &con_pagos("2025-09-09", pagos.clone())).await;
    assert_eq!(antes["total"], "8001000.00");
    assert_eq!(antes["pagos_sin_contar"], json!([]));
    let mut pedido = con_pagos("2025-09-10", pagos);
    pedido["movimientos_desde"] = json!("2025-09-09");
    let despues = cuenta(app, &pedido).await;
    assert_eq!(despues["total"], "18160000.00");
    assert_eq!(despues["pagos_sin_contar"][0]["id"], "p1");
    comprobar(
        &despues["cambio"]["total"],
        &[
            ("antes", "8001000.00"),
            ("despues", "18160000.00"),
            ("diferencia", "10159000.00"),
        ],
    );
    assert_eq!(
        movimientos(&despues),
        [
            "contrapago p1: cartera_capital / banco 9394314.00",
            "contrapago p1: cartera_sancion / banco 422561.00",
            "contrapago p1: cartera_intereses / banco 183125.00",
            "contrapago p2: cartera_capital / banco 3720032.00",
            "contrapago p2: cartera_sancion / banco 167329.00",
            "contrapago p2: cartera_intereses / banco 112639.00",
            "cargo -: cartera_intereses / ingreso 159000.00",
            "pago p2: banco / cartera_capital 3719918.00",
            "pago p2: banco / cartera_sancion 167324.00",
            "pago p2: banco / cartera_intereses 112758.00",
        ]
    );
}

async fn what_is_paid_in_excess_is_a_credit_with_its_name(app: &TestApp) {
    let pagos = json!([{ "id": "p1", "fecha": "2025-09-30", "valor": "22500000.75" }]);
    let cuenta = cuenta(app, &con_pagos("2026-03-31", pagos)).await;
    comprobar(&cuenta, &[("total", "0.00"), ("saldo_a_favor", "60000.75")]);
    assert_eq!(cuenta["pagos"][0]["saldo_a_favor"], "60000.75");
    assert!(
        movimientos(&cuenta).contains(&"pago p1: banco / saldo_a_favor 60000.75".to_owned()),
        "{cuenta}"
    );
    let lineas = todas(&cuenta["lineas"]);
    let credito = lineas.iter().find(|l| l["valor"] == "60000.75").unwrap();
    assert!(
        credito["norma"]
            .as_str()
            .unwrap()
            .contains("Decreto 1161 de 2010")
    );
}
