//! Accounts out of use and in use again: by their company, or by the ministry for misuse.

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoUsuario, EventoUsuario};
use ser_store::{Escritura, autoliquidacion, autorizacion, operador, sesion, usuario};
use serde_json::json;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::alta::{avisar_invitacion, destino};
use super::cambios::{comprobar_administrador, cuenta_cambiada};
use super::consulta::{comprobar_version, huella_de, presentar, propia};
use super::problemas::{ESTADO_DE_CUENTA_INVALIDO, TRABAJO_PENDIENTE};
use super::types::{Cancelacion, Inactivacion, Levantamiento, Usuario};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, CambioDeCuenta, avisar};
use crate::enlaces::{self, Uso};
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO};
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::{EditarAutoliquidacion, Permiso};

/// What is written with a change of state.
struct Cambio<'a> {
    evento: EventoUsuario,
    motivo: Option<&'a str>,
    hasta: Option<Date>,
    aviso: Option<CambioDeCuenta>,
}

/// Puts an account out of use: its sessions end, its links stop working, its authorisations to sign
/// are revoked, its drafts pass to somebody else.
pub async fn inactivar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: Inactivacion,
) -> Resultado<Usuario> {
    let ahora = contexto.instante();
    let motivo = con_texto("/motivo", &pedido.motivo)?;
    let tx = contexto.base.escribir().await?;
    let (fila, empresa) = propia(&tx, actor, id, version).await?;
    comprobar_administrador(&tx, &empresa, id).await?;
    let por_que = (motivo.as_str(), pedido.reemplazo_id);
    let respuesta = retirar(&tx, actor, (&fila, &empresa), por_que, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Puts an account of a company that is held out of use, and hands over its drafts to whoever is
/// named. Whether the company keeps an administrator is the caller's to know.
pub async fn retirar(
    tx: &Escritura,
    actor: &Actor,
    (fila, empresa): (&usuario::Model, &operador::Model),
    (motivo, reemplazo_id): (&str, Option<Uuid>),
    ahora: OffsetDateTime,
) -> Resultado<Usuario> {
    traspasar(tx, actor, fila, empresa, reemplazo_id, ahora).await?;
    let cambio = Cambio {
        evento: EventoUsuario::Inactivar,
        motivo: Some(motivo),
        hasta: None,
        aviso: Some(CambioDeCuenta::Inactivada),
    };
    sacar(tx, fila, actor, motivo, ahora).await?;
    cambiar(tx, actor, (fila.clone(), empresa), cambio, ahora).await
}

/// Puts an account in use again; one that never had a password is invited again.
pub async fn reactivar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<Usuario> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let (fila, empresa) = propia(&tx, actor, id, version).await?;
    let sin_clave = fila.clave_hash.is_empty();
    let cambio = Cambio {
        evento: if sin_clave {
            EventoUsuario::Reinvitar
        } else {
            EventoUsuario::Reactivar
        },
        motivo: None,
        hasta: None,
        aviso: (!sin_clave).then_some(CambioDeCuenta::Reactivada),
    };
    let roles = usuario::roles(&tx, id).await?;
    let invitada = fila.clone();
    let respuesta = cambiar(&tx, actor, (fila, &empresa), cambio, ahora).await?;
    if sin_clave {
        avisar_invitacion(contexto, &tx, &empresa, &invitada, &roles, ahora).await?;
    }
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// The ministry cancels a company's account for misuse: for a time or for good.
pub async fn cancelar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: Cancelacion,
) -> Resultado<Usuario> {
    let (ahora, hoy) = (contexto.instante(), contexto.hoy());
    let motivo = con_texto("/motivo", &pedido.motivo)?;
    if pedido.definitiva && pedido.hasta.is_some() {
        let mensaje = "Una cancelación definitiva no tiene último día";
        return Err(Problema::de(&DATOS_INVALIDOS).campo("/hasta", "NO_APLICA", mensaje));
    }
    if pedido.hasta.is_some_and(|hasta| hasta < hoy) {
        let mensaje = "El último día de la suspensión no puede haber pasado";
        return Err(Problema::de(&DATOS_INVALIDOS).campo("/hasta", "FECHA_PASADA", mensaje));
    }
    let (evento, aviso) = if pedido.definitiva {
        let motivo = motivo.clone();
        (
            EventoUsuario::Cancelar,
            CambioDeCuenta::Cancelada { motivo },
        )
    } else {
        let (motivo, hasta) = (motivo.clone(), pedido.hasta);
        (
            EventoUsuario::Suspender,
            CambioDeCuenta::Suspendida { motivo, hasta },
        )
    };
    let tx = contexto.base.escribir().await?;
    let (fila, empresa) = de_empresa(&tx, id).await?;
    comprobar_version(&tx, &empresa, &fila, version).await?;
    let cambio = Cambio {
        evento,
        motivo: Some(&motivo),
        hasta: pedido.hasta,
        aviso: Some(aviso),
    };
    sacar(&tx, &fila, actor, &motivo, ahora).await?;
    let respuesta = cambiar(&tx, actor, (fila, &empresa), cambio, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// The ministry ends a suspension.
pub async fn levantar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: Levantamiento,
) -> Resultado<Usuario> {
    let ahora = contexto.instante();
    let motivo = con_texto("/motivo", &pedido.motivo)?;
    let tx = contexto.base.escribir().await?;
    let (fila, empresa) = de_empresa(&tx, id).await?;
    comprobar_version(&tx, &empresa, &fila, version).await?;
    let cambio = Cambio {
        evento: EventoUsuario::Levantar,
        motivo: Some(&motivo),
        hasta: None,
        aviso: Some(CambioDeCuenta::Reactivada),
    };
    let respuesta = cambiar(&tx, actor, (fila, &empresa), cambio, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// A person of a company, held with it: the ministry's own people are its administrator's.
async fn de_empresa(
    tx: &impl ConnectionTrait,
    id: Uuid,
) -> Resultado<(usuario::Model, operador::Model)> {
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    let fila = usuario::por_id(tx, id).await?.ok_or_else(no_existe)?;
    let empresa = operador::bloquear(tx, fila.operador_id)
        .await?
        .filter(|empresa| empresa.clase == operador::CLASE_OPERADOR)
        .ok_or_else(no_existe)?;
    // It may have changed while its company was held by another.
    let fila = usuario::por_id(tx, id).await?.ok_or_else(no_existe)?;
    Ok((fila, empresa))
}

async fn cambiar(
    tx: &Escritura,
    actor: &Actor,
    (fila, empresa): (usuario::Model, &operador::Model),
    cambio: Cambio<'_>,
    ahora: OffsetDateTime,
) -> Resultado<Usuario> {
    let estado = EstadoUsuario::try_from(fila.estado.as_str())
        .map_err(Problema::interno)?
        .aplicar(cambio.evento)
        .map_err(|_| invalido(&fila))?;
    usuario::cambiar_estado(tx, &fila, estado.as_str(), cambio.motivo, cambio.hasta).await?;
    let nueva = usuario::Model {
        estado: estado.as_str().to_owned(),
        motivo_estado: cambio.motivo.map(str::to_owned),
        suspendido_hasta: cambio.hasta,
        version: fila.version + 1,
        ..fila.clone()
    };
    if let Some(que) = cambio.aviso {
        let aviso = cuenta_cambiada(actor, empresa, &nueva, que, ahora);
        avisar(tx, &aviso, Uuid::now_v7(), destino(&nueva), ahora).await?;
    }
    let roles = usuario::roles(tx, fila.id).await?;
    let (antes, despues) = (huella_de(&fila, &roles), huella_de(&nueva, &roles));
    let hecho = Hecho {
        accion: cambio.evento.as_str(),
        objeto: "usuario",
        objeto_id: Some(fila.id),
        antes: Some(&antes),
        despues: Some(&despues),
    };
    anotar(tx, actor, ahora, hecho);
    presentar(tx, empresa, nueva).await
}

/// What an account that goes out of use leaves behind: nothing that still works.
async fn sacar(
    tx: &impl ConnectionTrait,
    fila: &usuario::Model,
    actor: &Actor,
    motivo: &str,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    sesion::revocar_todas(tx, fila.id, motivo, ahora).await?;
    for uso in [Uso::Activacion, Uso::Recuperacion] {
        enlaces::anular(tx, uso, fila.id, ahora).await?;
    }
    autorizacion::revocar_de(tx, fila.id, actor.usuario_id, motivo, ahora).await?;
    Ok(())
}

/// Gives the drafts of somebody who leaves to whoever is named, who must be able to finish them.
async fn traspasar(
    tx: &Escritura,
    actor: &Actor,
    fila: &usuario::Model,
    empresa: &operador::Model,
    reemplazo_id: Option<Uuid>,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let borradores = autoliquidacion::borradores_de(tx, empresa.id, fila.id).await?;
    if borradores.is_empty() {
        return Ok(());
    }
    let Some(reemplazo_id) = reemplazo_id else {
        return Err(Problema::de(&TRABAJO_PENDIENTE).con("borradores", borradores.len()));
    };
    let capaces = EditarAutoliquidacion::ROLES.iter().map(|rol| rol.codigo());
    let mut reemplazo = None;
    for rol in capaces {
        let personas = usuario::con_rol(tx, empresa.id, rol).await?;
        reemplazo = reemplazo.or(personas
            .into_iter()
            .find(|persona| persona.id == reemplazo_id && persona.id != fila.id));
    }
    let Some(reemplazo) = reemplazo else {
        let mensaje = "Elija a una persona activa que pueda diligenciar declaraciones";
        return Err(Problema::de(&DATOS_INVALIDOS).campo(
            "/reemplazo_id",
            "REEMPLAZO_INVALIDO",
            mensaje,
        ));
    };
    autoliquidacion::traspasar(tx, &borradores, reemplazo.id).await?;
    let aviso = Aviso::TrabajoRecibido {
        nombre: reemplazo.nombre.clone(),
        empresa: empresa.razon_social.clone(),
        de: fila.nombre.clone(),
        borradores: borradores.len(),
        quien: actor.nombre.clone(),
        cuando: ahora,
    };
    avisar(tx, &aviso, Uuid::now_v7(), destino(&reemplazo), ahora).await?;
    let antes = json!({ "responsable_id": fila.id });
    let despues = json!({ "responsable_id": reemplazo.id, "borradores": borradores });
    let hecho = Hecho {
        accion: "traspasar",
        objeto: "usuario",
        objeto_id: Some(fila.id),
        antes: Some(&antes),
        despues: Some(&despues),
    };
    anotar(tx, actor, ahora, hecho);
    Ok(())
}

/// The account is in a state that does not allow what was asked.
pub(super) fn invalido(fila: &usuario::Model) -> Problema {
    Problema::de(&ESTADO_DE_CUENTA_INVALIDO).con("estado", &fila.estado)
}

pub(super) fn con_texto(campo: &str, texto: &str) -> Resultado<String> {
    let limpio = texto.trim();
    if limpio.is_empty() {
        let mensaje = "Escriba el motivo";
        return Err(Problema::de(&DATOS_INVALIDOS).campo(campo, "REQUERIDO", mensaje));
    }
    Ok(limpio.to_owned())
}
