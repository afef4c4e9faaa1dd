//! The chain of periods of each published series. The database refuses an overlap and a break.

use std::collections::BTreeMap;

use sea_orm::entity::prelude::*;
use sea_orm::{DbBackend, QueryOrder, QuerySelect, Set, Statement};
use ser_domain::parametros::PeriodoPublicado;
use time::Date;

use super::con_valor;
use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "periodo_publicado")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub codigo: String,
    pub desde: TimeDate,
    /// The day after the last one; absent while it is open.
    pub siguiente: Option<TimeDate>,
    /// `desde`, when another period ends the day before; absent in the first one.
    pub anterior: Option<TimeDate>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Last day; absent while it is open.
    pub fn hasta(&self) -> Option<Date> {
        self.siguiente.and_then(Date::previous_day)
    }
}

/// The periods of one series, or of all, by series and first day.
pub async fn de(tx: &impl ConnectionTrait, codigo: Option<&str>) -> Result<Vec<Model>, StoreError> {
    let mut consulta = Entity::find();
    if let Some(codigo) = codigo {
        consulta = consulta.filter(Column::Codigo.eq(codigo));
    }
    Ok(consulta
        .order_by_asc(Column::Codigo)
        .order_by_asc(Column::Desde)
        .all(tx)
        .await?)
}

/// Holds the chain of a series until the transaction ends: two who would cut the same period wait
/// for each other.
pub async fn bloquear_serie(tx: &impl ConnectionTrait, codigo: &str) -> Result<(), StoreError> {
    // SQLite has one writer, who holds all.
    if tx.get_database_backend() != DbBackend::Sqlite {
        tx.execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            "SELECT pg_advisory_xact_lock(hashtext('periodo_publicado'), hashtext($1))",
            [codigo.into()],
        ))
        .await?;
    }
    Ok(())
}

/// The chain of a series, as the rules of placing read it.
pub async fn cadena(
    tx: &impl ConnectionTrait,
    codigo: &str,
) -> Result<Vec<PeriodoPublicado>, StoreError> {
    let periodos = de(tx, Some(codigo)).await?;
    let con_versiones: Vec<Uuid> = super::Entity::find()
        .select_only()
        .column(super::Column::PeriodoId)
        .distinct()
        .filter(super::Column::PeriodoId.is_in(periodos.iter().map(|periodo| periodo.id)))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(con_valor(&periodos, &con_versiones))
}

/// The period of a series that begins on a day.
pub async fn que_empieza(
    tx: &impl ConnectionTrait,
    codigo: &str,
    desde: Date,
) -> Result<Option<Uuid>, StoreError> {
    let fila = Entity::find()
        .filter(Column::Codigo.eq(codigo))
        .filter(Column::Desde.eq(desde))
        .one(tx)
        .await?;
    Ok(fila.map(|fila| fila.id))
}

/// Makes the stored chain equal to `cadena`, oldest first; answers each period by its first day.
/// Call it within a transaction: only at its end must the chain hold.
pub async fn guardar_cadena(
    tx: &impl ConnectionTrait,
    codigo: &str,
    cadena: &[PeriodoPublicado],
) -> Result<BTreeMap<Date, Uuid>, StoreError> {
    let guardados = de(tx, Some(codigo)).await?;
    let mut por_dia: BTreeMap<Date, Model> = guardados
        .into_iter()
        .map(|periodo| (periodo.desde, periodo))
        .collect();
    let sobrantes: Vec<Uuid> = por_dia
        .values()
        .filter(|guardado| cadena.iter().all(|p| p.desde != guardado.desde))
        .map(|guardado| guardado.id)
        .collect();
    if !sobrantes.is_empty() {
        Entity::delete_many()
            .filter(Column::Id.is_in(sobrantes))
            .exec(tx)
            .await?;
    }
    let mut nuevos = Vec::new();
    let mut ids = BTreeMap::new();
    for (indice, periodo) in cadena.iter().enumerate() {
        let siguiente = periodo.hasta.and_then(Date::next_day);
        let anterior = (indice > 0).then_some(periodo.desde);
        let id = match por_dia.remove(&periodo.desde) {
            Some(guardado) => {
                if (guardado.siguiente, guardado.anterior) != (siguiente, anterior) {
                    let cambiado = ActiveModel {
                        id: Set(guardado.id),
                        siguiente: Set(siguiente),
                        anterior: Set(anterior),
                        ..Default::default()
                    };
                    Entity::update(cambiado).exec(tx).await?;
                }
                guardado.id
            }
            None => {
                let id = Uuid::now_v7();
                nuevos.push(ActiveModel::from(Model {
                    id,
                    codigo: codigo.to_owned(),
                    desde: periodo.desde,
                    siguiente,
                    anterior,
                }));
                id
            }
        };
        ids.insert(periodo.desde, id);
    }
    for grupo in nuevos.chunks(1000) {
        Entity::insert_many(grupo.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(ids)
}
