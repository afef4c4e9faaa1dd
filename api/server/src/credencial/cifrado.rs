//! What the database keeps but only this installation reads: XChaCha20-Poly1305 with a key derived
//! from the installation's secret, one a use. What is written says with which secret: earlier ones
//! are read for as long as they are configured, and can be written again with the one in force.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;

use crate::config::Secreto;
use crate::http::{Problema, Resultado};
use crate::tokens::nombre_de;

const NONCE_BYTES: usize = 24;
/// How it is written: «s1.secret.text». Before there were versions it was the text alone, which has no
/// full stop.
const VERSION: &str = "s1";

/// How everything begins that was encrypted with this secret.
pub fn prefijo(secreto: &Secreto) -> String {
    format!("{VERSION}.{}.", nombre_de(secreto))
}

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
    let texto = STANDARD_NO_PAD.encode([&nonce[..], &cifrado].concat());
    Ok(prefijo(secreto) + &texto)
}

/// What [`cifrar`] encrypted with one of these secrets.
///
/// # Errors
/// When it was altered, or written with another secret, use or owner.
pub fn descifrar(
    secretos: &[&Secreto],
    uso: &str,
    dueno: &[u8],
    cifrado: &str,
) -> Resultado<Vec<u8>> {
    let ilegible = || Problema::interno(format!("cifrado ilegible: {uso}"));
    if !cifrado.contains('.') {
        // From before there were versions: any of them may have written it.
        return secretos
            .iter()
            .find_map(|secreto| abrir(secreto, uso, dueno, cifrado))
            .ok_or_else(ilegible);
    }
    secretos
        .iter()
        .find_map(|secreto| {
            let texto = cifrado.strip_prefix(&prefijo(secreto))?;
            Some((*secreto, texto))
        })
        .and_then(|(secreto, texto)| abrir(secreto, uso, dueno, texto))
        .ok_or_else(ilegible)
}

fn abrir(secreto: &Secreto, uso: &str, dueno: &[u8], texto: &str) -> Option<Vec<u8>> {
    let bytes = STANDARD_NO_PAD.decode(texto).ok()?;
    let (nonce, mensaje) = bytes.split_first_chunk::<NONCE_BYTES>()?;
    let carga = Payload {
        msg: mensaje,
        aad: dueno,
    };
    cifra(secreto, uso)
        .ok()?
        .decrypt(&XNonce::from(*nonce), carga)
        .ok()
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

    fn secretos() -> [Secreto; 2] {
        [
            "un secreto de prueba que es bastante largo",
            "otro secreto de prueba que es bastante largo",
        ]
        .map(|texto| Secreto::nuevo(texto.to_owned()))
    }

    #[test]
    fn only_the_same_secret_use_and_owner_read_it_and_only_unaltered() {
        let [secreto, otro] = &secretos();
        let cifrado = cifrar(secreto, "totp", b"ana", b"semilla").unwrap();
        assert_eq!(
            descifrar(&[secreto], "totp", b"ana", &cifrado).unwrap(),
            b"semilla"
        );
        assert!(descifrar(&[otro], "totp", b"ana", &cifrado).is_err());
        assert!(descifrar(&[secreto], "pedido", b"ana", &cifrado).is_err());
        assert!(descifrar(&[secreto], "totp", b"eva", &cifrado).is_err());
        let prefijo = prefijo(secreto);
        let texto = cifrado.strip_prefix(&prefijo).unwrap();
        let mut bytes = STANDARD_NO_PAD.decode(texto).unwrap();
        for i in 0..bytes.len() {
            bytes[i] ^= 1;
            let alterado = prefijo.clone() + &STANDARD_NO_PAD.encode(&bytes);
            assert!(descifrar(&[secreto], "totp", b"ana", &alterado).is_err());
            bytes[i] ^= 1;
        }
        for otra in ["", ".", "s1", "s1..", &prefijo] {
            assert!(descifrar(&[secreto], "totp", b"ana", otra).is_err());
        }
        assert_ne!(
            cifrar(secreto, "totp", b"ana", b"semilla").unwrap(),
            cifrado
        );
    }

    #[test]
    fn an_earlier_secret_reads_what_it_wrote_in_any_order_and_under_no_other_name() {
        let [nuevo, viejo] = &secretos();
        let cifrado = cifrar(viejo, "totp", b"ana", b"semilla").unwrap();
        for orden in [[nuevo, viejo], [viejo, nuevo]] {
            let leido = descifrar(&orden, "totp", b"ana", &cifrado).unwrap();
            assert_eq!(leido, b"semilla");
            // As it was written before there were versions.
            let texto = cifrado.strip_prefix(&prefijo(viejo)).unwrap();
            assert_eq!(
                descifrar(&orden, "totp", b"ana", texto).unwrap(),
                b"semilla"
            );
            let ajeno = prefijo(nuevo) + texto;
            assert!(descifrar(&orden, "totp", b"ana", &ajeno).is_err());
        }
        assert!(!prefijo(viejo).contains("secreto"));
        assert_ne!(prefijo(viejo), prefijo(nuevo));
    }
}
