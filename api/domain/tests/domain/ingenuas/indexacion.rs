//! A second, deliberately naive indexation of a sanción: one day at a time, in whole numbers.

use time::macros::date;
use time::{Date, Duration};

/// Inflation in hundredths of a point, typed again from the table of the DANE: 2006 to 2025.
const INFLACION: [i128; 20] = [
    448, 569, 767, 200, 317, 373, 244, 194, 366, 677, 575, 409, 318, 380, 161, 562, 1312, 928, 520,
    510,
];

/// Parts of a centavo.
pub const ESCALA: i128 = 1_000_000_000_000;

/// Decimals of a peso in the gain: two of the centavo and those of [`ESCALA`].
pub const DECIMALES: u32 = 14;

/// Inflation of a year, in hundredths of a point.
pub fn inflacion(anio: i32) -> i128 {
    INFLACION[usize::try_from(anio - 2006).unwrap()]
}

/// Whether a 1 January raises a sanción that waits since `desde`: once it is more than a year
/// overdue, or the first one after its act became final.
pub fn sube(dia: Date, desde: Date, por_acto: bool) -> bool {
    // 29 February has its anniversary on the 28th.
    let aniversario = desde.replace_year(desde.year() + 1).unwrap_or(
        date!(2000 - 02 - 28)
            .replace_year(desde.year() + 1)
            .unwrap(),
    );
    let es_primero = dia.ordinal() == 1 && dia.year() >= 2007;
    es_primero && dia > desde && (por_acto || aniversario < dia)
}

/// Every 1 January multiplies the sanción and its scale. Returns what it gains, as a fraction of
/// pesos with [`DECIMALES`], and how many times it rose.
pub fn indexacion_ingenua(centavos: i64, desde: Date, por_acto: bool, pago: Date) -> (i128, u32) {
    let inicial = i128::from(centavos);
    let (mut valor, mut pasos) = (inicial, 0_u32);
    let mut dia = desde;
    while dia < pago {
        dia += Duration::DAY;
        if sube(dia, desde, por_acto) {
            // Keeps eight figures below the centavo each year, so that it fits in 128 bits.
            if pasos == 0 {
                valor *= ESCALA;
            }
            valor += (valor * inflacion(dia.year() - 1)) / 10_000;
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
