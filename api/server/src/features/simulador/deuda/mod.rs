//! One debt brought to a date: what is owed, and what each payment covered. It saves nothing.

mod lectura;
pub mod orden;
mod presentacion;
mod rechazo;
pub mod routes;
pub mod service;
pub mod types;

pub use rechazo::sin_tasa;
