//! An officer takes a request, sends it back with reasons, or refuses it.

use ser_domain::estados::EventoSolicitud;
use ser_store::Escritura;
use ser_store::solicitud;
use uuid::Uuid;

use super::borrador::{Momento, a, al_tramitador, aplicar, con_guiones, enlace_de_borrador};
use super::cola::{presentar, radicada};
use super::comprobaciones::al_decidir;
use super::formulario::{en_palabras, huella_de, presentar_anexos};
use super::types::{Devolucion, RechazoDeSolicitud, SolicitudEnRevision};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, AvisoDeSolicitud, avisar};
use crate::http::catalogo::{DATOS_INVALIDOS, VERSION_DESACTUALIZADA};
use crate::http::{Actor, Problema, Resultado};

/// Takes a request to look at it.
pub async fn revisar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<SolicitudEnRevision> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = en_version(contexto, &tx, id, version).await?;
    let fila = solicitud::Model {
        estado: aplicar(&antes, EventoSolicitud::Revisar)?,
        revisor_id: Some(actor.usuario_id),
        ..antes.clone()
    };
    let fila = cambiar(
        &tx,
        actor,
        &antes,
        fila,
        (EventoSolicitud::Revisar, momento),
    )
    .await?;
    let respuesta = presentar(contexto, &tx, fila).await?;
    tx.commit().await?;
    Ok(respuesta)
}

/// Sends a request back: whoever filled it in gets the reasons and a link to correct it.
pub async fn devolver(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: Devolucion,
) -> Resultado<SolicitudEnRevision> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = en_version(contexto, &tx, id, version).await?;
    let mut motivos = Vec::new();
    for (indice, motivo) in pedido.motivos.iter().enumerate() {
        let nombre = nombre_del_campo(&antes, &motivo.campo, momento)?.ok_or_else(|| {
            Problema::de(&DATOS_INVALIDOS).campo(
                format!("/motivos/{indice}/campo"),
                "CAMPO_DESCONOCIDO",
                "Elija un campo o un anexo de la solicitud",
            )
        })?;
        motivos.push((nombre, motivo.motivo.trim().to_owned()));
    }
    let fila = solicitud::Model {
        estado: aplicar(&antes, EventoSolicitud::Devolver)?,
        motivos: serde_json::to_string(&pedido.motivos).map_err(Problema::interno)?,
        ..antes.clone()
    };
    let fila = cambiar(
        &tx,
        actor,
        &antes,
        fila,
        (EventoSolicitud::Devolver, momento),
    )
    .await?;
    // What was signed is what was sent back: whatever is filed next is signed anew.
    solicitud::firma::anular(&tx, fila.id, momento.ahora).await?;
    let enlace = enlace_de_borrador(contexto, &tx, fila.id, momento).await?;
    let aviso = Aviso::Solicitud {
        empresa: fila.formulario()?.empresa.razon_social,
        que: AvisoDeSolicitud::Devuelta {
            radicado: con_guiones(fila.radicado.as_deref().unwrap_or_default()),
            motivos,
            enlace,
        },
    };
    avisar(
        &tx,
        &aviso,
        enlace.id,
        al_tramitador(&fila),
        momento.instante,
    )
    .await?;
    let respuesta = presentar(contexto, &tx, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Refuses a request.
pub async fn rechazar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: RechazoDeSolicitud,
) -> Resultado<SolicitudEnRevision> {
    let momento = Momento::de(contexto);
    let motivo = pedido.motivo.trim().to_owned();
    let tx = contexto.base.escribir().await?;
    let antes = en_version(contexto, &tx, id, version).await?;
    let fila = solicitud::Model {
        estado: aplicar(&antes, EventoSolicitud::Rechazar)?,
        motivo_decision: Some(motivo.clone()),
        revision: al_decidir(&tx, &antes, momento.hoy).await?,
        ..antes.clone()
    };
    let fila = cambiar(
        &tx,
        actor,
        &antes,
        fila,
        (EventoSolicitud::Rechazar, momento),
    )
    .await?;
    avisar_decision(&tx, &fila, Some(motivo), momento).await?;
    let respuesta = presentar(contexto, &tx, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Whoever filed, and the representative, learn what was decided.
pub async fn avisar_decision(
    tx: &Escritura,
    fila: &solicitud::Model,
    rechazo: Option<String>,
    momento: Momento,
) -> Resultado<()> {
    let formulario = fila.formulario()?;
    let aviso = Aviso::Solicitud {
        empresa: formulario.empresa.razon_social,
        que: AvisoDeSolicitud::Decidida {
            radicado: con_guiones(fila.radicado.as_deref().unwrap_or_default()),
            administrador: formulario.administrador.nombre,
            rechazo,
        },
    };
    let causa = Uuid::now_v7();
    let representante = a(&formulario.representante.correo_1);
    for destino in [al_tramitador(fila), representante] {
        avisar(tx, &aviso, causa, destino, momento.instante).await?;
    }
    Ok(())
}

/// A filed request, held, as the officer last saw it.
pub async fn en_version(
    contexto: &Contexto,
    tx: &Escritura,
    id: Uuid,
    version: i32,
) -> Resultado<solicitud::Model> {
    let fila = radicada(solicitud::bloquear(tx, id).await?)?;
    if fila.version == version {
        return Ok(fila);
    }
    let actual = presentar(contexto, tx, fila).await?;
    Err(Problema::de(&VERSION_DESACTUALIZADA).con("actual", actual))
}

/// Writes what an officer decided, and its event.
pub async fn cambiar(
    tx: &Escritura,
    actor: &Actor,
    antes: &solicitud::Model,
    fila: solicitud::Model,
    (evento, momento): (EventoSolicitud, Momento),
) -> Resultado<solicitud::Model> {
    let fila = solicitud::guardar(tx, antes, fila, momento.ahora).await?;
    let huella_antes = huella_de(antes);
    let mut huella_despues = huella_de(&fila);
    if let Some(objeto) = huella_despues.as_object_mut() {
        objeto.insert("motivos".to_owned(), fila.motivos.clone().into());
        objeto.insert(
            "motivo_decision".to_owned(),
            fila.motivo_decision.clone().into(),
        );
    }
    let hecho = Hecho {
        accion: evento.as_str(),
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: Some(&huella_antes),
        despues: Some(&huella_despues),
    };
    anotar(tx, actor, momento.instante, hecho);
    Ok(fila)
}

/// The name of a field or document by its pointer, as the form has it.
fn nombre_del_campo(
    fila: &solicitud::Model,
    campo: &str,
    momento: Momento,
) -> Resultado<Option<String>> {
    let formulario = fila.formulario()?;
    if let Some(clase) = campo.strip_prefix("/anexos/") {
        let anexos = presentar_anexos(&formulario, &[], momento.hoy)?;
        return Ok(anexos
            .into_iter()
            .find(|anexo| anexo.clase == clase)
            .map(|anexo| anexo.nombre));
    }
    let valor = serde_json::to_value(&formulario).map_err(Problema::interno)?;
    let es_campo = valor
        .pointer(campo)
        .is_some_and(|hallado| !hallado.is_object() && !hallado.is_array());
    Ok(es_campo.then(|| en_palabras(campo)))
}
