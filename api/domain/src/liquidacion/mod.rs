//! The liquidation of a return: contraprestación, sanción and intereses, with their lines.

mod causada;
mod declaracion;
mod error;
mod prst;

pub use crate::linea::{Dato, Expresion, Linea, Operando, formula_breve, formula_en_palabras};
pub use crate::parametros::ParametroUsado;
pub use causada::{DeudaCausada, DeudaLiquidada, liquidar_deuda};
pub use declaracion::{CampoDeclaracion, Declaracion, LineaIngreso};
pub use error::LiquidacionError;
pub use prst::{ContextoPrst, Liquidacion, liquidar_prst};
