//! Penalties that anybody may simulate: who determines each, by which rule, and what it comes to.

mod rechazos;
mod tabla;
mod valores;

use ser_testkit::{Respuesta, TestApp};
use serde_json::{Value, json};

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
