use sea_orm::ConnectionTrait;
use ser_store::{StoreError, auditoria};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::http::{Actor, Solicitud};

/// What happened to which object. Written in the transaction of what happened.
#[derive(Clone, Debug)]
pub struct Hecho<'a> {
    pub accion: &'static str,
    pub objeto: &'static str,
    pub objeto_id: Option<Uuid>,
    pub antes: Option<&'a Value>,
    pub despues: Option<&'a Value>,
}

/// An event of a known person.
pub async fn anotar(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    ahora: OffsetDateTime,
    hecho: Hecho<'_>,
) -> Result<(), StoreError> {
    let roles = actor
        .roles
        .iter()
        .map(|rol| rol.codigo())
        .collect::<Vec<_>>()
        .join(",");
    let quien = Quien {
        usuario_id: Some(actor.usuario_id),
        operador_id: Some(actor.operador_id),
        roles,
    };
    escribir(tx, &actor.solicitud, ahora, quien, "hecho", hecho).await
}

/// An event without a session: a log-in, or one that was refused.
pub async fn anotar_sin_sesion(
    tx: &impl ConnectionTrait,
    solicitud: &Solicitud,
    ahora: OffsetDateTime,
    usuario: Option<(Uuid, Uuid)>,
    resultado: &'static str,
    hecho: Hecho<'_>,
) -> Result<(), StoreError> {
    let quien = Quien {
        usuario_id: usuario.map(|(usuario_id, _)| usuario_id),
        operador_id: usuario.map(|(_, operador_id)| operador_id),
        roles: String::new(),
    };
    escribir(tx, solicitud, ahora, quien, resultado, hecho).await
}

struct Quien {
    usuario_id: Option<Uuid>,
    operador_id: Option<Uuid>,
    roles: String,
}

async fn escribir(
    tx: &impl ConnectionTrait,
    solicitud: &Solicitud,
    ahora: OffsetDateTime,
    quien: Quien,
    resultado: &'static str,
    hecho: Hecho<'_>,
) -> Result<(), StoreError> {
    auditoria::anotar(
        tx,
        auditoria::Model {
            id: Uuid::now_v7(),
            instante: ahora,
            usuario_id: quien.usuario_id,
            roles: quien.roles,
            operador_id: quien.operador_id,
            accion: hecho.accion.to_owned(),
            objeto: hecho.objeto.to_owned(),
            objeto_id: hecho.objeto_id,
            resultado: resultado.to_owned(),
            antes: hecho.antes.map(Value::to_string),
            despues: hecho.despues.map(Value::to_string),
            solicitud_id: solicitud.id.clone(),
            direccion: solicitud.direccion.clone(),
        },
    )
    .await
}
