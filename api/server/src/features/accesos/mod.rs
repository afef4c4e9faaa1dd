//! The periodic review of who has access to the ministry's side: what each person may do, since when
//! and how lately, and what was decided.

mod informe;
pub mod problemas;
pub mod routes;
pub mod service;
pub mod types;
