//! Indexación: what an unpaid amount gains to keep its value against inflation.
//!
//! Sanctions rise each 1 January by the inflation of the year before (Estatuto Tributario, art.
//! 867-1): [`indexar_sancion`]. Amounts whose act orders it grow by the ratio of two price indices:
//! [`indexar_por_ipc`]. An amount that bears interest at a rate built on usura is never indexed as
//! well: that rate already pays for inflation.

mod error;
mod ipc;
mod paso;
mod sancion;

pub use error::IndexacionError;
pub use ipc::indexar_por_ipc;
pub use paso::PasoAnual;
pub(crate) use sancion::Reajustes;
pub use sancion::{InicioIndexacion, indexar_sancion};

use rust_decimal::Decimal;

use crate::kernel::Money;
use crate::linea::Linea;
use crate::mora::RegimenMora;

/// An unpaid amount, with the interest that it bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValorPendiente {
    /// Pesos still owed, as they were fixed.
    pub valor: Money,
    /// Its interest rule; a sanción bears none.
    pub regimen: RegimenMora,
}

impl ValorPendiente {
    /// A sanción, which bears no interest.
    pub fn sancion(valor: Money) -> Self {
        Self {
            valor,
            regimen: RegimenMora::Ninguno,
        }
    }

    /// Refuses what is never indexed.
    fn comprobar(self) -> Result<(), IndexacionError> {
        if self.valor.is_negative() {
            return Err(IndexacionError::ValorNegativo);
        }
        match self.regimen {
            RegimenMora::Et635 => Err(IndexacionError::DobleActualizacion),
            _ => Ok(()),
        }
    }
}

/// What an amount gains on a payment date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indexacion {
    /// The amount before it.
    pub inicial: Money,
    /// The years that raised a sanción, oldest first; empty in a ratio of indices.
    pub pasos: Vec<PasoAnual>,
    /// What it gains, before rounding, in pesos.
    pub exacto: Decimal,
    /// What it gains: `exacto` rounded once, to the unit of the form of the payment date.
    pub valor: Money,
    /// `inicial` + `valor`.
    pub actualizado: Money,
    /// Its line, with the trace.
    pub linea: Linea,
}
