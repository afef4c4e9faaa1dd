//! Job: what somebody did with the data of an account that may not exist. The answer was given
//! already, the same for all; only here is the account looked for.

use ser_store::{Escritura, enlace, operador, pedido, usuario};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{BUSCAR_CUENTA, FallaTrabajo, encolar};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_de};
use crate::avisos::{Aviso, Destino, HechoDeSeguridad, avisar, avisar_seguridad, causa_del_dia};
use crate::credencial::cifrado;
use crate::enlaces::{self, Uso};
use crate::http::{Problema, Resultado, Solicitud};

/// Links to recover a password that an account gets in an hour: whoever asks again and again neither
/// fills its mailbox nor keeps undoing the link that its owner is about to use.
const ENLACES_POR_HORA: usize = 3;
/// What it is encrypted for.
pub const CIFRADO: &str = "pedido";

/// What was done, with what was typed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pedido {
    pub que: Que,
    /// NIT without check digit.
    pub operador: String,
    pub identificacion: String,
    pub solicitud_id: String,
    pub direccion: String,
    pub agente: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Que {
    /// A link to choose another password.
    Recuperar,
    /// So many failures that the log-in is locked.
    Bloqueo {
        #[serde(with = "time::serde::rfc3339")]
        hasta: OffsetDateTime,
    },
}

/// Writes down a request, in the transaction of what it answers. Whoever commits wakes the worker.
pub async fn pedir(
    contexto: &Contexto,
    tx: &Escritura,
    pedido: &Pedido,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let id = Uuid::now_v7();
    let claro = serde_json::to_vec(pedido).map_err(Problema::interno)?;
    let fila = pedido::Model {
        id,
        cifrado: cifrado::cifrar(&contexto.settings.secreto, CIFRADO, id.as_bytes(), &claro)?,
        creado_en: ahora,
    };
    pedido::insertar(tx, fila).await?;
    encolar(tx, BUSCAR_CUENTA, id, ahora).await?;
    Ok(())
}

/// Looks for the account and does what it was asked; nothing when there is none that is active.
pub async fn atender(contexto: &Contexto, id: Uuid) -> Result<(), FallaTrabajo> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let Some(fila) = pedido::por_id(&tx, id).await? else {
        // Done by a worker that did not live to say so.
        return Ok(());
    };
    let claro = cifrado::descifrar(
        &contexto.settings.secretos(),
        CIFRADO,
        id.as_bytes(),
        &fila.cifrado,
    )
    .map_err(FallaTrabajo::definitiva)?;
    let pedido: Pedido = serde_json::from_slice(&claro).map_err(FallaTrabajo::definitiva)?;
    if let Some((persona, empresa)) = buscar(&tx, &pedido).await? {
        let solicitud = Solicitud {
            id: pedido.solicitud_id.clone(),
            direccion: pedido.direccion.clone(),
            agente: pedido.agente.clone(),
        };
        match pedido.que {
            Que::Recuperar => {
                enviar_enlace(contexto, &tx, &persona, &empresa, &solicitud, ahora).await?;
            }
            Que::Bloqueo { hasta } => {
                let causa = causa_del_dia("bloqueo", persona.id, ahora.date());
                avisar_seguridad(
                    &tx,
                    (&persona, &empresa.razon_social),
                    HechoDeSeguridad::CuentaBloqueada { hasta },
                    causa,
                    &solicitud,
                    ahora,
                )
                .await
                .map_err(FallaTrabajo::pasajera)?;
            }
        }
    }
    if !pedido::borrar(&tx, id).await? {
        return Ok(());
    }
    tx.commit().await?;
    Ok(())
}

async fn buscar(
    tx: &Escritura,
    pedido: &Pedido,
) -> Result<Option<(usuario::Model, operador::Model)>, FallaTrabajo> {
    let Some(empresa) = operador::por_nit(tx, &pedido.operador)
        .await?
        .filter(|empresa| empresa.estado == operador::ESTADO_ACTIVO)
    else {
        return Ok(None);
    };
    let persona = usuario::por_identificacion(tx, empresa.id, &pedido.identificacion)
        .await?
        .filter(|persona| persona.estado == usuario::ESTADO_ACTIVO);
    Ok(persona.map(|persona| (persona, empresa)))
}

async fn enviar_enlace(
    contexto: &Contexto,
    tx: &Escritura,
    persona: &usuario::Model,
    empresa: &operador::Model,
    solicitud: &Solicitud,
    ahora: OffsetDateTime,
) -> Result<(), FallaTrabajo> {
    let uso = Uso::Recuperacion;
    let desde = ahora - Duration::hours(1);
    let enviados = enlace::creados_desde(tx, uso.codigo(), persona.id, desde).await?;
    if enviados.len() >= ENLACES_POR_HORA {
        return Ok(());
    }
    let enlace_id = enlaces::crear(tx, contexto, uso, persona.id, ahora).await?;
    let aviso = Aviso::Recuperacion {
        nombre: persona.nombre.clone(),
        empresa: empresa.razon_social.clone(),
        enlace_id,
        vence_en: ahora + uso.vida(),
        agente: solicitud.agente.clone(),
        direccion: solicitud.direccion.clone(),
    };
    let destino = Destino {
        correo: &persona.correo,
        usuario_id: Some(persona.id),
        operador_id: Some(empresa.id),
    };
    avisar(tx, &aviso, enlace_id, destino, ahora).await?;
    let hecho = Hecho {
        accion: "pedir_recuperacion",
        objeto: "usuario",
        objeto_id: Some(persona.id),
        antes: None,
        despues: None,
    };
    anotar_de(tx, solicitud, ahora, (persona.id, empresa.id), hecho);
    Ok(())
}
