//! The interest of one peso, to be applied to many debts with the same dates.

use rust_decimal::Decimal;
use time::Date;

use super::recorrido::{Leg, recorrer};
use super::{ClaseTramo, MoraError, TerminosMora};
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::parametros::Parametros;

/// Common denominator of every simple leg: 36 500 × 366 = 36 600 × 365. With it, the interest of a
/// debt over any mix of years is one multiplication and **one** division, so that a figure which is
/// exactly half of the rounding unit is not pushed below it by several rounded quotients.
const DENOMINADOR: Decimal = Decimal::from_parts(13_359_000, 0, 0, false, 0);

/// What interest a debt bears to a date, per peso. Small and `Copy`: keep one per
/// ([`TerminosMora`], payment date).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactorMora {
    /// Σ tasa × días × ([`DENOMINADOR`] / (100 × divisor)), exact.
    numerador: Decimal,
    /// Σ (1 + tasa)^(días/365) − 1.
    compuesto: Decimal,
    dias: u32,
    redondeo: Redondeo,
    demostrativo: bool,
    estimado_desde: Option<Date>,
}

/// The factor of a delay. Applied to a capital it equals [`super::calcular_mora`] to the last
/// digit.
///
/// # Errors
/// As [`super::calcular_mora`].
pub fn factor_mora(
    terminos: &TerminosMora,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<FactorMora, MoraError> {
    let mut factor = FactorMora::vacio(fecha_pago, parametros)?;
    recorrer(terminos, fecha_pago, parametros, |leg| factor.agregar(&leg))?;
    Ok(factor)
}

impl FactorMora {
    pub(super) fn vacio(fecha_pago: Date, parametros: &Parametros) -> Result<Self, MoraError> {
        Ok(Self {
            numerador: Decimal::ZERO,
            compuesto: Decimal::ZERO,
            dias: 0,
            redondeo: parametros.ley().redondeo(fecha_pago)?.0,
            demostrativo: false,
            estimado_desde: None,
        })
    }

    pub(super) fn agregar(&mut self, leg: &Leg<'_>) -> Result<(), MoraError> {
        self.dias = self.dias.saturating_add(leg.dias);
        self.demostrativo |= leg.uso.demostrativa;
        if leg.uso.estimada {
            self.estimado_desde.get_or_insert(leg.desde);
        }
        let (cuenta, por_unidad) = match leg.clase {
            ClaseTramo::Compuesto => {
                self.compuesto = self
                    .compuesto
                    .checked_add(leg.crecimiento)
                    .ok_or(MoneyError::FueraDeRango)?;
                return Ok(());
            }
            ClaseTramo::Simple { divisor: 366 } => (leg.dias, Decimal::from(365)),
            ClaseTramo::Simple { divisor } => (
                leg.dias,
                DENOMINADOR / Decimal::from(100 * u32::from(divisor)),
            ),
            // 13 359 000 / 1 200.
            ClaseTramo::MesOFraccion { meses } => (meses, Decimal::new(111_325, 1)),
        };
        self.numerador = leg
            .tasa
            .percent()
            .checked_mul(Decimal::from(cuenta))
            .and_then(|valor| valor.checked_mul(por_unidad))
            .and_then(|valor| valor.checked_add(self.numerador))
            .ok_or(MoneyError::FueraDeRango)?;
        Ok(())
    }

    /// The interest on `capital`: exact, and rounded once.
    ///
    /// # Errors
    /// [`MoraError::CapitalNegativo`], or [`MoraError::Valor`] when it does not fit.
    pub fn aplicar(&self, capital: Money) -> Result<(Decimal, Money), MoraError> {
        if capital.is_negative() {
            return Err(MoraError::CapitalNegativo);
        }
        let capital = capital.as_decimal();
        let simple = capital
            .checked_mul(self.numerador)
            .and_then(|valor| valor.checked_div(DENOMINADOR));
        let compuesto = capital.checked_mul(self.compuesto);
        let exacto = simple
            .zip(compuesto)
            .and_then(|(simple, compuesto)| simple.checked_add(compuesto))
            .ok_or(MoneyError::FueraDeRango)?;
        Ok((exacto, self.redondeo.aplicar(exacto)?))
    }

    /// Days of delay that bear interest.
    pub fn dias(&self) -> u32 {
        self.dias
    }

    /// How [`Self::aplicar`] rounds.
    pub fn redondeo(&self) -> Redondeo {
        self.redondeo
    }

    /// Whether a rate made up for a demonstration took part.
    pub fn usa_tasas_demostrativas(&self) -> bool {
        self.demostrativo
    }

    /// First day of a rate that is not published, when an estimate was asked for.
    pub fn estimado_desde(&self) -> Option<Date> {
        self.estimado_desde
    }
}
