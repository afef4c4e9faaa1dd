//! The use of spectrum, without a login: by formula where the decree gives one, fixed fees, and
//! the instalments of an act.

mod formulas;
mod lectura;
pub mod orden;
mod rechazo;
pub mod routes;
pub mod service;
mod tipo;
pub mod types;
mod uso;
