//! Logging in and out, renewing, revoking, keys.

mod captcha;
mod ingreso;
mod llaves;
mod renovacion;
mod revocacion;
