//! The account of one debt: the figures of worked cases that were calculated apart, day by day and
//! with exact fractions, and what is refused beside its field.

mod estado;
mod pagos;
mod rechazos;

use ser_testkit::{Respuesta, TestApp};
use serde_json::{Value, json};

fn version(presentada_en: &str, capital: &str, sancion: &str) -> Value {
    json!({
        "presentada_en": presentada_en, "vencimiento": "2025-07-15",
        "capital": capital, "sancion": sancion,
    })
}

fn deuda(fecha: &str) -> Value {
    json!({
        "mora": "et_635", "imputacion": "prst", "fecha": fecha,
        "versiones": [version("2025-07-15", "20520000", "923000")],
    })
}

fn con_pagos(fecha: &str, pagos: Value) -> Value {
    let mut pedido = deuda(fecha);
    pedido["pagos"] = pagos;
    pedido
}

fn un_pago(fecha: &str) -> Value {
    let pago = json!({ "id": "p1", "fecha": "2025-08-15", "valor": "10000000" });
    con_pagos(fecha, json!([pago]))
}

async fn preguntar(app: &TestApp, pedido: &Value) -> Respuesta {
    app.post("/simulador/deuda").json(pedido).await
}

async fn cuenta(app: &TestApp, pedido: &Value) -> Value {
    preguntar(app, pedido).await.esperar(200)
}

#[track_caller]
fn comprobar(objeto: &Value, esperado: &[(&str, &str)]) {
    for (campo, valor) in esperado {
        assert_eq!(objeto[*campo], *valor, "{campo} de {objeto}");
    }
}

/// Every movement in short: `pago p1: banco / cartera_capital 10.00`.
fn movimientos(cuenta: &Value) -> Vec<String> {
    let lista = cuenta["movimientos"].as_array().unwrap();
    let texto = |valor: &Value| valor.as_str().unwrap_or("-").to_owned();
    lista
        .iter()
        .map(|m| {
            let partes = ["clase", "pago", "debito", "credito", "valor"].map(|c| texto(&m[c]));
            let [clase, pago, debito, credito, valor] = partes;
            format!("{clase} {pago}: {debito} / {credito} {valor}")
        })
        .collect()
}

/// Every line of a tree, with its parts.
fn todas(lineas: &Value) -> Vec<Value> {
    let lineas = lineas.as_array().unwrap().iter();
    lineas
        .flat_map(|linea| [vec![linea.clone()], todas(&linea["lineas"])].concat())
        .collect()
}
