//! How far a demonstration stands from real time. One row; in production it is never read.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reloj")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub desplazamiento_segundos: i64,
    pub movido_en: TimeDateTimeWithTimeZone,
    pub movido_por: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn desplazamiento(tx: &impl ConnectionTrait) -> Result<i64, StoreError> {
    Ok(Entity::find_by_id(Uuid::nil())
        .one(tx)
        .await?
        .map_or(0, |fila| fila.desplazamiento_segundos))
}

pub async fn mover(
    tx: &impl ConnectionTrait,
    segundos: i64,
    por: Option<Uuid>,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    let fila = Model {
        id: Uuid::nil(),
        desplazamiento_segundos: segundos,
        movido_en: ahora,
        movido_por: por,
    };
    Entity::insert(ActiveModel::from(fila))
        .on_conflict(
            OnConflict::column(Column::Id)
                .update_columns([
                    Column::DesplazamientoSegundos,
                    Column::MovidoEn,
                    Column::MovidoPor,
                ])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
