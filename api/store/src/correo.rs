//! The mails of the system: one row a mail, from the use case that asked for it to what became of
//! it. What it says is composed when it is sent; what was sent is kept without its secrets.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, LikeExpr, OnConflict};
use sea_orm::{QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::error::insertada;
use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "correo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// One mail an event and recipient: the second with the same key is not written.
    pub clave_unica: String,
    /// Stable name of what the mail is about.
    pub clase: String,
    /// What the mail says, as data (JSON), without the secrets of its links.
    pub aviso: String,
    pub destinatario: String,
    pub usuario_id: Option<Uuid>,
    pub operador_id: Option<Uuid>,
    /// One of [`ESTADOS`].
    pub estado: String,
    /// Subject and text as they were sent, secrets hidden.
    pub asunto: Option<String>,
    pub texto: Option<String>,
    /// Why it failed or came back.
    pub causa: Option<String>,
    pub creado_en: TimeDateTimeWithTimeZone,
    pub enviado_en: Option<TimeDateTimeWithTimeZone>,
    pub rebotado_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const PENDIENTE: &str = "pendiente";
pub const ENVIADO: &str = "enviado";
/// It came back: the address does not take it.
pub const REBOTADO: &str = "rebotado";
/// It could not be sent, however often it was tried.
pub const FALLIDO: &str = "fallido";
pub const ESTADOS: [&str; 4] = [PENDIENTE, ENVIADO, REBOTADO, FALLIDO];

/// Writes a mail to be sent; false when the same event wrote it before.
pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<bool, StoreError> {
    let insercion = Entity::insert(ActiveModel::from(fila))
        .on_conflict(
            OnConflict::column(Column::ClaveUnica)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await;
    insertada(insercion)
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

pub async fn por_ids(tx: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find().filter(Column::Id.is_in(ids)).all(tx).await?)
}

/// The mail server took it: what it said, secrets hidden.
pub async fn marcar_enviado(
    tx: &impl ConnectionTrait,
    id: Uuid,
    (asunto, texto): (&str, &str),
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(ENVIADO))
        .col_expr(Column::Asunto, Expr::value(asunto))
        .col_expr(Column::Texto, Expr::value(texto))
        .col_expr(Column::EnviadoEn, Expr::value(ahora))
        .col_expr(Column::Causa, Expr::value(Option::<String>::None))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// It was given up; one that came back stays as one that came back.
pub async fn marcar_fallido(
    tx: &impl ConnectionTrait,
    id: Uuid,
    causa: &str,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(FALLIDO))
        .col_expr(Column::Causa, Expr::value(causa))
        .filter(Column::Id.eq(id))
        .filter(Column::Estado.eq(PENDIENTE))
        .exec(tx)
        .await?;
    Ok(())
}

/// It came back. False when there is no such mail.
pub async fn marcar_rebotado(
    tx: &impl ConnectionTrait,
    id: Uuid,
    causa: &str,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Estado, Expr::value(REBOTADO))
        .col_expr(Column::Causa, Expr::value(causa))
        .col_expr(Column::RebotadoEn, Expr::value(ahora))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Puts a mail that failed or came back in line again; false when it is neither.
pub async fn volver_a_enviar(tx: &impl ConnectionTrait, id: Uuid) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Estado, Expr::value(PENDIENTE))
        .filter(Column::Id.eq(id))
        .filter(Column::Estado.is_in([REBOTADO, FALLIDO]))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Which mails a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filtro {
    pub estado: Option<String>,
    pub clase: Option<String>,
    /// Part of the address.
    pub destinatario: Option<String>,
}

/// A page of mails, newest first, and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    filtro: &Filtro,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find();
    if let Some(estado) = &filtro.estado {
        consulta = consulta.filter(Column::Estado.eq(estado));
    }
    if let Some(clase) = &filtro.clase {
        consulta = consulta.filter(Column::Clase.eq(clase));
    }
    if let Some(parte) = &filtro.destinatario {
        consulta = consulta
            .filter(Column::Destinatario.like(LikeExpr::new(texto::patron(parte)).escape('\\')));
    }
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_desc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// The mails to a person's account, latest first.
pub async fn de_usuario(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    cuantos: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .order_by_desc(Column::Id)
        .limit(cuantos)
        .all(tx)
        .await?)
}

/// Where the mail that carries a link went, when there is one.
pub async fn destinatario_de(
    tx: &impl ConnectionTrait,
    clase: &str,
    enlace_id: Uuid,
) -> Result<Option<String>, StoreError> {
    let de_ese = format!("{clase}/{enlace_id}/");
    Ok(Entity::find()
        .filter(Column::ClaveUnica.starts_with(&de_ese))
        .one(tx)
        .await?
        .map(|fila| fila.destinatario))
}
