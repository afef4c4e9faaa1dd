//! Passwords: argon2id, computed on threads of its own.

use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization;

use super::trabajadores;
use crate::http::{Problema, Resultado};

/// OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane.
fn argon2id() -> Resultado<Argon2<'static>> {
    let parametros = Params::new(19 * 1024, 2, 1, None).map_err(Problema::interno)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parametros))
}

/// The same password however the keyboard composes its letters (NFKC).
pub fn normalizar(clave: &str) -> String {
    clave.nfkc().collect()
}

/// The PHC string of a new password, with a random salt.
pub fn cifrar(clave: &str) -> Resultado<String> {
    Ok(argon2id()?
        .hash_password(normalizar(clave).as_bytes())
        .map_err(Problema::interno)?
        .to_string())
}

/// [`cifrar`], off the async threads.
pub async fn cifrar_aparte(clave: String) -> Resultado<String> {
    trabajadores::ejecutar(move || cifrar(&clave)).await
}

/// Whether `clave` is the one behind `guardada`. Without a stored one the same work is done on that
/// of nobody, so that an unknown person takes as long as a known one.
pub async fn coincide(clave: String, guardada: Option<String>) -> Resultado<bool> {
    trabajadores::ejecutar(move || {
        let de_nadie = de_nadie()?;
        let (previa, hay) = match &guardada {
            Some(guardada) => (guardada.as_str(), true),
            None => (de_nadie, false),
        };
        let clave = normalizar(&clave);
        let argon = argon2id()?;
        let igual = PasswordHash::new(previa)
            .is_ok_and(|previa| argon.verify_password(clave.as_bytes(), &previa).is_ok());
        Ok(igual && hay)
    })
    .await
}

/// Made once a process, before the first check of anybody.
fn de_nadie() -> Resultado<&'static str> {
    static HASH: OnceLock<String> = OnceLock::new();
    if let Some(hash) = HASH.get() {
        return Ok(hash);
    }
    let hash = cifrar("la contraseña de nadie")?;
    Ok(HASH.get_or_init(|| hash))
}
