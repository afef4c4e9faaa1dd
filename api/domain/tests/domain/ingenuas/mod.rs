//! Deliberately naive computations, which share nothing with the engine but its tables of rates and
//! units. The benchmarks use them too: the product does not carry them.
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(dead_code)]

pub mod indexacion;
pub mod interes;
pub mod reparto;
pub mod sancion;
