//! Petitions, complaints, claims, suggestions and reports (PQRSD): anybody files one and follows it;
//! the ministry answers in the term of the law.

mod atencion;
mod cola;
mod completar;
mod lectura;
pub mod problemas;
pub mod radicacion;
pub mod routes;
pub mod types;

use ser_adapters::inspeccion::Clase;

use crate::adjuntos::Reglas;

/// What the files of a PQRSD hang from.
pub const PQRSD: &str = "pqrsd";
/// What the files of its answer hang from, with the same identifier.
pub const RESPUESTA: &str = "pqrsd_respuesta";

/// What may be sent with a PQRSD: what the form of the ministry lists, in up to ten files.
const REGLAS: Reglas = Reglas {
    uso: PQRSD,
    clases: Clase::TODAS,
    maximo: 10,
};
/// What may go with an answer: as many as one mail carries.
const REGLAS_RESPUESTA: Reglas = Reglas {
    uso: RESPUESTA,
    clases: Clase::TODAS,
    maximo: 5,
};
