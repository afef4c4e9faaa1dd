//! Logging in: the password, and the second factor of those who have one. Every way of being wrong
//! gets the same answer after the same work.

use sea_orm::ConnectionTrait;
use ser_store::{Escritura, ingreso, operador, segundo_factor, sesion, usuario};
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::problemas::{CODIGO_INVALIDO, CREDENCIALES_INVALIDAS, INGRESO_VENCIDO};
use super::service::{Abierta, VIDA_SESION, abrir, nuevo_refresco, presentar_persona};
use super::types::{Ingreso, IngresoPendiente, PasoPendiente, SegundoPaso};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_de};
use crate::avisos::{HechoDeSeguridad, avisar_seguridad, causa_del_dia};
use crate::captcha::{self, Formulario};
use crate::credencial::intentos::{self, Quien};
use crate::credencial::{clave, codigo, factor};
use crate::http::{Problema, Resultado, Solicitud};
use crate::jobs::pedido::{self, Pedido, Que};
use crate::tokens::{azar_url, huella};

/// How long the second step may take.
const VIDA_PENDIENTE: Duration = Duration::minutes(10);

/// What a browser had from before.
#[derive(Debug, Default)]
pub struct Navegador {
    /// Its mark.
    pub equipo: Option<String>,
    /// The refresh token of the session that was open in it.
    pub refresco: Option<String>,
}

/// How a log-in with the right password ends.
#[derive(Debug)]
pub enum Entrada {
    Abierta(Box<Abierta>),
    /// The second factor is still to come.
    Pendiente(IngresoPendiente),
}

/// Logs a person in, or asks for the second factor.
pub async fn iniciar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    navegador: Navegador,
    escrito: Ingreso,
) -> Resultado<Entrada> {
    // In a transaction of its own: the challenge is spent also when the log-in fails, or one
    // solution would serve to try any number of passwords; and no lock is held while the password
    // is checked, which takes long on purpose.
    let tx = contexto.base.escribir().await?;
    captcha::gastar(contexto, &tx, Formulario::Ingreso, &escrito.captcha).await?;
    tx.commit().await?;
    let credenciales = (&*escrito.operador, &*escrito.usuario, escrito.clave);
    comprobar(contexto, solicitud, navegador, credenciales).await
}

/// What logging in does once the proof of work is spent.
pub async fn comprobar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    navegador: Navegador,
    (operador, usuario, escrita): (&str, &str, String),
) -> Resultado<Entrada> {
    let ahora = contexto.instante();
    let nit = intentos::leer_nit(operador);
    let identificacion = intentos::leer_identificacion(usuario);
    let empresa_escrita = nit.as_deref().unwrap_or(operador.trim());
    let quien = Quien::ingresa(contexto, empresa_escrita, &identificacion);
    let base = contexto.base.conexion();
    intentos::rechazar_si_bloqueado(base, &quien, ahora).await?;

    let persona = buscar_persona(base, nit.as_deref(), &identificacion).await?;
    let guardada = persona
        .as_ref()
        .map(|(usuario, _)| usuario.clave_hash.clone());
    let acierta = clave::coincide(escrita, guardada).await?;

    let tx = contexto.base.escribir().await?;
    // Attempts sent at once all passed the check above: only here do they stand in line.
    let previo = intentos::tomar(&tx, &quien, ahora).await?;
    // The password may have been replaced, or the access restored, while it was compared.
    let sigue = match &persona {
        Some((usuario, _)) => usuario::por_id(&tx, usuario.id).await?.is_some_and(|hoy| {
            hoy.estado == usuario::ESTADO_ACTIVO && hoy.clave_hash == usuario.clave_hash
        }),
        None => false,
    };
    let Some((usuario, empresa)) = persona.filter(|_| acierta && sigue) else {
        let espera = intentos::anotar_fallo(&tx, previo, ahora).await?;
        if let Some(hasta) = espera {
            // The same row for those who exist and for those who do not.
            let pedido = Pedido {
                que: Que::Bloqueo { hasta },
                operador: empresa_escrita.to_owned(),
                identificacion,
                solicitud_id: solicitud.id.clone(),
                direccion: solicitud.direccion.clone(),
                agente: solicitud.agente.clone(),
            };
            pedido::pedir(contexto, &tx, &pedido, ahora).await?;
        }
        tx.commit().await?;
        return Err(match espera {
            Some(hasta) => {
                contexto.aviso_trabajo.notify_one();
                intentos::bloqueado(hasta, ahora)
            }
            None => Problema::de(&CREDENCIALES_INVALIDAS),
        });
    };
    intentos::olvidar(&tx, previo, ahora).await?;
    if let Some(factor) = segundo_factor::activo(&tx, usuario.id).await? {
        let pendiente = dejar_pendiente(contexto, &tx, solicitud, &usuario, &factor, ahora).await?;
        tx.commit().await?;
        contexto.aviso_trabajo.notify_one();
        return Ok(Entrada::Pendiente(pendiente));
    }
    let entrada = Entrante {
        usuario,
        empresa,
        navegador,
        medio: None,
    };
    entrar(contexto, tx, solicitud, entrada, ahora)
        .await
        .map(|abierta| Entrada::Abierta(Box::new(abierta)))
}

/// Finishes a log-in with the second factor.
pub async fn terminar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    navegador: Navegador,
    paso: SegundoPaso,
) -> Resultado<Abierta> {
    let ahora = contexto.instante();
    let de_quien = esperado(contexto.base.conexion(), &paso.desafio, ahora)
        .await?
        .usuario
        .id;
    let escrito = factor::leer(contexto, de_quien, &paso.codigo, ahora).await?;
    let tx = contexto.base.escribir().await?;
    let Esperado {
        pendiente,
        usuario,
        empresa,
        factor: medio,
    } = esperado(&tx, &paso.desafio, ahora).await?;
    let quien = Quien::prueba_factor(contexto, usuario.id);
    let previo = intentos::tomar(&tx, &quien, ahora).await?;
    let quedaban = segundo_factor::codigos_sin_usar(&tx, usuario.id).await?;
    let uso = codigo::Uso::Ingreso(pendiente.id);
    if !factor::probar(contexto, &tx, uso, &medio, &escrito, ahora).await? {
        let espera = intentos::anotar_fallo(&tx, previo, ahora).await?;
        if let Some(hasta) = espera {
            let causa = causa_del_dia("bloqueo", usuario.id, ahora.date());
            let de = (&usuario, empresa.razon_social.as_str());
            let que = HechoDeSeguridad::CuentaBloqueada { hasta };
            avisar_seguridad(&tx, de, que, causa, solicitud, ahora).await?;
        }
        tx.commit().await?;
        contexto.aviso_trabajo.notify_one();
        return Err(espera.map_or_else(
            || Problema::de(&CODIGO_INVALIDO),
            |hasta| intentos::bloqueado(hasta, ahora),
        ));
    }
    if !ingreso::gastar(&tx, pendiente.id, ahora).await? {
        return Err(Problema::de(&INGRESO_VENCIDO));
    }
    intentos::olvidar(&tx, previo, ahora).await?;
    let quedan = segundo_factor::codigos_sin_usar(&tx, usuario.id).await?;
    if quedan < quedaban {
        let de = (&usuario, empresa.razon_social.as_str());
        let que = HechoDeSeguridad::CodigoUsado { quedan };
        avisar_seguridad(&tx, de, que, Uuid::now_v7(), solicitud, ahora).await?;
    }
    let entrada = Entrante {
        usuario,
        empresa,
        navegador,
        medio: Some(if quedan < quedaban {
            "codigo_de_recuperacion".to_owned()
        } else {
            medio.medio
        }),
    };
    entrar(contexto, tx, solicitud, entrada, ahora).await
}

/// Sends the code of a log-in again.
pub async fn reenviar(contexto: &Contexto, desafio: &str) -> Resultado<()> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let esperado = esperado(&tx, desafio, ahora).await?;
    if esperado.factor.medio == segundo_factor::CORREO {
        let uso = codigo::Uso::Ingreso(esperado.pendiente.id);
        codigo::enviar(&tx, uso, &esperado.usuario, ahora).await?;
    }
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

/// The account that somebody may enter: active, of an active company.
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

async fn dejar_pendiente(
    contexto: &Contexto,
    tx: &Escritura,
    solicitud: &Solicitud,
    persona: &usuario::Model,
    factor: &segundo_factor::Model,
    ahora: OffsetDateTime,
) -> Resultado<IngresoPendiente> {
    let quien = Quien::prueba_factor(contexto, persona.id);
    intentos::rechazar_si_bloqueado(tx, &quien, ahora).await?;
    let por_correo = factor.medio == segundo_factor::CORREO;
    let desafio = azar_url();
    let fila = ingreso::Model {
        id: Uuid::now_v7(),
        usuario_id: persona.id,
        huella: huella(&desafio),
        creado_en: ahora,
        expira_en: ahora + VIDA_PENDIENTE,
        usado_en: None,
    };
    let hecho = Hecho {
        accion: "primer_paso",
        objeto: "ingreso",
        objeto_id: Some(fila.id),
        antes: None,
        despues: None,
    };
    anotar_de(
        tx,
        solicitud,
        ahora,
        (persona.id, persona.operador_id),
        hecho,
    );
    let vence_en = fila.expira_en;
    let uso = codigo::Uso::Ingreso(fila.id);
    let codigo_en = if por_correo {
        // The code of another log-in does not open this one. When it was sent a moment ago, or too
        // many were, this one waits, and a recovery code opens meanwhile.
        codigo::proximo(tx, uso, persona.id, ahora).await?
    } else {
        None
    };
    if por_correo && codigo_en.is_none() {
        codigo::enviar(tx, uso, persona, ahora).await?;
    }
    ingreso::insertar(tx, fila).await?;
    Ok(IngresoPendiente {
        segundo_paso: PasoPendiente {
            desafio,
            medio: factor.medio.clone(),
            correo: por_correo.then(|| velado(&persona.correo)),
            codigo_en,
            vence_en,
        },
    })
}

/// A log-in that waits, with everything that it was about.
struct Esperado {
    pendiente: ingreso::Model,
    usuario: usuario::Model,
    empresa: operador::Model,
    factor: segundo_factor::Model,
}

async fn esperado(
    tx: &impl ConnectionTrait,
    desafio: &str,
    ahora: OffsetDateTime,
) -> Resultado<Esperado> {
    let vencido = || Problema::de(&INGRESO_VENCIDO);
    let pendiente = ingreso::vigente(tx, &huella(desafio.trim()), ahora)
        .await?
        .ok_or_else(vencido)?;
    let usuario = usuario::por_id(tx, pendiente.usuario_id)
        .await?
        .filter(|usuario| usuario.estado == usuario::ESTADO_ACTIVO)
        .ok_or_else(vencido)?;
    let empresa = operador::por_id(tx, usuario.operador_id)
        .await?
        .filter(|empresa| empresa.estado == operador::ESTADO_ACTIVO)
        .ok_or_else(vencido)?;
    let factor = segundo_factor::activo(tx, usuario.id)
        .await?
        .ok_or_else(vencido)?;
    Ok(Esperado {
        pendiente,
        usuario,
        empresa,
        factor,
    })
}

/// Who proved everything that was asked.
struct Entrante {
    usuario: usuario::Model,
    empresa: operador::Model,
    navegador: Navegador,
    /// How the second factor was proven.
    medio: Option<String>,
}

/// Opens the session, in the transaction that proved it, and commits.
async fn entrar(
    contexto: &Contexto,
    tx: Escritura,
    solicitud: &Solicitud,
    entrante: Entrante,
    ahora: OffsetDateTime,
) -> Resultado<Abierta> {
    let Entrante {
        usuario,
        empresa,
        navegador: Navegador { equipo, refresco },
        medio,
    } = entrante;
    terminar_la_de_antes(&tx, solicitud, refresco.as_deref(), ahora).await?;
    let primera = !sesion::hubo(&tx, usuario.id).await?;
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
        confirmada_en: None,
    };
    let sesion_id = fila.id;
    sesion::insertar(&tx, fila).await?;
    let nuevo_token = nuevo_refresco(&tx, sesion_id, ahora).await?;
    let equipo = equipo.unwrap_or_else(azar_url);
    let nuevo = ingreso::ver_equipo(&tx, usuario.id, &huella(&equipo), ahora).await?;
    if nuevo && !primera {
        let de = (&usuario, empresa.razon_social.as_str());
        let que = HechoDeSeguridad::EquipoNuevo;
        avisar_seguridad(&tx, de, que, sesion_id, solicitud, ahora).await?;
    }
    let despues = medio.map(|medio| json!({ "segundo_factor": medio }));
    let hecho = Hecho {
        accion: "ingreso",
        objeto: "sesion",
        objeto_id: Some(sesion_id),
        antes: None,
        despues: despues.as_ref(),
    };
    anotar_de(&tx, solicitud, ahora, (usuario.id, empresa.id), hecho);
    let persona = presentar_persona(contexto, &tx, &usuario, &empresa).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    abrir(
        contexto,
        sesion_id,
        persona,
        (nuevo_token, Some(equipo)),
        ahora,
    )
    .await
}

/// The session that the same browser had is over, whoever it was of: nobody comes back to it.
async fn terminar_la_de_antes(
    tx: &Escritura,
    solicitud: &Solicitud,
    refresco: Option<&str>,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let Some(refresco) = refresco else {
        return Ok(());
    };
    let Some(token) = sesion::refresco_por_huella(tx, &huella(refresco)).await? else {
        return Ok(());
    };
    let Some(fila) = sesion::por_id(tx, token.sesion_id).await? else {
        return Ok(());
    };
    let motivo = "ingreso de nuevo en el mismo navegador";
    if !sesion::revocar(tx, fila.usuario_id, fila.id, motivo, ahora).await? {
        return Ok(());
    }
    let Some(duena) = usuario::por_id(tx, fila.usuario_id).await? else {
        return Ok(());
    };
    let despues = json!({ "motivo": motivo });
    let hecho = Hecho {
        accion: "revocar",
        objeto: "sesion",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_de(tx, solicitud, ahora, (duena.id, duena.operador_id), hecho);
    Ok(())
}

/// «a•••@empresa.co»: enough to know which mailbox, not which address.
fn velado(correo: &str) -> String {
    let (local, dominio) = correo.split_once('@').unwrap_or((correo, ""));
    let primera: String = local.chars().take(1).collect();
    format!("{primera}•••@{dominio}")
}
