//! Cutting a delay into legs, each with one rate, one formula and one divisor, and no suspended day
//! (a leg by month or fraction apart: see [`meses_con_interes`]).

use std::sync::Arc;

use rust_decimal::Decimal;
use time::{Date, Month};

use super::{ClaseTramo, MoraError, RegimenMora, Suspensiones, TerminosMora};
use crate::kernel::{Calendario, Rate, dias_entre};
use crate::parametros::{ConteoMeses, Divisor, Formula, ParametroUsado, Parametros};
use crate::sanciones::contar_meses;

/// A leg before it is applied to a debt.
pub(super) struct Leg<'p> {
    pub(super) desde: Date,
    pub(super) hasta: Date,
    /// Days that bear interest.
    pub(super) dias: u32,
    pub(super) tasa: Rate,
    pub(super) clase: ClaseTramo,
    /// `(1 + T)^(dias/365) − 1`, in a compound leg.
    pub(super) crecimiento: Decimal,
    pub(super) uso: &'p Arc<ParametroUsado>,
}

/// Calls `visitar` with each leg, oldest first, to `fecha_pago`. Only a day that bears interest
/// asks for a rate.
pub(super) fn recorrer<'p>(
    terminos: &TerminosMora,
    fecha_pago: Date,
    parametros: &'p Parametros,
    mut visitar: impl FnMut(Leg<'p>) -> Result<(), MoraError>,
) -> Result<(), MoraError> {
    if terminos.regimen == RegimenMora::Ninguno {
        return Ok(());
    }
    let mut siguiente = terminos.primer_dia();
    while let Some(desde) = siguiente {
        let Some((desde, libre)) = terminos.suspensiones.libres(desde, fecha_pago) else {
            return Ok(());
        };
        let leg = leg(terminos, (desde, libre), fecha_pago, parametros)?;
        siguiente = leg.hasta.next_day();
        visitar(leg)?;
    }
    Ok(())
}

/// The leg that begins on `desde`, of a delay to `fecha_pago` without suspended days until `libre`.
pub(super) fn leg<'p>(
    terminos: &TerminosMora,
    (desde, libre): (Date, Date),
    fecha_pago: Date,
    parametros: &'p Parametros,
) -> Result<Leg<'p>, MoraError> {
    match terminos.regimen {
        RegimenMora::Et635 => leg_et_635(terminos, (desde, libre), fecha_pago, parametros),
        _ => leg_ley_68(desde, libre, parametros),
    }
}

fn leg_et_635<'p>(
    terminos: &TerminosMora,
    (desde, libre): (Date, Date),
    fecha_pago: Date,
    parametros: &'p Parametros,
) -> Result<Leg<'p>, MoraError> {
    let metodo = parametros.ley().metodo_mora().vigencia_en(desde)?;
    let hasta_metodo = |dia: Date| metodo.hasta.map_or(dia, |fin| fin.min(dia));
    let formula = metodo.valor.valor;
    if formula.formula == Formula::MesOFraccion {
        // The flat rate was that of the day of payment; a debt still open when Ley 1066 came in
        // was frozen at the rate of its last day (DIAN, oficio 67018 de 2008).
        let dias = (desde, hasta_metodo(fecha_pago));
        return leg_por_meses(terminos, dias, parametros);
    }
    let hasta = hasta_metodo(libre);
    let publicada = parametros.tasa_mora(desde)?;
    let hasta = publicada.hasta.map_or(hasta, |fin| fin.min(hasta));
    let tasa = &publicada.valor;
    if let Some(compuesta) = &tasa.compuesta {
        let dias = dias_entre(desde, hasta);
        return Ok(Leg {
            desde,
            hasta,
            dias,
            tasa: tasa.tasa,
            clase: ClaseTramo::Compuesto,
            crecimiento: compuesta.en(dias)?,
            uso: &tasa.uso,
        });
    }
    let (hasta, divisor) = divisor_del_tramo(formula.divisor, desde, hasta);
    Ok(Leg::simple((desde, hasta), tasa.tasa, divisor, &tasa.uso))
}

/// The whole delay under the flat rate, suspended days between its ends included: its formula
/// counts months, which a suspension does not cut.
fn leg_por_meses<'p>(
    terminos: &TerminosMora,
    (desde, hasta): (Date, Date),
    parametros: &'p Parametros,
) -> Result<Leg<'p>, MoraError> {
    let tasa = &parametros.tasa_mora(hasta)?.valor;
    let desde_cuando = terminos.ultimo_dia_sin_interes();
    let (meses, dias) = meses_con_interes(
        desde_cuando,
        (desde, hasta),
        &terminos.suspensiones,
        parametros.calendario(),
    );
    Ok(Leg {
        desde,
        hasta,
        dias,
        tasa: tasa.tasa,
        clase: ClaseTramo::MesOFraccion { meses },
        crecimiento: Decimal::ZERO,
        uso: &tasa.uso,
    })
}

/// Months of delay, date to date from `ultimo`, of which some day bears interest, and those days.
///
/// The law read says nothing of a month that is suspended in part. A fraction of a month counts as
/// a month, so one day that bears interest makes a month, and a month without any makes none.
fn meses_con_interes(
    ultimo: Date,
    (desde, hasta): (Date, Date),
    suspensiones: &Suspensiones,
    calendario: &Calendario,
) -> (u32, u32) {
    let mes_de = |dia| contar_meses(ultimo, dia, ConteoMeses::FechaAFecha, calendario);
    let (mut meses, mut dias) = (0, 0);
    let mut contado = 0;
    let mut siguiente = Some(desde);
    while let Some((primero, fin)) = siguiente.and_then(|dia| suspensiones.libres(dia, hasta)) {
        let (mes_primero, mes_ultimo) = (mes_de(primero).max(contado + 1), mes_de(fin));
        meses += (mes_ultimo + 1).saturating_sub(mes_primero);
        contado = contado.max(mes_ultimo);
        dias += dias_entre(primero, fin);
        siguiente = fin.next_day();
    }
    (meses, dias)
}

fn leg_ley_68(desde: Date, libre: Date, parametros: &Parametros) -> Result<Leg<'_>, MoraError> {
    let vigencia = parametros.ley().tasa_multas().vigencia_en(desde)?;
    let hasta = vigencia.hasta.map_or(libre, |fin| fin.min(libre));
    let (hasta, divisor) = divisor_del_tramo(Divisor::Anio, desde, hasta);
    let valor = &vigencia.valor;
    Ok(Leg::simple(
        (desde, hasta),
        valor.valor,
        divisor,
        &valor.uso,
    ))
}

/// The divisor of a leg; one that depends on the year ends the leg on 31 December.
fn divisor_del_tramo(divisor: Divisor, desde: Date, hasta: Date) -> (Date, u16) {
    let hasta = if divisor == Divisor::Anio && hasta.year() != desde.year() {
        Date::from_calendar_date(desde.year(), Month::December, 31).unwrap_or(hasta)
    } else {
        hasta
    };
    (hasta, divisor.en(desde))
}

impl<'p> Leg<'p> {
    fn simple(
        (desde, hasta): (Date, Date),
        tasa: Rate,
        divisor: u16,
        uso: &'p Arc<ParametroUsado>,
    ) -> Self {
        Self {
            desde,
            hasta,
            dias: dias_entre(desde, hasta),
            tasa,
            clase: ClaseTramo::Simple { divisor },
            crecimiento: Decimal::ZERO,
            uso,
        }
    }
}
