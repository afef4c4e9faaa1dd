//! Failed log-ins and used captcha challenges. Both are kept by SHA-256, so that the tables
//! tell nobody which identifications were tried.

use sea_orm::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use time::OffsetDateTime;

use crate::StoreError;
use crate::error::insertada;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "intento_ingreso")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub huella: String,
    pub fallos: i32,
    pub primer_fallo_en: TimeDateTimeWithTimeZone,
    pub bloqueado_hasta: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Challenges already spent, until they expire by themselves.
pub mod desafio {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "desafio_usado")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub huella: String,
        pub expira_en: TimeDateTimeWithTimeZone,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub async fn intento(tx: &impl ConnectionTrait, huella: &str) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Huella.eq(huella))
        .one(tx)
        .await?)
}

/// Writes the count of failures and the lock of one identification.
pub async fn guardar_intento(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .on_conflict(
            OnConflict::column(Column::Huella)
                .update_columns([
                    Column::Fallos,
                    Column::PrimerFalloEn,
                    Column::BloqueadoHasta,
                ])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn olvidar_intentos(tx: &impl ConnectionTrait, huella: &str) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::Huella.eq(huella))
        .exec(tx)
        .await?;
    Ok(())
}

/// Spends a challenge; false when it had been spent before.
pub async fn gastar_desafio(
    tx: &impl ConnectionTrait,
    huella: &str,
    expira_en: OffsetDateTime,
) -> Result<bool, StoreError> {
    let fila = desafio::ActiveModel {
        id: Set(Uuid::now_v7()),
        huella: Set(huella.to_owned()),
        expira_en: Set(expira_en),
    };
    let insercion = desafio::Entity::insert(fila)
        .on_conflict(
            OnConflict::column(desafio::Column::Huella)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

pub async fn limpiar_desafios(
    tx: &impl ConnectionTrait,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    desafio::Entity::delete_many()
        .filter(desafio::Column::ExpiraEn.lt(ahora))
        .exec(tx)
        .await?;
    Ok(())
}
