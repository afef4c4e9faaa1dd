//! Life cycles as tables of (from, event, to). What is not in a table cannot happen.

mod autoliquidacion;
mod cambio_de_empresa;
mod ciclo;
mod diagrama;
mod fur;
mod incidencia;
mod pqrsd;
mod solicitud;
mod suscripcion;
mod usuario;

pub use autoliquidacion::{
    EstadoAutoliquidacion, EventoAutoliquidacion, TRANSICIONES_AUTOLIQUIDACION,
};
pub use cambio_de_empresa::{
    EstadoCambioDeEmpresa, EventoCambioDeEmpresa, TRANSICIONES_CAMBIO_DE_EMPRESA,
};
pub use diagrama::diagramas;
pub use fur::{EstadoFur, EventoFur, TRANSICIONES_FUR};
pub use incidencia::{EstadoIncidencia, EventoIncidencia, TRANSICIONES_INCIDENCIA};
pub use pqrsd::{EstadoPqrsd, EventoPqrsd, TRANSICIONES_PQRSD};
pub use solicitud::{EstadoSolicitud, EventoSolicitud, TRANSICIONES_SOLICITUD};
pub use suscripcion::{EstadoSuscripcion, EventoSuscripcion, TRANSICIONES_SUSCRIPCION};
pub use usuario::{EstadoUsuario, EventoUsuario, TRANSICIONES_USUARIO};

/// A row of a life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transicion<E, V> {
    /// State before.
    pub desde: E,
    /// What happens.
    pub evento: V,
    /// State after.
    pub hasta: E,
}

/// An event that the table does not allow in that state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("No se puede {evento} cuando el estado es «{estado}»")]
pub struct TransicionInvalida {
    /// Code of the state.
    pub estado: &'static str,
    /// Code of the event.
    pub evento: &'static str,
}
