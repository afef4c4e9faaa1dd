//! The life of a FUR. Past its payment date it is only *vencido*, which is a fact of the date and
//! not a state: a late payment with an old form still belongs to it.

use serde::{Deserialize, Serialize};

use super::{Transicion, TransicionInvalida, buscar};
use crate::kernel::CodigoDesconocido;

/// State of a FUR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EstadoFur {
    /// Generated, waiting for payment.
    Generado,
    /// Paid.
    Pagado,
    /// Replaced or withdrawn before payment.
    Anulado,
}

/// What happens to a FUR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventoFur {
    /// The money arrives.
    Pagar,
    /// Another form takes its place, or it is withdrawn.
    Anular,
}

/// The life cycle; it starts at [`EstadoFur::INICIAL`].
pub const TRANSICIONES_FUR: &[Transicion<EstadoFur, EventoFur>] = &[
    Transicion {
        desde: EstadoFur::Generado,
        evento: EventoFur::Pagar,
        hasta: EstadoFur::Pagado,
    },
    Transicion {
        desde: EstadoFur::Generado,
        evento: EventoFur::Anular,
        hasta: EstadoFur::Anulado,
    },
];

impl EstadoFur {
    /// Where every FUR starts.
    pub const INICIAL: Self = Self::Generado;
    /// All states.
    pub const TODOS: [Self; 3] = [Self::Generado, Self::Pagado, Self::Anulado];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Generado => "generado",
            Self::Pagado => "pagado",
            Self::Anulado => "anulado",
        }
    }

    /// The state after `evento`.
    ///
    /// # Errors
    /// [`TransicionInvalida`] when the table has no such row.
    pub fn aplicar(self, evento: EventoFur) -> Result<Self, TransicionInvalida> {
        buscar(TRANSICIONES_FUR, self, evento).ok_or(TransicionInvalida {
            estado: self.as_str(),
            evento: evento.as_str(),
        })
    }
}

impl EventoFur {
    /// All events.
    pub const TODOS: [Self; 2] = [Self::Pagar, Self::Anular];

    /// Stable code, a verb.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pagar => "pagar",
            Self::Anular => "anular",
        }
    }
}

impl TryFrom<&str> for EstadoFur {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|estado| estado.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}
