//! Penalties, those that the payer computes and those that an act imposes, without a login.

mod calculo;
mod catalogo;
mod clase;
pub mod orden;
pub mod routes;
pub mod service;
mod tabla;
pub mod types;
