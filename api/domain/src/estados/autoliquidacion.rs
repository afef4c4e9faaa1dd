//! The life of a return.

use serde::{Deserialize, Serialize};

use super::{Transicion, TransicionInvalida, buscar};
use crate::kernel::CodigoDesconocido;

/// State of a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EstadoAutoliquidacion {
    /// Being filled in.
    Borrador,
    /// Filed under oath; never edited again.
    Presentada,
    /// Discarded before filing; the period is free again.
    Anulada,
}

/// What happens to a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventoAutoliquidacion {
    /// The operator files it.
    Presentar,
    /// The operator discards the draft.
    Descartar,
}

/// The life cycle; it starts at [`EstadoAutoliquidacion::INICIAL`].
pub const TRANSICIONES_AUTOLIQUIDACION: &[Transicion<
    EstadoAutoliquidacion,
    EventoAutoliquidacion,
>] = &[
    Transicion {
        desde: EstadoAutoliquidacion::Borrador,
        evento: EventoAutoliquidacion::Presentar,
        hasta: EstadoAutoliquidacion::Presentada,
    },
    Transicion {
        desde: EstadoAutoliquidacion::Borrador,
        evento: EventoAutoliquidacion::Descartar,
        hasta: EstadoAutoliquidacion::Anulada,
    },
];

impl EstadoAutoliquidacion {
    /// Where every return starts.
    pub const INICIAL: Self = Self::Borrador;
    /// All states.
    pub const TODOS: [Self; 3] = [Self::Borrador, Self::Presentada, Self::Anulada];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Borrador => "borrador",
            Self::Presentada => "presentada",
            Self::Anulada => "anulada",
        }
    }

    /// The state after `evento`.
    ///
    /// # Errors
    /// [`TransicionInvalida`] when the table has no such row.
    pub fn aplicar(self, evento: EventoAutoliquidacion) -> Result<Self, TransicionInvalida> {
        buscar(TRANSICIONES_AUTOLIQUIDACION, self, evento).ok_or(TransicionInvalida {
            estado: self.as_str(),
            evento: evento.as_str(),
        })
    }
}

impl EventoAutoliquidacion {
    /// All events.
    pub const TODOS: [Self; 2] = [Self::Presentar, Self::Descartar];

    /// Stable code, a verb.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Presentar => "presentar",
            Self::Descartar => "descartar",
        }
    }
}

impl TryFrom<&str> for EstadoAutoliquidacion {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|estado| estado.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}
