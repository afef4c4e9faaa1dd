//! The scanner of viruses: a clamd that answers on a port or on a socket of the machine.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use clamav_client::tokio::{Socket, Tcp, scan_buffer};
use tokio::time::timeout;

/// How long a file of the largest size may take. clamd itself gives up after two minutes; a person
/// does before.
const ESPERA: Duration = Duration::from_secs(30);

/// Where the scanner answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Antivirus {
    /// Machine and port.
    Tcp(String),
    /// A socket of this machine.
    Socket(PathBuf),
}

/// What the scanner says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dictamen {
    /// Nothing was found.
    Limpio,
    /// The name of what was found.
    Infectado(String),
}

/// Why there is no verdict.
#[derive(Debug, thiserror::Error)]
pub enum AntivirusError {
    /// Nobody answers.
    #[error("el antivirus no responde: {0}")]
    SinRespuesta(#[from] io::Error),
    /// It answered something that is no verdict.
    #[error("el antivirus respondió «{0}»")]
    SinDictamen(String),
}

impl Antivirus {
    /// `tcp://machine:port` or `unix:/path`.
    #[must_use]
    pub fn leer(texto: &str) -> Option<Self> {
        if let Some(ruta) = texto.strip_prefix("unix:") {
            return ruta.starts_with('/').then(|| Self::Socket(ruta.into()));
        }
        let direccion = texto.strip_prefix("tcp://")?;
        let (maquina, puerto) = direccion.rsplit_once(':')?;
        let sirve = !maquina.is_empty() && puerto.parse::<u16>().is_ok_and(|puerto| puerto > 0);
        sirve.then(|| Self::Tcp(direccion.to_owned()))
    }

    /// Has `contenido` scanned.
    ///
    /// # Errors
    /// When there is no verdict. Then the file must not be accepted.
    pub async fn examinar(&self, contenido: &[u8]) -> Result<Dictamen, AntivirusError> {
        let consulta = async {
            match self {
                Self::Tcp(direccion) => {
                    let tcp = Tcp {
                        host_address: direccion.as_str(),
                    };
                    scan_buffer(contenido, tcp, None).await
                }
                Self::Socket(ruta) => {
                    let socket = Socket { socket_path: ruta };
                    scan_buffer(contenido, socket, None).await
                }
            }
        };
        let respuesta = timeout(ESPERA, consulta)
            .await
            .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
        dictaminar(&String::from_utf8_lossy(&respuesta))
    }
}

/// `stream: OK` or `stream: NAME FOUND`; anything else is no verdict.
fn dictaminar(respuesta: &str) -> Result<Dictamen, AntivirusError> {
    let dicho = respuesta.trim_end_matches(['\0', '\n', '\r', ' ']);
    match dicho.strip_prefix("stream: ") {
        Some("OK") => Ok(Dictamen::Limpio),
        Some(hallado) if hallado.ends_with(" FOUND") => Ok(Dictamen::Infectado(
            hallado.trim_end_matches(" FOUND").to_owned(),
        )),
        _ => Err(AntivirusError::SinDictamen(
            dicho.chars().take(100).collect(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_is_a_verdict() {
        assert_eq!(dictaminar("stream: OK\0").unwrap(), Dictamen::Limpio);
        assert_eq!(
            dictaminar("stream: Eicar-Signature FOUND\0").unwrap(),
            Dictamen::Infectado("Eicar-Signature".to_owned())
        );
        for otra in [
            "",
            "OK",
            "stream: ",
            "INSTREAM size limit exceeded. ERROR",
            "stream: OK or not",
            "stream: BROOKED FOUND later",
        ] {
            assert!(dictaminar(otra).is_err(), "{otra}");
        }
    }

    #[test]
    fn an_address_is_a_port_or_a_socket() {
        assert_eq!(
            Antivirus::leer("tcp://127.0.0.1:3310"),
            Some(Antivirus::Tcp("127.0.0.1:3310".to_owned()))
        );
        assert_eq!(
            Antivirus::leer("unix:/run/clamav/clamd.ctl"),
            Some(Antivirus::Socket("/run/clamav/clamd.ctl".into()))
        );
        for otra in [
            "",
            "clamd",
            "127.0.0.1:3310",
            "tcp://:1",
            "tcp://a",
            "tcp://a:0",
            "unix:x",
        ] {
            assert_eq!(Antivirus::leer(otra), None, "{otra}");
        }
    }
}
