//! Use cases of the draft. Presenting is in [`super::presentar`].

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoAutoliquidacion, EventoAutoliquidacion};
use ser_domain::fur::pesos_en_letras;
use ser_domain::kernel::Money;
use ser_domain::liquidacion::{self as dominio, ContextoPrst, liquidar_prst};
use ser_store::{StoreError, autoliquidacion, expediente, fur, obligacion, usuario};
use serde_json::json;
use time::Date;
use uuid::Uuid;

use super::declaracion::{comprobar_borrador, declarar, rechazo};
use super::problemas::{
    AUTOLIQUIDACION_NO_EDITABLE, BORRADOR_EXISTENTE, PERIODO_NO_ABIERTO, PERIODO_YA_PRESENTADO,
};
use super::types::{
    Autoliquidacion, AutoliquidacionResumen, Aviso, Declaracion, FiltroAutoliquidaciones,
    Liquidacion, NuevaAutoliquidacion, PedidoCalculo, PeriodoAnterior,
};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::features::expedientes::types::{ExpedienteRef, Periodo, trimestre_de_columnas};
use crate::http::calculo::{FECHA_PAGO_INVALIDA, Linea};
use crate::http::catalogo::{NO_ENCONTRADO, VERSION_DESACTUALIZADA};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::Rol;

/// Opens a draft of an unfiled period.
pub async fn crear(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    nueva: NuevaAutoliquidacion,
) -> Resultado<Autoliquidacion> {
    let efecto = Efecto::nuevo(actor.usuario_id, "crear_autoliquidacion", clave, "", &nueva)?;
    let ahora = contexto.ahora();
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
    if obligacion.visible_desde > contexto.hoy() {
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
    };
    autoliquidacion::insertar(&tx, fila.clone()).await?;
    let despues = json!({ "obligacion_id": obligacion.id, "periodo": obligacion.referencia });
    anotar(
        &tx,
        actor,
        ahora,
        hecho("crear", fila.id, None, Some(&despues)),
    )
    .await?;
    let creada = presentar_fila(contexto, &tx, fila).await?;
    efecto.guardar(&tx, &creada, contexto.instante()).await?;
    tx.commit().await?;
    Ok(creada)
}

pub async fn consultar(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<Autoliquidacion> {
    let base = contexto.base.conexion();
    let fila = suya(base, actor, id).await?;
    presentar_fila(contexto, base, fila).await
}

pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    filtro: &FiltroAutoliquidaciones,
    paginacion: Paginacion,
) -> Resultado<Pagina<AutoliquidacionResumen>> {
    let (filas, total) = autoliquidacion::listar(
        contexto.base.conexion(),
        actor.operador_id,
        filtro.estado.as_deref(),
        filtro.expediente_id,
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
    let ahora = contexto.ahora();
    let tx = contexto.base.escribir().await?;
    let mut fila = editable(&tx, actor, id).await?;
    if fila.version != version {
        return Err(desactualizada(contexto, &tx, fila).await?);
    }
    let antes =
        serde_json::from_str::<serde_json::Value>(&fila.declaracion).map_err(Problema::interno)?;
    let texto = serde_json::to_string(&declaracion).map_err(Problema::interno)?;
    let Some(nueva) =
        autoliquidacion::guardar_declaracion(&tx, id, version, &texto, actor.usuario_id, ahora)
            .await?
    else {
        let fila = suya(&tx, actor, id).await?;
        return Err(desactualizada(contexto, &tx, fila).await?);
    };
    let despues = serde_json::to_value(&declaracion).map_err(Problema::interno)?;
    anotar(
        &tx,
        actor,
        ahora,
        hecho("guardar", id, Some(&antes), Some(&despues)),
    )
    .await?;
    fila.version = nueva;
    fila.declaracion = texto;
    fila.actualizada_en = ahora;
    fila.actualizada_por = actor.usuario_id;
    let guardada = presentar_fila(contexto, &tx, fila).await?;
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
    let ahora = contexto.ahora();
    let tx = contexto.base.escribir().await?;
    let fila = editable(&tx, actor, id).await?;
    transitar(&fila, EventoAutoliquidacion::Descartar)?;
    if fila.version != version
        || !autoliquidacion::anular(&tx, id, version, actor.usuario_id, ahora).await?
    {
        let fila = suya(&tx, actor, id).await?;
        return Err(desactualizada(contexto, &tx, fila).await?);
    }
    let antes =
        serde_json::from_str::<serde_json::Value>(&fila.declaracion).map_err(Problema::interno)?;
    anotar(
        &tx,
        actor,
        ahora,
        hecho("descartar", id, Some(&antes), None),
    )
    .await?;
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
    let (liquidacion, fechas) =
        liquidar(contexto, base, &fila, &declaracion, pedido.fecha_pago).await?;
    let anterior = anterior(base, &fila).await?;
    Ok(presentar_liquidacion(
        &liquidacion,
        &fechas,
        anterior.as_ref(),
    ))
}

/// The liquidation of a declaration of this draft, presented today and paid on `fecha_pago`.
pub(super) async fn liquidar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: &autoliquidacion::Model,
    declaracion: &Declaracion,
    fecha_pago: Date,
) -> Resultado<(dominio::Liquidacion, ContextoPrst)> {
    let hoy = contexto.hoy();
    if fecha_pago < hoy || (fecha_pago - hoy).whole_days() > 731 {
        return Err(Problema::de(&FECHA_PAGO_INVALIDA).campo(
            "/fecha_pago",
            "FUERA_DE_RANGO",
            FECHA_PAGO_INVALIDA.remedio,
        ));
    }
    let obligacion = obligacion::de_operador(tx, fila.operador_id, fila.obligacion_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let fechas = ContextoPrst {
        trimestre: trimestre_de_columnas(fila.anio, fila.trimestre)?,
        fecha_vencimiento: obligacion.fecha_vencimiento,
        fecha_presentacion: hoy,
        fecha_pago,
    };
    let liquidacion =
        liquidar_prst(&declarar(declaracion)?, &fechas, &contexto.parametros()).map_err(rechazo)?;
    Ok((liquidacion, fechas))
}

/// The liquidation as it is answered and stored.
pub(super) fn presentar_liquidacion(
    liquidacion: &dominio::Liquidacion,
    fechas: &ContextoPrst,
    anterior: Option<&PeriodoAnterior>,
) -> Liquidacion {
    Liquidacion {
        fecha_presentacion: fechas.fecha_presentacion,
        fecha_pago: fechas.fecha_pago,
        fecha_vencimiento: fechas.fecha_vencimiento,
        dias_mora: liquidacion.dias_mora,
        meses_extemporaneidad: liquidacion.meses_extemporaneidad,
        ingresos: liquidacion.ingresos.to_string(),
        terminales: liquidacion.terminales.to_string(),
        devoluciones: liquidacion.devoluciones.to_string(),
        base: liquidacion.base.to_string(),
        tarifa: liquidacion.tarifa.to_string(),
        contraprestacion: liquidacion.contraprestacion.to_string(),
        sancion: liquidacion.sancion.to_string(),
        intereses: liquidacion.intereses.to_string(),
        total: liquidacion.total.to_string(),
        total_en_letras: pesos_en_letras(liquidacion.total),
        demostrativo: liquidacion.usa_tasas_demostrativas,
        avisos: avisos(liquidacion, anterior),
        lineas: liquidacion.lineas.iter().map(Linea::from).collect(),
    }
}

fn avisos(liquidacion: &dominio::Liquidacion, anterior: Option<&PeriodoAnterior>) -> Vec<Aviso> {
    let mut avisos = Vec::new();
    let mut avisar = |codigo: &str, mensaje: String| {
        avisos.push(Aviso {
            codigo: codigo.to_owned(),
            mensaje,
        })
    };
    if liquidacion.meses_extemporaneidad > 0 {
        avisar(
            "EXTEMPORANEA",
            format!(
                "La presentación es extemporánea: {} mes o fracción de retraso. La sanción es de {} pesos y los intereses crecen cada día.",
                liquidacion.meses_extemporaneidad, liquidacion.sancion
            ),
        );
    }
    if liquidacion.usa_tasas_demostrativas {
        avisar(
            "TASA_DEMOSTRATIVA",
            "Los intereses usan tasas de demostración: sin valor legal.".to_owned(),
        );
    }
    if anterior
        .and_then(|previa| Money::parse(&previa.ingresos).ok())
        .is_some_and(|previo| muy_distinto(previo, liquidacion.ingresos))
    {
        avisar(
            "MUY_DISTINTA_DE_LA_ANTERIOR",
            "Los ingresos son diez veces mayores o menores que los del período anterior. Revise que los valores estén bien escritos.".to_owned(),
        );
    }
    avisos
}

fn muy_distinto(uno: Money, otro: Money) -> bool {
    let diez = |valor: Money| Money::sum([valor; 10]).unwrap_or(valor);
    !uno.is_zero() && !otro.is_zero() && (otro >= diez(uno) || uno >= diez(otro))
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
) -> Resultado<Problema> {
    let actual = presentar_fila(contexto, tx, fila).await?;
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

pub(super) async fn anterior(
    tx: &impl ConnectionTrait,
    fila: &autoliquidacion::Model,
) -> Resultado<Option<PeriodoAnterior>> {
    let Some(previa) =
        autoliquidacion::anterior(tx, fila.expediente_id, fila.anio, fila.trimestre).await?
    else {
        return Ok(None);
    };
    let periodo = Periodo::de_columnas(previa.anio, previa.trimestre)?;
    let liquidacion: Option<Liquidacion> = previa
        .liquidacion
        .as_deref()
        .map(serde_json::from_str)
        .transpose()
        .map_err(Problema::interno)?;
    Ok(liquidacion.map(|liquidacion| PeriodoAnterior {
        periodo,
        ingresos: liquidacion.ingresos,
        contraprestacion: liquidacion.contraprestacion,
    }))
}

/// The record with what surrounds it.
pub(super) async fn presentar_fila(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: autoliquidacion::Model,
) -> Resultado<Autoliquidacion> {
    let no_existe = || Problema::interno("autoliquidación sin expediente u obligación");
    let expediente = expediente::de_operador(tx, fila.operador_id, fila.expediente_id)
        .await?
        .ok_or_else(no_existe)?;
    let obligacion = obligacion::de_operador(tx, fila.operador_id, fila.obligacion_id)
        .await?
        .ok_or_else(no_existe)?;
    let hoy = contexto.hoy();
    let vence = obligacion.fecha_vencimiento;
    let fur_id = match fila.estado.as_str() {
        autoliquidacion::PRESENTADA => fur::de_autoliquidacion(tx, fila.id)
            .await?
            .map(|fur| fur.id),
        _ => None,
    };
    let representantes =
        usuario::con_rol(tx, fila.operador_id, Rol::RepresentanteLegal.codigo()).await?;
    Ok(Autoliquidacion {
        periodo: Periodo::de_columnas(fila.anio, fila.trimestre)?,
        fecha_vencimiento: vence,
        dias: (vence - hoy).whole_days(),
        dias_habiles: if vence > hoy {
            contexto.parametros().calendario().habiles_entre(hoy, vence)
        } else {
            0
        },
        extemporanea: hoy > vence,
        declaracion: leer_declaracion(&fila)?,
        creada_por: nombre(tx, fila.creada_por).await?,
        actualizada_por: nombre(tx, fila.actualizada_por).await?,
        presentada_por: match fila.presentada_por {
            Some(id) => Some(nombre(tx, id).await?),
            None => None,
        },
        liquidacion: fila
            .liquidacion
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .map_err(Problema::interno)?,
        anterior: anterior(tx, &fila).await?,
        expediente: ExpedienteRef {
            id: expediente.id,
            numero: expediente.numero,
            servicio: expediente.servicio,
        },
        id: fila.id,
        estado: fila.estado,
        version: fila.version,
        obligacion_id: fila.obligacion_id,
        creada_en: fila.creada_en,
        actualizada_en: fila.actualizada_en,
        presentada_en: fila.presentada_en,
        fur_id,
        pueden_presentar: representantes
            .into_iter()
            .map(|persona| persona.nombre)
            .collect(),
    })
}

async fn nombre(tx: &impl ConnectionTrait, id: Uuid) -> Resultado<String> {
    Ok(usuario::por_id(tx, id)
        .await?
        .map(|persona| persona.nombre)
        .unwrap_or_default())
}
