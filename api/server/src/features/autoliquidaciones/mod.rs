//! Self-assessments: drafting, computing and presenting.

pub mod declaracion;
pub mod documento;
mod liquidacion;
pub mod presentar;
pub mod problemas;
mod recalculo;
pub mod routes;
pub mod service;
pub mod types;
mod vista;
