//! Choosing a password: with the link that came by mail, because it was forgotten, or another one
//! from the profile.

pub mod cambio;
pub mod recuperacion;
pub mod routes;
pub mod service;
pub mod types;
