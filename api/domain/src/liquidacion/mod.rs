//! The liquidation of a return: contraprestación, sanción and intereses, with their lines.

mod base;
mod causada;
mod comparacion;
mod declaracion;
mod error;
mod periodica;
mod tarifa;

pub use crate::linea::{Dato, Expresion, Linea, Operando, formula_breve, formula_en_palabras};
pub use crate::parametros::ParametroUsado;
pub use causada::{DeudaCausada, DeudaLiquidada, liquidar_deuda};
pub use comparacion::{CambioLinea, CambioParametro, comparar};
pub use declaracion::{CampoDeclaracion, Declaracion, LineaIngreso};
pub use error::LiquidacionError;
pub use periodica::{ContextoLiquidacion, Liquidacion, liquidar, liquidar_con_actos};
