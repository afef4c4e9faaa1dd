//! What acts say of the interest of an obligation: the day from which it runs, the days on which it
//! does not.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "acto_de_mora")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    pub obligacion_id: Uuid,
    /// [`INTERESES_DESDE`], at most one for an obligation, or [`SUSPENSION`].
    pub clase: String,
    /// First day with interest, or without it.
    pub desde: TimeDate,
    /// Last day of a suspension; absent while it goes on.
    pub hasta: Option<TimeDate>,
    /// The act or the lawsuit, in words.
    pub acto: String,
    /// The norm of a suspension.
    pub norma: Option<String>,
    pub registrado_por: Option<Uuid>,
    pub registrado_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const INTERESES_DESDE: &str = "intereses_desde";
pub const SUSPENSION: &str = "suspension";

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Those of every obligation of an operator, oldest first: they are few.
pub async fn de_operador(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .order_by_asc(Column::Desde)
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}
