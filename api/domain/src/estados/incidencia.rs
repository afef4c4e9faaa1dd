//! The life of a reported problem.

use super::ciclo::ciclo;

ciclo! {
    /// State of a reported problem.
    estado EstadoIncidencia {
        Registrada,
        /// Reported; nobody has looked at it.
        Registrada = "registrada";
        /// Somebody looks into it.
        EnRevision = "en_revision";
        /// Answered.
        Resuelta = "resuelta";
        /// Closed without an answer, with its reason.
        Cerrada = "cerrada";
    }
    /// What happens to a reported problem.
    evento EventoIncidencia {
        /// An officer takes it.
        Revisar = "revisar";
        /// An officer answers.
        Responder = "responder";
        /// An officer closes it, for a reason that is told.
        Cerrar = "cerrar";
    }
    /// What may happen to a reported problem, and when.
    tabla TRANSICIONES_INCIDENCIA {
        Registrada, Revisar => EnRevision;
        Registrada, Cerrar => Cerrada;
        EnRevision, Responder => Resuelta;
        EnRevision, Cerrar => Cerrada;
    }
}
