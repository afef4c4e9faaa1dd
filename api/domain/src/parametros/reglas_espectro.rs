//! Parameters of spectrum that are rules rather than tables: formula records, hours of HF, steps.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::lectura::DecimalToml;
use crate::kernel::{Rate, numero_es};

/// The formula record of a use of spectrum. Without an expression the amount is never computed:
/// an act fixes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormulaEspectro {
    /// The expression in words; absent when the text that was read does not carry it.
    pub expresion: Option<String>,
    /// Its variables and constants, for people.
    pub variables: Vec<String>,
    /// When the year is paid.
    pub pago: PagoAnual,
}

/// When a yearly amount is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PagoAnual {
    /// In the year that is paid for.
    AnualAnticipado,
    /// In the year after.
    AnualVencido,
}

impl fmt::Display for FormulaEspectro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.expresion {
            Some(expresion) => expresion,
            None => "sin fórmula disponible: se liquida por acto",
        })?;
        f.write_str(match self.pago {
            PagoAnual::AnualAnticipado => "; anual anticipado",
            PagoAnual::AnualVencido => "; anual vencido",
        })
    }
}

/// N of HF by hour of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TarifaHf {
    dia: DecimalToml,
    noche: DecimalToml,
    /// Hour at which the day begins.
    pub dia_desde: u8,
    /// Hour at which it ends.
    pub dia_hasta: u8,
    /// Fewest whole hours that are assigned.
    pub horas_minimas: u32,
}

impl TarifaHf {
    /// SMLMV per kHz for an hour of the day.
    pub fn dia(&self) -> Decimal {
        self.dia.0
    }

    /// SMLMV per kHz for an hour of the night.
    pub fn noche(&self) -> Decimal {
        self.noche.0
    }

    /// Whether the hour that begins at `hora` (0 to 23) is of the day.
    pub fn es_de_dia(&self, hora: u8) -> bool {
        (self.dia_desde..self.dia_hasta).contains(&hora)
    }
}

impl fmt::Display for TarifaHf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (dia, noche) = (numero_es(self.dia.0), numero_es(self.noche.0));
        let (desde, hasta, minimas) = (self.dia_desde, self.dia_hasta, self.horas_minimas);
        write!(
            f,
            "{dia} de {desde} a {hasta} h, {noche} de {hasta} a {desde} h; mínimo {minimas} horas"
        )
    }
}

/// What satellite capacity costs: one SMLMV over `divisor` for each `khz`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TarifaSatelite {
    khz: DecimalToml,
    divisor: DecimalToml,
}

impl TarifaSatelite {
    /// Bandwidth that costs one share of the SMLMV.
    pub fn khz(&self) -> Decimal {
        self.khz.0
    }

    /// How many shares make one SMLMV.
    pub fn divisor(&self) -> Decimal {
        self.divisor.0
    }
}

impl fmt::Display for TarifaSatelite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "1 SMLMV ÷ {} por cada {} kHz",
            numero_es(self.divisor.0),
            numero_es(self.khz.0)
        )
    }
}

/// How a part of a year is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FraccionAnio {
    /// Days of use over the days of the year.
    Dias,
    /// Months touched over twelve.
    Meses,
    /// The whole year.
    Completo,
}

impl fmt::Display for FraccionAnio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Dias => "por días",
            Self::Meses => "por meses",
            Self::Completo => "año completo",
        })
    }
}

/// The step-in of a fee that grew: above the threshold, the increase comes in equal yearly steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escalonamiento {
    /// Increase up to which the new fee is charged at once.
    pub umbral: Rate,
    /// Number of equal yearly steps.
    pub pasos: u8,
    /// Year of the fee that grew.
    pub anio_base: i32,
}

impl fmt::Display for Escalonamiento {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let umbral = numero_es(self.umbral.percent());
        let (pasos, anio) = (self.pasos, self.anio_base);
        write!(
            f,
            "más de {umbral} % sobre {anio}: {pasos} pasos anuales iguales"
        )
    }
}
