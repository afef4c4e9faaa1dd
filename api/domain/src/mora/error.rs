//! Why interest could not be computed.

use time::Date;

use crate::kernel::{Mes, MoneyError, fecha_larga};
use crate::parametros::ParametroError;

/// Why interest could not be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoraError {
    /// The rate of a month of the delay is not published: the figure is refused, and estimated
    /// only by whoever asks for it ([`crate::parametros::Parametros::con_ultima_tasa`]).
    #[error("La tasa de interés de mora de {} no está publicada", mes.en_palabras())]
    TasaSinPublicar {
        /// First month without a rate.
        mes: Mes,
    },
    /// A debt below zero bears no interest.
    #[error("El capital no puede ser negativo")]
    CapitalNegativo,
    /// A suspension that ends before it starts.
    #[error(
        "La suspensión de intereses que empieza el {} no puede terminar el {}",
        fecha_larga(*desde),
        fecha_larga(*hasta)
    )]
    SuspensionInvertida {
        /// Its first day.
        desde: Date,
        /// Its last day.
        hasta: Date,
    },
    /// A ruling that became final before its claim was admitted.
    #[error(
        "La providencia no puede quedar ejecutoriada el {}: la demanda se admitió el {}",
        fecha_larga(*ejecutoria),
        fecha_larga(*admitida_en)
    )]
    EjecutoriaAnterior {
        /// Day of the admission.
        admitida_en: Date,
        /// Day on which the ruling became final.
        ejecutoria: Date,
    },
    /// A suspension, or a first day of interest, that no act orders.
    #[error("Falta el acto o la norma que suspende los intereses o dice desde cuándo corren")]
    SinActo,
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
