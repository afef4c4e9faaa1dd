//! `ser liquidar`: a simulation from a file, in words, for who sits at a terminal.

use std::fmt::Write;
use std::path::Path;

use ser_domain::archivo::{leer_toml, linea_del_campo};
use ser_domain::parametros::Parametros;
use time::Date;

use super::service;
use super::types::{PedidoSimulacion, Simulacion};
use crate::http::Problema;
use crate::http::calculo::Cambio;
use crate::http::calculo::Linea;

/// Reads the file (the body of `POST /api/v1/simulador/liquidacion`, as TOML) and tells the
/// calculation, with what was known on `conocido_al` when it is given.
///
/// # Errors
/// A sentence that names the file, the line and the reason.
pub fn liquidar(
    parametros: &Parametros,
    archivo: &Path,
    conocido_al: Option<Date>,
) -> Result<String, String> {
    let ruta = archivo.display();
    let texto = std::fs::read_to_string(archivo).map_err(|error| format!("{ruta}: {error}"))?;
    let mut pedido: PedidoSimulacion =
        leer_toml(&ruta.to_string(), &texto).map_err(|falla| falla.to_string())?;
    pedido.conocido_al = conocido_al.or(pedido.conocido_al);
    let simulacion = service::simular(parametros, &pedido)
        .map_err(|problema| format!("{ruta}: {}", en_palabras(&problema, &texto)))?;
    Ok(contar(&simulacion))
}

fn en_palabras(problema: &Problema, texto: &str) -> String {
    let campos = problema.errores().iter();
    let campos = campos.map(|error| {
        let linea = linea_del_campo(texto, &error.campo);
        format!("\n  línea {linea}, {}: {}", error.campo, error.mensaje)
    });
    format!("{problema}{}", campos.collect::<String>())
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
    if let Some(dia) = simulacion.conocido_al {
        let _ = writeln!(texto, "Con lo que se conocía el {dia}.");
    }
    for linea in &simulacion.lineas {
        escribir_linea(&mut texto, linea, 0);
    }
    for cambio in &simulacion.cambios {
        escribir_cambio(&mut texto, cambio);
    }
    texto.push_str("Simulación: no es una liquidación oficial.\n");
    if let Some(dia) = simulacion.estimado_desde {
        let _ = writeln!(
            texto,
            "Estimada: desde el {dia} no hay tasa publicada y se repite la última."
        );
    }
    if simulacion.demostrativo {
        texto.push_str("Usa tasas de demostración: sin valor legal.\n");
    }
    texto
}

fn escribir_linea(texto: &mut String, linea: &Linea, nivel: usize) {
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
