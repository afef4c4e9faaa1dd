//! The captcha: a proof of work that the browser does alone (ALTCHA). Each solution is good
//! once, for one form, for ten minutes.

use altcha::{
    Challenge, CreateChallengeOptions, Payload, VerifySolutionOptions, create_challenge,
    verify_solution,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sea_orm::ConnectionTrait;
use ser_store::acceso;
use time::{Duration, OffsetDateTime};

use super::problemas::CAPTCHA_INVALIDO;
use super::types::Desafio;
use crate::Contexto;
use crate::http::{Problema, Resultado};
use crate::tokens::{huella, subllave};

const VIDA: Duration = Duration::minutes(10);
/// PBKDF2 iterations of each try; the number of tries is the configured cost.
const ITERACIONES: u32 = 100;

/// A new challenge. Real time rules here: the demonstration clock may stand anywhere.
pub fn desafiar(contexto: &Contexto) -> Resultado<Desafio> {
    let costo = contexto.settings.captcha_costo;
    let desafio = create_challenge(CreateChallengeOptions {
        algorithm: "PBKDF2/SHA-256".to_owned(),
        cost: ITERACIONES,
        counter: Some(rand::random_range(costo / 2..=costo)),
        expires_at: Some((OffsetDateTime::now_utc() + VIDA).unix_timestamp()),
        hmac_signature_secret: Some(subllave(&contexto.settings.secreto, "ser/captcha/ingreso")),
        hmac_key_signature_secret: Some(subllave(&contexto.settings.secreto, "ser/captcha/llave")),
        ..CreateChallengeOptions::default()
    })
    .map_err(Problema::interno)?;
    Ok(Desafio {
        parameters: serde_json::to_value(&desafio.parameters).map_err(Problema::interno)?,
        signature: desafio.signature.unwrap_or_default(),
    })
}

/// Checks a solution and spends its challenge.
pub async fn gastar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    captcha: &str,
) -> Resultado<()> {
    let invalido = || Problema::de(&CAPTCHA_INVALIDO);
    let json = STANDARD.decode(captcha.trim()).map_err(|_| invalido())?;
    let solucion: Payload = serde_json::from_slice(&json).map_err(|_| invalido())?;
    let secreto = subllave(&contexto.settings.secreto, "ser/captcha/ingreso");
    let resultado = verify_solution(VerifySolutionOptions {
        hmac_key_signature_secret: Some(subllave(&contexto.settings.secreto, "ser/captcha/llave")),
        ..VerifySolutionOptions::new(&solucion.challenge, &solucion.solution, &secreto)
    })
    .map_err(|_| invalido())?;
    if !resultado.verified {
        return Err(invalido());
    }
    let firma = firma(&solucion.challenge).ok_or_else(invalido)?;
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

fn firma(desafio: &Challenge) -> Option<String> {
    desafio.signature.clone()
}
