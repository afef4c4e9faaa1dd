//! The life of a subscription to the bulletin. Source: Ley 1581 de 2012, artículo 9 (prior and express
//! authorisation) and artículo 8, literal e (it can be withdrawn).

use super::ciclo::ciclo;

ciclo! {
    /// State of a subscription.
    estado EstadoSuscripcion {
        Pendiente,
        /// Somebody wrote this address, and whoever reads it has not agreed yet.
        Pendiente = "pendiente";
        /// Whoever reads the address agreed.
        Activa = "activa";
        /// Whoever reads the address no longer wants it.
        Retirada = "retirada";
    }
    /// What happens to a subscription.
    evento EventoSuscripcion {
        /// The link of the mail is followed.
        Confirmar = "confirmar";
        /// One press of a link, without logging in.
        Retirar = "retirar";
        /// Somebody asks for it again.
        Pedir = "pedir";
    }
    /// What may happen to a subscription, and when.
    tabla TRANSICIONES_SUSCRIPCION {
        Pendiente, Confirmar => Activa;
        Pendiente, Retirar => Retirada;
        Activa, Retirar => Retirada;
        Retirada, Pedir => Pendiente;
    }
}
