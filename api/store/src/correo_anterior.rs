//! The addresses that people had before, and until when: whoever takes an account over changes its
//! address first.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "correo_anterior")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub usuario_id: Uuid,
    pub correo: String,
    pub cambiado_en: TimeDateTimeWithTimeZone,
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

/// Those of a person, the last one first.
pub async fn de(tx: &impl ConnectionTrait, usuario_id: Uuid) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}

/// Forgets those that were left before `antes_de`.
pub async fn limpiar(
    tx: &impl ConnectionTrait,
    antes_de: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::CambiadoEn.lt(antes_de))
        .exec(tx)
        .await?;
    Ok(())
}
