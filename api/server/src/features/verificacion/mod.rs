//! What a verification code stands for, for anybody who holds the paper.

pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
