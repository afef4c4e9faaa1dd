//! The life of a request for accounts. Source: the request of the ministry, where both sign or it
//! is refused, the account is given by mail, and the representative certifies that it arrived.

use super::ciclo::ciclo;

ciclo! {
    /// State of a request for accounts.
    estado EstadoSolicitud {
        Borrador,
        /// Being filled in by whoever has the mailed link.
        Borrador = "borrador";
        /// Complete; the representative or the administrator has not signed yet.
        PendienteFirmas = "pendiente_firmas";
        /// Filed, with a number, and nobody has looked at it.
        Radicada = "radicada";
        /// An officer is looking at it.
        EnRevision = "en_revision";
        /// Sent back with reasons, to be corrected.
        Devuelta = "devuelta";
        /// Granted; the administrator has not chosen a password yet.
        Aprobada = "aprobada";
        /// Refused with a reason.
        Rechazada = "rechazada";
        /// The administrator's account can be used.
        UsuarioCreado = "usuario_creado";
        /// The representative certified that the account arrived.
        ReciboCertificado = "recibo_certificado";
    }
    /// What happens to a request.
    evento EventoSolicitud {
        /// Whoever fills it in asks both persons to sign.
        PedirFirmas = "pedir_firmas";
        /// Something changed after the signatures were asked for.
        Cambiar = "cambiar";
        /// The last person signed.
        Firmar = "firmar";
        /// It comes printed, signed by hand and scanned.
        RadicarEnPapel = "radicar_en_papel";
        /// An officer takes it.
        Revisar = "revisar";
        /// The officer sends it back.
        Devolver = "devolver";
        /// The officer grants it.
        Aprobar = "aprobar";
        /// The officer refuses it.
        Rechazar = "rechazar";
        /// The administrator's account becomes one that can be used.
        CrearUsuario = "crear_usuario";
        /// The representative certifies.
        Certificar = "certificar";
    }
    /// What may happen to a request, and when.
    tabla TRANSICIONES_SOLICITUD {
        Borrador, PedirFirmas => PendienteFirmas;
        Borrador, RadicarEnPapel => Radicada;
        PendienteFirmas, Cambiar => Borrador;
        PendienteFirmas, Firmar => Radicada;
        Radicada, Revisar => EnRevision;
        EnRevision, Devolver => Devuelta;
        EnRevision, Aprobar => Aprobada;
        EnRevision, Rechazar => Rechazada;
        Devuelta, PedirFirmas => PendienteFirmas;
        Devuelta, RadicarEnPapel => Radicada;
        Aprobada, CrearUsuario => UsuarioCreado;
        UsuarioCreado, Certificar => ReciboCertificado;
    }
}
