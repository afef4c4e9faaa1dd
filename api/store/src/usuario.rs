//! People who act for an operator or for the ministry, and their roles.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, LikeExpr, Order, Query};
use sea_orm::{JoinType, QueryOrder, QuerySelect, Set};
use ser_domain::estados::EstadoUsuario;
use time::{Date, OffsetDateTime};

use crate::{StoreError, correo_anterior, texto};

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
    /// argon2id in PHC string form; empty until the person chooses a password.
    pub clave_hash: String,
    /// A state of `ser_domain::estados`.
    pub estado: String,
    pub creado_en: TimeDateTimeWithTimeZone,
    /// Grows by one with every change; it is the ETag.
    pub version: i32,
    pub buscable: String,
    /// Why it is in this state, when somebody said so.
    pub motivo_estado: Option<String>,
    /// The last day of a suspension that has one.
    pub suspendido_hasta: Option<TimeDate>,
    /// When whoever has the account used a link that had gone to `correo`; nobody did since it changed.
    pub correo_comprobado_en: Option<TimeDateTimeWithTimeZone>,
}

impl Model {
    /// What the list of people is searched by.
    fn texto_buscable(nombre: &str, identificacion: &str, correo: &str) -> String {
        texto::normalizar(&format!("{nombre} {identificacion} {correo}"))
    }
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

pub const ESTADO_ACTIVO: &str = EstadoUsuario::Activo.as_str();
pub const ESTADO_INVITADO: &str = EstadoUsuario::Invitado.as_str();

pub async fn insertar(
    tx: &impl ConnectionTrait,
    fila: Model,
    roles: &[String],
) -> Result<(), StoreError> {
    let usuario_id = fila.id;
    let buscable = Model::texto_buscable(&fila.nombre, &fila.identificacion, &fila.correo);
    let activo = ActiveModel {
        buscable: Set(buscable),
        ..fila.into()
    };
    Entity::insert(activo).exec_without_returning(tx).await?;
    insertar_roles(tx, usuario_id, roles).await
}

async fn insertar_roles(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    roles: &[String],
) -> Result<(), StoreError> {
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

/// What a person's record says, as it may be changed.
#[derive(Clone, Debug)]
pub struct Datos<'a> {
    pub nombre: &'a str,
    pub correo: &'a str,
    pub tarjeta_profesional: Option<&'a str>,
    pub roles: &'a [String],
    pub ahora: OffsetDateTime,
}

/// Writes what changed of a person whose record is held; the roles are replaced, and the address
/// that there was is kept for a while.
pub async fn cambiar(
    tx: &impl ConnectionTrait,
    fila: &Model,
    datos: Datos<'_>,
) -> Result<(), StoreError> {
    if datos.correo != fila.correo {
        let anterior = correo_anterior::Model {
            id: Uuid::now_v7(),
            usuario_id: fila.id,
            correo: fila.correo.clone(),
            cambiado_en: datos.ahora,
        };
        correo_anterior::insertar(tx, anterior).await?;
    }
    let buscable = Model::texto_buscable(datos.nombre, &fila.identificacion, datos.correo);
    let comprobado = fila
        .correo_comprobado_en
        .filter(|_| datos.correo == fila.correo);
    Entity::update_many()
        .col_expr(Column::CorreoComprobadoEn, Expr::value(comprobado))
        .col_expr(Column::Nombre, Expr::value(datos.nombre))
        .col_expr(Column::Correo, Expr::value(datos.correo))
        .col_expr(
            Column::TarjetaProfesional,
            Expr::value(datos.tarjeta_profesional),
        )
        .col_expr(Column::Buscable, Expr::value(buscable))
        .col_expr(Column::Version, Expr::value(fila.version + 1))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    rol::Entity::delete_many()
        .filter(rol::Column::UsuarioId.eq(fila.id))
        .exec(tx)
        .await?;
    insertar_roles(tx, fila.id, datos.roles).await
}

/// Writes the state of a person whose record is held, with its reason and its last day.
pub async fn cambiar_estado(
    tx: &impl ConnectionTrait,
    fila: &Model,
    estado: &str,
    motivo: Option<&str>,
    suspendido_hasta: Option<Date>,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(estado))
        .col_expr(Column::MotivoEstado, Expr::value(motivo))
        .col_expr(Column::SuspendidoHasta, Expr::value(suspendido_hasta))
        .col_expr(Column::Version, Expr::value(fila.version + 1))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Gives a person whose record is held its first password, and the state that comes with it.
pub async fn activar(
    tx: &impl ConnectionTrait,
    fila: &Model,
    clave_hash: &str,
    estado: &str,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::ClaveHash, Expr::value(clave_hash))
        .col_expr(Column::Estado, Expr::value(estado))
        .col_expr(Column::MotivoEstado, Expr::value(Option::<String>::None))
        .col_expr(Column::Version, Expr::value(fila.version + 1))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whoever has the account reads the mails of its address.
pub async fn comprobar_correo(
    tx: &impl ConnectionTrait,
    id: Uuid,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::CorreoComprobadoEn, Expr::value(ahora))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes another password of a person whose record is held.
pub async fn cambiar_clave(
    tx: &impl ConnectionTrait,
    fila: &Model,
    clave_hash: &str,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::ClaveHash, Expr::value(clave_hash))
        .col_expr(Column::Version, Expr::value(fila.version + 1))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// A person whose record is held has no password any more, and a new way to choose one.
pub async fn sin_clave(
    tx: &impl ConnectionTrait,
    fila: &Model,
    estado: &str,
    motivo: &str,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::ClaveHash, Expr::value(""))
        .col_expr(Column::Estado, Expr::value(estado))
        .col_expr(Column::MotivoEstado, Expr::value(motivo))
        .col_expr(Column::Version, Expr::value(fila.version + 1))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Those whose suspension ended before `hoy`.
pub async fn con_suspension_cumplida(
    tx: &impl ConnectionTrait,
    hoy: Date,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Estado.eq(EstadoUsuario::Suspendido.as_str()))
        .filter(Column::SuspendidoHasta.lt(hoy))
        .all(tx)
        .await?)
}

/// Which people a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filtro {
    pub estado: Option<String>,
    pub rol: Option<String>,
    pub busqueda: Option<String>,
}

/// A page of the people of an operator by name, and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    filtro: &Filtro,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find().filter(Column::OperadorId.eq(operador_id));
    if let Some(estado) = &filtro.estado {
        consulta = consulta.filter(Column::Estado.eq(estado));
    }
    if let Some(rol) = &filtro.rol {
        let con_ese_rol = Query::select()
            .column(rol::Column::UsuarioId)
            .from(rol::Entity)
            .and_where(rol::Column::Rol.eq(rol))
            .to_owned();
        consulta = consulta.filter(Column::Id.in_subquery(con_ese_rol));
    }
    if let Some(busqueda) = &filtro.busqueda {
        consulta = consulta
            .filter(Column::Buscable.like(LikeExpr::new(texto::patron(busqueda)).escape('\\')));
    }
    let total = consulta.clone().count(tx).await?;
    // It begins with the name.
    let por_nombre = texto::en_orden(
        tx.get_database_backend(),
        Expr::col((Entity, Column::Buscable)),
    );
    let filas = consulta
        .order_by(por_nombre, Order::Asc)
        .order_by_asc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// All the people of an operator, whatever their state.
pub async fn todos(tx: &impl ConnectionTrait, operador_id: Uuid) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// The roles of several people.
pub async fn roles_de(
    tx: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    Ok(rol::Entity::find()
        .select_only()
        .column(rol::Column::UsuarioId)
        .column(rol::Column::Rol)
        .filter(rol::Column::UsuarioId.is_in(ids))
        .order_by_asc(rol::Column::Rol)
        .into_tuple()
        .all(tx)
        .await?)
}

/// One person of an operator.
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

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// The people of any entity whose record begins with this name, and the first few at that: whoever
/// looks for accounts that look alike compares them one by one.
pub async fn con_nombre(tx: &impl ConnectionTrait, nombre: &str) -> Result<Vec<Model>, StoreError> {
    const CUANTOS: u64 = 50;
    Ok(Entity::find()
        .filter(Column::Buscable.like(LikeExpr::new(texto::patron(nombre)).escape('\\')))
        .order_by_asc(Column::Id)
        .limit(CUANTOS)
        .all(tx)
        .await?)
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
