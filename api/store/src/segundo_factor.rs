//! What a person proves besides the password: by an application or by mail, and the codes for the
//! day on which neither is at hand.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "segundo_factor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub usuario_id: Uuid,
    /// [`APLICACION`] or [`CORREO`].
    pub medio: String,
    /// [`PENDIENTE`] until a code proves that it works; one of each state a person.
    pub estado: String,
    /// The secret of the application, encrypted with a key of the installation.
    pub secreto_cifrado: Option<String>,
    /// The step of the last code that was accepted: none is accepted twice.
    pub ultimo_paso: Option<i64>,
    pub creado_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const APLICACION: &str = "aplicacion";
pub const CORREO: &str = "correo";
pub const PENDIENTE: &str = "pendiente";
pub const ACTIVO: &str = "activo";

/// Codes to enter once without the second factor.
pub mod recuperacion {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "codigo_recuperacion")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub usuario_id: Uuid,
        /// The first letter of the code and its argon2id hash (PHC). One of before has a digest made
        /// with a key of the installation: 64 hexadecimal digits.
        pub huella: String,
        pub usado_en: Option<TimeDateTimeWithTimeZone>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The factor that a person proves on entering.
pub async fn activo(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    en_estado(tx, usuario_id, ACTIVO).await
}

/// The one that still has to be proven once.
pub async fn pendiente(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    en_estado(tx, usuario_id, PENDIENTE).await
}

async fn en_estado(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    estado: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::Estado.eq(estado))
        .one(tx)
        .await?)
}

/// Begins an enrolment; an earlier one that was not finished is forgotten.
pub async fn empezar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    borrar(tx, fila.usuario_id, PENDIENTE).await?;
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The pending factor takes the place of the one that there was. False when another request
/// finished it first.
pub async fn activar(tx: &impl ConnectionTrait, fila: &Model) -> Result<bool, StoreError> {
    borrar(tx, fila.usuario_id, ACTIVO).await?;
    let hecho = Entity::update_many()
        .col_expr(Column::Estado, Expr::value(ACTIVO))
        .filter(Column::Id.eq(fila.id))
        .filter(Column::Estado.eq(PENDIENTE))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// The person has no second factor any more, nor codes to enter without it.
pub async fn retirar(tx: &impl ConnectionTrait, usuario_id: Uuid) -> Result<(), StoreError> {
    borrar(tx, usuario_id, ACTIVO).await?;
    borrar(tx, usuario_id, PENDIENTE).await?;
    olvidar_codigos(tx, usuario_id).await
}

async fn borrar(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    estado: &str,
) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::UsuarioId.eq(usuario_id))
        .filter(Column::Estado.eq(estado))
        .exec(tx)
        .await?;
    Ok(())
}

/// Those after `desde` whose secret is not written as `prefijo` says, in the order of their
/// identifiers.
pub async fn cifrados_de_otro_modo(
    tx: &impl ConnectionTrait,
    prefijo: &str,
    desde: Uuid,
    limite: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(de_otro_modo(prefijo)
        .filter(Column::Id.gt(desde))
        .order_by_asc(Column::Id)
        .limit(limite)
        .all(tx)
        .await?)
}

pub async fn contar_de_otro_modo(
    tx: &impl ConnectionTrait,
    prefijo: &str,
) -> Result<u64, StoreError> {
    Ok(de_otro_modo(prefijo).count(tx).await?)
}

fn de_otro_modo(prefijo: &str) -> Select<Entity> {
    Entity::find()
        .filter(Column::SecretoCifrado.is_not_null())
        .filter(Column::SecretoCifrado.not_like(format!("{prefijo}%")))
}

/// The same secret, encrypted anew; false when another took its place meanwhile.
pub async fn recifrar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    previo: &str,
    nuevo: String,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::SecretoCifrado, Expr::value(nuevo))
        .filter(Column::Id.eq(id))
        .filter(Column::SecretoCifrado.eq(previo))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Spends the code of a step; false when it, or a later one, was spent before.
pub async fn gastar_paso(
    tx: &impl ConnectionTrait,
    id: Uuid,
    paso: i64,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::UltimoPaso, Expr::value(paso))
        .filter(Column::Id.eq(id))
        .filter(Column::UltimoPaso.is_null().or(Column::UltimoPaso.lt(paso)))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// These codes take the place of those that there were.
pub async fn poner_codigos(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    huellas: impl IntoIterator<Item = String>,
) -> Result<(), StoreError> {
    olvidar_codigos(tx, usuario_id).await?;
    let filas = huellas.into_iter().map(|huella| {
        recuperacion::ActiveModel::from(recuperacion::Model {
            id: Uuid::now_v7(),
            usuario_id,
            huella,
            usado_en: None,
        })
    });
    recuperacion::Entity::insert_many(filas)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

async fn olvidar_codigos(tx: &impl ConnectionTrait, usuario_id: Uuid) -> Result<(), StoreError> {
    recuperacion::Entity::delete_many()
        .filter(recuperacion::Column::UsuarioId.eq(usuario_id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The recovery codes that are left.
pub async fn codigos(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
) -> Result<Vec<recuperacion::Model>, StoreError> {
    Ok(recuperacion::Entity::find()
        .filter(recuperacion::Column::UsuarioId.eq(usuario_id))
        .filter(recuperacion::Column::UsadoEn.is_null())
        .all(tx)
        .await?)
}

/// How many people have codes left whose digest was made with a key of the installation.
pub async fn con_codigos_sin_sal(tx: &impl ConnectionTrait) -> Result<u64, StoreError> {
    Ok(recuperacion::Entity::find()
        .select_only()
        .column(recuperacion::Column::UsuarioId)
        .distinct()
        .filter(recuperacion::Column::UsadoEn.is_null())
        .filter(recuperacion::Column::Huella.not_like("%$%"))
        .count(tx)
        .await?)
}

/// Spends a recovery code; false when there is no such code, or it was used.
pub async fn gastar_codigo(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    id: Uuid,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = recuperacion::Entity::update_many()
        .col_expr(recuperacion::Column::UsadoEn, Expr::value(ahora))
        .filter(recuperacion::Column::UsuarioId.eq(usuario_id))
        .filter(recuperacion::Column::Id.eq(id))
        .filter(recuperacion::Column::UsadoEn.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// How many recovery codes are left.
pub async fn codigos_sin_usar(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
) -> Result<u64, StoreError> {
    Ok(recuperacion::Entity::find()
        .filter(recuperacion::Column::UsuarioId.eq(usuario_id))
        .filter(recuperacion::Column::UsadoEn.is_null())
        .count(tx)
        .await?)
}
