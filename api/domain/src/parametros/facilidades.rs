//! Parameters of payment plans that are rules rather than numbers.

use std::fmt;

use serde::Deserialize;

/// The interest that a debt bears while a payment plan runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum InteresPlan {
    /// The rate of Estatuto Tributario art. 635 of each day, on the balance of capital.
    #[serde(rename = "et_635")]
    Et635,
    /// None.
    #[serde(rename = "ninguno")]
    Ninguno,
}

impl fmt::Display for InteresPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Et635 => "la tasa de mora de cada día",
            Self::Ninguno => "ninguno",
        })
    }
}
