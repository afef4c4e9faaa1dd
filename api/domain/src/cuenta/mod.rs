//! The history of one debt: what was presented, what was paid, what was undone.
//!
//! Nothing is ever changed in a history; its state on a date is found by going through it again.
//! The last version presented by then is the debt, from its due date, and each payment in force
//! is imputed on its own date. So a correction is worth the difference of two full liquidations,
//! and a payment undone leaves the account as if it had never been.
//!
//! Interest runs on the unpaid capital alone. Each peso of capital has been in default since the
//! due date, and stops bearing interest on the day it is paid: a payment does not start a new delay
//! for the rest, which would cut the compound formula (or count a new «mes o fracción») for the
//! sake of one peso. What has accrued is rounded once, by the rule of the form, and what was
//! already imputed is taken off it, so that partial payments neither create nor lose a peso.
//!
//! So it is with the updating of the sanción: each 1 January raises what is left of it, unrounded.
//!
//! A sanción is owed from the day that brought it, the return or the correction. A payment before
//! that day covers capital and interest alone, and what is left of it is a credit, which the payer
//! may use for the sanción or not.

mod diferencia;
mod error;
mod estado;
mod movimientos;
mod repeticion;
mod sanciones;
mod tramo;
mod traza;

pub use diferencia::{Cambio, Diferencia, diferencia};
pub use error::CuentaError;
pub use estado::{EstadoCuenta, PagoImputado};
pub use movimientos::{ClaseMovimiento, CuentaContable, Movimiento, movimientos_entre};
pub use tramo::TramoCuenta;

use std::collections::BTreeSet;
use std::sync::Arc;

use time::Date;

use crate::imputacion::RegimenImputacion;
use crate::kernel::Money;
use crate::mora::{InteresesDesde, RegimenMora, Suspensiones, TerminosMora};

/// The history of one debt. Build it with [`Cuenta::new`]; ask it with [`Cuenta::estado_al`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cuenta {
    sancion_indexada: Option<SancionIndexada>,
    mora: RegimenMora,
    intereses_desde: Option<InteresesDesde>,
    suspensiones: Suspensiones,
    imputacion: RegimenImputacion,
    versiones: Vec<Version>,
    /// In the order in which they are imputed: by date, then by id.
    pagos: Vec<Pago>,
}

/// Since when the sanción of a debt waits to be updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SancionIndexada {
    /// Self-assessed: since its return was due or, when it came later, since the return or the
    /// correction that brought it was presented.
    Autoliquidada,
    /// Imposed by an act that became final on this day.
    PorActo(Date),
}

/// The debt as it was presented on a day: the initial return (or act), or a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Day of presentation.
    pub presentada_en: Date,
    /// Last day to pay without interest. A correction keeps that of the period.
    pub vencimiento: Date,
    /// The whole capital, not the difference with the version before.
    pub capital: Money,
    /// The whole sanción of the return.
    pub sancion: Money,
    /// All the sanción that corrections have brought up to this version; zero in the first.
    pub sancion_correccion: Money,
}

/// A payment received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pago {
    /// Its name, unique in the history.
    pub id: Arc<str>,
    /// Day on which the bank or PSE received the money (Estatuto Tributario, art. 803).
    pub fecha: Date,
    /// Pesos received.
    pub valor: Money,
    /// Day from which it no longer counts, if it was undone.
    pub anulado_en: Option<Date>,
}

impl Pago {
    /// Whether it counts on `fecha`.
    pub fn rige_al(&self, fecha: Date) -> bool {
        self.fecha <= fecha && self.anulado_en.is_none_or(|anulado| fecha < anulado)
    }
}

impl Cuenta {
    /// A history: `versiones` in order of presentation, `pagos` in any.
    ///
    /// # Errors
    /// Those of [`CuentaError`] that speak of versions and payments.
    pub fn new(
        mora: RegimenMora,
        imputacion: RegimenImputacion,
        versiones: Vec<Version>,
        mut pagos: Vec<Pago>,
    ) -> Result<Self, CuentaError> {
        comprobar_versiones(&versiones)?;
        comprobar_pagos(&pagos)?;
        pagos.sort_by(|a, b| (a.fecha, &a.id).cmp(&(b.fecha, &b.id)));
        Ok(Self {
            sancion_indexada: None,
            mora,
            intereses_desde: None,
            suspensiones: Suspensiones::default(),
            imputacion,
            versiones,
            pagos,
        })
    }

    /// The same history of a debt whose act says from which day interest runs.
    pub fn con_intereses_desde(self, inicio: InteresesDesde) -> Self {
        Self {
            intereses_desde: Some(inicio),
            ..self
        }
    }

    /// The same history with days on which interest does not run.
    pub fn con_suspensiones(self, suspensiones: Suspensiones) -> Self {
        Self {
            suspensiones,
            ..self
        }
    }

    /// The same history of a debt whose sanción rises with inflation while it is unpaid. Payments
    /// cover it updated (Estatuto Tributario, arts. 804 and 867-1).
    pub fn con_sancion_indexada(self, inicio: SancionIndexada) -> Self {
        Self {
            sancion_indexada: Some(inicio),
            ..self
        }
    }

    /// The terms of the interest of a version.
    fn terminos(&self, version: &Version) -> TerminosMora {
        TerminosMora {
            vencimiento: version.vencimiento,
            regimen: self.mora,
            intereses_desde: self.intereses_desde.clone(),
            suspensiones: self.suspensiones.clone(),
        }
    }

    /// The versions, in order of presentation.
    pub fn versiones(&self) -> &[Version] {
        &self.versiones
    }

    /// The payments, in the order in which they are imputed.
    pub fn pagos(&self) -> &[Pago] {
        &self.pagos
    }

    /// The version that is the debt on `fecha`: the last one presented by then, if any.
    pub fn version_al(&self, fecha: Date) -> Option<&Version> {
        self.versiones_al(fecha).last()
    }

    /// Those presented by `fecha`, in order.
    fn versiones_al(&self, fecha: Date) -> &[Version] {
        let cuantas = self
            .versiones
            .partition_point(|version| version.presentada_en <= fecha);
        self.versiones.get(..cuantas).unwrap_or_default()
    }
}

fn comprobar_versiones(versiones: &[Version]) -> Result<(), CuentaError> {
    let mut anterior = Date::MIN;
    for version in versiones {
        let presentada_en = version.presentada_en;
        if presentada_en < anterior {
            return Err(CuentaError::VersionesEnDesorden { presentada_en });
        }
        anterior = presentada_en;
        let valores = [version.capital, version.sancion, version.sancion_correccion];
        if valores.iter().any(Money::is_negative) {
            return Err(CuentaError::VersionNegativa { presentada_en });
        }
    }
    Ok(())
}

fn comprobar_pagos(pagos: &[Pago]) -> Result<(), CuentaError> {
    let mut vistos = BTreeSet::new();
    for pago in pagos {
        if !vistos.insert(&pago.id) {
            return Err(CuentaError::PagoRepetido(pago.id.clone()));
        }
        if pago.valor.is_negative() {
            return Err(CuentaError::PagoNegativo(pago.id.clone()));
        }
        if pago.anulado_en.is_some_and(|anulado| anulado < pago.fecha) {
            return Err(CuentaError::AnulacionAnterior(pago.id.clone()));
        }
    }
    Ok(())
}
