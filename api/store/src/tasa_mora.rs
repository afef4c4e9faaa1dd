//! Default-interest rates as published month by month.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use ser_domain::kernel::Rate;
use ser_domain::parametros::{Confianza, TasaMora};
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tasa_mora")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub vigente_desde: TimeDate,
    pub vigente_hasta: TimeDate,
    pub tasa_pct: String,
    pub ibc_pct: Option<String>,
    pub usura_pct: Option<String>,
    pub fuente: String,
    pub confianza: String,
    /// A value for demonstrations only: never certified by anybody.
    pub demostrativa: bool,
    pub registrada_en: TimeDateTimeWithTimeZone,
    pub registrada_por: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Loads rates that are not there yet, by their first date; those present stay as they are.
pub async fn cargar(
    tx: &impl ConnectionTrait,
    tasas: &[TasaMora],
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    for grupo in tasas.chunks(50) {
        let filas = grupo.iter().map(|tasa| {
            ActiveModel::from(Model {
                id: Uuid::now_v7(),
                vigente_desde: tasa.desde,
                vigente_hasta: tasa.hasta,
                tasa_pct: tasa.tasa.to_string(),
                ibc_pct: tasa.ibc.as_ref().map(Rate::to_string),
                usura_pct: tasa.usura.as_ref().map(Rate::to_string),
                fuente: tasa.fuente.clone(),
                confianza: tasa.confianza.as_str().to_owned(),
                demostrativa: tasa.demostrativa,
                registrada_en: ahora,
                registrada_por: None,
            })
        });
        let insercion = Entity::insert_many(filas)
            .on_conflict(
                OnConflict::column(Column::VigenteDesde)
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await;
        crate::error::insertada(insercion)?;
    }
    Ok(())
}

/// All rates by date.
pub async fn todas(tx: &impl ConnectionTrait) -> Result<Vec<TasaMora>, StoreError> {
    let filas = Entity::find()
        .order_by_asc(Column::VigenteDesde)
        .all(tx)
        .await?;
    filas.into_iter().map(TasaMora::try_from).collect()
}

impl TryFrom<Model> for TasaMora {
    type Error = StoreError;

    fn try_from(fila: Model) -> Result<Self, StoreError> {
        let tasa =
            |texto: &str| Rate::parse(texto).map_err(|e| StoreError::ilegible("tasa_mora", e));
        Ok(Self {
            desde: fila.vigente_desde,
            hasta: fila.vigente_hasta,
            tasa: tasa(&fila.tasa_pct)?,
            ibc: fila.ibc_pct.as_deref().map(tasa).transpose()?,
            usura: fila.usura_pct.as_deref().map(tasa).transpose()?,
            fuente: fila.fuente,
            confianza: Confianza::try_from(fila.confianza.as_str())
                .map_err(|e| StoreError::ilegible("tasa_mora", e))?,
            demostrativa: fila.demostrativa,
        })
    }
}
