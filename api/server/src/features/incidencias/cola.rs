//! What officers see of the reported problems.

use actix_web::HttpResponse;
use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoIncidencia, EventoIncidencia};
use ser_store::{adjunto, incidencia, usuario};
use uuid::Uuid;

use super::INCIDENCIA;
use super::reporte::numero;
use super::types::{FiltroIncidencias, IncidenciaCompleta, IncidenciaFila};
use crate::Contexto;
use crate::adjuntos::{self, ver};
use crate::auditoria::{Hecho, anotar};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};

const ABIERTOS: [EstadoIncidencia; 2] =
    [EstadoIncidencia::Registrada, EstadoIncidencia::EnRevision];
const TERMINADOS: [EstadoIncidencia; 2] = [EstadoIncidencia::Resuelta, EstadoIncidencia::Cerrada];
const ACCIONES: [EventoIncidencia; 3] = [
    EventoIncidencia::Revisar,
    EventoIncidencia::Responder,
    EventoIncidencia::Cerrar,
];

pub async fn listar(
    contexto: &Contexto,
    pedido: &FiltroIncidencias,
    paginacion: Paginacion,
) -> Resultado<Pagina<IncidenciaFila>> {
    let filtro = incidencia::Filtro {
        estados: estados(pedido.estado.as_deref())?,
        texto: pedido.q.clone(),
    };
    let base = contexto.base.conexion();
    let (filas, total) =
        incidencia::listar(base, &filtro, paginacion.desde(), paginacion.por_pagina).await?;
    let datos = filas.iter().map(presentar).collect::<Resultado<_>>()?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

fn estados(pedido: Option<&str>) -> Resultado<Vec<&'static str>> {
    let codigos =
        |estados: &[EstadoIncidencia]| estados.iter().map(|estado| estado.as_str()).collect();
    match pedido.unwrap_or("abiertas") {
        "abiertas" => Ok(codigos(&ABIERTOS)),
        "terminadas" => Ok(codigos(&TERMINADOS)),
        uno => match EstadoIncidencia::try_from(uno) {
            Ok(estado) => Ok(vec![estado.as_str()]),
            Err(_) => Err(filtro::valor_desconocido("/estado", uno)),
        },
    }
}

/// A case with all that it says; reading it is an event.
pub async fn consultar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
) -> Resultado<IncidenciaCompleta> {
    let tx = contexto.base.escribir().await?;
    let fila = incidencia::por_id(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let completa = completa(&tx, fila).await?;
    let hecho = Hecho {
        accion: "leer",
        objeto: "incidencia",
        objeto_id: Some(id),
        antes: None,
        despues: None,
    };
    anotar(&tx, actor, contexto.instante(), hecho);
    tx.commit().await?;
    Ok(completa)
}

pub async fn descargar(
    contexto: &Contexto,
    actor: &Actor,
    (id, adjunto_id): (Uuid, Uuid),
) -> Resultado<HttpResponse> {
    let tx = contexto.base.escribir().await?;
    let fila = adjunto::uno_de_objeto(&tx, INCIDENCIA, id, adjunto_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
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
    tx: &impl ConnectionTrait,
    fila: incidencia::Model,
) -> Resultado<IncidenciaCompleta> {
    let estado = fila.estado()?;
    let responsable = match fila.responsable_id {
        Some(id) => usuario::por_id(tx, id).await?.map(|persona| persona.nombre),
        None => None,
    };
    let imagenes = adjunto::de_objeto(tx, INCIDENCIA, fila.id).await?;
    Ok(IncidenciaCompleta {
        acciones: ACCIONES
            .into_iter()
            .filter(|evento| estado.aplicar(*evento).is_ok())
            .map(EventoIncidencia::as_str)
            .collect(),
        adjuntos: imagenes.iter().map(ver).collect(),
        responsable,
        con_sesion: fila.usuario_id.is_some(),
        fila: presentar(&fila)?,
        codigo: fila.codigo,
        expediente: fila.expediente,
        pasos: fila.pasos,
        nombre: fila.nombre,
        correo: fila.correo,
        pagina: fila.pagina,
        navegador: fila.navegador,
        solicitud_fallida: fila.solicitud_fallida,
        solicitud_id: fila.solicitud_id,
        respuesta: fila.respuesta,
        terminada_en: fila.terminada_en,
        version: fila.version,
    })
}

fn presentar(fila: &incidencia::Model) -> Resultado<IncidenciaFila> {
    Ok(IncidenciaFila {
        id: fila.id,
        caso: numero(fila)?,
        estado: fila.estado.clone(),
        empresa: fila.empresa.clone(),
        nit: fila.nit.clone(),
        incidencia: fila.incidencia.clone(),
        registrada_en: fila.registrada_en,
    })
}
