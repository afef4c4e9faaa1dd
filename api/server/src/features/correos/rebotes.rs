//! Mails that come back: the mail server hands each delivery report (RFC 3464) to `ser rebote`, and
//! the mail that it names is marked.

use mail_parser::{MessageParser, MimeHeaders, PartType};
use ser_store::{StoreError, correo};
use serde_json::json;
use uuid::Uuid;

use crate::Contexto;
use crate::auditoria::{Hecho, anotar_del_sistema};

/// What a delivery report says of one of our mails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebote {
    pub correo_id: Uuid,
    /// The status and what the other server said.
    pub causa: String,
}

/// Why a message is not noted.
#[derive(Debug, thiserror::Error)]
pub enum ReboteError {
    #[error("no es un informe de entrega (RFC 3464)")]
    NoEsInforme,
    #[error("el informe no dice que un correo del SER no llegó")]
    SinRebote,
    #[error("el informe nombra un correo que este SER no envió")]
    Ajeno,
    #[error(transparent)]
    Base(#[from] StoreError),
}

/// Reads a delivery report.
///
/// # Errors
/// When it is none, or says nothing of a mail of ours that was not delivered: one that is only late
/// may still arrive.
pub fn leer(mensaje: &[u8]) -> Result<Rebote, ReboteError> {
    let mensaje = MessageParser::default()
        .parse(mensaje)
        .ok_or(ReboteError::NoEsInforme)?;
    let estado = mensaje
        .parts
        .iter()
        .find(|parte| parte.is_content_type("message", "delivery-status"))
        .map(|parte| String::from_utf8_lossy(parte.contents()).into_owned())
        .ok_or(ReboteError::NoEsInforme)?;
    let campo = |nombre: &str| {
        estado.lines().find_map(|linea| {
            let (suyo, valor) = linea.split_once(':')?;
            suyo.trim()
                .eq_ignore_ascii_case(nombre)
                .then(|| valor.trim().to_owned())
        })
    };
    if !campo("Action").is_some_and(|accion| accion.eq_ignore_ascii_case("failed")) {
        return Err(ReboteError::SinRebote);
    }
    let correo_id = mensaje
        .parts
        .iter()
        .find_map(|parte| match &parte.body {
            PartType::Message(original) => original.message_id().map(str::to_owned),
            _ if parte.is_content_type("text", "rfc822-headers") => {
                de_cabeceras(&String::from_utf8_lossy(parte.contents()))
            }
            _ => None,
        })
        .and_then(|id| {
            let (id, _) = id.trim_matches(['<', '>']).split_once('@')?;
            Uuid::parse_str(id).ok()
        })
        .ok_or(ReboteError::SinRebote)?;
    let causa: Vec<String> = [campo("Status"), campo("Diagnostic-Code")]
        .into_iter()
        .flatten()
        .collect();
    Ok(Rebote {
        correo_id,
        causa: causa.join(" · ").chars().take(500).collect(),
    })
}

fn de_cabeceras(texto: &str) -> Option<String> {
    MessageParser::default()
        .parse(texto.as_bytes())
        .and_then(|mensaje| mensaje.message_id().map(str::to_owned))
}

/// Marks the mail of a report as returned.
///
/// # Errors
/// As [`leer`]; also when no such mail was sent from here.
pub async fn anotar(contexto: &Contexto, mensaje: &[u8]) -> Result<Rebote, ReboteError> {
    let rebote = leer(mensaje)?;
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    if !correo::marcar_rebotado(&tx, rebote.correo_id, &rebote.causa, ahora).await? {
        return Err(ReboteError::Ajeno);
    }
    let despues = json!({ "causa": rebote.causa });
    let hecho = Hecho {
        accion: "rebotar",
        objeto: "correo",
        objeto_id: Some(rebote.correo_id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_del_sistema(&tx, ahora, hecho);
    tx.commit().await?;
    Ok(rebote)
}
