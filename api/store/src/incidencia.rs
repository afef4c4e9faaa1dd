//! Problems that people report.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, LikeExpr};
use sea_orm::{Condition, DbBackend, QueryOrder, QuerySelect, Set};
use ser_domain::estados::EstadoIncidencia;

use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "incidencia")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Number of the case, fifteen digits.
    pub caso: String,
    pub estado: String,
    pub version: i32,
    pub nit: String,
    pub empresa: String,
    pub codigo: String,
    pub expediente: String,
    pub incidencia: String,
    pub pasos: String,
    pub nombre: String,
    pub correo: String,
    /// Number, company, NIT and person as they are searched; [`insertar`] writes it.
    pub buscable: String,
    /// Where the person stood.
    pub pagina: String,
    pub navegador: String,
    /// The last request of that page that failed.
    pub solicitud_fallida: Option<String>,
    /// The request that reported it.
    pub solicitud_id: String,
    pub usuario_id: Option<Uuid>,
    pub operador_id: Option<Uuid>,
    pub clave_huella: String,
    pub cuerpo_huella: String,
    pub registrada_en: TimeDateTimeWithTimeZone,
    pub responsable_id: Option<Uuid>,
    /// What was answered, or why it was closed.
    pub respuesta: Option<String>,
    pub revisada_en: Option<TimeDateTimeWithTimeZone>,
    pub terminada_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The state as the domain knows it.
    pub fn estado(&self) -> Result<EstadoIncidencia, StoreError> {
        EstadoIncidencia::try_from(self.estado.as_str())
            .map_err(|error| StoreError::ilegible("incidencia.estado", error))
    }
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    let buscable = texto::normalizar(&format!(
        "{} {} {} {} {}",
        fila.caso, fila.empresa, fila.nit, fila.nombre, fila.correo
    ));
    let activo = ActiveModel {
        buscable: Set(buscable),
        ..fila.into()
    };
    Entity::insert(activo).exec_without_returning(tx).await?;
    Ok(())
}

/// The one that was reported with this idempotency key.
pub async fn por_clave(
    tx: &impl ConnectionTrait,
    clave_huella: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ClaveHuella.eq(clave_huella))
        .one(tx)
        .await?)
}

/// The case with this number, of whoever has this address.
pub async fn de_quien_reporto(
    tx: &impl ConnectionTrait,
    caso: &str,
    correo: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Caso.eq(caso))
        .filter(Column::Correo.eq(correo))
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

/// Writes all that may change of one that is held.
pub async fn guardar(tx: &impl ConnectionTrait, fila: &Model) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(fila.estado.clone()))
        .col_expr(Column::Version, Expr::value(fila.version))
        .col_expr(Column::ResponsableId, Expr::value(fila.responsable_id))
        .col_expr(Column::Respuesta, Expr::value(fila.respuesta.clone()))
        .col_expr(Column::RevisadaEn, Expr::value(fila.revisada_en))
        .col_expr(Column::TerminadaEn, Expr::value(fila.terminada_en))
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Which ones a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filtro {
    pub estados: Vec<&'static str>,
    pub texto: Option<String>,
}

/// A page: the oldest first; and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    filtro: &Filtro,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut condicion = Condition::all().add(Column::Estado.is_in(filtro.estados.clone()));
    if let Some(parte) = &filtro.texto {
        let patron = LikeExpr::new(texto::patron(parte)).escape('\\');
        condicion = condicion.add(Column::Buscable.like(patron));
    }
    let consulta = Entity::find().filter(condicion);
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_asc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// What a person reported: with a session, or from an address that is theirs. Latest first.
pub async fn de_persona(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    correo: Option<&str>,
) -> Result<Vec<Model>, StoreError> {
    let mut suyas = Condition::any().add(Column::UsuarioId.eq(usuario_id));
    if let Some(correo) = correo {
        // Without a session: what another account reported is that one's.
        suyas = suyas.add(
            Condition::all()
                .add(Column::UsuarioId.is_null())
                .add(Column::Correo.eq(correo)),
        );
    }
    Ok(Entity::find()
        .filter(suyas)
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}
