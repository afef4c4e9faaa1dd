//! Amounts that the law fixes in SMLMV, and the units that replaced it.

use std::fmt;
use std::sync::Arc;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Deserialize;
use time::Date;

use super::lectura::DecimalToml;
use super::{Ley, ParametroError, ParametroUsado};
use crate::kernel::{MoneyError, numero_es};

/// A unit that the law uses to keep amounts up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum UnidadLegal {
    /// Salario mínimo legal mensual vigente.
    #[serde(rename = "SMLMV")]
    Smlmv,
    /// Unidad de valor tributario (Ley 1955 de 2019, art. 49: from 2020).
    #[serde(rename = "UVT")]
    Uvt,
    /// Unidad de valor básico (Ley 2294 de 2023, art. 313: from 2024).
    #[serde(rename = "UVB")]
    Uvb,
}

impl UnidadLegal {
    /// Its acronym.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Smlmv => "SMLMV",
            Self::Uvt => "UVT",
            Self::Uvb => "UVB",
        }
    }
}

/// The unit in which amounts fixed in SMLMV are computed in an epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseUnidad {
    /// The unit.
    pub unidad: UnidadLegal,
    /// How many of them replace one SMLMV.
    pub(super) por_smlmv: DecimalToml,
}

impl BaseUnidad {
    /// A basis of `por_smlmv` units for one SMLMV.
    pub fn new(unidad: UnidadLegal, por_smlmv: Decimal) -> Self {
        Self {
            unidad,
            por_smlmv: DecimalToml(por_smlmv),
        }
    }

    /// How many units replace one SMLMV: 1, 24.65 UVT, 116 UVB.
    pub fn por_smlmv(self) -> Decimal {
        self.por_smlmv.0
    }
}

impl fmt::Display for BaseUnidad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let por_smlmv = numero_es(self.por_smlmv.0);
        write!(f, "{por_smlmv} {} por SMLMV", self.unidad.as_str())
    }
}

/// An amount fixed in SMLMV, brought to pesos on a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CantidadSmlmv {
    /// What the norm says, in SMLMV.
    pub smlmv: Decimal,
    /// The same in the unit of the date, to two decimals: 0.5 SMLMV = 12.33 UVT = 58 UVB.
    pub cantidad: Decimal,
    /// The unit of the date.
    pub unidad: UnidadLegal,
    /// Pesos of one unit on the date.
    pub valor_unidad: Decimal,
    /// Pesos, exact: 58 × 11 552 = 670 016.
    pub pesos: Decimal,
    /// Where the unit of the date comes from.
    pub base: Arc<ParametroUsado>,
    /// Where the pesos of the unit come from.
    pub uso: Arc<ParametroUsado>,
}

impl Ley {
    /// Brings `smlmv` minimum wages to pesos of `fecha`.
    ///
    /// # Errors
    /// [`ParametroError::SinValor`]: the unit has no value that day (next year's, not yet
    /// published).
    pub fn smlmv_en_pesos(
        &self,
        smlmv: Decimal,
        fecha: Date,
    ) -> Result<CantidadSmlmv, ParametroError> {
        let base = self.base_unidad().en(fecha)?;
        let unidad = base.valor.unidad;
        let serie = match unidad {
            UnidadLegal::Smlmv => self.smlmv(),
            UnidadLegal::Uvt => self.uvt(),
            UnidadLegal::Uvb => self.uvb(),
        };
        let valor = serie.en(fecha)?;
        let cantidad = smlmv
            .checked_mul(base.valor.por_smlmv())
            .ok_or(MoneyError::FueraDeRango)?
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let valor_unidad = valor.valor.as_decimal();
        let pesos = cantidad
            .checked_mul(valor_unidad)
            .ok_or(MoneyError::FueraDeRango)?;
        Ok(CantidadSmlmv {
            smlmv,
            cantidad,
            unidad,
            valor_unidad,
            pesos,
            base: base.uso.clone(),
            uso: valor.uso.clone(),
        })
    }
}
