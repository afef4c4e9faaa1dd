//! Searching the trail.

use std::collections::{HashMap, HashSet};

use sea_orm::ConnectionTrait;
use ser_adapters::reloj::BOGOTA;
use ser_store::auditoria::{self, cadena};
use ser_store::{operador, usuario};
use serde_json::Value;
use time::{Date, OffsetDateTime, Time};
use uuid::Uuid;

use super::types::{EventoCompleto, EventoDeAuditoria, FiltroAuditoria};
use crate::Contexto;
use crate::http::catalogo::{FILTRO_INVALIDO, NO_ENCONTRADO};
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Problema, Resultado, filtro};

pub async fn listar(
    contexto: &Contexto,
    pedido: &FiltroAuditoria,
    paginacion: Paginacion,
) -> Resultado<Pagina<EventoDeAuditoria>> {
    let base = contexto.base.conexion();
    let (filas, total) = auditoria::buscar(
        base,
        &leer(pedido)?,
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let datos = presentar_varios(base, filas).await?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

pub async fn consultar(contexto: &Contexto, id: Uuid) -> Resultado<EventoCompleto> {
    let base = contexto.base.conexion();
    let fila = auditoria::por_id(base, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let (antes, despues) = (valor(&fila.antes), valor(&fila.despues));
    let sello = cadena::de_eventos(base, vec![id]).await?.remove(&id);
    let evento = presentar_varios(base, vec![fila])
        .await?
        .pop()
        .ok_or_else(|| Problema::interno("un evento sin fila"))?;
    let (previa, huella) = sello.map(|sello| (sello.previa, sello.huella)).unzip();
    Ok(EventoCompleto {
        evento,
        antes,
        despues,
        previa,
        huella,
    })
}

/// What was written as JSON, or as it is when it is none.
fn valor(texto: &Option<String>) -> Option<Value> {
    texto
        .as_ref()
        .map(|texto| serde_json::from_str(texto).unwrap_or_else(|_| Value::from(texto.as_str())))
}

pub fn leer(pedido: &FiltroAuditoria) -> Resultado<auditoria::Filtro> {
    filtro::comprobar("/resultado", pedido.resultado.as_deref(), |resultado| {
        auditoria::RESULTADOS.contains(&resultado)
    })?;
    let (desde, antes_de) = dias(pedido.desde, pedido.hasta)?;
    Ok(auditoria::Filtro {
        persona: pedido.persona.clone(),
        operador: pedido.operador.clone(),
        objeto: pedido.objeto.clone(),
        objeto_id: pedido.objeto_id,
        accion: pedido.accion.clone(),
        resultado: pedido.resultado.clone(),
        solicitud_id: pedido.solicitud_id.clone(),
        desde,
        antes_de,
    })
}

/// The instants between which some days in Colombia pass.
pub fn dias(
    desde: Option<Date>,
    hasta: Option<Date>,
) -> Resultado<(Option<OffsetDateTime>, Option<OffsetDateTime>)> {
    if let (Some(desde), Some(hasta)) = (desde, hasta)
        && hasta < desde
    {
        let mensaje = "El último día no puede ser anterior al primero";
        return Err(Problema::de(&FILTRO_INVALIDO).campo("/hasta", "RANGO_INVALIDO", mensaje));
    }
    let comienzo = |dia: Date| dia.with_time(Time::MIDNIGHT).assume_offset(BOGOTA);
    let despues = hasta.and_then(Date::next_day);
    Ok((desde.map(comienzo), despues.map(comienzo)))
}

/// With the names of people and companies, as they are today.
pub async fn presentar_varios(
    base: &impl ConnectionTrait,
    filas: Vec<auditoria::Model>,
) -> Resultado<Vec<EventoDeAuditoria>> {
    let ids = filas.iter().map(|fila| fila.id).collect();
    let mut sellos = cadena::de_eventos(base, ids).await?;
    let personas: HashSet<Uuid> = filas.iter().filter_map(|fila| fila.usuario_id).collect();
    let empresas: HashSet<Uuid> = filas.iter().filter_map(|fila| fila.operador_id).collect();
    let nombres: HashMap<Uuid, String> = usuario::nombres(base, personas)
        .await?
        .into_iter()
        .collect();
    let razones: HashMap<Uuid, String> = operador::nombres(base, empresas)
        .await?
        .into_iter()
        .collect();
    Ok(filas
        .into_iter()
        .map(|fila| EventoDeAuditoria {
            numero: sellos.remove(&fila.id).map(|sello| sello.numero),
            persona: fila.usuario_id.and_then(|id| nombres.get(&id).cloned()),
            operador: fila.operador_id.and_then(|id| razones.get(&id).cloned()),
            roles: fila
                .roles
                .split(',')
                .filter(|rol| !rol.is_empty())
                .map(str::to_owned)
                .collect(),
            id: fila.id,
            instante: fila.instante,
            usuario_id: fila.usuario_id,
            operador_id: fila.operador_id,
            accion: fila.accion,
            objeto: fila.objeto,
            objeto_id: fila.objeto_id,
            resultado: fila.resultado,
            solicitud_id: fila.solicitud_id,
            direccion: fila.direccion,
        })
        .collect())
}
