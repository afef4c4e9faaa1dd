//! Breach: a missed instalment ends the term (Estatuto Tributario, art. 814-3).

use time::Date;

use super::interes::Tasas;
use super::{FacilidadError, Partes, Plan, Proyeccion};
use crate::kernel::Money;
use crate::linea::{Dato, Linea, operando};
use crate::parametros::Parametros;

const NORMA: &str = "Estatuto Tributario, art. 814-3; Decreto 4473 de 2006, arts. 3 y 4";

/// The whole debt made due by a breach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aceleracion {
    /// Number of the first instalment that was missed.
    pub cuota: u16,
    /// Its due date: from the day after it, the whole balance of capital bears default interest.
    pub desde: Date,
    /// What was left of the debt.
    pub saldo: Partes,
    /// Interest of the term of the missed instalment, until its due date.
    pub intereses_plazo: Money,
    /// Default interest on the balance of capital, from the day after `desde`.
    pub intereses_mora: Money,
    /// All of it.
    pub total: Money,
    /// Whether a rate that is not published yet took part.
    pub estimada: bool,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// The total as a tree, with the trace of both interests.
    pub linea: Linea,
}

/// What is owed on `fecha` when the instalment after the first `pagadas` was missed, the initial
/// payment counted among them. The ministry ends the term by act; this is what that act charges.
///
/// # Errors
/// [`FacilidadError::SinIncumplimiento`] when no instalment is overdue that day;
/// [`FacilidadError::CuotaYaPagada`]; or the first month without a rate, unless `proyeccion` asks
/// for an estimate.
pub fn incumplimiento(
    plan: &Plan,
    pagadas: usize,
    fecha: Date,
    proyeccion: Proyeccion,
    parametros: &Parametros,
) -> Result<Aceleracion, FacilidadError> {
    let cuota = plan
        .cuotas
        .get(pagadas)
        .filter(|cuota| cuota.vencimiento < fecha)
        .ok_or(FacilidadError::SinIncumplimiento { fecha })?;
    plan.comprobar_impaga(cuota)?;
    let saldo = cuota.saldo.mas(&cuota.partes)?;
    let tasas = Tasas::new(proyeccion, parametros)?;
    let plazo = tasas.del_plazo(&cuota.saldos_capital, cuota.vencimiento, plan.interes)?;
    let mora = tasas.de_mora(saldo.capital, cuota.vencimiento, fecha)?;
    let total = Money::sum([saldo.total()?, plazo.valor, mora.valor])?;
    let operandos = vec![
        operando("saldo", Dato::Pesos(saldo.total()?.as_decimal())),
        operando("plazo", Dato::Pesos(plazo.valor.as_decimal())),
        operando("mora", Dato::Pesos(mora.valor.as_decimal())),
    ];
    let lineas = vec![
        Linea::sin_redondear("capital", "Saldo de capital", saldo.capital),
        Linea::sin_redondear(
            "intereses",
            "Saldo de intereses causados antes del acuerdo",
            saldo.intereses,
        ),
        Linea::sin_redondear("sancion", "Saldo de sanción", saldo.sancion),
        plazo.linea,
        mora.linea,
    ];
    let linea = Linea::sin_redondear("total", "Total por incumplimiento", total)
        .con_formula("{saldo} + {plazo} + {mora}", operandos)
        .con_norma(NORMA)
        .con_lineas(lineas);
    Ok(Aceleracion {
        cuota: cuota.numero,
        desde: cuota.vencimiento,
        saldo,
        intereses_plazo: plazo.valor,
        intereses_mora: mora.valor,
        total,
        estimada: plazo.estimado || mora.estimado,
        usa_tasas_demostrativas: plazo.demostrativo || mora.demostrativo,
        linea,
    })
}
