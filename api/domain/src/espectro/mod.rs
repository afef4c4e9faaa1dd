//! What the use of spectrum costs: by formula where the decree gives one, as an issued amount with
//! its dates where it does not, and the fees that are a fixed number of SMLMV.
//!
//! Nothing is computed from a formula that was not read: [`EspectroError::SinFormula`] names the
//! norm, and the amount enters as a [`CronogramaActo`].
//!
//! Every amount "in SMLMV" goes through [`crate::parametros::Ley::smlmv_en_pesos`]: the formulas
//! multiply the value that one SMLMV has on the date (SMLMV, 24.65 UVT, 116 UVB), and the fixed
//! fees are brought to pesos whole.

mod areas;
mod catalogo;
mod cronograma;
mod derechos;
mod error;
mod escalonamiento;
mod formulas;
mod horas;
mod liquidacion;
mod obligaciones_hacer;
mod periodo;
mod plazos;

pub use areas::{Ambito, AreaServicio};
pub use catalogo::{MedidaEspectro, UsoEspectro};
pub use cronograma::{ClaseCronograma, CronogramaActo, CronogramaError, CuotaActo};
pub use derechos::{DerechoFijo, liquidar_derecho};
pub use error::EspectroError;
pub use escalonamiento::escalonar_rds;
pub use horas::HorasHf;
pub use liquidacion::{LiquidacionEspectro, liquidar_espectro};
pub use obligaciones_hacer::{comprobar_obligaciones_hacer, maximo_obligaciones_hacer};
pub use periodo::PeriodoAnual;
pub use plazos::{HechoDePago, vencimiento_anual, vencimiento_por_hecho};
