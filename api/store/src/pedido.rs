//! What somebody did with the data of an account that may not exist: looked into after the answer,
//! so that the answer does not tell. The row goes when that is done.

use sea_orm::entity::prelude::*;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pedido_de_cuenta")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// JSON, encrypted with a key of the installation: the table alone tells nobody who asked.
    pub cifrado: String,
    pub creado_en: TimeDateTimeWithTimeZone,
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

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// Forgets a request that was looked into; false when another worker was faster.
pub async fn borrar(tx: &impl ConnectionTrait, id: Uuid) -> Result<bool, StoreError> {
    let hecho = Entity::delete_by_id(id).exec(tx).await?;
    Ok(hecho.rows_affected == 1)
}
