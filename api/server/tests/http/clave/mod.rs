//! Passwords: chosen with a link, recovered, changed.

mod activacion;
mod cambio;
mod recuperacion;
