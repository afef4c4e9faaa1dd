//! One mail and how it is written down.

use std::time::SystemTime;

use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};
use time::OffsetDateTime;

/// A mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mensaje {
    /// Identifier from which the `Message-ID` is made; the outbox row gives it, so that a repeated
    /// job sends the same message and not another one.
    pub id: String,
    /// Instant that the mail declares.
    pub fecha: OffsetDateTime,
    /// Address, with or without name: `Nombre <persona@ejemplo.co>`.
    pub para: String,
    /// Subject.
    pub asunto: String,
    /// Body in plain text; always there, and says everything.
    pub texto: String,
    /// The same body with headings and links.
    pub html: Option<String>,
    /// Attached files.
    pub adjuntos: Vec<Adjunto>,
    /// Where a POST ends the subscription that this mail is of, without asking anything more
    /// (RFC 8058).
    pub baja: Option<String>,
}

/// An attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjunto {
    /// Name that the reader sees: `FUR-202600000000000016.pdf`.
    pub nombre: String,
    /// Media type: `application/pdf`.
    pub tipo: String,
    /// The bytes.
    pub contenido: Vec<u8>,
}

/// What in a message cannot be written as mail.
#[derive(Debug, thiserror::Error)]
pub(super) enum MensajeError {
    #[error("la dirección no es válida: {0}")]
    Direccion(#[from] lettre::address::AddressError),
    #[error("el tipo del adjunto no es válido: {0}")]
    Tipo(String),
    #[error("el mensaje no se puede escribir: {0}")]
    Forma(#[from] lettre::error::Error),
}

impl Mensaje {
    pub(super) fn armar(&self, remitente: &Mailbox) -> Result<Message, MensajeError> {
        let id = format!(
            "<{}@{}>",
            self.nombre_de_archivo(),
            remitente.email.domain()
        );
        let mut cabecera = Message::builder()
            .from(remitente.clone())
            .to(self.para.parse()?)
            .subject(en_una_linea(&self.asunto))
            .date(SystemTime::from(self.fecha))
            .message_id(Some(id))
            // Tells vacation responders not to answer (RFC 3834).
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ));
        if let Some(baja) = &self.baja {
            for (nombre, valor) in [
                ("List-Unsubscribe", format!("<{baja}>")),
                (
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click".to_owned(),
                ),
            ] {
                let nombre = HeaderName::new_from_ascii_str(nombre);
                cabecera = cabecera.raw_header(HeaderValue::new(nombre, valor));
            }
        }
        if self.adjuntos.is_empty() && self.html.is_none() {
            return Ok(cabecera.singlepart(SinglePart::plain(self.texto.clone()))?);
        }
        let cuerpo = match &self.html {
            Some(html) => MultiPart::alternative_plain_html(self.texto.clone(), html.clone()),
            None => MultiPart::mixed().singlepart(SinglePart::plain(self.texto.clone())),
        };
        if self.adjuntos.is_empty() {
            return Ok(cabecera.multipart(cuerpo)?);
        }
        let mut partes = MultiPart::mixed().multipart(cuerpo);
        for adjunto in &self.adjuntos {
            let tipo = ContentType::parse(&adjunto.tipo)
                .map_err(|_| MensajeError::Tipo(adjunto.tipo.clone()))?;
            partes = partes.singlepart(
                Attachment::new(adjunto.nombre.clone())
                    .body(Body::new(adjunto.contenido.clone()), tipo),
            );
        }
        Ok(cabecera.multipart(partes)?)
    }

    /// The identifier reduced to characters that a file name and a `Message-ID` accept.
    pub(super) fn nombre_de_archivo(&self) -> String {
        self.id
            .chars()
            .map(|c| {
                if c.is_ascii_alphanumeric() || c == '-' {
                    c
                } else {
                    '_'
                }
            })
            .collect()
    }
}

/// A line break in a subject would begin another header.
fn en_una_linea(texto: &str) -> String {
    texto
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
