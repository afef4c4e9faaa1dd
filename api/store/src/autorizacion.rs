//! Whom a company's legal representative authorised to sign its returns: in which quality, from when
//! until when, and for which files (none named means all). Rows are only revoked, never changed.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{Condition, QueryOrder};
use time::{Date, OffsetDateTime};

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "autorizacion_firma")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    pub usuario_id: Uuid,
    /// Code of the role in which the person signs.
    pub calidad: String,
    pub desde: TimeDate,
    /// The last day; without one it holds until it is revoked.
    pub hasta: Option<TimeDate>,
    pub otorgada_por: Uuid,
    pub otorgada_en: TimeDateTimeWithTimeZone,
    pub revocada_por: Option<Uuid>,
    pub revocada_en: Option<TimeDateTimeWithTimeZone>,
    pub motivo_revocacion: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The files to which an authorisation is limited.
pub mod limitada_a {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "autorizacion_firma_expediente")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub autorizacion_id: Uuid,
        pub expediente_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub async fn insertar(
    tx: &impl ConnectionTrait,
    fila: Model,
    expedientes: &[Uuid],
) -> Result<(), StoreError> {
    let autorizacion_id = fila.id;
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    if expedientes.is_empty() {
        return Ok(());
    }
    let filas = expedientes.iter().map(|expediente_id| {
        limitada_a::ActiveModel::from(limitada_a::Model {
            id: Uuid::now_v7(),
            autorizacion_id,
            expediente_id: *expediente_id,
        })
    });
    limitada_a::Entity::insert_many(filas)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

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

/// All that a company gave, newest first.
pub async fn todas(tx: &impl ConnectionTrait, operador_id: Uuid) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}

/// The files of some authorisations.
pub async fn expedientes_de(
    tx: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, Uuid)>, StoreError> {
    let filas = limitada_a::Entity::find()
        .filter(limitada_a::Column::AutorizacionId.is_in(ids))
        .order_by_asc(limitada_a::Column::Id)
        .all(tx)
        .await?;
    Ok(filas
        .into_iter()
        .map(|fila| (fila.autorizacion_id, fila.expediente_id))
        .collect())
}

/// Those in force on `dia` by which a person signs in this quality.
pub async fn vigentes(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    calidad: &str,
    dia: Date,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::Calidad.eq(calidad))
        .filter(Column::RevocadaEn.is_null())
        .filter(Column::Desde.lte(dia))
        .filter(
            Condition::any()
                .add(Column::Hasta.is_null())
                .add(Column::Hasta.gte(dia)),
        )
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// Revokes one; false when it was revoked already.
pub async fn revocar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    por: Uuid,
    motivo: &str,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let condicion = Condition::all().add(Column::Id.eq(id));
    Ok(revocar_las(tx, condicion, por, motivo, ahora).await? == 1)
}

/// Revokes all that a person has; how many there were.
pub async fn revocar_de(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    por: Uuid,
    motivo: &str,
    ahora: OffsetDateTime,
) -> Result<u64, StoreError> {
    let condicion = Condition::all().add(Column::UsuarioId.eq(usuario_id));
    revocar_las(tx, condicion, por, motivo, ahora).await
}

async fn revocar_las(
    tx: &impl ConnectionTrait,
    cuales: Condition,
    por: Uuid,
    motivo: &str,
    ahora: OffsetDateTime,
) -> Result<u64, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::RevocadaPor, Expr::value(por))
        .col_expr(Column::RevocadaEn, Expr::value(ahora))
        .col_expr(Column::MotivoRevocacion, Expr::value(motivo))
        .filter(cuales)
        .filter(Column::RevocadaEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected)
}

/// What a person was ever authorised to, latest first.
pub async fn de_usuario(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}
