//! What people are told of the bulletin.

use time::OffsetDateTime;

use crate::correo::carta::{Accion, Carta, instante_es};

/// Asks whoever reads an address whether it wants the bulletin.
#[must_use]
pub fn confirmar(nombre: &str, vence_en: OffsetDateTime, url: String, pie: Vec<String>) -> Carta {
    Carta {
        asunto: "Confirme que quiere recibir el boletín del SER".to_owned(),
        titulo: "¿Quiere recibir el boletín del SER?".to_owned(),
        parrafos: vec![format!(
            "Alguien pidió el boletín para este correo, a nombre de {nombre}. Confírmelo para empezar a recibirlo."
        )],
        codigo: None,
        datos: vec![("El enlace vence".to_owned(), instante_es(vence_en))],
        accion: Some(Accion {
            texto: "Confirmar la suscripción".to_owned(),
            url,
            secreta: true,
        }),
        despues: vec!["Si no fue usted, no haga nada: no recibirá el boletín.".to_owned()],
        pie,
    }
}

/// An issue.
#[must_use]
pub fn edicion(
    numero: i32,
    asunto: &str,
    parrafos: Vec<String>,
    retiro: String,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: format!("Boletín SER {numero}: {asunto}"),
        titulo: asunto.to_owned(),
        parrafos,
        codigo: None,
        datos: Vec::new(),
        accion: Some(Accion {
            texto: "Dejar de recibir el boletín".to_owned(),
            url: retiro,
            secreta: true,
        }),
        despues: vec!["Recibe este boletín porque lo confirmó desde este correo.".to_owned()],
        pie,
    }
}
