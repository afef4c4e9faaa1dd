//! Recomputing what was presented: with the versions that it used it gives the same to the peso;
//! with what is known today it may not, and the difference is explained.

use ser_domain::kernel::Periodo;
use ser_domain::liquidacion::{self as dominio, ContextoLiquidacion, comparar};
use ser_domain::obligaciones::Familia;
use ser_domain::parametros::{Parametros, VersionUsada};
use ser_store::autoliquidacion;
use ser_store::publicado::usado;
use std::collections::BTreeSet;
use time::Date;
use uuid::Uuid;

use super::declaracion::declarar;
use super::service::leer_declaracion;
use super::types::{Liquidacion, Recalculo, ValorUsado};
use crate::Contexto;
use crate::features::expedientes::types::trimestre_de_columnas;
use crate::features::obligaciones::terminos::actos_mora;
use crate::http::calculo::Cambio;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado};

pub async fn recalcular(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    operador_id: Option<Uuid>,
) -> Resultado<Recalculo> {
    let operador_id = actor.operador_consultado(operador_id)?;
    let tx = contexto.base.leer_instantanea().await?;
    let fila = autoliquidacion::de_operador(&tx, operador_id, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    // A draft has nothing to recompute yet.
    let (Some(presentada_en), Some(guardada)) = (fila.presentada_en, fila.liquidacion.as_deref())
    else {
        return Err(Problema::de(&NO_ENCONTRADO));
    };
    let guardada: Liquidacion = serde_json::from_str(guardada).map_err(Problema::interno)?;
    let usados = usado::de_autoliquidacion(&tx, id).await?;

    let hoy = contexto.parametros();
    let con_las_suyas = con_versiones(&hoy, &usados)?;
    let recalculada = liquidar(&fila, &guardada, &con_las_suyas).map_err(Problema::interno)?;
    // What was presented may not be computable today, if a value has been taken back.
    let cambios = match liquidar(&fila, &guardada, &hoy) {
        Ok(de_hoy) => comparar(&recalculada, &de_hoy).map_err(Problema::interno)?,
        Err(_) => Vec::new(),
    };
    let ley_de_hoy = contexto.ley.clone();
    Ok(Recalculo {
        presentada_en,
        fecha_pago: guardada.fecha_pago,
        total: guardada.total.clone(),
        total_recalculado: recalculada.total.to_string(),
        igual: es_igual(&guardada, &recalculada),
        misma_ley: guardada.ley.is_empty() || guardada.ley == ley_de_hoy,
        ley: guardada.ley,
        ley_de_hoy,
        valores: valores(&hoy, &usados),
        cambios: cambios.into_iter().map(Cambio::from).collect(),
    })
}

/// The parameters of today, with the versions that were used.
fn con_versiones(
    parametros: &Parametros,
    usados: &BTreeSet<VersionUsada>,
) -> Resultado<Parametros> {
    let Some(publicados) = parametros.publicados() else {
        return Ok(parametros.clone());
    };
    Parametros::con_publicados(publicados.con_versiones(usados)).map_err(Problema::interno)
}

fn liquidar(
    fila: &autoliquidacion::Model,
    guardada: &Liquidacion,
    parametros: &Parametros,
) -> Resultado<dominio::Liquidacion> {
    let fechas = ContextoLiquidacion {
        familia: Familia::Prst,
        periodo: Periodo::Trimestre(trimestre_de_columnas(fila.anio, fila.trimestre)?),
        habitantes: None,
        fecha_vencimiento: guardada.fecha_vencimiento,
        fecha_presentacion: guardada.fecha_presentacion,
        fecha_pago: guardada.fecha_pago,
    };
    let declarada = declarar(&leer_declaracion(fila)?)?;
    let actos = actos_mora(&guardada.actos_de_mora)?;
    dominio::liquidar_con_actos(&declarada, &fechas, actos, parametros).map_err(Problema::interno)
}

/// Every line, rounded and exact.
fn es_igual(guardada: &Liquidacion, recalculada: &dominio::Liquidacion) -> bool {
    guardada.total == recalculada.total.to_string()
        && guardada.lineas.len() == recalculada.lineas.len()
        && guardada
            .lineas
            .iter()
            .zip(&recalculada.lineas)
            .all(|(una, otra)| {
                una.codigo == otra.codigo
                    && una.valor == otra.valor.to_string()
                    && una.valor_exacto == otra.exacto.normalize().to_string()
            })
}

/// What it used, beside the version that is known today.
fn valores(hoy: &Parametros, usados: &BTreeSet<VersionUsada>) -> Vec<ValorUsado> {
    let publicados = hoy
        .publicados()
        .map_or(&[][..], |publicados| publicados.todos());
    let version_de_hoy = |codigo: &str, desde: Date| {
        publicados
            .iter()
            .find(|v| v.codigo == codigo && v.desde == desde && v.conocido_hasta.is_none())
            .map(|v| (v.version, v.valor.clone()))
    };
    usados
        .iter()
        .map(|(codigo, desde, version)| {
            let usado = publicados
                .iter()
                .find(|v| v.codigo == *codigo && v.desde == *desde && v.version == *version);
            let (version_de_hoy, valor_de_hoy) = version_de_hoy(codigo, *desde).unzip();
            ValorUsado {
                codigo: codigo.clone(),
                desde: *desde,
                hasta: usado.and_then(|usado| usado.hasta),
                version: *version,
                valor: usado.map(|usado| usado.valor.clone()),
                version_de_hoy,
                valor_de_hoy,
            }
        })
        .collect()
}
