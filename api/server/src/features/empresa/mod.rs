//! What the record says of a company, the changes that it asks for with their proof, and their
//! review. Accounts are another thing: whoever represents a company need not have one.

mod aplicacion;
mod avisos;
mod cambio;
mod cola;
mod decision;
pub mod demostracion;
mod evidencias;
pub mod problemas;
mod registro;
pub mod revision;
pub mod routes;
pub mod types;

use ser_adapters::inspeccion::Clase;

use crate::adjuntos::Reglas;

/// What the documents hang from.
const OBJETO: &str = "cambio_empresa";

/// Scans, and nothing that runs.
const REGLAS: Reglas = Reglas {
    uso: OBJETO,
    clases: &[Clase::Pdf, Clase::Jpeg, Clase::Png],
    maximo: 6,
};
