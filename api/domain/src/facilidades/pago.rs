//! What one instalment costs on the day it is paid.

use time::Date;

use super::cuotas::linea_cuota;
use super::interes::Tasas;
use super::{FacilidadError, Partes, Plan, Proyeccion};
use crate::kernel::Money;
use crate::linea::{Dato, Linea, operando};
use crate::parametros::Parametros;

/// An instalment on a payment date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CuotaLiquidada {
    /// Its number.
    pub numero: u16,
    /// What it takes off the debt.
    pub partes: Partes,
    /// Interest of its term, at the rates published by now.
    pub intereses_plazo: Money,
    /// Default interest on its capital from the day after its due date; zero when it is on time.
    pub intereses_mora: Money,
    /// All to pay.
    pub total: Money,
    /// Whether a rate that is not published yet took part.
    pub estimada: bool,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// The total as a tree, with the trace of both interests.
    pub linea: Linea,
}

/// Liquidates an instalment to `fecha_pago`. The interest of its term is computed again, so that
/// the estimate of an old plan gives way to the rates since published; it is that of the whole term
/// even when the instalment is paid before its day (to owe less interest, see [`super::abono`]).
///
/// # Errors
/// [`FacilidadError::CuotaInexistente`]; [`FacilidadError::CuotaYaPagada`]; or the first month
/// without a rate, unless `proyeccion` asks for an estimate.
pub fn liquidar_cuota(
    plan: &Plan,
    numero: u16,
    fecha_pago: Date,
    proyeccion: Proyeccion,
    parametros: &Parametros,
) -> Result<CuotaLiquidada, FacilidadError> {
    let cuota = plan.cuota(numero)?;
    plan.comprobar_impaga(cuota)?;
    let tasas = Tasas::new(proyeccion, parametros)?;
    let plazo = tasas.del_plazo(&cuota.saldos_capital, cuota.vencimiento, plan.interes)?;
    let mora = tasas.de_mora(cuota.partes.capital, cuota.vencimiento, fecha_pago)?;
    // The parts were explained when the plan was made; both interests are of today.
    let partes = cuota.linea.lineas.iter().take(3).cloned();
    let (pactada, linea_pactada) = linea_cuota(
        cuota.linea.concepto.to_string(),
        &cuota.partes,
        plazo.valor,
        partes.chain([plazo.linea]).collect(),
    )?;
    let total = pactada.checked_add(mora.valor)?;
    let operandos = vec![
        operando("cuota", Dato::Pesos(pactada.as_decimal())),
        operando("mora", Dato::Pesos(mora.valor.as_decimal())),
    ];
    let linea = Linea::sin_redondear("total", "Total a pagar", total)
        .con_formula("{cuota} + {mora}", operandos)
        .con_lineas(vec![linea_pactada, mora.linea]);
    Ok(CuotaLiquidada {
        numero,
        partes: cuota.partes,
        intereses_plazo: plazo.valor,
        intereses_mora: mora.valor,
        total,
        estimada: plazo.estimado || mora.estimado,
        usa_tasas_demostrativas: plazo.demostrativo || mora.demostrativo,
        linea,
    })
}
