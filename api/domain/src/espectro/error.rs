//! Why a spectrum amount cannot be liquidated.

use rust_decimal::Decimal;
use time::Date;

use super::UsoEspectro;
use crate::kernel::{Money, MoneyError, fecha_larga, numero_es, pesos_es};
use crate::parametros::ParametroError;

/// Why a spectrum amount cannot be liquidated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EspectroError {
    /// The text that was read does not carry the formula: only an act may fix the amount.
    #[error("{}: no hay fórmula disponible: se liquida por acto ({norma})", uso.nombre())]
    SinFormula {
        /// The use.
        uso: UsoEspectro,
        /// Norm and article that rule it.
        norma: String,
    },
    /// A bandwidth or a number of sites that is zero or less.
    #[error("{medida} debe ser mayor que cero")]
    MedidaNoPositiva {
        /// Its name, to begin a sentence.
        medida: &'static str,
    },
    /// An hour out of the day, or a range of no hours.
    #[error("Las horas van de 0 a 24 y deben abarcar al menos una")]
    HoraInvalida,
    /// Fewer hours than are assigned at least.
    #[error("En HF se asignan horas completas, al menos {minimas}")]
    PocasHoras {
        /// The least number.
        minimas: u32,
    },
    /// The table of N that was read has no value for the frequency.
    #[error("No se ha leído el valor de N para {} MHz ({norma})", numero_es(*mhz))]
    FrecuenciaSinN {
        /// The frequency.
        mhz: Decimal,
        /// Norm and article of the table.
        norma: String,
    },
    /// No exception of that code is in force on the date.
    #[error("No hay una excepción de N con el código «{codigo}»")]
    ExcepcionDesconocida {
        /// The code.
        codigo: String,
    },
    /// The frequency is outside the exception.
    #[error("La excepción «{nombre}» no cubre {} MHz", numero_es(*mhz))]
    ExcepcionFuera {
        /// Its name.
        nombre: String,
        /// The frequency.
        mhz: Decimal,
    },
    /// No service area.
    #[error("Indique al menos un área de servicio")]
    SinArea,
    /// The Z of the department was not read, so neither it nor its cap can be computed.
    #[error("No se ha leído el valor de Z del departamento {codigo} ({norma})")]
    DepartamentoSinZ {
        /// DIVIPOLA code.
        codigo: String,
        /// Norm and article of the table.
        norma: String,
    },
    /// Categories go from 1 to 8.
    #[error("No hay una categoría de municipio {categoria}")]
    CategoriaDesconocida {
        /// The number given.
        categoria: u8,
    },
    /// A category that no municipality of that place has.
    #[error("En {lugar} no hay municipios de la categoría «{nombre}» ({norma})")]
    CategoriaAjena {
        /// The number given.
        categoria: u8,
        /// Its name.
        nombre: String,
        /// DIVIPOLA code of the place.
        codigo: String,
        /// Its name.
        lugar: String,
        /// Norm and article of the table.
        norma: String,
    },
    /// The part of a year is empty or crosses into another year.
    #[error("El periodo del {} al {} no es parte de un año", fecha_larga(*desde), fecha_larga(*hasta))]
    PeriodoInvalido {
        /// First day.
        desde: Date,
        /// Last day.
        hasta: Date,
    },
    /// An amount below zero.
    #[error("El valor no puede ser negativo")]
    ValorNegativo,
    /// No law allowed paying by obligaciones de hacer on the date.
    #[error("El {} ninguna norma permitía pagar con obligaciones de hacer", fecha_larga(*fecha))]
    SinObligacionesHacer {
        /// The date.
        fecha: Date,
    },
    /// More than the share that may be paid by obligaciones de hacer.
    #[error(
        "Las obligaciones de hacer ({}) superan el máximo de {}",
        pesos_es(parte.as_decimal()),
        pesos_es(*maximo)
    )]
    ObligacionesHacerExcedidas {
        /// What was to be paid so.
        parte: Money,
        /// The greatest amount, exact.
        maximo: Decimal,
    },
    /// A parameter has no value on the date.
    #[error(transparent)]
    Parametro(#[from] ParametroError),
    /// A figure does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}
