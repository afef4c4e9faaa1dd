//! Deciding on a proposal: approving makes it a version of the value, for good.

use ser_domain::parametros::{Lugar, ValorPublicado};
use ser_store::publicacion;
use ser_store::publicado::{self, Autoria, periodo};
use serde_json::json;
use uuid::Uuid;

use super::presentacion::presentar;
use super::problemas::{MISMA_PERSONA, PUBLICACION_DECIDIDA};
use super::proponer::{comprobar, resumen};
use super::service::serie;
use super::types::{Publicacion, Rechazo};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado};

/// How a proposal ends.
pub enum Decision {
    Aprobar,
    Rechazar(Rechazo),
    /// By whoever made it.
    Retirar,
}

impl Decision {
    fn estado(&self) -> &'static str {
        match self {
            Self::Aprobar => publicacion::APROBADA,
            Self::Rechazar(_) => publicacion::RECHAZADA,
            Self::Retirar => publicacion::RETIRADA,
        }
    }

    fn accion(&self) -> &'static str {
        match self {
            Self::Aprobar => "aprobar",
            Self::Rechazar(_) => "rechazar",
            Self::Retirar => "retirar",
        }
    }
}

/// Ends a pending proposal. What is approved is in force for every process within a minute, and for
/// this one at once.
pub async fn decidir(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    decision: Decision,
) -> Resultado<Publicacion> {
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let tx = contexto.base.escribir().await?;
    let fila = publicacion::bloquear(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if fila.estado != publicacion::PENDIENTE {
        return Err(Problema::de(&PUBLICACION_DECIDIDA).con("estado", &fila.estado));
    }
    let propia = fila.propuesta_por == actor.usuario_id;
    match decision {
        Decision::Aprobar if propia => return Err(Problema::de(&MISMA_PERSONA)),
        Decision::Retirar if !propia => return Err(Problema::de(&NO_ENCONTRADO)),
        _ => {}
    }
    let mut despues = resumen(&fila);
    if let Decision::Aprobar = decision {
        let serie = serie(contexto, &fila.codigo)?;
        let mut valor = ValorPublicado::try_from(&fila)?;
        periodo::bloquear_serie(&tx, &fila.codigo).await?;
        let lugar = comprobar(&tx, &serie, &valor).await?;
        if lugar == Lugar::Corrige {
            // The public learnt of the value when it was published, and of the correction today.
            valor.conocido_desde = hoy;
        }
        let autoria = Autoria {
            registrado_por: Some(fila.propuesta_por),
            registrado_en: Some(fila.propuesta_en),
            aprobado_por: Some(actor.usuario_id),
        };
        let nueva = publicado::publicar(&tx, &valor, &lugar, autoria, ahora).await?;
        despues["version"] = json!(nueva.version);
    }
    let motivo = match &decision {
        Decision::Rechazar(rechazo) => Some(rechazo.motivo.trim()),
        _ => None,
    };
    if !publicacion::decidir(&tx, id, decision.estado(), actor.usuario_id, motivo, ahora).await? {
        return Err(Problema::de(&PUBLICACION_DECIDIDA));
    }
    despues["motivo"] = json!(motivo);
    let hecho = Hecho {
        accion: decision.accion(),
        objeto: "publicacion",
        objeto_id: Some(id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, contexto.instante(), hecho);
    let decidida = publicacion::por_id(&tx, id)
        .await?
        .ok_or_else(|| Problema::interno("propuesta sin fila"))?;
    let respuesta = presentar(contexto, &tx, actor, decidida).await?;
    tx.commit().await?;
    if let Decision::Aprobar = decision
        && let Err(error) = contexto.recargar_parametros().await
    {
        // It is approved all the same: the process that follows changes reads it in a minute.
        tracing::warn!(%error, "no se pudo leer la ley después de aprobar un valor");
    }
    Ok(respuesta)
}
