//! The law by its worked cases, its naive oracles and its properties. One program: the tests share
//! their support, and link once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod actos;
mod archivos_rotos;
mod calendario;
mod casos;
mod casos_rotos;
mod cobertura;
mod cuenta;
mod cuenta_frases;
mod cuenta_historias;
mod cuenta_movimientos;
mod deuda_ingenua;
mod dos_tiempos;
mod espectro;
mod espectro_ingenuo;
mod estados;
mod estimacion;
mod facilidades;
mod facilidades_ingenua;
mod imputacion;
mod indexacion;
mod ingenua;
mod ingenuas;
mod leer_sanciones;
mod manifiesto;
mod mora;
mod mora_actos;
mod nit;
mod plazos;
mod publicados;
mod sanciones;
mod sanciones_por_fecha;
mod soporte;
