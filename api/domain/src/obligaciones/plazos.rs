//! Due dates: a term counted from a fact, or a day fixed beforehand.

use std::sync::Arc;

use time::Date;

use crate::kernel::Calendario;
use crate::parametros::{Parametro, ParametroError, ParametroUsado, Plazo, Valor};

/// A due date and the rule that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vencimiento {
    /// Last day to file and pay on time.
    pub fecha: Date,
    /// Last day of the term before it moved to a business day; the same when it did not move.
    pub fin_plazo: Date,
    /// The rule, to show it on screen.
    pub regla: Arc<ParametroUsado>,
}

impl Vencimiento {
    /// The end of a term that starts the day after `hecho`: the end of a period, the notice of an
    /// act, its ejecutoria.
    pub fn contado(regla: &Valor<Plazo>, hecho: Date, calendario: &Calendario) -> Self {
        Self {
            fecha: regla.valor.vencimiento(hecho, calendario),
            fin_plazo: regla.valor.fin(hecho, calendario),
            regla: regla.uso.clone(),
        }
    }

    /// A day fixed by a norm, or the first business day after it.
    pub fn en(fin_plazo: Date, regla: Arc<ParametroUsado>, calendario: &Calendario) -> Self {
        Self {
            fecha: calendario.siguiente_habil(fin_plazo),
            fin_plazo,
            regla,
        }
    }
}

/// When a debt of an act is due: so many calendar days, business days or months after `hecho` (its
/// notice or its ejecutoria), by the rule in force that day.
///
/// # Errors
/// [`ParametroError::SinValor`] before the first rule.
pub fn vencimiento_de_acto(
    plazo: &Parametro<Plazo>,
    hecho: Date,
    calendario: &Calendario,
) -> Result<Vencimiento, ParametroError> {
    Ok(Vencimiento::contado(plazo.en(hecho)?, hecho, calendario))
}
