//! Proposals of published values: one officer enters, another one decides.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{QueryOrder, QuerySelect};
use ser_domain::kernel::Rate;
use ser_domain::parametros::{Confianza, ValorPublicado};
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publicacion")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub codigo: String,
    pub desde: TimeDate,
    pub hasta: Option<TimeDate>,
    pub valor: String,
    pub ibc_pct: Option<String>,
    pub usura_pct: Option<String>,
    pub norma: String,
    pub articulo: Option<String>,
    pub enlace: Option<String>,
    pub fuente: Option<String>,
    pub nota: Option<String>,
    pub publicado_el: Option<TimeDate>,
    pub confianza: String,
    pub estado: String,
    pub propuesta_por: Uuid,
    pub propuesta_en: TimeDateTimeWithTimeZone,
    pub decidida_por: Option<Uuid>,
    pub decidida_en: Option<TimeDateTimeWithTimeZone>,
    /// Why it was refused.
    pub motivo: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const PENDIENTE: &str = "pendiente";
pub const APROBADA: &str = "aprobada";
pub const RECHAZADA: &str = "rechazada";
pub const RETIRADA: &str = "retirada";
pub const ESTADOS: [&str; 4] = [PENDIENTE, APROBADA, RECHAZADA, RETIRADA];

const TABLA: &str = "publicacion";

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A proposal, held until the end of the transaction.
pub async fn bloquear(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    let mut consulta = Entity::find_by_id(id);
    // SQLite has one writer, who holds all.
    if tx.get_database_backend() != sea_orm::DbBackend::Sqlite {
        consulta = consulta.lock_exclusive();
    }
    Ok(consulta.one(tx).await?)
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// Ends a pending proposal; false when somebody ended it before.
pub async fn decidir(
    tx: &impl ConnectionTrait,
    id: Uuid,
    estado: &'static str,
    por: Uuid,
    motivo: Option<&str>,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let cambio = Entity::update_many()
        .col_expr(Column::Estado, Expr::value(estado))
        .col_expr(Column::DecididaPor, Expr::value(por))
        .col_expr(Column::DecididaEn, Expr::value(ahora))
        .col_expr(Column::Motivo, Expr::value(motivo.map(ToOwned::to_owned)))
        .filter(Column::Id.eq(id))
        .filter(Column::Estado.eq(PENDIENTE))
        .exec(tx)
        .await?;
    Ok(cambio.rows_affected == 1)
}

/// A page of proposals, the last one first, and how many there are in all.
pub async fn listar(
    tx: &impl ConnectionTrait,
    estado: Option<&str>,
    codigo: Option<&str>,
    desde: u64,
    cuantas: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find();
    if let Some(estado) = estado {
        consulta = consulta.filter(Column::Estado.eq(estado));
    }
    if let Some(codigo) = codigo {
        consulta = consulta.filter(Column::Codigo.eq(codigo));
    }
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_desc(Column::PropuestaEn)
        .order_by_desc(Column::Id)
        .offset(desde)
        .limit(cuantas)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// How many proposals of each series wait to be decided.
pub async fn contar_pendientes(
    tx: &impl ConnectionTrait,
) -> Result<Vec<(String, i64)>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Codigo)
        .column_as(Column::Id.count(), "cuantas")
        .filter(Column::Estado.eq(PENDIENTE))
        .group_by(Column::Codigo)
        .into_tuple()
        .all(tx)
        .await?)
}

impl TryFrom<&Model> for ValorPublicado {
    type Error = StoreError;

    /// The value as it would be if it were approved now, without its version.
    fn try_from(fila: &Model) -> Result<Self, StoreError> {
        let tasa = |texto: &str| Rate::parse(texto).map_err(|e| StoreError::ilegible(TABLA, e));
        Ok(Self {
            codigo: fila.codigo.clone(),
            desde: fila.desde,
            hasta: fila.hasta,
            valor: fila.valor.clone(),
            ibc: fila.ibc_pct.as_deref().map(tasa).transpose()?,
            usura: fila.usura_pct.as_deref().map(tasa).transpose()?,
            norma: fila.norma.clone(),
            articulo: fila.articulo.clone(),
            enlace: fila.enlace.clone(),
            fuente: fila.fuente.clone(),
            nota: fila.nota.clone(),
            publicado: fila.publicado_el,
            confianza: Confianza::try_from(fila.confianza.as_str())
                .map_err(|e| StoreError::ilegible(TABLA, e))?,
            demostrativa: false,
            version: 0,
            conocido_desde: fila.publicado_el.unwrap_or(fila.desde),
            conocido_hasta: None,
        })
    }
}
