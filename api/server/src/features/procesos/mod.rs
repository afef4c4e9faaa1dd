//! The work that follows use cases (mails, PDF): what waits, what failed and why.

pub mod routes;
pub mod service;
pub mod types;
