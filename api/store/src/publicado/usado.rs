//! Which versions of which published values each presented return used. Never changed: by them it
//! recomputes to the same peso, and by them one finds the returns that a correction touches.

use std::collections::BTreeSet;

use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use ser_domain::parametros::VersionUsada;
use time::Date;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "valor_usado")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub autoliquidacion_id: Uuid,
    pub codigo: String,
    pub desde: TimeDate,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Keeps what a return used.
pub async fn guardar(
    tx: &impl ConnectionTrait,
    autoliquidacion_id: Uuid,
    usados: &BTreeSet<VersionUsada>,
) -> Result<(), StoreError> {
    if usados.is_empty() {
        return Ok(());
    }
    let mut filas = Vec::with_capacity(usados.len());
    for (codigo, desde, version) in usados {
        filas.push(ActiveModel::from(Model {
            id: Uuid::now_v7(),
            autoliquidacion_id,
            codigo: codigo.clone(),
            desde: *desde,
            version: i32::try_from(*version).map_err(|e| StoreError::ilegible("valor_usado", e))?,
        }));
    }
    // At most one for each month of delay since 2004: far below the limit of one statement.
    Entity::insert_many(filas)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What a return used.
pub async fn de_autoliquidacion(
    tx: &impl ConnectionTrait,
    autoliquidacion_id: Uuid,
) -> Result<BTreeSet<VersionUsada>, StoreError> {
    let filas = Entity::find()
        .filter(Column::AutoliquidacionId.eq(autoliquidacion_id))
        .all(tx)
        .await?;
    filas
        .into_iter()
        .map(|fila| {
            let version =
                u32::try_from(fila.version).map_err(|e| StoreError::ilegible("valor_usado", e))?;
            Ok((fila.codigo, fila.desde, version))
        })
        .collect()
}

/// How many returns used each version of a value: (first day, version, how many).
pub async fn contar(
    tx: &impl ConnectionTrait,
    codigo: &str,
) -> Result<Vec<(Date, i32, i64)>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Desde)
        .column(Column::Version)
        .column_as(Column::Id.count(), "cuantas")
        .filter(Column::Codigo.eq(codigo))
        .group_by(Column::Desde)
        .group_by(Column::Version)
        .into_tuple()
        .all(tx)
        .await?)
}
