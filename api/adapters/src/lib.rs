//! The outside world of SER: drawing the FUR, mail, stored files and the clock.
//!
//! Each module takes domain data and returns bytes or a result. Deliberately absent: the database,
//! HTTP, and any decision about what must be sent, kept or drawn.
#![deny(missing_docs)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod anclas;
pub mod archivos;
pub mod calendario;
pub mod correo;
pub mod pdf;
pub mod reloj;
