//! The application over HTTP, one module a feature with the feature's own name. Every test runs
//! on SQLite and on PostgreSQL: `scripts/postgres-de-prueba cargo test -p ser-server`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "in a test a panic is the report"
)]

mod accesos;
mod adjuntos;
mod auditoria;
mod autoliquidaciones;
mod autorizaciones;
mod base;
mod boletin;
mod clave;
mod configuracion;
mod consentimientos;
mod contrato;
mod correos;
mod empresa;
mod espectro;
mod expedientes;
mod fur;
mod incidencias;
mod inicio;
mod marco;
mod migraciones;
mod mis_datos;
mod obligaciones;
mod operadores;
mod parametros;
mod pqrsd;
mod procesos;
mod publicados;
mod rechazo;
mod reloj;
mod secretos;
mod segundo_factor;
mod seguridad;
mod semilla;
mod sesion;
mod simulador;
mod solicitudes;
mod tiempos;
mod usuarios;
mod verificacion;
