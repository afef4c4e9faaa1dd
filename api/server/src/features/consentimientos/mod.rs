//! What people read before they give their data, by version, and the proof that they did. Source: Ley
//! 1581 de 2012, artículos 9, 10 and 12, and Decreto 1377 de 2013.
//!
//! Article 10 frees a public entity from asking for consent for what it does in its functions: there
//! the text is a notice, and what is kept is that the person was informed. For the bulletin, which is
//! outside of them, it is an authorisation that can be withdrawn.
//!
//! A form that carries another version than the one in force is refused, also when that one was in
//! force as the page was loaded: the texts are short, what was typed is kept by the page, and nobody is
//! held to words that were already replaced when they arrived.

pub mod problemas;
pub mod routes;
mod textos;
mod types;

use ser_store::{Escritura, consentimiento};
use time::OffsetDateTime;
use uuid::Uuid;

pub use textos::{Clase, Finalidad, TEXTOS, Texto, vigente};

use crate::http::{Problema, Resultado, Solicitud};
use problemas::TERMINOS_CAMBIARON;

/// The text in force, if it is the one that was shown.
///
/// # Errors
/// `TERMINOS_CAMBIARON` when it is another.
pub fn comprobar(finalidad: Finalidad, version: &str) -> Resultado<&'static Texto> {
    let texto = vigente(finalidad)?;
    if texto.version == version {
        Ok(texto)
    } else {
        Err(Problema::de(&TERMINOS_CAMBIARON).con("version", texto.version))
    }
}

/// What somebody did with a text.
#[derive(Clone, Copy, Debug)]
pub struct Acto<'a> {
    /// The person's address, as it is compared.
    pub titular: &'a str,
    pub finalidad: Finalidad,
    /// A constant of [`ser_store::consentimiento`].
    pub acto: &'static str,
    pub version: &'a str,
    /// `web` or `correo`.
    pub canal: &'a str,
}

/// Writes one more row, which nobody changes, in the transaction of what the text was shown for.
pub async fn anotar(
    tx: &Escritura,
    solicitud: &Solicitud,
    acto: Acto<'_>,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let huella = textos::de_version(acto.finalidad, acto.version)
        .map(Texto::huella)
        .unwrap_or_default();
    let fila = consentimiento::Model {
        id: Uuid::now_v7(),
        titular: acto.titular.to_owned(),
        finalidad: acto.finalidad.codigo().to_owned(),
        acto: acto.acto.to_owned(),
        version: acto.version.to_owned(),
        huella,
        canal: acto.canal.to_owned(),
        direccion: solicitud.direccion.clone(),
        instante: ahora,
    };
    Ok(consentimiento::insertar(tx, fila).await?)
}

/// That a person was informed by the text in force, on a form of the web.
pub async fn informar(
    tx: &Escritura,
    solicitud: &Solicitud,
    (finalidad, titular): (Finalidad, &str),
    texto: &Texto,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let acto = Acto {
        titular,
        finalidad,
        acto: consentimiento::INFORMADO,
        version: texto.version,
        canal: "web",
    };
    anotar(tx, solicitud, acto, ahora).await
}
