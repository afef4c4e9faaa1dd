//! One-time codes that go by mail. A code is made from its identifier, so the row holds nothing that
//! tells it; it counts the tries, and says which log-in or session it was made for.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "codigo_por_correo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub uso: String,
    pub usuario_id: Uuid,
    pub creado_en: TimeDateTimeWithTimeZone,
    pub expira_en: TimeDateTimeWithTimeZone,
    pub intentos: i32,
    pub usado_en: Option<TimeDateTimeWithTimeZone>,
    /// The one log-in, or the one session, that asked for it.
    pub objeto_id: Option<Uuid>,
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

/// The last code of this use that the person was sent.
pub async fn ultimo(
    tx: &impl ConnectionTrait,
    uso: &str,
    usuario_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Uso.eq(uso))
        .filter(Column::UsuarioId.eq(usuario_id))
        .order_by_desc(Column::Id)
        .one(tx)
        .await?)
}

/// When the person was sent a code since `desde`, for whatever use; the oldest first.
pub async fn enviados_desde(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    desde: OffsetDateTime,
) -> Result<Vec<OffsetDateTime>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::CreadoEn)
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::CreadoEn.gt(desde))
        .order_by_asc(Column::CreadoEn)
        .into_tuple()
        .all(tx)
        .await?)
}

/// Counts a try of a code.
pub async fn contar_intento(tx: &impl ConnectionTrait, id: Uuid) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(
            Column::Intentos,
            Expr::col(Column::Intentos).add(Expr::value(1)),
        )
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Spends a code; false when another request spent it first.
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

/// Forgets codes that nobody can use any more.
pub async fn limpiar(
    tx: &impl ConnectionTrait,
    antes_de: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::ExpiraEn.lt(antes_de))
        .exec(tx)
        .await?;
    Ok(())
}
