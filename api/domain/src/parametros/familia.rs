//! What the law says of a family of payers: how often it files, what its base is made of, and
//! which rules of interest, sanction and imputation it follows. Rates and terms, which change with
//! time, are parameters of their own.

use std::fmt;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Deserialize;
use time::Date;

use super::lectura::DecimalToml;
use crate::kernel::{Dated, Periodicidad, Rate, Texto, numero_es};
use crate::mora::RegimenMora;
use crate::sanciones::RegimenSancion;

/// The fixed part of a family.
#[derive(Debug, Clone)]
pub struct Ficha {
    /// Name for people.
    pub nombre: Arc<str>,
    /// Who belongs to it.
    pub descripcion: Arc<str>,
    /// What the debt is called.
    pub obligacion: Arc<str>,
    /// The day from which its rules hold: a period that ended before has none.
    pub desde: Date,
    /// How often it files.
    pub periodicidad: Periodicidad,
    /// Whether the period is paid before it runs or after.
    pub causacion: Causacion,
    /// Whether it only informs: it files, and owes nothing.
    pub informativa: bool,
    /// Its interest rule.
    pub mora: RegimenMora,
    /// The norm of the family that orders that interest, where it has one of its own.
    pub norma_mora: Option<Texto>,
    /// Its late-filing sanction, by the day on which the return was due.
    pub(super) sancion: Dated<RegimenSancion>,
    /// The lines of its base, in the order of the form.
    pub renglones: Arc<[Renglon]>,
    /// `{ingresos} − {devoluciones}`: the base as a formula of its lines.
    pub formula_base: Texto,
    /// The norm of the base.
    pub norma_base: Texto,
    /// The norm that causes the contraprestación.
    pub norma_contraprestacion: Texto,
}

impl Ficha {
    /// The sanction of a return that was due on `vencimiento`: what was an infraction then
    /// (Decreto 1161 de 2010, art. 17).
    pub fn sancion(&self, vencimiento: Date) -> RegimenSancion {
        let vigente = self.sancion.en(vencimiento);
        vigente.map_or(RegimenSancion::Ninguna, |vigencia| vigencia.valor)
    }
}

/// When a period is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Causacion {
    /// After it ends, on what it brought.
    Vencida,
    /// Before it runs: the term counts from its first day.
    Anticipada,
}

/// A line of the base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renglon {
    /// Its code in the declaration.
    pub codigo: CodigoRenglon,
    /// Name for people.
    pub nombre: Texto,
    /// Whether it adds or takes away.
    pub signo: Signo,
    /// The norm that orders or allows it.
    pub norma: Texto,
}

/// The lines that a base can have. A closed list: each has its place in the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodigoRenglon {
    /// Gross income, declared by service.
    Ingresos,
    /// Terminals sold to users.
    Terminales,
    /// Amounts invoiced and given back.
    Devoluciones,
    /// Rebates and discounts.
    Descuentos,
    /// Telecommunication services bought from other operators.
    CostoServicios,
    /// Public money for the universal postal service and franking.
    RecursosPublicos,
}

impl CodigoRenglon {
    /// All of them.
    pub const TODOS: [Self; 6] = [
        Self::Ingresos,
        Self::Terminales,
        Self::Devoluciones,
        Self::Descuentos,
        Self::CostoServicios,
        Self::RecursosPublicos,
    ];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ingresos => "ingresos",
            Self::Terminales => "terminales",
            Self::Devoluciones => "devoluciones",
            Self::Descuentos => "descuentos",
            Self::CostoServicios => "costo_servicios",
            Self::RecursosPublicos => "recursos_publicos",
        }
    }
}

/// Whether a line adds to the base or is taken from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signo {
    /// It adds.
    Suma,
    /// It is taken away.
    Resta,
}

/// What share of the base is owed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(
    untagged,
    expecting = "se esperaba un porcentaje entre comillas, o una escala { tramos, sobre_ingresos }"
)]
pub enum Tarifa {
    /// The same for everybody.
    Unica(Rate),
    /// By inhabitants of the area served, and more above an income.
    Escalonada(Escala),
}

/// A rate by inhabitants, with another one for those who earn more.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escala {
    /// Steps of inhabitants, growing; the last one is open.
    pub tramos: Vec<TramoPoblacion>,
    /// The rate above an income, whatever the population.
    pub sobre_ingresos: SobreIngresos,
}

/// A step of inhabitants.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TramoPoblacion {
    /// Up to so many inhabitants; open when absent.
    pub hasta: Option<u32>,
    /// Its rate.
    pub tarifa: Rate,
}

/// The rate of those whose income of the period is above so many SMLMV.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SobreIngresos {
    pub(super) smlmv: DecimalToml,
    /// Its rate.
    pub tarifa: Rate,
}

impl SobreIngresos {
    /// The income, in SMLMV, above which it applies.
    pub fn smlmv(&self) -> Decimal {
        self.smlmv.0
    }
}

impl Escala {
    /// The rate of a place with so many inhabitants.
    pub fn por_poblacion(&self, habitantes: u32) -> Option<Rate> {
        let tramo = self
            .tramos
            .iter()
            .find(|tramo| tramo.hasta.is_none_or(|hasta| habitantes <= hasta));
        tramo.map(|tramo| tramo.tarifa)
    }
}

impl fmt::Display for Tarifa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unica(tarifa) => tarifa.fmt(f),
            Self::Escalonada(escala) => {
                for tramo in &escala.tramos {
                    let tarifa = numero_es(tramo.tarifa.percent());
                    match tramo.hasta.map(|hasta| numero_es(hasta.into())) {
                        Some(hasta) => write!(f, "{tarifa} % hasta {hasta} habitantes; ")?,
                        None => write!(f, "{tarifa} % con más habitantes; ")?,
                    }
                }
                let sobre = &escala.sobre_ingresos;
                let tarifa = numero_es(sobre.tarifa.percent());
                let smlmv = numero_es(sobre.smlmv.0);
                write!(f, "{tarifa} % con ingresos de más de {smlmv} SMLMV")
            }
        }
    }
}
