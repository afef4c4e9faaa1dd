//! What a debt is on a date.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use super::{CuentaError, TramoCuenta, Version};
use crate::imputacion::Imputacion;
use crate::indexacion::Indexacion;
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::mora::{InteresesDesde, RegimenMora};

/// A debt on a date: what is still owed, what was paid, and how both came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EstadoCuenta {
    /// The date asked for.
    pub fecha: Date,
    /// The version that is the debt; absent before the first one is presented.
    pub version: Option<Version>,
    /// Unpaid capital.
    pub capital: Money,
    /// Unpaid sanción, of the return and of its corrections.
    pub sancion: Money,
    /// Unpaid interest to the date.
    pub intereses: Money,
    /// Unpaid updating: of the sanción ([`super::Cuenta::con_sancion_indexada`]), or of the capital
    /// ([`EstadoCuenta::con_indexacion_del_capital`]).
    pub indexacion: Money,
    /// All the updating charged by the date, paid or not.
    pub indexacion_causada: Money,
    /// How it came about, an entry for each sanción that waits since its own day, oldest first.
    pub indexaciones: Vec<Indexacion>,
    /// Capital + sanción + intereses + indexación.
    pub total: Money,
    /// What was paid and not owed: a credit of the payer.
    pub saldo_a_favor: Money,
    /// Interest accrued since the due date, paid or not, before rounding, in pesos.
    pub intereses_exactos: Decimal,
    /// The same, rounded once.
    pub intereses_causados: Money,
    /// How it was rounded; absent while none has accrued.
    pub redondeo: Option<Redondeo>,
    /// The days of delay, a stretch for each capital, oldest first.
    pub tramos: Vec<TramoCuenta>,
    /// The payments in force, in the order in which they were imputed.
    pub pagos: Vec<PagoImputado>,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// First day of a rate that is not published, when an estimate was asked for.
    pub estimado_desde: Option<Date>,
    pub(super) mora: RegimenMora,
    pub(super) intereses_desde: Option<InteresesDesde>,
}

/// A payment in force with what it covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagoImputado {
    /// Its name.
    pub id: Arc<str>,
    /// The day it was received.
    pub fecha: Date,
    /// What it covered; of the sanción, with its updating.
    pub imputacion: Imputacion,
    /// Of what covered the sanción, the part that covered it as it was presented.
    pub a_sancion: Money,
    /// Of what covered the sanción, the part that covered its updating, which goes first.
    pub a_indexacion: Money,
}

/// What a debt is made of, as a list that each part of the module walks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Concepto {
    Capital,
    Sancion,
    Intereses,
    Indexacion,
}

impl Concepto {
    pub(super) const TODOS: [Self; 4] = [
        Self::Capital,
        Self::Sancion,
        Self::Intereses,
        Self::Indexacion,
    ];
}

impl PagoImputado {
    pub(super) fn parte(&self, concepto: Concepto) -> Money {
        match concepto {
            Concepto::Capital => self.imputacion.a_capital,
            Concepto::Sancion => self.a_sancion,
            Concepto::Intereses => self.imputacion.a_intereses,
            Concepto::Indexacion => self.a_indexacion,
        }
    }
}

impl EstadoCuenta {
    /// The same state with the updating of its capital, which an act orders.
    ///
    /// # Errors
    /// [`CuentaError::IndexacionConPagos`], or a total that does not fit.
    pub fn con_indexacion_del_capital(
        mut self,
        indexacion: Indexacion,
    ) -> Result<Self, CuentaError> {
        if !self.pagos.is_empty() {
            return Err(CuentaError::IndexacionConPagos);
        }
        for parte in [
            &mut self.indexacion,
            &mut self.indexacion_causada,
            &mut self.total,
        ] {
            *parte = parte.checked_add(indexacion.valor)?;
        }
        self.indexaciones.push(indexacion);
        Ok(self)
    }

    /// The payments in force.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`] when they do not fit in an amount.
    pub fn pagado(&self) -> Result<Money, MoneyError> {
        Money::sum(self.pagos.iter().map(|pago| pago.imputacion.pago))
    }

    pub(super) fn saldo(&self, concepto: Concepto) -> Money {
        match concepto {
            Concepto::Capital => self.capital,
            Concepto::Sancion => self.sancion,
            Concepto::Intereses => self.intereses,
            Concepto::Indexacion => self.indexacion,
        }
    }

    /// What payments covered of a concept.
    pub(super) fn imputado(&self, concepto: Concepto) -> Result<Money, MoneyError> {
        Money::sum(self.pagos.iter().map(|pago| pago.parte(concepto)))
    }

    /// What was charged of a concept: what is owed and what was covered.
    pub(super) fn cargado(&self, concepto: Concepto) -> Result<Money, MoneyError> {
        self.saldo(concepto).checked_add(self.imputado(concepto)?)
    }
}
