//! What must be posted for the ledger to go from one state of the account to another.
//!
//! A ledger is only added to: what no longer stands is undone by the same movement the other way
//! round. Each movement debits one account and credits another by one value above zero.

use std::sync::Arc;

use time::Date;

use super::estado::Concepto;
use super::{CuentaError, EstadoCuenta, PagoImputado};
use crate::kernel::Money;

/// A debit and a credit of the same value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movimiento {
    /// What it stands for.
    pub clase: ClaseMovimiento,
    /// The date of the state that it leads to.
    pub fecha: Date,
    /// The payment, in movements of payments.
    pub pago: Option<Arc<str>>,
    /// Account debited.
    pub debito: CuentaContable,
    /// Account credited.
    pub credito: CuentaContable,
    /// Value, above zero.
    pub valor: Money,
}

/// What a movement stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClaseMovimiento {
    /// The debt grew: it was presented, corrected upward, or bore interest.
    Cargo,
    /// The debt shrank: it was corrected downward.
    Contracargo,
    /// A payment covered something, or became a credit.
    Pago,
    /// What a payment had covered is undone: it was annulled, or is imputed again.
    Contrapago,
}

/// An account of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CuentaContable {
    /// Capital owed.
    CarteraCapital,
    /// Sanción owed.
    CarteraSancion,
    /// Interest owed.
    CarteraIntereses,
    /// Updating owed.
    CarteraIndexacion,
    /// What payers paid in excess.
    SaldoAFavor,
    /// Counterpart of what is charged.
    Ingreso,
    /// Money received.
    Banco,
}

impl CuentaContable {
    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CarteraCapital => "cartera_capital",
            Self::CarteraSancion => "cartera_sancion",
            Self::CarteraIntereses => "cartera_intereses",
            Self::CarteraIndexacion => "cartera_indexacion",
            Self::SaldoAFavor => "saldo_a_favor",
            Self::Ingreso => "ingreso",
            Self::Banco => "banco",
        }
    }

    fn de(concepto: Concepto) -> Self {
        match concepto {
            Concepto::Capital => Self::CarteraCapital,
            Concepto::Sancion => Self::CarteraSancion,
            Concepto::Intereses => Self::CarteraIntereses,
            Concepto::Indexacion => Self::CarteraIndexacion,
        }
    }
}

/// The movements from `antes` to `despues`, two states of one account: counter-entries of the
/// payments that no longer stand or stand otherwise, then charges, then payments. Posted on top of
/// those of `antes`, the balance of each account is that of `despues`.
///
/// # Errors
/// [`CuentaError::Valor`] when a difference does not fit in an amount.
pub fn movimientos_entre(
    antes: &EstadoCuenta,
    despues: &EstadoCuenta,
) -> Result<Vec<Movimiento>, CuentaError> {
    let mut asiento = Asiento {
        fecha: despues.fecha,
        movimientos: Vec::new(),
    };
    for pago in antes.pagos.iter().filter(|pago| !contiene(despues, pago)) {
        asiento.pago(ClaseMovimiento::Contrapago, pago);
    }
    for concepto in Concepto::TODOS {
        let cargado = despues.cargado(concepto)?;
        let cambio = cargado.checked_sub(antes.cargado(concepto)?)?;
        asiento.cargo(CuentaContable::de(concepto), cambio)?;
    }
    for pago in despues.pagos.iter().filter(|pago| !contiene(antes, pago)) {
        asiento.pago(ClaseMovimiento::Pago, pago);
    }
    Ok(asiento.movimientos)
}

/// Whether a payment stands in `estado` and covers the same there.
fn contiene(estado: &EstadoCuenta, pago: &PagoImputado) -> bool {
    estado.pagos.iter().any(|otro| {
        otro.id == pago.id
            && otro.imputacion.excedente == pago.imputacion.excedente
            && Concepto::TODOS
                .into_iter()
                .all(|concepto| otro.parte(concepto) == pago.parte(concepto))
    })
}

struct Asiento {
    fecha: Date,
    movimientos: Vec<Movimiento>,
}

impl Asiento {
    fn cargo(&mut self, cartera: CuentaContable, cambio: Money) -> Result<(), CuentaError> {
        let cuentas = (cartera, CuentaContable::Ingreso);
        if cambio.is_negative() {
            let valor = Money::ZERO.checked_sub(cambio)?;
            let al_reves = (cuentas.1, cuentas.0);
            self.anotar(ClaseMovimiento::Contracargo, None, al_reves, valor);
        } else {
            self.anotar(ClaseMovimiento::Cargo, None, cuentas, cambio);
        }
        Ok(())
    }

    fn pago(&mut self, clase: ClaseMovimiento, pago: &PagoImputado) {
        let cubierto = Concepto::TODOS
            .into_iter()
            .map(|concepto| (CuentaContable::de(concepto), pago.parte(concepto)));
        let credito = (CuentaContable::SaldoAFavor, pago.imputacion.excedente);
        for (cuenta, valor) in cubierto.chain([credito]) {
            let cuentas = match clase {
                ClaseMovimiento::Contrapago => (cuenta, CuentaContable::Banco),
                _ => (CuentaContable::Banco, cuenta),
            };
            self.anotar(clase, Some(pago.id.clone()), cuentas, valor);
        }
    }

    fn anotar(
        &mut self,
        clase: ClaseMovimiento,
        pago: Option<Arc<str>>,
        (debito, credito): (CuentaContable, CuentaContable),
        valor: Money,
    ) {
        if !valor.is_zero() {
            self.movimientos.push(Movimiento {
                clase,
                fecha: self.fecha,
                pago,
                debito,
                credito,
                valor,
            });
        }
    }
}
