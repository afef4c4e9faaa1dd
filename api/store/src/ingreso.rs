//! Log-ins whose password was right and that wait for the second factor, and the browsers in which
//! each account has been seen.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::StoreError;
use crate::error::insertada;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ingreso_pendiente")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub usuario_id: Uuid,
    /// SHA-256 of what the browser got.
    pub huella: String,
    pub creado_en: TimeDateTimeWithTimeZone,
    pub expira_en: TimeDateTimeWithTimeZone,
    pub usado_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A browser that an account has been seen in.
pub mod equipo {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "equipo_conocido")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub usuario_id: Uuid,
        /// SHA-256 of the mark that the browser keeps.
        pub huella: String,
        pub primera_vez_en: TimeDateTimeWithTimeZone,
        pub ultima_vez_en: TimeDateTimeWithTimeZone,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The log-in that waits behind what a browser got.
pub async fn vigente(
    tx: &impl ConnectionTrait,
    huella: &str,
    ahora: OffsetDateTime,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Huella.eq(huella))
        .filter(Column::UsadoEn.is_null())
        .filter(Column::ExpiraEn.gt(ahora))
        .one(tx)
        .await?)
}

/// Finishes a log-in; false when another request did.
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

/// Those of a person stop waiting: the password that began them is no longer good.
pub async fn anular(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::UsadoEn, Expr::value(ahora))
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::UsadoEn.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets those that ran out.
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

/// Notes that the account is used in this browser; true when it had never been.
pub async fn ver_equipo(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    huella: &str,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let conocido = equipo::Entity::update_many()
        .col_expr(equipo::Column::UltimaVezEn, Expr::value(ahora))
        .filter(equipo::Column::UsuarioId.eq(usuario_id))
        .filter(equipo::Column::Huella.eq(huella))
        .exec(tx)
        .await?;
    if conocido.rows_affected > 0 {
        return Ok(false);
    }
    let fila = equipo::Model {
        id: Uuid::now_v7(),
        usuario_id,
        huella: huella.to_owned(),
        primera_vez_en: ahora,
        ultima_vez_en: ahora,
    };
    let insercion = equipo::Entity::insert(equipo::ActiveModel::from(fila))
        .on_conflict(
            OnConflict::columns([equipo::Column::UsuarioId, equipo::Column::Huella])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

/// The browsers in which an account was seen, the last one first.
pub async fn equipos_de(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    cuantos: u64,
) -> Result<Vec<equipo::Model>, StoreError> {
    Ok(equipo::Entity::find()
        .filter(equipo::Column::UsuarioId.eq(usuario_id))
        .order_by_desc(equipo::Column::UltimaVezEn)
        .order_by_desc(equipo::Column::Id)
        .limit(cuantos)
        .all(tx)
        .await?)
}
