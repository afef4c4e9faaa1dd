//! A person gets an account: it is invited to choose a password.

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoUsuario;
use ser_store::{operador, usuario};
use time::OffsetDateTime;
use uuid::Uuid;

use super::cambios::{avisar_firmantes, comprobar_roles};
use super::consulta::{huella_de, presentar};
use super::problemas::{CORREO_REPETIDO, CUENTA_PARECIDA, USUARIO_REPETIDO};
use super::types::{NuevoUsuario, Usuario};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, Destino, avisar};
use crate::enlaces::{self, Uso};
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::{Actor, Problema, Resultado};
use crate::personas;

/// Invites a person to the actor's own entity.
pub async fn invitar(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    pedido: NuevoUsuario,
) -> Resultado<Usuario> {
    let efecto = Efecto::nuevo(actor.usuario_id, "invitar_usuario", clave, "", &pedido)?;
    let confirmado = pedido.confirmar_parecido;
    let ahora = contexto.instante();
    let (fila, roles) = leer(actor, pedido, ahora)?;
    let tx = contexto.base.escribir().await?;
    let empresa = operador::bloquear(&tx, actor.operador_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    comprobar_roles(&empresa, &roles, fila.tarjeta_profesional.as_deref())?;
    comprobar_unica(&tx, &fila, confirmado).await?;
    usuario::insertar(&tx, fila.clone(), &roles).await?;
    avisar_invitacion(contexto, &tx, &empresa, &fila, &roles, ahora).await?;
    avisar_firmantes(&tx, actor, &empresa, &fila, &[], &roles, ahora).await?;
    let despues = huella_de(&fila, &roles);
    let hecho = Hecho {
        accion: "invitar",
        objeto: "usuario",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar(&tx, &empresa, fila).await?;
    efecto.guardar(&tx, &respuesta, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// A new link for somebody who has not chosen a password; the one before stops working.
pub async fn invitar_otra_vez(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<Usuario> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let empresa = operador::bloquear(&tx, actor.operador_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let fila = usuario::de_operador(&tx, empresa.id, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if fila.estado != usuario::ESTADO_INVITADO {
        return Err(super::estado::invalido(&fila));
    }
    let roles = usuario::roles(&tx, id).await?;
    avisar_invitacion(contexto, &tx, &empresa, &fila, &roles, ahora).await?;
    let hecho = Hecho {
        accion: "invitar_otra_vez",
        objeto: "usuario",
        objeto_id: Some(id),
        antes: None,
        despues: None,
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar(&tx, &empresa, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Writes the mail by which a person chooses a password.
pub(super) async fn avisar_invitacion(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
    fila: &usuario::Model,
    roles: &[String],
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let enlace_id = enlaces::crear(tx, contexto, Uso::Activacion, fila.id, ahora).await?;
    let aviso = Aviso::Activacion {
        nombre: fila.nombre.clone(),
        empresa: empresa.razon_social.clone(),
        operador: empresa.nit()?.formateado(),
        usuario: fila.identificacion.clone(),
        roles: roles.to_vec(),
        enlace_id,
        vence_en: ahora + Uso::Activacion.vida(),
    };
    avisar(tx, &aviso, enlace_id, destino(fila), ahora).await?;
    Ok(())
}

pub(super) fn destino(fila: &usuario::Model) -> Destino<'_> {
    Destino {
        correo: &fila.correo,
        usuario_id: Some(fila.id),
        operador_id: Some(fila.operador_id),
    }
}

fn leer(
    actor: &Actor,
    pedido: NuevoUsuario,
    ahora: OffsetDateTime,
) -> Resultado<(usuario::Model, Vec<String>)> {
    let mut problema = Problema::de(&DATOS_INVALIDOS);
    let mut leer = |campo: &str, leido: Result<String, personas::Reparo>| {
        leido.unwrap_or_else(|reparo| {
            problema = problema.clone().campo(campo, reparo.codigo, reparo.mensaje);
            String::new()
        })
    };
    let identificacion = leer(
        "/identificacion",
        personas::identificacion(&pedido.identificacion),
    );
    let nombre = leer("/nombre", personas::nombre_completo(&pedido.nombre));
    let correo = leer("/correo", personas::correo_electronico(&pedido.correo));
    if !problema.errores().is_empty() {
        return Err(problema);
    }
    let fila = usuario::Model {
        id: Uuid::now_v7(),
        operador_id: actor.operador_id,
        identificacion,
        nombre,
        correo,
        tarjeta_profesional: sin_vacios(pedido.tarjeta_profesional),
        clave_hash: String::new(),
        estado: EstadoUsuario::INICIAL.as_str().to_owned(),
        creado_en: ahora,
        version: 1,
        buscable: String::new(),
        motivo_estado: None,
        suspendido_hasta: None,
        correo_comprobado_en: None,
    };
    Ok((fila, pedido.roles))
}

/// What was left blank was not said.
pub(super) fn sin_vacios(texto: Option<String>) -> Option<String> {
    texto
        .map(|texto| texto.trim().to_owned())
        .filter(|texto| !texto.is_empty())
}

/// No other account of the entity has the identification or the address, or looks alike.
async fn comprobar_unica(
    tx: &impl ConnectionTrait,
    fila: &usuario::Model,
    confirmado: bool,
) -> Resultado<()> {
    let demas = usuario::todos(tx, fila.operador_id).await?;
    if let Some(otra) = demas
        .iter()
        .find(|otra| otra.identificacion == fila.identificacion)
    {
        return Err(Problema::de(&USUARIO_REPETIDO)
            .con("usuario_id", otra.id)
            .con("estado", &otra.estado));
    }
    comprobar_correo(&demas, fila.id, &fila.correo)?;
    let parecida = demas.iter().find(|otra| {
        personas::se_parecen(
            (&fila.nombre, &fila.identificacion),
            (&otra.nombre, &otra.identificacion),
        )
    });
    match parecida.filter(|_| !confirmado) {
        Some(otra) => Err(Problema::de(&CUENTA_PARECIDA)
            .con("usuario_id", otra.id)
            .con("nombre", &otra.nombre)
            .con("identificacion", &otra.identificacion)),
        None => Ok(()),
    }
}

/// Each person has an address of the own: links and codes go there.
pub(super) fn comprobar_correo(demas: &[usuario::Model], id: Uuid, correo: &str) -> Resultado<()> {
    let cancelado = EstadoUsuario::Cancelado.as_str();
    let de_otra = demas
        .iter()
        .any(|otra| otra.id != id && otra.estado != cancelado && otra.correo == correo);
    if de_otra {
        return Err(Problema::de(&CORREO_REPETIDO).campo(
            "/correo",
            "CORREO_REPETIDO",
            "Otra cuenta de la empresa usa este correo",
        ));
    }
    Ok(())
}
