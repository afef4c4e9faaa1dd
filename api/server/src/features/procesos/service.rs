//! Reading the list of jobs.

use ser_store::{correo, fur, trabajo};
use uuid::Uuid;

use super::types::{CorreoDelProceso, FiltroProcesos, FurDelProceso, Proceso};
use crate::Contexto;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Resultado, filtro};

pub async fn listar(
    contexto: &Contexto,
    pedido: &FiltroProcesos,
    paginacion: Paginacion,
) -> Resultado<Pagina<Proceso>> {
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        trabajo::ESTADOS.contains(&estado)
    })?;
    let base = contexto.base.conexion();
    let (filas, total) = trabajo::listar(
        base,
        pedido.estado.as_deref(),
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let objetos: Vec<Uuid> = filas.iter().filter_map(objeto).collect();
    let correos = correo::por_ids(base, objetos.clone()).await?;
    let nombrados = fur::nombrar(base, objetos).await?;
    let datos = filas
        .into_iter()
        .map(|fila| presentar(fila, &nombrados, &correos))
        .collect();
    Ok(Pagina::nueva(datos, paginacion, total))
}

/// The identifier of what the job is about: a FUR or a mail.
fn objeto(fila: &trabajo::Model) -> Option<Uuid> {
    fila.carga.parse().ok()
}

fn presentar(
    fila: trabajo::Model,
    nombrados: &[fur::Nombrado],
    correos: &[correo::Model],
) -> Proceso {
    let objeto = objeto(&fila);
    let suyo = nombrados.iter().find(|fur| Some(fur.id) == objeto);
    let correo = correos.iter().find(|correo| Some(correo.id) == objeto);
    Proceso {
        id: fila.id,
        fur: suyo.map(|fur| FurDelProceso {
            numero: fur.numero.clone(),
            operador: fur.razon_social.clone(),
        }),
        correo: correo.map(|correo| CorreoDelProceso {
            id: correo.id,
            clase: correo.clase.clone(),
            destinatario: correo.destinatario.clone(),
        }),
        tipo: fila.tipo,
        estado: fila.estado,
        intentos: fila.intentos,
        creado_en: fila.creado_en,
        disponible_desde: fila.disponible_desde,
        ultimo_error: fila.ultimo_error,
        hecho_en: fila.hecho_en,
    }
}
