//! What goes in and out of the clock.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;
use validator::Validate;

/// Where the system stands in time.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reloj {
    /// Today in Colombia.
    pub hoy: Date,
    #[serde(with = "time::serde::rfc3339")]
    pub ahora: OffsetDateTime,
    /// `produccion`, `demo`, `desarrollo` or `prueba`.
    pub perfil: &'static str,
    pub movible: bool,
    /// True when the date is not the real one.
    pub desplazado: bool,
    #[schema(example = "America/Bogota")]
    pub zona: &'static str,
}

#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MoverReloj {
    /// The date to stand on, at the present time of day; `null` returns to real time.
    pub hoy: Option<Date>,
}
