//! The access-token keys in use: their names and dates. The secret is not stored; it is
//! derived from the installation's own secret and the `kid`.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "llave_jwt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kid: String,
    pub creada_en: TimeDateTimeWithTimeZone,
    /// Until when it signs new tokens.
    pub firma_hasta: TimeDateTimeWithTimeZone,
    /// Until when tokens that it signed are accepted.
    pub verifica_hasta: TimeDateTimeWithTimeZone,
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

/// The keys whose tokens are still accepted, newest first.
pub async fn vigentes(
    tx: &impl ConnectionTrait,
    ahora: OffsetDateTime,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::VerificaHasta.gt(ahora))
        .order_by_desc(Column::CreadaEn)
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}
