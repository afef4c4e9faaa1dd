//! The parameters of the law as open data: what is in force on a date, and since when.

pub mod orden;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
