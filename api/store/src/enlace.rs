//! Single-use links that go by mail: what for, for which object, until when. The secret in the
//! address is not kept, only its SHA-256.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enlace")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub uso: String,
    pub objeto_id: Uuid,
    pub huella: String,
    pub creado_en: TimeDateTimeWithTimeZone,
    pub expira_en: TimeDateTimeWithTimeZone,
    pub usado_en: Option<TimeDateTimeWithTimeZone>,
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

/// When this object got links of this use since `desde`, the earliest first.
pub async fn creados_desde(
    tx: &impl ConnectionTrait,
    uso: &str,
    objeto_id: Uuid,
    desde: OffsetDateTime,
) -> Result<Vec<OffsetDateTime>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::CreadoEn)
        .filter(Column::Uso.eq(uso))
        .filter(Column::ObjetoId.eq(objeto_id))
        .filter(Column::CreadoEn.gt(desde))
        .order_by_asc(Column::CreadoEn)
        .into_tuple()
        .all(tx)
        .await?)
}

/// The link of this use that this secret opens and that can still be used.
pub async fn vigente(
    tx: &impl ConnectionTrait,
    uso: &str,
    huella: &str,
    ahora: OffsetDateTime,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Huella.eq(huella))
        .filter(Column::Uso.eq(uso))
        .filter(Column::UsadoEn.is_null())
        .filter(Column::ExpiraEn.gt(ahora))
        .one(tx)
        .await?)
}

/// Spends a link; false when another request spent it first.
pub async fn gastar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::UsadoEn, Expr::value(ahora))
        .filter(Column::Id.eq(id))
        .filter(Column::UsadoEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Spends every link of this use for this object: a new one takes their place, or what they opened
/// is over.
pub async fn anular(
    tx: &impl ConnectionTrait,
    uso: &str,
    objeto_id: Uuid,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::UsadoEn, Expr::value(ahora))
        .filter(Column::Uso.eq(uso))
        .filter(Column::ObjetoId.eq(objeto_id))
        .filter(Column::UsadoEn.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
