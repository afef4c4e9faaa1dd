//! Why a return cannot be liquidated.

use time::Date;

use super::CampoDeclaracion;
use crate::kernel::{Money, MoneyError, Trimestre, fecha_larga, pesos_es};
use crate::mora::MoraError;
use crate::parametros::ParametroError;

/// Why a return cannot be liquidated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LiquidacionError {
    /// No income line, and it does not say it is a nil return.
    #[error("Indique los ingresos del periodo o declare que no tuvo ingresos")]
    SinIngresos,
    /// A nil return with a figure.
    #[error("Declaró que no tuvo ingresos, pero escribió un valor")]
    ValorEnDeclaracionSinIngresos(CampoDeclaracion),
    /// A declared figure below zero.
    #[error("El valor no puede ser negativo")]
    ValorNegativo(CampoDeclaracion),
    /// Deductions above income. No norm read says that the excess carries over, so it is refused.
    #[error(
        "Las deducciones ({}) superan los ingresos ({}): la base no puede ser negativa",
        pesos_es(deducciones.as_decimal()),
        pesos_es(ingresos.as_decimal())
    )]
    BaseNegativa {
        /// Declared income.
        ingresos: Money,
        /// Terminals and devoluciones.
        deducciones: Money,
    },
    /// The quarter has not ended on the filing date.
    #[error("El {} termina el {}: aún no se puede presentar", trimestre.en_palabras(), fecha_larga(trimestre.hasta()))]
    PeriodoSinTerminar {
        /// The quarter.
        trimestre: Trimestre,
    },
    /// The payment date comes before the filing date.
    #[error("La fecha de pago no puede ser anterior a la presentación, {}", fecha_larga(*fecha_presentacion))]
    PagoAntesDePresentar {
        /// The filing date.
        fecha_presentacion: Date,
    },
    /// Interest could not be computed.
    #[error(transparent)]
    Mora(#[from] MoraError),
    /// A parameter has no value.
    #[error(transparent)]
    Parametro(#[from] ParametroError),
    /// A figure does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}
