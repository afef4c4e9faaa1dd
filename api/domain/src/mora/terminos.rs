//! What decides the interest of a debt, capital and payment date apart.

use time::{Date, Duration};

use super::{MoraError, RegimenMora, Suspensiones};
use crate::kernel::Texto;

/// The terms on which a debt bears interest.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TerminosMora {
    /// Last day to pay without interest, unless an act says from which day it runs.
    pub vencimiento: Date,
    /// The rule of its interest.
    pub regimen: RegimenMora,
    /// The day that an act fixes for the interest to start, before or after the due date.
    pub intereses_desde: Option<InteresesDesde>,
    /// The days on which it does not run.
    pub suspensiones: Suspensiones,
}

/// What acts say of the interest of a debt. Nothing by default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ActosMora {
    /// The day that an act fixes for the interest to start.
    pub intereses_desde: Option<InteresesDesde>,
    /// The days on which it does not run.
    pub suspensiones: Suspensiones,
}

/// The first day of interest, when an act says so.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InteresesDesde {
    dia: Date,
    acto: Texto,
}

impl InteresesDesde {
    /// Interest from `dia`, included, because `acto` says so.
    ///
    /// # Errors
    /// [`MoraError::SinActo`] when the act has no name.
    pub fn new(dia: Date, acto: impl Into<Texto>) -> Result<Self, MoraError> {
        let acto = acto.into();
        if acto.trim().is_empty() {
            return Err(MoraError::SinActo);
        }
        Ok(Self { dia, acto })
    }

    /// First day that bears interest.
    pub fn dia(&self) -> Date {
        self.dia
    }

    /// The act that says so.
    pub fn acto(&self) -> &Texto {
        &self.acto
    }
}

impl TerminosMora {
    /// A debt that no act touches: interest from the day after `vencimiento`, every day.
    pub fn simples(vencimiento: Date, regimen: RegimenMora) -> Self {
        Self {
            vencimiento,
            regimen,
            intereses_desde: None,
            suspensiones: Suspensiones::default(),
        }
    }

    /// The same, with what acts say.
    pub fn con_actos(self, actos: ActosMora) -> Self {
        Self {
            intereses_desde: actos.intereses_desde,
            suspensiones: actos.suspensiones,
            ..self
        }
    }

    /// The same, with interest from the day that an act fixes.
    pub fn con_intereses_desde(self, inicio: InteresesDesde) -> Self {
        Self {
            intereses_desde: Some(inicio),
            ..self
        }
    }

    /// The same, with days on which interest does not run.
    pub fn con_suspensiones(self, suspensiones: Suspensiones) -> Self {
        Self {
            suspensiones,
            ..self
        }
    }

    /// Last day that bears no interest: months of delay are counted from it.
    pub fn ultimo_dia_sin_interes(&self) -> Date {
        self.intereses_desde
            .as_ref()
            .map_or(self.vencimiento, |inicio| {
                inicio.dia.saturating_sub(Duration::DAY)
            })
    }

    /// First day that bears interest, suspended or not; none after the last day there is.
    pub(super) fn primer_dia(&self) -> Option<Date> {
        match &self.intereses_desde {
            Some(inicio) => Some(inicio.dia),
            None => self.vencimiento.next_day(),
        }
    }
}
