//! The trail: what happened to which object, written in the transaction of what happened; and the
//! anchors that prove, from outside, that nobody wrote it anew.

pub mod ancla;
pub mod llaves;
pub mod orden;

use ser_store::{Escritura, auditoria};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::http::{Actor, Solicitud};

/// What happened to which object. Written in the transaction of what happened.
#[derive(Clone, Debug)]
pub struct Hecho<'a> {
    pub accion: &'a str,
    pub objeto: &'static str,
    pub objeto_id: Option<Uuid>,
    pub antes: Option<&'a Value>,
    pub despues: Option<&'a Value>,
}

/// An event of a known person.
pub fn anotar(tx: &Escritura, actor: &Actor, ahora: OffsetDateTime, hecho: Hecho<'_>) {
    let quien = Quien::de(actor);
    escribir(tx, &actor.solicitud, ahora, quien, "hecho", hecho);
}

/// An event of a person whose request carries no session: a log-in, a renewal.
pub fn anotar_de(
    tx: &Escritura,
    solicitud: &Solicitud,
    ahora: OffsetDateTime,
    (usuario_id, operador_id): (Uuid, Uuid),
    hecho: Hecho<'_>,
) {
    let quien = Quien {
        usuario_id: Some(usuario_id),
        operador_id: Some(operador_id),
        roles: String::new(),
    };
    escribir(tx, solicitud, ahora, quien, "hecho", hecho);
}

/// Who does something that needs no session, but may have one.
#[derive(Clone, Copy, Debug)]
pub enum Autor<'a> {
    Persona(&'a Actor),
    /// Somebody of the public: known by the request alone.
    Publico(&'a Solicitud),
}

impl Autor<'_> {
    pub fn usuario_id(&self) -> Option<Uuid> {
        match self {
            Self::Persona(actor) => Some(actor.usuario_id),
            Self::Publico(_) => None,
        }
    }
}

/// An event of whoever it was.
pub fn anotar_autor(tx: &Escritura, autor: Autor<'_>, ahora: OffsetDateTime, hecho: Hecho<'_>) {
    match autor {
        Autor::Persona(actor) => anotar(tx, actor, ahora, hecho),
        Autor::Publico(solicitud) => {
            escribir(tx, solicitud, ahora, Quien::default(), "hecho", hecho);
        }
    }
}

/// What the system did by itself, without anybody asking: a new key, the periods of a new quarter.
pub fn anotar_del_sistema(tx: &Escritura, ahora: OffsetDateTime, hecho: Hecho<'_>) {
    let nadie = Solicitud {
        id: String::new(),
        direccion: String::new(),
        agente: String::new(),
    };
    escribir(tx, &nadie, ahora, Quien::default(), "hecho", hecho);
}

/// An attempt that was refused, of whoever it was.
pub fn anotar_rechazo(
    tx: &Escritura,
    solicitud: &Solicitud,
    actor: Option<&Actor>,
    ahora: OffsetDateTime,
    hecho: Hecho<'_>,
) {
    let quien = actor.map(Quien::de).unwrap_or_default();
    escribir(tx, solicitud, ahora, quien, "rechazado", hecho);
}

#[derive(Default)]
struct Quien {
    usuario_id: Option<Uuid>,
    operador_id: Option<Uuid>,
    roles: String,
}

impl Quien {
    fn de(actor: &Actor) -> Self {
        let roles: Vec<_> = actor.roles.iter().map(|rol| rol.codigo()).collect();
        Self {
            usuario_id: Some(actor.usuario_id),
            operador_id: Some(actor.operador_id),
            roles: roles.join(","),
        }
    }
}

fn escribir(
    tx: &Escritura,
    solicitud: &Solicitud,
    ahora: OffsetDateTime,
    quien: Quien,
    resultado: &'static str,
    hecho: Hecho<'_>,
) {
    tx.anotar(auditoria::Model {
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
    });
}
