//! SER's server: HTTP, use cases, worker. The binary `ser` is a thin command line over this.

pub mod adjuntos;
pub mod app;
pub mod avisos;
pub mod captcha;
pub mod codigos;
pub mod config;
pub mod contexto;
pub mod credencial;
pub mod documentos;
pub mod enlaces;
pub mod features;
pub mod http;
pub mod jobs;
mod ley;
mod llaves;
mod lugares;
pub mod permiso;
pub mod personas;
pub mod secretos;
pub mod semilla;
pub mod tokens;

/// Records an audit event, the same way in every use case.
pub mod auditoria;

pub use contexto::Contexto;
