//! Logging in and out, renewing, revoking, keys.

mod avisos;
mod captcha;
pub mod confirmacion;
mod inactividad;
mod ingreso;
mod limites;
mod llaves;
mod navegador;
mod renovacion;
pub mod revocacion;
