//! What officers do with a PQRSD: find it complete, take it, ask for what is missing, answer it, or
//! close it. Whoever filed it is told each time.

use ser_domain::estados::EventoPqrsd;
use ser_store::{Escritura, adjunto, pqrsd};
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::cola::completa;
use super::problemas::{ESTADO_DE_PQRSD_INVALIDO, PQRSD_DE_OTRA_PERSONA};
use super::radicacion::{destino, numero};
use super::types::{PqrsdCompleta, RespuestaPqrsd};
use super::{REGLAS_RESPUESTA, RESPUESTA};
use crate::Contexto;
use crate::adjuntos::{self, Borrador};
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, avisar};
use crate::enlaces::{self, Uso};
use crate::http::catalogo::{NO_ENCONTRADO, VERSION_DESACTUALIZADA};
use crate::http::{Actor, Problema, Resultado};
use crate::tokens::huella as digesto;

/// An officer finds it complete.
pub async fn recibir(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<PqrsdCompleta> {
    let (tx, antes) = abrir(contexto, id, version).await?;
    let fila = mover(&antes, EventoPqrsd::Recibir)?;
    let aviso = avanza(&fila)?;
    terminar(contexto, tx, actor, (antes, fila), None, aviso).await
}

/// An officer takes it, also from another one who had it.
pub async fn tomar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<PqrsdCompleta> {
    let (tx, antes) = abrir(contexto, id, version).await?;
    let mut fila = mover(&antes, EventoPqrsd::Tomar)?;
    fila.responsable_id = Some(actor.usuario_id);
    let aviso = avanza(&fila)?;
    terminar(contexto, tx, actor, (antes, fila), None, aviso).await
}

/// An officer asks for what is missing: the term waits, and a link goes by mail.
pub async fn devolver(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    motivo: &str,
) -> Resultado<PqrsdCompleta> {
    let (tx, antes) = abrir(contexto, id, version).await?;
    let mut fila = mover(&antes, EventoPqrsd::Devolver)?;
    fila.motivo = Some(motivo.to_owned());
    fila.devuelta_el = Some(contexto.hoy());
    let ahora = contexto.instante();
    let enlace_id = enlaces::crear(&tx, contexto, Uso::CompletarPqrsd, id, ahora).await?;
    let aviso = Aviso::PqrsdDevuelta {
        radicado: numero(&fila)?.to_string(),
        nombre: fila.nombre.clone(),
        motivo: motivo.to_owned(),
        enlace_id,
        vence_en: ahora + Uso::CompletarPqrsd.vida(),
    };
    terminar(contexto, tx, actor, (antes, fila), Some(motivo), aviso).await
}

/// The officer who has it answers.
pub async fn responder(
    contexto: &Contexto,
    actor: &Actor,
    (id, version): (Uuid, i32),
    borrador: &Borrador,
    respuesta: RespuestaPqrsd,
) -> Resultado<PqrsdCompleta> {
    let (tx, antes) = abrir(contexto, id, version).await?;
    let mut fila = mover(&antes, EventoPqrsd::Responder)?;
    if fila.responsable_id != Some(actor.usuario_id) {
        return Err(Problema::de(&PQRSD_DE_OTRA_PERSONA));
    }
    adjuntos::adjuntar(
        &tx,
        &REGLAS_RESPUESTA,
        borrador,
        &respuesta.adjuntos,
        (RESPUESTA, id),
        contexto.instante(),
    )
    .await?;
    fila.respuesta = Some(respuesta.texto.trim().to_owned());
    fila.terminada_en = Some(contexto.ahora());
    let aviso = Aviso::PqrsdRespondida { pqrsd_id: id };
    terminar(contexto, tx, actor, (antes, fila), None, aviso).await
}

/// An officer closes it without an answer.
pub async fn cerrar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    motivo: &str,
) -> Resultado<PqrsdCompleta> {
    let (tx, antes) = abrir(contexto, id, version).await?;
    let mut fila = mover(&antes, EventoPqrsd::Cerrar)?;
    fila.motivo = Some(motivo.to_owned());
    fila.terminada_en = Some(contexto.ahora());
    enlaces::anular(&tx, Uso::CompletarPqrsd, id, contexto.instante()).await?;
    let aviso = Aviso::PqrsdCerrada {
        radicado: numero(&fila)?.to_string(),
        nombre: fila.nombre.clone(),
        motivo: motivo.to_owned(),
    };
    terminar(contexto, tx, actor, (antes, fila), Some(motivo), aviso).await
}

async fn abrir(
    contexto: &Contexto,
    id: Uuid,
    version: i32,
) -> Resultado<(Escritura, pqrsd::Model)> {
    let tx = contexto.base.escribir().await?;
    let fila = pqrsd::bloquear(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if fila.version == version {
        Ok((tx, fila))
    } else {
        Err(Problema::de(&VERSION_DESACTUALIZADA)
            .con("version", fila.version)
            .con("estado", &fila.estado))
    }
}

/// The same one after `evento`, in its next version.
pub(super) fn mover(antes: &pqrsd::Model, evento: EventoPqrsd) -> Resultado<pqrsd::Model> {
    let estado = antes.estado()?.aplicar(evento).map_err(|error| {
        Problema::de(&ESTADO_DE_PQRSD_INVALIDO)
            .detalle(error.to_string())
            .con("estado", &antes.estado)
    })?;
    Ok(pqrsd::Model {
        estado: estado.as_str().to_owned(),
        version: antes.version + 1,
        ..antes.clone()
    })
}

fn avanza(fila: &pqrsd::Model) -> Resultado<Aviso> {
    Ok(Aviso::PqrsdAvanza {
        radicado: numero(fila)?.to_string(),
        nombre: fila.nombre.clone(),
        estado: fila.estado.clone(),
        vence_el: fila.vence_el,
    })
}

async fn terminar(
    contexto: &Contexto,
    tx: Escritura,
    actor: &Actor,
    (antes, fila): (pqrsd::Model, pqrsd::Model),
    dicho: Option<&str>,
    aviso: Aviso,
) -> Resultado<PqrsdCompleta> {
    let ahora = contexto.ahora();
    pqrsd::guardar(&tx, &fila).await?;
    let paso = pqrsd::anotar_paso(&tx, &fila, dicho, Some(actor.usuario_id), ahora).await?;
    let instante = contexto.instante();
    avisar(&tx, &aviso, paso, destino(&fila), instante).await?;
    anotar_cambio(&tx, actor, (&antes, &fila), instante).await?;
    let vista = completa(contexto, &tx, actor, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(vista)
}

async fn anotar_cambio(
    tx: &Escritura,
    actor: &Actor,
    (antes, fila): (&pqrsd::Model, &pqrsd::Model),
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let anexos = adjunto::de_objeto(tx, RESPUESTA, fila.id).await?;
    let anexos: Vec<String> = anexos.into_iter().map(|anexo| anexo.sha256).collect();
    let huella = |fila: &pqrsd::Model| -> Value {
        json!({
            "estado": fila.estado, "responsable_id": fila.responsable_id,
            "vence_el": fila.vence_el, "motivo": fila.motivo,
            "respuesta": fila.respuesta.as_deref().map(digesto),
        })
    };
    let (previo, mut posterior) = (huella(antes), huella(fila));
    if !anexos.is_empty() {
        posterior["anexos"] = json!(anexos);
    }
    let hecho = Hecho {
        accion: "atender",
        objeto: "pqrsd",
        objeto_id: Some(fila.id),
        antes: Some(&previo),
        despues: Some(&posterior),
    };
    anotar(tx, actor, ahora, hecho);
    Ok(())
}
