//! What an operator owes or must file, with its values on a chosen payment date.

mod calendario;
pub mod exportacion;
mod origen;
pub mod pago;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod terminos;
pub mod types;
pub mod valores;
