//! Logging in and out, renewing, and the list of one's sessions.

mod confirmacion;
pub mod ingreso;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
