//! Operators: the companies that owe, and the ministry itself (`clase`).

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, LikeExpr, Order};
use sea_orm::{DbBackend, QueryOrder, QuerySelect, Set};
use ser_domain::kernel::Nit;

use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "operador")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `operador` or `ministerio`.
    pub clase: String,
    pub nit: String,
    pub dv: i32,
    pub razon_social: String,
    pub direccion: String,
    pub municipio: String,
    pub departamento: String,
    pub correo: String,
    pub telefono: String,
    pub estado: String,
    pub buscable: String,
    pub creado_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const CLASE_OPERADOR: &str = "operador";
pub const CLASE_MINISTERIO: &str = "ministerio";
pub const ESTADO_ACTIVO: &str = "activo";

impl Model {
    pub fn nit(&self) -> Result<Nit, StoreError> {
        let numero = self
            .nit
            .parse()
            .map_err(|e| StoreError::ilegible("operador", e))?;
        let dv = u8::try_from(self.dv).map_err(|e| StoreError::ilegible("operador", e))?;
        Nit::new(numero, dv).map_err(|e| StoreError::ilegible("operador", e))
    }
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    let activo = ActiveModel {
        buscable: Set(texto_buscable(&fila)),
        ..fila.into()
    };
    Entity::insert(activo).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes what a company that is held says of itself: all but its NIT and class.
pub async fn actualizar(tx: &impl ConnectionTrait, fila: &Model) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::RazonSocial, Expr::value(&fila.razon_social))
        .col_expr(Column::Direccion, Expr::value(&fila.direccion))
        .col_expr(Column::Municipio, Expr::value(&fila.municipio))
        .col_expr(Column::Departamento, Expr::value(&fila.departamento))
        .col_expr(Column::Correo, Expr::value(&fila.correo))
        .col_expr(Column::Telefono, Expr::value(&fila.telefono))
        .col_expr(Column::Buscable, Expr::value(texto_buscable(fila)))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(())
}

fn texto_buscable(fila: &Model) -> String {
    texto::normalizar(&format!(
        "{} {}-{} {}",
        fila.razon_social, fila.nit, fila.dv, fila.correo
    ))
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// Holds an operator until the transaction ends: changes to its people wait for each other.
pub async fn bloquear(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    let mut consulta = Entity::find_by_id(id);
    // SQLite has one writer, who holds all.
    if tx.get_database_backend() != DbBackend::Sqlite {
        consulta = consulta.lock_exclusive();
    }
    Ok(consulta.one(tx).await?)
}

pub async fn por_nit(tx: &impl ConnectionTrait, nit: &str) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find().filter(Column::Nit.eq(nit)).one(tx).await?)
}

/// A page of operators by name, and how many match in all.
pub async fn buscar(
    tx: &impl ConnectionTrait,
    busqueda: Option<&str>,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find().filter(Column::Clase.eq(CLASE_OPERADOR));
    if let Some(busqueda) = busqueda {
        consulta = consulta
            .filter(Column::Buscable.like(LikeExpr::new(texto::patron(busqueda)).escape('\\')));
    }
    let total = consulta.clone().count(tx).await?;
    // It begins with the name.
    let por_nombre = texto::en_orden(
        tx.get_database_backend(),
        Expr::col((Entity, Column::Buscable)),
    );
    let filas = consulta
        .order_by(por_nombre, Order::Asc)
        .order_by_asc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// Some companies, in no order.
pub async fn varios(
    tx: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find().filter(Column::Id.is_in(ids)).all(tx).await?)
}

/// The names of some companies.
pub async fn nombres(
    tx: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::RazonSocial)
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(tx)
        .await?)
}

pub async fn contar(tx: &impl ConnectionTrait) -> Result<u64, StoreError> {
    Ok(Entity::find().count(tx).await?)
}
