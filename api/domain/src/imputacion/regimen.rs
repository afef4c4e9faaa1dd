//! Which rule of imputation a debt follows.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::kernel::CodigoDesconocido;
use crate::parametros::{ParametroError, Parametros, ReglaImputacion, Valor};

/// The rule of imputation of a debt, by the family of its payer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegimenImputacion {
    /// Providers of networks and services in habilitación general (Estatuto Tributario, art. 804).
    Prst,
    /// Postal operators (Estatuto Tributario, art. 804).
    Postal,
    /// Radiodifusión sonora (Decreto 4350 de 2009, art. 27).
    Rds,
    /// Titles in transition (Decreto 1972 de 2003, art. 66 par.).
    Transicion,
}

impl RegimenImputacion {
    /// All of them.
    pub const TODOS: [Self; 4] = [Self::Prst, Self::Postal, Self::Rds, Self::Transicion];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prst => "prst",
            Self::Postal => "postal",
            Self::Rds => "rds",
            Self::Transicion => "transicion",
        }
    }

    /// The rule of a payment received on `fecha_pago`, the day on which the bank or PSE receives
    /// the money (Estatuto Tributario, art. 803), with its source.
    ///
    /// # Errors
    /// [`ParametroError::SinValor`] before the first norm of the regime.
    pub fn regla(
        self,
        fecha_pago: Date,
        parametros: &Parametros,
    ) -> Result<&Valor<ReglaImputacion>, ParametroError> {
        let ley = parametros.ley().imputacion();
        let parametro = match self {
            Self::Prst => ley.prst(),
            Self::Postal => ley.postal(),
            Self::Rds => ley.rds(),
            Self::Transicion => ley.transicion(),
        };
        parametro.en(fecha_pago)
    }
}

impl TryFrom<&str> for RegimenImputacion {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|regimen| regimen.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}
