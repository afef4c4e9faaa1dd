//! Petitions, complaints, claims, suggestions and reports: their kinds, from when their term counts,
//! and when it ends.

mod clases;
mod termino;

pub use clases::{TipoIdentificacion, TipoSolicitud};
pub use termino::{reanudar, vencimiento};

/// Longest detail, in characters. Source: the form of PQRSD of the ministry («Puede ingresar hasta un
/// máximo de 300 caracteres»).
pub const DETALLE_MAXIMO: usize = 300;
