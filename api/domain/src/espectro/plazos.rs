//! When a spectrum amount is due.

use std::sync::Arc;

use time::{Date, Month};

use super::EspectroError;
use crate::kernel::Calendario;
use crate::parametros::{PagoAnual, Parametro, ParametroError, ParametroUsado, Parametros, Plazo};

/// What happened, from which the term to pay runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HechoDePago {
    /// A fixed fee was fixed: notice of a concession, ejecutoria of a registration.
    Derecho {
        /// Day of the notice or of the ejecutoria.
        fecha: Date,
    },
    /// The ministry sent its liquidation of the first payment.
    PrimerPago {
        /// Day of the sending.
        envio: Date,
        /// Day of the ejecutoria of the act, which sets the latest due date.
        ejecutoria: Date,
    },
    /// The first part of a year, after an act.
    Fraccion {
        /// Day of the ejecutoria.
        ejecutoria: Date,
    },
    /// A temporary permit was granted.
    Temporal {
        /// Day of the act.
        acto: Date,
    },
}

/// A due date and the rule that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VencimientoActo {
    /// Last day to pay on time.
    pub fecha: Date,
    /// Last day of the term before it moved to a business day; the same when it did not move.
    pub fin_plazo: Date,
    /// The rule, to show it.
    pub regla: Arc<ParametroUsado>,
}

/// The due date of an amount fixed by act: 30 calendar days, or 10 for temporary permits.
///
/// # Errors
/// [`ParametroError::SinValor`] before the norm.
pub fn vencimiento_por_hecho(
    hecho: HechoDePago,
    parametros: &Parametros,
) -> Result<VencimientoActo, ParametroError> {
    let plazos = parametros.ley().espectro().plazos();
    let calendario = parametros.calendario();
    match hecho {
        HechoDePago::Derecho { fecha } => contado(&plazos.derechos, fecha, calendario),
        HechoDePago::Fraccion { ejecutoria } => contado(&plazos.fraccion, ejecutoria, calendario),
        HechoDePago::Temporal { acto } => contado(&plazos.temporales, acto, calendario),
        HechoDePago::PrimerPago { envio, ejecutoria } => {
            let desde_envio = contado(&plazos.primer_pago, envio, calendario)?;
            let maximo = contado(&plazos.primer_pago_maximo, ejecutoria, calendario)?;
            Ok(if maximo.fecha < desde_envio.fecha {
                maximo
            } else {
                desde_envio
            })
        }
    }
}

/// The due date of a whole year: the last day of March, or the first business day after it, of the
/// year itself (in advance) or of the next one (in arrears).
///
/// # Errors
/// [`EspectroError::Parametro`] before the norm.
pub fn vencimiento_anual(
    anio: i32,
    pago: PagoAnual,
    parametros: &Parametros,
) -> Result<VencimientoActo, EspectroError> {
    let anio_pago = match pago {
        PagoAnual::AnualAnticipado => anio,
        PagoAnual::AnualVencido => anio.saturating_add(1),
    };
    let periodo = super::PeriodoAnual::anio(anio_pago)?;
    let regla = parametros
        .ley()
        .espectro()
        .plazos()
        .anual
        .en(periodo.desde())?;
    // Reading the law refuses a month that does not exist: December never stands in for one.
    let mes = Month::try_from(regla.valor).unwrap_or(Month::December);
    let fin_plazo =
        Date::from_calendar_date(anio_pago, mes, mes.length(anio_pago)).unwrap_or(periodo.hasta());
    Ok(VencimientoActo {
        fecha: parametros.calendario().siguiente_habil(fin_plazo),
        fin_plazo,
        regla: regla.uso.clone(),
    })
}

fn contado(
    plazo: &Parametro<Plazo>,
    hecho: Date,
    calendario: &Calendario,
) -> Result<VencimientoActo, ParametroError> {
    let regla = plazo.en(hecho)?;
    let fin_plazo = regla.valor.fin(hecho, calendario);
    let fecha = regla.valor.vencimiento(hecho, calendario);
    Ok(VencimientoActo {
        fecha,
        fin_plazo,
        regla: regla.uso.clone(),
    })
}
