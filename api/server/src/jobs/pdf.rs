//! Job: draw the PDF of a FUR and keep it. The same FUR gives the same bytes, so repeating it
//! is harmless.

use ser_adapters::archivos::{ArchivoError, Archivos};
use ser_adapters::pdf::dibujar_fur;
use ser_domain::fur::Fur;
use ser_store::fur;
use uuid::Uuid;

use super::FallaTrabajo;
use crate::Contexto;

pub async fn dibujar(contexto: &Contexto, fur_id: Uuid) -> Result<(), FallaTrabajo> {
    let fila = fur::por_id(contexto.base.conexion(), fur_id)
        .await?
        .ok_or_else(|| FallaTrabajo::definitiva("el FUR no existe"))?;
    obtener(contexto, &fila).await.map(|_| ())
}

/// The PDF of a FUR: the stored one, or drawn now and stored.
pub async fn obtener(contexto: &Contexto, fila: &fur::Model) -> Result<Vec<u8>, FallaTrabajo> {
    let papel = dibujar_o_leer(contexto, fila).await?;
    if let Some(sha256) = papel.recien_guardado {
        fur::marcar_listo(contexto.base.conexion(), fila.id, sha256).await?;
    }
    Ok(papel.bytes)
}

/// The bytes, and their SHA-256 when they were drawn just now: the caller records that they are
/// kept, in the transaction of whatever else it writes.
#[derive(Debug)]
pub struct Papel {
    pub bytes: Vec<u8>,
    pub recien_guardado: Option<String>,
}

pub async fn dibujar_o_leer(contexto: &Contexto, fila: &fur::Model) -> Result<Papel, FallaTrabajo> {
    if fila.pdf == fur::PDF_LISTO {
        match contexto
            .archivos
            .leer(&Archivos::clave(fila.id, "pdf"))
            .await
        {
            Ok(bytes) => {
                return Ok(Papel {
                    bytes,
                    recien_guardado: None,
                });
            }
            // The file was lost (a restored database, another machine): it can be drawn again.
            Err(ArchivoError::NoExiste(_)) => {}
            Err(error) => return Err(FallaTrabajo::pasajera(error)),
        }
    }
    let documento: Fur = serde_json::from_str(&fila.contenido).map_err(FallaTrabajo::definitiva)?;
    let bytes = actix_web::web::block(move || dibujar_fur(&documento))
        .await
        .map_err(FallaTrabajo::pasajera)?
        .map_err(FallaTrabajo::definitiva)?;
    let archivo = contexto
        .archivos
        .guardar(fila.id, "pdf", bytes.clone())
        .await
        .map_err(FallaTrabajo::pasajera)?;
    Ok(Papel {
        bytes,
        recien_guardado: Some(archivo.sha256),
    })
}
