//! People who act for an operator or for the ministry, and their roles.

use sea_orm::entity::prelude::*;
use sea_orm::{JoinType, QueryOrder, QuerySelect};

use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "usuario")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    pub identificacion: String,
    pub nombre: String,
    pub correo: String,
    pub tarjeta_profesional: Option<String>,
    /// argon2id in PHC string form.
    pub clave_hash: String,
    /// `activo` or `inactivo`.
    pub estado: String,
    pub creado_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The roles of a person; one person may hold several.
pub mod rol {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "usuario_rol")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub usuario_id: Uuid,
        pub rol: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub const ESTADO_ACTIVO: &str = "activo";

pub async fn insertar(
    tx: &impl ConnectionTrait,
    fila: Model,
    roles: &[String],
) -> Result<(), StoreError> {
    let usuario_id = fila.id;
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    let roles = roles.iter().map(|rol| {
        rol::ActiveModel::from(rol::Model {
            id: Uuid::now_v7(),
            usuario_id,
            rol: rol.clone(),
        })
    });
    rol::Entity::insert_many(roles)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// The names of some people.
pub async fn nombres(
    tx: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Nombre)
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(tx)
        .await?)
}

/// The person that logs in with this operator and identification.
pub async fn por_identificacion(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    identificacion: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .filter(Column::Identificacion.eq(identificacion))
        .one(tx)
        .await?)
}

pub async fn roles(tx: &impl ConnectionTrait, usuario_id: Uuid) -> Result<Vec<String>, StoreError> {
    let filas = rol::Entity::find()
        .filter(rol::Column::UsuarioId.eq(usuario_id))
        .order_by_asc(rol::Column::Rol)
        .all(tx)
        .await?;
    Ok(filas.into_iter().map(|fila| fila.rol).collect())
}

/// The active people of an operator that hold `rol`, by name.
pub async fn con_rol(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    rol: &str,
) -> Result<Vec<Model>, StoreError> {
    // A unique index of person and role: nobody comes twice.
    let mut personas = Entity::find()
        .join(
            JoinType::InnerJoin,
            Entity::belongs_to(rol::Entity)
                .from(Column::Id)
                .to(rol::Column::UsuarioId)
                .into(),
        )
        .filter(Column::OperadorId.eq(operador_id))
        .filter(Column::Estado.eq(ESTADO_ACTIVO))
        .filter(rol::Column::Rol.eq(rol))
        .all(tx)
        .await?;
    // Few people hold a role in one company: names are ordered here, as both engines would not.
    personas.sort_by_cached_key(|persona| (texto::normalizar(&persona.nombre), persona.id));
    Ok(personas)
}
