//! The outbox: work that must follow a use case, written in its transaction and done by a
//! worker that may die at any point.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, OnConflict};
use sea_orm::{ActiveValue::Set, Condition, DbBackend, QueryOrder, QuerySelect, Select};
use time::{Duration, OffsetDateTime};

use crate::StoreError;
use crate::error::insertada;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trabajo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tipo: String,
    /// One job a cause: the second with the same key is not written.
    pub clave_unica: String,
    pub carga: String,
    pub estado: String,
    pub intentos: i32,
    pub disponible_desde: TimeDateTimeWithTimeZone,
    pub tomado_por: Option<String>,
    pub tomado_hasta: Option<TimeDateTimeWithTimeZone>,
    pub ultimo_error: Option<String>,
    pub creado_en: TimeDateTimeWithTimeZone,
    pub hecho_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const PENDIENTE: &str = "pendiente";
pub const HECHO: &str = "hecho";
pub const FALLIDO: &str = "fallido";
pub const ESTADOS: [&str; 3] = [PENDIENTE, HECHO, FALLIDO];

/// Writes a job to be done after the transaction; nothing when the same cause wrote it before.
pub async fn encolar(
    tx: &impl ConnectionTrait,
    tipo: &str,
    clave_unica: String,
    carga: String,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let fila = ActiveModel {
        id: Set(Uuid::now_v7()),
        tipo: Set(tipo.to_owned()),
        clave_unica: Set(clave_unica),
        carga: Set(carga),
        estado: Set(PENDIENTE.to_owned()),
        intentos: Set(0),
        disponible_desde: Set(ahora),
        tomado_por: Set(None),
        tomado_hasta: Set(None),
        ultimo_error: Set(None),
        creado_en: Set(ahora),
        hecho_en: Set(None),
    };
    let insercion = Entity::insert(fila)
        .on_conflict(
            OnConflict::column(Column::ClaveUnica)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

/// Takes up to `cuantos` jobs for `quien` until `plazo` has passed: a worker that dies leaves
/// them to be taken again. On PostgreSQL rows that another worker holds are skipped.
pub async fn tomar(
    tx: &impl ConnectionTrait,
    quien: &str,
    ahora: OffsetDateTime,
    plazo: Duration,
    cuantos: u64,
) -> Result<Vec<Model>, StoreError> {
    let mut consulta = disponibles(ahora)
        .order_by_asc(Column::DisponibleDesde)
        .order_by_asc(Column::Id)
        .limit(cuantos);
    if tx.get_database_backend() == DbBackend::Postgres {
        consulta = consulta.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let filas = consulta.all(tx).await?;
    if filas.is_empty() {
        return Ok(filas);
    }
    Entity::update_many()
        .col_expr(Column::TomadoPor, Expr::value(quien))
        .col_expr(Column::TomadoHasta, Expr::value(ahora + plazo))
        .filter(Column::Id.is_in(filas.iter().map(|fila| fila.id)))
        .exec(tx)
        .await?;
    Ok(filas)
}

/// Counts one more attempt of a job that `quien` took, just before doing it, so that one that kills
/// its process is known by its attempts and those taken with it are not. False when another worker
/// has it by now.
pub async fn empezar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    quien: &str,
    hasta: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Intentos, Expr::col(Column::Intentos).add(1))
        .col_expr(Column::TomadoHasta, Expr::value(hasta))
        .filter(Column::Id.eq(id))
        .filter(Column::TomadoPor.eq(quien))
        .filter(Column::Estado.eq(PENDIENTE))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// True while there is work that could be taken now.
pub async fn hay(tx: &impl ConnectionTrait, ahora: OffsetDateTime) -> Result<bool, StoreError> {
    Ok(disponibles(ahora).one(tx).await?.is_some())
}

/// What waits, is due, and nobody holds.
fn disponibles(ahora: OffsetDateTime) -> Select<Entity> {
    let libre = Condition::any()
        .add(Column::TomadoHasta.is_null())
        .add(Column::TomadoHasta.lt(ahora));
    Entity::find()
        .filter(Column::Estado.eq(PENDIENTE))
        .filter(Column::DisponibleDesde.lte(ahora))
        .filter(libre)
}

pub async fn terminar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(HECHO))
        .col_expr(Column::HechoEn, Expr::value(ahora))
        .col_expr(
            Column::TomadoHasta,
            Expr::value(Option::<OffsetDateTime>::None),
        )
        .col_expr(Column::UltimoError, Expr::value(Option::<String>::None))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Gives a job back after a failure: to be tried again at `proximo`, or `fallido` when `None`.
pub async fn devolver(
    tx: &impl ConnectionTrait,
    id: Uuid,
    error: &str,
    proximo: Option<OffsetDateTime>,
) -> Result<(), StoreError> {
    let mut cambio = Entity::update_many()
        .col_expr(Column::UltimoError, Expr::value(error))
        .col_expr(
            Column::TomadoHasta,
            Expr::value(Option::<OffsetDateTime>::None),
        );
    cambio = match proximo {
        Some(instante) => cambio.col_expr(Column::DisponibleDesde, Expr::value(instante)),
        None => cambio.col_expr(Column::Estado, Expr::value(FALLIDO)),
    };
    cambio.filter(Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}

/// Puts a job that ended in line again, as if it had never been tried.
pub async fn repetir(
    tx: &impl ConnectionTrait,
    clave_unica: &str,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(PENDIENTE))
        .col_expr(Column::Intentos, Expr::value(0))
        .col_expr(Column::DisponibleDesde, Expr::value(ahora))
        .filter(Column::ClaveUnica.eq(clave_unica))
        .filter(Column::Estado.ne(PENDIENTE))
        .exec(tx)
        .await?;
    Ok(())
}

/// A page of jobs, newest first, and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    estado: Option<&str>,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find();
    if let Some(estado) = estado {
        consulta = consulta.filter(Column::Estado.eq(estado));
    }
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_desc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

pub async fn contar_estado(tx: &impl ConnectionTrait, estado: &str) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::Estado.eq(estado))
        .count(tx)
        .await?)
}
