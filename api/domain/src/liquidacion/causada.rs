//! What a debt that already exists costs on a payment date.

use time::Date;

use super::LiquidacionError;
use crate::kernel::Money;
use crate::linea::{Dato, Linea, operando};
use crate::mora::{TerminosMora, calcular_mora};
use crate::parametros::Parametros;

/// A determined and unpaid debt (by return, act or plan).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeudaCausada {
    /// Unpaid principal: what bears interest.
    pub capital: Money,
    /// Unpaid sanción: bears none.
    pub sancion: Money,
    /// Its due date, interest rule and suspensions.
    pub terminos: TerminosMora,
}

/// The same debt on a payment date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeudaLiquidada {
    /// Interest to the payment date, rounded.
    pub intereses: Money,
    /// Capital + sanción + intereses.
    pub total: Money,
    /// The total as a tree: capital, sanción, intereses with their legs.
    pub linea: Linea,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// First day of a rate that is not published, when an estimate was asked for.
    pub estimado_desde: Option<Date>,
}

/// Liquidates a debt to `fecha_pago`.
///
/// 20 520 000 with a sanción of 923 000, due 2025-07-15 and paid 2025-09-30: intereses 997 000,
/// total 22 440 000.
///
/// # Errors
/// [`LiquidacionError::Mora`] when a month of the delay has no published rate.
pub fn liquidar_deuda(
    deuda: &DeudaCausada,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<DeudaLiquidada, LiquidacionError> {
    let mora = calcular_mora(deuda.capital, &deuda.terminos, fecha_pago, parametros)?;
    let total = Money::sum([deuda.capital, deuda.sancion, mora.total])?;
    let linea = Linea::sin_redondear("total", "Total a pagar", total)
        .con_formula(
            "{capital} + {sancion} + {intereses}",
            vec![
                operando("capital", Dato::Pesos(deuda.capital.as_decimal())),
                operando("sancion", Dato::Pesos(deuda.sancion.as_decimal())),
                operando("intereses", Dato::Pesos(mora.total.as_decimal())),
            ],
        )
        .con_lineas(vec![
            Linea::sin_redondear("capital", "Capital", deuda.capital),
            Linea::sin_redondear("sancion", "Sanción", deuda.sancion),
            mora.linea()?,
        ]);
    Ok(DeudaLiquidada {
        intereses: mora.total,
        total,
        linea,
        usa_tasas_demostrativas: mora.usa_tasas_demostrativas,
        estimado_desde: mora.estimado_desde,
    })
}
