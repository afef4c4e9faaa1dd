//! A second, deliberately naive indexation of a sanción: one day at a time, in whole numbers.

use time::macros::date;
use time::{Date, Duration};

/// Inflation in hundredths of a point, typed again from the table of the DANE: 2006 to 2025.
const INFLACION: [i128; 20] = [
    448, 569, 767, 200, 317, 373, 244, 194, 366, 677, 575, 409, 318, 380, 161, 562, 1312, 928, 520,
    510,
];

const ESCALA: i128 = 1_000_000_000_000;

/// Decimals of a peso in the gain: two of the centavo and those of [`ESCALA`].
pub const DECIMALES: u32 = 14;

/// Every 1 January multiplies the sanción and its scale. Returns what it gains, as a fraction of
/// pesos with [`DECIMALES`], and how many times it rose.
pub fn indexacion_ingenua(centavos: i64, desde: Date, por_acto: bool, pago: Date) -> (i128, u32) {
    let inicial = i128::from(centavos);
    let (mut valor, mut pasos) = (inicial, 0_u32);
    let mut dia = desde;
    while dia < pago {
        dia += Duration::DAY;
        let primero = dia.ordinal() == 1 && dia.year() >= 2007;
        // More than a year: the anniversary is already behind. 29 February has its own on the 28th.
        let aniversario = desde.replace_year(desde.year() + 1).unwrap_or(
            date!(2000 - 02 - 28)
                .replace_year(desde.year() + 1)
                .unwrap(),
        );
        if primero && (por_acto || aniversario < dia) {
            let indice = usize::try_from(dia.year() - 1 - 2006).unwrap();
            // Keeps eight figures below the centavo each year, so that it fits in 128 bits.
            if pasos == 0 {
                valor *= ESCALA;
            }
            valor += (valor * INFLACION[indice]) / 10_000;
            pasos += 1;
        }
    }
    let ganancia = if pasos == 0 {
        0
    } else {
        valor - inicial * ESCALA
    };
    (ganancia, pasos)
}
