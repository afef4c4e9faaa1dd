//! What people are told of what they filed, and of the problems that they reported.

use ser_domain::kernel::fecha_larga;
use ser_domain::radicado::CIERRE;
use time::{Date, OffsetDateTime};

use crate::correo::carta::{Accion, Carta, instante_es};

/// What an acknowledgement says (Ley 1437 de 2011, arts. 15 and 61): date, time, number, and number
/// and kind of the annexes.
#[derive(Debug)]
pub struct Acuse<'a> {
    /// With its hyphens.
    pub radicado: &'a str,
    /// Who filed it.
    pub nombre: &'a str,
    /// Kind, in words.
    pub tipo: &'a str,
    /// When it arrived.
    pub recibida_en: OffsetDateTime,
    /// The business day on which it counts as filed.
    pub radicada_el: Date,
    /// Last day to answer.
    pub vence_el: Date,
    /// The norm of that term.
    pub norma: &'a str,
    /// Name and kind of each annex.
    pub anexos: &'a [String],
}

/// The acknowledgement of what was filed.
#[must_use]
pub fn radicada(acuse: &Acuse<'_>, url: String, pie: Vec<String>) -> Carta {
    let mut datos = datos([
        ("Radicado", acuse.radicado.to_owned()),
        ("Tipo de solicitud", acuse.tipo.to_owned()),
        ("Recibida", instante_es(acuse.recibida_en)),
        ("Cuenta desde", fecha_larga(acuse.radicada_el)),
        ("Responderemos a más tardar", fecha_larga(acuse.vence_el)),
        ("Norma del plazo", acuse.norma.to_owned()),
    ]);
    datos.extend(anexos(acuse.anexos));
    Carta {
        asunto: format!("PQRSD radicada: {}", acuse.radicado),
        titulo: format!("Recibimos su solicitud, {}", acuse.nombre),
        parrafos: vec![
            "Guarde el número de radicado: con él y su número de identificación consulta en qué va."
                .to_owned(),
        ],
        codigo: None,
        datos,
        accion: Some(consultar(url)),
        despues: vec![format!(
            "Lo que llega después de las {}:{:02} p. m., o en un día que no es hábil, cuenta desde el siguiente día hábil.",
            CIERRE.hour() - 12,
            CIERRE.minute()
        )],
        pie,
    }
}

/// It was found complete, or somebody began to answer it.
#[must_use]
pub fn avanza(
    radicado: &str,
    nombre: &str,
    en_tramite: bool,
    vence_el: Date,
    url: String,
    pie: Vec<String>,
) -> Carta {
    let (asunto, dicho) = if en_tramite {
        (
            "en trámite",
            "Una persona del Ministerio prepara la respuesta.",
        )
    } else {
        (
            "recibida a satisfacción",
            "Revisamos su solicitud y está completa.",
        )
    };
    Carta {
        asunto: format!("PQRSD {radicado}: {asunto}"),
        titulo: format!("{nombre}: su solicitud avanza"),
        parrafos: vec![dicho.to_owned()],
        datos: datos([
            ("Radicado", radicado.to_owned()),
            ("Responderemos a más tardar", fecha_larga(vence_el)),
        ]),
        accion: Some(consultar(url)),
        pie,
        ..Carta::default()
    }
}

/// Something is missing; `url` is where it is sent.
#[must_use]
pub fn devuelta(
    radicado: &str,
    nombre: &str,
    motivo: &str,
    vence_en: OffsetDateTime,
    url: String,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: format!("PQRSD {radicado}: falta información"),
        titulo: format!("{nombre}: necesitamos algo más para responderle"),
        parrafos: vec![motivo.to_owned()],
        datos: datos([
            ("Radicado", radicado.to_owned()),
            ("Complétela a más tardar", instante_es(vence_en)),
        ]),
        accion: Some(Accion {
            texto: "Completar la solicitud".to_owned(),
            url,
            secreta: true,
        }),
        despues: vec![
            "El plazo para responderle espera hasta que la complete. Si no la completa en un mes, se entiende que desiste de ella (Ley 1755 de 2015, art. 1).".to_owned(),
        ],
        pie,
        ..Carta::default()
    }
}

/// What was missing came.
#[must_use]
pub fn completada(
    radicado: &str,
    nombre: &str,
    vence_el: Date,
    enviados: &[String],
    url: String,
    pie: Vec<String>,
) -> Carta {
    let mut datos = datos([
        ("Radicado", radicado.to_owned()),
        ("Responderemos a más tardar", fecha_larga(vence_el)),
    ]);
    datos.extend(anexos(enviados));
    Carta {
        asunto: format!("PQRSD {radicado}: recibimos lo que faltaba"),
        titulo: format!("{nombre}: recibimos lo que faltaba"),
        parrafos: vec!["El plazo para responderle vuelve a correr.".to_owned()],
        datos,
        accion: Some(consultar(url)),
        pie,
        ..Carta::default()
    }
}

/// The answer itself; its files go with the mail.
#[must_use]
pub fn respondida(
    radicado: &str,
    nombre: &str,
    respuesta: &str,
    archivos: usize,
    pie: Vec<String>,
) -> Carta {
    let mut parrafos: Vec<String> = respuesta
        .lines()
        .map(str::trim)
        .filter(|linea| !linea.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    match archivos {
        0 => {}
        1 => parrafos.push("La respuesta lleva un archivo adjunto.".to_owned()),
        varios => parrafos.push(format!("La respuesta lleva {varios} archivos adjuntos.")),
    }
    Carta {
        asunto: format!("Respuesta a su PQRSD {radicado}"),
        titulo: format!("{nombre}: esta es la respuesta a su solicitud"),
        parrafos,
        datos: datos([("Radicado", radicado.to_owned())]),
        pie,
        ..Carta::default()
    }
}

/// It was closed without an answer.
#[must_use]
pub fn cerrada(radicado: &str, nombre: &str, motivo: &str, pie: Vec<String>) -> Carta {
    Carta {
        asunto: format!("PQRSD {radicado}: cerrada"),
        titulo: format!("{nombre}: cerramos su solicitud"),
        parrafos: vec![
            motivo.to_owned(),
            "Puede presentar otra solicitud cuando lo necesite.".to_owned(),
        ],
        datos: datos([("Radicado", radicado.to_owned())]),
        pie,
        ..Carta::default()
    }
}

/// A problem was reported.
#[must_use]
pub fn incidencia_registrada(
    caso: &str,
    nombre: &str,
    incidencia: &str,
    url: String,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: format!("Problema reportado: caso {caso}"),
        titulo: format!("{nombre}: recibimos su reporte"),
        parrafos: vec![
            "Gracias por avisarnos. Lo revisaremos y le escribiremos a este correo.".to_owned(),
        ],
        datos: datos([
            ("Caso", caso.to_owned()),
            ("Lo que reportó", incidencia.to_owned()),
        ]),
        accion: Some(Accion {
            texto: "Ver en qué va".to_owned(),
            url,
            secreta: false,
        }),
        pie,
        ..Carta::default()
    }
}

/// What became of a reported problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cambio {
    /// Somebody looks into it.
    EnRevision,
    /// It was answered.
    Resuelta,
    /// It was closed.
    Cerrada,
}

/// Somebody took, answered or closed it.
#[must_use]
pub fn incidencia_avanza(
    caso: &str,
    nombre: &str,
    cambio: Cambio,
    respuesta: Option<&str>,
    url: String,
    pie: Vec<String>,
) -> Carta {
    let (asunto, titulo) = match cambio {
        Cambio::EnRevision => ("en revisión", "alguien revisa lo que reportó"),
        Cambio::Resuelta => ("resuelto", "respondimos su reporte"),
        Cambio::Cerrada => ("cerrado", "cerramos su reporte"),
    };
    Carta {
        asunto: format!("Caso {caso}: {asunto}"),
        titulo: format!("{nombre}: {titulo}"),
        parrafos: respuesta.into_iter().map(ToOwned::to_owned).collect(),
        datos: datos([("Caso", caso.to_owned())]),
        accion: Some(Accion {
            texto: "Ver el caso".to_owned(),
            url,
            secreta: false,
        }),
        pie,
        ..Carta::default()
    }
}

fn consultar(url: String) -> Accion {
    Accion {
        texto: "Consultar la solicitud".to_owned(),
        url,
        secreta: false,
    }
}

fn anexos(nombres: &[String]) -> Vec<(String, String)> {
    let dicho = match nombres {
        [] => "Ninguno".to_owned(),
        nombres => format!("{}: {}", nombres.len(), nombres.join("; ")),
    };
    vec![("Anexos".to_owned(), dicho)]
}

fn datos<const N: usize>(datos: [(&str, String); N]) -> Vec<(String, String)> {
    datos
        .map(|(nombre, valor)| (nombre.to_owned(), valor))
        .to_vec()
}
