//! Subscriptions to the bulletin, one an address.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{LikeExpr, OnConflict};
use sea_orm::{QueryOrder, QuerySelect, Set};
use time::OffsetDateTime;

use crate::error::insertada;
use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suscripcion_boletin")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub correo: String,
    pub nombre: String,
    /// `NIT` or `CC`.
    pub documento_tipo: String,
    pub documento: String,
    pub expediente: Option<String>,
    pub estado: String,
    /// Which text was shown when it was asked for.
    pub terminos_version: String,
    pub buscable: String,
    pub pedida_en: TimeDateTimeWithTimeZone,
    pub confirmada_en: Option<TimeDateTimeWithTimeZone>,
    pub retirada_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Writes a subscription; false when the address has one.
pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<bool, StoreError> {
    let insercion = Entity::insert(con_buscable(fila))
        .on_conflict(OnConflict::column(Column::Correo).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

/// Writes what was asked for again, or what became of it.
pub async fn guardar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::update(con_buscable(fila).reset_all())
        .exec(tx)
        .await?;
    Ok(())
}

fn con_buscable(fila: Model) -> ActiveModel {
    let buscable = texto::normalizar(&format!(
        "{} {} {} {}",
        fila.nombre,
        fila.documento,
        fila.correo,
        fila.expediente.as_deref().unwrap_or_default()
    ));
    ActiveModel {
        buscable: Set(buscable),
        ..fila.into()
    }
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

pub async fn por_correo(
    tx: &impl ConnectionTrait,
    correo: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Correo.eq(correo))
        .one(tx)
        .await?)
}

/// Those in a state whose identifier follows `despues_de`, in their order: for work in batches.
pub async fn en_estado(
    tx: &impl ConnectionTrait,
    estado: &str,
    despues_de: Option<Uuid>,
    cuantas: u64,
) -> Result<Vec<Model>, StoreError> {
    let mut consulta = Entity::find().filter(Column::Estado.eq(estado));
    if let Some(id) = despues_de {
        consulta = consulta.filter(Column::Id.gt(id));
    }
    Ok(consulta
        .order_by_asc(Column::Id)
        .limit(cuantas)
        .all(tx)
        .await?)
}

/// How many there are in each state.
pub async fn cuentas(tx: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Estado)
        .column_as(Column::Id.count(), "cuantas")
        .group_by(Column::Estado)
        .into_tuple()
        .all(tx)
        .await?)
}

/// A page of subscriptions, newest first, and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    estado: Option<&str>,
    busqueda: Option<&str>,
    desde: u64,
    cuantas: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find();
    if let Some(estado) = estado {
        consulta = consulta.filter(Column::Estado.eq(estado));
    }
    if let Some(busqueda) = busqueda {
        consulta = consulta
            .filter(Column::Buscable.like(LikeExpr::new(texto::patron(busqueda)).escape('\\')));
    }
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_desc(Column::PedidaEn)
        .order_by_desc(Column::Id)
        .offset(desde)
        .limit(cuantas)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// Forgets those that nobody confirmed since `antes_de`.
pub async fn olvidar_pendientes(
    tx: &impl ConnectionTrait,
    estado: &str,
    antes_de: OffsetDateTime,
) -> Result<u64, StoreError> {
    let hecho = Entity::delete_many()
        .filter(Column::Estado.eq(estado))
        .filter(Column::PedidaEn.lt(antes_de))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected)
}
