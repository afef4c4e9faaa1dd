//! Why a plan cannot be granted or computed. Each text says the norm, and what to do about it.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use crate::kernel::{Money, MoneyError, fecha_larga, numero_es, pesos_es};
use crate::mora::MoraError;
use crate::parametros::{ParametroError, ParametroUsado};

/// Why a plan cannot be granted or computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FacilidadError {
    /// Nothing is owed.
    #[error("No hay deuda que pagar a plazos")]
    SinDeuda,
    /// A part of the debt, or an amount to pay, is below zero.
    #[error("Los valores de la deuda y de los pagos no pueden ser negativos")]
    ValorNegativo,
    /// A plan without instalments.
    #[error("Indique al menos una cuota")]
    SinCuotas,
    /// The first instalment does not come after the agreement.
    #[error(
        "La primera cuota debe vencer después del acuerdo, {}; lo que se paga ese día es la cuota inicial",
        fecha_larga(*fecha_acuerdo)
    )]
    PrimeraCuotaAnterior {
        /// Day of the agreement.
        fecha_acuerdo: Date,
    },
    /// The initial payment leaves nothing for the instalments.
    #[error("La cuota inicial debe ser menor que la deuda, {}; si va a pagarla toda, no necesita plazo", pesos_es(deuda.as_decimal()))]
    CuotaInicialExcede {
        /// The debt.
        deuda: Money,
    },
    /// The debtor is listed for breaking a plan.
    #[error(
        "No se conceden facilidades a quien figura en el Boletín de Deudores Morosos por incumplir otra (Ley 1066 de 2006, art. 2 nums. 5 y 6): pague lo incumplido y pida que lo retiren"
    )]
    EnBoletinDeDeudores,
    /// The term passes the longest one.
    #[error(
        "La última cuota vence el {} y el plazo no puede pasar del {} ({}): reduzca el número de cuotas",
        fecha_larga(*ultima),
        fecha_larga(*limite),
        referencia(norma)
    )]
    PlazoExcedido {
        /// Day of the last instalment, before it moves to a business day.
        ultima: Date,
        /// Last day of the longest term.
        limite: Date,
        /// The limit.
        norma: Arc<ParametroUsado>,
    },
    /// The term needs a guarantee.
    #[error(
        "Sin garantía, el plazo no puede pasar del {} y la última cuota vence el {} ({}): ofrezca una garantía o reduzca el número de cuotas",
        fecha_larga(*limite),
        fecha_larga(*ultima),
        referencia(norma)
    )]
    PlazoSinGarantia {
        /// Day of the last instalment, before it moves to a business day.
        ultima: Date,
        /// Last day of the longest term without a guarantee.
        limite: Date,
        /// The limit.
        norma: Arc<ParametroUsado>,
    },
    /// Whoever broke a plan lately must offer a guarantee.
    #[error(
        "Incumplió otra facilidad el {}, hace menos de {} meses ({}): ofrezca una garantía",
        fecha_larga(*incumplimiento),
        norma.valor,
        referencia(norma)
    )]
    IncumplimientoReciente {
        /// Day of the last breach.
        incumplimiento: Date,
        /// The limit.
        norma: Arc<ParametroUsado>,
    },
    /// The debt is too large for a personal guarantee.
    #[error(
        "Una garantía personal respalda hasta {}, {} UVT, y la deuda es {} ({}): ofrezca una garantía real",
        pesos_es(limite.as_decimal()),
        numero_es(*uvt),
        pesos_es(deuda.as_decimal()),
        referencia(norma)
    )]
    GarantiaPersonalInsuficiente {
        /// The debt.
        deuda: Money,
        /// The largest one, in UVT.
        uvt: Decimal,
        /// The same in pesos of the day of the agreement.
        limite: Money,
        /// The limit.
        norma: Arc<ParametroUsado>,
    },
    /// The plan has no such instalment.
    #[error("La facilidad no tiene la cuota {numero}")]
    CuotaInexistente {
        /// The number asked.
        numero: u16,
    },
    /// A payment ahead came later than the instalment, which it takes as paid.
    #[error("La cuota {numero} figura como pagada: hay un abono del {}", fecha_larga(*abono))]
    CuotaYaPagada {
        /// The instalment.
        numero: u16,
        /// Day of the payment ahead.
        abono: Date,
    },
    /// A payment ahead of nothing.
    #[error("El abono debe ser mayor que cero")]
    AbonoSinValor,
    /// A payment ahead that is larger than the balance.
    #[error("El abono supera el saldo, {}: pague hasta ese valor", pesos_es(saldo.as_decimal()))]
    AbonoExcede {
        /// What is left to pay.
        saldo: Money,
    },
    /// A payment ahead before the agreement, or before another one.
    #[error("El abono no puede ser anterior al {}", fecha_larga(*minima))]
    AbonoAnterior {
        /// First day it may have.
        minima: Date,
    },
    /// A payment ahead when no instalment is left.
    #[error("La facilidad ya terminó: no quedan cuotas por vencer el {}", fecha_larga(*fecha))]
    PlanTerminado {
        /// The day asked.
        fecha: Date,
    },
    /// No instalment is overdue.
    #[error("Al {} no hay una cuota vencida sin pagar", fecha_larga(*fecha))]
    SinIncumplimiento {
        /// The day asked.
        fecha: Date,
    },
    /// Interest could not be computed: a month without a rate is named.
    #[error(transparent)]
    Mora(#[from] MoraError),
    /// A parameter has no value on the day of the agreement.
    #[error(transparent)]
    Parametro(#[from] ParametroError),
    /// A figure does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}

fn referencia(uso: &ParametroUsado) -> String {
    match &uso.articulo {
        Some(articulo) => format!("{}, art. {articulo}", uso.norma),
        None => uso.norma.clone(),
    }
}
