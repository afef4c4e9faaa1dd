//! Whom the legal representative authorises to sign the company's returns, for which files and days.

pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
