//! FUR already issued: searching, reading, downloading. Issuing happens when presenting.

pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
