//! What a contribution would cost, for anybody, without a login: no official liquidation.

mod archivo;
mod campos;
pub mod deuda;
pub mod facilidad;
pub mod orden;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
