//! A file comes in, is taken away again, or goes with its form.

use actix_web::web::Payload;
use ser_adapters::antivirus::Dictamen;
use ser_adapters::archivos::Archivo;
use ser_adapters::inspeccion::{self, Inspeccionado, Rechazo};
use ser_store::{Escritura, adjunto};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::problemas::{
    ADJUNTO_DESCONOCIDO, ADJUNTO_INFECTADO, ADJUNTO_RECHAZADO, ANTIVIRUS_NO_DISPONIBLE,
    DEMASIADOS_ADJUNTOS, RECEPCION_LLENA,
};
use super::types::{Borrador, Subido, ver};
use super::{Reglas, SUELTOS_MAXIMOS, lectura};
use crate::Contexto;
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Problema, Resultado};
use crate::tokens::huella;

/// What is being sent, by whom.
#[derive(Debug)]
pub struct Envio<'a> {
    pub autor: Autor<'a>,
    pub borrador: Borrador,
    pub nombre: &'a str,
}

/// Reads a file, judges it, has it scanned and keeps it, loose.
///
/// # Errors
/// When it is too large, is not one that is received, carries a virus, or cannot be scanned; when the
/// draft has as many as fit.
pub async fn recibir(
    contexto: &Contexto,
    reglas: &Reglas,
    envio: Envio<'_>,
    cuerpo: Payload,
) -> Resultado<Subido> {
    let borrador = envio.borrador.o_nuevo();
    comprobar_cupo(contexto, reglas, &huella(&borrador)).await?;
    let contenido = lectura::leer(cuerpo).await?;
    let (visto, contenido) = inspeccionar(reglas, envio.nombre.to_owned(), contenido).await?;
    let con_antivirus = examinar(contexto, &contenido).await?;
    let id = Uuid::now_v7();
    // A name that nobody can guess from that of another.
    let archivo = contexto
        .archivos
        .guardar(Uuid::new_v4(), visto.clase.extension(), contenido)
        .await
        .map_err(Problema::interno)?;
    let ahora = contexto.instante();
    let fila = adjunto::Model {
        id,
        uso: reglas.uso.to_owned(),
        borrador_huella: Some(huella(&borrador)),
        objeto: None,
        objeto_id: None,
        orden: 0,
        nombre: visto.nombre,
        clase: visto.clase.extension().to_owned(),
        tamano: i32::try_from(archivo.tamano).map_err(Problema::interno)?,
        sha256: archivo.sha256.clone(),
        clave: archivo.clave.clone(),
        con_antivirus,
        subido_por: envio.autor.usuario_id(),
        subido_en: ahora,
        adjuntado_en: None,
    };
    let adjunto = ver(&fila);
    if let Err(problema) = anotar_fila(contexto, envio.autor, fila, ahora).await {
        descartar(contexto, &archivo).await;
        return Err(problema);
    }
    Ok(Subido { borrador, adjunto })
}

async fn comprobar_cupo(contexto: &Contexto, reglas: &Reglas, huella: &str) -> Resultado<()> {
    let base = contexto.base.conexion();
    let suyos = adjunto::sueltos(base, reglas.uso, huella).await?;
    if suyos.len() >= reglas.maximo {
        return Err(sin_cupo(reglas));
    }
    if adjunto::contar_sueltos(base).await? >= SUELTOS_MAXIMOS {
        return Err(Problema::de(&RECEPCION_LLENA).reintentar_en(600));
    }
    Ok(())
}

fn sin_cupo(reglas: &Reglas) -> Problema {
    Problema::de(&DEMASIADOS_ADJUNTOS).con("maximo", reglas.maximo)
}

/// On another thread, which a broken file may take with it.
async fn inspeccionar(
    reglas: &Reglas,
    nombre: String,
    contenido: Vec<u8>,
) -> Resultado<(Inspeccionado, Vec<u8>)> {
    let clases = reglas.clases;
    tokio::task::spawn_blocking(move || {
        inspeccion::inspeccionar(&nombre, &contenido, clases).map(|visto| (visto, contenido))
    })
    .await
    .unwrap_or(Err(Rechazo::Ilegible))
    .map_err(|rechazo| {
        Problema::de(&ADJUNTO_RECHAZADO).campo("/archivo", rechazo.codigo(), rechazo.to_string())
    })
}

/// Whether a scanner saw it; without one configured, none does.
async fn examinar(contexto: &Contexto, contenido: &[u8]) -> Resultado<bool> {
    let Some(antivirus) = &contexto.settings.antivirus else {
        return Ok(false);
    };
    match antivirus.examinar(contenido).await {
        Ok(Dictamen::Limpio) => Ok(true),
        Ok(Dictamen::Infectado(hallado)) => {
            tracing::warn!(%hallado, "el antivirus rechazó un archivo");
            Err(Problema::de(&ADJUNTO_INFECTADO))
        }
        Err(error) => {
            tracing::error!(%error, "sin antivirus no se reciben archivos");
            Err(Problema::de(&ANTIVIRUS_NO_DISPONIBLE).reintentar_en(60))
        }
    }
}

async fn anotar_fila(
    contexto: &Contexto,
    autor: Autor<'_>,
    fila: adjunto::Model,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let tx = contexto.base.escribir().await?;
    let despues = json!({
        "uso": fila.uso, "nombre": fila.nombre, "tamano": fila.tamano, "sha256": fila.sha256,
    });
    let hecho = Hecho {
        accion: "subir",
        objeto: "adjunto",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    adjunto::insertar(&tx, fila).await?;
    anotar_autor(&tx, autor, ahora, hecho);
    Ok(tx.commit().await?)
}

async fn descartar(contexto: &Contexto, archivo: &Archivo) {
    if let Err(error) = contexto.archivos.borrar(&archivo.clave).await {
        tracing::error!(%error, clave = archivo.clave, "un archivo quedó sin fila");
    }
}

/// Takes a loose file away again.
///
/// # Errors
/// `NO_ENCONTRADO` when the draft has no such file, or it was sent already.
pub async fn quitar(
    contexto: &Contexto,
    reglas: &Reglas,
    autor: Autor<'_>,
    borrador: &Borrador,
    id: Uuid,
) -> Resultado<()> {
    let no_esta = || Problema::de(&NO_ENCONTRADO);
    let huella = borrador.huella().ok_or_else(no_esta)?;
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let fila = adjunto::suelto(&tx, reglas.uso, &huella, id)
        .await?
        .ok_or_else(no_esta)?;
    if !adjunto::quitar_suelto(&tx, id).await? {
        return Err(no_esta());
    }
    contexto
        .archivos
        .borrar(&fila.clave)
        .await
        .map_err(Problema::interno)?;
    let antes = json!({ "uso": fila.uso, "nombre": fila.nombre, "sha256": fila.sha256 });
    let hecho = Hecho {
        accion: "quitar",
        objeto: "adjunto",
        objeto_id: Some(id),
        antes: Some(&antes),
        despues: None,
    };
    anotar_autor(&tx, autor, ahora, hecho);
    Ok(tx.commit().await?)
}

/// Gives the loose files `ids` of a draft to an object, in the transaction that makes it, in that
/// order. The event of that object names them with their digests.
///
/// # Errors
/// `ADJUNTO_DESCONOCIDO` when one of them is not, or no more, a loose file of the draft.
pub async fn adjuntar(
    tx: &Escritura,
    reglas: &Reglas,
    borrador: &Borrador,
    ids: &[Uuid],
    (objeto, objeto_id): (&'static str, Uuid),
    ahora: OffsetDateTime,
) -> Resultado<Vec<adjunto::Model>> {
    if ids.len() > reglas.maximo {
        return Err(sin_cupo(reglas));
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let huella = borrador
        .huella()
        .ok_or_else(|| Problema::de(&ADJUNTO_DESCONOCIDO))?;
    let sueltos = adjunto::sueltos(tx, reglas.uso, &huella).await?;
    let mut tomados = Vec::new();
    for (orden, id) in (0_i32..).zip(ids) {
        let suelto = sueltos.iter().find(|suelto| suelto.id == *id);
        let tomado = adjunto::tomar(tx, *id, (objeto, objeto_id), orden, ahora).await?;
        match suelto.filter(|_| tomado) {
            Some(suelto) => tomados.push(suelto.clone()),
            None => return Err(Problema::de(&ADJUNTO_DESCONOCIDO).con("adjunto_id", id)),
        }
    }
    Ok(tomados)
}
