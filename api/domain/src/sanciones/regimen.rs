//! Which late-filing sanction a family follows.

use serde::{Deserialize, Serialize};

use crate::kernel::CodigoDesconocido;

/// The late-filing sanction of a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegimenSancion {
    /// PRST and spectrum (Decreto 1161 de 2010, art. 7).
    Prst,
    /// Sound broadcasting (Decreto 4350 de 2009, art. 21): no floor.
    Rds,
    /// Titles in transition (Decreto 1972 de 2003, arts. 64 and 65).
    Transicion,
    /// None that the payer computes: the decrees of postal services leave fines to an act
    /// (Ley 1369 de 2009, arts. 37 to 39).
    Ninguna,
}

impl RegimenSancion {
    /// All of them.
    pub const TODOS: [Self; 4] = [Self::Prst, Self::Rds, Self::Transicion, Self::Ninguna];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prst => "prst",
            Self::Rds => "rds",
            Self::Transicion => "transicion",
            Self::Ninguna => "ninguna",
        }
    }

    /// The norm that orders it.
    pub fn norma(self) -> Option<&'static str> {
        match self {
            Self::Prst => Some("Decreto 1161 de 2010, art. 7 (DUR 1078 de 2015)"),
            Self::Rds => Some("Decreto 4350 de 2009, arts. 21 y 24"),
            Self::Transicion => Some("Decreto 1972 de 2003, arts. 64 y 65"),
            Self::Ninguna => None,
        }
    }
}

impl TryFrom<&str> for RegimenSancion {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|regimen| regimen.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}
