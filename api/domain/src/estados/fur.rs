//! The life of a FUR. Past its payment date it is only *vencido*, which is a fact of the date and
//! not a state: a late payment with an old form still belongs to it.

use super::ciclo::ciclo;

ciclo! {
    /// State of a FUR.
    estado EstadoFur {
        Generado,
        /// Generated, waiting for payment.
        Generado = "generado";
        /// Paid.
        Pagado = "pagado";
        /// Replaced or withdrawn before payment.
        Anulado = "anulado";
    }
    /// What happens to a FUR.
    evento EventoFur {
        /// The money arrives.
        Pagar = "pagar";
        /// Another form takes its place, or it is withdrawn.
        Anular = "anular";
    }
    /// What may happen to a FUR, and when.
    tabla TRANSICIONES_FUR {
        Generado, Pagar => Pagado;
        Generado, Anular => Anulado;
    }
}
