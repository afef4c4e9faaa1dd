//! The table of penalties: who determines each, and its rules by date.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{pedido, simular};

en_ambos_motores![
    the_table_says_who_determines_each_penalty_and_its_rules_by_date,
    the_table_answers_for_a_regime_and_a_day,
    each_penalty_asks_only_for_its_own_data,
];

fn fila<'v>(tabla: &'v Value, codigo: &str) -> &'v Value {
    let filas = tabla["datos"].as_array().unwrap();
    filas.iter().find(|fila| fila["codigo"] == codigo).unwrap()
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
    // PRST 6 (correction brings none), sound broadcasting 5, transition 5, postal 2.
    assert_eq!(simuladas, 18);
}
