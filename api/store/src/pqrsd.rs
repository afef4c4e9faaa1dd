//! Petitions, complaints, claims, suggestions and reports, and the steps of each.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, LikeExpr};
use sea_orm::{Condition, DbBackend, QueryOrder, QuerySelect, Set};
use ser_domain::estados::EstadoPqrsd;
use time::{Date, OffsetDateTime};

use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pqrsd")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Fifteen digits.
    pub radicado: String,
    pub tipo: String,
    pub estado: String,
    pub version: i32,
    pub tipo_identificacion: String,
    /// Without signs; of a NIT, without its check digit.
    pub identificacion: String,
    pub nombre: String,
    pub correo: String,
    pub telefono: String,
    pub direccion: String,
    /// ISO 3166-1, numeric.
    pub pais: String,
    /// DIVIPOLA, in Colombia.
    pub municipio: Option<String>,
    /// As it was written, elsewhere.
    pub ciudad: Option<String>,
    pub detalle: String,
    /// Number, name and identification as they are searched; [`insertar`] writes it.
    pub buscable: String,
    /// Which version of the terms was accepted.
    pub terminos_version: String,
    /// SHA-256 of the idempotency key, and of what was sent with it.
    pub clave_huella: String,
    pub cuerpo_huella: String,
    pub registrada_en: TimeDateTimeWithTimeZone,
    /// The business day on which it counts as filed.
    pub radicada_el: Date,
    /// Last day to answer.
    pub vence_el: Date,
    /// The norm of that term.
    pub norma_plazo: String,
    pub devuelta_el: Option<Date>,
    pub responsable_id: Option<Uuid>,
    pub respuesta: Option<String>,
    /// Why it was given back or closed.
    pub motivo: Option<String>,
    pub terminada_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The state as the domain knows it.
    pub fn estado(&self) -> Result<EstadoPqrsd, StoreError> {
        EstadoPqrsd::try_from(self.estado.as_str())
            .map_err(|error| StoreError::ilegible("pqrsd.estado", error))
    }
}

/// What happened to one, when and by whom: what its follow-up shows.
pub mod paso {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pqrsd_paso")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub pqrsd_id: Uuid,
        /// The state that it came to.
        pub estado: String,
        /// What was said with it.
        pub texto: Option<String>,
        /// The officer, if it was one.
        pub usuario_id: Option<Uuid>,
        pub ocurrido_en: TimeDateTimeWithTimeZone,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    let buscable = texto::normalizar(&format!(
        "{} {} {}",
        fila.radicado, fila.nombre, fila.identificacion
    ));
    let activo = ActiveModel {
        buscable: Set(buscable),
        ..fila.into()
    };
    Entity::insert(activo).exec_without_returning(tx).await?;
    Ok(())
}

/// The one that was filed with this idempotency key.
pub async fn por_clave(
    tx: &impl ConnectionTrait,
    clave_huella: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ClaveHuella.eq(clave_huella))
        .one(tx)
        .await?)
}

/// The one with this number, of whoever has one of these identifications: one question, so that a
/// number that does not exist takes as long as one of somebody else.
pub async fn de_quien_radico(
    tx: &impl ConnectionTrait,
    radicado: &str,
    identificaciones: Vec<String>,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Radicado.eq(radicado))
        .filter(Column::Identificacion.is_in(identificaciones))
        .one(tx)
        .await?)
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

/// Writes all that may change of one that is held, and the version after it.
pub async fn guardar(tx: &impl ConnectionTrait, fila: &Model) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(fila.estado.clone()))
        .col_expr(Column::Version, Expr::value(fila.version))
        .col_expr(Column::VenceEl, Expr::value(fila.vence_el))
        .col_expr(Column::DevueltaEl, Expr::value(fila.devuelta_el))
        .col_expr(Column::ResponsableId, Expr::value(fila.responsable_id))
        .col_expr(Column::Respuesta, Expr::value(fila.respuesta.clone()))
        .col_expr(Column::Motivo, Expr::value(fila.motivo.clone()))
        .col_expr(Column::TerminadaEn, Expr::value(fila.terminada_en))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn anotar_paso(
    tx: &impl ConnectionTrait,
    fila: &Model,
    texto: Option<&str>,
    usuario_id: Option<Uuid>,
    ahora: OffsetDateTime,
) -> Result<Uuid, StoreError> {
    let paso = paso::Model {
        id: Uuid::now_v7(),
        pqrsd_id: fila.id,
        estado: fila.estado.clone(),
        texto: texto.map(ToOwned::to_owned),
        usuario_id,
        ocurrido_en: ahora,
    };
    let id = paso.id;
    paso::Entity::insert(paso::ActiveModel::from(paso))
        .exec_without_returning(tx)
        .await?;
    Ok(id)
}

/// The steps of one, in their order.
pub async fn pasos(
    tx: &impl ConnectionTrait,
    pqrsd_id: Uuid,
) -> Result<Vec<paso::Model>, StoreError> {
    pasos_de(tx, [pqrsd_id]).await
}

/// The steps of several, the first one first.
pub async fn pasos_de(
    tx: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<paso::Model>, StoreError> {
    Ok(paso::Entity::find()
        .filter(paso::Column::PqrsdId.is_in(ids))
        .order_by_asc(paso::Column::Id)
        .all(tx)
        .await?)
}

/// Which ones a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filtro {
    /// All that have one of these states.
    pub estados: Vec<&'static str>,
    pub tipo: Option<String>,
    /// Part of the number, the name or the identification.
    pub texto: Option<String>,
    pub responsable_id: Option<Uuid>,
}

/// A page: the one that is due first stands first; and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    filtro: &Filtro,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut condicion = Condition::all().add(Column::Estado.is_in(filtro.estados.clone()));
    if let Some(tipo) = &filtro.tipo {
        condicion = condicion.add(Column::Tipo.eq(tipo));
    }
    if let Some(parte) = &filtro.texto {
        let patron = LikeExpr::new(texto::patron(parte)).escape('\\');
        condicion = condicion.add(Column::Buscable.like(patron));
    }
    if let Some(responsable) = filtro.responsable_id {
        condicion = condicion.add(Column::ResponsableId.eq(responsable));
    }
    let consulta = Entity::find().filter(condicion);
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_asc(Column::VenceEl)
        .order_by_asc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// What was filed from an address, latest first.
pub async fn de_correo(tx: &impl ConnectionTrait, correo: &str) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Correo.eq(correo))
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}
