//! How a payment is imputed, as a dated value of the law.

use std::fmt;

use serde::Deserialize;

/// The rule that imputes a payment: in which order within a debt, and to which debt among several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReglaImputacion {
    /// Order among sanción, intereses and capital of one debt.
    pub orden: OrdenImputacion,
    /// Which debt goes first.
    pub destino: DestinoImputacion,
}

/// Order in which a payment covers sanción, intereses and capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrdenImputacion {
    /// In proportion to the three, in the same payment (Estatuto Tributario, art. 804).
    Proporcional,
    /// Sanción, then intereses, then capital (Decreto 4350 de 2009, art. 27).
    SancionInteresCapital,
    /// Intereses, then sanción, then capital (Decreto 1972 de 2003, art. 66 par.).
    InteresSancionCapital,
    /// Capital, then intereses, then sanción: what an act or an agreement may order.
    CapitalPrimero,
}

/// Which debt a payment covers when there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DestinoImputacion {
    /// The oldest first, whatever the payer says (Decreto 4350 de 2009, art. 27).
    MasAntigua,
    /// The one that the payer names (Estatuto Tributario, art. 804); the oldest first when none is
    /// named.
    Nombrada,
}

impl OrdenImputacion {
    /// The order in words, to follow «se imputa».
    pub fn en_palabras(self) -> &'static str {
        match self {
            Self::Proporcional => "en proporción a sanción, intereses y capital",
            Self::SancionInteresCapital => "a sanción, luego a intereses y luego a capital",
            Self::InteresSancionCapital => "a intereses, luego a sanción y luego a capital",
            Self::CapitalPrimero => "a capital, luego a intereses y luego a sanción",
        }
    }
}

impl DestinoImputacion {
    /// The choice in words.
    pub fn en_palabras(self) -> &'static str {
        match self {
            Self::MasAntigua => "la deuda más antigua primero",
            Self::Nombrada => "la deuda que indique quien paga",
        }
    }
}

impl fmt::Display for ReglaImputacion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}; {}",
            self.orden.en_palabras(),
            self.destino.en_palabras()
        )
    }
}
