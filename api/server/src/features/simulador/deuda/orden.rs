//! The account of a debt in words.

use std::fmt::Write;

use ser_domain::parametros::Parametros;
use time::Date;

use super::service;
use super::types::{CuentaDeuda, PedidoDeuda};
use crate::features::simulador::archivo::Archivo;
use crate::features::simulador::orden::{escribir_linea, estimacion, salvedad, segun};

/// The account that a file asks for.
///
/// # Errors
/// A sentence with the line, or the field, and the reason.
pub fn liquidar(
    archivo: &Archivo,
    parametros: &Parametros,
    conocido_al: Option<Date>,
) -> Result<String, String> {
    let mut pedido: PedidoDeuda = archivo.pedido()?;
    pedido.conocido_al = conocido_al.or(pedido.conocido_al);
    let cuenta =
        service::liquidar(parametros, &pedido).map_err(|problema| archivo.rechazo(&problema))?;
    Ok(contar(&cuenta))
}

fn contar(cuenta: &CuentaDeuda) -> String {
    let mut texto = format!(
        "Deuda al {}: {} (capital {} · sanción {} · intereses {} · indexación {})\n",
        cuenta.fecha,
        cuenta.total,
        cuenta.capital,
        cuenta.sancion,
        cuenta.intereses,
        cuenta.indexacion
    );
    texto.push_str(&segun(cuenta.conocido_al));
    let _ = writeln!(
        texto,
        "Corrieron intereses {} días; suspendidos, {}.",
        cuenta.dias_mora, cuenta.dias_suspendidos
    );
    for pago in &cuenta.pagos {
        let _ = writeln!(
            texto,
            "Pago {} del {}: {} = sanción {} + indexación {} + intereses {} + capital {} + saldo a favor {} [{}]",
            pago.id,
            pago.fecha,
            pago.valor,
            pago.a_sancion,
            pago.a_indexacion,
            pago.a_intereses,
            pago.a_capital,
            pago.saldo_a_favor,
            pago.regla.norma
        );
    }
    for pago in &cuenta.pagos_sin_contar {
        let motivo = match pago.anulado_en {
            Some(dia) if dia <= cuenta.fecha => format!("anulado el {dia}"),
            _ => "posterior".to_owned(),
        };
        let _ = writeln!(
            texto,
            "Pago {} del {}: {} no cuenta, {motivo}.",
            pago.id, pago.fecha, pago.valor
        );
    }
    for linea in &cuenta.lineas {
        escribir_linea(&mut texto, linea, 0);
    }
    for movimiento in &cuenta.movimientos {
        let _ = writeln!(
            texto,
            "{} {}: débito {}, crédito {}, {}",
            movimiento.clase,
            movimiento.pago.as_deref().unwrap_or("de la deuda"),
            movimiento.debito,
            movimiento.credito,
            movimiento.valor
        );
    }
    texto.push_str(&estimacion(cuenta.estimado_desde));
    texto.push_str(&salvedad(cuenta.demostrativo));
    texto
}
