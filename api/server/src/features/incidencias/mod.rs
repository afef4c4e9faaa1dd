//! Problems of the system that people report: from anywhere, with or without a session; the ministry
//! answers.

mod atencion;
mod cola;
pub mod problemas;
pub mod reporte;
pub mod routes;
pub mod types;

use ser_adapters::inspeccion::Clase;

use crate::adjuntos::Reglas;

/// What the screenshots of a case hang from.
pub const INCIDENCIA: &str = "incidencia";

/// Screenshots alone.
const REGLAS: Reglas = Reglas {
    uso: INCIDENCIA,
    clases: Clase::IMAGENES,
    maximo: 5,
};
