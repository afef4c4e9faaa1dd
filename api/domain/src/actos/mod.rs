//! Penalties that an act imposes, and those that a correction brings: computed for the officer who
//! writes the act, each with its trace.
//!
//! The percentage and its limits are those in force when the infraction was committed; the SMLMV
//! of the limits are brought to pesos on the day of the act ([`ContextoActo`]). The penalty for a
//! late return is not here: [`crate::sanciones`] computes it with the return. [`TABLA`] says which
//! is which.

mod allanamiento;
mod cancelacion;
mod correccion;
mod error;
mod inexactitud;
mod multas;
mod no_declarar;
mod regla;
mod tabla;
mod tope;
mod vigencias;

use time::Date;

pub use allanamiento::{Adeudado, liquidar_allanamiento};
pub use cancelacion::{AvisoCancelacion, aviso_cancelacion};
pub use correccion::{MomentoCorreccion, sancion_correccion};
pub use error::ActoError;
pub use inexactitud::sancion_inexactitud;
pub use multas::{InfraccionMulta, InfraccionPostal, LimitesMulta, comprobar_multa, limites_multa};
pub use no_declarar::{primer_dia_no_declarar, sancion_no_declarar};
pub use tabla::{FilaSancion, Origen, TABLA, fila};
pub use tope::{sancion_conocida, tope_por_declaracion};
pub use vigencias::{ReglaPorFecha, reglas_por_fecha};

/// The regime of the payer whose penalty is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegimenSancion {
    /// Providers of networks and services, and spectrum (Decreto 1161 de 2010).
    Prst,
    /// Radiodifusión sonora (Decreto 4350 de 2009).
    Rds,
    /// Titles in transition (Decreto 1972 de 2003).
    Transicion,
    /// Postal operators (Ley 1369 de 2009): only fines by class.
    Postal,
}

impl RegimenSancion {
    /// All of them.
    pub const TODOS: [Self; 4] = [Self::Prst, Self::Rds, Self::Transicion, Self::Postal];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prst => "prst",
            Self::Rds => "rds",
            Self::Transicion => "transicion",
            Self::Postal => "postal",
        }
    }

    /// Name for people, to end a sentence.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Prst => "proveedores de redes y servicios y espectro",
            Self::Rds => "radiodifusión sonora",
            Self::Transicion => "títulos en transición",
            Self::Postal => "operadores postales",
        }
    }
}

/// The two dates of a penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContextoActo {
    /// Day of the infraction: its law fixes the percentage and the limits.
    pub fecha_infraccion: Date,
    /// Day of the act, or of the correction: its units bring the limits to pesos.
    pub fecha_acto: Date,
}

impl ContextoActo {
    /// Checks that the act does not come before the infraction.
    ///
    /// # Errors
    /// [`ActoError::ActoAntesDeLaInfraccion`].
    pub fn new(fecha_infraccion: Date, fecha_acto: Date) -> Result<Self, ActoError> {
        if fecha_acto < fecha_infraccion {
            return Err(ActoError::ActoAntesDeLaInfraccion { fecha_infraccion });
        }
        Ok(Self {
            fecha_infraccion,
            fecha_acto,
        })
    }
}
