//! Access tokens (EdDSA, 15 minutes, key named by `kid`) and random secrets.
//!
//! The private key of a `kid` is derived from the installation's secret with HKDF-SHA256, so
//! the database holds only names and dates of keys, and every process that shares the secret
//! and the database agrees on them. The `kid` begins with the name of the secret: a key of an
//! earlier one proves what it signed, and signs no more.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::config::Secreto;

/// How long an access token is good for.
pub const VIDA_ACCESO: Duration = Duration::minutes(15);

/// What an access token says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Afirmaciones {
    /// The person.
    pub sub: Uuid,
    /// The session, which may be revoked at any moment.
    pub sid: Uuid,
    pub iat: i64,
    pub exp: i64,
}

/// A key by its name, and until when it may sign and verify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Llave {
    pub kid: String,
    pub firma_hasta: OffsetDateTime,
    pub verifica_hasta: OffsetDateTime,
}

struct Par {
    llave: Llave,
    /// Of the secret in force.
    vigente: bool,
    firma: EncodingKey,
    verifica: DecodingKey,
}

/// The keys in use by this process; reloaded when a token names one it does not know.
pub struct Llavero {
    /// The one in force first.
    secretos: Vec<Secreto>,
    en_uso: RwLock<EnUso>,
    /// Tokens whose signature was checked already, by their SHA-256: the same one comes with every
    /// request for fifteen minutes. Dates, session and account are looked at every time.
    comprobados: RwLock<HashMap<[u8; 32], (Afirmaciones, OffsetDateTime)>>,
}

#[derive(Default)]
struct EnUso {
    llaves: Vec<Llave>,
    /// Newest first: the first that can sign does.
    pares: Vec<Arc<Par>>,
}

/// Above this many the memory of checked tokens starts again: a bound, with room for every session.
const COMPROBADOS_MAXIMOS: usize = 10_000;

impl std::fmt::Debug for Llavero {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Llavero")
    }
}

/// Why a token was not accepted.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TokenError {
    #[error("el token nombra una llave desconocida")]
    LlaveDesconocida,
    #[error("el token no es válido o venció")]
    Invalido,
    #[error("no hay llave para firmar")]
    SinLlave,
}

impl Llavero {
    /// The first of `secretos` is the one in force.
    pub fn nuevo(secretos: Vec<Secreto>) -> Self {
        Self {
            secretos,
            en_uso: RwLock::default(),
            comprobados: RwLock::default(),
        }
    }

    /// Replaces the keys by those that the database lists, newest first.
    pub fn cargar(&self, llaves: Vec<Llave>) -> Result<(), TokenError> {
        if self.tiene(&llaves) {
            return Ok(());
        }
        let mut pares = Vec::with_capacity(llaves.len());
        for llave in &llaves {
            pares.extend(self.derivar(llave)?.into_iter().map(Arc::new));
        }
        *self.en_uso.write().unwrap_or_else(PoisonError::into_inner) = EnUso { llaves, pares };
        // A key that is gone no longer vouches for what it signed.
        self.comprobados
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        Ok(())
    }

    fn tiene(&self, llaves: &[Llave]) -> bool {
        let en_uso = self.en_uso.read().unwrap_or_else(PoisonError::into_inner);
        en_uso.llaves == llaves
    }

    /// Whether some key can still sign at `ahora`.
    pub fn puede_firmar(&self, ahora: OffsetDateTime) -> bool {
        self.para_firmar(ahora).is_some()
    }

    pub fn firmar(
        &self,
        usuario: Uuid,
        sesion: Uuid,
        ahora: OffsetDateTime,
    ) -> Result<String, TokenError> {
        let par = self.para_firmar(ahora).ok_or(TokenError::SinLlave)?;
        let afirmaciones = Afirmaciones {
            sub: usuario,
            sid: sesion,
            iat: ahora.unix_timestamp(),
            exp: (ahora + VIDA_ACCESO).unix_timestamp(),
        };
        let mut cabecera = Header::new(Algorithm::EdDSA);
        cabecera.kid = Some(par.llave.kid.clone());
        encode(&cabecera, &afirmaciones, &par.firma).map_err(|_| TokenError::SinLlave)
    }

    pub fn verificar(
        &self,
        token: &str,
        ahora: OffsetDateTime,
    ) -> Result<Afirmaciones, TokenError> {
        let huella: [u8; 32] = Sha256::digest(token.as_bytes()).into();
        let conocido = self
            .comprobados
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&huella)
            .cloned();
        let (datos, verifica_hasta) = match conocido {
            Some(conocido) => conocido,
            None => {
                let comprobado = self.comprobar(token)?;
                let mut comprobados = self
                    .comprobados
                    .write()
                    .unwrap_or_else(PoisonError::into_inner);
                if comprobados.len() >= COMPROBADOS_MAXIMOS {
                    comprobados.clear();
                }
                comprobados.insert(huella, comprobado.clone());
                comprobado
            }
        };
        if datos.exp > ahora.unix_timestamp() && verifica_hasta > ahora {
            Ok(datos)
        } else {
            Err(TokenError::Invalido)
        }
    }

    /// Checks the signature: what the token says, and until when its key is good.
    fn comprobar(&self, token: &str) -> Result<(Afirmaciones, OffsetDateTime), TokenError> {
        let kid = decode_header(token)
            .ok()
            .and_then(|cabecera| cabecera.kid)
            .ok_or(TokenError::Invalido)?;
        let pares: Vec<Arc<Par>> = {
            let en_uso = self.en_uso.read().unwrap_or_else(PoisonError::into_inner);
            let de_ese_nombre = en_uso.pares.iter().filter(|par| par.llave.kid == kid);
            de_ese_nombre.cloned().collect()
        };
        if pares.is_empty() {
            return Err(TokenError::LlaveDesconocida);
        }
        let mut validacion = Validation::new(Algorithm::EdDSA);
        // Expiry is compared by the caller with the clock that was passed in, not with the machine's.
        validacion.validate_exp = false;
        validacion.required_spec_claims.clear();
        // One key a name, but for those from before names said of which secret they are.
        pares
            .iter()
            .find_map(|par| {
                let leido = decode::<Afirmaciones>(token, &par.verifica, &validacion).ok()?;
                Some((leido.claims, par.llave.verifica_hasta))
            })
            .ok_or(TokenError::Invalido)
    }

    fn para_firmar(&self, ahora: OffsetDateTime) -> Option<Arc<Par>> {
        let en_uso = self.en_uso.read().unwrap_or_else(PoisonError::into_inner);
        let mut pares = en_uso.pares.iter();
        pares
            .find(|par| par.vigente && par.llave.firma_hasta > ahora)
            .cloned()
    }

    /// The pair of a key; none when its name says a secret that is not configured, and one for each
    /// secret when it says none.
    fn derivar(&self, llave: &Llave) -> Result<Vec<Par>, TokenError> {
        let nombrado = llave.kid.split_once('.').map(|(nombre, _)| nombre);
        let mut pares = Vec::with_capacity(1);
        for (lugar, secreto) in self.secretos.iter().enumerate() {
            if nombrado.is_some_and(|nombre| nombre != nombre_de(secreto)) {
                continue;
            }
            let par = ParEd25519::derivar(secreto, &format!("ser/jwt/{}", llave.kid))
                .ok_or(TokenError::SinLlave)?;
            pares.push(Par {
                llave: llave.clone(),
                vigente: lugar == 0,
                verifica: DecodingKey::from_ed_der(&par.publica),
                firma: par.firma,
            });
        }
        Ok(pares)
    }
}

/// A pair of keys for one use, derived from the installation's secret.
pub struct ParEd25519 {
    pub firma: EncodingKey,
    /// The 32 bytes of the public key (RFC 8032).
    pub publica: [u8; 32],
}

impl ParEd25519 {
    pub fn derivar(secreto: &Secreto, uso: &str) -> Option<Self> {
        let mut semilla = [0_u8; 32];
        Hkdf::<Sha256>::new(None, secreto.exponer().as_bytes())
            .expand(uso.as_bytes(), &mut semilla)
            .ok()?;
        let publica = ed25519_dalek::SigningKey::from_bytes(&semilla).verifying_key();
        // PKCS#8 v1 of an Ed25519 seed (RFC 8410): a fixed prefix and the 32 bytes.
        let mut der = hex_fijo("302e020100300506032b657004220420");
        der.extend_from_slice(&semilla);
        Some(Self {
            firma: EncodingKey::from_ed_der(&der),
            publica: publica.to_bytes(),
        })
    }
}

impl std::fmt::Debug for ParEd25519 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ParEd25519")
    }
}

fn hex_fijo(texto: &str) -> Vec<u8> {
    hex::decode(texto).unwrap_or_default()
}

/// A key for another use, derived from the same secret.
pub fn subllave(secreto: &Secreto, uso: &str) -> String {
    let mut salida = [0_u8; 32];
    // 32 bytes are always within what HKDF-SHA256 can give.
    let _ =
        Hkdf::<Sha256>::new(None, secreto.exponer().as_bytes()).expand(uso.as_bytes(), &mut salida);
    hex::encode(salida)
}

/// By what a secret is known where something was made with it: it says nothing of the secret.
pub fn nombre_de(secreto: &Secreto) -> String {
    let mut nombre = subllave(secreto, "ser/nombre-del-secreto");
    nombre.truncate(16);
    nombre
}

/// `bytes` random bytes as hexadecimal.
pub fn azar_hex(bytes: usize) -> String {
    let mut azar = vec![0_u8; bytes];
    rand::fill(&mut azar[..]);
    hex::encode(azar)
}

/// A refresh token: 256 random bits in URL-safe text.
pub fn azar_url() -> String {
    let mut azar = [0_u8; 32];
    rand::fill(&mut azar);
    URL_SAFE_NO_PAD.encode(azar)
}

/// HMAC-SHA256 as hexadecimal, with a key for `uso` derived from the installation's secret: a
/// digest of something that has few possible values, which only we can make.
pub fn seudonimo(secreto: &Secreto, uso: &str, texto: &str) -> String {
    let llave = subllave(secreto, uso);
    // HMAC takes a key of any length.
    Hmac::<Sha256>::new_from_slice(llave.as_bytes())
        .map(|mac| hex::encode(mac.chain_update(texto).finalize().into_bytes()))
        .unwrap_or_default()
}

/// SHA-256 as hexadecimal.
pub fn huella(texto: impl AsRef<[u8]>) -> String {
    hex::encode(Sha256::digest(texto.as_ref()))
}
