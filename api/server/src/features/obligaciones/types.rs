//! What goes in and out of the obligations operations.

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::features::expedientes::types::{ExpedienteRef, Periodo};
use crate::http::calculo::{Linea, NoDisponible};

/// Which obligations, and on which payment date they are valued. Lists of values are separated
/// by commas.
#[derive(Clone, Debug, Default, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroObligaciones {
    /// Payment date for the values; today when absent.
    pub fecha_pago: Option<Date>,
    /// Part of the concept, number or expediente; accents and case do not matter.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// `autoliquidacion`, `liquidacion_derechos`, `multa`, `facilidad_pago`, `cuenta_orden`.
    #[validate(length(max = 200))]
    pub tipo: Option<String>,
    /// `vencida`, `por_vencer`, `sin_presentar_vencida`, `sin_presentar`, `informativa`, `pagada`.
    /// Without it, all but `pagada`.
    #[validate(length(max = 200))]
    pub situacion: Option<String>,
    pub expediente_id: Option<Uuid>,
    pub vence_desde: Option<Date>,
    pub vence_hasta: Option<Date>,
    /// `fecha_vencimiento` (default), `concepto`, `periodo`, `capital`, `tipo`, `expediente`;
    /// with `-` before it, descending.
    #[validate(length(max = 40))]
    pub orden: Option<String>,
    /// Ministry only: whose obligations.
    pub operador_id: Option<Uuid>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FormatoExportacion {
    Csv,
    Xlsx,
}

#[derive(Clone, Copy, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct PedidoExportacion {
    pub formato: FormatoExportacion,
}

/// Where an obligation stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Situacion {
    Vencida,
    PorVencer,
    SinPresentarVencida,
    SinPresentar,
    Informativa,
    Pagada,
}

/// An obligation with its values on the payment date.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ObligacionFila {
    pub id: Uuid,
    #[schema(example = "autoliquidacion")]
    pub tipo: String,
    pub situacion: Situacion,
    pub concepto: String,
    pub referencia: String,
    pub expediente: Option<ExpedienteRef>,
    pub periodo: Option<Periodo>,
    pub cuota: Option<Cuota>,
    pub fecha_vencimiento: Date,
    /// Calendar days from today to the due date; negative when it passed.
    pub dias: i64,
    pub pagable: bool,
    /// Why it cannot be paid, when so.
    pub motivo_no_pagable: Option<String>,
    /// Null when it is still to be filed.
    #[schema(example = "20520000.00")]
    pub capital: Option<String>,
    pub sancion: Option<String>,
    pub intereses: Option<String>,
    pub indexacion: Option<String>,
    pub total: Option<String>,
    /// Why interest and total are missing, when they are.
    pub no_disponible: Option<NoDisponible>,
    /// True when a demonstration rate took part.
    pub demostrativo: bool,
    pub autoliquidacion_id: Option<Uuid>,
    pub fur_id: Option<Uuid>,
}

/// Which instalment of how many.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Cuota {
    pub numero: i32,
    pub de: i32,
}

/// A page of obligations.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaginaObligaciones {
    pub datos: Vec<ObligacionFila>,
    pub pagina: u64,
    pub por_pagina: u64,
    pub total: u64,
    /// The payment date of the values.
    pub fecha_pago: Date,
}

/// How many and how much; the total is withheld when one of its parts is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Cuenta {
    pub cantidad: u64,
    #[schema(example = "4820000.00")]
    pub total: Option<String>,
}

/// The situation of the operator on the payment date, and that of what was filtered.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResumenObligaciones {
    pub fecha_pago: Date,
    pub hoy: Date,
    pub vencido: Cuenta,
    /// Due within the next 30 days.
    pub por_vencer: Cuenta,
    pub sin_presentar: u64,
    pub sin_presentar_vencidos: u64,
    pub informativas: Cuenta,
    /// What the filters leave.
    pub filtradas: Cuenta,
    pub demostrativo: bool,
    pub no_disponible: Option<NoDisponible>,
}

/// One obligation in full.
#[derive(Debug, Serialize, ToSchema)]
pub struct Obligacion {
    #[serde(flatten)]
    pub fila: ObligacionFila,
    pub fecha_pago: Date,
    /// How the total on the payment date is reached.
    pub calculo: Option<Linea>,
    pub movimientos: Vec<Movimiento>,
    pub acto: Option<Acto>,
}

/// The administrative act behind it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Acto {
    pub numero: String,
    pub fecha: Option<Date>,
}

/// A movement of the ledger on this obligation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Movimiento {
    pub fecha: Date,
    pub descripcion: String,
    #[schema(example = "cartera_capital")]
    pub cuenta: String,
    pub debito: Option<String>,
    pub credito: Option<String>,
}

/// Payment date of a detail.
#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct PedidoDetalle {
    /// Payment date for the values; today when absent.
    pub fecha_pago: Option<Date>,
    /// Ministry only: whose obligation.
    pub operador_id: Option<Uuid>,
}
