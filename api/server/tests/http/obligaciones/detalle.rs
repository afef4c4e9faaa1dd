use ser_domain::kernel::Money;
use ser_store::libro::{self, Asiento};
use ser_testkit::declaracion::caso_a;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

use super::empresa_con_deudas;

en_ambos_motores![
    a_debt_shows_its_calculation_its_movements_and_its_act,
    a_filed_debt_shows_what_its_return_computed_and_adds_up_after_a_payment,
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

async fn a_filed_debt_shows_what_its_return_computed_and_adds_up_after_a_payment(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await;
    let presentado = app
        .get(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&empresa.representante)
        .await
        .esperar(200);
    let presentadas = presentado["liquidacion"]["lineas"].as_array().unwrap();
    let presentada = |codigo: &str| {
        let linea = presentadas.iter().find(|linea| linea["codigo"] == codigo);
        linea.unwrap().clone()
    };
    let ruta = format!(
        "/obligaciones/{}",
        presentado["obligacion_id"].as_str().unwrap()
    );
    let detalle = app
        .get(&ruta)
        .como(&empresa.representante)
        .await
        .esperar(200);
    let partes = &detalle["calculo"]["lineas"];
    let [capital, sancion] = [&partes[0]["lineas"], &partes[1]["lineas"]];
    assert_eq!(sancion, &json!([presentada("sancion_extemporaneidad")]));
    let contraprestacion = &capital[0];
    for campo in ["valor", "formula", "parametro", "redondeo", "norma"] {
        assert_eq!(
            contraprestacion[campo],
            presentada("contraprestacion")[campo]
        );
        assert!(!contraprestacion[campo].is_null(), "{campo}");
    }
    let base = &contraprestacion["lineas"][0];
    assert_eq!(base["formula"], presentada("base")["formula"]);
    assert_eq!(
        base["lineas"],
        json!(["ingresos", "terminales", "devoluciones"].map(presentada))
    );
    suman(&detalle);

    let tx = app.contexto.base.escribir().await.unwrap();
    let abono = Asiento {
        operador_id: empresa.operador.id,
        obligacion_id: detalle["id"].as_str().unwrap().parse().unwrap(),
        causa: "pago",
        causa_id: Uuid::now_v7(),
        descripcion: "Abono".to_owned(),
        fecha_valor: date!(2025 - 09 - 30),
        registrado_en: app.contexto.instante(),
        registrado_por: None,
        pares: vec![(
            libro::BANCO,
            libro::CARTERA_CAPITAL,
            Money::from_pesos(520_000),
        )],
    };
    libro::asentar(&tx, abono).await.unwrap();
    tx.commit().await.unwrap();
    let detalle = app
        .get(&ruta)
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(detalle["capital"], "20000000.00");
    let capital = &detalle["calculo"]["lineas"][0]["lineas"];
    assert_eq!(capital[0]["valor"], "20520000.00");
    assert_eq!(capital[1]["codigo"], "pagos");
    assert_eq!(capital[1]["valor"], "-520000.00");
    suman(&detalle);
}

/// The parts of the total add up to it, and those of the capital and the penalty to them.
fn suman(detalle: &Value) {
    let total = &detalle["calculo"];
    assert_eq!(total["valor"], detalle["total"]);
    for linea in [total, &total["lineas"][0], &total["lineas"][1]] {
        let pesos = |linea: &Value| Money::parse(linea["valor"].as_str().unwrap()).unwrap();
        let partes = linea["lineas"].as_array().unwrap();
        let suma = Money::sum(partes.iter().map(pesos)).unwrap();
        assert_eq!(suma, pesos(linea), "{}", linea["codigo"]);
    }
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
