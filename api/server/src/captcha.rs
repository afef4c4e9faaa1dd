//! The captcha of public forms: a proof of work that the browser does alone (ALTCHA). Each solution
//! is good once, for the form that asked for it, for ten minutes.

use altcha::{
    CreateChallengeOptions, Payload, VerifySolutionOptions, create_challenge, verify_solution,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sea_orm::ConnectionTrait;
use ser_store::acceso;
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};
use utoipa::ToSchema;

use crate::Contexto;
use crate::config::Secreto;
use crate::http::catalogo::CAPTCHA_INVALIDO;
use crate::http::{Problema, Resultado};
use crate::tokens::{huella, subllave};

const VIDA: Duration = Duration::minutes(10);
/// PBKDF2 iterations of each try; the number of tries is the configured cost.
const ITERACIONES: u32 = 100;

/// A public form that asks for one. A solution made for one form does not open another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Formulario {
    Ingreso,
    Recuperacion,
    Boletin,
    Solicitud,
    Pqrsd,
    Incidencia,
}

impl Formulario {
    /// Stable: the key that signs its challenges is derived from it.
    const fn codigo(self) -> &'static str {
        match self {
            Self::Ingreso => "ingreso",
            Self::Recuperacion => "recuperacion",
            Self::Boletin => "boletin",
            Self::Solicitud => "solicitud",
            Self::Pqrsd => "pqrsd",
            Self::Incidencia => "incidencia",
        }
    }

    fn llave(self, secreto: &Secreto) -> String {
        subllave(secreto, &format!("ser/captcha/{}", self.codigo()))
    }
}

/// Un desafío de prueba de trabajo (ALTCHA, PoW v2). El cliente halla el contador y lo devuelve.
#[derive(Debug, Serialize, ToSchema)]
pub struct Desafio {
    pub parameters: serde_json::Value,
    pub signature: String,
}

/// A new challenge. Real time rules here: the demonstration clock may stand anywhere.
pub fn desafiar(contexto: &Contexto, formulario: Formulario) -> Resultado<Desafio> {
    let costo = contexto.settings.captcha_costo;
    let desafio = create_challenge(CreateChallengeOptions {
        algorithm: "PBKDF2/SHA-256".to_owned(),
        cost: ITERACIONES,
        counter: Some(rand::random_range(costo / 2..=costo)),
        expires_at: Some((OffsetDateTime::now_utc() + VIDA).unix_timestamp()),
        hmac_signature_secret: Some(formulario.llave(&contexto.settings.secreto)),
        hmac_key_signature_secret: Some(llave_de_claves(&contexto.settings.secreto)),
        ..CreateChallengeOptions::default()
    })
    .map_err(Problema::interno)?;
    Ok(Desafio {
        parameters: serde_json::to_value(&desafio.parameters).map_err(Problema::interno)?,
        signature: desafio.signature.unwrap_or_default(),
    })
}

/// Checks a solution made for `formulario` and spends its challenge.
pub async fn gastar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    formulario: Formulario,
    captcha: &str,
) -> Resultado<()> {
    let invalido = || Problema::de(&CAPTCHA_INVALIDO);
    let json = STANDARD.decode(captcha.trim()).map_err(|_| invalido())?;
    let solucion: Payload = serde_json::from_slice(&json).map_err(|_| invalido())?;
    let secretos = contexto.settings.secretos();
    if !secretos
        .into_iter()
        .any(|secreto| resuelve(&solucion, formulario, secreto))
    {
        return Err(invalido());
    }
    let firma = solucion.challenge.signature.ok_or_else(invalido)?;
    let vence = OffsetDateTime::now_utc()
        .replace_nanosecond(0)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        + VIDA;
    if acceso::gastar_desafio(tx, &huella(firma), vence).await? {
        Ok(())
    } else {
        Err(invalido())
    }
}

/// Whether it solves a challenge that was made with this secret.
fn resuelve(solucion: &Payload, formulario: Formulario, secreto: &Secreto) -> bool {
    let llave = formulario.llave(secreto);
    verify_solution(VerifySolutionOptions {
        hmac_key_signature_secret: Some(llave_de_claves(secreto)),
        ..VerifySolutionOptions::new(&solucion.challenge, &solucion.solution, &llave)
    })
    .is_ok_and(|resultado| resultado.verified)
}

fn llave_de_claves(secreto: &Secreto) -> String {
    subllave(secreto, "ser/captcha/llave")
}
