//! A penalty told at a terminal.

use std::fmt::Write;

use ser_domain::parametros::Parametros;
use time::Date;

use super::service;
use super::types::{PedidoSancion, SancionSimulada};
use crate::features::simulador::archivo::Archivo;
use crate::features::simulador::orden::{escribir_linea, salvedad, segun};

/// The penalty of a file.
///
/// # Errors
/// A sentence with what the file or the law refused.
pub fn liquidar(
    archivo: &Archivo,
    parametros: &Parametros,
    conocido_al: Option<Date>,
) -> Result<String, String> {
    let mut pedido: PedidoSancion = archivo.pedido()?;
    pedido.conocido_al = conocido_al.or(pedido.conocido_al);
    let simulada = service::simular(parametros, &pedido);
    simulada
        .map(|simulada| contar(&simulada))
        .map_err(|problema| archivo.rechazo(&problema))
}

/// The penalty in words, each figure with its norm.
fn contar(simulada: &SancionSimulada) -> String {
    let mut texto = format!("{} · {}\n", simulada.nombre, simulada.determina);
    texto.push_str(&segun(simulada.conocido_al));
    if let Some(con_acto) = simulada.con_acto {
        let _ = writeln!(texto, "{con_acto}");
    }
    if let Some(aviso) = &simulada.aviso {
        let palabra = if aviso.procede { "ya" } else { "aún no" };
        let _ = writeln!(
            texto,
            "Desde el {}: {palabra} procede [{}: {}, {}]",
            aviso.desde, aviso.regla.codigo, aviso.regla.valor, aviso.regla.norma
        );
    }
    for linea in &simulada.lineas {
        escribir_linea(&mut texto, linea, 0);
    }
    if let (Some(valor), Some(_)) = (&simulada.valor, &simulada.limites) {
        let _ = writeln!(texto, "La multa de {valor} está dentro de sus límites.");
    }
    texto.push_str(&salvedad(simulada.demostrativo));
    texto
}
