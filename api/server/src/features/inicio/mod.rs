//! What needs the operator's people today.

pub mod routes;
pub mod service;
pub mod types;
