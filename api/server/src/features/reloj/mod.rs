//! The date on which the system stands. Movable outside production only, and always shown.

pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
