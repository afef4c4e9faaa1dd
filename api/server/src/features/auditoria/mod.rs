//! The trail for auditors: searching it, taking it away, and proving that nobody altered it.

mod archivo;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
mod verificacion;
