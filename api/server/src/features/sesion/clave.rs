//! Passwords: argon2id, computed off the async threads.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::http::{Problema, Resultado};

/// OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane.
fn argon2id() -> Resultado<Argon2<'static>> {
    let parametros = Params::new(19 * 1024, 2, 1, None).map_err(Problema::interno)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parametros))
}

/// The PHC string of a new password, with a random salt.
pub fn cifrar(clave: &str) -> Resultado<String> {
    Ok(argon2id()?
        .hash_password(clave.as_bytes())
        .map_err(Problema::interno)?
        .to_string())
}

/// Whether `clave` is the one behind `guardada`; a stored value that cannot be read is a no.
pub async fn coincide(clave: String, guardada: String) -> Resultado<bool> {
    actix_web::web::block(move || {
        let argon = argon2id()?;
        Ok(PasswordHash::new(&guardada)
            .is_ok_and(|previa| argon.verify_password(clave.as_bytes(), &previa).is_ok()))
    })
    .await
    .map_err(Problema::interno)?
}

/// Spends the time of a real check, so that an unknown person takes as long as a known one.
pub async fn comprobar_en_vano(clave: String) -> Resultado<()> {
    actix_web::web::block(move || cifrar(&clave).map(|_| ()))
        .await
        .map_err(Problema::interno)?
}
