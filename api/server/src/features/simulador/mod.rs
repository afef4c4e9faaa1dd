//! What a contribution would cost, for anybody, without a login: no official liquidation.

mod archivo;
mod campos;
pub mod deuda;
pub mod diferencia;
pub mod espectro;
pub mod facilidad;
pub mod lectura;
pub mod orden;
pub mod problemas;
pub mod routes;
pub mod sancion;
pub mod service;
pub mod types;
