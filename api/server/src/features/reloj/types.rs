//! What goes in and out of the clock.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;
use validator::Validate;

/// La fecha y la hora en las que está el sistema.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reloj {
    /// Hoy en Colombia.
    pub hoy: Date,
    #[serde(with = "time::serde::rfc3339")]
    pub ahora: OffsetDateTime,
    /// `produccion`, `demo`, `desarrollo` o `prueba`.
    pub perfil: &'static str,
    pub movible: bool,
    /// Verdadero si la fecha no es la real.
    pub desplazado: bool,
    #[schema(example = "America/Bogota")]
    pub zona: &'static str,
}

#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MoverReloj {
    /// La fecha a la que se lleva el sistema, a la hora actual; `null` vuelve al tiempo real.
    pub hoy: Option<Date>,
}
