//! What a contribution would cost, for anybody, without a login: no official liquidation.

pub mod orden;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
