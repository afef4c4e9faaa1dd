//! What people agreed to, and what they withdrew: one row an act, never changed.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consentimiento")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The address of the person, as it is compared.
    pub titular: String,
    /// What for: `boletin`, `pqrsd`…
    pub finalidad: String,
    /// [`OTORGADO`], [`RETIRADO`] or [`INFORMADO`].
    pub acto: String,
    /// Which text was shown, and its SHA-256.
    pub version: String,
    pub huella: String,
    /// By which way: `web`, `correo`.
    pub canal: String,
    pub direccion: String,
    pub instante: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const OTORGADO: &str = "otorgado";
pub const RETIRADO: &str = "retirado";
/// Shown a notice that asks for no consent.
pub const INFORMADO: &str = "informado";

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What somebody agreed to and withdrew, oldest first.
pub async fn de_titular(
    tx: &impl ConnectionTrait,
    titular: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Titular.eq(titular))
        .order_by_asc(Column::Instante)
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}
