//! Changes that a company asks of its record, with the documents that prove them.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{DbBackend, QueryOrder, QuerySelect};
use ser_domain::estados::EstadoCambioDeEmpresa;
use ser_domain::solicitudes::Seccion;

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cambio_empresa")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    /// A section of `ser_domain::solicitudes`.
    pub seccion: String,
    /// The section while it is open, so that the database takes one of each; [`guardar`] writes it.
    pub abierta: Option<String>,
    pub estado: String,
    /// Grows by one with every change; it is the ETag.
    pub version: i32,
    /// What the record said when it was sent, and what it should say (JSON of the section).
    pub antes: String,
    pub propuesta: String,
    pub motivo: String,
    /// Why it was sent back, field by field (JSON).
    pub devolucion: String,
    pub motivo_decision: Option<String>,
    pub pedido_por: Uuid,
    pub revisor_id: Option<Uuid>,
    pub pedido_en: TimeDateTimeWithTimeZone,
    /// The last time that it was sent.
    pub enviado_en: TimeDateTimeWithTimeZone,
    pub decidido_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The documents of a change. One that was replaced stays, with its instant.
pub mod anexo {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "cambio_empresa_anexo")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub cambio_id: Uuid,
        /// A code of the requirements.
        pub clase: String,
        pub adjunto_id: Uuid,
        pub nombre: String,
        pub tamano: i64,
        /// SHA-256 of the file.
        pub huella: String,
        pub expedido_el: TimeDate,
        pub puesto_en: TimeDateTimeWithTimeZone,
        pub quitado_en: Option<TimeDateTimeWithTimeZone>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// States in which somebody still has to do something about it.
pub const ABIERTOS: [&str; 2] = [
    EstadoCambioDeEmpresa::EnRevision.as_str(),
    EstadoCambioDeEmpresa::Devuelta.as_str(),
];

impl Model {
    pub fn estado(&self) -> Result<EstadoCambioDeEmpresa, StoreError> {
        EstadoCambioDeEmpresa::try_from(self.estado.as_str())
            .map_err(|e| StoreError::ilegible("cambio_empresa", e))
    }

    pub fn seccion(&self) -> Result<Seccion, StoreError> {
        Seccion::try_from(self.seccion.as_str())
            .map_err(|e| StoreError::ilegible("cambio_empresa", e))
    }

    pub fn antes(&self) -> Result<serde_json::Value, StoreError> {
        serde_json::from_str(&self.antes).map_err(|e| StoreError::ilegible("cambio_empresa", e))
    }

    pub fn propuesta(&self) -> Result<serde_json::Value, StoreError> {
        serde_json::from_str(&self.propuesta).map_err(|e| StoreError::ilegible("cambio_empresa", e))
    }

    fn con_abierta(self) -> Self {
        let abierta = ABIERTOS
            .contains(&self.estado.as_str())
            .then(|| self.seccion.clone());
        Self { abierta, ..self }
    }
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<Model, StoreError> {
    let fila = fila.con_abierta();
    Entity::insert(ActiveModel::from(fila.clone()))
        .exec_without_returning(tx)
        .await?;
    Ok(fila)
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// The same, held until the transaction ends.
pub async fn bloquear(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    let mut consulta = Entity::find_by_id(id);
    // SQLite has one writer, who holds all.
    if tx.get_database_backend() != DbBackend::Sqlite {
        consulta = consulta.lock_exclusive();
    }
    Ok(consulta.one(tx).await?)
}

/// Writes one that is held, as it now is; its version grows by one.
pub async fn guardar(tx: &impl ConnectionTrait, fila: Model) -> Result<Model, StoreError> {
    let fila = Model {
        version: fila.version + 1,
        ..fila
    }
    .con_abierta();
    Entity::update_many()
        .set(ActiveModel::from(fila.clone()).reset_all())
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(fila)
}

/// The open change of a section, if any.
pub async fn abierto(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    seccion: Seccion,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .filter(Column::Abierta.eq(seccion.as_str()))
        .one(tx)
        .await?)
}

/// The last changes of a company, latest first.
pub async fn de_operador(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    const CUANTOS: u64 = 100;
    Ok(Entity::find()
        .filter(Column::OperadorId.eq(operador_id))
        .order_by_desc(Column::Id)
        .limit(CUANTOS)
        .all(tx)
        .await?)
}

/// A page of the changes in these states: the one that waits longest comes first.
pub async fn listar(
    tx: &impl ConnectionTrait,
    estados: &[&str],
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let consulta = Entity::find().filter(Column::Estado.is_in(estados.iter().copied()));
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_asc(Column::EnviadoEn)
        .order_by_asc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// Adds a document; the one of the same kind that was there is taken away.
pub async fn poner_anexo(tx: &impl ConnectionTrait, fila: anexo::Model) -> Result<(), StoreError> {
    anexo::Entity::update_many()
        .col_expr(anexo::Column::QuitadoEn, Expr::value(fila.puesto_en))
        .filter(anexo::Column::CambioId.eq(fila.cambio_id))
        .filter(anexo::Column::Clase.eq(&fila.clase))
        .filter(anexo::Column::QuitadoEn.is_null())
        .exec(tx)
        .await?;
    anexo::Entity::insert(anexo::ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The documents that go with a change now.
pub async fn anexos(
    tx: &impl ConnectionTrait,
    cambio_id: Uuid,
) -> Result<Vec<anexo::Model>, StoreError> {
    Ok(anexo::Entity::find()
        .filter(anexo::Column::CambioId.eq(cambio_id))
        .filter(anexo::Column::QuitadoEn.is_null())
        .order_by_asc(anexo::Column::Id)
        .all(tx)
        .await?)
}

/// What a person asked for, latest first.
pub async fn pedidos_por(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::PedidoPor.eq(usuario_id))
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}
