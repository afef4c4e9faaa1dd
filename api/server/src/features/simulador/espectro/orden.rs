//! A spectrum fee told at a terminal.

use std::fmt::Write;

use ser_domain::parametros::Parametros;
use time::Date;

use super::service;
use super::types::{CuotaDeEspectro, EspectroSimulado, PedidoEspectro};
use crate::features::simulador::archivo::Archivo;
use crate::features::simulador::orden::{escribir_linea, salvedad, segun};

/// The fee of a file.
///
/// # Errors
/// A sentence with what the file or the law refused.
pub fn liquidar(
    archivo: &Archivo,
    parametros: &Parametros,
    conocido_al: Option<Date>,
) -> Result<String, String> {
    let mut pedido: PedidoEspectro = archivo.pedido()?;
    pedido.conocido_al = conocido_al.or(pedido.conocido_al);
    let simulado = service::simular(parametros, &pedido);
    simulado
        .map(|simulado| contar(&simulado))
        .map_err(|problema| archivo.rechazo(&problema))
}

fn contar(simulado: &EspectroSimulado) -> String {
    let mut texto = format!("{} · {}\n", simulado.nombre, simulado.valor_en_letras);
    texto.push_str(&segun(simulado.conocido_al));
    for linea in &simulado.lineas {
        escribir_linea(&mut texto, linea, 0);
    }
    for cuota in &simulado.cuotas {
        escribir_cuota(&mut texto, cuota);
    }
    texto.push_str(&salvedad(simulado.demostrativo));
    texto
}

fn escribir_cuota(texto: &mut String, cuota: &CuotaDeEspectro) {
    texto.push_str("Cuota");
    if let Some((desde, hasta)) = cuota.desde.zip(cuota.hasta) {
        let _ = write!(texto, " del {desde} al {hasta}");
    }
    if let Some(vencimiento) = cuota.vencimiento {
        let _ = write!(texto, ", vence el {vencimiento}");
    }
    if let Some(regla) = &cuota.regla {
        let _ = write!(texto, " [{}: {}]", regla.codigo, regla.norma);
    }
    if let Some(valor) = &cuota.valor {
        let _ = write!(texto, ": {valor}");
    }
    if let Some(falta) = &cuota.falta {
        let _ = write!(texto, ". {falta}");
    }
    texto.push('\n');
}
