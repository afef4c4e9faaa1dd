//! Why an amount could not be indexed.

use time::Date;

use crate::kernel::{Mes, MoneyError, fecha_larga};
use crate::parametros::{MetodoIndexacion, ParametroError};

/// Why an amount could not be indexed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IndexacionError {
    /// The amount bears interest at a rate built on usura: indexing it would update it twice.
    #[error(
        "Este valor causa intereses a la tasa de usura y no se indexa además: se actualizaría dos veces"
    )]
    DobleActualizacion,
    /// An amount below zero.
    #[error("El valor por indexar no puede ser negativo")]
    ValorNegativo,
    /// The inflation of a year is not published: the figure is refused, never estimated.
    #[error("La inflación de {anio} no está publicada: falta el reajuste del 1 de enero de {}", anio.saturating_add(1))]
    InflacionSinPublicar {
        /// First year without it.
        anio: i32,
    },
    /// The price index of a month is not published, or was not collected.
    #[error("El índice de precios al consumidor de {} no está registrado", mes.en_palabras())]
    IndiceSinPublicar {
        /// The month without it.
        mes: Mes,
    },
    /// The last month comes before the first.
    #[error("El mes final, {}, es anterior al inicial, {}", hasta.en_palabras(), desde.en_palabras())]
    MesesInvertidos {
        /// The first month asked.
        desde: Mes,
        /// The last month asked.
        hasta: Mes,
    },
    /// The method in force needs other data than these: years for one, months for the other.
    #[error("El método de indexación vigente el {} es {}, que no se calcula con estos datos", fecha_larga(*fecha), metodo.en_palabras())]
    MetodoDistinto {
        /// The method in force.
        metodo: MetodoIndexacion,
        /// The day asked.
        fecha: Date,
    },
    /// Another parameter has no value.
    #[error(transparent)]
    Parametro(#[from] ParametroError),
    /// A figure does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}
