//! What goes in and out of the obligations operations.

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::features::expedientes::types::{ExpedienteRef, Periodo};
use crate::http::calculo::{Linea, NoDisponible};

/// Qué obligaciones y a qué fecha de pago se valoran. Las listas de valores se separan con comas.
#[derive(Clone, Debug, Default, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroObligaciones {
    /// Fecha de pago de los valores; si falta, hoy.
    pub fecha_pago: Option<Date>,
    /// Parte del concepto, del número o del expediente; no distingue tildes ni mayúsculas.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// `autoliquidacion`, `liquidacion_derechos`, `multa`, `facilidad_pago`, `cuenta_orden`.
    #[validate(length(max = 200))]
    pub tipo: Option<String>,
    /// `vencida`, `por_vencer`, `sin_presentar_vencida`, `sin_presentar`, `informativa`, `pagada`.
    /// Si falta, todas menos `pagada`.
    #[validate(length(max = 200))]
    pub situacion: Option<String>,
    pub expediente_id: Option<Uuid>,
    pub vence_desde: Option<Date>,
    pub vence_hasta: Option<Date>,
    /// `fecha_vencimiento` (por omisión), `concepto`, `periodo`, `capital`, `tipo`, `expediente`;
    /// con `-` delante, descendente.
    #[validate(length(max = 40))]
    pub orden: Option<String>,
    /// Solo el ministerio: de qué operador son las obligaciones.
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
    #[param(inline)]
    pub formato: FormatoExportacion,
}

/// Situación de una obligación hoy.
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

/// Una obligación con sus valores a la fecha de pago.
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
    /// Días calendario desde hoy hasta el vencimiento; negativos si ya pasó.
    pub dias: i64,
    pub pagable: bool,
    /// Por qué no se puede pagar, si es el caso.
    pub motivo_no_pagable: Option<String>,
    /// Nulo si aún está sin presentar.
    #[schema(example = "20520000.00")]
    pub capital: Option<String>,
    pub sancion: Option<String>,
    pub intereses: Option<String>,
    pub indexacion: Option<String>,
    pub total: Option<String>,
    /// Por qué faltan los intereses y el total, si es el caso.
    pub no_disponible: Option<NoDisponible>,
    /// Verdadero si se usó una tasa de demostración.
    pub demostrativo: bool,
    pub autoliquidacion_id: Option<Uuid>,
    pub fur_id: Option<Uuid>,
}

/// Qué cuota es y de cuántas.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Cuota {
    pub numero: i32,
    pub de: i32,
}

/// Una página de obligaciones.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaginaObligaciones {
    pub datos: Vec<ObligacionFila>,
    pub pagina: u64,
    pub por_pagina: u64,
    pub total: u64,
    /// La fecha de pago de los valores.
    pub fecha_pago: Date,
}

/// Cuántas y por cuánto; si falta una de sus partes, el total no se da.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Cuenta {
    pub cantidad: u64,
    #[schema(example = "4820000.00")]
    pub total: Option<String>,
}

/// La situación del operador a la fecha de pago, y la de lo filtrado.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResumenObligaciones {
    pub fecha_pago: Date,
    pub hoy: Date,
    pub vencido: Cuenta,
    /// Lo que vence en los próximos 30 días.
    pub por_vencer: Cuenta,
    pub sin_presentar: u64,
    pub sin_presentar_vencidos: u64,
    /// Lo que se muestra y no se paga, como las cuentas de orden: no está en los otros totales.
    pub informativas: Cuenta,
    /// Lo que dejan los filtros: cuántas son y cuánto se debe; las informativas cuentan y no suman.
    pub filtradas: Cuenta,
    /// De las filtradas, las informativas.
    pub filtradas_informativas: Cuenta,
    pub demostrativo: bool,
    pub no_disponible: Option<NoDisponible>,
}

/// Una obligación completa.
#[derive(Debug, Serialize, ToSchema)]
pub struct Obligacion {
    #[serde(flatten)]
    pub fila: ObligacionFila,
    pub fecha_pago: Date,
    /// Cómo se obtiene el total a la fecha de pago; el capital y la sanción de una autoliquidación se
    /// abren en lo que se calculó al presentarla, menos lo ya pagado.
    pub calculo: Option<Linea>,
    pub movimientos: Vec<Movimiento>,
    pub acto: Option<Acto>,
    /// Lo que dicen otros actos de sus intereses: desde cuándo corren y en qué días no.
    pub actos_de_mora: Vec<ActoDeMora>,
}

/// El acto administrativo que la sustenta.
#[derive(Debug, Serialize, ToSchema)]
pub struct Acto {
    pub numero: String,
    pub fecha: Option<Date>,
}

/// Un acto que cambia los días en que la obligación causa intereses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
pub struct ActoDeMora {
    pub clase: ClaseActoDeMora,
    /// Primer día con intereses, o primero sin ellos si es una suspensión.
    pub desde: Date,
    /// Último día de la suspensión; nulo si continúa.
    pub hasta: Option<Date>,
    /// El acto o el proceso.
    pub acto: String,
    /// La norma de la suspensión.
    pub norma: Option<String>,
}

/// Qué hace el acto con los intereses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClaseActoDeMora {
    /// Fija el día desde el cual corren.
    InteresesDesde,
    /// Los suspende unos días.
    Suspension,
}

/// Un movimiento de esta obligación en el libro mayor.
#[derive(Debug, Serialize, ToSchema)]
pub struct Movimiento {
    pub fecha: Date,
    pub descripcion: String,
    #[schema(example = "cartera_capital")]
    pub cuenta: String,
    pub debito: Option<String>,
    pub credito: Option<String>,
}

/// Fecha de pago de un detalle.
#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct PedidoDetalle {
    /// Fecha de pago de los valores; si falta, hoy.
    pub fecha_pago: Option<Date>,
    /// Solo el ministerio: de qué operador es la obligación.
    pub operador_id: Option<Uuid>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct PedidoCalendario {
    /// De quién; lo indica el ministerio.
    pub operador_id: Option<Uuid>,
}
