//! The documents that prove a change: which ones, how old, and giving them back.

use actix_web::HttpResponse;
use ser_domain::solicitudes::Seccion;
use ser_store::cambio_empresa::{self, anexo};
use ser_store::{Escritura, adjunto};
use serde_json::json;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::types::{Evidencia, EvidenciaPedida, EvidenciaRequerida};
use super::{OBJETO, REGLAS};
use crate::Contexto;
use crate::adjuntos::{self, Borrador};
use crate::auditoria::{Hecho, anotar};
use crate::features::solicitudes::formulario::requisitos;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado};

/// What proves a change of the section on that day.
pub fn requeridas(seccion: Seccion, hoy: Date) -> Resultado<Vec<EvidenciaRequerida>> {
    Ok(requisitos()?
        .evidencias(seccion, hoy)
        .into_iter()
        .map(|pedido| EvidenciaRequerida {
            clase: pedido.codigo.clone(),
            nombre: pedido.nombre.clone(),
            ayuda: pedido.ayuda.clone(),
            dias_maximos: pedido.dias_maximos,
            fuente: pedido.fuente.clone(),
        })
        .collect())
}

/// What is wrong with the documents of a change that is sent: with those that come now, and with
/// those that it had.
pub fn faltas(
    seccion: Seccion,
    puestos: &[anexo::Model],
    nuevas: &[EvidenciaPedida],
    hoy: Date,
) -> Resultado<Vec<(String, &'static str, &'static str)>> {
    let requisitos = requisitos()?;
    let pedidos = requisitos.evidencias(seccion, hoy);
    let mut faltas = Vec::new();
    for (indice, nueva) in nuevas.iter().enumerate() {
        let conocida = pedidos.iter().any(|pedido| pedido.codigo == nueva.clase);
        let repetida = nuevas[..indice]
            .iter()
            .any(|otra| otra.clase == nueva.clase);
        if !conocida || repetida {
            faltas.push((
                format!("/evidencias/{}", nueva.clase),
                "EVIDENCIA_DESCONOCIDA",
                "Ese documento no hace falta para este cambio, o ya está",
            ));
        }
    }
    for pedido in pedidos {
        let nueva = nuevas.iter().find(|una| una.clase == pedido.codigo);
        let puesto = puestos.iter().find(|uno| uno.clase == pedido.codigo);
        let expedido = match (nueva, puesto) {
            (Some(nueva), _) => nueva.expedido_el,
            (None, Some(puesto)) => Some(puesto.expedido_el),
            (None, None) => {
                faltas.push((
                    format!("/evidencias/{}", pedido.codigo),
                    "ANEXO_FALTANTE",
                    "Adjunte este documento",
                ));
                continue;
            }
        };
        let falla = match expedido {
            None => ("SIN_FECHA_DE_EXPEDICION", "Escriba la fecha de expedición"),
            Some(fecha) if fecha > hoy => (
                "FECHA_FUTURA",
                "La fecha de expedición no puede ser posterior a hoy",
            ),
            Some(fecha) if pedido.esta_vencido(fecha, hoy) => (
                "ANEXO_VENCIDO",
                "El documento es muy antiguo: adjunte uno expedido hace menos tiempo",
            ),
            Some(_) => continue,
        };
        faltas.push((format!("/evidencias/{}", pedido.codigo), falla.0, falla.1));
    }
    Ok(faltas)
}

/// Takes the files that were sent before, and puts each in its place.
pub async fn poner(
    tx: &Escritura,
    cambio_id: Uuid,
    borrador: &Borrador,
    nuevas: &[EvidenciaPedida],
    (ahora, instante): (OffsetDateTime, OffsetDateTime),
) -> Resultado<()> {
    let ids: Vec<Uuid> = nuevas.iter().map(|una| una.adjunto_id).collect();
    let destino = (OBJETO, cambio_id);
    let tomados = adjuntos::adjuntar(tx, &REGLAS, borrador, &ids, destino, instante).await?;
    for (nueva, archivo) in nuevas.iter().zip(tomados) {
        let Some(expedido_el) = nueva.expedido_el else {
            continue;
        };
        let fila = anexo::Model {
            id: Uuid::now_v7(),
            cambio_id,
            clase: nueva.clase.clone(),
            adjunto_id: archivo.id,
            nombre: archivo.nombre,
            tamano: i64::from(archivo.tamano),
            huella: archivo.sha256,
            expedido_el,
            puesto_en: ahora,
            quitado_en: None,
        };
        cambio_empresa::poner_anexo(tx, fila).await?;
    }
    Ok(())
}

pub fn presentar(
    seccion: Seccion,
    anexos: Vec<anexo::Model>,
    dia: Date,
) -> Resultado<Vec<Evidencia>> {
    let requisitos = requisitos()?;
    let pedidos = requisitos.evidencias(seccion, dia);
    Ok(anexos
        .into_iter()
        .map(|fila| Evidencia {
            documento: pedidos
                .iter()
                .find(|pedido| pedido.codigo == fila.clase)
                .map_or_else(|| fila.clase.clone(), |pedido| pedido.nombre.clone()),
            id: fila.id,
            clase: fila.clase,
            nombre: fila.nombre,
            tamano: fila.tamano,
            huella: fila.huella,
            expedido_el: fila.expedido_el,
        })
        .collect())
}

/// A document of a change. Who read it is written
/// down.
pub async fn entregar(
    contexto: &Contexto,
    actor: &Actor,
    cambio: &cambio_empresa::Model,
    anexo_id: Uuid,
) -> Resultado<HttpResponse> {
    let no_esta = || Problema::de(&NO_ENCONTRADO);
    let tx = contexto.base.escribir().await?;
    let suyo = cambio_empresa::anexos(&tx, cambio.id)
        .await?
        .into_iter()
        .find(|anexo| anexo.id == anexo_id)
        .ok_or_else(no_esta)?;
    let archivo = adjunto::uno_de_objeto(&tx, OBJETO, cambio.id, suyo.adjunto_id)
        .await?
        .ok_or_else(no_esta)?;
    let despues = json!({ "anexo": suyo.clase, "sha256": suyo.huella });
    let hecho = Hecho {
        accion: "descargar",
        objeto: OBJETO,
        objeto_id: Some(cambio.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, contexto.instante(), hecho);
    tx.commit().await?;
    adjuntos::entregar(contexto, &archivo).await
}
