//! Reading FUR, and their PDF.

use ser_store::fur;
use serde_json::json;
use uuid::Uuid;

use super::problemas::{FECHAS_INVERTIDAS, PDF_NO_DIBUJADO};
use super::types::{FiltroFur, Fur, FurResumen, documento};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado};
use crate::jobs::pdf;

pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    filtro: FiltroFur,
    paginacion: Paginacion,
) -> Resultado<Pagina<FurResumen>> {
    if let (Some(desde), Some(hasta)) = (filtro.desde, filtro.hasta)
        && desde > hasta
    {
        return Err(Problema::de(&FECHAS_INVERTIDAS).campo(
            "/desde",
            "FECHAS_INVERTIDAS",
            FECHAS_INVERTIDAS.remedio,
        ));
    }
    let filtro = fur::Filtro {
        desde: filtro.desde,
        hasta: filtro.hasta,
        tipo: filtro.tipo,
        estado: filtro.estado,
        expediente_id: filtro.expediente_id,
        numero: filtro
            .q
            .map(|q| q.chars().filter(char::is_ascii_digit).collect::<String>())
            .filter(|q| !q.is_empty()),
    };
    let base = contexto.base.conexion();
    let (filas, total) = fur::listar(
        base,
        actor.operador_id,
        &filtro,
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let hoy = contexto.hoy();
    let datos = filas
        .iter()
        .map(|fila| FurResumen::de(fila, &documento(fila)?, hoy))
        .collect::<Resultado<Vec<_>>>()?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

pub async fn consultar(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<Fur> {
    let fila = suyo(contexto, actor, id).await?;
    let documento = documento(&fila)?;
    Fur::de(&fila, documento, contexto.hoy())
}

/// The PDF and the number that names its file. Drawn now when the worker has not come to it.
pub async fn descargar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
) -> Resultado<(String, Vec<u8>)> {
    let fila = suyo(contexto, actor, id).await?;
    let bytes = pdf::obtener(contexto, &fila).await.map_err(|causa| {
        tracing::error!(fur = %fila.numero, causa = %causa.causa, "PDF no dibujado");
        Problema::de(&PDF_NO_DIBUJADO).reintentar_en(60)
    })?;
    let despues = json!({ "numero": fila.numero });
    let hecho = Hecho {
        accion: "descargar",
        objeto: "fur",
        objeto_id: Some(id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(contexto.base.conexion(), actor, contexto.ahora(), hecho).await?;
    Ok((fila.numero, bytes))
}

async fn suyo(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<fur::Model> {
    fur::de_operador(contexto.base.conexion(), actor.operador_id, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))
}
