//! The outside world of SER: drawing the FUR, mail, stored files and the judgement of those that people
//! send, the scanner of viruses, and the clock.
//!
//! Each module takes domain data and returns bytes or a result. Deliberately absent: the database,
//! HTTP, and any decision about what must be sent, kept or drawn.
#![deny(missing_docs)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod anclas;
pub mod antivirus;
pub mod archivos;
pub mod calendario;
pub mod correo;
pub mod inspeccion;
pub mod pdf;
pub mod reloj;
