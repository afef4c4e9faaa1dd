//! Why a penalty cannot be computed.

use rust_decimal::Decimal;
use time::Date;

use super::RegimenSancion;
use crate::kernel::{Money, MoneyError, fecha_larga, pesos_es};
use crate::parametros::ParametroError;

/// Why a penalty cannot be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActoError {
    /// The regime has no such penalty.
    #[error("El régimen de {} no tiene {sancion} ({norma})", regimen.nombre())]
    SinSancion {
        /// The regime.
        regimen: RegimenSancion,
        /// The penalty, with its article before.
        sancion: &'static str,
        /// Where its own rule is.
        norma: &'static str,
    },
    /// The act is dated before the infraction.
    #[error("El acto no puede ser anterior a la infracción, del {}", fecha_larga(*fecha_infraccion))]
    ActoAntesDeLaInfraccion {
        /// Day of the infraction.
        fecha_infraccion: Date,
    },
    /// Not filing is punished by act only after some months.
    #[error("No declarar es sancionable por acto desde el {}", fecha_larga(*desde))]
    AunEnPlazo {
        /// First day on which it is.
        desde: Date,
    },
    /// An inexact return or a correction without a difference to pay.
    #[error("La diferencia debe ser mayor que cero")]
    SinDiferencia,
    /// A fine of zero or less.
    #[error("La multa debe ser mayor que cero")]
    MultaNoPositiva,
    /// An amount below zero.
    #[error("El valor no puede ser negativo")]
    ValorNegativo,
    /// A fine out of the limits of its law.
    #[error("La multa ({}) debe estar entre {} y {}", pesos_es(multa.as_decimal()), pesos_es(*minimo), pesos_es(*maximo))]
    MultaFueraDeLimites {
        /// The fine.
        multa: Money,
        /// The least fine, exact.
        minimo: Decimal,
        /// The greatest fine, exact.
        maximo: Decimal,
    },
    /// The law of that date has no limits for the class.
    #[error("La ley vigente el {} no tiene la clase «{clase}»", fecha_larga(*fecha))]
    ClaseDesconocida {
        /// The class.
        clase: &'static str,
        /// The date.
        fecha: Date,
    },
    /// A parameter has no value on the date.
    #[error(transparent)]
    Parametro(#[from] ParametroError),
    /// A figure does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}
