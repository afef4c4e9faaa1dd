//! The list of obligations: filters, order and pages in the database; balances as sums of
//! ledger movements.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, LikeExpr, NullOrdering, Order, SimpleExpr};
use sea_orm::{Condition, DbBackend, FromQueryResult, JoinType, QueryOrder, QuerySelect, Select};
use time::Date;

use super::{Column, Entity, PAGADA, PENDIENTE, SIN_PRESENTAR};
use crate::{StoreError, expediente, libro, texto};

/// What of an operator's obligations is asked for. Empty lists do not filter.
#[derive(Clone, Debug)]
pub struct Filtro {
    pub operador_id: Uuid,
    /// Today in Colombia: decides what is overdue and which periods are open.
    pub hoy: Date,
    pub busqueda: Option<String>,
    pub tipos: Vec<String>,
    pub situaciones: Vec<Situacion>,
    pub expediente_id: Option<Uuid>,
    pub vence_desde: Option<Date>,
    pub vence_hasta: Option<Date>,
}

/// Where an obligation stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situacion {
    Vencida,
    PorVencer,
    SinPresentarVencida,
    SinPresentar,
    Informativa,
    Pagada,
}

/// By what the list is ordered; ties always by id, so that pages never overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orden {
    FechaVencimiento,
    Concepto,
    Periodo,
    Capital,
    Tipo,
    Expediente,
}

/// A row of the list with its balances in centavos.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Fila {
    pub id: Uuid,
    pub tipo: String,
    pub estado: String,
    pub concepto: String,
    pub referencia: String,
    pub anio: Option<i32>,
    pub trimestre: Option<i32>,
    pub cuota_numero: Option<i32>,
    pub cuota_de: Option<i32>,
    pub acto_numero: Option<String>,
    pub acto_fecha: Option<Date>,
    pub fecha_vencimiento: Date,
    pub regimen_mora: String,
    pub pagable: bool,
    pub expediente_id: Option<Uuid>,
    pub expediente_numero: Option<String>,
    pub expediente_servicio: Option<String>,
    pub capital_centavos: i64,
    pub sancion_centavos: i64,
    /// Whether acts change the terms of its interest.
    pub con_actos_de_mora: bool,
    pub autoliquidacion_id: Option<Uuid>,
    pub fur_id: Option<Uuid>,
}

/// What a total needs of each row, and nothing else.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Valor {
    pub id: Uuid,
    pub estado: String,
    pub fecha_vencimiento: Date,
    pub regimen_mora: String,
    pub pagable: bool,
    pub capital_centavos: i64,
    pub sancion_centavos: i64,
    pub con_actos_de_mora: bool,
}

/// One page of the list.
pub async fn pagina(
    tx: &impl ConnectionTrait,
    filtro: &Filtro,
    orden: Orden,
    descendente: bool,
    desde: u64,
    cuantos: u64,
) -> Result<Vec<Fila>, StoreError> {
    let sentido = if descendente { Order::Desc } else { Order::Asc };
    let mut consulta = seleccion(filtradas(filtro));
    for clave in claves(orden, tx.get_database_backend()) {
        consulta = consulta.order_by_with_nulls(clave, sentido.clone(), NullOrdering::Last);
    }
    Ok(consulta
        .order_by_asc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .into_model::<Fila>()
        .all(tx)
        .await?)
}

/// One obligation with its balances, if it belongs to `operador_id`.
pub async fn una(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    id: Uuid,
) -> Result<Option<Fila>, StoreError> {
    let consulta = Entity::find_by_id(id).filter(Column::OperadorId.eq(operador_id));
    Ok(seleccion(con_expediente(consulta))
        .into_model::<Fila>()
        .one(tx)
        .await?)
}

pub async fn contar(tx: &impl ConnectionTrait, filtro: &Filtro) -> Result<u64, StoreError> {
    Ok(filtradas(filtro).count(tx).await?)
}

/// The values of every row that matches, for totals.
pub async fn valores(tx: &impl ConnectionTrait, filtro: &Filtro) -> Result<Vec<Valor>, StoreError> {
    Ok(filtradas(filtro)
        .select_only()
        .columns([
            Column::Id,
            Column::Estado,
            Column::FechaVencimiento,
            Column::RegimenMora,
            Column::Pagable,
        ])
        .expr_as(saldo(libro::CARTERA_CAPITAL), "capital_centavos")
        .expr_as(saldo(libro::CARTERA_SANCION), "sancion_centavos")
        .expr_as(Expr::cust(CON_ACTOS_DE_MORA), "con_actos_de_mora")
        .into_model::<Valor>()
        .all(tx)
        .await?)
}

fn filtradas(filtro: &Filtro) -> Select<Entity> {
    let mut consulta = con_expediente(Entity::find())
        .filter(Column::OperadorId.eq(filtro.operador_id))
        .filter(Column::VisibleDesde.lte(filtro.hoy));
    if let Some(busqueda) = filtro
        .busqueda
        .as_deref()
        .filter(|texto| !texto.trim().is_empty())
    {
        consulta = consulta
            .filter(Column::Buscable.like(LikeExpr::new(texto::patron(busqueda)).escape('\\')));
    }
    if !filtro.tipos.is_empty() {
        consulta = consulta.filter(Column::Tipo.is_in(&filtro.tipos));
    }
    if filtro.situaciones.is_empty() {
        consulta = consulta.filter(Column::Estado.ne(PAGADA));
    } else {
        let alguna = filtro
            .situaciones
            .iter()
            .fold(Condition::any(), |condicion, situacion| {
                condicion.add(situacion.condicion(filtro.hoy))
            });
        consulta = consulta.filter(alguna);
    }
    if let Some(expediente_id) = filtro.expediente_id {
        consulta = consulta.filter(Column::ExpedienteId.eq(expediente_id));
    }
    if let Some(desde) = filtro.vence_desde {
        consulta = consulta.filter(Column::FechaVencimiento.gte(desde));
    }
    if let Some(hasta) = filtro.vence_hasta {
        consulta = consulta.filter(Column::FechaVencimiento.lte(hasta));
    }
    consulta
}

impl Situacion {
    /// Where a row stands on `hoy`. The same rule as [`Self::condicion`], on a row already read.
    pub fn de(estado: &str, pagable: bool, fecha_vencimiento: Date, hoy: Date) -> Self {
        let vencida = fecha_vencimiento < hoy;
        match estado {
            PAGADA => Self::Pagada,
            SIN_PRESENTAR if vencida => Self::SinPresentarVencida,
            SIN_PRESENTAR => Self::SinPresentar,
            _ if !pagable => Self::Informativa,
            _ if vencida => Self::Vencida,
            _ => Self::PorVencer,
        }
    }

    fn condicion(self, hoy: Date) -> Condition {
        let todas = Condition::all();
        match self {
            Self::Pagada => todas.add(Column::Estado.eq(PAGADA)),
            Self::SinPresentarVencida => todas
                .add(Column::Estado.eq(SIN_PRESENTAR))
                .add(Column::FechaVencimiento.lt(hoy)),
            Self::SinPresentar => todas
                .add(Column::Estado.eq(SIN_PRESENTAR))
                .add(Column::FechaVencimiento.gte(hoy)),
            Self::Informativa => todas
                .add(Column::Estado.eq(PENDIENTE))
                .add(Column::Pagable.eq(false)),
            Self::Vencida => todas
                .add(Column::Estado.eq(PENDIENTE))
                .add(Column::Pagable.eq(true))
                .add(Column::FechaVencimiento.lt(hoy)),
            Self::PorVencer => todas
                .add(Column::Estado.eq(PENDIENTE))
                .add(Column::Pagable.eq(true))
                .add(Column::FechaVencimiento.gte(hoy)),
        }
    }
}

fn con_expediente(consulta: Select<Entity>) -> Select<Entity> {
    consulta.join(
        JoinType::LeftJoin,
        Entity::belongs_to(expediente::Entity)
            .from(Column::ExpedienteId)
            .to(expediente::Column::Id)
            .into(),
    )
}

fn seleccion(consulta: Select<Entity>) -> Select<Entity> {
    consulta
        .select_only()
        .columns([
            Column::Id,
            Column::Tipo,
            Column::Estado,
            Column::Concepto,
            Column::Referencia,
            Column::Anio,
            Column::Trimestre,
            Column::CuotaNumero,
            Column::CuotaDe,
            Column::ActoNumero,
            Column::ActoFecha,
            Column::FechaVencimiento,
            Column::RegimenMora,
            Column::Pagable,
            Column::ExpedienteId,
        ])
        .column_as(expediente::Column::Numero, "expediente_numero")
        .column_as(expediente::Column::Servicio, "expediente_servicio")
        .expr_as(saldo(libro::CARTERA_CAPITAL), "capital_centavos")
        .expr_as(saldo(libro::CARTERA_SANCION), "sancion_centavos")
        .expr_as(Expr::cust(CON_ACTOS_DE_MORA), "con_actos_de_mora")
        .expr_as(Expr::cust(AUTOLIQUIDACION_VIVA), "autoliquidacion_id")
        .expr_as(Expr::cust(ULTIMO_FUR), "fur_id")
}

const CON_ACTOS_DE_MORA: &str =
    "EXISTS (SELECT 1 FROM acto_de_mora c WHERE c.obligacion_id = obligacion.id)";

const AUTOLIQUIDACION_VIVA: &str = "(SELECT a.id FROM autoliquidacion a \
     WHERE a.obligacion_id = obligacion.id AND a.estado <> 'anulada')";

/// Of the living version, whose unique index the condition on `estado` makes usable.
const ULTIMO_FUR: &str = "(SELECT f.id FROM autoliquidacion a JOIN fur f ON f.autoliquidacion_id = a.id \
     WHERE a.obligacion_id = obligacion.id AND a.estado <> 'anulada' ORDER BY f.generado_en DESC LIMIT 1)";

/// Debits less credits of one account of the obligation, in centavos.
fn saldo(cuenta: &str) -> SimpleExpr {
    // The account is a constant of this crate, never input.
    Expr::cust(format!(
        "CAST(COALESCE((SELECT SUM(CASE m.naturaleza WHEN 'D' THEN m.valor_centavos ELSE -m.valor_centavos END) \
         FROM movimiento m WHERE m.obligacion_id = obligacion.id AND m.cuenta = '{cuenta}'), 0) AS BIGINT)"
    ))
}

fn claves(orden: Orden, motor: DbBackend) -> Vec<SimpleExpr> {
    let texto = |expresion| texto::en_orden(motor, expresion);
    let columna = |columna: Column| Expr::col((Entity, columna));
    match orden {
        Orden::FechaVencimiento => vec![columna(Column::FechaVencimiento)],
        // It begins with the concept.
        Orden::Concepto => vec![texto(columna(Column::Buscable))],
        Orden::Periodo => vec![columna(Column::Anio), columna(Column::Trimestre)],
        Orden::Capital => vec![saldo(libro::CARTERA_CAPITAL)],
        Orden::Tipo => vec![
            texto(columna(Column::Tipo)),
            columna(Column::FechaVencimiento),
        ],
        Orden::Expediente => vec![texto(Expr::col((
            expediente::Entity,
            expediente::Column::Numero,
        )))],
    }
}
