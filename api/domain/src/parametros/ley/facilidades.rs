//! The limits and the interest of payment plans.

use super::Lector;
use crate::parametros::lectura::DecimalToml;
use crate::parametros::{Descrito, InteresPlan, Parametro, ParametroError};

/// The limits and the interest of payment plans. All of them are asked with the day of the
/// agreement.
#[derive(Debug, Clone)]
pub struct LeyFacilidades {
    plazo_maximo: Parametro<u32>,
    plazo_sin_garantia: Parametro<u32>,
    meses_sin_incumplir: Parametro<u32>,
    limite_garantia_personal: Parametro<DecimalToml>,
    interes: Parametro<InteresPlan>,
}

impl LeyFacilidades {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            plazo_maximo: archivo!(lector, "facilidades/plazo_maximo.toml")?,
            plazo_sin_garantia: archivo!(lector, "facilidades/plazo_sin_garantia.toml")?,
            meses_sin_incumplir: archivo!(lector, "facilidades/meses_sin_incumplir.toml")?,
            limite_garantia_personal: archivo!(
                lector,
                "facilidades/limite_garantia_personal.toml"
            )?,
            interes: archivo!(lector, "facilidades/interes.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![
            &self.plazo_maximo,
            &self.plazo_sin_garantia,
            &self.meses_sin_incumplir,
            &self.limite_garantia_personal,
            &self.interes,
        ]
    }

    /// Longest term, in months from the agreement.
    pub fn plazo_maximo(&self) -> &Parametro<u32> {
        &self.plazo_maximo
    }

    /// Longest term without a guarantee, in months from the agreement.
    pub fn plazo_sin_garantia(&self) -> &Parametro<u32> {
        &self.plazo_sin_garantia
    }

    /// Months before the agreement in which whoever offers no guarantee broke no other plan.
    pub fn meses_sin_incumplir(&self) -> &Parametro<u32> {
        &self.meses_sin_incumplir
    }

    /// Largest debt that a personal guarantee may secure, in UVT.
    pub(crate) fn limite_garantia_personal(&self) -> &Parametro<DecimalToml> {
        &self.limite_garantia_personal
    }

    /// The interest of the term.
    pub fn interes(&self) -> &Parametro<InteresPlan> {
        &self.interes
    }
}
