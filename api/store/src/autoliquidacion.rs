//! Self-assessments: drafts that are saved under optimistic locking, and what was presented.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{QueryOrder, QuerySelect};
use time::{Date, OffsetDateTime};

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "autoliquidacion")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub operador_id: Uuid,
    pub expediente_id: Uuid,
    pub obligacion_id: Uuid,
    pub anio: i32,
    pub trimestre: i32,
    /// A state of `ser_domain::estados`.
    pub estado: String,
    /// Grows by one with every change; it is the ETag.
    pub version: i32,
    /// What the operator declares, as JSON, exactly as typed.
    pub declaracion: String,
    pub creada_por: Uuid,
    pub creada_en: TimeDateTimeWithTimeZone,
    pub actualizada_por: Uuid,
    pub actualizada_en: TimeDateTimeWithTimeZone,
    pub presentada_por: Option<Uuid>,
    pub presentada_en: Option<TimeDateTimeWithTimeZone>,
    pub fecha_presentacion: Option<TimeDate>,
    /// The liquidation with its whole trace, as JSON, never recomputed on reading.
    pub liquidacion: Option<String>,
    /// SHA-256 of the declaration that was presented.
    pub huella: Option<String>,
    pub contraprestacion_centavos: Option<i64>,
    pub total_centavos: Option<i64>,
    /// Who is to finish the draft: whoever began it, until it is handed over.
    pub responsable_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub const BORRADOR: &str = "borrador";
pub const PRESENTADA: &str = "presentada";
pub const ANULADA: &str = "anulada";

/// What presenting writes on the draft.
#[derive(Clone, Debug)]
pub struct Presentada {
    pub por: Uuid,
    pub en: OffsetDateTime,
    pub fecha: Date,
    pub declaracion: String,
    pub liquidacion: String,
    pub huella: String,
    pub contraprestacion_centavos: i64,
    pub total_centavos: i64,
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

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

/// The draft or presented version of an obligation; at most one lives (a unique index says so).
pub async fn viva(
    tx: &impl ConnectionTrait,
    obligacion_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::ObligacionId.eq(obligacion_id))
        .filter(Column::Estado.ne(ANULADA))
        .one(tx)
        .await?)
}

/// Saves a draft if nobody changed it since `version`; the new version, or `None` when stale.
pub async fn guardar_declaracion(
    tx: &impl ConnectionTrait,
    id: Uuid,
    version: i32,
    declaracion: &str,
    por: Uuid,
    en: OffsetDateTime,
) -> Result<Option<i32>, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Declaracion, Expr::value(declaracion))
        .col_expr(Column::Version, Expr::value(version + 1))
        .col_expr(Column::ActualizadaPor, Expr::value(por))
        .col_expr(Column::ActualizadaEn, Expr::value(en))
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(version))
        .filter(Column::Estado.eq(BORRADOR))
        .exec(tx)
        .await?;
    Ok((hecho.rows_affected == 1).then_some(version + 1))
}

/// Turns the draft `id` at `version` into `anulada`; false when it changed meanwhile.
pub async fn anular(
    tx: &impl ConnectionTrait,
    id: Uuid,
    version: i32,
    por: Uuid,
    en: OffsetDateTime,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Estado, Expr::value(ANULADA))
        .col_expr(Column::Version, Expr::value(version + 1))
        .col_expr(Column::ActualizadaPor, Expr::value(por))
        .col_expr(Column::ActualizadaEn, Expr::value(en))
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(version))
        .filter(Column::Estado.eq(BORRADOR))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// Turns the draft `id` at `version` into `presentada`; false when it changed meanwhile.
pub async fn presentar(
    tx: &impl ConnectionTrait,
    id: Uuid,
    version: i32,
    presentada: &Presentada,
) -> Result<bool, StoreError> {
    let hecho = Entity::update_many()
        .col_expr(Column::Estado, Expr::value(PRESENTADA))
        .col_expr(Column::Version, Expr::value(version + 1))
        .col_expr(
            Column::Declaracion,
            Expr::value(presentada.declaracion.clone()),
        )
        .col_expr(Column::PresentadaPor, Expr::value(presentada.por))
        .col_expr(Column::PresentadaEn, Expr::value(presentada.en))
        .col_expr(Column::FechaPresentacion, Expr::value(presentada.fecha))
        .col_expr(Column::ActualizadaPor, Expr::value(presentada.por))
        .col_expr(Column::ActualizadaEn, Expr::value(presentada.en))
        .col_expr(
            Column::Liquidacion,
            Expr::value(presentada.liquidacion.clone()),
        )
        .col_expr(Column::Huella, Expr::value(presentada.huella.clone()))
        .col_expr(
            Column::ContraprestacionCentavos,
            Expr::value(presentada.contraprestacion_centavos),
        )
        .col_expr(
            Column::TotalCentavos,
            Expr::value(presentada.total_centavos),
        )
        .filter(Column::Id.eq(id))
        .filter(Column::Version.eq(version))
        .filter(Column::Estado.eq(BORRADOR))
        .exec(tx)
        .await?;
    Ok(hecho.rows_affected == 1)
}

/// The last presented version of the period before (`anio`, `trimestre`) of the same file.
pub async fn anterior(
    tx: &impl ConnectionTrait,
    expediente_id: Uuid,
    anio: i32,
    trimestre: i32,
) -> Result<Option<Model>, StoreError> {
    use sea_orm::Condition;
    Ok(Entity::find()
        .filter(Column::ExpedienteId.eq(expediente_id))
        .filter(Column::Estado.eq(PRESENTADA))
        .filter(
            Condition::any().add(Column::Anio.lt(anio)).add(
                Condition::all()
                    .add(Column::Anio.eq(anio))
                    .add(Column::Trimestre.lt(trimestre)),
            ),
        )
        .order_by_desc(Column::Anio)
        .order_by_desc(Column::Trimestre)
        .one(tx)
        .await?)
}

/// A page of an operator's self-assessments, last changed first, and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    estado: Option<&str>,
    expediente_id: Option<Uuid>,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find().filter(Column::OperadorId.eq(operador_id));
    consulta = match estado {
        Some(estado) => consulta.filter(Column::Estado.eq(estado)),
        None => consulta.filter(Column::Estado.ne(ANULADA)),
    };
    if let Some(expediente_id) = expediente_id {
        consulta = consulta.filter(Column::ExpedienteId.eq(expediente_id));
    }
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_desc(Column::ActualizadaEn)
        .order_by_desc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

/// The drafts that a person is to finish.
pub async fn borradores_de(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    responsable_id: Uuid,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::OperadorId.eq(operador_id))
        .filter(Column::Estado.eq(BORRADOR))
        .filter(Column::ResponsableId.eq(responsable_id))
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(tx)
        .await?)
}

/// Gives drafts to somebody else to finish.
pub async fn traspasar(
    tx: &impl ConnectionTrait,
    borradores: &[Uuid],
    a: Uuid,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::ResponsableId, Expr::value(a))
        .filter(Column::Id.is_in(borradores.iter().copied()))
        .filter(Column::Estado.eq(BORRADOR))
        .exec(tx)
        .await?;
    Ok(())
}
