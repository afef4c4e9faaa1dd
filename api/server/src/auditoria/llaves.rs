//! The keys that prove the anchors: that of the secret in force, and those of earlier ones, each with
//! the word of a later one and the last day of which it is good. Whoever rules the database cannot
//! add one: no key is believed without the word of one that is.

use std::cmp::Reverse;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, encode};
use sea_orm::ConnectionTrait;
use ser_store::Escritura;
use ser_store::auditoria::llave_de_anclas;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::macros::format_description;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::config::{Secreto, Settings};
use crate::http::{Problema, Resultado};
use crate::tokens::ParEd25519;

const USO: &str = "ser/rastro/ancla";
const BYTES: usize = 32;

/// A public key, written «KEY», or «KEY@AAAA-MM-DD» when it is good for the anchors up to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Llave {
    pub publica: [u8; BYTES],
    pub hasta: Option<Date>,
}

/// What a key says of the one that it replaced.
#[derive(Serialize, Deserialize)]
struct Aval {
    llave_de_anclas: String,
    hasta: String,
}

impl Llave {
    /// That of a secret.
    pub fn de(secreto: &Secreto) -> Resultado<Self> {
        let publica = par(secreto)?.publica;
        Ok(Self {
            publica,
            hasta: None,
        })
    }

    /// As it is printed.
    #[must_use]
    pub fn leer(texto: &str) -> Option<Self> {
        let (llave, hasta) = match texto.trim().split_once('@') {
            Some((llave, hasta)) => (llave, Some(leer_dia(hasta)?)),
            None => (texto.trim(), None),
        };
        let publica = URL_SAFE_NO_PAD.decode(llave).ok()?.try_into().ok()?;
        Some(Self { publica, hasta })
    }

    pub fn publica(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.publica)
    }

    /// What this key signed; none when it did not.
    pub(super) fn leer_firmado<T: DeserializeOwned>(&self, firma: &str) -> Option<T> {
        let mut validacion = Validation::new(Algorithm::EdDSA);
        // What proves the trail is good for ever.
        validacion.validate_exp = false;
        validacion.required_spec_claims.clear();
        let llave = DecodingKey::from_ed_der(&self.publica);
        let leido = decode::<T>(firma, &llave, &validacion).ok()?;
        Some(leido.claims)
    }
}

impl fmt::Display for Llave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.publica())?;
        match self.hasta {
            Some(hasta) => write!(f, "@{hasta}"),
            None => Ok(()),
        }
    }
}

fn leer_dia(texto: &str) -> Option<Date> {
    Date::parse(texto, format_description!("[year]-[month]-[day]")).ok()
}

pub(super) fn par(secreto: &Secreto) -> Resultado<ParEd25519> {
    ParEd25519::derivar(secreto, USO).ok_or_else(|| Problema::interno("sin llave de anclas"))
}

pub(super) fn firmar(par: &ParEd25519, dicho: &impl Serialize) -> Resultado<String> {
    let mut cabecera = Header::new(Algorithm::EdDSA);
    // By what a key is known in the header of what it signed.
    cabecera.kid = Some(hex::encode(&Sha256::digest(par.publica)[..8]));
    encode(&cabecera, dicho, &par.firma).map_err(Problema::interno)
}

/// The keys that prove anchors: that of the secret in force, then those that it replaced.
pub async fn todas(settings: &Settings, base: &impl ConnectionTrait) -> Resultado<Vec<Llave>> {
    let mut llaves = avaladas(settings, base).await?;
    for secreto in &settings.secretos_anteriores {
        let llave = Llave::de(secreto)?;
        // Until `ser secreto rotar` writes since when it is not used.
        if !llaves.iter().any(|otra| otra.publica == llave.publica) {
            llaves.push(llave);
        }
    }
    Ok(llaves)
}

/// Those that follow from the secret in force alone.
async fn avaladas(settings: &Settings, base: &impl ConnectionTrait) -> Resultado<Vec<Llave>> {
    let mut llaves = vec![Llave::de(&settings.secreto)?];
    let mut filas = llave_de_anclas::todas(base).await?;
    // Each one that is believed may vouch for others.
    let mut vista = 0;
    while let Some(quien) = llaves.get(vista).cloned() {
        vista += 1;
        let (suyas, ajenas): (Vec<_>, Vec<_>) = filas
            .into_iter()
            .partition(|fila| fila.avalada_por == quien.publica());
        filas = ajenas;
        for fila in suyas {
            let dicho = quien.leer_firmado::<Aval>(&fila.aval);
            let avalada = dicho
                .and_then(|aval| Llave::leer(&format!("{}@{}", aval.llave_de_anclas, aval.hasta)));
            if let Some(mut avalada) = avalada {
                // Nobody gives a word that lasts longer than the own.
                if let Some(fin) = quien.hasta {
                    avalada.hasta = avalada.hasta.map(|hasta| hasta.min(fin));
                }
                agregar(&mut llaves, avalada);
            }
        }
    }
    Ok(llaves)
}

/// A secret may have been in force twice: the later end counts, and none for that of now.
fn agregar(llaves: &mut Vec<Llave>, nueva: Llave) {
    match llaves
        .iter_mut()
        .find(|llave| llave.publica == nueva.publica)
    {
        Some(conocida) if conocida.hasta.is_some() => {
            conocida.hasta = conocida.hasta.max(nueva.hasta);
        }
        Some(_) => {}
        None => llaves.push(nueva),
    }
}

/// The key in force vouches for those of the earlier secrets that no later key vouched for; how many
/// they were.
pub async fn avalar(
    settings: &Settings,
    tx: &Escritura,
    hasta: Date,
    ahora: OffsetDateTime,
) -> Resultado<u64> {
    let firmante = par(&settings.secreto)?;
    let avalada_por = URL_SAFE_NO_PAD.encode(firmante.publica);
    // Those that were never replaced first, then whoever gave its word last: they may vouch for the
    // others, and one that was in force twice was in force until the later day.
    let filas = llave_de_anclas::todas(tx).await?;
    let mut anteriores = settings
        .secretos_anteriores
        .iter()
        .map(Llave::de)
        .collect::<Resultado<Vec<_>>>()?;
    anteriores.sort_by_key(|llave| {
        let publica = llave.publica();
        let avaladas_por_ella = filas.iter().filter(|fila| fila.avalada_por == publica);
        (
            filas.iter().any(|fila| fila.llave == publica),
            Reverse(avaladas_por_ella.map(|fila| fila.creada_en).max()),
        )
    });
    let mut avaladas_ahora = 0;
    for llave in anteriores {
        let conocidas = avaladas(settings, tx).await?;
        if conocidas.iter().any(|otra| otra.publica == llave.publica) {
            continue;
        }
        let aval = Aval {
            llave_de_anclas: llave.publica(),
            hasta: hasta.to_string(),
        };
        let fila = llave_de_anclas::Model {
            id: Uuid::now_v7(),
            llave: llave.publica(),
            avalada_por: avalada_por.clone(),
            hasta,
            aval: firmar(&firmante, &aval)?,
            creada_en: ahora,
        };
        avaladas_ahora += u64::from(llave_de_anclas::insertar(tx, fila).await?);
    }
    Ok(avaladas_ahora)
}
