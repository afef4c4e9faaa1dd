//! An amount in words, as forms and receipts in Colombia write it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::kernel::Money;

const MILLON: u128 = 1_000_000;

/// Names of the powers of a million in the long scale, singular and plural.
///
/// `Decimal` reaches 7.9 × 10²⁸, so the list ends one step above what can be asked.
const ESCALA: [(&str, &str); 5] = [
    ("", ""),
    ("MILLÓN", "MILLONES"),
    ("BILLÓN", "BILLONES"),
    ("TRILLÓN", "TRILLONES"),
    ("CUATRILLÓN", "CUATRILLONES"),
];

const HASTA_VEINTINUEVE: [&str; 30] = [
    "CERO",
    "UN",
    "DOS",
    "TRES",
    "CUATRO",
    "CINCO",
    "SEIS",
    "SIETE",
    "OCHO",
    "NUEVE",
    "DIEZ",
    "ONCE",
    "DOCE",
    "TRECE",
    "CATORCE",
    "QUINCE",
    "DIECISÉIS",
    "DIECISIETE",
    "DIECIOCHO",
    "DIECINUEVE",
    "VEINTE",
    "VEINTIÚN",
    "VEINTIDÓS",
    "VEINTITRÉS",
    "VEINTICUATRO",
    "VEINTICINCO",
    "VEINTISÉIS",
    "VEINTISIETE",
    "VEINTIOCHO",
    "VEINTINUEVE",
];

const DECENAS: [&str; 10] = [
    "",
    "",
    "",
    "TREINTA",
    "CUARENTA",
    "CINCUENTA",
    "SESENTA",
    "SETENTA",
    "OCHENTA",
    "NOVENTA",
];

const CENTENAS: [&str; 10] = [
    "",
    "CIENTO",
    "DOSCIENTOS",
    "TRESCIENTOS",
    "CUATROCIENTOS",
    "QUINIENTOS",
    "SEISCIENTOS",
    "SETECIENTOS",
    "OCHOCIENTOS",
    "NOVECIENTOS",
];

/// Writes an amount in words: `VEINTIÚN MILLONES DE PESOS M/CTE`.
///
/// The words agree with the noun that follows (UN, VEINTIÚN), the scale is the long one
/// (MIL MILLONES, BILLÓN) and round millions take DE. Centavos, when there are any, follow as
/// `CON 50/100`; a negative amount begins with MENOS.
///
/// Worked number: $ 31.001.000 is `TREINTA Y UN MILLONES MIL PESOS M/CTE`.
#[must_use]
pub fn pesos_en_letras(valor: Money) -> String {
    let decimal = valor.as_decimal().round_dp(2);
    let absoluto = decimal.abs();
    let pesos = absoluto.trunc().to_u128().unwrap_or_default();
    let centavos = (absoluto.fract() * Decimal::ONE_HUNDRED)
        .to_u32()
        .unwrap_or_default();

    let mut palabras = Vec::new();
    if decimal.is_sign_negative() && !decimal.is_zero() {
        palabras.push("MENOS".to_owned());
    }
    palabras.extend(cardinal(pesos));
    if pesos >= MILLON && pesos.is_multiple_of(MILLON) {
        palabras.push("DE".to_owned());
    }
    palabras.push(if pesos == 1 { "PESO" } else { "PESOS" }.to_owned());
    if centavos > 0 {
        palabras.push(format!("CON {centavos:02}/100"));
    }
    palabras.push("M/CTE".to_owned());
    palabras.join(" ")
}

/// The words of a whole number, before a noun.
fn cardinal(numero: u128) -> Vec<String> {
    if numero == 0 {
        return vec!["CERO".to_owned()];
    }
    let mut grupos = Vec::new();
    let mut resto = numero;
    for nombres in ESCALA {
        grupos.push((resto % MILLON, nombres));
        resto /= MILLON;
    }
    let mut palabras = Vec::new();
    for (grupo, (singular, plural)) in grupos.into_iter().rev() {
        if grupo == 0 {
            continue;
        }
        palabras.extend(menor_que_un_millon(grupo));
        let nombre = if grupo == 1 { singular } else { plural };
        if !nombre.is_empty() {
            palabras.push(nombre.to_owned());
        }
    }
    palabras
}

fn menor_que_un_millon(numero: u128) -> Vec<String> {
    let (miles, unidades) = (numero / 1000, numero % 1000);
    let mut palabras = Vec::new();
    if miles > 1 {
        palabras.push(menor_que_mil(miles));
    }
    if miles > 0 {
        palabras.push("MIL".to_owned());
    }
    if unidades > 0 {
        palabras.push(menor_que_mil(unidades));
    }
    palabras
}

fn menor_que_mil(numero: u128) -> String {
    if numero == 100 {
        return "CIEN".to_owned();
    }
    let (centenas, resto) = (numero / 100, numero % 100);
    let mut partes = Vec::new();
    if centenas > 0 {
        partes.push(palabra(&CENTENAS, centenas).to_owned());
    }
    if resto >= 30 {
        let decena = palabra(&DECENAS, resto / 10);
        partes.push(match resto % 10 {
            0 => decena.to_owned(),
            unidad => format!("{decena} Y {}", palabra(&HASTA_VEINTINUEVE, unidad)),
        });
    } else if resto > 0 {
        partes.push(palabra(&HASTA_VEINTINUEVE, resto).to_owned());
    }
    partes.join(" ")
}

fn palabra(tabla: &'static [&'static str], indice: u128) -> &'static str {
    usize::try_from(indice)
        .ok()
        .and_then(|indice| tabla.get(indice).copied())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_thirty_eight_vectors() {
        let vectores = include_str!("vectores/pesos_en_letras.csv");
        let mut cantidad = 0;
        for fila in vectores.lines().skip(1) {
            let mut columnas = fila.splitn(3, ',');
            let valor = columnas.next().unwrap();
            let letras = columnas.nth(1).unwrap();
            assert_eq!(
                pesos_en_letras(Money::parse(valor).unwrap()),
                letras,
                "{valor}"
            );
            cantidad += 1;
        }
        assert_eq!(cantidad, 38);
    }

    #[test]
    fn centavos_and_signs() {
        let letras = |texto| pesos_en_letras(Money::parse(texto).unwrap());
        assert_eq!(letras("1000.50"), "MIL PESOS CON 50/100 M/CTE");
        assert_eq!(letras("1.05"), "UN PESO CON 05/100 M/CTE");
        assert_eq!(letras("0.99"), "CERO PESOS CON 99/100 M/CTE");
        assert_eq!(letras("1000000.01"), "UN MILLÓN DE PESOS CON 01/100 M/CTE");
        assert_eq!(letras("-21"), "MENOS VEINTIÚN PESOS M/CTE");
        assert_eq!(
            letras("999999999999"),
            "NOVECIENTOS NOVENTA Y NUEVE MIL NOVECIENTOS NOVENTA Y NUEVE MILLONES NOVECIENTOS NOVENTA Y NUEVE MIL NOVECIENTOS NOVENTA Y NUEVE PESOS M/CTE"
        );
    }

    proptest! {
        #[test]
        fn two_amounts_never_share_their_words(a in 0..100_000_000_000_i64, b in 0..100_000_000_000_i64) {
            prop_assume!(a != b);
            prop_assert_ne!(
                pesos_en_letras(Money::from_centavos(a)),
                pesos_en_letras(Money::from_centavos(b))
            );
        }

        #[test]
        fn words_are_separated_by_one_space(centavos: i64) {
            let letras = pesos_en_letras(Money::from_centavos(centavos));
            prop_assert!(!letras.contains("  ") && letras.ends_with(" M/CTE"));
        }
    }
}
