//! Failed log-ins and used captcha challenges, by digest. The identifications that were tried are
//! few enough to try them all, so their digest is made with a key of the installation
//! (`ser_server::tokens::seudonimo`): the table alone tells nobody who they were.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{QuerySelect, Set};
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

/// The failures of one identification, held until the transaction ends so that attempts sent at
/// once are counted one by one. The row is made when it is the first.
pub async fn bloquear_intento(
    tx: &impl ConnectionTrait,
    huella: &str,
    ahora: OffsetDateTime,
) -> Result<Model, StoreError> {
    let nueva = ActiveModel::from(Model {
        id: Uuid::now_v7(),
        huella: huella.to_owned(),
        fallos: 0,
        primer_fallo_en: ahora,
        bloqueado_hasta: None,
    });
    let insercion = Entity::insert(nueva)
        .on_conflict(OnConflict::column(Column::Huella).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await;
    insertada(insercion)?;
    let mut consulta = Entity::find().filter(Column::Huella.eq(huella));
    if tx.get_database_backend() == sea_orm::DbBackend::Postgres {
        consulta = consulta.lock_exclusive();
    }
    consulta
        .one(tx)
        .await?
        .ok_or_else(|| StoreError::ilegible("intento_ingreso", "la fila recién escrita no está"))
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

/// Begins the count again. The row stays: whoever waits for it in [`bloquear_intento`] must find it.
pub async fn olvidar_intentos(
    tx: &impl ConnectionTrait,
    previo: Model,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    let desde_cero = Model {
        fallos: 0,
        primer_fallo_en: ahora,
        bloqueado_hasta: None,
        ..previo
    };
    guardar_intento(tx, desde_cero).await
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
