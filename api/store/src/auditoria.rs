//! Audit events: who did what to which object, before and after, in the same transaction.

use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evento_auditoria")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub instante: TimeDateTimeWithTimeZone,
    pub usuario_id: Option<Uuid>,
    /// The roles of the actor, separated by commas.
    pub roles: String,
    pub operador_id: Option<Uuid>,
    pub accion: String,
    pub objeto: String,
    pub objeto_id: Option<Uuid>,
    /// `hecho` or `rechazado`.
    pub resultado: String,
    pub antes: Option<String>,
    pub despues: Option<String>,
    pub solicitud_id: String,
    pub direccion: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn anotar(tx: &impl ConnectionTrait, evento: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(evento))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The events of one object, oldest first.
pub async fn de_objeto(
    tx: &impl ConnectionTrait,
    objeto: &str,
    id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Objeto.eq(objeto))
        .filter(Column::ObjetoId.eq(id))
        .order_by_asc(Column::Id)
        .limit(1_000)
        .all(tx)
        .await?)
}
