//! Penalties that anybody may simulate: who determines each, by which rule, and what it comes to.

use ser_testkit::{Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

en_ambos_motores![
    the_table_says_who_determines_each_penalty_and_its_rules_by_date,
    the_table_answers_for_a_regime_and_a_day,
    each_penalty_asks_only_for_its_own_data,
    the_worked_penalties_come_out_with_their_trace,
    a_fine_has_limits_and_the_row_of_its_day,
    a_late_return_is_charged_by_the_operator_and_its_row_follows_the_months,
    a_permit_may_be_cancelled_from_a_day,
    what_the_law_refuses_points_at_its_field,
    as_known_on_a_day_what_came_later_is_missing,
];

async fn simular(app: &TestApp, pedido: &Value) -> Respuesta {
    app.post("/simulador/sancion").json(pedido).await
}

fn pedido(regimen: &str, sancion: &str, mas: Value) -> Value {
    let mut pedido = json!({ "regimen": regimen, "sancion": sancion });
    for (campo, valor) in mas.as_object().unwrap() {
        pedido[campo] = valor.clone();
    }
    pedido
}

/// Dates of the worked cases: the day of the fact and that of the act.
fn fechas(hecho: &str, acto: &str, mas: Value) -> Value {
    let mut fechas = json!({ "fecha_hecho": hecho, "fecha_acto": acto });
    for (campo, valor) in mas.as_object().unwrap() {
        fechas[campo] = valor.clone();
    }
    fechas
}

fn fila<'v>(tabla: &'v Value, codigo: &str) -> &'v Value {
    let filas = tabla["datos"].as_array().unwrap();
    filas.iter().find(|fila| fila["codigo"] == codigo).unwrap()
}

async fn the_table_says_who_determines_each_penalty_and_its_rules_by_date(app: &TestApp) {
    let tabla = app.get("/simulador/sanciones").await.esperar(200);
    assert_eq!(tabla["datos"].as_array().unwrap().len(), 18);
    let no_declarar = fila(&tabla, "PRST_NODECL");
    assert_eq!(no_declarar["origen"], "por_acto");
    assert_eq!(no_declarar["determina"], "La impone un acto");
    assert_eq!(no_declarar["regimen"], "prst");
    let regla = &no_declarar["reglas"][0];
    assert_eq!(regla["regla"], "30 % de la contraprestación no declarada");
    assert_eq!(regla["piso_smlmv"], "3");
    assert_eq!(regla["techo_smlmv"], "2000");
    assert_eq!(regla["sin_valor_smlmv"], "3");
    assert_eq!(regla["desde"], "2010-04-13");
    assert_eq!(regla["hasta"], Value::Null);
    assert_eq!(regla["parametro"]["norma"], "Decreto 1161 de 2010");
    let tarde = fila(&tabla, "T_EXT");
    assert_eq!(tarde["origen"], "autoliquidada");
    assert_eq!(tarde["determina"], "La liquida el operador");
    assert_eq!(tarde["reglas"][0]["tope_porcentaje"], "50");
    assert_eq!(tarde["reglas"][0]["piso_smlmv"], "0.5");
    assert_eq!(fila(&tabla, "ET641")["reglas"], json!([]));
    assert_eq!(
        fila(&tabla, "POST_GEN")["reglas"].as_array().unwrap().len(),
        4
    );
}

async fn the_table_answers_for_a_regime_and_a_day(app: &TestApp) {
    let rds = app
        .get("/simulador/sanciones?regimen=rds&fecha=2014-06-01")
        .await;
    let rds = rds.esperar(200);
    let codigos: Vec<&str> = rds["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| fila["codigo"].as_str().unwrap())
        .collect();
    assert_eq!(
        codigos,
        [
            "L1341_OLD",
            "RDS_EXT",
            "RDS_NODECL",
            "RDS_INEX",
            "RDS_INEX_CORR"
        ]
    );
    assert_eq!(rds["regimenes"].as_array().unwrap().len(), 1);
    app.get("/simulador/sanciones?regimen=marte")
        .await
        .campo_invalido(400, "PARAMETRO_INVALIDO", "/regimen", "REGIMEN_DESCONOCIDO");
}

/// A value that each field takes.
fn valor_de(campo: &str) -> Value {
    match campo {
        "fecha_hecho" => json!("2024-01-15"),
        "fecha_acto" => json!("2025-02-03"),
        "momento" => json!("antes_del_procedimiento"),
        _ => json!("40000000"),
    }
}

async fn each_penalty_asks_only_for_its_own_data(app: &TestApp) {
    let tabla = app.get("/simulador/sanciones").await.esperar(200);
    let mut simuladas = 0;
    for regimen in tabla["regimenes"].as_array().unwrap() {
        for sancion in regimen["sanciones"].as_array().unwrap() {
            let codigos = (regimen["codigo"].as_str(), sancion["codigo"].as_str());
            let mut completo = pedido(codigos.0.unwrap(), codigos.1.unwrap(), json!({}));
            let campos = |grupo: &str| -> Vec<String> {
                let grupo = sancion[grupo].as_array().unwrap().iter();
                grupo
                    .map(|campo| campo.as_str().unwrap().to_owned())
                    .collect()
            };
            for campo in campos("campos") {
                completo[&campo] = match campo.as_str() {
                    "infraccion" => sancion["infracciones"][0].clone(),
                    otro => valor_de(otro),
                };
            }
            simular(app, &completo).await.esperar(200);
            for campo in campos("campos") {
                let mut sin = completo.clone();
                sin.as_object_mut().unwrap().remove(&campo);
                let puntero = format!("/{campo}");
                simular(app, &sin).await.campo_invalido(
                    422,
                    "DATOS_INVALIDOS",
                    &puntero,
                    "REQUERIDO",
                );
            }
            for campo in ["contraprestacion", "diferencia", "capital", "momento"] {
                if campos("campos").iter().any(|suyo| suyo == campo) {
                    continue;
                }
                let mut con = completo.clone();
                con[campo] = valor_de(campo);
                let puntero = format!("/{campo}");
                simular(app, &con).await.campo_invalido(
                    422,
                    "DATOS_INVALIDOS",
                    &puntero,
                    "CAMPO_AJENO",
                );
            }
            simuladas += 1;
        }
    }
    // PRST 6 (correction brings none), sound broadcasting 5, transition 4, postal 2.
    assert_eq!(simuladas, 17);
}

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

async fn what_the_law_refuses_points_at_its_field(app: &TestApp) {
    let no_declarar = fechas(
        "2025-07-15",
        "2025-10-15",
        json!({ "contraprestacion": "1" }),
    );
    let diferencia = fechas("2024-04-15", "2025-02-03", json!({ "diferencia": "1" }));
    let con = |base: &Value, campo: &str, valor: &str| {
        let mut otro = base.clone();
        otro[campo] = json!(valor);
        otro
    };
    let multa = fechas(
        "2012-05-02",
        "2012-09-03",
        json!({ "infraccion": "grave", "multa": "34002000.01" }),
    );
    let allana = json!({ "multa": "1", "capital": "0", "intereses": "-1", "sanciones": "0",
        "fecha_acto": "2025-05-20" });
    let imposible = "SIMULACION_IMPOSIBLE";
    let invalido = "DATOS_INVALIDOS";
    for (regimen, sancion, datos, codigo, campo, falla) in [
        (
            "marte",
            "multa",
            &diferencia,
            invalido,
            "/regimen",
            "REGIMEN_DESCONOCIDO",
        ),
        (
            "prst",
            "azote",
            &diferencia,
            invalido,
            "/sancion",
            "SANCION_DESCONOCIDA",
        ),
        (
            "prst",
            "inexactitud",
            &con(&diferencia, "diferencia", "mil"),
            invalido,
            "/diferencia",
            "VALOR_ILEGIBLE",
        ),
        (
            "prst",
            "no_declarar",
            &no_declarar,
            imposible,
            "/fecha_acto",
            "AUN_EN_PLAZO",
        ),
        (
            "transicion",
            "no_declarar",
            &no_declarar,
            imposible,
            "/sancion",
            "SANCION_AJENA",
        ),
        (
            "postal",
            "inexactitud",
            &diferencia,
            imposible,
            "/sancion",
            "SANCION_AJENA",
        ),
        (
            "rds",
            "allanamiento",
            &allana,
            imposible,
            "/sancion",
            "SANCION_AJENA",
        ),
        (
            "prst",
            "allanamiento",
            &allana,
            imposible,
            "/intereses",
            "VALOR_NEGATIVO",
        ),
        (
            "prst",
            "inexactitud",
            &con(&diferencia, "diferencia", "0"),
            imposible,
            "/diferencia",
            "SIN_DIFERENCIA",
        ),
        (
            "prst",
            "inexactitud",
            &con(&diferencia, "fecha_acto", "2024-04-14"),
            imposible,
            "/fecha_acto",
            "ANTES_DEL_HECHO",
        ),
        (
            "postal",
            "multa",
            &multa,
            imposible,
            "/multa",
            "MULTA_FUERA_DE_LIMITES",
        ),
        (
            "postal",
            "multa",
            &con(&multa, "multa", "0"),
            imposible,
            "/multa",
            "MULTA_NO_POSITIVA",
        ),
        (
            "postal",
            "multa",
            &con(&multa, "infraccion", "unica"),
            imposible,
            "/infraccion",
            "INFRACCION_AJENA",
        ),
        (
            "postal",
            "multa",
            &con(&multa, "infraccion", "persona_natural"),
            invalido,
            "/infraccion",
            "CODIGO_DESCONOCIDO",
        ),
    ] {
        simular(app, &pedido(regimen, sancion, datos.clone()))
            .await
            .campo_invalido(422, codigo, campo, falla);
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
