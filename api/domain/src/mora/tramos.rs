//! Cutting a delay into legs, each with one rate, one formula and one divisor.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::{Date, Duration, Month};

use super::{MoraError, RegimenMora};
use crate::kernel::{Money, MoneyError, Rate, Redondeo, potencia};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{ConteoMeses, Divisor, Formula, ParametroUsado, Parametros};
use crate::sanciones::contar_meses;

/// How the interest of a leg is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaseTramo {
    /// `K × T / divisor × dias`.
    Simple {
        /// 365 or 366.
        divisor: u16,
    },
    /// `K × [(1 + T)^(dias/365) − 1]`.
    Compuesto,
    /// `K × T / 12 × meses`.
    MesOFraccion {
        /// Months or fractions from the due date to the end of the leg.
        meses: u32,
    },
}

/// Part of a delay with one rate and one formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tramo {
    /// First day, included.
    pub desde: Date,
    /// Last day, included.
    pub hasta: Date,
    /// Days from the first to the last.
    pub dias: u32,
    /// Yearly rate.
    pub tasa: Rate,
    /// Formula.
    pub clase: ClaseTramo,
    /// Where the rate comes from.
    pub parametro: Arc<ParametroUsado>,
    /// Interest of the leg, unrounded, in pesos.
    pub exacto: Decimal,
}

/// A leg before it is applied to a debt.
pub(super) struct Leg<'p> {
    pub(super) desde: Date,
    pub(super) hasta: Date,
    pub(super) dias: u32,
    pub(super) tasa: Rate,
    pub(super) clase: ClaseTramo,
    /// `(1 + T)^(dias/365) − 1`, in a compound leg.
    pub(super) crecimiento: Decimal,
    pub(super) uso: &'p Arc<ParametroUsado>,
}

/// Calls `visitar` with each leg, oldest first, from the day after `vencimiento` to `fecha_pago`.
pub(super) fn recorrer<'p>(
    vencimiento: Date,
    fecha_pago: Date,
    regimen: RegimenMora,
    parametros: &'p Parametros,
    mut visitar: impl FnMut(Leg<'p>) -> Result<(), MoraError>,
) -> Result<(), MoraError> {
    if regimen == RegimenMora::Ninguno {
        return Ok(());
    }
    let mut desde = vencimiento.saturating_add(Duration::DAY);
    while desde <= fecha_pago && vencimiento < desde {
        let leg = match regimen {
            RegimenMora::Et635 => leg_et_635(vencimiento, desde, fecha_pago, parametros)?,
            _ => leg_ley_68(desde, fecha_pago, parametros)?,
        };
        let Some(siguiente) = leg.hasta.next_day() else {
            return visitar(leg);
        };
        visitar(leg)?;
        desde = siguiente;
    }
    Ok(())
}

fn leg_et_635(
    vencimiento: Date,
    desde: Date,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<Leg<'_>, MoraError> {
    let metodo = parametros.ley().metodo_mora().vigencia_en(desde)?;
    let hasta = metodo.hasta.map_or(fecha_pago, |fin| fin.min(fecha_pago));
    let formula = metodo.valor.valor;
    if formula.formula == Formula::MesOFraccion {
        // The flat rate was that of the day of payment; a debt still open when Ley 1066 came in
        // was frozen at the rate of its last day (DIAN, oficio 67018 de 2008).
        let tasa = &parametros.tasa_mora(hasta)?.valor;
        let conteo = ConteoMeses::FechaAFecha;
        let meses = contar_meses(vencimiento, hasta, conteo, parametros.calendario());
        return Leg::new(
            (desde, hasta),
            tasa.tasa,
            ClaseTramo::MesOFraccion { meses },
            Decimal::ZERO,
            &tasa.uso,
        );
    }
    let publicada = parametros.tasa_mora(desde)?;
    let hasta = publicada.hasta.map_or(hasta, |fin| fin.min(hasta));
    let tasa = &publicada.valor;
    if let Some(factor) = tasa.factor_diario {
        let dias = dias_entre(desde, hasta)?;
        let crecimiento = potencia(factor, dias)
            .and_then(|crecido| crecido.checked_sub(Decimal::ONE))
            .ok_or(MoneyError::FueraDeRango)?;
        return Leg::new(
            (desde, hasta),
            tasa.tasa,
            ClaseTramo::Compuesto,
            crecimiento,
            &tasa.uso,
        );
    }
    let (hasta, divisor) = divisor_del_tramo(formula.divisor, desde, hasta);
    let clase = ClaseTramo::Simple { divisor };
    Leg::new((desde, hasta), tasa.tasa, clase, Decimal::ZERO, &tasa.uso)
}

fn leg_ley_68(
    desde: Date,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<Leg<'_>, MoraError> {
    let vigencia = parametros.ley().tasa_multas().vigencia_en(desde)?;
    let hasta = vigencia.hasta.map_or(fecha_pago, |fin| fin.min(fecha_pago));
    let (hasta, divisor) = divisor_del_tramo(Divisor::Anio, desde, hasta);
    let valor = &vigencia.valor;
    Leg::new(
        (desde, hasta),
        valor.valor,
        ClaseTramo::Simple { divisor },
        Decimal::ZERO,
        &valor.uso,
    )
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

fn dias_entre(desde: Date, hasta: Date) -> Result<u32, MoneyError> {
    u32::try_from((hasta - desde).whole_days() + 1).map_err(|_| MoneyError::FueraDeRango)
}

impl<'p> Leg<'p> {
    fn new(
        (desde, hasta): (Date, Date),
        tasa: Rate,
        clase: ClaseTramo,
        crecimiento: Decimal,
        uso: &'p Arc<ParametroUsado>,
    ) -> Result<Self, MoraError> {
        Ok(Self {
            desde,
            hasta,
            dias: dias_entre(desde, hasta)?,
            tasa,
            clase,
            crecimiento,
            uso,
        })
    }

    pub(super) fn tramo(&self, capital: Money) -> Result<Tramo, MoraError> {
        let capital = capital.as_decimal();
        let exacto = match self.clase {
            ClaseTramo::Compuesto => capital.checked_mul(self.crecimiento),
            ClaseTramo::Simple { divisor } => self.proporcional(capital, self.dias, divisor),
            ClaseTramo::MesOFraccion { meses } => self.proporcional(capital, meses, 12),
        };
        Ok(Tramo {
            desde: self.desde,
            hasta: self.hasta,
            dias: self.dias,
            tasa: self.tasa,
            clase: self.clase,
            parametro: Arc::clone(self.uso),
            exacto: exacto.ok_or(MoneyError::FueraDeRango)?,
        })
    }

    /// `capital × tasa % × cuenta / divisor`, with the one division last.
    fn proporcional(&self, capital: Decimal, cuenta: u32, divisor: u16) -> Option<Decimal> {
        capital
            .checked_mul(self.tasa.percent())?
            .checked_mul(Decimal::from(cuenta))?
            .checked_div(Decimal::from(100 * u32::from(divisor)))
    }
}

impl Tramo {
    pub(super) fn linea(&self, capital: Money) -> Result<Linea, MoraError> {
        let (formula, cuenta, divisor) = match self.clase {
            ClaseTramo::Simple { divisor } => (
                "del {desde} al {hasta}, {capital} × {tasa} anual × {dias} ÷ {divisor}",
                operando("dias", Dato::Dias(self.dias)),
                divisor,
            ),
            ClaseTramo::Compuesto => (
                "del {desde} al {hasta}, {capital} × [(1 + {tasa})^({dias} ÷ {divisor}) − 1]",
                operando("dias", Dato::Dias(self.dias)),
                365,
            ),
            ClaseTramo::MesOFraccion { meses } => (
                "del {desde} al {hasta}, {capital} × {tasa} anual × {meses} o fracción ÷ {divisor}",
                operando("meses", Dato::Meses(meses)),
                12,
            ),
        };
        let operandos = vec![
            operando("capital", Dato::Pesos(capital.as_decimal())),
            operando("tasa", Dato::Porcentaje(self.tasa.percent())),
            cuenta,
            operando("divisor", Dato::Numero(Decimal::from(divisor))),
            operando("desde", Dato::Fecha(self.desde)),
            operando("hasta", Dato::Fecha(self.hasta)),
        ];
        let linea = Linea::redondeada(
            "tramo_mora",
            "Tramo de interés",
            self.exacto,
            Redondeo::Centavo,
        )?;
        Ok(linea
            .con_formula(formula, operandos)
            .con_parametro(Arc::clone(&self.parametro)))
    }
}
