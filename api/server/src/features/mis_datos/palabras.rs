//! Spanish words for the codes that own data have: the page that a person takes away is read without
//! the portal.

/// The words of a code of a class; one newer than these shows with spaces.
pub fn palabra(clase: &str, codigo: &str) -> String {
    let dicha = match clase {
        "calidad" => calidad(codigo),
        "cuenta" => cuenta(codigo),
        "pqrsd" => pqrsd(codigo),
        "tipo" => tipo(codigo),
        "incidencia" => incidencia(codigo),
        "solicitud" => solicitud(codigo),
        "cambio" => cambio(codigo),
        "seccion" => seccion(codigo),
        "correo" => correo(codigo),
        "consentimiento" => consentimiento(codigo),
        "finalidad" => finalidad(codigo),
        "boletin" => boletin(codigo),
        _ => suelta(codigo),
    };
    dicha.map_or_else(|| codigo.replace('_', " "), str::to_owned)
}

fn calidad(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "representante_legal" => "Representante legal",
        "contador" => "Contador",
        "revisor_fiscal" => "Revisor fiscal",
        "contacto" => "Contacto",
        "administrador_operador" => "Administrador operador",
        _ => return None,
    })
}

fn cuenta(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "invitado" => "Invitada, sin activar",
        "activo" => "Activa",
        "inactivo" => "Inactiva",
        "suspendido" => "Suspendida",
        "cancelado" => "Cancelada",
        _ => return None,
    })
}

fn pqrsd(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "registrada" => "Solicitud registrada",
        "recibida" => "Recibida a satisfacción",
        "en_tramite" => "En trámite",
        "devuelta" => "Falta información",
        "resuelta" => "Resuelta",
        "cerrada" => "Cerrada",
        _ => return None,
    })
}

fn tipo(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "solicitud" => "Solicitud",
        "peticion" => "Petición",
        "queja" => "Queja",
        "reclamo" => "Reclamo",
        "sugerencia" => "Sugerencia",
        "denuncia" => "Denuncia",
        "informacion" => "Petición de documentos o de información",
        "consulta" => "Consulta",
        _ => return None,
    })
}

fn incidencia(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "registrada" => "Registrado",
        "en_revision" => "En revisión",
        "resuelta" => "Resuelto",
        "cerrada" => "Cerrado",
        _ => return None,
    })
}

fn solicitud(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "borrador" => "En borrador",
        "pendiente_firmas" => "Pendiente de firmas",
        "radicada" => "Radicada",
        "en_revision" => "En revisión",
        "devuelta" => "Devuelta para corregir",
        "aprobada" => "Aprobada",
        "rechazada" => "Rechazada",
        "usuario_creado" => "Usuario creado",
        "recibo_certificado" => "Recibo certificado",
        _ => return None,
    })
}

fn cambio(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "en_revision" => "En revisión",
        "devuelta" => "Devuelto para corregir",
        "aprobada" => "Aprobado",
        "rechazada" => "No aprobado",
        "retirada" => "Retirado",
        _ => return None,
    })
}

fn seccion(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "empresa" => "Datos de la empresa",
        "representante" => "Representante legal",
        "contador" => "Contador o revisor fiscal",
        "contactos" => "Contactos",
        _ => return None,
    })
}

fn correo(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "pendiente" => "Pendiente",
        "enviado" => "Enviado",
        "rebotado" => "Devuelto",
        "fallido" => "Fallido",
        _ => return None,
    })
}

fn consentimiento(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "informado" => "Leyó el aviso",
        "otorgado" => "Autorizó",
        "retirado" => "Retiró la autorización",
        _ => return None,
    })
}

fn finalidad(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "pqrsd" => "PQRSD",
        "solicitud" => "Solicitud de usuarios",
        "cuenta" => "Activación de la cuenta",
        "incidencia" => "Reporte de un problema",
        "boletin" => "Boletín SER",
        _ => return None,
    })
}

fn boletin(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "pendiente" => "Pedido, sin confirmar",
        "activa" => "Suscripción activa",
        "retirada" => "Suscripción retirada",
        _ => return None,
    })
}

fn suelta(codigo: &str) -> Option<&'static str> {
    Some(match codigo {
        "aplicacion" => "Aplicación de códigos",
        "correo" => "Código por correo",
        "mantener" => "Conservar el acceso",
        "retirar" => "Retirar el acceso",
        "hecho" => "Hecho",
        "rechazado" => "Rechazado",
        "web" => "En el portal",
        "enlace" => "Con el enlace enviado al correo",
        "papel" => "En papel",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use ser_domain::estados::{
        EstadoCambioDeEmpresa, EstadoIncidencia, EstadoPqrsd, EstadoSolicitud, EstadoSuscripcion,
        EstadoUsuario,
    };

    use super::*;

    fn todas<E: Copy>(clase: &str, estados: &[E], codigo: impl Fn(E) -> &'static str) {
        for estado in estados {
            let codigo = codigo(*estado);
            let dicha = palabra(clase, codigo);
            assert!(
                dicha.starts_with(char::is_uppercase),
                "{clase} {codigo} has no words"
            );
        }
    }

    #[test]
    fn every_state_has_words() {
        todas("cuenta", EstadoUsuario::TODOS, EstadoUsuario::as_str);
        todas("pqrsd", EstadoPqrsd::TODOS, EstadoPqrsd::as_str);
        todas(
            "incidencia",
            EstadoIncidencia::TODOS,
            EstadoIncidencia::as_str,
        );
        todas("solicitud", EstadoSolicitud::TODOS, EstadoSolicitud::as_str);
        todas(
            "cambio",
            EstadoCambioDeEmpresa::TODOS,
            EstadoCambioDeEmpresa::as_str,
        );
        todas(
            "boletin",
            EstadoSuscripcion::TODOS,
            EstadoSuscripcion::as_str,
        );
    }

    #[test]
    fn a_newer_code_shows_with_spaces() {
        assert_eq!(palabra("pqrsd", "algo_nuevo"), "algo nuevo");
    }
}
