//! Rows and queries. One file an aggregate: its sea-orm entity, the queries that the use
//! cases need, and the conversion between rows and domain types.
//!
//! A function takes the transaction (or connection) first and never opens one; where
//! SQLite and PostgreSQL differ, the difference lives here and nowhere else.

pub mod acceso;
pub mod adjunto;
pub mod auditoria;
pub mod autoliquidacion;
pub mod autorizacion;
pub mod boletin;
pub mod cambio_empresa;
pub mod codigo;
pub mod conexion;
pub mod consentimiento;
pub mod correo;
pub mod correo_anterior;
pub mod empresa;
pub mod enlace;
pub mod error;
pub mod escritura;
pub mod expediente;
pub mod fur;
pub mod idempotencia;
pub mod incidencia;
pub mod ingreso;
pub mod libro;
pub mod llave;
pub mod obligacion;
pub mod operador;
pub mod pedido;
pub mod pqrsd;
pub mod publicacion;
pub mod publicado;
pub mod radicado;
pub mod reloj;
pub mod revision_de_accesos;
pub mod segundo_factor;
pub mod sesion;
pub mod solicitud;
pub mod suscripcion_boletin;
pub mod texto;
pub mod trabajo;
pub mod usuario;

pub use conexion::{BaseDatos, Motor};
pub use error::StoreError;
pub use escritura::Escritura;
