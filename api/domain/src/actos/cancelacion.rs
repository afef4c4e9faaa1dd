//! The warning that a permit may be cancelled (Decreto 1161 de 2010, art. 8).

use std::sync::Arc;

use time::{Date, Duration};

use crate::parametros::{ParametroError, ParametroUsado, Parametros};

/// Since when the permit of an unpaid obligation may be cancelled. Informative: only an act
/// cancels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AvisoCancelacion {
    /// First day on which the ministry may order it.
    pub desde: Date,
    /// Whether that day has come.
    pub procede: bool,
    /// The rule, to show it.
    pub regla: Arc<ParametroUsado>,
}

/// After 180 days without payment: due 2025-01-15, unpaid since then, from 2025-07-15.
///
/// # Errors
/// [`ParametroError::SinValor`] for due dates before 2010-04-13.
pub fn aviso_cancelacion(
    vencimiento: Date,
    fecha: Date,
    parametros: &Parametros,
) -> Result<AvisoCancelacion, ParametroError> {
    let regla = parametros
        .ley()
        .actos()
        .prst_cancelacion()
        .en(vencimiento)?;
    let fin = regla
        .valor
        .vencimiento(vencimiento, parametros.calendario());
    let desde = fin.saturating_add(Duration::DAY);
    Ok(AvisoCancelacion {
        desde,
        procede: fecha >= desde,
        regla: regla.uso.clone(),
    })
}
