//! Who signs a request, the exact text, and the one-time code with which it is signed. A signature
//! of a text that changed is void.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "solicitud_firma")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub solicitud_id: Uuid,
    /// `representante_legal`, `administrador_operador`, or both with a comma.
    pub calidades: String,
    pub identificacion: String,
    pub nombre: String,
    pub correo: String,
    pub texto: String,
    /// SHA-256 of the text.
    pub huella: String,
    /// From it the code is made; the code itself is nowhere.
    pub codigo_id: Option<Uuid>,
    pub codigo_vence_en: Option<TimeDateTimeWithTimeZone>,
    /// Wrong codes since the last one was asked for.
    pub intentos: i32,
    /// How many codes were asked for.
    pub codigos: i32,
    pub pedida_en: TimeDateTimeWithTimeZone,
    pub firmada_en: Option<TimeDateTimeWithTimeZone>,
    /// From where it was signed.
    pub direccion: Option<String>,
    pub anulada_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The signature that is asked for or given, unless it is void.
pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::AnuladaEn.is_null())
        .one(tx)
        .await?)
}

/// The signatures of the text as it stands.
pub async fn de(tx: &impl ConnectionTrait, solicitud_id: Uuid) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::SolicitudId.eq(solicitud_id))
        .filter(Column::AnuladaEn.is_null())
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// A new code: the ones before it are no longer good. False when there were `maximo` already: without
/// an end, asking for another would be trying five more for ever.
pub async fn poner_codigo(
    tx: &impl ConnectionTrait,
    id: Uuid,
    (codigo_id, vence_en): (Uuid, OffsetDateTime),
    maximo: i32,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::CodigoId, Expr::value(codigo_id))
        .col_expr(Column::CodigoVenceEn, Expr::value(vence_en))
        .col_expr(Column::Intentos, Expr::value(0))
        .col_expr(Column::Codigos, Expr::col(Column::Codigos).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::Codigos.lt(maximo))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// One more try of the code. False when all were used: counted before the code is looked at, so that
/// tries at the same time are tries all the same.
pub async fn contar_intento(
    tx: &impl ConnectionTrait,
    id: Uuid,
    maximo: i32,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Intentos, Expr::col(Column::Intentos).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::Intentos.lt(maximo))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

pub async fn firmar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    direccion: &str,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::FirmadaEn, Expr::value(ahora))
        .col_expr(Column::Direccion, Expr::value(direccion))
        .col_expr(Column::CodigoId, Expr::value(Option::<Uuid>::None))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// What was signed is no longer what the request says; gives the signatures that end.
pub async fn anular(
    tx: &impl ConnectionTrait,
    solicitud_id: Uuid,
    ahora: OffsetDateTime,
) -> Result<Vec<Model>, StoreError> {
    let vivas = de(tx, solicitud_id).await?;
    Entity::update_many()
        .col_expr(Column::AnuladaEn, Expr::value(ahora))
        .filter(Column::SolicitudId.eq(solicitud_id))
        .filter(Column::AnuladaEn.is_null())
        .exec(tx)
        .await?;
    Ok(vivas)
}

/// Every signature that was asked for in these requests by one person, also of texts that changed.
pub async fn de_persona(
    tx: &impl ConnectionTrait,
    solicitudes: &[Uuid],
    identificacion: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::SolicitudId.is_in(solicitudes.iter().copied()))
        .filter(Column::Identificacion.eq(identificacion))
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}
