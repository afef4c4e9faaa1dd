//! What officers see: the queue by term, one with all it says, and its files.

use std::collections::HashMap;

use actix_web::HttpResponse;
use sea_orm::ConnectionTrait;
use ser_domain::divipola;
use ser_domain::estados::{EstadoPqrsd, EventoPqrsd};
use ser_domain::pqrsd::TipoSolicitud;
use ser_store::{adjunto, pqrsd, usuario};
use time::Date;
use uuid::Uuid;

use super::radicacion::numero;
use super::types::{FiltroPqrsd, PasoPqrsd, PqrsdCompleta, PqrsdFila};
use super::{PQRSD, RESPUESTA};
use crate::Contexto;
use crate::adjuntos::{self, ver};
use crate::auditoria::{Hecho, anotar};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};

/// What can still happen to one that waits for the ministry, or for whoever filed it.
const ABIERTOS: [EstadoPqrsd; 4] = [
    EstadoPqrsd::Registrada,
    EstadoPqrsd::Recibida,
    EstadoPqrsd::EnTramite,
    EstadoPqrsd::Devuelta,
];
const TERMINADOS: [EstadoPqrsd; 2] = [EstadoPqrsd::Resuelta, EstadoPqrsd::Cerrada];

/// What an officer may do, in the order in which it is offered.
const ACCIONES: [EventoPqrsd; 5] = [
    EventoPqrsd::Recibir,
    EventoPqrsd::Tomar,
    EventoPqrsd::Responder,
    EventoPqrsd::Devolver,
    EventoPqrsd::Cerrar,
];

pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroPqrsd,
    paginacion: Paginacion,
) -> Resultado<Pagina<PqrsdFila>> {
    filtro::comprobar("/tipo", pedido.tipo.as_deref(), |tipo| {
        TipoSolicitud::try_from(tipo).is_ok()
    })?;
    let filtro = pqrsd::Filtro {
        estados: estados(pedido.estado.as_deref())?,
        tipo: pedido.tipo.clone(),
        texto: pedido.q.clone(),
        responsable_id: pedido.mias.unwrap_or_default().then_some(actor.usuario_id),
    };
    let base = contexto.base.conexion();
    let (filas, total) =
        pqrsd::listar(base, &filtro, paginacion.desde(), paginacion.por_pagina).await?;
    let personas = nombres(base, filas.iter().filter_map(|fila| fila.responsable_id)).await?;
    let datos = filas
        .iter()
        .map(|fila| presentar(contexto, fila, &personas))
        .collect::<Resultado<_>>()?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

fn estados(pedido: Option<&str>) -> Resultado<Vec<&'static str>> {
    let codigos = |estados: &[EstadoPqrsd]| estados.iter().map(|estado| estado.as_str()).collect();
    match pedido.unwrap_or("abiertas") {
        "abiertas" => Ok(codigos(&ABIERTOS)),
        "terminadas" => Ok(codigos(&TERMINADOS)),
        uno => match EstadoPqrsd::try_from(uno) {
            Ok(estado) => Ok(vec![estado.as_str()]),
            Err(_) => Err(filtro::valor_desconocido("/estado", uno)),
        },
    }
}

/// One with all that it says. Reading it is an event: it is somebody's personal data.
pub async fn consultar(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<PqrsdCompleta> {
    let tx = contexto.base.escribir().await?;
    let fila = pqrsd::por_id(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let completa = completa(contexto, &tx, actor, fila).await?;
    let hecho = Hecho {
        accion: "leer",
        objeto: "pqrsd",
        objeto_id: Some(id),
        antes: None,
        despues: None,
    };
    anotar(&tx, actor, contexto.instante(), hecho);
    tx.commit().await?;
    Ok(completa)
}

/// One of its files, or of its answer's.
pub async fn descargar(
    contexto: &Contexto,
    actor: &Actor,
    (id, adjunto_id): (Uuid, Uuid),
) -> Resultado<HttpResponse> {
    let tx = contexto.base.escribir().await?;
    let fila = match adjunto::uno_de_objeto(&tx, PQRSD, id, adjunto_id).await? {
        Some(fila) => fila,
        None => adjunto::uno_de_objeto(&tx, RESPUESTA, id, adjunto_id)
            .await?
            .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?,
    };
    let hecho = Hecho {
        accion: "descargar",
        objeto: "adjunto",
        objeto_id: Some(adjunto_id),
        antes: None,
        despues: None,
    };
    anotar(&tx, actor, contexto.instante(), hecho);
    tx.commit().await?;
    adjuntos::entregar(contexto, &fila).await
}

pub(super) async fn completa(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    fila: pqrsd::Model,
) -> Resultado<PqrsdCompleta> {
    let pasos = pqrsd::pasos(tx, fila.id).await?;
    let ids = pasos.iter().filter_map(|paso| paso.usuario_id);
    let personas = nombres(tx, ids.chain(fila.responsable_id)).await?;
    let estado = fila.estado()?;
    let lugar = fila.municipio.as_deref().and_then(divipola::municipio);
    Ok(PqrsdCompleta {
        departamento: lugar.map(|(departamento, _)| departamento.nombre.to_owned()),
        ciudad: lugar
            .map(|(_, municipio)| municipio.nombre.to_owned())
            .or(fila.ciudad.clone()),
        pais: divipola::pais(&fila.pais)
            .map_or_else(|| fila.pais.clone(), |pais| pais.nombre.to_owned()),
        adjuntos: vistos(&adjunto::de_objeto(tx, PQRSD, fila.id).await?),
        adjuntos_respuesta: vistos(&adjunto::de_objeto(tx, RESPUESTA, fila.id).await?),
        es_mia: fila.responsable_id == Some(actor.usuario_id),
        acciones: ACCIONES
            .into_iter()
            .filter(|evento| estado.aplicar(*evento).is_ok())
            .filter(|evento| match evento {
                EventoPqrsd::Tomar => fila.responsable_id != Some(actor.usuario_id),
                EventoPqrsd::Responder => fila.responsable_id == Some(actor.usuario_id),
                _ => true,
            })
            .map(EventoPqrsd::as_str)
            .collect(),
        pasos: pasos
            .into_iter()
            .map(|paso| PasoPqrsd {
                estado: paso.estado,
                ocurrido_en: paso.ocurrido_en,
                quien: paso.usuario_id.and_then(|id| personas.get(&id).cloned()),
                texto: paso.texto,
            })
            .collect(),
        fila: presentar(contexto, &fila, &personas)?,
        tipo_identificacion: fila.tipo_identificacion,
        identificacion: fila.identificacion,
        correo: fila.correo,
        telefono: fila.telefono,
        direccion: fila.direccion,
        detalle: fila.detalle,
        terminos_version: fila.terminos_version,
        norma_plazo: fila.norma_plazo,
        respuesta: fila.respuesta,
        motivo: fila.motivo,
        version: fila.version,
    })
}

fn vistos(filas: &[adjunto::Model]) -> Vec<adjuntos::AdjuntoVisto> {
    filas.iter().map(ver).collect()
}

fn presentar(
    contexto: &Contexto,
    fila: &pqrsd::Model,
    personas: &HashMap<Uuid, String>,
) -> Resultado<PqrsdFila> {
    let responsable = fila.responsable_id;
    Ok(PqrsdFila {
        id: fila.id,
        radicado: numero(fila)?.to_string(),
        tipo: fila.tipo.clone(),
        estado: fila.estado.clone(),
        nombre: fila.nombre.clone(),
        registrada_en: fila.registrada_en,
        radicada_el: fila.radicada_el,
        vence_el: fila.vence_el,
        dias_restantes: faltan(contexto, fila.vence_el),
        responsable: responsable.and_then(|id| personas.get(&id).cloned()),
    })
}

fn faltan(contexto: &Contexto, vence_el: Date) -> i64 {
    contexto
        .parametros()
        .calendario()
        .habiles_entre(contexto.hoy(), vence_el)
}

async fn nombres(
    tx: &impl ConnectionTrait,
    ids: impl Iterator<Item = Uuid>,
) -> Resultado<HashMap<Uuid, String>> {
    Ok(usuario::nombres(tx, ids).await?.into_iter().collect())
}
