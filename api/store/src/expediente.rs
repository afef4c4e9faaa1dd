//! Files (expedientes): the titles under which an operator owes.

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, Order};

use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "expediente")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    pub numero: String,
    pub familia: String,
    pub servicio: String,
    pub descripcion: String,
    pub vigente_desde: TimeDate,
    pub vigente_hasta: Option<TimeDate>,
    pub creado_en: TimeDateTimeWithTimeZone,
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

/// The file `id` if it belongs to `operador_id`; a stranger's file does not exist.
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

pub async fn listar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    let por_numero = texto::en_orden(
        tx.get_database_backend(),
        Expr::col((Entity, Column::Numero)),
    );
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .order_by(por_numero, Order::Asc)
        .all(tx)
        .await?)
}

/// Every file of a family, for the job that opens the periods to file. Read in pages by id.
pub async fn de_familia(
    tx: &impl ConnectionTrait,
    familia: &str,
    despues_de: Option<Uuid>,
    cuantos: u64,
) -> Result<Vec<Model>, StoreError> {
    use sea_orm::QuerySelect;
    let mut consulta = Entity::find().filter(Column::Familia.eq(familia));
    if let Some(id) = despues_de {
        consulta = consulta.filter(Column::Id.gt(id));
    }
    Ok(consulta
        .order_by_asc(Column::Id)
        .limit(cuantos)
        .all(tx)
        .await?)
}

pub async fn contar(tx: &impl ConnectionTrait, operador_id: Uuid) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .count(tx)
        .await?)
}
