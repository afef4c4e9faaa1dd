//! A debt paid by instalments: what each one would be, within the limits of the norms.

mod lectura;
pub mod orden;
mod presentacion;
mod rechazo;
pub mod routes;
pub mod service;
pub mod types;
