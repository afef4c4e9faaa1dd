//! The documents that go with a request. One that was taken away stays, with its instant.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "solicitud_anexo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub solicitud_id: Uuid,
    /// A code of the requirements, or [`FORMULARIO_FIRMADO`].
    pub clase: String,
    pub adjunto_id: Uuid,
    /// The name of the file.
    pub nombre: String,
    pub tamano: i64,
    /// SHA-256 of the file.
    pub huella: String,
    pub expedido_el: Option<TimeDate>,
    pub subido_en: TimeDateTimeWithTimeZone,
    pub quitado_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The printed request, signed by hand and scanned.
pub const FORMULARIO_FIRMADO: &str = "formulario_firmado";

/// Adds a document; the one of the same kind that was there is taken away.
pub async fn poner(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    quitar_clase(tx, fila.solicitud_id, &fila.clase, fila.subido_en).await?;
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Takes away the document of a kind; false when there is none.
pub async fn quitar_clase(
    tx: &impl ConnectionTrait,
    solicitud_id: Uuid,
    clase: &str,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::QuitadoEn, Expr::value(ahora))
        .filter(Column::SolicitudId.eq(solicitud_id))
        .filter(Column::Clase.eq(clase))
        .filter(Column::QuitadoEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected > 0)
}

/// The documents that go with a request now.
pub async fn de(tx: &impl ConnectionTrait, solicitud_id: Uuid) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::SolicitudId.eq(solicitud_id))
        .filter(Column::QuitadoEn.is_null())
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// How many documents a request ever had.
pub async fn contar(tx: &impl ConnectionTrait, solicitud_id: Uuid) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::SolicitudId.eq(solicitud_id))
        .count(tx)
        .await?)
}

/// The printed requests, signed by hand, that go with these requests now.
pub async fn firmados_a_mano(
    tx: &impl ConnectionTrait,
    solicitudes: &[Uuid],
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::SolicitudId.is_in(solicitudes.iter().copied()))
        .filter(Column::Clase.eq(FORMULARIO_FIRMADO))
        .filter(Column::QuitadoEn.is_null())
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}
