//! What somebody did with the data of an account that may not exist: looked into after the answer,
//! so that the answer does not tell. The row goes when that is done.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{QueryOrder, QuerySelect};

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

/// Those after `desde` that are not written as `prefijo` says, in the order of their identifiers.
pub async fn cifrados_de_otro_modo(
    tx: &impl ConnectionTrait,
    prefijo: &str,
    desde: Uuid,
    limite: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(de_otro_modo(prefijo)
        .filter(Column::Id.gt(desde))
        .order_by_asc(Column::Id)
        .limit(limite)
        .all(tx)
        .await?)
}

pub async fn contar_de_otro_modo(
    tx: &impl ConnectionTrait,
    prefijo: &str,
) -> Result<u64, StoreError> {
    Ok(de_otro_modo(prefijo).count(tx).await?)
}

fn de_otro_modo(prefijo: &str) -> Select<Entity> {
    Entity::find().filter(Column::Cifrado.not_like(format!("{prefijo}%")))
}

/// The same request, encrypted anew; false when it was looked into meanwhile.
pub async fn recifrar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    nuevo: String,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Cifrado, Expr::value(nuevo))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Forgets a request that was looked into; false when another worker was faster.
pub async fn borrar(tx: &impl ConnectionTrait, id: Uuid) -> Result<bool, StoreError> {
    let hecho = Entity::delete_by_id(id).exec(tx).await?;
    Ok(hecho.rows_affected == 1)
}
