//! The life of a PQRSD. The four states of a trámite are those of GOV.CO («solicitud registrada,
//! recibida a satisfacción, en trámite, resuelta»); returning it to be completed, and closing it
//! without an answer, are of Ley 1755 de 2015, art. 1 (art. 17 of the code).

use super::ciclo::ciclo;

ciclo! {
    /// State of a PQRSD.
    estado EstadoPqrsd {
        Registrada,
        /// Filed; nobody has looked at it.
        Registrada = "registrada";
        /// Received to satisfaction: it says all that is needed.
        Recibida = "recibida";
        /// Somebody works on the answer.
        EnTramite = "en_tramite";
        /// Given back to be completed; its term waits.
        Devuelta = "devuelta";
        /// Answered.
        Resuelta = "resuelta";
        /// Closed without an answer, with its reason.
        Cerrada = "cerrada";
    }
    /// What happens to a PQRSD.
    evento EventoPqrsd {
        /// An officer finds it complete.
        Recibir = "recibir";
        /// An officer takes it to answer it.
        Tomar = "tomar";
        /// An officer asks for what is missing.
        Devolver = "devolver";
        /// Whoever filed it sends what was missing.
        Completar = "completar";
        /// An officer answers.
        Responder = "responder";
        /// An officer closes it, for a reason that is told.
        Cerrar = "cerrar";
    }
    /// What may happen to a PQRSD, and when.
    tabla TRANSICIONES_PQRSD {
        Registrada, Recibir => Recibida;
        Registrada, Tomar => EnTramite;
        Registrada, Devolver => Devuelta;
        Registrada, Cerrar => Cerrada;
        Recibida, Tomar => EnTramite;
        Recibida, Devolver => Devuelta;
        Recibida, Cerrar => Cerrada;
        EnTramite, Tomar => EnTramite;
        EnTramite, Devolver => Devuelta;
        EnTramite, Responder => Resuelta;
        EnTramite, Cerrar => Cerrada;
        Devuelta, Completar => Registrada;
        Devuelta, Cerrar => Cerrada;
    }
}
