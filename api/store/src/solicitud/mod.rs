//! Requests for accounts: the form as it stands, and what became of it.

pub mod anexo;
pub mod firma;
pub mod paso;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait as _, LikeExpr};
use sea_orm::{Condition, DbBackend, QueryOrder, QuerySelect};
use ser_domain::estados::EstadoSolicitud;
use ser_domain::solicitudes::Formulario;
use time::OffsetDateTime;

use crate::{StoreError, texto};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "solicitud")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of whoever fills it in: links and answers go there.
    pub correo: String,
    /// A state of `ser_domain::estados`.
    pub estado: String,
    /// Grows by one with every change; it is the ETag.
    pub version: i32,
    /// The five sections (JSON).
    pub formulario: String,
    /// Of the company, digits without the check digit; empty until it is known.
    pub nit: String,
    pub buscable: String,
    /// The documents of its people, each between blanks; [`guardar`] writes it.
    pub consultantes: String,
    pub radicado: Option<String>,
    /// The last day on which it was filed: that of a corrected request is when it came back.
    pub radicada_el: Option<TimeDate>,
    pub vence_el: Option<TimeDate>,
    /// Why it was sent back, field by field (JSON).
    pub motivos: String,
    pub motivo_decision: Option<String>,
    /// What had been checked when it was decided (JSON).
    pub revision: Option<String>,
    pub revisor_id: Option<Uuid>,
    pub operador_id: Option<Uuid>,
    pub administrador_id: Option<Uuid>,
    pub creada_en: TimeDateTimeWithTimeZone,
    pub cambiada_en: TimeDateTimeWithTimeZone,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn estado(&self) -> Result<EstadoSolicitud, StoreError> {
        EstadoSolicitud::try_from(self.estado.as_str())
            .map_err(|e| StoreError::ilegible("solicitud", e))
    }

    pub fn formulario(&self) -> Result<Formulario, StoreError> {
        serde_json::from_str(&self.formulario).map_err(|e| StoreError::ilegible("solicitud", e))
    }

    /// The state in which whoever has the link may change it.
    pub fn es_editable(&self) -> bool {
        [
            EstadoSolicitud::Borrador,
            EstadoSolicitud::PendienteFirmas,
            EstadoSolicitud::Devuelta,
        ]
        .iter()
        .any(|estado| estado.as_str() == self.estado)
    }
}

/// States of a request that an officer has to do something about, or will.
pub const ABIERTAS: [&str; 3] = [
    EstadoSolicitud::Radicada.as_str(),
    EstadoSolicitud::EnRevision.as_str(),
    EstadoSolicitud::Devuelta.as_str(),
];

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    let (id, estado, creada_en) = (fila.id, fila.estado.clone(), fila.creada_en);
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    paso::anotar(tx, id, &estado, creada_en).await
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// Holds a request until the transaction ends.
pub async fn bloquear(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    let mut consulta = Entity::find_by_id(id);
    // SQLite has one writer, who holds all.
    if tx.get_database_backend() != DbBackend::Sqlite {
        consulta = consulta.lock_exclusive();
    }
    Ok(consulta.one(tx).await?)
}

/// Writes a request that is held, as it now is; its version grows by one. A new state is one more
/// step of its history.
pub async fn guardar(
    tx: &impl ConnectionTrait,
    antes: &Model,
    fila: Model,
    ahora: OffsetDateTime,
) -> Result<Model, StoreError> {
    let fila = Model {
        version: antes.version + 1,
        cambiada_en: ahora,
        buscable: texto_buscable(&fila)?,
        consultantes: documentos(&fila.formulario()?),
        ..fila
    };
    if fila.estado != antes.estado {
        paso::anotar(tx, fila.id, &fila.estado, ahora).await?;
    }
    Entity::update_many()
        .set(ActiveModel::from(fila.clone()).reset_all())
        .filter(Column::Id.eq(fila.id))
        .exec(tx)
        .await?;
    Ok(fila)
}

/// What the list is searched by.
fn texto_buscable(fila: &Model) -> Result<String, StoreError> {
    let formulario = fila.formulario()?;
    Ok(texto::normalizar(&format!(
        "{} {} {} {} {}",
        formulario.empresa.razon_social,
        formulario.empresa.identificacion,
        fila.radicado.as_deref().unwrap_or_default(),
        formulario.administrador.nombre,
        fila.correo,
    )))
}

/// Of those who may follow the request up.
fn documentos(formulario: &Formulario) -> String {
    format!(
        " {} {} {} ",
        formulario.representante.identificacion,
        formulario.contador.identificacion,
        formulario.administrador.identificacion,
    )
}

/// The one with this number, to whoever has the document of one of its people: one question, so
/// that a number that does not exist takes as long as one of somebody else.
pub async fn de_quien_consulta(
    tx: &impl ConnectionTrait,
    radicado: &str,
    identificacion: &str,
) -> Result<Option<Model>, StoreError> {
    let suya = LikeExpr::new(format!("% {} %", texto::literal(identificacion))).escape('\\');
    Ok(Entity::find()
        .filter(Column::Radicado.eq(radicado))
        .filter(Expr::col(Column::Consultantes).like(suya))
        .one(tx)
        .await?)
}

/// The requests of this address that whoever has the link may still change, newest first.
pub async fn editables_de(
    tx: &impl ConnectionTrait,
    correo: &str,
) -> Result<Vec<Model>, StoreError> {
    let filas = Entity::find()
        .filter(Column::Correo.eq(correo))
        .order_by_desc(Column::Id)
        .all(tx)
        .await?;
    Ok(filas.into_iter().filter(Model::es_editable).collect())
}

/// The requests of the same company that an officer still has to decide, but for this one.
pub async fn abiertas_de_nit(
    tx: &impl ConnectionTrait,
    nit: &str,
    salvo: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Nit.eq(nit))
        .filter(Column::Id.ne(salvo))
        .filter(Column::Estado.is_in(ABIERTAS))
        .order_by_asc(Column::Id)
        .all(tx)
        .await?)
}

/// The granted request that waits for this person to choose a password.
pub async fn aprobada_para(
    tx: &impl ConnectionTrait,
    administrador_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::AdministradorId.eq(administrador_id))
        .filter(Column::Estado.eq(EstadoSolicitud::Aprobada.as_str()))
        .order_by_desc(Column::Id)
        .one(tx)
        .await?)
}

/// Which requests a list shows; those that were never filed are nobody's but their filer's.
#[derive(Clone, Debug, Default)]
pub struct Filtro {
    pub estado: Option<String>,
    pub busqueda: Option<String>,
}

/// A page of the queue: the one whose term ends first comes first.
pub async fn listar(
    tx: &impl ConnectionTrait,
    filtro: &Filtro,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find().filter(Column::Radicado.is_not_null());
    consulta = match filtro.estado.as_deref() {
        Some("abiertas") => consulta.filter(Column::Estado.is_in(ABIERTAS)),
        Some(estado) => consulta.filter(Column::Estado.eq(estado)),
        None => consulta,
    };
    if let Some(busqueda) = &filtro.busqueda {
        consulta = consulta
            .filter(Column::Buscable.like(LikeExpr::new(texto::patron(busqueda)).escape('\\')));
    }
    let total = consulta.clone().count(tx).await?;
    let abierta = Expr::case(Expr::col(Column::Estado).is_in(ABIERTAS), 0).finally(1);
    let filas = consulta
        .order_by_asc(Expr::expr(abierta))
        .order_by_asc(Column::VenceEl)
        .order_by_asc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// The requests in a state, never filed, that nobody changed since `limite`.
pub async fn abandonadas(
    tx: &impl ConnectionTrait,
    estado: &str,
    limite: OffsetDateTime,
    cuantas: u64,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Estado.eq(estado))
        .filter(Column::Radicado.is_null())
        .filter(Column::CambiadaEn.lt(limite))
        .order_by_asc(Column::CambiadaEn)
        .limit(cuantas)
        .into_tuple()
        .all(tx)
        .await?)
}

/// Removes such a request with all that hangs from it; false when it was changed or filed meanwhile.
pub async fn olvidar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    estado: &str,
    limite: OffsetDateTime,
) -> Result<bool, StoreError> {
    firma::Entity::delete_many()
        .filter(firma::Column::SolicitudId.eq(id))
        .exec(tx)
        .await?;
    anexo::Entity::delete_many()
        .filter(anexo::Column::SolicitudId.eq(id))
        .exec(tx)
        .await?;
    paso::Entity::delete_many()
        .filter(paso::Column::SolicitudId.eq(id))
        .exec(tx)
        .await?;
    let hecho = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::Estado.eq(estado))
        .filter(Column::Radicado.is_null())
        .filter(Column::CambiadaEn.lt(limite))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// The requests that an address filed or began, latest first.
pub async fn de_correo(tx: &impl ConnectionTrait, correo: &str) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Correo.eq(correo))
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}

/// The requests that may name a person: as administrator, the account that the approval made; in any
/// part, by document or address. Which of them do is for whoever reads the form to say.
pub async fn que_nombran(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    identificacion: &str,
    correo: Option<&str>,
) -> Result<Vec<Model>, StoreError> {
    let mut suyas = Condition::any().add(Column::AdministradorId.eq(usuario_id));
    if let Some(correo) = correo {
        let documento =
            LikeExpr::new(format!("% {} %", texto::literal(identificacion))).escape('\\');
        // A contact has no document, only an address, which the form alone has.
        let direccion =
            LikeExpr::new(format!("%\"correo\":\"{}\"%", texto::literal(correo))).escape('\\');
        suyas = suyas
            .add(Expr::col(Column::Consultantes).like(documento))
            .add(Expr::col(Column::Formulario).like(direccion));
    }
    Ok(Entity::find()
        .filter(suyas)
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}
