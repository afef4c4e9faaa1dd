//! Sessions and their rotating refresh tokens (stored as SHA-256, never in clear).

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{FromQueryResult, JoinType, QueryOrder, QuerySelect, RelationDef, RelationTrait};
use time::OffsetDateTime;

use crate::{StoreError, operador, usuario};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sesion")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub usuario_id: Uuid,
    pub creada_en: TimeDateTimeWithTimeZone,
    pub ultimo_uso_en: TimeDateTimeWithTimeZone,
    pub expira_en: TimeDateTimeWithTimeZone,
    pub revocada_en: Option<TimeDateTimeWithTimeZone>,
    pub motivo_revocacion: Option<String>,
    pub agente: String,
    pub direccion: String,
    /// When its owner last proved inside who it is; until then, logging in proved it.
    pub confirmada_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter)]
pub enum Relation {
    Usuario,
}

impl RelationTrait for Relation {
    fn def(&self) -> RelationDef {
        match self {
            Self::Usuario => Entity::belongs_to(usuario::Entity)
                .from(Column::UsuarioId)
                .to(usuario::Column::Id)
                .into(),
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}

/// The refresh tokens of a session; only the last one given has not been used.
pub mod refresco {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "token_refresco")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub sesion_id: Uuid,
        pub huella: String,
        pub creado_en: TimeDateTimeWithTimeZone,
        pub expira_en: TimeDateTimeWithTimeZone,
        pub usado_en: Option<TimeDateTimeWithTimeZone>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn insertar_refresco(
    tx: &impl ConnectionTrait,
    fila: refresco::Model,
) -> Result<(), StoreError> {
    refresco::Entity::insert(refresco::ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn refresco_por_huella(
    tx: &impl ConnectionTrait,
    huella: &str,
) -> Result<Option<refresco::Model>, StoreError> {
    Ok(refresco::Entity::find()
        .filter(refresco::Column::Huella.eq(huella))
        .one(tx)
        .await?)
}

/// Marks a refresh token as used; false when another request used it first.
pub async fn usar_refresco(
    tx: &impl ConnectionTrait,
    id: Uuid,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = refresco::Entity::update_many()
        .col_expr(refresco::Column::UsadoEn, Expr::value(ahora))
        .filter(refresco::Column::Id.eq(id))
        .filter(refresco::Column::UsadoEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Who is behind a session, read in one query on every request: revoking takes effect at once.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Titular {
    pub usuario_id: Uuid,
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    pub operador_id: Uuid,
    pub clase: String,
    pub roles: String,
    pub con_segundo_factor: bool,
    pub creada_en: OffsetDateTime,
    pub confirmada_en: Option<OffsetDateTime>,
}

const CON_SEGUNDO_FACTOR: &str = "EXISTS (SELECT 1 FROM segundo_factor \
     WHERE segundo_factor.usuario_id = usuario.id AND segundo_factor.estado = 'activo')";

/// The person of a live session of an active account, with its roles separated by commas. A session
/// that was not used since `usada_desde` is over.
pub async fn titular(
    tx: &impl ConnectionTrait,
    sesion_id: Uuid,
    usada_desde: OffsetDateTime,
    ahora: OffsetDateTime,
) -> Result<Option<Titular>, StoreError> {
    // GROUP_CONCAT and STRING_AGG are the same function with two names.
    let agregado = match tx.get_database_backend() {
        sea_orm::DbBackend::Sqlite => {
            "(SELECT GROUP_CONCAT(rol, ',') FROM usuario_rol WHERE usuario_id = usuario.id)"
        }
        _ => "(SELECT STRING_AGG(rol, ',') FROM usuario_rol WHERE usuario_id = usuario.id)",
    };
    Ok(Entity::find_by_id(sesion_id)
        .select_only()
        .column_as(usuario::Column::Id, "usuario_id")
        .column_as(usuario::Column::Nombre, "nombre")
        .column_as(usuario::Column::Identificacion, "identificacion")
        .column_as(usuario::Column::Correo, "correo")
        .column_as(usuario::Column::OperadorId, "operador_id")
        .column_as(operador::Column::Clase, "clase")
        .expr_as(Expr::cust(format!("COALESCE({agregado}, '')")), "roles")
        .expr_as(Expr::cust(CON_SEGUNDO_FACTOR), "con_segundo_factor")
        .column_as(Column::CreadaEn, "creada_en")
        .column_as(Column::ConfirmadaEn, "confirmada_en")
        .join(JoinType::InnerJoin, Relation::Usuario.def())
        .join(
            JoinType::InnerJoin,
            usuario::Entity::belongs_to(operador::Entity)
                .from(usuario::Column::OperadorId)
                .to(operador::Column::Id)
                .into(),
        )
        .filter(Column::RevocadaEn.is_null())
        .filter(Column::ExpiraEn.gt(ahora))
        .filter(Column::UltimoUsoEn.gt(usada_desde))
        .filter(usuario::Column::Estado.eq(usuario::ESTADO_ACTIVO))
        .filter(operador::Column::Estado.eq(operador::ESTADO_ACTIVO))
        .into_model::<Titular>()
        .one(tx)
        .await?)
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// The live sessions of a person, last used first.
pub async fn vivas(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    usada_desde: OffsetDateTime,
    ahora: OffsetDateTime,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::RevocadaEn.is_null())
        .filter(Column::ExpiraEn.gt(ahora))
        .filter(Column::UltimoUsoEn.gt(usada_desde))
        .order_by_desc(Column::UltimoUsoEn)
        .all(tx)
        .await?)
}

/// Revokes one session of its owner; false when it was not theirs or was already closed.
pub async fn revocar(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    id: Uuid,
    motivo: &str,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::RevocadaEn, Expr::value(ahora))
        .col_expr(Column::MotivoRevocacion, Expr::value(motivo))
        .filter(Column::Id.eq(id))
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::RevocadaEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Revokes all the sessions of a person; how many there were.
pub async fn revocar_todas(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    motivo: &str,
    ahora: OffsetDateTime,
) -> Result<u64, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::RevocadaEn, Expr::value(ahora))
        .col_expr(Column::MotivoRevocacion, Expr::value(motivo))
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::RevocadaEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected)
}

/// Revokes all the sessions of a person but one; how many there were.
pub async fn revocar_otras(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    menos: Uuid,
    motivo: &str,
    ahora: OffsetDateTime,
) -> Result<u64, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::RevocadaEn, Expr::value(ahora))
        .col_expr(Column::MotivoRevocacion, Expr::value(motivo))
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::Id.ne(menos))
        .filter(Column::RevocadaEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected)
}

/// Whether the person ever had a session.
pub async fn hubo(tx: &impl ConnectionTrait, usuario_id: Uuid) -> Result<bool, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .limit(1)
        .count(tx)
        .await?
        > 0)
}

/// When each of some people last logged in.
pub async fn ultimos_ingresos(
    tx: &impl ConnectionTrait,
    usuarios: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, OffsetDateTime)>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::UsuarioId)
        .column_as(Column::CreadaEn.max(), "ultimo")
        .filter(Column::UsuarioId.is_in(usuarios))
        .group_by(Column::UsuarioId)
        .into_tuple()
        .all(tx)
        .await?)
}

pub async fn marcar_uso(
    tx: &impl ConnectionTrait,
    id: Uuid,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::UltimoUsoEn, Expr::value(ahora))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The sessions of a person, latest first.
pub async fn de_usuario(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    cuantas: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .order_by_desc(Column::CreadaEn)
        .limit(cuantas)
        .all(tx)
        .await?)
}
