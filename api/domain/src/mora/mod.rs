//! Intereses de mora: on the unpaid contraprestación only, never on interest nor on sanctions.
//!
//! The delay runs from the day after the due date to the day of payment, both included (Estatuto
//! Tributario, art. 634). It is cut into legs — a new leg at each certified rate, at each change of
//! law and, when the divisor depends on the year, at each 1 January — and rounded once, at the end.

mod error;
mod factor;
mod regimen;
mod tramos;

pub use error::MoraError;
pub use factor::{FactorMora, factor_mora};
pub use regimen::RegimenMora;
pub use tramos::{ClaseTramo, Tramo};

use rust_decimal::Decimal;
use time::Date;

use crate::kernel::{Money, Redondeo};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::Parametros;

/// The interest on one debt at one payment date, with its legs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mora {
    /// The unpaid amount that bears interest.
    pub capital: Money,
    /// Last day to pay without interest.
    pub vencimiento: Date,
    /// Day of payment, included.
    pub fecha_pago: Date,
    /// The rule applied.
    pub regimen: RegimenMora,
    /// Days of delay.
    pub dias: u32,
    /// The legs, oldest first.
    pub tramos: Vec<Tramo>,
    /// Interest before rounding, in pesos.
    pub exacto: Decimal,
    /// Interest owed: `exacto` rounded once.
    pub total: Money,
    /// How it was rounded.
    pub redondeo: Redondeo,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
}

/// Interest on `capital`, due on `vencimiento` and paid on `fecha_pago`.
///
/// 20 520 000 due 2025-07-15 and paid 2025-09-30: 77 days = 16 at 22.78 % + 31 at 23.17 % + 30 at
/// 23.01 %, over 365 → 996 794.14, rounded to 997 000. The rounding unit is that of `fecha_pago`.
///
/// # Errors
/// [`MoraError::TasaSinPublicar`] with the first month that lacks a rate;
/// [`MoraError::CapitalNegativo`].
pub fn calcular_mora(
    capital: Money,
    vencimiento: Date,
    fecha_pago: Date,
    regimen: RegimenMora,
    parametros: &Parametros,
) -> Result<Mora, MoraError> {
    let mut tramos = Vec::new();
    let mut factor = FactorMora::vacio(fecha_pago, parametros)?;
    tramos::recorrer(vencimiento, fecha_pago, regimen, parametros, |leg| {
        factor.agregar(&leg)?;
        tramos.push(leg.tramo(capital)?);
        Ok(())
    })?;
    let (exacto, total) = factor.aplicar(capital)?;
    Ok(Mora {
        capital,
        vencimiento,
        fecha_pago,
        regimen,
        dias: factor.dias(),
        tramos,
        exacto,
        total,
        redondeo: factor.redondeo(),
        // No rate, made up or not, says anything of a debt of nothing.
        usa_tasas_demostrativas: factor.usa_tasas_demostrativas() && !capital.is_zero(),
    })
}

impl Mora {
    /// The same as a line with its trace, a part for each leg.
    ///
    /// # Errors
    /// [`MoraError::Valor`] when a leg does not fit in an amount.
    pub fn linea(&self) -> Result<Linea, MoraError> {
        let linea = Linea {
            exacto: self.exacto,
            ..Linea::sin_redondear("intereses_mora", "Intereses de mora", self.total)
        };
        let linea = match self.regimen.norma() {
            Some(norma) => linea.con_norma(norma),
            None => linea,
        };
        if self.tramos.is_empty() {
            let motivo = match self.regimen {
                RegimenMora::Ninguno => "porque la obligación no causa intereses de mora",
                _ => "porque se paga el {fecha_pago}, dentro del plazo que vence el {vencimiento}",
            };
            let operandos = vec![
                operando("capital", Dato::Pesos(self.capital.as_decimal())),
                operando("vencimiento", Dato::Fecha(self.vencimiento)),
                operando("fecha_pago", Dato::Fecha(self.fecha_pago)),
            ];
            return Ok(linea.con_motivo(motivo, operandos));
        }
        let operandos = vec![
            operando("capital", Dato::Pesos(self.capital.as_decimal())),
            operando("vencimiento", Dato::Fecha(self.vencimiento)),
            operando("fecha_pago", Dato::Fecha(self.fecha_pago)),
            operando("dias", Dato::Dias(self.dias)),
        ];
        let mut lineas = Vec::with_capacity(self.tramos.len());
        for tramo in &self.tramos {
            lineas.push(tramo.linea(self.capital)?);
        }
        let linea = linea.con_motivo(
            "suma de los tramos sobre {capital}: {dias}, desde el siguiente al {vencimiento} hasta el {fecha_pago}",
            operandos,
        );
        Ok(Linea {
            redondeo: Some(self.redondeo),
            ..linea.con_lineas(lineas)
        })
    }
}
