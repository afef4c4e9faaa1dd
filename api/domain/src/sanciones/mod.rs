//! Sanctions that the operator computes with a late return. Those imposed by act are not here.

mod extemporaneidad;
mod limites;
mod meses;
mod regimen;

pub use extemporaneidad::{ReglaExtemporaneidad, SancionExtemporaneidad, sancion_extemporaneidad};
pub use meses::contar_meses;
pub use regimen::RegimenSancion;
