//! The year that a spectrum fee pays for, or the part of it.

use rust_decimal::Decimal;
use time::{Date, Month};

use super::EspectroError;
use crate::parametros::{FraccionAnio, PagoAnual};

/// Days of one calendar year, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodoAnual {
    desde: Date,
    hasta: Date,
}

impl PeriodoAnual {
    /// The whole of `anio`.
    ///
    /// # Errors
    /// [`EspectroError::PeriodoInvalido`] for a year that no date has.
    pub fn anio(anio: i32) -> Result<Self, EspectroError> {
        let dia = |mes, dia| Date::from_calendar_date(anio, mes, dia);
        match (dia(Month::January, 1), dia(Month::December, 31)) {
            (Ok(desde), Ok(hasta)) => Ok(Self { desde, hasta }),
            _ => Err(EspectroError::PeriodoInvalido {
                desde: Date::MIN,
                hasta: Date::MAX,
            }),
        }
    }

    /// From `desde` to `hasta`, days of the same year.
    ///
    /// # Errors
    /// [`EspectroError::PeriodoInvalido`] when they are not.
    pub fn parte(desde: Date, hasta: Date) -> Result<Self, EspectroError> {
        if desde.year() != hasta.year() || hasta < desde {
            return Err(EspectroError::PeriodoInvalido { desde, hasta });
        }
        Ok(Self { desde, hasta })
    }

    /// First day.
    pub fn desde(self) -> Date {
        self.desde
    }

    /// Last day.
    pub fn hasta(self) -> Date {
        self.hasta
    }

    /// The day whose law and units apply: the first one of a year paid in advance, the last one of
    /// a year paid in arrears. No text says so: it is the day on which the amount is caused.
    pub fn fecha_valor(self, pago: PagoAnual) -> Date {
        match pago {
            PagoAnual::AnualAnticipado => self.desde,
            PagoAnual::AnualVencido => self.hasta,
        }
    }

    /// The part of the year as `(numerator, denominator)`; `None` when the whole year is charged.
    pub(super) fn fraccion(self, regla: FraccionAnio) -> Option<(Decimal, Decimal)> {
        let dias = i64::from(self.hasta.ordinal() - self.desde.ordinal()) + 1;
        let dias_anio = i64::from(time::util::days_in_year(self.desde.year()));
        if dias == dias_anio {
            return None;
        }
        let (parte, total) = match regla {
            FraccionAnio::Dias => (dias, dias_anio),
            FraccionAnio::Meses => {
                let mes = |fecha: Date| i64::from(u8::from(fecha.month()));
                (mes(self.hasta) - mes(self.desde) + 1, 12)
            }
            FraccionAnio::Completo => return None,
        };
        Some((Decimal::from(parte), Decimal::from(total)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_part_of_the_year_by_days_months_or_whole() {
        let parte = PeriodoAnual::parte(date!(2024 - 02 - 28), date!(2024 - 12 - 31)).unwrap();
        let par = |a, b| Some((Decimal::from(a), Decimal::from(b)));
        assert_eq!(parte.fraccion(FraccionAnio::Dias), par(308, 366));
        assert_eq!(parte.fraccion(FraccionAnio::Meses), par(11, 12));
        assert_eq!(parte.fraccion(FraccionAnio::Completo), None);
        let entero = PeriodoAnual::anio(2024).unwrap();
        assert_eq!(entero.fraccion(FraccionAnio::Dias), None);
    }

    #[test]
    fn a_year_in_arrears_takes_the_law_of_its_last_day() {
        let parte = PeriodoAnual::parte(date!(2024 - 02 - 28), date!(2024 - 11 - 30)).unwrap();
        let anticipado = parte.fecha_valor(PagoAnual::AnualAnticipado);
        assert_eq!(anticipado, date!(2024 - 02 - 28));
        let vencido = parte.fecha_valor(PagoAnual::AnualVencido);
        assert_eq!(vencido, date!(2024 - 11 - 30));
    }

    #[test]
    fn other_years_and_empty_periods_are_refused() {
        for (desde, hasta) in [
            (date!(2024 - 12 - 31), date!(2025 - 01 - 01)),
            (date!(2024 - 03 - 02), date!(2024 - 03 - 01)),
        ] {
            let error = PeriodoAnual::parte(desde, hasta).unwrap_err();
            assert_eq!(error, EspectroError::PeriodoInvalido { desde, hasta });
        }
        assert!(PeriodoAnual::anio(10_000).is_err());
    }
}
