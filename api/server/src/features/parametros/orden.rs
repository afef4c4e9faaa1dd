//! `ser parametros`: what the law says on a date, what changed, and what will be missing.

use std::fmt::Write;

use ser_domain::parametros::Parametros;
use time::{Date, Duration};

use super::service::{en, reunir};
use super::types::ParametroLey;
use crate::http::calculo::Parametro;

/// How far ahead a missing value is looked for.
const HORIZONTE: Duration = Duration::days(731);

/// What is in force on `fecha`.
pub fn vigentes(parametros: &Parametros, fecha: Date) -> String {
    let mut texto = format!("Vigentes el {fecha}\n");
    for parametro in reunir(parametros) {
        let Some(parametro) = en(parametro, fecha) else {
            continue;
        };
        for valor in &parametro.valores {
            let _ = writeln!(texto, "{}", linea(valor));
        }
        for vacio in &parametro.vacios {
            let _ = writeln!(
                texto,
                "{}: falta ({}). {}",
                parametro.codigo, vacio.norma, vacio.nota
            );
        }
    }
    texto
}

/// The values that began, and those that ended, between two dates, the first one left out.
pub fn cambios(parametros: &Parametros, desde: Date, hasta: Date) -> String {
    let mut texto = format!("Cambios después del {desde} y hasta el {hasta}\n");
    let dentro = |dia: Date| desde < dia && dia <= hasta;
    for parametro in reunir(parametros) {
        for valor in &parametro.valores {
            if dentro(valor.desde) {
                let _ = writeln!(texto, "+ {}", linea(valor));
            }
            let siguiente = valor.hasta.and_then(Date::next_day);
            let relevado = parametro.valores.iter().any(|v| Some(v.desde) == siguiente);
            if siguiente.is_some_and(dentro) && !relevado {
                let _ = writeln!(texto, "- {}", linea(valor));
            }
        }
    }
    texto
}

/// What has no value, today or on some day of the next two years.
pub fn faltantes(parametros: &Parametros, hoy: Date) -> String {
    let fin = hoy.saturating_add(HORIZONTE);
    let mut texto = format!("Faltan entre el {hoy} y el {fin}\n");
    for parametro in reunir(parametros).iter().filter(|p| !p.ocasional) {
        let Some(dia) = primer_vacio(parametro, hoy, fin) else {
            continue;
        };
        let conocido = parametro
            .vacios
            .iter()
            .find(|v| v.desde <= dia && v.hasta.is_none_or(|hasta| dia <= hasta));
        let razon = conocido.map(|v| format!(" ({}). {}", v.norma, v.nota));
        let razon = razon.unwrap_or_default();
        let _ = writeln!(texto, "{} desde el {dia}{razon}", parametro.codigo);
    }
    texto
}

/// The first day without a value, of a parameter that once had one.
fn primer_vacio(parametro: &ParametroLey, hoy: Date, fin: Date) -> Option<Date> {
    let mut dia = hoy;
    while dia <= fin {
        let vigente = parametro
            .valores
            .iter()
            .find(|v| v.desde <= dia && v.hasta.is_none_or(|hasta| dia <= hasta));
        match vigente {
            None => return Some(dia),
            Some(vigente) => dia = vigente.hasta?.next_day()?,
        }
    }
    None
}

fn linea(valor: &Parametro) -> String {
    let hasta = valor.hasta.map_or("hoy".to_owned(), |dia| dia.to_string());
    let demostracion = if valor.demostrativo {
        " · de demostración"
    } else {
        ""
    };
    format!(
        "{} = {} {} · {} a {} · {} · {}{demostracion}",
        valor.codigo, valor.valor, valor.unidad, valor.desde, hasta, valor.norma, valor.confianza
    )
}
