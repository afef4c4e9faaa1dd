//! What proves who a person is: passwords, and which are accepted.

pub mod clave;
pub mod politica;
