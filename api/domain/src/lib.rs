//! The money rules of SER: pure functions of what was declared, the parameters in force on a
//! date, the calendar, and a date.
//!
//! Deliberately absent: databases, HTTP, files and clocks. Every date that matters is an argument
//! with a name (`fecha_pago`, `fecha_presentacion`, …), never a default. Law words keep their
//! Spanish spelling, without accents; engine words are English.
//!
//! Reading order: [`kernel`] (amounts, rates, dates), [`parametros`] (what the norms fix, with
//! their dates and sources), [`obligaciones`] (who owes what, and when), [`mora`], [`sanciones`],
//! [`liquidacion`] (the three together), [`espectro`] (fees by formula, fixed or issued),
//! [`actos`] (penalties that an act imposes), [`imputacion`] (what a payment covers), [`cuenta`]
//! (the history of one debt), [`indexacion`] (sanctions against inflation), [`facilidades`]
//! (payment plans), [`linea`] (the trace of a figure), [`estados`] (life cycles), [`servicios`]
//! (the catalogue of income), [`fur`], [`pqrsd`] and [`radicado`] (what people file, its number and
//! its term), [`divipola`] (places by code), [`personas`] and [`solicitudes`] (who may have an account,
//! and how it is asked for). [`archivo`] reads what people write, and says the line.
#![deny(clippy::float_arithmetic)]
#![deny(missing_docs)]

pub mod actos;
pub mod archivo;
pub mod cuenta;
pub mod divipola;
pub mod espectro;
pub mod estados;
pub mod facilidades;
pub mod fur;
pub mod imputacion;
pub mod indexacion;
pub mod kernel;
pub mod linea;
pub mod liquidacion;
pub mod mora;
pub mod obligaciones;
pub mod parametros;
pub mod personas;
pub mod pqrsd;
pub mod radicado;
pub mod sanciones;
pub mod servicios;
pub mod solicitudes;

pub use kernel::{
    Calendario, CodigoDesconocido, Dated, Fecha, Mes, Money, MoneyError, Nit, NitError,
    Periodicidad, Periodo, Rate, RateError, Redondeo, Texto, Trimestre, TrimestreError, Vigencia,
};
