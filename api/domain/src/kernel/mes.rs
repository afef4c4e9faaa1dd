//! Calendar months.

use std::fmt;

use time::{Date, Month};

/// A calendar month, for rates the authority certifies month by month. Displays as `2026-04`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mes {
    anio: i32,
    mes: u8,
}

impl Mes {
    /// The month that holds `fecha`.
    pub fn de(fecha: Date) -> Self {
        Self {
            anio: fecha.year(),
            mes: fecha.month().into(),
        }
    }

    /// Its first day.
    pub fn desde(self) -> Date {
        let mes = Month::try_from(self.mes).unwrap_or(Month::January);
        Date::from_calendar_date(self.anio, mes, 1).unwrap_or(Date::MIN)
    }

    /// Its last day.
    pub fn hasta(self) -> Date {
        let desde = self.desde();
        let dias = desde.month().length(desde.year());
        desde.replace_day(dias).unwrap_or(desde)
    }

    /// Its year.
    pub fn anio(self) -> i32 {
        self.anio
    }

    /// Its number, 1 to 12.
    pub fn numero(self) -> u8 {
        self.mes
    }

    /// In words: `abril de 2026`.
    pub fn en_palabras(self) -> String {
        format!("{} de {}", nombre(self.mes), self.anio)
    }
}

impl fmt::Display for Mes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.anio, self.mes)
    }
}

pub(super) fn nombre(mes: u8) -> &'static str {
    const NOMBRES: [&str; 12] = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    usize::from(mes)
        .checked_sub(1)
        .and_then(|indice| NOMBRES.get(indice))
        .copied()
        .unwrap_or_default()
}

/// The same day `meses` months later; when that month is shorter, its last day.
///
/// 31 January + 1 → 28 or 29 February (Ley 4 de 1913, art. 59: terms of months run by the
/// calendar). `None` past the year 9999.
pub fn meses_despues(fecha: Date, meses: u32) -> Option<Date> {
    let indice = i64::from(fecha.year()) * 12 + i64::from(u8::from(fecha.month())) - 1;
    let destino = indice.checked_add(i64::from(meses))?;
    let anio = i32::try_from(destino.div_euclid(12)).ok()?;
    let numero = u8::try_from(destino.rem_euclid(12) + 1).ok()?;
    let mes = Month::try_from(numero).ok()?;
    let dia = fecha.day().min(mes.length(anio));
    Date::from_calendar_date(anio, mes, dia).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_month_knows_its_days_and_its_name() {
        let abril = Mes::de(date!(2026 - 04 - 17));
        assert_eq!((abril.anio(), abril.numero()), (2026, 4));
        assert_eq!(abril.desde(), date!(2026 - 04 - 01));
        assert_eq!(abril.hasta(), date!(2026 - 04 - 30));
        assert_eq!(abril.en_palabras(), "abril de 2026");
    }

    #[test]
    fn short_months_end_on_their_last_day() {
        assert_eq!(
            meses_despues(date!(2024 - 01 - 31), 1),
            Some(date!(2024 - 02 - 29))
        );
        assert_eq!(
            meses_despues(date!(2025 - 11 - 30), 3),
            Some(date!(2026 - 02 - 28))
        );
        assert_eq!(meses_despues(date!(9999 - 12 - 01), 1), None);
    }

    #[test]
    fn words() {
        assert_eq!(Mes::de(date!(2026 - 04 - 09)).to_string(), "2026-04");
        assert_eq!(
            Mes::de(date!(2026 - 04 - 09)).en_palabras(),
            "abril de 2026"
        );
    }
}
