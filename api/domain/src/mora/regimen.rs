//! Which interest rule a debt follows.

use serde::{Deserialize, Serialize};

use crate::kernel::CodigoDesconocido;

/// The interest rule of a debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RegimenMora {
    /// Rate of Estatuto Tributario art. 635, each calendar day (Ley 1066 de 2006, art. 3):
    /// contraprestaciones. A family may have a norm of its own that says so.
    #[serde(rename = "et_635")]
    Et635,
    /// 12 % a year, simple (Ley 68 de 1923, art. 9): multas and other non-tax debts.
    #[serde(rename = "ley_68_1923")]
    Ley68De1923,
    /// No interest: claims shown for information.
    #[serde(rename = "ninguno")]
    Ninguno,
}

impl RegimenMora {
    /// All of them.
    pub const TODOS: [Self; 3] = [Self::Et635, Self::Ley68De1923, Self::Ninguno];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Et635 => "et_635",
            Self::Ley68De1923 => "ley_68_1923",
            Self::Ninguno => "ninguno",
        }
    }

    /// The norm that orders it.
    pub fn norma(self) -> Option<&'static str> {
        match self {
            Self::Et635 => Some("Ley 1066 de 2006, art. 3; Estatuto Tributario, arts. 634 y 635"),
            Self::Ley68De1923 => Some("Ley 68 de 1923, art. 9; Decreto 4473 de 2006, art. 7"),
            Self::Ninguno => None,
        }
    }
}

impl TryFrom<&str> for RegimenMora {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|regimen| regimen.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}
