//! A payment plan in words.

use std::fmt::Write;

use ser_domain::parametros::Parametros;
use time::Date;

use super::service;
use super::types::{PedidoFacilidad, PlanFacilidad};
use crate::features::simulador::archivo::Archivo;
use crate::features::simulador::orden::{escribir_linea, estimacion, salvedad, segun};

/// The plan that a file asks for.
///
/// # Errors
/// A sentence with the line, or the field, and the reason.
pub fn liquidar(
    archivo: &Archivo,
    parametros: &Parametros,
    conocido_al: Option<Date>,
) -> Result<String, String> {
    let mut pedido: PedidoFacilidad = archivo.pedido()?;
    pedido.conocido_al = conocido_al.or(pedido.conocido_al);
    let plan =
        service::liquidar(parametros, &pedido).map_err(|problema| archivo.rechazo(&problema))?;
    Ok(contar(&plan))
}

fn contar(plan: &PlanFacilidad) -> String {
    let mut texto = format!(
        "Facilidad del {}: deuda {} + intereses del plazo {} = {}\n",
        plan.fecha_acuerdo, plan.deuda, plan.intereses_plazo, plan.total
    );
    texto.push_str(&segun(plan.conocido_al));
    for cuota in &plan.cuotas {
        let _ = writeln!(
            texto,
            "Cuota {} vence el {}: capital {} + intereses {} + sanción {} + intereses del plazo {} = {}; queda {}",
            cuota.numero,
            cuota.vencimiento,
            cuota.capital,
            cuota.intereses,
            cuota.sancion,
            cuota.intereses_plazo,
            cuota.total,
            cuota.saldo
        );
    }
    for linea in &plan.lineas {
        escribir_linea(&mut texto, linea, 0);
    }
    texto.push_str(&estimacion(plan.estimado_desde));
    texto.push_str(&salvedad(plan.demostrativo));
    texto
}
