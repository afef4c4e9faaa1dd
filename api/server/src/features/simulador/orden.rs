//! `ser liquidar`: a simulation from a file, in words, for who sits at a terminal.

use std::fmt::Write;
use std::path::Path;

use ser_domain::parametros::Parametros;
use time::Date;

use super::archivo::Archivo;
use super::service;
use super::types::{PedidoSimulacion, Simulacion};
use crate::http::calculo::Cambio;
use crate::http::calculo::Linea;

/// Reads the file (the body of an operation of the simulator, as TOML; its `clase` says which, and
/// without it `POST /api/v1/simulador/liquidacion`) and tells the calculation, with what was known
/// on `conocido_al` when it is given.
///
/// # Errors
/// A sentence that names the file, the line and the reason.
pub fn liquidar(
    parametros: &Parametros,
    archivo: &Path,
    conocido_al: Option<Date>,
) -> Result<String, String> {
    let nombre = archivo.display().to_string();
    let texto = std::fs::read_to_string(archivo).map_err(|error| format!("{nombre}: {error}"))?;
    let archivo = Archivo::leer(&nombre, &texto)?;
    match archivo.clase() {
        None | Some("declaracion") => declaracion(&archivo, parametros, conocido_al),
        Some("facilidad") => super::facilidad::orden::liquidar(&archivo, parametros, conocido_al),
        Some("deuda") => super::deuda::orden::liquidar(&archivo, parametros, conocido_al),
        Some("sancion") => super::sancion::orden::liquidar(&archivo, parametros, conocido_al),
        Some("espectro") => super::espectro::orden::liquidar(&archivo, parametros, conocido_al),
        Some(otra) => Err(format!("{nombre}: no hay una clase «{otra}»")),
    }
}

fn declaracion(
    archivo: &Archivo,
    parametros: &Parametros,
    conocido_al: Option<Date>,
) -> Result<String, String> {
    let mut pedido: PedidoSimulacion = archivo.pedido()?;
    pedido.conocido_al = conocido_al.or(pedido.conocido_al);
    let simulacion =
        service::simular(parametros, &pedido).map_err(|problema| archivo.rechazo(&problema))?;
    Ok(contar(&simulacion))
}

fn contar(simulacion: &Simulacion) -> String {
    let mut texto = format!(
        "{} · período {} · vence el {} · se presenta el {} y se paga el {}\n",
        simulacion.familia,
        simulacion.periodo,
        simulacion.fecha_vencimiento,
        simulacion.fecha_presentacion,
        simulacion.fecha_pago
    );
    texto.push_str(&segun(simulacion.conocido_al));
    for linea in &simulacion.lineas {
        escribir_linea(&mut texto, linea, 0);
    }
    for cambio in &simulacion.cambios {
        escribir_cambio(&mut texto, cambio);
    }
    texto.push_str(&estimacion(simulacion.estimado_desde));
    texto.push_str(&salvedad(simulacion.demostrativo));
    texto
}

/// With what was known, when it is not what is known today.
pub(super) fn segun(conocido_al: Option<Date>) -> String {
    conocido_al.map_or_else(String::new, |dia| {
        format!("Con lo que se conocía el {dia}.\n")
    })
}

/// From which day it is an estimate, if it is.
pub(super) fn estimacion(desde: Option<Date>) -> String {
    desde.map_or_else(String::new, |dia| {
        format!(
            "Estimada: desde el {dia} falta publicar una tasa o una unidad y se repite la última.\n"
        )
    })
}

/// What every simulation ends with.
pub(super) fn salvedad(demostrativo: bool) -> String {
    let mut texto = "Simulación: no es una liquidación oficial.\n".to_owned();
    if demostrativo {
        texto.push_str("Usa tasas de demostración: sin valor legal.\n");
    }
    texto
}

pub(super) fn escribir_linea(texto: &mut String, linea: &Linea, nivel: usize) {
    let _ = write!(
        texto,
        "{:sangria$}{}",
        "",
        linea.formula,
        sangria = nivel * 2
    );
    if let Some(parametro) = &linea.parametro {
        let articulo = parametro.articulo.as_deref();
        let articulo = articulo.map(|articulo| format!(", art. {articulo}"));
        let _ = write!(
            texto,
            " [{} desde {}: {}{}]",
            parametro.codigo,
            parametro.desde,
            parametro.norma,
            articulo.unwrap_or_default()
        );
    }
    texto.push('\n');
    for parte in &linea.lineas {
        escribir_linea(texto, parte, nivel + 1);
    }
}

fn escribir_cambio(texto: &mut String, cambio: &Cambio) {
    let _ = writeln!(
        texto,
        "Hoy {} vale {} en vez de {} ({}).",
        cambio.concepto, cambio.hoy, cambio.entonces, cambio.diferencia
    );
    for parametro in &cambio.parametros {
        let uno = |parametro: &Option<crate::http::calculo::Parametro>| match parametro {
            Some(p) => format!("{} ({})", p.valor, p.norma),
            None => "nada".to_owned(),
        };
        let codigo = parametro.hoy.as_ref().or(parametro.entonces.as_ref());
        let _ = writeln!(
            texto,
            "  {}: {} en vez de {}",
            codigo.map_or("", |p| p.codigo.as_str()),
            uno(&parametro.hoy),
            uno(&parametro.entonces)
        );
    }
}
