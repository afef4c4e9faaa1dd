//! Anchors of the trail: where the chain ended on each day, signed.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{QueryOrder, QuerySelect};

use crate::StoreError;
use crate::error::insertada;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ancla")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub dia: TimeDate,
    pub numero: i64,
    pub huella: String,
    /// What was signed and its signature (JWS, compact).
    pub firma: String,
    pub creada_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps the anchor of a day; false when the day has one.
pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<bool, StoreError> {
    let insercion = Entity::insert(ActiveModel::from(fila))
        .on_conflict(OnConflict::column(Column::Dia).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

pub async fn de_dia(tx: &impl ConnectionTrait, dia: TimeDate) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(dia).one(tx).await?)
}

pub async fn ultima(tx: &impl ConnectionTrait) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .order_by_desc(Column::Dia)
        .limit(1)
        .one(tx)
        .await?)
}

/// Oldest first.
pub async fn todas(tx: &impl ConnectionTrait) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find().order_by_asc(Column::Dia).all(tx).await?)
}
