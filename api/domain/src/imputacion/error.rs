//! Why a payment could not be imputed.

use crate::kernel::MoneyError;

/// Why a payment could not be imputed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImputacionError {
    /// A payment below zero: undoing one is a counter-entry, not a negative payment.
    #[error("El pago no puede ser negativo")]
    PagoNegativo,
    /// A balance below zero: what was paid in excess is a credit, not a negative debt.
    #[error("El saldo de {0} no puede ser negativo")]
    SaldoNegativo(&'static str),
    /// The payer names a debt that is not among those given.
    #[error("La deuda «{0}» no está entre las pendientes")]
    DeudaDesconocida(String),
    /// Two debts carry the same name.
    #[error("La deuda «{0}» está repetida")]
    DeudaRepetida(String),
    /// A figure does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}
