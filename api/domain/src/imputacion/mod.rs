//! What a payment covers: sanción, intereses and capital of one debt, or several debts.
//!
//! The order belongs to the regime and to the date of the payment, never to the payer (Estatuto
//! Tributario, art. 804; Decreto 4350 de 2009, art. 27; Decreto 1972 de 2003, art. 66 par.): what was
//! imputed otherwise is imputed again. No peso is lost: the parts and the credit add up to the
//! payment.

mod error;
mod regimen;
mod reparto;
mod traza;
mod varias;

pub use error::ImputacionError;
pub use regimen::RegimenImputacion;
pub(crate) use reparto::{RESTO_MAYOR, proporcional};
pub(crate) use traza::linea_proporcional;
pub use varias::{DeudaPendiente, ImputacionVarias, ParteImputada, imputar_en_orden};

use crate::kernel::{Money, MoneyError};
use crate::parametros::{OrdenImputacion, ReglaImputacion, Valor};

/// What is owed of one debt on the date of a payment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Saldos {
    /// Unpaid sanción, with its updating (ET 804 speaks of «sanciones actualizadas»).
    pub sancion: Money,
    /// Unpaid interest.
    pub intereses: Money,
    /// Unpaid principal.
    pub capital: Money,
}

impl Saldos {
    /// The three together.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`] when the sum does not fit.
    pub fn total(&self) -> Result<Money, MoneyError> {
        Money::sum([self.sancion, self.intereses, self.capital])
    }
}

/// What a payment covered of one debt. The four parts add up to the payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imputacion {
    /// The payment.
    pub pago: Money,
    /// What was owed before it.
    pub saldos: Saldos,
    /// Part that covered sanción.
    pub a_sancion: Money,
    /// Part that covered intereses.
    pub a_intereses: Money,
    /// Part that covered capital: from now on it bears no interest.
    pub a_capital: Money,
    /// What was not owed: a credit of the payer, who chooses to use it or to claim it
    /// (Decreto 1161 de 2010, art. 5 b; Decreto 4350 de 2009, art. 4 c).
    pub excedente: Money,
    /// The rule applied, with its source.
    pub regla: Valor<ReglaImputacion>,
}

/// Imputes `pago` to one debt by the rule of its date ([`RegimenImputacion::regla`]).
///
/// 10 000 000 over a sanción of 923 400, intereses of 1 012 345 and a capital of 20 520 000:
/// in proportion, 411 209, 450 818 and 9 137 973 (see [`OrdenImputacion::Proporcional`]; shares in
/// whole pesos, by largest remainder); sanción, intereses and capital in that order, 923 400,
/// 1 012 345 and 8 064 255.
///
/// # Errors
/// [`ImputacionError::PagoNegativo`], [`ImputacionError::SaldoNegativo`], or an amount that does
/// not fit.
pub fn imputar(
    pago: Money,
    saldos: &Saldos,
    regla: &Valor<ReglaImputacion>,
) -> Result<Imputacion, ImputacionError> {
    comprobar(pago, saldos)?;
    let deuda = saldos.total()?;
    let aplicado = pago.min(deuda);
    let Saldos {
        sancion,
        intereses,
        capital,
    } = *saldos;
    let (a_sancion, a_intereses, a_capital) = match regla.valor.orden {
        OrdenImputacion::Proporcional => {
            // Between equal remainders the peso goes to capital, which then bears less interest.
            let [c, i, s] = proporcional(aplicado, [capital, intereses, sancion])?;
            (s, i, c)
        }
        OrdenImputacion::SancionInteresCapital => {
            let [s, i, c] = reparto::en_orden(aplicado, [sancion, intereses, capital])?;
            (s, i, c)
        }
        OrdenImputacion::InteresSancionCapital => {
            let [i, s, c] = reparto::en_orden(aplicado, [intereses, sancion, capital])?;
            (s, i, c)
        }
        OrdenImputacion::CapitalPrimero => {
            let [c, i, s] = reparto::en_orden(aplicado, [capital, intereses, sancion])?;
            (s, i, c)
        }
    };
    Ok(Imputacion {
        pago,
        saldos: *saldos,
        a_sancion,
        a_intereses,
        a_capital,
        excedente: pago.checked_sub(aplicado)?,
        regla: regla.clone(),
    })
}

fn comprobar(pago: Money, saldos: &Saldos) -> Result<(), ImputacionError> {
    if pago.is_negative() {
        return Err(ImputacionError::PagoNegativo);
    }
    let nombrados = [
        ("sanción", saldos.sancion),
        ("intereses", saldos.intereses),
        ("capital", saldos.capital),
    ];
    match nombrados.iter().find(|(_, saldo)| saldo.is_negative()) {
        Some((nombre, _)) => Err(ImputacionError::SaldoNegativo(nombre)),
        None => Ok(()),
    }
}

impl Imputacion {
    /// What is still owed after the payment.
    ///
    /// # Errors
    /// None in practice: a part never exceeds its balance.
    pub fn restante(&self) -> Result<Saldos, MoneyError> {
        Ok(Saldos {
            sancion: self.saldos.sancion.checked_sub(self.a_sancion)?,
            intereses: self.saldos.intereses.checked_sub(self.a_intereses)?,
            capital: self.saldos.capital.checked_sub(self.a_capital)?,
        })
    }
}
