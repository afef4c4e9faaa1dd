//! The states that a request went through: what its follow-up shows.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "solicitud_paso")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub solicitud_id: Uuid,
    pub estado: String,
    pub instante: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(super) async fn anotar(
    tx: &impl ConnectionTrait,
    solicitud_id: Uuid,
    estado: &str,
    instante: OffsetDateTime,
) -> Result<(), StoreError> {
    let fila = Model {
        id: Uuid::now_v7(),
        solicitud_id,
        estado: estado.to_owned(),
        instante,
    };
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The steps of a request, oldest first.
pub async fn de(tx: &impl ConnectionTrait, solicitud_id: Uuid) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::SolicitudId.eq(solicitud_id))
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}
