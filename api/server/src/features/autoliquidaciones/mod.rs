//! Self-assessments: drafting, computing and presenting.

pub mod declaracion;
pub mod documento;
pub mod presentar;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
