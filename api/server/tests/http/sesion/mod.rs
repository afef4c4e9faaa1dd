//! Logging in and out, renewing, revoking, keys.

mod avisos;
mod captcha;
mod inactividad;
mod ingreso;
mod llaves;
mod renovacion;
pub mod revocacion;
