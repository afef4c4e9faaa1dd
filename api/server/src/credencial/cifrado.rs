//! What the database keeps but only this installation reads: XChaCha20-Poly1305 with a key derived
//! from the installation's secret, one a use.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;

use crate::config::Secreto;
use crate::http::{Problema, Resultado};

const NONCE_BYTES: usize = 24;

/// Encrypts `claro` for `uso`. `dueno` goes with it: what was written for one row does not open in
/// another.
pub fn cifrar(secreto: &Secreto, uso: &str, dueno: &[u8], claro: &[u8]) -> Resultado<String> {
    let mut nonce = [0_u8; NONCE_BYTES];
    rand::fill(&mut nonce);
    let carga = Payload {
        msg: claro,
        aad: dueno,
    };
    let cifrado = cifra(secreto, uso)?
        .encrypt(&XNonce::from(nonce), carga)
        .map_err(|_| Problema::interno("no se pudo cifrar"))?;
    Ok(STANDARD_NO_PAD.encode([&nonce[..], &cifrado].concat()))
}

/// What [`cifrar`] encrypted.
///
/// # Errors
/// When it was altered, or written with another secret, use or owner.
pub fn descifrar(secreto: &Secreto, uso: &str, dueno: &[u8], cifrado: &str) -> Resultado<Vec<u8>> {
    let ilegible = || Problema::interno(format!("cifrado ilegible: {uso}"));
    let bytes = STANDARD_NO_PAD.decode(cifrado).map_err(|_| ilegible())?;
    let (nonce, mensaje) = bytes
        .split_first_chunk::<NONCE_BYTES>()
        .ok_or_else(ilegible)?;
    let carga = Payload {
        msg: mensaje,
        aad: dueno,
    };
    cifra(secreto, uso)?
        .decrypt(&XNonce::from(*nonce), carga)
        .map_err(|_| ilegible())
}

fn cifra(secreto: &Secreto, uso: &str) -> Resultado<XChaCha20Poly1305> {
    let mut llave = [0_u8; 32];
    Hkdf::<Sha256>::new(None, secreto.exponer().as_bytes())
        .expand(format!("ser/cifrado/{uso}").as_bytes(), &mut llave)
        .map_err(Problema::interno)?;
    Ok(XChaCha20Poly1305::new(&Key::from(llave)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_secret_use_and_owner_read_it_and_only_unaltered() {
        let secreto = Secreto::nuevo("un secreto de prueba que es bastante largo".to_owned());
        let otro = Secreto::nuevo("otro secreto de prueba que es bastante largo".to_owned());
        let cifrado = cifrar(&secreto, "totp", b"ana", b"semilla").unwrap();
        assert_eq!(
            descifrar(&secreto, "totp", b"ana", &cifrado).unwrap(),
            b"semilla"
        );
        assert!(descifrar(&otro, "totp", b"ana", &cifrado).is_err());
        assert!(descifrar(&secreto, "pedido", b"ana", &cifrado).is_err());
        assert!(descifrar(&secreto, "totp", b"eva", &cifrado).is_err());
        let mut bytes = STANDARD_NO_PAD.decode(&cifrado).unwrap();
        for i in 0..bytes.len() {
            bytes[i] ^= 1;
            let alterado = STANDARD_NO_PAD.encode(&bytes);
            assert!(descifrar(&secreto, "totp", b"ana", &alterado).is_err());
            bytes[i] ^= 1;
        }
        assert!(descifrar(&secreto, "totp", b"ana", "").is_err());
        assert_ne!(
            cifrar(&secreto, "totp", b"ana", b"semilla").unwrap(),
            cifrado
        );
    }
}
