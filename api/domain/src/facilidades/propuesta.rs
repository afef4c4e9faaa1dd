//! What a debtor proposes.

use serde::{Deserialize, Serialize};
use time::Date;

use super::Partes;
use crate::kernel::{Money, meses_despues};

/// A payment plan as it is asked for. It must take in every overdue debt of the operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PropuestaPlan {
    /// What is owed on the day of the agreement: interest already caused, sanción already indexed.
    pub deuda: Partes,
    /// Day of the agreement.
    pub fecha_acuerdo: Date,
    /// Amount paid on the day of the agreement, if any.
    pub cuota_inicial: Option<Money>,
    /// Day of the first instalment, before it moves to a business day.
    pub primera_cuota: Date,
    /// How many instalments, without the initial one.
    pub numero_cuotas: u16,
    /// How often.
    pub periodicidad: Periodicidad,
    /// What secures the debt.
    pub garantia: Garantia,
    /// How the debtor behaved before.
    pub antecedentes: Antecedentes,
}

/// How often an instalment is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Periodicidad {
    /// Every month.
    Mensual,
    /// Every three months.
    Trimestral,
}

/// What secures the debt of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Garantia {
    /// Nothing.
    Ninguna,
    /// The promise of a person.
    Personal,
    /// Goods, a bank, an insurer or a trust.
    Real,
}

/// What the ministry knows of the debtor on the day of the agreement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Antecedentes {
    /// Listed in the Boletín de Deudores Morosos for breaking a plan, and not yet cured.
    pub en_boletin_de_deudores: bool,
    /// Day of the last breach of another plan.
    pub ultimo_incumplimiento: Option<Date>,
}

/// What to do with days whose rate of interest is not published yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proyeccion {
    /// Refuse, naming the month: for what is to be paid.
    Ninguna,
    /// Carry the last certified rate on: for an estimate, whose instalments say that they are one.
    ConUltimaTasa,
}

impl Periodicidad {
    /// Months from one instalment to the next.
    pub fn meses(self) -> u32 {
        match self {
            Self::Mensual => 1,
            Self::Trimestral => 3,
        }
    }
}

impl PropuestaPlan {
    /// Day of an instalment before it moves to a business day: so many months after the first, so
    /// that a 31 stays a 31 where the month has one. `None` past the year 9999.
    pub(super) fn dia_de_cuota(&self, numero: u16) -> Option<Date> {
        let periodos = u32::from(numero.checked_sub(1)?);
        let meses = periodos.checked_mul(self.periodicidad.meses())?;
        meses_despues(self.primera_cuota, meses)
    }
}
