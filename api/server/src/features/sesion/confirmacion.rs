//! Use case: whoever has a session proves again who it is, before doing what is delicate, and goes on
//! in another session: the token of before, which somebody else may have, is over.

use ser_store::{segundo_factor, sesion, usuario};
use serde_json::json;
use uuid::Uuid;

use super::service::{Abierta, abrir, nuevo_refresco, presentar_persona};
use super::types::Confirmacion;
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::credencial::codigo;
use crate::credencial::factor::{self, Escrito};
use crate::credencial::reautenticar::{probar_factor, reautenticar};
use crate::features::segundo_factor::problemas::SIN_SEGUNDO_FACTOR;
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO, SIN_SESION};
use crate::http::{Actor, Problema, Resultado};

/// The password, and a code of whoever has a second factor. Wrong ones count with those of the
/// log-in.
pub async fn confirmar(
    contexto: &Contexto,
    actor: &Actor,
    cuerpo: Confirmacion,
) -> Resultado<Abierta> {
    let ahora = contexto.instante();
    let (persona, empresa) = reautenticar(contexto, actor, cuerpo.clave, "/clave").await?;
    let escrito = match segundo_factor::activo(contexto.base.conexion(), persona.id).await? {
        Some(_) => Some(leer(contexto, persona.id, cuerpo.codigo).await?),
        None => None,
    };
    let tx = contexto.base.escribir().await?;
    let activo = segundo_factor::activo(&tx, persona.id).await?;
    let tx = match &activo {
        None => tx,
        Some(activo) => {
            // One that was enrolled at this very instant was not asked for.
            let escrito = escrito.as_ref().ok_or_else(sin_codigo)?;
            let prueba = (codigo::Uso::Confirmacion(actor.sesion_id), activo);
            let de = (&persona, &empresa);
            probar_factor(contexto, tx, actor, de, prueba, escrito).await?
        }
    };
    let sin_sesion = || Problema::de(&SIN_SESION);
    let anterior = sesion::por_id(&tx, actor.sesion_id)
        .await?
        .ok_or_else(sin_sesion)?;
    let motivo = "confirmación de identidad";
    if !sesion::revocar(&tx, persona.id, anterior.id, motivo, ahora).await? {
        return Err(sin_sesion());
    }
    // It began when the one before did, and ends when that one would have.
    let nueva = sesion::Model {
        id: Uuid::now_v7(),
        confirmada_en: Some(ahora),
        ultimo_uso_en: ahora,
        agente: actor.solicitud.agente.clone(),
        direccion: actor.solicitud.direccion.clone(),
        ..anterior
    };
    let sesion_id = nueva.id;
    sesion::insertar(&tx, nueva).await?;
    let refresco = nuevo_refresco(&tx, sesion_id, ahora).await?;
    let antes = json!({ "sesion": actor.sesion_id });
    let despues = activo.map(|activo| json!({ "segundo_factor": activo.medio }));
    let hecho = Hecho {
        accion: "confirmar_identidad",
        objeto: "sesion",
        objeto_id: Some(sesion_id),
        antes: Some(&antes),
        despues: despues.as_ref(),
    };
    anotar(&tx, actor, ahora, hecho);
    let persona = presentar_persona(contexto, &tx, &persona, &empresa).await?;
    tx.commit().await?;
    abrir(contexto, sesion_id, persona, (refresco, None), ahora).await
}

/// The code that was written, if one was.
async fn leer(contexto: &Contexto, persona: Uuid, codigo: Option<String>) -> Resultado<Escrito> {
    let codigo = codigo
        .filter(|codigo| !codigo.trim().is_empty())
        .ok_or_else(sin_codigo)?;
    factor::leer(contexto, persona, &codigo, contexto.instante()).await
}

fn sin_codigo() -> Problema {
    let mensaje = "Escriba el código de su segundo factor";
    Problema::de(&DATOS_INVALIDOS).campo("/codigo", "REQUERIDO", mensaje)
}

/// Sends the code to whoever chose the mail as second factor.
pub async fn enviar_codigo(contexto: &Contexto, actor: &Actor) -> Resultado<()> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    segundo_factor::activo(&tx, actor.usuario_id)
        .await?
        .filter(|factor| factor.medio == segundo_factor::CORREO)
        .ok_or_else(|| Problema::de(&SIN_SEGUNDO_FACTOR))?;
    let persona = usuario::por_id(&tx, actor.usuario_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let uso = codigo::Uso::Confirmacion(actor.sesion_id);
    codigo::enviar(&tx, uso, &persona, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}
