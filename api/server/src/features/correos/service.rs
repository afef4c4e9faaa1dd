//! Reading mails, and sending again those that did not arrive.

use ser_store::{correo, trabajo};
use serde_json::json;
use uuid::Uuid;

use super::problemas::CORREO_NO_REENVIABLE;
use super::types::{CorreoCompleto, CorreoFila, FiltroCorreos};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::Aviso;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};
use crate::jobs;

pub async fn listar(
    contexto: &Contexto,
    pedido: &FiltroCorreos,
    paginacion: Paginacion,
) -> Resultado<Pagina<CorreoFila>> {
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        correo::ESTADOS.contains(&estado)
    })?;
    filtro::comprobar("/clase", pedido.clase.as_deref(), |clase| {
        Aviso::CLASES.contains(&clase)
    })?;
    let filtro = correo::Filtro {
        estado: pedido.estado.clone(),
        clase: pedido.clase.clone(),
        destinatario: pedido.destinatario.clone(),
    };
    let (filas, total) = correo::listar(
        contexto.base.conexion(),
        &filtro,
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let datos = filas.into_iter().map(presentar).collect();
    Ok(Pagina::nueva(datos, paginacion, total))
}

pub async fn consultar(contexto: &Contexto, id: Uuid) -> Resultado<CorreoCompleto> {
    let fila = correo::por_id(contexto.base.conexion(), id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    Ok(completo(contexto, fila))
}

/// Puts a mail that failed or came back in line again, to the same address.
pub async fn reenviar(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<CorreoCompleto> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let fila = correo::por_id(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let sirve = es_reenviable(contexto, &fila);
    if !sirve || !correo::volver_a_enviar(&tx, id).await? {
        return Err(Problema::de(&CORREO_NO_REENVIABLE).con("estado", &fila.estado));
    }
    trabajo::repetir(&tx, &jobs::clave(jobs::ENVIAR_CORREO, id), ahora).await?;
    let antes = json!({ "estado": fila.estado, "causa": fila.causa });
    let hecho = Hecho {
        accion: "reenviar",
        objeto: "correo",
        objeto_id: Some(id),
        antes: Some(&antes),
        despues: None,
    };
    anotar(&tx, actor, ahora, hecho);
    let nueva = correo::por_id(&tx, id)
        .await?
        .ok_or_else(|| Problema::interno("un correo sin fila"))?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(completo(contexto, nueva))
}

/// Whether sending it again is of use: it did not arrive, and its link, if any, still works.
fn es_reenviable(contexto: &Contexto, fila: &correo::Model) -> bool {
    let no_llego = [correo::REBOTADO, correo::FALLIDO].contains(&fila.estado.as_str());
    let vence = serde_json::from_str::<Aviso>(&fila.aviso)
        .ok()
        .and_then(|aviso| aviso.vence_en());
    no_llego && vence.is_none_or(|vence| vence > contexto.instante())
}

fn completo(contexto: &Contexto, fila: correo::Model) -> CorreoCompleto {
    CorreoCompleto {
        reenviable: es_reenviable(contexto, &fila),
        texto: fila.texto.clone(),
        fila: presentar(fila),
    }
}

fn presentar(fila: correo::Model) -> CorreoFila {
    CorreoFila {
        id: fila.id,
        clase: fila.clase,
        destinatario: fila.destinatario,
        estado: fila.estado,
        asunto: fila.asunto,
        creado_en: fila.creado_en,
        enviado_en: fila.enviado_en,
        rebotado_en: fila.rebotado_en,
        causa: fila.causa,
    }
}
