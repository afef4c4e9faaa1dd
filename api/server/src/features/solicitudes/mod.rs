//! The «Solicitud de creación y/o modificación de usuarios»: filled in by anybody with a mailed link,
//! signed by both persons, reviewed by an officer, and certified by the legal representative.
//!
//! The public half ([`publicas`]) knows people by the link that they got; the ministry's half
//! ([`routes`]) by their session.

mod anexos;
mod aprobacion;
mod borrador;
mod cola;
pub mod comprobaciones;
mod cuentas;
mod decision;
pub mod demostracion;
mod extractor;
pub mod ficha;
mod firmas;
pub mod formulario;
pub mod olvido;
mod papel;
pub mod problemas;
pub mod publicas;
mod radicacion;
pub mod recibo;
mod reenvio;
pub mod routes;
mod seguimiento;
pub mod types;
pub mod types_publicos;
