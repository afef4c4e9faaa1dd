//! Decimals, written as text so that no reader makes a float of them.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::parametros::revision::no_negativo;

/// A decimal written as text; never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct DecimalToml(pub(crate) Decimal);

impl TryFrom<String> for DecimalToml {
    type Error = String;

    fn try_from(texto: String) -> Result<Self, String> {
        let decimal = Decimal::from_str_exact(&texto).map_err(|e| format!("{texto}: {e}"))?;
        no_negativo(decimal).map(|()| Self(decimal))
    }
}

impl fmt::Display for DecimalToml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
