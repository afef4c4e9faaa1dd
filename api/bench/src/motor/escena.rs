//! What every measure of the engine shares: the law, its rates and a day.

use ser_domain::parametros::{Confianza, Parametros, TasaMora, tasas_mora_certificadas};
use time::Date;
use time::macros::date;

use crate::Fin;

/// The day on which everything is paid.
pub const PAGO: Date = date!(2026 - 07 - 31);

pub fn parametros() -> Fin<Parametros> {
    Ok(Parametros::de_la_ley()?.con_tasas(tasas()?)?)
}

/// The certified rates; the last one goes on, made up, to [`PAGO`]: with it 240 months of one law,
/// the one that goes by days, lie between two dates.
pub fn tasas() -> Fin<Vec<TasaMora>> {
    let mut tasas = tasas_mora_certificadas()?;
    let mut ultima = tasas.last().cloned().ok_or("no hay tasas")?;
    while ultima.hasta < PAGO {
        let desde = ultima.hasta.next_day().ok_or("sin día siguiente")?;
        let dias = desde.month().length(desde.year());
        ultima = TasaMora {
            desde,
            hasta: desde.replace_day(dias)?,
            confianza: Confianza::Assumed,
            demostrativa: true,
            ..ultima
        };
        tasas.push(ultima.clone());
    }
    Ok(tasas)
}
