//! The files that people send. One lands loose, opened by the secret of a draft alone; the object it is
//! sent with takes it, and what nobody took is forgotten.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "adjunto")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Which form it was sent to.
    pub uso: String,
    /// SHA-256 of the draft's secret, while it is loose.
    pub borrador_huella: Option<String>,
    /// What took it, and which.
    pub objeto: Option<String>,
    pub objeto_id: Option<Uuid>,
    /// Its place among those of its object, from 0.
    pub orden: i32,
    /// As the person named it, made fit to be shown.
    pub nombre: String,
    /// Stable code of its kind: its extension.
    pub clase: String,
    pub tamano: i32,
    pub sha256: String,
    /// Key of the file store.
    pub clave: String,
    /// Whether a scanner of viruses saw it.
    pub con_antivirus: bool,
    pub subido_por: Option<Uuid>,
    pub subido_en: TimeDateTimeWithTimeZone,
    pub adjuntado_en: Option<TimeDateTimeWithTimeZone>,
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

fn sueltos_de(uso: &str, huella: &str) -> Select<Entity> {
    Entity::find()
        .filter(Column::BorradorHuella.eq(huella))
        .filter(Column::Uso.eq(uso))
        .filter(Column::ObjetoId.is_null())
}

/// The loose files of a draft, in the order in which they came.
pub async fn sueltos(
    tx: &impl ConnectionTrait,
    uso: &str,
    huella: &str,
) -> Result<Vec<Model>, StoreError> {
    Ok(sueltos_de(uso, huella)
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// One loose file of a draft.
pub async fn suelto(
    tx: &impl ConnectionTrait,
    uso: &str,
    huella: &str,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(sueltos_de(uso, huella)
        .filter(Column::Id.eq(id))
        .one(tx)
        .await?)
}

/// How many files are loose, of all drafts.
pub async fn contar_sueltos(tx: &impl ConnectionTrait) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::ObjetoId.is_null())
        .count(tx)
        .await?)
}

/// Gives a loose file to its object; false when it is loose no more.
pub async fn tomar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    (objeto, objeto_id): (&str, Uuid),
    orden: i32,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Objeto, Expr::value(objeto))
        .col_expr(Column::ObjetoId, Expr::value(objeto_id))
        .col_expr(Column::Orden, Expr::value(orden))
        .col_expr(Column::AdjuntadoEn, Expr::value(ahora))
        .col_expr(Column::BorradorHuella, Expr::value(Option::<String>::None))
        .filter(Column::Id.eq(id))
        .filter(Column::ObjetoId.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// The files of an object, in their order.
pub async fn de_objeto(
    tx: &impl ConnectionTrait,
    objeto: &str,
    objeto_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Objeto.eq(objeto))
        .filter(Column::ObjetoId.eq(objeto_id))
        .order_by_asc(Column::Orden)
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// One file of an object.
pub async fn uno_de_objeto(
    tx: &impl ConnectionTrait,
    objeto: &str,
    objeto_id: Uuid,
    id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id)
        .filter(Column::Objeto.eq(objeto))
        .filter(Column::ObjetoId.eq(objeto_id))
        .one(tx)
        .await?)
}

/// Loose files that came before `limite`: the oldest ones, up to `cuantos`.
pub async fn olvidados(
    tx: &impl ConnectionTrait,
    limite: OffsetDateTime,
    cuantos: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ObjetoId.is_null())
        .filter(Column::SubidoEn.lt(limite))
        .order_by_asc(Column::SubidoEn)
        .limit(cuantos)
        .all(tx)
        .await?)
}

/// The files of an object that goes away are loose again, of nobody.
pub async fn soltar(
    tx: &impl ConnectionTrait,
    objeto: &str,
    objeto_id: Uuid,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Objeto, Expr::value(Option::<String>::None))
        .col_expr(Column::ObjetoId, Expr::value(Option::<Uuid>::None))
        .filter(Column::Objeto.eq(objeto))
        .filter(Column::ObjetoId.eq(objeto_id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Removes the row of a loose file; false when something took it meanwhile.
pub async fn quitar_suelto(tx: &impl ConnectionTrait, id: Uuid) -> Result<bool, StoreError> {
    let hecho = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::ObjetoId.is_null())
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Removes the row of a file that its object gives up.
pub async fn quitar(tx: &impl ConnectionTrait, id: Uuid) -> Result<(), StoreError> {
    Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// The files of several objects of these kinds, each object's in their order.
pub async fn de_objetos(
    tx: &impl ConnectionTrait,
    objetos: &[&str],
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Objeto.is_in(objetos.iter().copied()))
        .filter(Column::ObjetoId.is_in(ids))
        .order_by_asc(Column::Objeto)
        .order_by_asc(Column::Orden)
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}
