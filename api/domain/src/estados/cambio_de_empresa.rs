//! The life of a change that a company asks of its record.

use super::ciclo::ciclo;

ciclo! {
    /// State of a change of a company's record.
    estado EstadoCambioDeEmpresa {
        EnRevision,
        /// Asked for; an officer looks at it.
        EnRevision = "en_revision";
        /// Sent back with reasons, to be corrected.
        Devuelta = "devuelta";
        /// Granted: the record says it from then on.
        Aprobada = "aprobada";
        /// Refused with a reason.
        Rechazada = "rechazada";
        /// Whoever asked for it does not want it any more.
        Retirada = "retirada";
    }
    /// What happens to a change of a company's record.
    evento EventoCambioDeEmpresa {
        /// The officer sends it back.
        Devolver = "devolver";
        /// The company corrects it and sends it again.
        Corregir = "corregir";
        /// The officer grants it.
        Aprobar = "aprobar";
        /// The officer refuses it.
        Rechazar = "rechazar";
        /// Whoever asked takes it back.
        Retirar = "retirar";
    }
    /// What may happen to a change of a company's record, and when.
    tabla TRANSICIONES_CAMBIO_DE_EMPRESA {
        EnRevision, Devolver => Devuelta;
        EnRevision, Aprobar => Aprobada;
        EnRevision, Rechazar => Rechazada;
        EnRevision, Retirar => Retirada;
        Devuelta, Corregir => EnRevision;
        Devuelta, Retirar => Retirada;
    }
}
