//! Why interest could not be computed.

use crate::kernel::{Mes, MoneyError};
use crate::parametros::ParametroError;

/// Why interest could not be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoraError {
    /// The rate of a month of the delay is not published: the figure is refused, never estimated.
    #[error("La tasa de interés de mora de {} no está publicada", mes.en_palabras())]
    TasaSinPublicar {
        /// First month without a rate.
        mes: Mes,
    },
    /// A debt below zero bears no interest.
    #[error("El capital no puede ser negativo")]
    CapitalNegativo,
    /// Another parameter has no value on a date of the delay.
    #[error(transparent)]
    Parametro(ParametroError),
    /// The interest does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}

impl From<ParametroError> for MoraError {
    fn from(error: ParametroError) -> Self {
        match error {
            ParametroError::TasaSinPublicar { mes } => Self::TasaSinPublicar { mes },
            otro => Self::Parametro(otro),
        }
    }
}
