//! The periodic reviews of who has access: who looked, when, and what was decided of each person.
//! Only added to.

use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revision_de_accesos")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    pub revisada_por: Uuid,
    pub revisada_en: TimeDateTimeWithTimeZone,
    /// The decision on each person, as JSON.
    pub personas: String,
    pub observaciones: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The last reviews of an entity, newest first.
pub async fn ultimas(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    cuantas: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .order_by_desc(Column::Id)
        .limit(cuantas)
        .all(tx)
        .await?)
}
