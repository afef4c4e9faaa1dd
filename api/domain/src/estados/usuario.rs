//! The life of a person's account. Source: conditions of use of the request for an account
//! («cancelar temporal o definitivamente una cuenta cuando se haga uso inapropiado del sistema»).

use super::ciclo::ciclo;

ciclo! {
    /// State of an account.
    estado EstadoUsuario {
        Invitado,
        /// Was told how to choose a password, and has not yet.
        Invitado = "invitado";
        /// Can log in.
        Activo = "activo";
        /// Its company put it out of use; it can come back.
        Inactivo = "inactivo";
        /// The ministry cancelled it for a time.
        Suspendido = "suspendido";
        /// The ministry cancelled it for good.
        Cancelado = "cancelado";
    }
    /// What happens to an account.
    evento EventoUsuario {
        /// The person chooses a password.
        Activar = "activar";
        /// Its company puts it out of use.
        Inactivar = "inactivar";
        /// Its company puts it in use again.
        Reactivar = "reactivar";
        /// Its company puts one in use again that never had a password.
        Reinvitar = "reinvitar";
        /// Somebody who may proves that the person lost every way in, and it begins again: another
        /// link, another password.
        Restablecer = "restablecer";
        /// The ministry cancels it for a time, for misuse.
        Suspender = "suspender";
        /// The ministry ends the suspension, or its last day passes.
        Levantar = "levantar";
        /// The ministry cancels it for good, for misuse.
        Cancelar = "cancelar";
    }
    /// What may happen to an account, and when.
    tabla TRANSICIONES_USUARIO {
        Invitado, Activar => Activo;
        Invitado, Restablecer => Invitado;
        Invitado, Inactivar => Inactivo;
        Invitado, Cancelar => Cancelado;
        Activo, Restablecer => Invitado;
        Activo, Inactivar => Inactivo;
        Activo, Suspender => Suspendido;
        Activo, Cancelar => Cancelado;
        Inactivo, Reactivar => Activo;
        Inactivo, Reinvitar => Invitado;
        Inactivo, Cancelar => Cancelado;
        Suspendido, Levantar => Activo;
        Suspendido, Cancelar => Cancelado;
    }
}
