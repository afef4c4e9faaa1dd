//! Outgoing mail: over SMTP, to files while developing, to memory in tests.

mod carta;
mod mensaje;
pub mod textos;

pub use carta::{Accion, Carta, Cuerpo, instante_es};
pub use mensaje::{Adjunto, Mensaje};

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::{self, AsyncSmtpTransportBuilder};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::archivos::escribir_entero;

/// Longest wait for one SMTP answer. A job that fails is tried again later, so waiting more only
/// keeps a worker busy.
const ESPERA: Duration = Duration::from_secs(20);

/// Sends mail from one address.
#[derive(Clone)]
pub struct Correo {
    remitente: Mailbox,
    medio: Medio,
}

#[derive(Clone)]
enum Medio {
    // The description of the connection, not an open one: a pool of connections may only be built
    // and dropped inside the runtime, and a settings value lives outside it. A connection per mail
    // is cheap beside what the mail says.
    Smtp(Box<AsyncSmtpTransportBuilder>),
    Archivos(PathBuf),
    Memoria(Arc<Mutex<Vec<Mensaje>>>),
}

/// A mail was not sent.
#[derive(Debug, thiserror::Error)]
#[error("no se pudo enviar el correo: {causa}")]
pub struct CorreoError {
    /// Whether trying again later may succeed: false for an address or a content that will never
    /// be accepted.
    pub temporal: bool,
    /// What happened, for the log.
    pub causa: String,
}

impl Correo {
    /// Sends through the server at `url`: `smtp://host:25` in the clear,
    /// `smtp://usuario:clave@host:587?tls=required` with STARTTLS, `smtps://…` with TLS from the
    /// start. `remitente` is `SER <ser@ejemplo.gov.co>`.
    ///
    /// # Errors
    /// When the address or the URL cannot be understood.
    pub fn smtp(url: &str, remitente: &str) -> Result<Self, CorreoError> {
        let transporte = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(definitivo)?
            .timeout(Some(ESPERA));
        Self::con(remitente, Medio::Smtp(Box::new(transporte)))
    }

    /// Writes each message as an `.eml` file in `carpeta`, named by its identifier.
    ///
    /// # Errors
    /// When the address cannot be understood.
    pub fn archivos(carpeta: impl Into<PathBuf>, remitente: &str) -> Result<Self, CorreoError> {
        Self::con(remitente, Medio::Archivos(carpeta.into()))
    }

    /// Keeps the messages in memory; [`Correo::enviados`] gives them.
    ///
    /// # Errors
    /// When the address cannot be understood.
    pub fn memoria(remitente: &str) -> Result<Self, CorreoError> {
        Self::con(remitente, Medio::Memoria(Arc::default()))
    }

    fn con(remitente: &str, medio: Medio) -> Result<Self, CorreoError> {
        Ok(Self {
            remitente: remitente.parse().map_err(definitivo)?,
            medio,
        })
    }

    /// Sends one message. Sending the same identifier again repeats the same `Message-ID`, by which
    /// mailboxes recognise the copy.
    ///
    /// # Errors
    /// [`CorreoError::temporal`] says whether another attempt makes sense.
    pub async fn enviar(&self, mensaje: &Mensaje) -> Result<(), CorreoError> {
        let armado = mensaje.armar(&self.remitente).map_err(definitivo)?;
        match &self.medio {
            Medio::Smtp(conexion) => {
                let transporte = conexion.as_ref().clone().build::<Tokio1Executor>();
                match transporte.send(armado).await {
                    Ok(_) => Ok(()),
                    Err(error) => Err(CorreoError {
                        temporal: puede_mejorar(&error),
                        causa: con_su_causa(&error),
                    }),
                }
            }
            Medio::Archivos(carpeta) => {
                let ruta = carpeta.join(format!("{}.eml", mensaje.nombre_de_archivo()));
                let contenido = armado.formatted();
                tokio::task::spawn_blocking(move || escribir_entero(&ruta, &contenido))
                    .await
                    .map_err(temporal)?
                    .map_err(temporal)
            }
            Medio::Memoria(enviados) => {
                enviados
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(mensaje.clone());
                Ok(())
            }
        }
    }

    /// The messages sent so far, when they are kept in memory; otherwise none.
    #[must_use]
    pub fn enviados(&self) -> Vec<Mensaje> {
        match &self.medio {
            Medio::Memoria(enviados) => enviados
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone(),
            Medio::Smtp(_) | Medio::Archivos(_) => Vec::new(),
        }
    }

    /// The folder of `.eml` files, when messages are written there.
    #[must_use]
    pub fn carpeta(&self) -> Option<&Path> {
        match &self.medio {
            Medio::Archivos(carpeta) => Some(carpeta),
            Medio::Smtp(_) | Medio::Memoria(_) => None,
        }
    }
}

impl fmt::Debug for Correo {
    // The SMTP transport holds a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let medio = match self.medio {
            Medio::Smtp(_) => "smtp",
            Medio::Archivos(_) => "archivos",
            Medio::Memoria(_) => "memoria",
        };
        write!(f, "Correo({medio}, {})", self.remitente)
    }
}

/// A server that says 5xx will say it again; everything else (no connection, 4xx, a certificate
/// being renewed) may pass.
fn puede_mejorar(error: &smtp::Error) -> bool {
    !error.is_permanent() && !error.is_client()
}

fn definitivo(error: impl fmt::Display) -> CorreoError {
    CorreoError {
        temporal: false,
        causa: error.to_string(),
    }
}

fn temporal(error: impl fmt::Display) -> CorreoError {
    CorreoError {
        temporal: true,
        causa: error.to_string(),
    }
}

fn con_su_causa(error: &smtp::Error) -> String {
    match std::error::Error::source(error) {
        Some(causa) => format!("{error}: {causa}"),
        None => error.to_string(),
    }
}

#[cfg(test)]
mod tests;
