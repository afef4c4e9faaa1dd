//! Use cases of the session: renewing, ending, and the list of one's sessions.

use sea_orm::ConnectionTrait;
use ser_store::{operador, segundo_factor, sesion, usuario};
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::problemas::{SESION_INACTIVA, SESION_VENCIDA};
use super::types::{Empresa, Persona, Sesion, SesionAbierta};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar, anotar_de};
use crate::avisos::{HechoDeSeguridad, avisar_seguridad};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado, Solicitud};
use crate::permiso::{self, Rol};
use crate::tokens::{VIDA_ACCESO, azar_url, huella};

/// A session ends after this long without renewal, and at most this long after logging in.
pub const VIDA_REFRESCO: Duration = Duration::hours(12);
pub const VIDA_SESION: Duration = Duration::days(7);
const INACTIVIDAD: &str = "inactividad";
/// A page that is loaded again before its cookie arrived sends the old one once more: for this
/// long the same browser is served, and nobody else.
const GRACIA_REFRESCO: Duration = Duration::seconds(10);

/// A session that was just opened or renewed: what the body says and what the cookie carries.
#[derive(Debug)]
pub struct Abierta {
    pub sesion: Sesion,
    pub refresco: String,
    /// The mark of the browser, when it was just seen.
    pub equipo: Option<String>,
}

/// Exchanges a refresh token for a new pair. A token used twice was stolen, unless the same page was
/// loaded twice in a row: the session ends.
pub async fn renovar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    refresco: &str,
) -> Resultado<Abierta> {
    let ahora = contexto.instante();
    let vencida = || Problema::de(&SESION_VENCIDA);
    let tx = contexto.base.escribir().await?;
    let token = sesion::refresco_por_huella(&tx, &huella(refresco))
        .await?
        .ok_or_else(vencida)?;
    let fila = sesion::por_id(&tx, token.sesion_id)
        .await?
        .ok_or_else(vencida)?;
    if fila.revocada_en.is_some() || fila.expira_en <= ahora || token.expira_en <= ahora {
        return Err(vencida());
    }
    if ahora - fila.ultimo_uso_en >= contexto.settings.inactividad {
        sesion::revocar(&tx, fila.usuario_id, fila.id, INACTIVIDAD, ahora).await?;
        tx.commit().await?;
        return Err(Problema::de(&SESION_INACTIVA).esperado());
    }
    let primero = sesion::usar_refresco(&tx, token.id, ahora).await?;
    if !primero && !es_recarga(&fila, &token, solicitud, ahora) {
        let motivo = "refresco repetido";
        sesion::revocar(&tx, fila.usuario_id, fila.id, motivo, ahora).await?;
        if let Some(usuario) = usuario::por_id(&tx, fila.usuario_id).await? {
            let despues = json!({ "motivo": motivo });
            let hecho = Hecho {
                accion: "revocar",
                objeto: "sesion",
                objeto_id: Some(fila.id),
                antes: None,
                despues: Some(&despues),
            };
            let quien = (usuario.id, usuario.operador_id);
            anotar_de(&tx, solicitud, ahora, quien, hecho);
            let empresa = operador::por_id(&tx, usuario.operador_id)
                .await?
                .map(|empresa| empresa.razon_social)
                .unwrap_or_default();
            let que = HechoDeSeguridad::SesionRobada;
            avisar_seguridad(&tx, (&usuario, &empresa), que, fila.id, solicitud, ahora).await?;
        }
        tx.commit().await?;
        contexto.aviso_trabajo.notify_one();
        return Err(vencida());
    }
    let usuario = usuario::por_id(&tx, fila.usuario_id)
        .await?
        .filter(|usuario| usuario.estado == usuario::ESTADO_ACTIVO)
        .ok_or_else(vencida)?;
    let empresa = operador::por_id(&tx, usuario.operador_id)
        .await?
        .filter(|empresa| empresa.estado == operador::ESTADO_ACTIVO)
        .ok_or_else(vencida)?;
    sesion::marcar_uso(&tx, fila.id, ahora).await?;
    let nuevo = nuevo_refresco(&tx, fila.id, ahora).await?;
    let persona = presentar_persona(contexto, &tx, &usuario, &empresa).await?;
    tx.commit().await?;
    abrir(contexto, fila.id, persona, (nuevo, None), ahora).await
}

/// Whether a token that was used already comes again from the page that used it. One that was
/// unused when it was read met another request of the same instant.
fn es_recarga(
    sesion: &sesion::Model,
    token: &sesion::refresco::Model,
    solicitud: &Solicitud,
    ahora: OffsetDateTime,
) -> bool {
    let mismo = sesion.agente == solicitud.agente && sesion.direccion == solicitud.direccion;
    let reciente = token
        .usado_en
        .is_none_or(|usado| ahora - usado <= GRACIA_REFRESCO);
    mismo && reciente
}

/// Ends the session that asks.
pub async fn cerrar(contexto: &Contexto, actor: &Actor) -> Resultado<()> {
    revocar(contexto, actor, actor.sesion_id, "salida").await
}

/// Ends one of the person's own sessions; a stranger's does not exist.
pub async fn revocar(contexto: &Contexto, actor: &Actor, id: Uuid, motivo: &str) -> Resultado<()> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    if !sesion::revocar(&tx, actor.usuario_id, id, motivo, ahora).await? {
        return Err(Problema::de(&NO_ENCONTRADO));
    }
    let despues = json!({ "motivo": motivo });
    let hecho = Hecho {
        accion: "revocar",
        objeto: "sesion",
        objeto_id: Some(id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    Ok(tx.commit().await?)
}

/// Ends all the sessions of the person but the one that asks; how many there were.
pub async fn revocar_otras(contexto: &Contexto, actor: &Actor) -> Resultado<u64> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let motivo = "revocada por su dueño";
    let cuantas =
        sesion::revocar_otras(&tx, actor.usuario_id, actor.sesion_id, motivo, ahora).await?;
    let despues = json!({ "motivo": motivo, "sesiones": cuantas });
    let hecho = Hecho {
        accion: "revocar_otras",
        objeto: "sesion",
        objeto_id: Some(actor.sesion_id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    tx.commit().await?;
    Ok(cuantas)
}

/// The person is there: the session does not end for lack of activity.
pub async fn marcar_actividad(contexto: &Contexto, actor: &Actor) -> Resultado<()> {
    let ahora = contexto.instante();
    Ok(sesion::marcar_uso(contexto.base.conexion(), actor.sesion_id, ahora).await?)
}

pub async fn listar(contexto: &Contexto, actor: &Actor) -> Resultado<Vec<SesionAbierta>> {
    let ahora = contexto.instante();
    let usada_desde = ahora - contexto.settings.inactividad;
    let base = contexto.base.conexion();
    let filas = sesion::vivas(base, actor.usuario_id, usada_desde, ahora).await?;
    Ok(filas
        .into_iter()
        .map(|fila| SesionAbierta {
            actual: fila.id == actor.sesion_id,
            id: fila.id,
            creada_en: fila.creada_en,
            ultimo_uso_en: fila.ultimo_uso_en,
            expira_en: fila.expira_en,
            agente: fila.agente,
            direccion: fila.direccion,
        })
        .collect())
}

pub async fn persona(contexto: &Contexto, actor: &Actor) -> Resultado<Persona> {
    let base = contexto.base.conexion();
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    let usuario = usuario::por_id(base, actor.usuario_id)
        .await?
        .ok_or_else(no_existe)?;
    let empresa = operador::por_id(base, actor.operador_id)
        .await?
        .ok_or_else(no_existe)?;
    presentar_persona(contexto, base, &usuario, &empresa).await
}

pub(super) async fn nuevo_refresco(
    tx: &impl ConnectionTrait,
    sesion_id: Uuid,
    ahora: OffsetDateTime,
) -> Resultado<String> {
    let token = azar_url();
    let fila = sesion::refresco::Model {
        id: Uuid::now_v7(),
        sesion_id,
        huella: huella(&token),
        creado_en: ahora,
        expira_en: ahora + VIDA_REFRESCO,
        usado_en: None,
    };
    sesion::insertar_refresco(tx, fila).await?;
    Ok(token)
}

pub(super) async fn abrir(
    contexto: &Contexto,
    sesion_id: Uuid,
    persona: Persona,
    (refresco, equipo): (String, Option<String>),
    ahora: OffsetDateTime,
) -> Resultado<Abierta> {
    let sesion = Sesion {
        token: contexto.firmar_acceso(persona.id, sesion_id, ahora).await?,
        expira_en: ahora + VIDA_ACCESO,
        inactividad_segundos: contexto.settings.inactividad.whole_seconds(),
        persona,
    };
    Ok(Abierta {
        sesion,
        refresco,
        equipo,
    })
}

pub(super) async fn presentar_persona(
    contexto: &Contexto,
    base: &impl ConnectionTrait,
    usuario: &usuario::Model,
    empresa: &operador::Model,
) -> Resultado<Persona> {
    let exigido = contexto
        .settings
        .exige_factor(empresa.clase == operador::CLASE_MINISTERIO);
    let le_falta = exigido && segundo_factor::activo(base, usuario.id).await?.is_none();
    let roles: Vec<Rol> = usuario::roles(base, usuario.id)
        .await?
        .iter()
        .filter_map(|codigo| Rol::de_codigo(codigo))
        .collect();
    let nit = empresa.nit()?;
    Ok(Persona {
        id: usuario.id,
        nombre: usuario.nombre.clone(),
        identificacion: usuario.identificacion.clone(),
        correo: usuario.correo.clone(),
        debe_inscribir_factor: le_falta,
        permisos: permiso::de_roles(&roles),
        roles: roles.iter().map(|rol| rol.codigo()).collect(),
        operador: Empresa {
            id: empresa.id,
            nit: empresa.nit.clone(),
            dv: nit.dv(),
            nit_formateado: nit.formateado(),
            razon_social: empresa.razon_social.clone(),
            clase: empresa.clase.clone(),
            direccion: empresa.direccion.clone(),
            municipio: empresa.municipio.clone(),
            departamento: empresa.departamento.clone(),
            correo: empresa.correo.clone(),
            telefono: empresa.telefono.clone(),
        },
    })
}
