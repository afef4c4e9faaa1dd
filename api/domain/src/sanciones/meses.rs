//! Months or fractions of delay.

use time::{Date, Duration};

use crate::kernel::{Calendario, meses_despues};
use crate::parametros::ConteoMeses;

/// Months or fractions from the day after `vencimiento` to `fecha`; zero when it is not late.
///
/// Date to date: due 2025-07-15, filed 2025-09-30 → 3. A month whose last day is not a business
/// day lasts until the next one: due 2025-07-16 (whose first month ends on Saturday 16 August,
/// before the holiday of the 18th), filed 2025-08-19 → 1.
pub fn contar_meses(
    vencimiento: Date,
    fecha: Date,
    conteo: ConteoMeses,
    calendario: &Calendario,
) -> u32 {
    if fecha <= vencimiento {
        return 0;
    }
    match conteo {
        ConteoMeses::FechaAFecha => fecha_a_fecha(vencimiento, fecha, calendario),
        ConteoMeses::MesesCalendario => {
            let primer_dia = vencimiento.saturating_add(Duration::DAY);
            u32::try_from(indice_de_mes(fecha) - indice_de_mes(primer_dia) + 1).unwrap_or_default()
        }
    }
}

fn fecha_a_fecha(vencimiento: Date, fecha: Date, calendario: &Calendario) -> u32 {
    let diferencia = indice_de_mes(fecha) - indice_de_mes(vencimiento);
    // No earlier month can be the answer: even moved to a business day, it ends before this one.
    let mut meses = u32::try_from(diferencia - 1).unwrap_or_default().max(1);
    while let Some(fin) = meses_despues(vencimiento, meses) {
        if fecha <= calendario.siguiente_habil(fin) {
            break;
        }
        meses += 1;
    }
    meses
}

fn indice_de_mes(fecha: Date) -> i64 {
    i64::from(fecha.year()) * 12 + i64::from(u8::from(fecha.month()))
}
