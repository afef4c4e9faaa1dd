//! Use cases of the draft. Presenting is in [`super::presentar`].

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoAutoliquidacion, EventoAutoliquidacion};
use ser_domain::kernel::Money;
use ser_store::{StoreError, autoliquidacion, obligacion};
use serde_json::json;
use time::Date;
use uuid::Uuid;

use super::declaracion::comprobar_borrador;
use super::liquidacion::{liquidar, presentar_liquidacion};
use super::problemas::{
    AUTOLIQUIDACION_NO_EDITABLE, BORRADOR_EXISTENTE, PERIODO_NO_ABIERTO, PERIODO_YA_PRESENTADO,
};
use super::types::{
    Autoliquidacion, AutoliquidacionResumen, Declaracion, FiltroAutoliquidaciones, Liquidacion,
    NuevaAutoliquidacion, PedidoCalculo,
};
use super::vista::{anterior, presentar_fila};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::features::expedientes::types::Periodo;
use crate::http::catalogo::{NO_ENCONTRADO, VERSION_DESACTUALIZADA};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};

/// Opens a draft of an unfiled period.
pub async fn crear(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    nueva: NuevaAutoliquidacion,
) -> Resultado<Autoliquidacion> {
    let efecto = Efecto::nuevo(actor.usuario_id, "crear_autoliquidacion", clave, "", &nueva)?;
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let tx = contexto.base.escribir().await?;
    let obligacion = obligacion::bloquear(&tx, actor.operador_id, nueva.obligacion_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    let (Some(expediente_id), Some(anio), Some(trimestre)) = (
        obligacion.expediente_id,
        obligacion.anio,
        obligacion.trimestre,
    ) else {
        return Err(Problema::de(&NO_ENCONTRADO));
    };
    if let Some(viva) = autoliquidacion::viva(&tx, obligacion.id).await? {
        let tipo = if viva.estado == autoliquidacion::BORRADOR {
            &BORRADOR_EXISTENTE
        } else {
            &PERIODO_YA_PRESENTADO
        };
        return Err(Problema::de(tipo).con("autoliquidacion_id", viva.id));
    }
    if obligacion.estado != obligacion::SIN_PRESENTAR {
        return Err(Problema::de(&PERIODO_YA_PRESENTADO));
    }
    if obligacion.visible_desde > hoy {
        return Err(Problema::de(&PERIODO_NO_ABIERTO));
    }
    let vacia = Declaracion::default();
    let fila = autoliquidacion::Model {
        id: Uuid::now_v7(),
        operador_id: actor.operador_id,
        expediente_id,
        obligacion_id: obligacion.id,
        anio,
        trimestre,
        estado: EstadoAutoliquidacion::INICIAL.as_str().to_owned(),
        version: 1,
        declaracion: serde_json::to_string(&vacia).map_err(Problema::interno)?,
        creada_por: actor.usuario_id,
        creada_en: ahora,
        actualizada_por: actor.usuario_id,
        actualizada_en: ahora,
        presentada_por: None,
        presentada_en: None,
        fecha_presentacion: None,
        liquidacion: None,
        huella: None,
        contraprestacion_centavos: None,
        total_centavos: None,
        responsable_id: Some(actor.usuario_id),
    };
    autoliquidacion::insertar(&tx, fila.clone()).await?;
    let despues = json!({ "obligacion_id": obligacion.id, "periodo": obligacion.referencia });
    anotar(
        &tx,
        actor,
        contexto.instante(),
        hecho("crear", fila.id, None, Some(&despues)),
    );
    let creada = presentar_fila(contexto, &tx, fila, hoy).await?;
    efecto.guardar(&tx, &creada, contexto.instante()).await?;
    tx.commit().await?;
    Ok(creada)
}

pub async fn consultar(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<Autoliquidacion> {
    let base = contexto.base.conexion();
    let fila = suya(base, actor, id).await?;
    presentar_fila(contexto, base, fila, contexto.hoy()).await
}

pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroAutoliquidaciones,
    paginacion: Paginacion,
) -> Resultado<Pagina<AutoliquidacionResumen>> {
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        EstadoAutoliquidacion::try_from(estado).is_ok()
    })?;
    let (filas, total) = autoliquidacion::listar(
        contexto.base.conexion(),
        actor.operador_id,
        pedido.estado.as_deref(),
        pedido.expediente_id,
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let datos = filas
        .into_iter()
        .map(|fila| {
            Ok(AutoliquidacionResumen {
                periodo: Periodo::de_columnas(fila.anio, fila.trimestre)?,
                total: fila
                    .total_centavos
                    .map(|centavos| Money::from_centavos(centavos).to_string()),
                id: fila.id,
                estado: fila.estado,
                obligacion_id: fila.obligacion_id,
                expediente_id: fila.expediente_id,
                actualizada_en: fila.actualizada_en,
                presentada_en: fila.presentada_en,
            })
        })
        .collect::<Resultado<Vec<_>>>()?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

/// Saves the draft at `version`. A stale version answers with the present record, so that the
/// person can compare both.
pub async fn guardar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    declaracion: Declaracion,
) -> Resultado<Autoliquidacion> {
    comprobar_borrador(&declaracion)?;
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let tx = contexto.base.escribir().await?;
    let mut fila = editable(&tx, actor, id).await?;
    if fila.version != version {
        return Err(desactualizada(contexto, &tx, fila, hoy).await?);
    }
    let antes =
        serde_json::from_str::<serde_json::Value>(&fila.declaracion).map_err(Problema::interno)?;
    let texto = serde_json::to_string(&declaracion).map_err(Problema::interno)?;
    let Some(nueva) =
        autoliquidacion::guardar_declaracion(&tx, id, version, &texto, actor.usuario_id, ahora)
            .await?
    else {
        let fila = suya(&tx, actor, id).await?;
        return Err(desactualizada(contexto, &tx, fila, hoy).await?);
    };
    let despues = serde_json::to_value(&declaracion).map_err(Problema::interno)?;
    anotar(
        &tx,
        actor,
        contexto.instante(),
        hecho("guardar", id, Some(&antes), Some(&despues)),
    );
    fila.version = nueva;
    fila.declaracion = texto;
    fila.actualizada_en = ahora;
    fila.actualizada_por = actor.usuario_id;
    let guardada = presentar_fila(contexto, &tx, fila, hoy).await?;
    tx.commit().await?;
    Ok(guardada)
}

/// Discards the draft; the period is free again.
pub async fn descartar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<()> {
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let tx = contexto.base.escribir().await?;
    let fila = editable(&tx, actor, id).await?;
    transitar(&fila, EventoAutoliquidacion::Descartar)?;
    if fila.version != version
        || !autoliquidacion::anular(&tx, id, version, actor.usuario_id, ahora).await?
    {
        let fila = suya(&tx, actor, id).await?;
        return Err(desactualizada(contexto, &tx, fila, hoy).await?);
    }
    let antes =
        serde_json::from_str::<serde_json::Value>(&fila.declaracion).map_err(Problema::interno)?;
    anotar(
        &tx,
        actor,
        contexto.instante(),
        hecho("descartar", id, Some(&antes), None),
    );
    Ok(tx.commit().await?)
}

/// Computes what is on screen, or the saved draft, for a payment date. Writes nothing.
pub async fn calcular(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    pedido: &PedidoCalculo,
) -> Resultado<Liquidacion> {
    let base = contexto.base.conexion();
    let fila = suya(base, actor, id).await?;
    let declaracion = match &pedido.declaracion {
        Some(declaracion) => declaracion.clone(),
        None => leer_declaracion(&fila)?,
    };
    let calculada = liquidar(
        contexto,
        base,
        &fila,
        &declaracion,
        contexto.hoy(),
        pedido.fecha_pago,
    )
    .await?;
    let anterior = anterior(base, &fila).await?;
    Ok(presentar_liquidacion(
        &calculada,
        anterior.as_ref(),
        &contexto.ley,
    ))
}

pub(super) async fn suya(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    id: Uuid,
) -> Resultado<autoliquidacion::Model> {
    autoliquidacion::de_operador(tx, actor.operador_id, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))
}

async fn editable(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    id: Uuid,
) -> Resultado<autoliquidacion::Model> {
    let fila = suya(tx, actor, id).await?;
    if fila.estado == autoliquidacion::BORRADOR {
        Ok(fila)
    } else {
        Err(Problema::de(&AUTOLIQUIDACION_NO_EDITABLE))
    }
}

/// Asks the table of states; a move that it does not list is a conflict.
pub(super) fn transitar(
    fila: &autoliquidacion::Model,
    evento: EventoAutoliquidacion,
) -> Resultado<EstadoAutoliquidacion> {
    EstadoAutoliquidacion::try_from(fila.estado.as_str())
        .map_err(|e| StoreError::ilegible("autoliquidacion", e))?
        .aplicar(evento)
        .map_err(|_| Problema::de(&AUTOLIQUIDACION_NO_EDITABLE))
}

pub(super) async fn desactualizada(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: autoliquidacion::Model,
    hoy: Date,
) -> Resultado<Problema> {
    let actual = presentar_fila(contexto, tx, fila, hoy).await?;
    Ok(Problema::de(&VERSION_DESACTUALIZADA).con("actual", actual))
}

pub(super) fn leer_declaracion(fila: &autoliquidacion::Model) -> Resultado<Declaracion> {
    serde_json::from_str(&fila.declaracion).map_err(Problema::interno)
}

pub(super) fn hecho<'a>(
    accion: &'static str,
    id: Uuid,
    antes: Option<&'a serde_json::Value>,
    despues: Option<&'a serde_json::Value>,
) -> Hecho<'a> {
    Hecho {
        accion,
        objeto: "autoliquidacion",
        objeto_id: Some(id),
        antes,
        despues,
    }
}
