//! What must hold of every trace.

use rust_decimal::{Decimal, RoundingStrategy};
use ser_domain::Money;
use ser_domain::linea::{Expresion, Linea, formula_en_palabras};

pub fn cuatro_decimales(valor: Decimal) -> String {
    let valor = valor.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
    format!("{valor:.4}")
}

/// The line and its parts read as sentences with each ingredient in place, and round by their rule.
pub fn comprobar_traza(linea: &Linea) {
    let frase = formula_en_palabras(linea);
    assert!(!frase.contains(['{', '}']), "{frase}");
    assert!(!linea.codigo.is_empty() && !linea.concepto.is_empty());
    assert!(frase.starts_with(&*linea.concepto) && frase.ends_with('.'));
    match linea.redondeo {
        Some(regla) => assert_eq!(regla.aplicar(linea.exacto).unwrap(), linea.valor, "{frase}"),
        None => assert_eq!(linea.exacto, linea.valor.as_decimal(), "{frase}"),
    }
    linea.lineas.iter().for_each(comprobar_traza);
}

/// What was computed cites its norm.
fn comprobar_normas(linea: &Linea) {
    if let Expresion::Calculo(_) = linea.expresion {
        assert!(linea.norma.is_some(), "{}", formula_en_palabras(linea));
    }
    linea.lineas.iter().for_each(comprobar_normas);
}

/// The figures of a line, once its trace is checked.
pub fn cifras(linea: &Linea) -> Vec<(&'static str, String)> {
    comprobar_traza(linea);
    comprobar_normas(linea);
    vec![
        ("exacto", cuatro_decimales(linea.exacto)),
        ("valor", linea.valor.to_string()),
    ]
}

/// Lines whose parts are amounts that add up to the peso.
const SUMAS: [&str; 10] = [
    "total",
    "capital",
    "sancion",
    "intereses",
    "indexacion",
    "a_sancion",
    "pagos",
    "pago",
    "pago_total",
    "diferencia",
];
/// Lines whose parts add up before rounding.
const SUMAS_EXACTAS: [&str; 3] = [
    "intereses_causados",
    "intereses_tramo",
    "indexacion_causada",
];

/// The trace of an account: besides, each line is the sum of its parts.
pub fn comprobar_linea(linea: &Linea) {
    comprobar_traza(linea);
    comprobar_sumas(linea);
}

fn comprobar_sumas(linea: &Linea) {
    if !linea.lineas.is_empty() {
        let frase = formula_en_palabras(linea);
        let suma = Money::sum(linea.lineas.iter().map(|parte| parte.valor)).unwrap();
        let exacta: Decimal = linea.lineas.iter().map(|parte| parte.exacto).sum();
        if SUMAS.contains(&linea.codigo) {
            assert_eq!(suma, linea.valor, "{frase}");
        } else {
            assert!(SUMAS_EXACTAS.contains(&linea.codigo), "{}", linea.codigo);
            let falta = (exacta - linea.exacto).abs();
            assert!(falta < Decimal::new(1, 9), "{frase} {exacta}");
        }
    }
    linea.lineas.iter().for_each(comprobar_sumas);
}
