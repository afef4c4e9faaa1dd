//! Drafting, computing, presenting.

mod borradores;
mod calculo;
mod conflictos;
mod entradas;
mod paralelo;
mod presentar;
mod rechazos;

use ser_testkit::{Empresa, TestApp};
use time::macros::date;

/// Stands where worked case A does, with the second quarter of 2025 late.
async fn empresa_del_caso_a(app: &TestApp) -> Empresa {
    app.mover_reloj(date!(2025 - 09 - 30));
    app.empresa(date!(2025 - 04 - 01)).await
}

/// The second quarter of 2025.
const T2_2025: (i32, i32) = (2025, 2);
