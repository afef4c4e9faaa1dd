//! Intereses de mora: on the unpaid contraprestación only, never on interest nor on sanctions.
//!
//! The delay runs from the day after the due date to the day of payment, both included (Estatuto
//! Tributario, art. 634). It is cut into legs — a new leg at each certified rate, at each change of
//! law and, when the divisor depends on the year, at each 1 January — and rounded once, at the end.
//!
//! An act may say from which day the interest of a debt runs, and a norm or an act may suspend it
//! for some days ([`TerminosMora`]). A suspension ends a leg as a change of rate does: what has
//! accrued stays as it is, without capitalising, and the compound formula starts again after it.

mod error;
mod factor;
mod recorrido;
mod regimen;
mod suspension;
mod terminos;
mod tramos;
mod traza;

pub use error::MoraError;
pub use factor::{FactorMora, factor_mora};
pub use regimen::RegimenMora;
pub use suspension::{Demanda, Suspension, Suspensiones};
pub use terminos::{ActosMora, InteresesDesde, TerminosMora};
pub use tramos::{ClaseTramo, Tramo, TramoSuspendido};
pub(crate) use traza::{con_estimacion, con_suspendidos, frase};

use rust_decimal::Decimal;
use time::Date;

use crate::kernel::{Money, Redondeo};
use crate::parametros::Parametros;

/// The interest on one debt at one payment date, with its legs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mora {
    /// The unpaid amount that bears interest.
    pub capital: Money,
    /// The terms applied: due date, rule, suspensions.
    pub terminos: TerminosMora,
    /// Day of payment, included.
    pub fecha_pago: Date,
    /// Days of delay that bear interest.
    pub dias: u32,
    /// Days of delay that bear none, because they are suspended.
    pub dias_suspendidos: u32,
    /// The legs, oldest first.
    pub tramos: Vec<Tramo>,
    /// The suspended days, oldest first.
    pub suspendidos: Vec<TramoSuspendido>,
    /// Interest before rounding, in pesos.
    pub exacto: Decimal,
    /// Interest owed: `exacto` rounded once.
    pub total: Money,
    /// How it was rounded.
    pub redondeo: Redondeo,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// First day of a rate that is not published, when an estimate was asked for
    /// ([`Parametros::con_ultima_tasa`]).
    pub estimado_desde: Option<Date>,
}

/// Interest on `capital`, on the terms of its debt, paid on `fecha_pago`.
///
/// 20 520 000 due 2025-07-15 and paid 2025-09-30: 77 days = 16 at 22.78 % + 31 at 23.17 % + 30 at
/// 23.01 %, over 365 → 996 794.14, rounded to 997 000. The rounding unit is that of `fecha_pago`.
///
/// # Errors
/// [`MoraError::TasaSinPublicar`] with the first month that lacks a rate;
/// [`MoraError::CapitalNegativo`].
pub fn calcular_mora(
    capital: Money,
    terminos: &TerminosMora,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<Mora, MoraError> {
    let corte = terminos.ultimo_dia_sin_interes();
    mora_desde(capital, terminos, (corte, fecha_pago), parametros).map(|desde| desde.mora)
}

/// A delay of which only what came after a day is told.
pub(crate) struct MoraDesde {
    /// The whole delay, with only the legs that go past that day.
    pub(crate) mora: Mora,
    /// What it had borne by the end of that day, unrounded, in pesos.
    pub(crate) antes: Decimal,
    /// The beginning of the first leg, when that day falls within it.
    pub(crate) comienzo: Option<Tramo>,
}

/// The same as [`calcular_mora`], gone through once, with what it had borne by `corte`.
///
/// # Errors
/// As [`calcular_mora`].
pub(crate) fn mora_desde(
    capital: Money,
    terminos: &TerminosMora,
    (corte, fecha_pago): (Date, Date),
    parametros: &Parametros,
) -> Result<MoraDesde, MoraError> {
    let mut factor = FactorMora::vacio(fecha_pago, parametros)?;
    let mut antes = factor;
    let mut cortado = None;
    let mut tramos = Vec::new();
    recorrido::recorrer(terminos, fecha_pago, parametros, |leg| {
        factor.agregar(&leg)?;
        if leg.hasta <= corte {
            antes = factor;
            return Ok(());
        }
        if leg.desde <= corte {
            cortado = Some(leg.desde);
        }
        tramos.push(leg.tramo(capital)?);
        Ok(())
    })?;
    let mut comienzo = None;
    if let Some(desde) = cortado {
        let leg = recorrido::leg(terminos, (desde, corte), corte, parametros)?;
        antes.agregar(&leg)?;
        comienzo = Some(leg.tramo(capital)?);
    }
    let (exacto, total) = factor.aplicar(capital)?;
    let suspendidos = match terminos.regimen {
        RegimenMora::Ninguno => Vec::new(),
        _ => TramoSuspendido::todos(terminos, fecha_pago),
    };
    // No rate, made up or carried on, says anything of a debt of nothing.
    let hay = !capital.is_zero();
    let mora = Mora {
        capital,
        terminos: terminos.clone(),
        fecha_pago,
        dias: factor.dias(),
        dias_suspendidos: suspendidos.iter().map(|suspendido| suspendido.dias).sum(),
        tramos,
        suspendidos,
        exacto,
        total,
        redondeo: factor.redondeo(),
        usa_tasas_demostrativas: factor.usa_tasas_demostrativas() && hay,
        estimado_desde: factor.estimado_desde().filter(|_| hay),
    };
    Ok(MoraDesde {
        mora,
        antes: antes.aplicar(capital)?.0,
        comienzo,
    })
}
