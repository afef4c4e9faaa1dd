//! Files (expedientes), the services that are declared under them, and the periods to file.

pub mod routes;
pub mod service;
pub mod types;
