//! FUR: what was issued never changes; only its drawing (`pdf`) and its state move on.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr, OnConflict};
use sea_orm::{ActiveValue::Set, FromQueryResult, JoinType, QueryOrder, QuerySelect};
use time::Date;

use crate::{StoreError, autoliquidacion, operador};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fur")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub numero: String,
    pub codigo_verificacion: String,
    pub tipo: String,
    pub estado: String,
    pub operador_id: Uuid,
    pub autoliquidacion_id: Uuid,
    pub expediente_id: Uuid,
    pub anio: i32,
    pub trimestre: i32,
    pub fecha_limite_pago: TimeDate,
    pub total_centavos: i64,
    /// True when a demonstration rate took part in its figures.
    pub demostrativo: bool,
    /// `ser_domain::fur::Fur` as JSON: all that the form says.
    pub contenido: String,
    /// SHA-256 of `contenido`.
    pub huella: String,
    /// `pendiente`, `listo` or `fallido`.
    pub pdf: String,
    pub pdf_sha256: Option<String>,
    pub generado_por: Uuid,
    pub generado_en: TimeDateTimeWithTimeZone,
    /// The Colombian date of `generado_en`, by which people search.
    pub fecha_generacion: TimeDate,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Counters without gaps: the number is taken inside the transaction that uses it.
pub mod consecutivo {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "consecutivo")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub nombre: String,
        pub anio: i32,
        pub ultimo: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The first state of `ser_domain::estados::EstadoFur`.
pub const GENERADO: &str = "generado";
pub const PDF_PENDIENTE: &str = "pendiente";
pub const PDF_LISTO: &str = "listo";
pub const PDF_FALLIDO: &str = "fallido";

/// The next number of the year. A transaction that rolls back gives it back.
pub async fn siguiente_consecutivo(
    tx: &impl ConnectionTrait,
    anio: i32,
) -> Result<u64, StoreError> {
    let primero = consecutivo::ActiveModel {
        id: Set(Uuid::now_v7()),
        nombre: Set("fur".to_owned()),
        anio: Set(anio),
        ultimo: Set(1),
    };
    let fila = consecutivo::Entity::insert(primero)
        .on_conflict(
            OnConflict::columns([consecutivo::Column::Nombre, consecutivo::Column::Anio])
                .value(
                    consecutivo::Column::Ultimo,
                    Expr::col((consecutivo::Entity, consecutivo::Column::Ultimo)).add(1),
                )
                .to_owned(),
        )
        .exec_with_returning(tx)
        .await?;
    u64::try_from(fila.ultimo).map_err(|e| StoreError::ilegible("consecutivo", e))
}

pub async fn insertar(tx: &impl ConnectionTrait, fila: Model) -> Result<(), StoreError> {
    Entity::insert(ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
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

pub async fn por_codigo(
    tx: &impl ConnectionTrait,
    codigo: &str,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::CodigoVerificacion.eq(codigo))
        .one(tx)
        .await?)
}

pub async fn de_autoliquidacion(
    tx: &impl ConnectionTrait,
    autoliquidacion_id: Uuid,
) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::AutoliquidacionId.eq(autoliquidacion_id))
        .order_by_desc(Column::GeneradoEn)
        .one(tx)
        .await?)
}

/// The FUR of an obligation, newest first.
pub async fn de_obligacion(
    tx: &impl ConnectionTrait,
    obligacion_id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .join(
            JoinType::InnerJoin,
            Entity::belongs_to(autoliquidacion::Entity)
                .from(Column::AutoliquidacionId)
                .to(autoliquidacion::Column::Id)
                .into(),
        )
        .filter(autoliquidacion::Column::ObligacionId.eq(obligacion_id))
        .order_by_desc(Column::GeneradoEn)
        .order_by_desc(Column::Id)
        .all(tx)
        .await?)
}

/// How people call a FUR: its number, and whose it is.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Nombrado {
    pub id: Uuid,
    pub numero: String,
    pub razon_social: String,
}

/// How these FUR are called.
pub async fn nombrar(
    tx: &impl ConnectionTrait,
    ids: Vec<Uuid>,
) -> Result<Vec<Nombrado>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .columns([Column::Id, Column::Numero])
        .column_as(operador::Column::RazonSocial, "razon_social")
        .join(
            JoinType::InnerJoin,
            Entity::belongs_to(operador::Entity)
                .from(Column::OperadorId)
                .to(operador::Column::Id)
                .into(),
        )
        .filter(Column::Id.is_in(ids))
        .into_model::<Nombrado>()
        .all(tx)
        .await?)
}

pub async fn cambiar_estado(
    tx: &impl ConnectionTrait,
    id: Uuid,
    estado: &str,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Estado, Expr::value(estado))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Records that the PDF is kept, with its SHA-256.
pub async fn marcar_listo(
    tx: &impl ConnectionTrait,
    id: Uuid,
    sha256: String,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Pdf, Expr::value(PDF_LISTO))
        .col_expr(Column::PdfSha256, Expr::value(sha256))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Records that the PDF could not be drawn, unless somebody's download drew it meanwhile.
pub async fn marcar_fallido(tx: &impl ConnectionTrait, id: Uuid) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Pdf, Expr::value(PDF_FALLIDO))
        .filter(Column::Id.eq(id))
        .filter(Column::Pdf.ne(PDF_LISTO))
        .exec(tx)
        .await?;
    Ok(())
}

/// What of an operator's FUR is asked for.
#[derive(Clone, Debug, Default)]
pub struct Filtro {
    pub desde: Option<Date>,
    pub hasta: Option<Date>,
    pub tipo: Option<String>,
    pub estado: Option<String>,
    pub expediente_id: Option<Uuid>,
    pub numero: Option<String>,
}

/// A page of an operator's FUR, newest first, and how many match.
pub async fn listar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    filtro: &Filtro,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let mut consulta = Entity::find().filter(Column::OperadorId.eq(operador_id));
    if let Some(fecha) = filtro.desde {
        consulta = consulta.filter(Column::FechaGeneracion.gte(fecha));
    }
    if let Some(fecha) = filtro.hasta {
        consulta = consulta.filter(Column::FechaGeneracion.lte(fecha));
    }
    if let Some(tipo) = &filtro.tipo {
        consulta = consulta.filter(Column::Tipo.eq(tipo));
    }
    if let Some(estado) = &filtro.estado {
        consulta = consulta.filter(Column::Estado.eq(estado));
    }
    if let Some(expediente_id) = filtro.expediente_id {
        consulta = consulta.filter(Column::ExpedienteId.eq(expediente_id));
    }
    if let Some(numero) = &filtro.numero {
        consulta = consulta
            .filter(Column::Numero.like(LikeExpr::new(crate::texto::patron(numero)).escape('\\')));
    }
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_desc(Column::GeneradoEn)
        .order_by_desc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}
