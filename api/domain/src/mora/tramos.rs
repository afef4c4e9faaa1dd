//! The legs of a delay applied to a debt, and the days that bear no interest between them.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use super::recorrido::Leg;
use super::{MoraError, Suspension, TerminosMora};
use crate::kernel::{Money, MoneyError, Rate, Redondeo, dias_entre};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::ParametroUsado;

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
        /// Months or fractions from the due date to the end of the leg, without those whose days
        /// are all suspended.
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
    /// Days that bear interest: all of them, except in a leg by month or fraction with a
    /// suspension inside.
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

/// Days of the delay on which interest did not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TramoSuspendido {
    /// First day, included.
    pub desde: Date,
    /// Last day, included.
    pub hasta: Date,
    /// Days from the first to the last.
    pub dias: u32,
    /// What suspends them.
    pub suspension: Suspension,
}

impl Leg<'_> {
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
            ClaseTramo::Simple { divisor } if self.parametro.estimada => (
                "del {desde} al {hasta}, {capital} × {tasa} anual estimada × {dias} ÷ {divisor}",
                operando("dias", Dato::Dias(self.dias)),
                divisor,
            ),
            ClaseTramo::Simple { divisor } => (
                "del {desde} al {hasta}, {capital} × {tasa} anual × {dias} ÷ {divisor}",
                operando("dias", Dato::Dias(self.dias)),
                divisor,
            ),
            // Only the last rate is carried on, and only while its formula is law: no other
            // formula has an estimate.
            ClaseTramo::Compuesto => (
                "del {desde} al {hasta}, {capital} × [(1 + {tasa})^({dias} ÷ {divisor}) − 1]",
                operando("dias", Dato::Dias(self.dias)),
                365,
            ),
            ClaseTramo::MesOFraccion { meses } => (
                if dias_entre(self.desde, self.hasta) > self.dias {
                    "del {desde} al {hasta}, {capital} × {tasa} anual × {meses} o fracción sin contar los suspendidos enteros ÷ {divisor}"
                } else {
                    "del {desde} al {hasta}, {capital} × {tasa} anual × {meses} o fracción ÷ {divisor}"
                },
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

impl TramoSuspendido {
    /// The suspended days from the start of the interest to `fecha_pago`, oldest first.
    pub(super) fn todos(terminos: &TerminosMora, fecha_pago: Date) -> Vec<Self> {
        let Some(primero) = terminos.primer_dia() else {
            return Vec::new();
        };
        let tramo = |(desde, hasta, suspension): (Date, Date, &Suspension)| Self {
            desde,
            hasta,
            dias: dias_entre(desde, hasta),
            suspension: suspension.clone(),
        };
        let dias = terminos.suspensiones.entre(primero, fecha_pago);
        dias.map(tramo).collect()
    }

    /// The days as a part without value, so that those of the delay add up on paper.
    pub(super) fn linea(&self) -> Linea {
        let operandos = vec![
            operando("desde", Dato::Fecha(self.desde)),
            operando("hasta", Dato::Fecha(self.hasta)),
            operando("dias", Dato::Dias(self.dias)),
            operando("acto", Dato::Texto(self.suspension.acto.en_palabras())),
            operando("norma", Dato::Texto(self.suspension.norma.en_palabras())),
        ];
        let motivo = if self.suspension.hasta.is_some() {
            "del {desde} al {hasta}, {dias} en que no corren intereses: {acto} ({norma})"
        } else {
            "del {desde} al {hasta}, {dias} en que no corren intereses: {acto} ({norma}); la suspensión sigue"
        };
        Linea::sin_redondear("tramo_suspendido", "Intereses suspendidos", Money::ZERO)
            .con_motivo(motivo, operandos)
            .con_norma(self.suspension.norma.clone())
    }
}
