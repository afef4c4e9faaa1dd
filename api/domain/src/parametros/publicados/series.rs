//! What a published series is: who publishes it, how often, and whether it may have gaps.

use std::sync::Arc;

use serde::Deserialize;
use time::{Date, Month};

use crate::parametros::tasas::serie_tasa_mora;
use crate::parametros::{Descrito, ParametroError};

/// Who publishes the values of a parameter, and how.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publicacion {
    /// The authority.
    pub autoridad: String,
    /// How long a value is in force as a rule.
    pub cada: Cadencia,
    /// Whether every day must have a value: a series without gaps refuses one.
    pub continua: bool,
}

/// How long a published value is in force, as a rule: what a form proposes for the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cadencia {
    /// A month.
    Mes,
    /// A quarter.
    Trimestre,
    /// A year.
    Anio,
    /// Until the next act.
    Libre,
}

impl Cadencia {
    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mes => "mes",
            Self::Trimestre => "trimestre",
            Self::Anio => "anio",
            Self::Libre => "libre",
        }
    }

    /// The last day of a value that begins on `desde`: that of its month, quarter or year; none for
    /// a value that stays until the next act.
    pub fn fin(self, desde: Date) -> Option<Date> {
        let mes = desde.month();
        let ultimo = match self {
            Self::Libre => return None,
            Self::Mes => mes,
            Self::Trimestre => match u8::from(mes) {
                1..=3 => Month::March,
                4..=6 => Month::June,
                7..=9 => Month::September,
                _ => Month::December,
            },
            Self::Anio => Month::December,
        };
        let dia = ultimo.length(desde.year());
        Date::from_calendar_date(desde.year(), ultimo, dia).ok()
    }
}

/// A series of published values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriePublicada {
    /// Stable code.
    pub codigo: Arc<str>,
    /// Name for people.
    pub nombre: Arc<str>,
    /// What it decides and how its value is read.
    pub descripcion: Arc<str>,
    /// Unit of the values.
    pub unidad: Arc<str>,
    /// Who publishes it, and how.
    pub publicacion: Publicacion,
}

impl SeriePublicada {
    pub(super) fn de(parametro: &dyn Descrito) -> Option<Self> {
        Some(Self {
            codigo: parametro.codigo().into(),
            nombre: parametro.nombre().into(),
            descripcion: parametro.descripcion().into(),
            unidad: parametro.unidad().into(),
            publicacion: parametro.publicacion()?.clone(),
        })
    }

    pub(super) fn tasa_de_mora() -> Result<Self, ParametroError> {
        serie_tasa_mora()
    }
}
