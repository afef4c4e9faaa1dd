//! Sanctions that the operator computes with a late return. Those imposed by act are not here.

mod extemporaneidad;
mod meses;

pub use extemporaneidad::{SancionExtemporaneidad, sancion_extemporaneidad};
pub use meses::contar_meses;
