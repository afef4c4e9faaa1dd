//! Somebody lost the second factor and the recovery codes. Whoever administers the account makes sure
//! of who asks, and it begins again: nothing of before opens it, and a link goes to its address.

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoUsuario, EventoUsuario};
use ser_store::{Escritura, correo_anterior, ingreso, operador, segundo_factor, sesion, usuario};
use serde_json::json;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::alta::{avisar_invitacion, destino};
use super::cambios::cuenta_cambiada;
use super::consulta::{
    administradores, comprobar_version, huella_de, presentar, rol_administrador, visible,
};
use super::estado::{con_texto, invalido};
use super::problemas::{
    CORREO_RECIEN_CAMBIADO, LO_RESTABLECE_SU_ADMINISTRADOR, RESTABLECER_A_SI_MISMO,
};
use super::types::{Restablecimiento, Usuario};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, CambioDeCuenta, Destino, avisar};
use crate::credencial::intentos::{self, Quien};
use crate::enlaces::{self, Uso};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::{AdministrarUsuarios, Permiso, RevisarSolicitudes, Rol};

/// An address that changed since then may be that of whoever takes the account over: its owner,
/// who was told at the address of before, has so long to say so.
const ESPERA_TRAS_EL_CORREO: Duration = Duration::days(7);
const MOTIVO: &str = "acceso restablecido";

pub async fn restablecer(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: Restablecimiento,
) -> Resultado<Usuario> {
    let ahora = contexto.instante();
    let motivo = con_texto("/motivo", &pedido.motivo)?;
    let tx = contexto.base.escribir().await?;
    let (fila, empresa) = a_su_cargo(&tx, actor, id, version).await?;
    let anteriores = correo_anterior::de(&tx, id).await?;
    comprobar_correo(anteriores.first(), ahora)?;
    let estado = EstadoUsuario::try_from(fila.estado.as_str())
        .map_err(Problema::interno)?
        .aplicar(EventoUsuario::Restablecer)
        .map_err(|_| invalido(&fila))?;
    let cerradas = olvidar_lo_de_antes(contexto, &tx, (&fila, &empresa), ahora).await?;
    usuario::sin_clave(&tx, &fila, estado.as_str(), &motivo).await?;
    let nueva = usuario::Model {
        estado: estado.as_str().to_owned(),
        motivo_estado: Some(motivo),
        clave_hash: String::new(),
        version: fila.version + 1,
        ..fila.clone()
    };
    let roles = usuario::roles(&tx, id).await?;
    avisar_invitacion(contexto, &tx, &empresa, &nueva, &roles, ahora).await?;
    let suyos = anteriores.iter().map(|anterior| anterior.correo.as_str());
    avisar_a_la_persona(&tx, actor, (&nueva, &empresa), suyos, ahora).await?;
    avisar_a_la_entidad(&tx, actor, (&nueva, &empresa), ahora).await?;
    let antes = huella_de(&fila, &roles);
    let mut despues = huella_de(&nueva, &roles);
    despues["identidad"] = json!(pedido.identidad);
    despues["sesiones_cerradas"] = json!(cerradas);
    let hecho = Hecho {
        accion: EventoUsuario::Restablecer.as_str(),
        objeto: "usuario",
        objeto_id: Some(id),
        antes: Some(&antes),
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar(&tx, &empresa, nueva).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// The person and its entity, held, if it is the actor's to bring back: of the own entity, or the
/// only administrator of any, whom nobody else could. Never oneself.
async fn a_su_cargo(
    tx: &Escritura,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<(usuario::Model, operador::Model)> {
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    let (_, empresa) = visible(tx, actor, id).await?;
    let empresa = operador::bloquear(tx, empresa.id)
        .await?
        .ok_or_else(no_existe)?;
    let fila = usuario::por_id(tx, id).await?.ok_or_else(no_existe)?;
    comprobar_version(tx, &empresa, &fila, version).await?;
    if id == actor.usuario_id {
        return Err(Problema::de(&RESTABLECER_A_SI_MISMO));
    }
    let administra = empresa.id == actor.operador_id && actor.tiene(AdministrarUsuarios::ROLES);
    if administra {
        return Ok((fila, empresa));
    }
    let revisa = actor.es_ministerio && actor.tiene(RevisarSolicitudes::ROLES);
    if revisa && es_el_unico(tx, &empresa, id).await? {
        return Ok((fila, empresa));
    }
    Err(Problema::de(&LO_RESTABLECE_SU_ADMINISTRADOR))
}

async fn es_el_unico(
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
    id: Uuid,
) -> Resultado<bool> {
    let rol = rol_administrador(&empresa.clase).codigo();
    let tiene_el_rol = usuario::roles(tx, id).await?.iter().any(|suyo| suyo == rol);
    let hay_otro = administradores(tx, empresa)
        .await?
        .iter()
        .any(|otro| otro.id != id);
    Ok(tiene_el_rol && !hay_otro)
}

fn comprobar_correo(
    ultimo: Option<&correo_anterior::Model>,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let desde = ultimo.map(|ultimo| ultimo.cambiado_en + ESPERA_TRAS_EL_CORREO);
    match desde.filter(|desde| *desde > ahora) {
        Some(desde) => Err(Problema::de(&CORREO_RECIEN_CAMBIADO)
            .con("desde", desde.format(&Rfc3339).unwrap_or_default())),
        None => Ok(()),
    }
}

/// Nothing that opened the account opens it any more, and nothing keeps it locked; how many sessions
/// ended. The failures come first, as in a log-in, which is waited for or waits.
async fn olvidar_lo_de_antes(
    contexto: &Contexto,
    tx: &Escritura,
    (fila, empresa): (&usuario::Model, &operador::Model),
    ahora: OffsetDateTime,
) -> Resultado<u64> {
    let ingresa = Quien::ingresa(contexto, &empresa.nit, &fila.identificacion);
    intentos::perdonar(tx, &ingresa, ahora).await?;
    intentos::perdonar(tx, &Quien::prueba_factor(contexto, fila.id), ahora).await?;
    let cerradas = sesion::revocar_todas(tx, fila.id, MOTIVO, ahora).await?;
    segundo_factor::retirar(tx, fila.id).await?;
    ingreso::anular(tx, fila.id, ahora).await?;
    enlaces::anular(tx, Uso::Recuperacion, fila.id, ahora).await?;
    Ok(cerradas)
}

/// At the address of the account, and at those that it had: the owner may read another one.
async fn avisar_a_la_persona(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    (fila, empresa): (&usuario::Model, &operador::Model),
    anteriores: impl Iterator<Item = &str>,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let causa = Uuid::now_v7();
    let que = CambioDeCuenta::Restablecida;
    let aviso = cuenta_cambiada(actor, empresa, fila, que, ahora);
    avisar(tx, &aviso, causa, destino(fila), ahora).await?;
    for correo in anteriores {
        let destino = Destino {
            correo,
            ..destino(fila)
        };
        avisar(tx, &aviso, causa, destino, ahora).await?;
    }
    Ok(())
}

/// The administrators of the entity, and the legal representatives of a company.
async fn avisar_a_la_entidad(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    (fila, empresa): (&usuario::Model, &operador::Model),
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let causa = Uuid::now_v7();
    let mut avisados = administradores(tx, empresa).await?;
    let representa = Rol::RepresentanteLegal.codigo();
    avisados.extend(usuario::con_rol(tx, empresa.id, representa).await?);
    for persona in avisados {
        if persona.id == fila.id || persona.id == actor.usuario_id {
            continue;
        }
        let aviso = Aviso::AccesoRestablecido {
            nombre: persona.nombre.clone(),
            empresa: empresa.razon_social.clone(),
            persona: fila.nombre.clone(),
            quien: actor.nombre.clone(),
            cuando: ahora,
        };
        avisar(tx, &aviso, causa, destino(&persona), ahora).await?;
    }
    Ok(())
}
