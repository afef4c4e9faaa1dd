//! What a correction (or a payment, or the passing of days) is worth.

use super::{CuentaError, EstadoCuenta};
use crate::kernel::Money;
use crate::linea::{Dato, Linea, operando};

/// The difference of two full states, later less earlier. A figure below zero went down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Diferencia {
    /// Capital.
    pub capital: Cambio,
    /// Sanción.
    pub sancion: Cambio,
    /// Intereses.
    pub intereses: Cambio,
    /// Indexación.
    pub indexacion: Cambio,
    /// Total owed.
    pub total: Cambio,
    /// Credit of the payer.
    pub saldo_a_favor: Cambio,
}

/// A figure before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cambio {
    /// The earlier figure.
    pub antes: Money,
    /// The later figure.
    pub despues: Money,
    /// The later less the earlier.
    pub diferencia: Money,
}

/// The difference of two liquidations of one debt: between two versions on one date it is what
/// the correction is worth; between two dates, what the days and the payments brought.
///
/// # Errors
/// [`CuentaError::Valor`] when a difference does not fit in an amount.
pub fn diferencia(antes: &EstadoCuenta, despues: &EstadoCuenta) -> Result<Diferencia, CuentaError> {
    let cambio = |valor: fn(&EstadoCuenta) -> Money| Cambio::new(valor(antes), valor(despues));
    Ok(Diferencia {
        capital: cambio(|estado| estado.capital)?,
        sancion: cambio(|estado| estado.sancion)?,
        intereses: cambio(|estado| estado.intereses)?,
        indexacion: cambio(|estado| estado.indexacion)?,
        total: cambio(|estado| estado.total)?,
        saldo_a_favor: cambio(|estado| estado.saldo_a_favor)?,
    })
}

impl Cambio {
    fn new(antes: Money, despues: Money) -> Result<Self, CuentaError> {
        Ok(Self {
            antes,
            despues,
            diferencia: despues.checked_sub(antes)?,
        })
    }

    fn linea(&self, codigo: &'static str, concepto: &'static str) -> Linea {
        let operandos = vec![
            operando("despues", Dato::Pesos(self.despues.as_decimal())),
            operando("antes", Dato::Pesos(self.antes.as_decimal())),
        ];
        Linea::sin_redondear(codigo, concepto, self.diferencia)
            .con_formula("{despues} − {antes}", operandos)
    }
}

impl Diferencia {
    /// The difference of the total, with a part for each concept. The credit is no part of what is
    /// owed, so it is not there.
    pub fn linea(&self) -> Linea {
        let partes = vec![
            self.capital.linea("capital", "Capital"),
            self.sancion.linea("sancion", "Sanción"),
            self.intereses.linea("intereses", "Intereses de mora"),
            self.indexacion.linea("indexacion", "Indexación"),
        ];
        self.total
            .linea("diferencia", "Diferencia")
            .con_lineas(partes)
    }
}
