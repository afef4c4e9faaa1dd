//! Anchors: once a day, where the chain of the trail ends is signed and kept also in a file. Whoever
//! rules the database can write the whole chain anew, but not what was signed before.

use std::path::Path;

use ser_adapters::anclas;
use ser_adapters::reloj::dia_en_bogota;
use ser_store::auditoria::ancla;
use ser_store::auditoria::cadena;
use ser_store::auditoria::verificacion::Hito;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use super::llaves::{self, Llave};
use super::{Hecho, anotar_del_sistema};
use crate::Contexto;
use crate::http::{Problema, Resultado};

/// What an anchor says, as it is signed (the claims of a JWS, RFC 7515, with EdDSA).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ancla {
    /// The day in Colombia, AAAA-MM-DD.
    pub dia: String,
    /// The last link of the chain, and its hash.
    pub numero: i64,
    pub huella: String,
    /// SHA-256 of the anchor before it: one that is taken away is missed.
    pub anterior: Option<String>,
    pub emitida_en: i64,
}

/// Why an anchor is not believed.
#[derive(Debug, thiserror::Error)]
pub enum AnclaError {
    #[error("la firma no corresponde a ninguna llave")]
    Firma,
    #[error("la firmó una llave que ese día ya no se usaba")]
    Fecha,
    #[error("no sigue al ancla anterior")]
    Anterior,
    #[error("{0}")]
    Archivo(#[from] std::io::Error),
}

/// Signs where the chain ends, if today nobody did, and makes sure that the file is there.
pub async fn anclar(contexto: &Contexto) -> Resultado<ancla::Model> {
    firmar_en(contexto, contexto.instante()).await
}

/// [`anclar`], as of an instant.
pub async fn firmar_en(contexto: &Contexto, ahora: OffsetDateTime) -> Resultado<ancla::Model> {
    let dia = dia_en_bogota(ahora);
    let base = contexto.base.conexion();
    let fila = match ancla::de_dia(base, dia).await? {
        Some(fila) => fila,
        None => firmar(contexto, ahora).await?,
    };
    anclas::guardar(&contexto.settings.anclas, fila.dia, &fila.firma)
        .await
        .map_err(Problema::interno)?;
    Ok(fila)
}

async fn firmar(contexto: &Contexto, ahora: OffsetDateTime) -> Resultado<ancla::Model> {
    let dia = dia_en_bogota(ahora);
    let par = llaves::par(&contexto.settings.secreto)?;
    let tx = contexto.base.escribir().await?;
    let cabeza = cadena::cabeza(&tx).await?;
    let anterior = ancla::ultima(&tx).await?.map(|fila| huella(&fila.firma));
    let ancla = Ancla {
        dia: dia.to_string(),
        numero: cabeza.numero,
        huella: cabeza.huella.clone(),
        anterior,
        emitida_en: ahora.unix_timestamp(),
    };
    let fila = ancla::Model {
        dia,
        numero: cabeza.numero,
        huella: cabeza.huella,
        firma: llaves::firmar(&par, &ancla)?,
        creada_en: ahora,
    };
    if !ancla::insertar(&tx, fila.clone()).await? {
        // Another process did it at the same time.
        return ancla::de_dia(&tx, dia)
            .await?
            .ok_or_else(|| Problema::interno("un ancla sin fila"));
    }
    let despues = json!({ "dia": ancla.dia, "numero": ancla.numero, "huella": ancla.huella });
    let hecho = Hecho {
        accion: "anclar",
        objeto: "auditoria",
        objeto_id: None,
        antes: None,
        despues: Some(&despues),
    };
    anotar_del_sistema(&tx, ahora, hecho);
    tx.commit().await?;
    Ok(fila)
}

/// Reads a signed anchor.
///
/// # Errors
/// When none of these keys signed it, or one that had been replaced by then.
pub fn comprobar(firma: &str, llaves: &[Llave]) -> Result<Ancla, AnclaError> {
    let (ancla, llave) = llaves
        .iter()
        .find_map(|llave| Some((llave.leer_firmado::<Ancla>(firma)?, llave)))
        .ok_or(AnclaError::Firma)?;
    // A secret is replaced, also, because somebody else has it.
    if llave
        .hasta
        .is_some_and(|hasta| ancla.dia > hasta.to_string())
    {
        return Err(AnclaError::Fecha);
    }
    Ok(ancla)
}

/// What the signed anchors of a folder say, each checked and following the one before it.
///
/// # Errors
/// Names the file of the first one that is not believed.
pub fn de_carpeta(carpeta: &Path, llaves: &[Llave]) -> Result<Vec<Hito>, (String, AnclaError)> {
    let nombrar = |ruta: &Path| ruta.display().to_string();
    let archivos = anclas::leer(carpeta).map_err(|error| (nombrar(carpeta), error.into()))?;
    let mut anterior: Option<String> = None;
    let mut hitos = Vec::with_capacity(archivos.len());
    for (ruta, firma) in archivos {
        let ancla = comprobar(&firma, llaves).map_err(|error| (nombrar(&ruta), error))?;
        // The first one of a folder may follow others that are kept elsewhere.
        if anterior.is_some() && ancla.anterior != anterior {
            return Err((nombrar(&ruta), AnclaError::Anterior));
        }
        anterior = Some(huella(&firma));
        hitos.push(Hito {
            dia: ancla.dia,
            numero: ancla.numero,
            huella: ancla.huella,
        });
    }
    Ok(hitos)
}

fn huella(firma: &str) -> String {
    hex::encode(Sha256::digest(firma))
}
