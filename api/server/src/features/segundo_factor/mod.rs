//! The second factor of one's own account: enrolling it, its recovery codes, taking it off.

pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
