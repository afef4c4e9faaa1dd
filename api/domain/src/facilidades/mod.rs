//! Facilidades de pago: a debt paid by instalments (Ley 1066 de 2006; Decreto 4473 de 2006;
//! Estatuto Tributario, arts. 814 and 814-3).
//!
//! A plan splits the three parts of a debt — capital, intereses causados, sanción — into equal
//! instalments, and charges interest on the balance of capital alone, at the rate of each day. An
//! instalment paid late bears default interest on its own capital; a missed one may end the term
//! and make the whole balance due.
//!
//! Reading order: `propuesta` (what is asked), `limites` (what the norms allow), `plan`, `pago`
//! (one instalment), `abono` (paying ahead), `incumplimiento`.

mod abono;
mod cuotas;
mod error;
mod incumplimiento;
mod interes;
mod limites;
mod pago;
mod partes;
mod plan;
mod propuesta;

pub use abono::abono;
pub use cuotas::{Cuota, SaldoCapital};
pub use error::FacilidadError;
pub use incumplimiento::{Aceleracion, incumplimiento};
pub use pago::{CuotaLiquidada, liquidar_cuota};
pub use partes::Partes;
pub use plan::{AbonoAplicado, Plan, planificar};
pub use propuesta::{Antecedentes, Garantia, Periodicidad, PropuestaPlan, Proyeccion};
