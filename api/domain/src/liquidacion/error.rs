//! Why a return cannot be liquidated.

use std::sync::Arc;

use time::Date;

use super::CampoDeclaracion;
use crate::kernel::{Money, MoneyError, Periodo, Texto, fecha_larga, pesos_es};
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
        "Las deducciones ({}) superan los ingresos ({}): la base no puede ser negativa ({norma})",
        pesos_es(deducciones.as_decimal()),
        pesos_es(ingresos.as_decimal())
    )]
    BaseNegativa {
        /// Declared income.
        ingresos: Money,
        /// What is taken from it.
        deducciones: Money,
        /// The norm of the base.
        norma: Texto,
    },
    /// A figure in a line that the base of the family does not have.
    #[error("La base de «{familia}» no tiene ese renglón ({norma})")]
    RenglonAjeno {
        /// The line.
        campo: CampoDeclaracion,
        /// Name of the family.
        familia: Arc<str>,
        /// The norm of its base.
        norma: Texto,
    },
    /// The family has no such period: another length, or before its rules.
    #[error("«{familia}» no presenta el {}: sus reglas rigen desde el {}", periodo.en_palabras(), fecha_larga(*desde))]
    PeriodoAjeno {
        /// The period.
        periodo: Periodo,
        /// Name of the family.
        familia: Arc<str>,
        /// First day of its rules.
        desde: Date,
    },
    /// The rate depends on the inhabitants of the area, and they were not given.
    #[error("Indique los habitantes del área de servicio: de ellos depende la tarifa")]
    FaltanHabitantes,
    /// The period has not ended on the filing date.
    #[error("El {} termina el {}: aún no se puede presentar", periodo.en_palabras(), fecha_larga(periodo.hasta()))]
    PeriodoSinTerminar {
        /// The period.
        periodo: Periodo,
    },
    /// The period, which is paid in advance, has not begun on the filing date.
    #[error("El {} empieza el {}: aún no se puede presentar", periodo.en_palabras(), fecha_larga(periodo.desde()))]
    PeriodoSinEmpezar {
        /// The period.
        periodo: Periodo,
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
