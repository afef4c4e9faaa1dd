//! What the norms fix — rates, terms, units, methods — each value with its dates and its source.
//!
//! The law comes from the TOML files of `api/domain/parametros`, one value a file; the rates that
//! the authority certifies every month come from a table with the same columns. Nothing here has a
//! current value: every question carries its date.

mod error;
mod lectura;
mod ley;
mod referencia;
mod reglas;
mod tasas;
mod unidades;

pub use error::ParametroError;
pub use ley::{Ley, LeyVigente};
pub use referencia::{Confianza, Parametro, ParametroUsado, Valor};
pub use reglas::{ConteoMeses, Divisor, Formula, MetodoMora, Plazo, UnidadPlazo};
pub use tasas::{TasaMora, TasaVigente, tasas_mora_certificadas};
pub use unidades::{BaseUnidad, CantidadSmlmv, UnidadLegal};

use std::sync::Arc;

use time::Date;

use crate::kernel::{Calendario, Dated, Mes, Vigencia};

/// All a rule may ask: the law, and the published default-interest rates. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Parametros {
    ley: LeyVigente,
    tasas: Arc<Dated<TasaVigente>>,
}

impl Parametros {
    /// The law of the embedded files, read and checked once per process.
    ///
    /// # Errors
    /// A file that does not keep the rules of the house: it stops the start, never a request.
    pub fn de_la_ley() -> Result<LeyVigente, ParametroError> {
        LeyVigente::leer()
    }

    pub(crate) fn new(ley: LeyVigente, tasas: Dated<TasaVigente>) -> Self {
        Self {
            ley,
            tasas: Arc::new(tasas),
        }
    }

    /// What the law fixes.
    pub fn ley(&self) -> &Ley {
        &self.ley
    }

    /// The calendar of business days.
    pub fn calendario(&self) -> &Calendario {
        self.ley.calendario()
    }

    /// The published rate of a day.
    ///
    /// # Errors
    /// [`ParametroError::TasaSinPublicar`] with the month that lacks it.
    pub fn tasa_mora(&self, fecha: Date) -> Result<&Vigencia<TasaVigente>, ParametroError> {
        self.tasas.en(fecha).ok_or(ParametroError::TasaSinPublicar {
            mes: Mes::de(fecha),
        })
    }

    /// The published rates, oldest first.
    pub fn tasas_mora(&self) -> &[Vigencia<TasaVigente>] {
        self.tasas.vigencias()
    }
}
