//! Why a history is not one, or its state cannot be known.

use std::sync::Arc;

use time::Date;

use crate::imputacion::ImputacionError;
use crate::indexacion::IndexacionError;
use crate::kernel::{MoneyError, fecha_larga};
use crate::mora::MoraError;
use crate::parametros::ParametroError;

/// Why a history was refused, or its state on a date cannot be known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CuentaError {
    /// A version presented before the one that it corrects.
    #[error("La versión del {} corrige una posterior", fecha_larga(*presentada_en))]
    VersionesEnDesorden {
        /// Day of the version that comes too early.
        presentada_en: Date,
    },
    /// A version with a figure below zero.
    #[error("La versión del {} tiene un valor negativo", fecha_larga(*presentada_en))]
    VersionNegativa {
        /// Day of the version.
        presentada_en: Date,
    },
    /// A payment below zero: undoing one is not a negative payment.
    #[error("El pago «{0}» no puede ser negativo")]
    PagoNegativo(Arc<str>),
    /// Two payments with one id.
    #[error("El pago «{0}» está repetido")]
    PagoRepetido(Arc<str>),
    /// A payment undone before it was made.
    #[error("El pago «{0}» no puede anularse antes de su fecha")]
    AnulacionAnterior(Arc<str>),
    /// An act that updates the capital and payments already imputed: the law says of no part of
    /// them that it covers the updating.
    #[error(
        "El acto que ordena indexar el capital debe decir cómo se imputan los pagos: la ley no lo dice"
    )]
    IndexacionConPagos,
    /// A payment could not be imputed.
    #[error(transparent)]
    Imputacion(#[from] ImputacionError),
    /// The sanción could not be updated.
    #[error(transparent)]
    Indexacion(#[from] IndexacionError),
    /// Interest could not be computed.
    #[error(transparent)]
    Mora(#[from] MoraError),
    /// A parameter has no value on a date of the history.
    #[error(transparent)]
    Parametro(#[from] ParametroError),
    /// A figure does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}
