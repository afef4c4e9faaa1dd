//! Parameters that are rules rather than numbers: terms, month counts, interest formulas.

use std::fmt;

use serde::Deserialize;
use time::Date;

use crate::kernel::Rate;

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
    /// Until the last day of the month after the period.
    FinMesSiguiente,
}

impl fmt::Display for Plazo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unidad {
            UnidadPlazo::Calendario => write!(f, "{} días calendario", self.n)?,
            UnidadPlazo::Habiles => write!(f, "{} días hábiles", self.n)?,
            UnidadPlazo::FinMesSiguiente => f.write_str("último día del mes siguiente")?,
        }
        if self.traslado {
            f.write_str("; si no es hábil, el siguiente día hábil")?;
        }
        Ok(())
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
            Self::FechaAFecha => "fecha_a_fecha",
            Self::MesesCalendario => "meses_calendario",
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
        write!(f, "{formula} / {divisor}, menos {} puntos", self.menos)
    }
}
