//! Use cases of the session.

use sea_orm::ConnectionTrait;
use ser_domain::kernel::Nit;
use ser_store::{acceso, operador, sesion, usuario};
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::problemas::{ACCESO_BLOQUEADO, CREDENCIALES_INVALIDAS, SESION_VENCIDA};
use super::types::{Empresa, Ingreso, Persona, Sesion, SesionAbierta};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar, anotar_de};
use crate::captcha::{self, Formulario};
use crate::credencial::clave;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado, Solicitud};
use crate::permiso::{self, Rol};
use crate::tokens::{VIDA_ACCESO, azar_url, huella, seudonimo};

/// Five failures lock an identification for fifteen minutes.
pub const FALLOS_PERMITIDOS: i32 = 5;
pub const BLOQUEO: Duration = Duration::minutes(15);
/// A session ends after this long without renewal, and at most this long after logging in.
pub const VIDA_REFRESCO: Duration = Duration::hours(12);
pub const VIDA_SESION: Duration = Duration::days(7);
/// A page that is loaded again before its cookie arrived sends the old one once more: for this
/// long the same browser is served, and nobody else.
const GRACIA_REFRESCO: Duration = Duration::seconds(10);

/// A session that was just opened or renewed: what the body says and what the cookie carries.
#[derive(Debug)]
pub struct Abierta {
    pub sesion: Sesion,
    pub refresco: String,
}

/// Logs a person in. Every way of being wrong gets the same answer after the same work.
pub async fn iniciar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    ingreso: Ingreso,
) -> Resultado<Abierta> {
    let ahora = contexto.instante();
    // In a transaction of its own: the challenge is spent also when the log-in fails, or one
    // solution would serve to try any number of passwords; and no lock is held while the password
    // is checked, which takes long on purpose.
    let tx = contexto.base.escribir().await?;
    captcha::gastar(contexto, &tx, Formulario::Ingreso, &ingreso.captcha).await?;
    tx.commit().await?;

    let nit = leer_nit(&ingreso.operador);
    let identificacion: String = ingreso
        .usuario
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let quien = seudonimo(
        &contexto.settings.secreto,
        "ser/intento-de-ingreso",
        &format!(
            "{}|{identificacion}",
            nit.as_deref().unwrap_or(ingreso.operador.trim())
        ),
    );
    rechazar_si_bloqueado(contexto.base.conexion(), &quien, ahora).await?;

    let persona = buscar_persona(contexto.base.conexion(), nit.as_deref(), &identificacion).await?;
    let guardada = persona
        .as_ref()
        .map(|(usuario, _)| usuario.clave_hash.clone());
    let acierta = clave::coincide(ingreso.clave, guardada).await?;

    let tx = contexto.base.escribir().await?;
    let previo = acceso::bloquear_intento(&tx, &quien, ahora).await?;
    // Attempts sent at once all passed the check above: only here do they stand in line.
    if let Some(hasta) = previo.bloqueado_hasta.filter(|hasta| *hasta > ahora) {
        return Err(bloqueado(hasta, ahora));
    }
    let Some((usuario, empresa)) = persona.filter(|_| acierta) else {
        let espera = anotar_fallo(&tx, previo, ahora).await?;
        tx.commit().await?;
        return Err(espera.map_or_else(
            || Problema::de(&CREDENCIALES_INVALIDAS),
            |hasta| bloqueado(hasta, ahora),
        ));
    };
    acceso::olvidar_intentos(&tx, previo, ahora).await?;
    let fila = sesion::Model {
        id: Uuid::now_v7(),
        usuario_id: usuario.id,
        creada_en: ahora,
        ultimo_uso_en: ahora,
        expira_en: ahora + VIDA_SESION,
        revocada_en: None,
        motivo_revocacion: None,
        agente: solicitud.agente.clone(),
        direccion: solicitud.direccion.clone(),
    };
    let sesion_id = fila.id;
    sesion::insertar(&tx, fila).await?;
    let refresco = nuevo_refresco(&tx, sesion_id, ahora).await?;
    let hecho = Hecho {
        accion: "ingreso",
        objeto: "sesion",
        objeto_id: Some(sesion_id),
        antes: None,
        despues: None,
    };
    anotar_de(&tx, solicitud, ahora, (usuario.id, empresa.id), hecho);
    let roles = usuario::roles(&tx, usuario.id).await?;
    tx.commit().await?;
    abrir(
        contexto,
        sesion_id,
        presentar_persona(&usuario, &empresa, &roles)?,
        refresco,
        ahora,
    )
    .await
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
        }
        tx.commit().await?;
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
    let roles = usuario::roles(&tx, usuario.id).await?;
    sesion::marcar_uso(&tx, fila.id, ahora).await?;
    let nuevo = nuevo_refresco(&tx, fila.id, ahora).await?;
    tx.commit().await?;
    abrir(
        contexto,
        fila.id,
        presentar_persona(&usuario, &empresa, &roles)?,
        nuevo,
        ahora,
    )
    .await
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

pub async fn listar(contexto: &Contexto, actor: &Actor) -> Resultado<Vec<SesionAbierta>> {
    let filas = sesion::vivas(
        contexto.base.conexion(),
        actor.usuario_id,
        contexto.instante(),
    )
    .await?;
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
    let roles = usuario::roles(base, usuario.id).await?;
    presentar_persona(&usuario, &empresa, &roles)
}

/// «900.123.456-8», «9001234568» when its last digit is its check digit, or «900123456».
fn leer_nit(texto: &str) -> Option<String> {
    let limpio = texto.trim();
    if let Ok(nit) = Nit::parse(limpio) {
        return Some(nit.numero().to_string());
    }
    let digitos: String = limpio.chars().filter(char::is_ascii_digit).collect();
    (!digitos.is_empty() && digitos.len() <= 15).then_some(digitos)
}

async fn buscar_persona(
    base: &impl ConnectionTrait,
    nit: Option<&str>,
    identificacion: &str,
) -> Resultado<Option<(usuario::Model, operador::Model)>> {
    let Some(nit) = nit else { return Ok(None) };
    let Some(empresa) = operador::por_nit(base, nit)
        .await?
        .filter(|empresa| empresa.estado == operador::ESTADO_ACTIVO)
    else {
        return Ok(None);
    };
    let usuario = usuario::por_identificacion(base, empresa.id, identificacion)
        .await?
        .filter(|usuario| usuario.estado == usuario::ESTADO_ACTIVO);
    Ok(usuario.map(|usuario| (usuario, empresa)))
}

async fn rechazar_si_bloqueado(
    base: &impl ConnectionTrait,
    quien: &str,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let bloqueo = acceso::intento(base, quien)
        .await?
        .and_then(|intento| intento.bloqueado_hasta);
    match bloqueo.filter(|hasta| *hasta > ahora) {
        Some(hasta) => Err(bloqueado(hasta, ahora)),
        None => Ok(()),
    }
}

fn bloqueado(hasta: OffsetDateTime, ahora: OffsetDateTime) -> Problema {
    let espera = (hasta - ahora).whole_seconds().max(1);
    Problema::de(&ACCESO_BLOQUEADO)
        .reintentar_en(espera)
        .con("espera_segundos", espera)
        .con(
            "bloqueado_hasta",
            hasta
                .format(&time::format_description::well_known::Rfc3339)
                .unwrap_or_default(),
        )
}

/// Counts a failure; the instant until which the identification is locked, when it now is.
async fn anotar_fallo(
    tx: &impl ConnectionTrait,
    previo: acceso::Model,
    ahora: OffsetDateTime,
) -> Resultado<Option<OffsetDateTime>> {
    // Failures older than a lock do not add up; neither do those before a lock that ended.
    let vigente = previo.bloqueado_hasta.is_none() && ahora - previo.primer_fallo_en < BLOQUEO;
    let (fallos, primer_fallo_en) = if vigente {
        (previo.fallos + 1, previo.primer_fallo_en)
    } else {
        (1, ahora)
    };
    let bloqueado_hasta = (fallos >= FALLOS_PERMITIDOS).then(|| ahora + BLOQUEO);
    let fila = acceso::Model {
        fallos,
        primer_fallo_en,
        bloqueado_hasta,
        ..previo
    };
    acceso::guardar_intento(tx, fila).await?;
    Ok(bloqueado_hasta)
}

async fn nuevo_refresco(
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

async fn abrir(
    contexto: &Contexto,
    sesion_id: Uuid,
    persona: Persona,
    refresco: String,
    ahora: OffsetDateTime,
) -> Resultado<Abierta> {
    let sesion = Sesion {
        token: contexto.firmar_acceso(persona.id, sesion_id, ahora).await?,
        expira_en: ahora + VIDA_ACCESO,
        persona,
    };
    Ok(Abierta { sesion, refresco })
}

fn presentar_persona(
    usuario: &usuario::Model,
    empresa: &operador::Model,
    roles: &[String],
) -> Resultado<Persona> {
    let roles: Vec<Rol> = roles
        .iter()
        .filter_map(|codigo| Rol::de_codigo(codigo))
        .collect();
    let nit = empresa.nit()?;
    Ok(Persona {
        id: usuario.id,
        nombre: usuario.nombre.clone(),
        identificacion: usuario.identificacion.clone(),
        correo: usuario.correo.clone(),
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
