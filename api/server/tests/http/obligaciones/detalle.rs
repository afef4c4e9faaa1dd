use ser_testkit::{TestApp, en_ambos_motores};
use time::macros::date;
use uuid::Uuid;

use super::empresa_con_deudas;

en_ambos_motores![
    a_debt_shows_its_calculation_its_movements_and_its_act,
    a_period_to_file_has_no_value_yet,
    when_a_rate_is_missing_the_calculation_is_withheld_and_the_movements_are_not,
    a_strangers_obligation_does_not_exist,
];

async fn id_de(app: &TestApp, empresa: &ser_testkit::Empresa, tipo: &str) -> String {
    let lista = app
        .get(&format!("/obligaciones?tipo={tipo}"))
        .como(&empresa.representante)
        .await
        .esperar(200);
    lista["datos"][0]["id"].as_str().unwrap().to_owned()
}

async fn a_debt_shows_its_calculation_its_movements_and_its_act(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let id = id_de(app, &empresa, "multa").await;
    let detalle = app
        .get(&format!("/obligaciones/{id}?fecha_pago=2025-12-31"))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(detalle["fecha_pago"], "2025-12-31");
    assert_eq!(detalle["calculo"]["codigo"], "total");
    assert_eq!(detalle["calculo"]["valor"], detalle["total"]);
    let partes: Vec<_> = detalle["calculo"]["lineas"]
        .as_array()
        .unwrap()
        .iter()
        .map(|linea| linea["valor"].clone())
        .collect();
    assert_eq!(
        partes,
        [
            detalle["capital"].clone(),
            detalle["sancion"].clone(),
            detalle["intereses"].clone()
        ]
    );
    assert_eq!(detalle["movimientos"][0]["debito"], "12000000.00");
    assert_eq!(detalle["movimientos"][0]["cuenta"], "cartera_capital");
    assert_eq!(detalle["acto"]["numero"], "Resolución 0456");
}

async fn a_period_to_file_has_no_value_yet(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let id = app.periodo(&empresa.expediente, 2025, 2).await;
    let detalle = app
        .get(&format!("/obligaciones/{id}"))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(detalle["situacion"], "sin_presentar_vencida");
    for campo in [
        "calculo",
        "capital",
        "sancion",
        "intereses",
        "total",
        "acto",
    ] {
        assert!(detalle[campo].is_null(), "{campo}");
    }
    assert_eq!(detalle["movimientos"].as_array().unwrap().len(), 0);
    assert_eq!(detalle["dias"], -77);
}

async fn when_a_rate_is_missing_the_calculation_is_withheld_and_the_movements_are_not(
    app: &TestApp,
) {
    let empresa = empresa_con_deudas(app).await;
    let id = id_de(app, &empresa, "liquidacion_derechos").await;
    let detalle = app
        .get(&format!("/obligaciones/{id}?fecha_pago=2026-04-01"))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert!(detalle["calculo"].is_null());
    assert_eq!(detalle["no_disponible"]["mes"], "2026-04");
    assert_eq!(detalle["movimientos"].as_array().unwrap().len(), 1);
}

async fn a_strangers_obligation_does_not_exist(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let otra = app.empresa(date!(2025 - 04 - 01)).await;
    let id = id_de(app, &empresa, "multa").await;
    let ajena = app
        .get(&format!("/obligaciones/{id}"))
        .como(&otra.representante)
        .await
        .problema(404, "NO_ENCONTRADO");
    let inexistente = app
        .get(&format!("/obligaciones/{}", Uuid::now_v7()))
        .como(&otra.representante)
        .await
        .problema(404, "NO_ENCONTRADO");
    assert_eq!(ajena["detail"], inexistente["detail"]);
    app.get("/obligaciones/cualquiera")
        .como(&otra.representante)
        .await
        .problema(404, "RUTA_DESCONOCIDA");
}
