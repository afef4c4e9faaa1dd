//! The people of a company, or of the ministry, and their roles: invited, changed, put out of use and
//! in use again by their administrator; suspended or cancelled by the ministry for misuse.

mod alta;
mod cambios;
mod consulta;
pub mod estado;
pub mod problemas;
mod restablecimiento;
pub mod routes;
pub mod suspensiones;
pub mod types;
