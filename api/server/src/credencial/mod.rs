//! What proves who a person is: passwords and which are accepted, second factors, and how often one
//! may be wrong.

pub mod cifrado;
pub mod clave;
pub mod codigo;
pub mod factor;
pub mod intentos;
pub mod politica;
pub mod reautenticar;
pub mod totp;
mod trabajadores;
