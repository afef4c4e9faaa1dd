//! The documents that go with a request.

use actix_web::HttpResponse;
use actix_web::web::Payload;
use sea_orm::ConnectionTrait;
use ser_adapters::inspeccion::Clase;
use ser_domain::solicitudes::Formulario;
use ser_store::adjunto;
use ser_store::solicitud::{self, anexo};
use serde_json::json;
use time::Date;
use uuid::Uuid;

use super::borrador::{Momento, editable, guardar_cambio, presentar};
use super::cola::radicada;
use super::formulario::{presentar_anexos, requisitos};
use super::types_publicos::{DatosDeAnexo, SolicitudAbierta};
use crate::Contexto;
use crate::adjuntos::problemas::DEMASIADOS_ADJUNTOS;
use crate::adjuntos::{self, Borrador, Envio, Reglas};
use crate::auditoria::{Autor, Hecho, anotar};
use crate::enlaces::{self, Uso};
use crate::http::catalogo::{DATOS_INVALIDOS, ENLACE_VENCIDO, NO_ENCONTRADO};
use crate::http::{Actor, Problema, Resultado, Solicitud};

/// Scans and files of an office: nothing that runs, nothing compressed that must be opened to be read.
const REGLAS: Reglas = Reglas {
    uso: "solicitud",
    clases: &[Clase::Pdf, Clase::Jpeg, Clase::Png],
    maximo: 1,
};
pub(super) const OBJETO: &str = "solicitud";
/// Files that one request may ever have had: those that were replaced are kept.
const MAXIMO: u64 = 60;

/// Attaches a document, in the place of the one of its kind.
pub async fn adjuntar(
    contexto: &Contexto,
    http: &Solicitud,
    (secreto, version): (&str, i32),
    clase: &str,
    datos: DatosDeAnexo,
    cuerpo: Payload,
) -> Resultado<SolicitudAbierta> {
    let momento = Momento::de(contexto);
    // Looked at before a byte is read: whoever has no link makes the disk hold nothing.
    let base = contexto.base.conexion();
    let fila = editable(base, secreto, version, momento).await?;
    comprobar(base, &fila, clase, &datos, momento.hoy).await?;
    let envio = Envio {
        autor: Autor::Publico(http),
        borrador: Borrador::leer(None)?,
        nombre: &datos.nombre,
    };
    let subido = adjuntos::recibir(contexto, &REGLAS, envio, cuerpo).await?;

    let tx = contexto.base.escribir().await?;
    let antes = editable(&tx, secreto, version, momento).await?;
    let suelto = Borrador::leer(Some(&subido.borrador))?;
    let ids = [subido.adjunto.id];
    let destino = (OBJETO, antes.id);
    adjuntos::adjuntar(&tx, &REGLAS, &suelto, &ids, destino, momento.instante).await?;
    let nuevo = anexo::Model {
        id: Uuid::now_v7(),
        solicitud_id: antes.id,
        clase: clase.to_owned(),
        adjunto_id: subido.adjunto.id,
        nombre: subido.adjunto.nombre,
        tamano: i64::from(subido.adjunto.tamano),
        huella: subido.adjunto.sha256,
        expedido_el: datos.expedido_el,
        subido_en: momento.ahora,
        quitado_en: None,
    };
    anexo::poner(&tx, nuevo).await?;
    let accion = ("adjuntar", momento);
    let fila = guardar_cambio(&tx, http, &antes, antes.clone(), accion).await?;
    let respuesta = presentar(&tx, fila, momento.hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Takes a document away.
pub async fn quitar(
    contexto: &Contexto,
    http: &Solicitud,
    (secreto, version): (&str, i32),
    clase: &str,
) -> Resultado<SolicitudAbierta> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = editable(&tx, secreto, version, momento).await?;
    if !anexo::quitar_clase(&tx, antes.id, clase, momento.ahora).await? {
        return Err(Problema::de(&NO_ENCONTRADO));
    }
    let accion = ("quitar_anexo", momento);
    let fila = guardar_cambio(&tx, http, &antes, antes.clone(), accion).await?;
    let respuesta = presentar(&tx, fila, momento.hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// The document is one of the request's, with a day on which it was issued.
async fn comprobar(
    tx: &impl ConnectionTrait,
    fila: &solicitud::Model,
    clase: &str,
    datos: &DatosDeAnexo,
    hoy: Date,
) -> Resultado<()> {
    let formulario = fila.formulario()?;
    if !es_de(&formulario, clase, hoy)? {
        return Err(Problema::de(&NO_ENCONTRADO));
    }
    if anexo::contar(tx, fila.id).await? >= MAXIMO {
        return Err(Problema::de(&DEMASIADOS_ADJUNTOS).con("maximo", MAXIMO));
    }
    let invalida = |codigo, mensaje| {
        Err(Problema::de(&DATOS_INVALIDOS).campo("/expedido_el", codigo, mensaje))
    };
    let pedido = requisitos()?;
    let pedidos = pedido.anexos(&formulario, hoy);
    let pedido = pedidos.iter().find(|pedido| pedido.codigo == clase);
    match datos.expedido_el {
        None if clase != anexo::FORMULARIO_FIRMADO => {
            invalida("REQUERIDO", "Escriba la fecha de expedición del documento")
        }
        Some(fecha) if fecha > hoy => invalida(
            "FECHA_FUTURA",
            "La fecha de expedición no puede ser posterior a hoy",
        ),
        Some(fecha) if pedido.is_some_and(|pedido| pedido.esta_vencido(fecha, hoy)) => invalida(
            "ANEXO_VENCIDO",
            "El documento es muy antiguo: adjunte uno expedido hace menos tiempo",
        ),
        _ => Ok(()),
    }
}

fn es_de(formulario: &Formulario, clase: &str, hoy: Date) -> Resultado<bool> {
    Ok(presentar_anexos(formulario, &[], hoy)?
        .iter()
        .any(|anexo| anexo.clase == clase))
}

/// A document of a filed request, for an officer. Who read it is written down.
pub async fn entregar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    anexo_id: Uuid,
) -> Resultado<HttpResponse> {
    let no_esta = || Problema::de(&NO_ENCONTRADO);
    let tx = contexto.base.escribir().await?;
    let fila = radicada(solicitud::por_id(&tx, id).await?)?;
    let suyo = anexo::de(&tx, fila.id)
        .await?
        .into_iter()
        .find(|anexo| anexo.id == anexo_id)
        .ok_or_else(no_esta)?;
    let archivo = adjunto::uno_de_objeto(&tx, OBJETO, fila.id, suyo.adjunto_id)
        .await?
        .ok_or_else(no_esta)?;
    let despues = json!({ "anexo": suyo.clase, "sha256": suyo.huella });
    let hecho = Hecho {
        accion: "descargar",
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, contexto.instante(), hecho);
    tx.commit().await?;
    adjuntos::entregar(contexto, &archivo).await
}

/// What the filer attached, given back to whoever has the link.
pub async fn entregar_al_tramitador(
    contexto: &Contexto,
    secreto: &str,
    clase: &str,
) -> Resultado<HttpResponse> {
    let base = contexto.base.conexion();
    let no_esta = || Problema::de(&NO_ENCONTRADO);
    let enlace = enlaces::mirar(base, Uso::Solicitud, secreto, contexto.instante()).await?;
    let fila = solicitud::por_id(base, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    let suyo = anexo::de(base, fila.id)
        .await?
        .into_iter()
        .find(|anexo| anexo.clase == clase)
        .ok_or_else(no_esta)?;
    let archivo = adjunto::uno_de_objeto(base, OBJETO, fila.id, suyo.adjunto_id)
        .await?
        .ok_or_else(no_esta)?;
    adjuntos::entregar(contexto, &archivo).await
}
