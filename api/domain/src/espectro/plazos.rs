//! When a spectrum amount is due.

use time::Date;

use super::EspectroError;
use crate::obligaciones::{Vencimiento, vencimiento_de_acto};
use crate::parametros::{PagoAnual, ParametroError, Parametros};

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

/// The due date of an amount fixed by act: 30 calendar days, or 10 for temporary permits.
///
/// # Errors
/// [`ParametroError::SinValor`] before the norm.
pub fn vencimiento_por_hecho(
    hecho: HechoDePago,
    parametros: &Parametros,
) -> Result<Vencimiento, ParametroError> {
    let plazos = parametros.ley().espectro().plazos();
    let contado = |plazo, hecho| vencimiento_de_acto(plazo, hecho, parametros.calendario());
    match hecho {
        HechoDePago::Derecho { fecha } => contado(&plazos.derechos, fecha),
        HechoDePago::Fraccion { ejecutoria } => contado(&plazos.fraccion, ejecutoria),
        HechoDePago::Temporal { acto } => contado(&plazos.temporales, acto),
        HechoDePago::PrimerPago { envio, ejecutoria } => {
            let desde_envio = contado(&plazos.primer_pago, envio)?;
            let maximo = contado(&plazos.primer_pago_maximo, ejecutoria)?;
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
) -> Result<Vencimiento, EspectroError> {
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
    let mes = regla.valor.0;
    let fin_plazo =
        Date::from_calendar_date(anio_pago, mes, mes.length(anio_pago)).unwrap_or(periodo.hasta());
    let calendario = parametros.calendario();
    Ok(Vencimiento::en(fin_plazo, regla.uso.clone(), calendario))
}
