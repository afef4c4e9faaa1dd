//! Use cases of the second factor.

use sea_orm::ConnectionTrait;
use ser_store::{Escritura, operador, segundo_factor, usuario};
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::problemas::{SEGUNDO_FACTOR_OBLIGATORIO, SIN_INSCRIPCION, SIN_SEGUNDO_FACTOR};
use super::types::{
    CodigosDeRecuperacion, EstadoDeFactor, InscribirFactor, Inscripcion, Medio, ProbarFactor,
};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{HechoDeSeguridad, avisar_seguridad};
use crate::credencial::intentos::{self, Quien};
use crate::credencial::reautenticar::{codigo_incorrecto, probar_factor, reautenticar};
use crate::credencial::{codigo, factor, totp};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado};

/// How long an enrolment may take.
const VIDA_INSCRIPCION: Duration = Duration::hours(1);
const CLAVE: &str = "/clave";

pub async fn consultar(contexto: &Contexto, actor: &Actor) -> Resultado<EstadoDeFactor> {
    let base = contexto.base.conexion();
    let activo = segundo_factor::activo(base, actor.usuario_id).await?;
    Ok(EstadoDeFactor {
        activo: activo.is_some(),
        desde: activo.as_ref().map(|factor| factor.creado_en),
        medio: activo.map(|factor| factor.medio),
        codigos_sin_usar: segundo_factor::codigos_sin_usar(base, actor.usuario_id).await?,
        obligatorio: contexto.settings.exige_factor(actor.es_ministerio),
    })
}

/// Begins to enrol. Whoever has a factor proves it: a stolen password does not replace it.
pub async fn inscribir(
    contexto: &Contexto,
    actor: &Actor,
    cuerpo: InscribirFactor,
) -> Resultado<Inscripcion> {
    let ahora = contexto.instante();
    let uso = codigo::Uso::Perfil(actor.sesion_id);
    let (persona, empresa) = reautenticar(contexto, actor, cuerpo.clave, CLAVE).await?;
    let escrito = cuerpo.codigo.unwrap_or_default();
    let escrito = factor::leer(contexto, persona.id, &escrito, ahora).await?;
    let tx = contexto.base.escribir().await?;
    let tx = if let Some(activo) = segundo_factor::activo(&tx, persona.id).await? {
        let de = (&persona, &empresa);
        probar_factor(contexto, tx, actor, de, (uso, &activo), &escrito).await?
    } else {
        tx
    };
    let inscripcion = match cuerpo.medio {
        Medio::Aplicacion => {
            let cuenta = format!("{} · {}", persona.identificacion, empresa.razon_social);
            let semilla = totp::sembrar(contexto, persona.id, &cuenta)?;
            let medio = segundo_factor::APLICACION;
            empezar(&tx, &persona, medio, Some(semilla.cifrada), ahora).await?;
            Inscripcion {
                medio: medio.to_owned(),
                secreto: Some(semilla.texto),
                uri: Some(semilla.uri),
                qr_svg: Some(semilla.qr_svg),
            }
        }
        Medio::Correo => {
            let medio = segundo_factor::CORREO;
            empezar(&tx, &persona, medio, None, ahora).await?;
            if !codigo::hay_reciente(&tx, uso, persona.id, ahora).await? {
                codigo::enviar(&tx, uso, &persona, ahora).await?;
            }
            Inscripcion {
                medio: medio.to_owned(),
                secreto: None,
                uri: None,
                qr_svg: None,
            }
        }
    };
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(inscripcion)
}

async fn empezar(
    tx: &Escritura,
    persona: &usuario::Model,
    medio: &str,
    secreto_cifrado: Option<String>,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let fila = segundo_factor::Model {
        id: Uuid::now_v7(),
        usuario_id: persona.id,
        medio: medio.to_owned(),
        estado: segundo_factor::PENDIENTE.to_owned(),
        secreto_cifrado,
        ultimo_paso: None,
        creado_en: ahora,
    };
    Ok(segundo_factor::empezar(tx, fila).await?)
}

/// Ends an enrolment: the code proves that the person can give codes from now on.
pub async fn confirmar(
    contexto: &Contexto,
    actor: &Actor,
    escrito: &str,
) -> Resultado<CodigosDeRecuperacion> {
    let ahora = contexto.instante();
    // Ten slow hashes, before the transaction; not for whoever tries codes of an application, which
    // nobody counts here.
    let pendiente = por_confirmar(contexto.base.conexion(), actor, ahora).await?;
    if !factor::parece(contexto, &pendiente, escrito, ahora)? {
        return Err(codigo_incorrecto());
    }
    let nuevos = factor::nuevos_codigos().await?;
    let tx = contexto.base.escribir().await?;
    let (persona, empresa) = cuenta(&tx, actor).await?;
    let pendiente = por_confirmar(&tx, actor, ahora).await?;
    let uso = codigo::Uso::Perfil(actor.sesion_id);
    if !factor::probar_medio(contexto, &tx, uso, &pendiente, escrito, ahora).await? {
        // The try of a code that went by mail counts.
        tx.commit().await?;
        return Err(codigo_incorrecto());
    }
    if !segundo_factor::activar(&tx, &pendiente).await? {
        return Err(Problema::de(&SIN_INSCRIPCION));
    }
    let codigos = factor::renovar_codigos(&tx, persona.id, nuevos).await?;
    let medio = pendiente.medio;
    let despues = json!({ "medio": medio });
    let que = HechoDeSeguridad::FactorActivado { medio };
    anotar(&tx, actor, ahora, hecho("activar", actor, Some(&despues)));
    avisar(&tx, actor, (&persona, &empresa), que, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(CodigosDeRecuperacion { codigos })
}

async fn por_confirmar(
    base: &impl ConnectionTrait,
    actor: &Actor,
    ahora: OffsetDateTime,
) -> Resultado<segundo_factor::Model> {
    segundo_factor::pendiente(base, actor.usuario_id)
        .await?
        .filter(|fila| ahora - fila.creado_en < VIDA_INSCRIPCION)
        .ok_or_else(|| Problema::de(&SIN_INSCRIPCION))
}

/// Sends a code to whoever enrols the mail, or proves it before changing it.
pub async fn enviar_codigo(contexto: &Contexto, actor: &Actor) -> Resultado<()> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let (persona, _) = cuenta(&tx, actor).await?;
    let por_correo = [
        segundo_factor::activo(&tx, persona.id).await?,
        segundo_factor::pendiente(&tx, persona.id).await?,
    ]
    .into_iter()
    .flatten()
    .any(|factor| factor.medio == segundo_factor::CORREO);
    if !por_correo {
        return Err(Problema::de(&SIN_SEGUNDO_FACTOR));
    }
    let uso = codigo::Uso::Perfil(actor.sesion_id);
    codigo::enviar(&tx, uso, &persona, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

/// Ten new recovery codes.
pub async fn renovar_codigos(
    contexto: &Contexto,
    actor: &Actor,
    cuerpo: ProbarFactor,
) -> Resultado<CodigosDeRecuperacion> {
    let ahora = contexto.instante();
    let (persona, empresa) = reautenticar(contexto, actor, cuerpo.clave, CLAVE).await?;
    let quien = Quien::prueba_factor(contexto, persona.id);
    intentos::rechazar_si_bloqueado(contexto.base.conexion(), &quien, ahora).await?;
    let nuevos = factor::nuevos_codigos().await?;
    let tx = con_codigo(contexto, actor, (&persona, &empresa), &cuerpo.codigo).await?;
    let codigos = factor::renovar_codigos(&tx, persona.id, nuevos).await?;
    let que = HechoDeSeguridad::CodigosRenovados;
    anotar(&tx, actor, ahora, hecho("renovar_codigos", actor, None));
    avisar(&tx, actor, (&persona, &empresa), que, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(CodigosDeRecuperacion { codigos })
}

/// Takes the second factor off, where it is not mandatory.
pub async fn retirar(contexto: &Contexto, actor: &Actor, cuerpo: ProbarFactor) -> Resultado<()> {
    if contexto.settings.exige_factor(actor.es_ministerio) {
        return Err(Problema::de(&SEGUNDO_FACTOR_OBLIGATORIO));
    }
    let ahora = contexto.instante();
    let (persona, empresa) = reautenticar(contexto, actor, cuerpo.clave, CLAVE).await?;
    let tx = con_codigo(contexto, actor, (&persona, &empresa), &cuerpo.codigo).await?;
    segundo_factor::retirar(&tx, persona.id).await?;
    let que = HechoDeSeguridad::FactorRetirado;
    anotar(&tx, actor, ahora, hecho("retirar", actor, None));
    avisar(&tx, actor, (&persona, &empresa), que, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

/// Spends the code of whoever changes the factor and said the password; the transaction in which it
/// was spent.
async fn con_codigo(
    contexto: &Contexto,
    actor: &Actor,
    de: (&usuario::Model, &operador::Model),
    codigo: &str,
) -> Resultado<Escritura> {
    let ahora = contexto.instante();
    let persona = de.0;
    let escrito = factor::leer(contexto, persona.id, codigo, ahora).await?;
    let tx = contexto.base.escribir().await?;
    let activo = segundo_factor::activo(&tx, persona.id)
        .await?
        .ok_or_else(|| Problema::de(&SIN_SEGUNDO_FACTOR))?;
    let prueba = (codigo::Uso::Perfil(actor.sesion_id), &activo);
    probar_factor(contexto, tx, actor, de, prueba, &escrito).await
}

async fn cuenta(tx: &Escritura, actor: &Actor) -> Resultado<(usuario::Model, operador::Model)> {
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    let persona = usuario::por_id(tx, actor.usuario_id)
        .await?
        .ok_or_else(no_existe)?;
    let empresa = operador::por_id(tx, actor.operador_id)
        .await?
        .ok_or_else(no_existe)?;
    Ok((persona, empresa))
}

fn hecho<'a>(accion: &'a str, actor: &Actor, despues: Option<&'a serde_json::Value>) -> Hecho<'a> {
    Hecho {
        accion,
        objeto: "segundo_factor",
        objeto_id: Some(actor.usuario_id),
        antes: None,
        despues,
    }
}

async fn avisar(
    tx: &Escritura,
    actor: &Actor,
    (persona, empresa): (&usuario::Model, &operador::Model),
    que: HechoDeSeguridad,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let de = (persona, empresa.razon_social.as_str());
    avisar_seguridad(tx, de, que, Uuid::now_v7(), &actor.solicitud, ahora).await
}
