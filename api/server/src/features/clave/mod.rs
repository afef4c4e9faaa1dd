//! Choosing a password with the link that came by mail.

pub mod routes;
pub mod service;
pub mod types;
