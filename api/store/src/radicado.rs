//! The sequence of each kind and year. The row is held until the transaction ends, and what rolls
//! back gives its number back: there are no gaps.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use ser_domain::radicado::{Radicado, TipoRadicado};

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "radicado_consecutivo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub anio: i32,
    pub tipo: String,
    pub ultimo: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The next number of that kind and year.
pub async fn siguiente(
    tx: &impl ConnectionTrait,
    anio: i32,
    tipo: TipoRadicado,
) -> Result<Radicado, StoreError> {
    let primera = Model {
        id: Uuid::now_v7(),
        anio,
        tipo: tipo.digitos().to_owned(),
        ultimo: 0,
    };
    let insercion = Entity::insert(ActiveModel::from(primera))
        .on_conflict(
            OnConflict::columns([Column::Anio, Column::Tipo])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await;
    crate::error::insertada(insercion)?;
    // The update holds the row: whoever comes next waits and reads what was written.
    Entity::update_many()
        .col_expr(Column::Ultimo, Expr::col(Column::Ultimo).add(1))
        .filter(Column::Anio.eq(anio))
        .filter(Column::Tipo.eq(tipo.digitos()))
        .exec(tx)
        .await?;
    let fila = Entity::find()
        .filter(Column::Anio.eq(anio))
        .filter(Column::Tipo.eq(tipo.digitos()))
        .one(tx)
        .await?
        .ok_or_else(|| StoreError::ilegible("radicado_consecutivo", "no quedó escrito"))?;
    let consecutivo =
        u32::try_from(fila.ultimo).map_err(|e| StoreError::ilegible("radicado_consecutivo", e))?;
    Ok(Radicado::new(anio, tipo, consecutivo))
}
