//! Parameters that are rules rather than numbers: terms, month counts, interest formulas.

use std::fmt;

use serde::Deserialize;
use time::{Date, Duration};

use crate::kernel::{Calendario, Rate, meses_despues, numero_es};

/// The term to file and pay, counted from the day after the period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plazo {
    /// What is counted.
    pub unidad: UnidadPlazo,
    /// How many; ignored by [`UnidadPlazo::FinMesSiguiente`].
    pub n: u16,
    /// Whether a last day that is not a business day moves to the next one
    /// (Ley 4 de 1913, art. 62).
    pub traslado: bool,
}

/// What a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnidadPlazo {
    /// Every day.
    Calendario,
    /// Business days.
    Habiles,
    /// Calendar months: from 31 December, three of them end on 31 March.
    Meses,
    /// Until the last day of the month after the period.
    FinMesSiguiente,
}

impl Plazo {
    /// The last day of the term that starts the day after `desde`, before it moves to a business
    /// day. For a debt of an act, `desde` is the day of its notice or of its ejecutoria.
    pub fn fin(self, desde: Date, calendario: &Calendario) -> Date {
        match self.unidad {
            UnidadPlazo::Calendario => desde.saturating_add(Duration::days(i64::from(self.n))),
            UnidadPlazo::Habiles => calendario.sumar_dias_habiles(desde, self.n),
            UnidadPlazo::Meses => meses_despues(desde, u32::from(self.n)).unwrap_or(Date::MAX),
            UnidadPlazo::FinMesSiguiente => {
                let resto = desde.month().length(desde.year()) - desde.day();
                let primero = desde.saturating_add(Duration::days(i64::from(resto) + 1));
                let dias = primero.month().length(primero.year());
                primero.replace_day(dias).unwrap_or(primero)
            }
        }
    }

    /// The last day to act in time: [`Self::fin`], moved to a business day when the rule says so
    /// (Ley 4 de 1913, art. 62).
    pub fn vencimiento(self, desde: Date, calendario: &Calendario) -> Date {
        let fin = self.fin(desde, calendario);
        if self.traslado {
            calendario.siguiente_habil(fin)
        } else {
            fin
        }
    }
}

impl fmt::Display for Plazo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unidad {
            UnidadPlazo::Calendario => write!(f, "{} días calendario", self.n)?,
            UnidadPlazo::Habiles => write!(f, "{} días hábiles", self.n)?,
            UnidadPlazo::Meses => write!(f, "{} meses", self.n)?,
            UnidadPlazo::FinMesSiguiente => f.write_str("último día del mes siguiente")?,
        }
        if self.traslado {
            f.write_str("; si no es hábil, el siguiente día hábil")?;
        }
        Ok(())
    }
}

/// A second percentage of a late-filing sanction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PorcentajeDespues {
    /// It follows after so many months.
    pub meses: u32,
    /// For each month or fraction after them.
    pub porcentaje: Rate,
}

impl fmt::Display for PorcentajeDespues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let porcentaje = numero_es(self.porcentaje.percent());
        write!(f, "{porcentaje} % después de {} meses", self.meses)
    }
}

/// How months or fractions of delay are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConteoMeses {
    /// Date to date from the due date; a part month counts one, and a month whose last day is not
    /// a business day lasts until the next one (DIAN, concepto 35541 de 1998).
    FechaAFecha,
    /// Calendar months touched by the delay.
    MesesCalendario,
}

impl fmt::Display for ConteoMeses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FechaAFecha => "de fecha a fecha",
            Self::MesesCalendario => "por meses calendario",
        })
    }
}

/// The interest formula of an epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetodoMora {
    /// Shape of the formula.
    pub formula: Formula,
    /// What the yearly rate is divided by.
    pub divisor: Divisor,
    /// Percentage points taken off the usura rate.
    pub menos: Rate,
}

/// Shape of the interest formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// `K × T / 12` for each month or fraction, with the flat rate of the last day.
    MesOFraccion,
    /// `K × [(1 + T)^(n/365) − 1]`.
    Compuesta,
    /// `K × T / divisor × n`.
    Simple,
}

/// What a yearly rate is divided by to give the rate of a day (or month).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Divisor {
    /// Twelve months.
    #[serde(rename = "12")]
    Doce,
    /// Always 365 days.
    #[serde(rename = "365")]
    D365,
    /// Always 366 days.
    #[serde(rename = "366")]
    D366,
    /// 365 or 366, by the calendar year of each day.
    #[serde(rename = "anio")]
    Anio,
}

impl Divisor {
    /// The number that applies on `fecha`.
    pub fn en(self, fecha: Date) -> u16 {
        match self {
            Self::Doce => 12,
            Self::D365 => 365,
            Self::D366 => 366,
            Self::Anio => time::util::days_in_year(fecha.year()),
        }
    }
}

impl fmt::Display for MetodoMora {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let formula = match self.formula {
            Formula::MesOFraccion => "por mes o fracción",
            Formula::Compuesta => "compuesto diario",
            Formula::Simple => "simple diario",
        };
        let divisor = match self.divisor {
            Divisor::Doce => "12",
            Divisor::D365 => "365",
            Divisor::D366 => "366",
            Divisor::Anio => "365 o 366 según el año",
        };
        let menos = numero_es(self.menos.percent());
        write!(f, "{formula} / {divisor}, menos {menos} puntos")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_month_after_ends_on_its_own_last_day() {
        let plazo = Plazo {
            unidad: UnidadPlazo::FinMesSiguiente,
            n: 1,
            traslado: false,
        };
        let calendario = Calendario::new(Vec::new());
        for (hecho, fin) in [
            (date!(2024 - 01 - 31), date!(2024 - 02 - 29)),
            (date!(2025 - 01 - 01), date!(2025 - 02 - 28)),
            (date!(2025 - 12 - 15), date!(2026 - 01 - 31)),
            (date!(2025 - 06 - 30), date!(2025 - 07 - 31)),
        ] {
            assert_eq!(plazo.fin(hecho, &calendario), fin);
        }
    }
}
