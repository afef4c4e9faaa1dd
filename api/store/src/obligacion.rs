//! Obligations: the row, its life (sin_presentar → pendiente → pagada) and its writing.
//! The list that people search and sort is in [`lista`].

pub mod acto_de_mora;
pub mod lista;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{QueryOrder, QuerySelect, Set};

use crate::StoreError;
use crate::error::insertada;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "obligacion")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    pub expediente_id: Option<Uuid>,
    /// Code of `ser_domain::obligaciones::TipoObligacion`.
    pub tipo: String,
    pub estado: String,
    pub concepto: String,
    /// The number people know it by: of the act, of the instalment, of the period.
    pub referencia: String,
    pub buscable: String,
    pub anio: Option<i32>,
    pub trimestre: Option<i32>,
    pub periodo_desde: Option<TimeDate>,
    pub periodo_hasta: Option<TimeDate>,
    pub cuota_numero: Option<i32>,
    pub cuota_de: Option<i32>,
    pub acto_numero: Option<String>,
    pub acto_fecha: Option<TimeDate>,
    pub fecha_vencimiento: TimeDate,
    /// Code of `ser_domain::mora::RegimenMora`.
    pub regimen_mora: String,
    pub pagable: bool,
    /// First date on which it is shown: the day after the period, or that of the act.
    pub visible_desde: TimeDate,
    pub creada_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// SQLite takes at most 32 766 values in one statement; a row has 21.
const FILAS_POR_ORDEN: usize = 500;

pub const SIN_PRESENTAR: &str = "sin_presentar";
pub const PENDIENTE: &str = "pendiente";
pub const PAGADA: &str = "pagada";

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(con_buscable(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Opens a period to file; false when it was open already, however often this runs.
pub async fn abrir_periodo(tx: &impl ConnectionTrait, fila: Model) -> Result<bool, StoreError> {
    let insercion = Entity::insert(con_buscable(fila))
        .on_conflict(
            OnConflict::columns([
                Column::ExpedienteId,
                Column::Tipo,
                Column::Anio,
                Column::Trimestre,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

/// Writes many at once; their `buscable` must be whole already.
pub async fn insertar_muchas(
    tx: &impl ConnectionTrait,
    filas: Vec<Model>,
) -> Result<(), StoreError> {
    for grupo in filas.chunks(FILAS_POR_ORDEN) {
        Entity::insert_many(grupo.iter().cloned().map(ActiveModel::from))
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// What a search looks into: concept, reference and the number of the expediente.
pub fn texto_buscable(fila: &Model, expediente: &str) -> String {
    crate::texto::normalizar(&format!(
        "{} {} {expediente}",
        fila.concepto, fila.referencia
    ))
}

fn con_buscable(fila: Model) -> ActiveModel {
    // The number of the expediente travels inside `buscable`, put there by the caller.
    let buscable = texto_buscable(&fila, &fila.buscable);
    ActiveModel {
        buscable: Set(buscable),
        ..fila.into()
    }
}

/// The obligation `id` of `operador_id`; a stranger's obligation does not exist.
pub async fn de_operador(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::OperadorId.eq(operador_id))
        .one(tx)
        .await?)
}

/// The same, holding the row until the transaction ends. SQLite has one writer at a time and
/// needs no row lock.
pub async fn bloquear(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    let mut consulta = Entity::find_by_id(id).filter(Column::OperadorId.eq(operador_id));
    if tx.get_database_backend() == sea_orm::DbBackend::Postgres {
        consulta = consulta.lock_exclusive();
    }
    Ok(consulta.one(tx).await?)
}

pub async fn cambiar_estado(
    tx: &impl ConnectionTrait,
    id: Uuid,
    estado: &str,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(estado))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The periods of a file, oldest first.
pub async fn periodos_de(
    tx: &impl ConnectionTrait,
    expediente_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ExpedienteId.eq(expediente_id))
        .filter(Column::Anio.is_not_null())
        .order_by_asc(Column::Anio)
        .order_by_asc(Column::Trimestre)
        .all(tx)
        .await?)
}

/// What an operator has with a due date between two days, both included, in any state.
pub async fn con_vencimiento_entre(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    desde: TimeDate,
    hasta: TimeDate,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .filter(Column::FechaVencimiento.between(desde, hasta))
        .order_by_asc(Column::FechaVencimiento)
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// How many self-assessments of an operator are still to be filed on `hoy`.
pub async fn contar_sin_presentar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    hoy: TimeDate,
) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .filter(Column::Estado.eq(SIN_PRESENTAR))
        .filter(Column::VisibleDesde.lte(hoy))
        .count(tx)
        .await?)
}

/// The last period opened of each of these files.
pub async fn ultimos_periodos(
    tx: &impl ConnectionTrait,
    expedientes: Vec<Uuid>,
) -> Result<std::collections::HashMap<Uuid, (i32, i32)>, StoreError> {
    #[derive(sea_orm::FromQueryResult)]
    struct Ultimo {
        expediente_id: Uuid,
        orden: i32,
    }
    let filas = Entity::find()
        .select_only()
        .column(Column::ExpedienteId)
        .expr_as(
            Expr::cust("CAST(MAX(anio * 4 + trimestre) AS INTEGER)"),
            "orden",
        )
        .filter(Column::ExpedienteId.is_in(expedientes))
        .filter(Column::Anio.is_not_null())
        .group_by(Column::ExpedienteId)
        .into_model::<Ultimo>()
        .all(tx)
        .await?;
    // orden = anio·4 + trimestre with trimestre 1 to 4.
    Ok(filas
        .into_iter()
        .map(|fila| {
            (
                fila.expediente_id,
                (
                    (fila.orden - 1).div_euclid(4),
                    (fila.orden - 1).rem_euclid(4) + 1,
                ),
            )
        })
        .collect())
}
