//! Reading FUR, and their PDF.

use ser_domain::estados::EstadoFur;
use ser_domain::fur::TipoFur;
use ser_store::fur;
use serde_json::json;
use uuid::Uuid;

use super::problemas::{FECHAS_INVERTIDAS, PDF_NO_DIBUJADO};
use super::types::{FiltroFur, Fur, FurResumen, documento};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};
use crate::jobs::pdf;

pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    pedido: FiltroFur,
    paginacion: Paginacion,
) -> Resultado<Pagina<FurResumen>> {
    if let (Some(desde), Some(hasta)) = (pedido.desde, pedido.hasta)
        && desde > hasta
    {
        return Err(Problema::de(&FECHAS_INVERTIDAS).campo(
            "/desde",
            "FECHAS_INVERTIDAS",
            FECHAS_INVERTIDAS.remedio,
        ));
    }
    filtro::comprobar("/tipo", pedido.tipo.as_deref(), |tipo| {
        [
            TipoFur::Presentacion,
            TipoFur::PresentacionYPago,
            TipoFur::Pago,
        ]
        .iter()
        .any(|conocido| conocido.codigo() == tipo)
    })?;
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        EstadoFur::try_from(estado).is_ok()
    })?;
    let filtro = fur::Filtro {
        desde: pedido.desde,
        hasta: pedido.hasta,
        tipo: pedido.tipo,
        estado: pedido.estado,
        expediente_id: pedido.expediente_id,
        numero: pedido
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
    let papel = pdf::dibujar_o_leer(contexto, &fila)
        .await
        .map_err(|causa| {
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
    let tx = contexto.base.escribir().await?;
    if let Some(sha256) = papel.recien_guardado {
        fur::marcar_listo(&tx, id, sha256).await?;
    }
    anotar(&tx, actor, contexto.instante(), hecho);
    tx.commit().await?;
    Ok((fila.numero, papel.bytes))
}

async fn suyo(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<fur::Model> {
    fur::de_operador(contexto.base.conexion(), actor.operador_id, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))
}
