//! What may be wrong with a parameter.

use time::Date;

use crate::archivo::FallaArchivo;
use crate::kernel::{DatedError, Mes, MoneyError, fecha_larga};

/// Why a parameter could not be read, or has no value on a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParametroError {
    /// A file, relative to `api/domain/parametros`, is not TOML of the expected shape, or breaks a
    /// rule of the house. Stops the start.
    #[error("No se puede leer el archivo de parámetros {0}")]
    Archivo(#[from] FallaArchivo),
    /// A published value is not of the shape of its series.
    #[error("El valor publicado de {codigo} desde {desde} no se puede leer: {detalle}")]
    Publicado {
        /// Code of the series.
        codigo: String,
        /// Start of the value.
        desde: Date,
        /// What the reader said.
        detalle: String,
    },
    /// A value lacks its unit or its norm. Stops the start.
    #[error("El valor de {codigo} desde {desde} no dice su unidad o su norma")]
    SinReferencia {
        /// Code of the parameter.
        codigo: String,
        /// Start of the value.
        desde: Date,
    },
    /// Dates do not grow, or overlap.
    #[error("Las vigencias de {codigo} no son válidas: {error}")]
    Fechas {
        /// Code of the parameter.
        codigo: String,
        /// What is wrong with them.
        error: DatedError,
    },
    /// No value is in force on the date asked.
    #[error("No hay un valor de «{nombre}» para el {}{}", fecha_larga(*fecha), razon(falta.as_ref()))]
    SinValor {
        /// Code of the parameter.
        codigo: String,
        /// Name of the parameter, for people.
        nombre: String,
        /// The date asked.
        fecha: Date,
        /// Norm and note of the gap, when it is a known one.
        falta: Option<(String, String)>,
    },
    /// The default-interest rate of a month has not been published (or entered).
    #[error("La tasa de interés de mora de {} no está publicada", mes.en_palabras())]
    TasaSinPublicar {
        /// First month without a rate.
        mes: Mes,
    },
    /// The rate to apply is not the usura rate less the points that the law takes off.
    #[error("La tasa de mora desde {desde} no corresponde a la tasa de usura indicada")]
    TasaIncoherente {
        /// Start of the rate.
        desde: Date,
    },
    /// An amount does not fit.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}

/// ` (Decreto 805 de 2024): el porcentaje falta por registrar`.
fn razon(falta: Option<&(String, String)>) -> String {
    let Some((norma, nota)) = falta else {
        return String::new();
    };
    let nota = nota.trim_end_matches('.');
    format!(" ({norma}). {nota}")
}
