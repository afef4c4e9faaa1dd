//! The values that authorities publish: one officer enters them, another one approves them.

mod decidir;
mod presentacion;
pub mod problemas;
mod proponer;
pub mod routes;
mod service;
pub mod types;
