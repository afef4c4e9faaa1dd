//! What acts say of the interest of an obligation: the day from which it runs, the days on which it
//! does not. Rows are never changed: a later one replaces or withdraws an earlier one.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use time::Date;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "acto_de_mora")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub obligacion_id: Uuid,
    /// Code of [`Efecto`], or [`RETIRO`].
    pub clase: String,
    /// First day with interest, or without it; absent when it only withdraws another row.
    pub desde: Option<TimeDate>,
    /// Last day of a suspension; absent while it goes on.
    pub hasta: Option<TimeDate>,
    /// The act or the lawsuit, in words.
    pub acto: String,
    /// The norm of a suspension.
    pub norma: Option<String>,
    /// The row that no longer counts.
    pub reemplaza: Option<Uuid>,
    pub registrado_por: Option<Uuid>,
    pub registrado_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const INTERESES_DESDE: &str = "intereses_desde";
pub const SUSPENSION: &str = "suspension";
/// Only withdraws another row.
pub const RETIRO: &str = "retiro";

/// What a row does to the interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Efecto {
    /// It runs from this day.
    InteresesDesde(Date),
    /// It does not run from one day to the other, or on.
    Suspension {
        desde: Date,
        hasta: Option<Date>,
        norma: String,
    },
}

impl Model {
    /// What it does; none when it only withdraws another row.
    pub fn efecto(&self) -> Result<Option<Efecto>, StoreError> {
        let ilegible = || StoreError::ilegible("acto_de_mora", format!("{self:?}"));
        match (self.clase.as_str(), self.desde) {
            (INTERESES_DESDE, Some(desde)) => Ok(Some(Efecto::InteresesDesde(desde))),
            (SUSPENSION, Some(desde)) => Ok(Some(Efecto::Suspension {
                desde,
                hasta: self.hasta,
                norma: self.norma.clone().ok_or_else(ilegible)?,
            })),
            (RETIRO, None) => Ok(None),
            _ => Err(ilegible()),
        }
    }
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Those that count of some obligations, in the order in which they were registered.
pub async fn de_obligaciones(
    tx: &impl ConnectionTrait,
    obligaciones: &[Uuid],
) -> Result<Vec<Model>, StoreError> {
    if obligaciones.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Entity::find()
        .filter(Column::ObligacionId.is_in(obligaciones.iter().copied()))
        .filter(Column::Clase.ne(RETIRO))
        .filter(Expr::cust(
            "NOT EXISTS (SELECT 1 FROM acto_de_mora r WHERE r.reemplaza = acto_de_mora.id)",
        ))
        .order_by_asc(Column::RegistradoEn)
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}
