//! The open data of the law.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::Value;

en_ambos_motores![
    every_value_says_its_norm_and_its_source,
    on_a_date_there_is_one_value_or_a_named_gap,
    one_parameter_is_found_by_its_code,
    the_table_says_the_same_as_the_list,
];

fn datos(lista: &Value) -> &Vec<Value> {
    lista["datos"].as_array().unwrap()
}

async fn every_value_says_its_norm_and_its_source(app: &TestApp) {
    let lista = app.get("/parametros").await.esperar(200);
    assert!(datos(&lista).len() > 80, "{}", datos(&lista).len());
    for parametro in datos(&lista) {
        let codigo = &parametro["codigo"];
        assert!(
            !parametro["descripcion"].as_str().unwrap().is_empty(),
            "{codigo}"
        );
        for valor in parametro["valores"].as_array().unwrap() {
            assert!(!valor["norma"].as_str().unwrap().is_empty(), "{codigo}");
            let confianza = valor["confianza"].as_str().unwrap();
            assert!(["seen", "seen_secondary", "known", "assumed"].contains(&confianza));
        }
    }
    let mora = datos(&lista)
        .iter()
        .find(|p| p["codigo"] == "mora.tasa")
        .unwrap();
    assert_eq!(mora["valores"].as_array().unwrap().len(), 166);
}

async fn on_a_date_there_is_one_value_or_a_named_gap(app: &TestApp) {
    let lista = app
        .get("/parametros?fecha=2024-10-31&area=tarifa")
        .await
        .esperar(200);
    for parametro in datos(&lista) {
        let codigo = parametro["codigo"].as_str().unwrap();
        assert!(codigo.contains("tarifa"));
        let valores = parametro["valores"].as_array().unwrap().len();
        let vacios = parametro["vacios"].as_array().unwrap().len();
        assert_eq!(valores + vacios, 1, "{codigo}");
    }
    let postal = datos(&lista)
        .iter()
        .find(|p| p["codigo"] == "tarifa.postal")
        .unwrap();
    assert_eq!(postal["vacios"][0]["norma"], "Decreto 805 de 2024");
    app.get("/parametros?fecha=ayer")
        .await
        .problema(400, "PARAMETRO_INVALIDO");
}

async fn one_parameter_is_found_by_its_code(app: &TestApp) {
    let tarifa = app.get("/parametros/tarifa.prst").await.esperar(200);
    let valores = tarifa["valores"].as_array().unwrap();
    assert_eq!(valores.len(), 3);
    assert_eq!(valores[0]["valor"], "2.2");
    assert_eq!(valores[0]["hasta"], "2020-12-31");
    app.get("/parametros/tarifa.marte")
        .await
        .problema(404, "PARAMETRO_NO_ENCONTRADO");
}

async fn the_table_says_the_same_as_the_list(app: &TestApp) {
    let lista = app.get("/parametros?area=unidades").await.esperar(200);
    let filas: usize = datos(&lista)
        .iter()
        .map(|p| p["valores"].as_array().unwrap().len())
        .sum();
    let tabla = app.get("/parametros.csv?area=unidades").await;
    assert_eq!(tabla.cabecera("content-type"), "text/csv; charset=utf-8");
    let texto = tabla.texto();
    assert_eq!(texto.lines().count(), filas + 1);
    assert!(texto.contains("unidades.uvt,"), "{texto}");
    // A norm with a comma stays one cell.
    assert!(
        texto.contains("\"Ley 1955 de 2019, art. 49; Decreto 1094 de 2020\""),
        "{texto}"
    );
}
