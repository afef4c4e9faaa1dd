//! Reading the register of operators.

use ser_store::{expediente, obligacion, operador};
use uuid::Uuid;

use super::types::OperadorFila;
use crate::Contexto;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Problema, Resultado};

pub async fn listar(
    contexto: &Contexto,
    q: Option<&str>,
    paginacion: Paginacion,
) -> Resultado<Pagina<OperadorFila>> {
    let base = contexto.base.conexion();
    let (filas, total) =
        operador::buscar(base, q, paginacion.desde(), paginacion.por_pagina).await?;
    let mut datos = Vec::with_capacity(filas.len());
    for fila in filas {
        datos.push(presentar(contexto, fila).await?);
    }
    Ok(Pagina::nueva(datos, paginacion, total))
}

pub async fn consultar(contexto: &Contexto, id: Uuid) -> Resultado<OperadorFila> {
    let fila = operador::por_id(contexto.base.conexion(), id)
        .await?
        .filter(|fila| fila.clase == operador::CLASE_OPERADOR)
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    presentar(contexto, fila).await
}

async fn presentar(contexto: &Contexto, fila: operador::Model) -> Resultado<OperadorFila> {
    let base = contexto.base.conexion();
    Ok(OperadorFila {
        nit_formateado: fila.nit()?.formateado(),
        expedientes: expediente::contar(base, fila.id).await?,
        sin_presentar: obligacion::contar_sin_presentar(base, fila.id, contexto.hoy()).await?,
        id: fila.id,
        razon_social: fila.razon_social,
        municipio: fila.municipio,
        departamento: fila.departamento,
        correo: fila.correo,
        estado: fila.estado,
    })
}
