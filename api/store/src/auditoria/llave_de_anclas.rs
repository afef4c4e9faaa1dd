//! Public keys that signed anchors until another took their place.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use crate::StoreError;
use crate::error::insertada;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "llave_de_anclas")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// 32 bytes in base64url.
    pub llave: String,
    /// The key that gave its word, in the same form.
    pub avalada_por: String,
    /// The last day whose anchor it may have signed.
    pub hasta: TimeDate,
    /// That word, signed (JWS, compact).
    pub aval: String,
    pub creada_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// False when that key had vouched for it before.
pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<bool, StoreError> {
    let insercion = Entity::insert(ActiveModel::from(fila))
        .on_conflict(
            OnConflict::columns([Column::Llave, Column::AvaladaPor])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

/// Newest first.
pub async fn todas(tx: &impl ConnectionTrait) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .order_by_desc(Column::CreadaEn)
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}
