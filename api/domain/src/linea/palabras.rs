//! A formula in good Spanish, for the person who asks where a figure comes from.

use rust_decimal::Decimal;

use super::{Dato, Expresion, Linea};
use crate::kernel::{fecha_larga, numero_es, pesos_es, porcentaje_es};

/// The formula of a line as a sentence.
///
/// `Contraprestación: $ 1.080.000.000 × 1,9 % = $ 20.520.000.`
pub fn formula_en_palabras(linea: &Linea) -> String {
    let concepto = &linea.concepto;
    let exacto = pesos_es(linea.exacto);
    let cola = redondeo_en_palabras(linea, &exacto);
    match &linea.expresion {
        Expresion::Dada => format!("{concepto}: {exacto}{cola}."),
        Expresion::Calculo(plantilla) => {
            let formula = llenar(plantilla, linea);
            format!("{concepto}: {formula} = {exacto}{cola}.")
        }
        Expresion::Motivo(plantilla) => {
            let motivo = llenar(plantilla, linea);
            format!("{concepto}: {exacto}, {motivo}{cola}.")
        }
    }
}

/// The formula alone, without the name of the line nor its result: for a cell beside both.
///
/// `$ 1.080.000.000 × 1,9 %`. Empty when the figure was declared.
pub fn formula_breve(linea: &Linea) -> String {
    match &linea.expresion {
        Expresion::Dada => String::new(),
        Expresion::Calculo(plantilla) => llenar(plantilla, linea),
        Expresion::Motivo(plantilla) => llenar(plantilla, linea),
    }
}

/// Says the rounding only when it changed what is read.
fn redondeo_en_palabras(linea: &Linea, exacto: &str) -> String {
    let redondeado = pesos_es(linea.valor.as_decimal());
    match linea.redondeo {
        Some(regla) if redondeado != exacto => {
            format!("; se redondea {}: {redondeado}", regla.en_palabras())
        }
        _ => String::new(),
    }
}

fn llenar(plantilla: &str, linea: &Linea) -> String {
    let mut salida = String::with_capacity(plantilla.len() * 3);
    let mut resto = plantilla;
    while let Some((antes, despues)) = resto.split_once('{') {
        salida.push_str(antes);
        let Some((nombre, cola)) = despues.split_once('}') else {
            break;
        };
        match linea.operandos.iter().find(|o| o.nombre == nombre) {
            Some(operando) => salida.push_str(&dato_en_palabras(&operando.valor)),
            // A test walks every line of every case and finds no brace left.
            None => salida.push_str(&format!("{{{nombre}}}")),
        }
        resto = cola;
    }
    salida.push_str(resto);
    salida
}

fn dato_en_palabras(dato: &Dato) -> String {
    match dato {
        Dato::Pesos(valor) => pesos_es(*valor),
        Dato::Porcentaje(valor) => porcentaje_es(*valor),
        Dato::Numero(valor) => numero_es(*valor),
        Dato::Dias(cuenta) => plural(*cuenta, "día", "días"),
        Dato::Meses(cuenta) => plural(*cuenta, "mes", "meses"),
        Dato::Fecha(fecha) => fecha_larga(*fecha),
        Dato::Cantidad(valor, unidad) => format!("{} {}", numero_es(*valor), unidad.as_str()),
        Dato::Texto(texto) => texto.to_string(),
    }
}

fn plural(cuenta: u32, uno: &str, varios: &str) -> String {
    let numero = numero_es(Decimal::from(cuenta));
    if cuenta == 1 {
        format!("{numero} {uno}")
    } else {
        format!("{numero} {varios}")
    }
}
