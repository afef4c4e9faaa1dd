//! What people are told of a change of a company's record.

use crate::correo::carta::{Accion, Carta};

/// A change of a record.
#[derive(Debug)]
pub struct Cambio<'a> {
    /// Name of the company.
    pub empresa: &'a str,
    /// What changes, with its article: «el representante legal».
    pub seccion: &'a str,
    /// Who asked for it.
    pub pidio: &'a str,
    /// Its page.
    pub url: String,
}

fn carta(
    cambio: Cambio<'_>,
    (asunto, titulo, parrafo): (String, &str, String),
    despues: &[&str],
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto,
        titulo: titulo.to_owned(),
        parrafos: vec![parrafo],
        codigo: None,
        datos: vec![
            ("Empresa".to_owned(), cambio.empresa.to_owned()),
            ("Lo pidió".to_owned(), cambio.pidio.to_owned()),
        ],
        accion: Some(Accion {
            texto: "Ver el cambio".to_owned(),
            url: cambio.url,
            secreta: false,
        }),
        despues: despues.iter().map(|linea| (*linea).to_owned()).collect(),
        pie,
    }
}

/// It was sent, and waits for an answer.
#[must_use]
pub fn pedido(cambio: Cambio<'_>, pie: Vec<String>) -> Carta {
    let asunto = format!(
        "SER: piden cambiar {} de {}",
        cambio.seccion, cambio.empresa
    );
    let parrafo = format!(
        "Recibimos el cambio y sus documentos. Mientras lo revisamos, el registro sigue diciendo lo de antes: cambia {} solo cuando lo aprobemos.",
        cambio.seccion
    );
    carta(
        cambio,
        (asunto, "Recibimos el cambio", parrafo),
        &[
            "Si su empresa no lo pidió, responda cuanto antes por los canales de atención del Ministerio.",
        ],
        pie,
    )
}

/// It was sent back to be corrected.
#[must_use]
pub fn devuelto(cambio: Cambio<'_>, motivos: &[(String, String)], pie: Vec<String>) -> Carta {
    let asunto = format!("SER: corrija el cambio de {}", cambio.empresa);
    let parrafo = format!(
        "Revisamos el cambio de {}. Corrija lo siguiente y envíelo otra vez.",
        cambio.seccion
    );
    let mut dicha = carta(
        cambio,
        (asunto, "El cambio volvió para corregir", parrafo),
        &[],
        pie,
    );
    dicha.datos.extend_from_slice(motivos);
    dicha
}

/// It was granted.
#[must_use]
pub fn aprobado(cambio: Cambio<'_>, pie: Vec<String>) -> Carta {
    let asunto = format!("SER: cambió {} de {}", cambio.seccion, cambio.empresa);
    let parrafo = format!(
        "Aprobamos el cambio de {}. El registro lo dice desde hoy y guarda lo que decía antes.",
        cambio.seccion
    );
    carta(
        cambio,
        (asunto, "Aprobamos el cambio", parrafo),
        &["Las cuentas de usuario no cambian con el registro: revíselas en Usuarios."],
        pie,
    )
}

/// It was refused.
#[must_use]
pub fn rechazado(cambio: Cambio<'_>, motivo: &str, pie: Vec<String>) -> Carta {
    let asunto = format!("SER: no aprobamos el cambio de {}", cambio.empresa);
    let parrafo = format!(
        "No aprobamos el cambio de {}. Motivo: {motivo}",
        cambio.seccion
    );
    carta(
        cambio,
        (asunto, "No aprobamos el cambio", parrafo),
        &["El registro sigue como estaba. Puede pedir otro cambio."],
        pie,
    )
}

/// Whoever asked took it back.
#[must_use]
pub fn retirado(cambio: Cambio<'_>, pie: Vec<String>) -> Carta {
    let asunto = format!("SER: retiraron el cambio de {}", cambio.empresa);
    let parrafo = format!(
        "Quien pidió el cambio de {} lo retiró. El registro sigue como estaba.",
        cambio.seccion
    );
    carta(cambio, (asunto, "El cambio se retiró", parrafo), &[], pie)
}
