//! The chain of the trail: each event has a seal with its place and the SHA-256 of itself and of the
//! seal before it. Whoever changes, takes out, puts in or moves an event breaks a link.
//!
//! What is hashed is the canonical JSON of the event (RFC 8785: keys in order, no spaces), with its
//! place (`numero`) and the hash before it (`previa`), so that anybody can compute it again from an
//! export with a few lines of any language. `antes` and `despues` are hashed as the text that is
//! kept, not as what it means.

use std::collections::{BTreeMap, HashMap};

use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryOrder, QuerySelect};
use serde_json::Value;
use sha2::{Digest, Sha256};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

use super::Model as Evento;
use crate::{Motor, StoreError};

/// Any number, the same for every process that writes events.
const CANDADO: i64 = 5_349_000_002;

/// What stands before the first event.
pub const ORIGEN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Events that an earlier version wrote are sealed in batches of this many.
const LOTE: u64 = 1_000;

/// The seal of an event.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "eslabon")]
pub struct Model {
    /// Its place in the chain, from 1, without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub numero: i64,
    pub evento_id: Uuid,
    /// The hash of the one before it, in hexadecimal.
    pub previa: String,
    pub huella: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Where the chain ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cabeza {
    pub numero: i64,
    pub huella: String,
}

/// The canonical JSON of an event in its place.
pub fn canonico(evento: &Evento, numero: i64, previa: &str) -> Result<String, StoreError> {
    let ilegible = |error: String| StoreError::ilegible("evento_auditoria", error);
    let instante = evento
        .instante
        .to_offset(UtcOffset::UTC)
        .format(&Rfc3339)
        .map_err(|error| ilegible(error.to_string()))?;
    let id = |id: Option<Uuid>| id.map_or(Value::Null, |id| Value::from(id.to_string()));
    let texto = |texto: &Option<String>| texto.as_deref().map_or(Value::Null, Value::from);
    // A map in order of its keys, of which none needs more than ASCII to be compared.
    let campos = BTreeMap::from([
        ("accion", Value::from(evento.accion.as_str())),
        ("antes", texto(&evento.antes)),
        ("despues", texto(&evento.despues)),
        ("direccion", Value::from(evento.direccion.as_str())),
        ("id", id(Some(evento.id))),
        ("instante", Value::from(instante)),
        ("numero", Value::from(numero)),
        ("objeto", Value::from(evento.objeto.as_str())),
        ("objeto_id", id(evento.objeto_id)),
        ("operador_id", id(evento.operador_id)),
        ("previa", Value::from(previa)),
        ("resultado", Value::from(evento.resultado.as_str())),
        ("roles", Value::from(evento.roles.as_str())),
        ("solicitud_id", Value::from(evento.solicitud_id.as_str())),
        ("usuario_id", id(evento.usuario_id)),
    ]);
    serde_json::to_string(&campos).map_err(|error| ilegible(error.to_string()))
}

/// The hash of an event in its place, in hexadecimal.
pub fn huella(evento: &Evento, numero: i64, previa: &str) -> Result<String, StoreError> {
    Ok(hex::encode(Sha256::digest(canonico(
        evento, numero, previa,
    )?)))
}

/// The last seal, or the origin when there is none.
pub async fn cabeza(tx: &impl ConnectionTrait) -> Result<Cabeza, StoreError> {
    let ultimo = Entity::find()
        .order_by_desc(Column::Numero)
        .limit(1)
        .one(tx)
        .await?;
    Ok(ultimo.map_or_else(
        || Cabeza {
            numero: 0,
            huella: ORIGEN.to_owned(),
        },
        |ultimo| Cabeza {
            numero: ultimo.numero,
            huella: ultimo.huella,
        },
    ))
}

/// Writes events with their seals. Until the transaction ends nobody else adds to the chain.
pub(crate) async fn anexar(
    tx: &DatabaseTransaction,
    motor: Motor,
    eventos: Vec<Evento>,
) -> Result<(), StoreError> {
    esperar_turno(tx, motor).await?;
    let sellos = sellar(cabeza(tx).await?, &eventos)?;
    super::Entity::insert_many(eventos.into_iter().map(super::ActiveModel::from))
        .exec_without_returning(tx)
        .await?;
    insertar(tx, sellos).await
}

/// Seals, in the order of their identifiers, the events that an earlier version of the program
/// wrote without one. How many there were.
pub async fn sellar_sueltos(tx: &crate::Escritura) -> Result<u64, StoreError> {
    let mut total = 0;
    loop {
        let sueltos = super::Entity::find()
            .filter(super::Column::Id.not_in_subquery(sellados()))
            .order_by_asc(super::Column::Id)
            .limit(LOTE)
            .all(tx)
            .await?;
        if sueltos.is_empty() {
            return Ok(total);
        }
        total += sueltos.len() as u64;
        let sellos = sellar(cabeza(tx).await?, &sueltos)?;
        insertar(tx, sellos).await?;
    }
}

/// On PostgreSQL whoever adds to the chain waits for whoever is adding; SQLite has one writer.
async fn esperar_turno(tx: &impl ConnectionTrait, motor: Motor) -> Result<(), StoreError> {
    if motor == Motor::Postgres {
        let candado = format!("SELECT pg_advisory_xact_lock({CANDADO})");
        tx.execute_unprepared(&candado).await?;
    }
    Ok(())
}

fn sellar(mut cabeza: Cabeza, eventos: &[Evento]) -> Result<Vec<Model>, StoreError> {
    let mut sellos = Vec::with_capacity(eventos.len());
    for evento in eventos {
        let numero = cabeza.numero + 1;
        let huella = huella(evento, numero, &cabeza.huella)?;
        sellos.push(Model {
            numero,
            evento_id: evento.id,
            previa: cabeza.huella,
            huella: huella.clone(),
        });
        cabeza = Cabeza { numero, huella };
    }
    Ok(sellos)
}

async fn insertar(tx: &impl ConnectionTrait, sellos: Vec<Model>) -> Result<(), StoreError> {
    Entity::insert_many(sellos.into_iter().map(ActiveModel::from))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// An event with its seal, as it leaves the system: the canonical JSON and its hash.
pub fn exportar(evento: &Evento, sello: &Model) -> Result<String, StoreError> {
    let cuerpo = canonico(evento, sello.numero, &sello.previa)?;
    // The hash goes last, outside of what it covers.
    let sin_cierre = cuerpo.strip_suffix('}').unwrap_or(&cuerpo);
    Ok(format!("{sin_cierre},\"huella\":\"{}\"}}", sello.huella))
}

/// The seals from a place on, each with its event, in order. A seal without an event is a link whose
/// event somebody took out.
pub async fn recorrer(
    tx: &impl ConnectionTrait,
    desde: i64,
    hasta: i64,
    cuantos: u64,
) -> Result<Vec<(Model, Option<Evento>)>, StoreError> {
    let sellos = Entity::find()
        .filter(Column::Numero.between(desde, hasta))
        .order_by_asc(Column::Numero)
        .limit(cuantos)
        .all(tx)
        .await?;
    let mut eventos: HashMap<Uuid, Evento> = super::Entity::find()
        .filter(super::Column::Id.is_in(sellos.iter().map(|sello| sello.evento_id)))
        .all(tx)
        .await?
        .into_iter()
        .map(|evento| (evento.id, evento))
        .collect();
    Ok(sellos
        .into_iter()
        .map(|sello| {
            let evento = eventos.remove(&sello.evento_id);
            (sello, evento)
        })
        .collect())
}

/// The seals of some events.
pub async fn de_eventos(
    tx: &impl ConnectionTrait,
    eventos: Vec<Uuid>,
) -> Result<HashMap<Uuid, Model>, StoreError> {
    let sellos = Entity::find()
        .filter(Column::EventoId.is_in(eventos))
        .all(tx)
        .await?;
    Ok(sellos
        .into_iter()
        .map(|sello| (sello.evento_id, sello))
        .collect())
}

/// The first and last place of the events of some days, or `None` when there are none.
pub async fn lugares(
    tx: &impl ConnectionTrait,
    desde: Option<OffsetDateTime>,
    antes_de: Option<OffsetDateTime>,
) -> Result<Option<(i64, i64)>, StoreError> {
    let mut eventos = sea_orm::sea_query::Query::select();
    eventos.column(super::Column::Id).from(super::Entity);
    if let Some(desde) = desde {
        eventos.and_where(super::Column::Instante.gte(desde));
    }
    if let Some(antes_de) = antes_de {
        eventos.and_where(super::Column::Instante.lt(antes_de));
    }
    let lugares = Entity::find()
        .select_only()
        .column_as(Column::Numero.min(), "primero")
        .column_as(Column::Numero.max(), "ultimo")
        .filter(Column::EventoId.in_subquery(eventos))
        .into_tuple::<(Option<i64>, Option<i64>)>()
        .one(tx)
        .await?;
    Ok(lugares.and_then(|(primero, ultimo)| Some((primero?, ultimo?))))
}

/// How many events have no seal: none, unless somebody put them in past the program.
pub async fn sueltos(tx: &impl ConnectionTrait) -> Result<u64, StoreError> {
    Ok(super::Entity::find()
        .filter(super::Column::Id.not_in_subquery(sellados()))
        .count(tx)
        .await?)
}

fn sellados() -> sea_orm::sea_query::SelectStatement {
    sea_orm::sea_query::Query::select()
        .column(Column::EventoId)
        .from(Entity)
        .to_owned()
}
