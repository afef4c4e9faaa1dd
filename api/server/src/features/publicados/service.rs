//! Reading what has been published, and what waits to be.

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;
use ser_domain::parametros::{Confianza, SeriePublicada as SerieDominio};
use ser_store::publicado::{self, periodo, usado};
use ser_store::{publicacion, usuario};
use time::Date;
use uuid::Uuid;

use super::presentacion::{presentar, presentar_todas};
use super::problemas::SERIE_NO_ENCONTRADA;
use super::types::{
    FiltroPublicaciones, PeriodoPublicado, PeriodoSugerido, Publicacion, SeriePublicada,
    SeriePublicadaCompleta, SeriesPublicadas, ValorVigente, VersionPublicada,
};
use crate::Contexto;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};

/// The series of that code.
pub(super) fn serie(contexto: &Contexto, codigo: &str) -> Resultado<SerieDominio> {
    let series = contexto.parametros().ley().series_publicadas();
    series
        .map_err(Problema::interno)?
        .into_iter()
        .find(|serie| *serie.codigo == *codigo)
        .ok_or_else(|| Problema::de(&SERIE_NO_ENCONTRADA))
}

pub async fn listar_series(contexto: &Contexto) -> Resultado<SeriesPublicadas> {
    let tx = contexto.base.leer_instantanea().await?;
    let versiones = publicado::versiones(&tx, None).await?;
    let pendientes: BTreeMap<String, i64> = publicacion::contar_pendientes(&tx)
        .await?
        .into_iter()
        .collect();
    let series = contexto.parametros().ley().series_publicadas();
    let datos = series.map_err(Problema::interno)?.into_iter().map(|serie| {
        let suyas: Vec<_> = versiones
            .iter()
            .filter(|version| version.periodo.codigo == *serie.codigo)
            .collect();
        let esperan = pendientes.get(&*serie.codigo).copied().unwrap_or_default();
        resumir(&serie, &suyas, esperan, contexto.hoy())
    });
    Ok(SeriesPublicadas {
        datos: datos.collect(),
    })
}

fn resumir(
    serie: &SerieDominio,
    versiones: &[&publicado::Version],
    pendientes: i64,
    hoy: Date,
) -> SeriePublicada {
    let vivas = || {
        versiones
            .iter()
            .filter(|version| version.conocido_hasta.is_none())
    };
    let ultima = vivas().next_back();
    let siguiente = ultima
        .and_then(|ultima| ultima.periodo.siguiente)
        .map(|desde| PeriodoSugerido {
            desde,
            hasta: serie.publicacion.cada.fin(desde),
        });
    SeriePublicada {
        codigo: serie.codigo.to_string(),
        nombre: serie.nombre.to_string(),
        descripcion: serie.descripcion.to_string(),
        unidad: serie.unidad.to_string(),
        autoridad: serie.publicacion.autoridad.clone(),
        cada: serie.publicacion.cada.as_str(),
        continua: serie.publicacion.continua,
        vigente: vivas()
            .find(|version| {
                let hasta = version.periodo.hasta();
                version.periodo.desde <= hoy && hasta.is_none_or(|hasta| hoy <= hasta)
            })
            .map(|version| corto(version)),
        cubierta_hasta: ultima.and_then(|ultima| ultima.periodo.hasta()),
        siguiente,
        pendientes,
        por_confirmar: vivas().filter(|v| por_confirmar(&v.fila)).count(),
        demostrativos: vivas().filter(|v| v.fila.demostrativo).count(),
    }
}

fn corto(version: &publicado::Version) -> ValorVigente {
    ValorVigente {
        desde: version.periodo.desde,
        hasta: version.periodo.hasta(),
        valor: version.fila.valor.clone(),
    }
}

/// Nobody has seen its source. A made-up value is not waiting for one.
fn por_confirmar(fila: &publicado::Model) -> bool {
    let sin_fuente = [Confianza::Known, Confianza::Assumed];
    !fila.demostrativo && sin_fuente.iter().any(|c| c.as_str() == fila.confianza)
}

pub async fn consultar_serie(
    contexto: &Contexto,
    codigo: &str,
) -> Resultado<SeriePublicadaCompleta> {
    let serie = serie(contexto, codigo)?;
    let tx = contexto.base.leer_instantanea().await?;
    let versiones = publicado::versiones(&tx, Some(codigo)).await?;
    let (_, esperan) =
        publicacion::listar(&tx, Some(publicacion::PENDIENTE), Some(codigo), 0, 1).await?;
    let usos: BTreeMap<(Date, i32), i64> = usado::contar(&tx, codigo)
        .await?
        .into_iter()
        .map(|(desde, version, cuantas)| ((desde, version), cuantas))
        .collect();
    let personas = nombres(
        &tx,
        versiones
            .iter()
            .flat_map(|v| [v.fila.registrado_por, v.fila.aprobado_por]),
    )
    .await?;
    let mut periodos: Vec<PeriodoPublicado> = periodo::de(&tx, Some(codigo))
        .await?
        .into_iter()
        .map(|periodo| PeriodoPublicado {
            versiones: versiones
                .iter()
                .rev()
                .filter(|version| version.periodo.id == periodo.id)
                .map(|version| {
                    let uso = usos.get(&(periodo.desde, version.fila.version));
                    presentar_version(&version.fila, &personas, uso.copied().unwrap_or_default())
                })
                .collect(),
            desde: periodo.desde,
            hasta: periodo.hasta(),
        })
        .collect();
    periodos.reverse();
    let todas: Vec<_> = versiones.iter().collect();
    let esperan = i64::try_from(esperan).unwrap_or(i64::MAX);
    Ok(SeriePublicadaCompleta {
        serie: resumir(&serie, &todas, esperan, contexto.hoy()),
        periodos,
    })
}

fn presentar_version(
    fila: &publicado::Model,
    personas: &BTreeMap<Uuid, String>,
    autoliquidaciones: i64,
) -> VersionPublicada {
    let nombre = |id: Option<Uuid>| id.and_then(|id| personas.get(&id).cloned());
    VersionPublicada {
        version: fila.version,
        valor: fila.valor.clone(),
        ibc: fila.ibc_pct.clone(),
        usura: fila.usura_pct.clone(),
        norma: fila.norma.clone(),
        articulo: fila.articulo.clone(),
        enlace: fila.enlace.clone(),
        fuente: fila.fuente.clone(),
        nota: fila.nota.clone(),
        publicado_el: fila.publicado_el,
        confianza: fila.confianza.clone(),
        por_confirmar: por_confirmar(fila),
        demostrativo: fila.demostrativo,
        conocido_desde: fila.conocido_desde,
        registrado_por: nombre(fila.registrado_por),
        registrado_en: fila.registrado_en,
        aprobado_por: nombre(fila.aprobado_por),
        aprobado_en: fila.aprobado_en,
        autoliquidaciones,
    }
}

pub(super) async fn nombres(
    tx: &impl ConnectionTrait,
    ids: impl Iterator<Item = Option<Uuid>>,
) -> Resultado<BTreeMap<Uuid, String>> {
    let ids: std::collections::BTreeSet<Uuid> = ids.flatten().collect();
    Ok(usuario::nombres(tx, ids).await?.into_iter().collect())
}

pub async fn listar_publicaciones(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroPublicaciones,
    paginacion: Paginacion,
) -> Resultado<Pagina<Publicacion>> {
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        publicacion::ESTADOS.contains(&estado)
    })?;
    let tx = contexto.base.leer_instantanea().await?;
    let (filas, total) = publicacion::listar(
        &tx,
        pedido.estado.as_deref(),
        pedido.codigo.as_deref(),
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let datos = presentar_todas(contexto, &tx, actor, filas).await?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

pub async fn consultar_publicacion(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
) -> Resultado<Publicacion> {
    let tx = contexto.base.leer_instantanea().await?;
    let fila = publicacion::por_id(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    presentar(contexto, &tx, actor, fila).await
}
