//! The officer's queue of changes, and one with all that it takes to decide it.

use actix_web::HttpResponse;
use sea_orm::ConnectionTrait;
use ser_adapters::reloj::dia_en_bogota;
use ser_domain::estados::EstadoCambioDeEmpresa;
use ser_domain::solicitudes::{Formulario, Seccion};
use ser_store::cambio_empresa::{self, anexo};
use ser_store::{empresa, operador, usuario};
use uuid::Uuid;

use super::types::{CambioEnCola, CambioEnRevision, FiltroCambios, ResumenDeCambio};
use super::{cambio, evidencias, registro};
use crate::Contexto;
use crate::features::solicitudes::comprobaciones::{antiguedad, parecidas, repetidas, segun};
use crate::features::solicitudes::formulario::{en_palabras, requisitos};
use crate::features::solicitudes::types::Comprobacion;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};

const TERMINADOS: [EstadoCambioDeEmpresa; 3] = [
    EstadoCambioDeEmpresa::Aprobada,
    EstadoCambioDeEmpresa::Rechazada,
    EstadoCambioDeEmpresa::Retirada,
];

pub async fn listar(
    contexto: &Contexto,
    pedido: &FiltroCambios,
    paginacion: Paginacion,
) -> Resultado<Pagina<CambioEnCola>> {
    let estados = estados(pedido.estado.as_deref())?;
    let base = contexto.base.conexion();
    let (desde, cuantos) = (paginacion.desde(), paginacion.por_pagina);
    let (filas, total) = cambio_empresa::listar(base, &estados, desde, cuantos).await?;
    let resumenes = registro::resumir_varios(base, &filas).await?;
    let operadores = operador::varios(base, filas.iter().map(|fila| fila.operador_id)).await?;
    let datos = filas
        .iter()
        .zip(resumenes)
        .map(|(fila, resumen)| {
            let suyo = operadores
                .iter()
                .find(|operador| operador.id == fila.operador_id);
            en_cola(contexto, fila, resumen, suyo.ok_or_else(sin_empresa)?)
        })
        .collect::<Resultado<_>>()?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

fn estados(pedido: Option<&str>) -> Resultado<Vec<&'static str>> {
    match pedido.unwrap_or(EstadoCambioDeEmpresa::EnRevision.as_str()) {
        "abiertos" => Ok(cambio_empresa::ABIERTOS.to_vec()),
        "terminados" => Ok(TERMINADOS.iter().map(|estado| estado.as_str()).collect()),
        uno => match EstadoCambioDeEmpresa::try_from(uno) {
            Ok(estado) => Ok(vec![estado.as_str()]),
            Err(_) => Err(filtro::valor_desconocido("/estado", uno)),
        },
    }
}

fn en_cola(
    contexto: &Contexto,
    fila: &cambio_empresa::Model,
    resumen: ResumenDeCambio,
    operador: &operador::Model,
) -> Resultado<CambioEnCola> {
    let parametros = contexto.parametros();
    let enviado_el = dia_en_bogota(fila.enviado_en);
    Ok(CambioEnCola {
        resumen,
        operador_id: operador.id,
        empresa: operador.razon_social.clone(),
        nit: operador.nit()?.formateado(),
        dias_de_espera: (fila.estado()? == EstadoCambioDeEmpresa::EnRevision).then(|| {
            parametros
                .calendario()
                .habiles_entre(enviado_el, contexto.hoy())
        }),
    })
}

async fn de_cambio(
    tx: &impl ConnectionTrait,
    fila: &cambio_empresa::Model,
) -> Resultado<operador::Model> {
    operador::por_id(tx, fila.operador_id)
        .await?
        .ok_or_else(sin_empresa)
}

fn sin_empresa() -> Problema {
    Problema::interno("un cambio sin empresa")
}

pub async fn consultar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
) -> Resultado<CambioEnRevision> {
    let base = contexto.base.conexion();
    let fila = cambio_empresa::por_id(base, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    presentar(contexto, base, actor, fila).await
}

pub async fn descargar(
    contexto: &Contexto,
    actor: &Actor,
    (id, anexo_id): (Uuid, Uuid),
) -> Resultado<HttpResponse> {
    let fila = cambio_empresa::por_id(contexto.base.conexion(), id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    evidencias::entregar(contexto, actor, &fila, anexo_id).await
}

pub async fn presentar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    fila: cambio_empresa::Model,
) -> Resultado<CambioEnRevision> {
    let operador = de_cambio(tx, &fila).await?;
    let seccion = fila.seccion()?;
    let actual = registro::formulario(&operador, &empresa::registro(tx, operador.id).await?)?;
    let abierto = fila.abierta.is_some();
    let desactualizado = abierto && registro::valor(&actual, seccion)? != fila.antes()?;
    let comprobaciones = if abierto {
        let anexos = cambio_empresa::anexos(tx, fila.id).await?;
        comprobar(tx, &fila, (&operador, seccion, &actual), &anexos).await?
    } else {
        Vec::new()
    };
    let revisor = match fila.revisor_id {
        Some(id) => usuario::por_id(tx, id).await?.map(|persona| persona.nombre),
        None => None,
    };
    let cambio = cambio::presentar(tx, actor, fila.clone(), contexto.hoy()).await?;
    Ok(CambioEnRevision {
        fila: en_cola(contexto, &fila, cambio.resumen.clone(), &operador)?,
        cambio,
        desactualizado,
        comprobaciones,
        revisor,
    })
}

/// What the system checks before an officer looks at it.
async fn comprobar(
    tx: &impl ConnectionTrait,
    fila: &cambio_empresa::Model,
    (operador, seccion, actual): (&operador::Model, Seccion, &Formulario),
    anexos: &[anexo::Model],
) -> Resultado<Vec<Comprobacion>> {
    let nuevo = registro::con_seccion(actual, seccion, &fila.propuesta()?)?;
    let dia = dia_en_bogota(fila.enviado_en);
    let reglas = cambio::faltas(seccion, actual, &nuevo, dia)
        .into_iter()
        .map(|(campo, _, mensaje)| format!("{}: {mensaje}", en_palabras(&campo)))
        .collect();
    let requisitos = requisitos()?;
    let fechados = requisitos
        .evidencias(seccion, dia)
        .into_iter()
        .filter_map(|pedido| {
            let suyo = anexos.iter().find(|anexo| anexo.clase == pedido.codigo)?;
            Some((pedido, suyo.expedido_el))
        })
        .collect();
    let mut todas = vec![
        segun("reglas_del_registro", reglas),
        repetidas(tx, &operador.nit, Uuid::nil()).await?,
        antiguedad(fechados, dia),
    ];
    let persona = match seccion {
        Seccion::Representante => Some((
            &nuevo.representante.nombre,
            &nuevo.representante.identificacion,
        )),
        Seccion::Contador => Some((&nuevo.contador.nombre, &nuevo.contador.identificacion)),
        Seccion::Empresa | Seccion::Contactos => None,
    };
    if let Some((nombre, numero)) = persona {
        todas.push(parecidas(tx, &[(nombre, numero)]).await?);
    }
    Ok(todas)
}
