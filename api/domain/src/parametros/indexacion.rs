//! Parameters that say how an amount is kept against inflation.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;

/// How an amount is updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum MetodoIndexacion {
    /// Each 1 January, by the inflation of the year before, cumulatively
    /// (Estatuto Tributario, art. 867-1).
    #[serde(rename = "et_867_1")]
    Et867_1,
    /// `V = V0 × IPC final ÷ IPC inicial`, between the months that the act names.
    #[serde(rename = "razon_ipc")]
    RazonIpc,
    /// It is not.
    #[serde(rename = "ninguna")]
    Ninguna,
}

impl MetodoIndexacion {
    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Et867_1 => "et_867_1",
            Self::RazonIpc => "razon_ipc",
            Self::Ninguna => "ninguna",
        }
    }

    /// In words, for people.
    pub fn en_palabras(self) -> &'static str {
        match self {
            Self::Et867_1 => "el reajuste anual por inflación",
            Self::RazonIpc => "la razón de índices de precios",
            Self::Ninguna => "ninguno",
        }
    }
}

impl fmt::Display for MetodoIndexacion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.en_palabras())
    }
}

/// How long a self-assessed sanción must be overdue before it is updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Antiguedad {
    /// It must be overdue for more than these months.
    pub meses: u32,
    /// On which day that is asked.
    pub medida: MedidaAntiguedad,
}

/// The day on which the age of a sanción is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MedidaAntiguedad {
    /// Each 1 January: one that finds the sanción younger does not raise it.
    EnCadaEnero,
    /// The day of payment: every 1 January since it fell due counts once it is old enough.
    AlPagar,
}

impl fmt::Display for Antiguedad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let medida = match self.medida {
            MedidaAntiguedad::EnCadaEnero => "cada 1 de enero",
            MedidaAntiguedad::AlPagar => "el día del pago",
        };
        write!(f, "más de {} meses, {medida}", self.meses)
    }
}

/// The price index of a month, base December 2018 = 100. Always above zero, so that it divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct IndicePrecios(Decimal);

impl IndicePrecios {
    /// The index as a number: 144.88.
    pub fn numero(self) -> Decimal {
        self.0
    }
}

impl TryFrom<String> for IndicePrecios {
    type Error = String;

    fn try_from(texto: String) -> Result<Self, String> {
        match Decimal::from_str_exact(&texto) {
            Ok(numero) if numero > Decimal::ZERO => Ok(Self(numero)),
            _ => Err(format!("{texto} no es un índice de precios")),
        }
    }
}

impl fmt::Display for IndicePrecios {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_is_above_zero() {
        let leer = |texto: &str| IndicePrecios::try_from(texto.to_owned());
        assert_eq!(leer("144.88").unwrap().to_string(), "144.88");
        for malo in ["0", "-1", "cien", ""] {
            assert!(leer(malo).is_err(), "{malo}");
        }
    }
}
