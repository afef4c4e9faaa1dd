//! The bulletin: asking for it, agreeing by mail, leaving it with one press, and publishing issues.

mod edicion;
pub mod envio;
pub mod problemas;
pub mod routes;
mod suscripcion;
pub mod types;

pub use suscripcion::secreto_de_retiro;
