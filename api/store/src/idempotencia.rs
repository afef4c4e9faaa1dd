//! The answers already given to a key: a repeated request gets the same one.

use sea_orm::entity::prelude::*;
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotencia")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub usuario_id: Uuid,
    pub operacion: String,
    pub clave: String,
    /// SHA-256 of the request body and of what it was sent to.
    pub huella_cuerpo: String,
    pub respuesta: String,
    pub creada_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn buscar(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    operacion: &str,
    clave: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::Operacion.eq(operacion))
        .filter(Column::Clave.eq(clave))
        .one(tx)
        .await?)
}

pub async fn guardar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Forgets the answers given before `limite`.
pub async fn limpiar(tx: &impl ConnectionTrait, limite: OffsetDateTime) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::CreadaEn.lt(limite))
        .exec(tx)
        .await?;
    Ok(())
}
