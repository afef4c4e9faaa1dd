//! The life of a return.

use super::ciclo::ciclo;

ciclo! {
    /// State of a return.
    estado EstadoAutoliquidacion {
        Borrador,
        /// Being filled in.
        Borrador = "borrador";
        /// Filed under oath; never edited again.
        Presentada = "presentada";
        /// Discarded before filing; the period is free again.
        Anulada = "anulada";
    }
    /// What happens to a return.
    evento EventoAutoliquidacion {
        /// The operator files it.
        Presentar = "presentar";
        /// The operator discards the draft.
        Descartar = "descartar";
    }
    /// What may happen to a return, and when.
    tabla TRANSICIONES_AUTOLIQUIDACION {
        Borrador, Presentar => Presentada;
        Borrador, Descartar => Anulada;
    }
}
