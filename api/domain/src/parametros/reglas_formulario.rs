//! Parameters that name a month of the year or a unit of rounding.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;
use time::Month;

use crate::kernel::Redondeo;

/// A month of the year, written 1 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u8")]
pub(crate) struct MesDelAnio(pub(crate) Month);

impl TryFrom<u8> for MesDelAnio {
    type Error = String;

    fn try_from(mes: u8) -> Result<Self, String> {
        Month::try_from(mes)
            .map(Self)
            .map_err(|_| format!("{mes} no es un mes"))
    }
}

impl fmt::Display for MesDelAnio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        u8::from(self.0).fmt(f)
    }
}

/// To which multiple the figures of a form are rounded. A unit without a named rule would fail at
/// the first filing; it fails on reading instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct UnidadRedondeo {
    unidad: Decimal,
    regla: Redondeo,
}

impl UnidadRedondeo {
    pub(crate) fn regla(self) -> Redondeo {
        self.regla
    }
}

impl TryFrom<String> for UnidadRedondeo {
    type Error = String;

    fn try_from(texto: String) -> Result<Self, String> {
        let leida = Decimal::from_str_exact(&texto).ok();
        let con_regla = leida.and_then(|unidad| Some((unidad, Redondeo::de_unidad(unidad)?)));
        con_regla
            .map(|(unidad, regla)| Self { unidad, regla })
            .ok_or_else(|| format!("{texto}: la unidad de redondeo debe ser 1 o 1000"))
    }
}

impl fmt::Display for UnidadRedondeo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.unidad.fmt(f)
    }
}
