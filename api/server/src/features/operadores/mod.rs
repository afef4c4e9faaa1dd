//! The ministry's register of operators.

pub mod routes;
pub mod service;
pub mod types;
