//! What goes in and out of the self-assessment operations.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::features::expedientes::types::{ExpedienteRef, Periodo};
use crate::features::fur::types::Fur;
use crate::http::calculo::Linea;

/// Most income lines of a declaration.
pub const LINEAS_MAXIMAS: u64 = 500;

/// What the operator declares, as typed. In a draft an empty value means «not yet».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Declaracion {
    /// True: there was no income in the period (nil return).
    #[serde(default)]
    pub sin_ingresos: bool,
    #[serde(default)]
    #[validate(
        nested,
        length(
            max = "LINEAS_MAXIMAS",
            message = "Son demasiadas líneas: agrúpelas por servicio"
        )
    )]
    pub ingresos: Vec<IngresoDeclarado>,
    /// Terminals sold in the period, in pesos.
    #[serde(default)]
    #[schema(example = "150000000.00")]
    #[validate(length(max = 30, message = "El valor es demasiado largo"))]
    pub terminales: String,
    /// Refunds, in pesos.
    #[serde(default)]
    #[schema(example = "20000000.00")]
    #[validate(length(max = 30, message = "El valor es demasiado largo"))]
    pub devoluciones: String,
}

/// Income of one service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct IngresoDeclarado {
    /// Code of `GET /api/v1/servicios`; empty in a draft when not chosen yet.
    #[schema(example = "internet_fijo")]
    #[validate(length(max = 40))]
    pub servicio: String,
    #[serde(default)]
    #[validate(length(max = 200, message = "Escriba como máximo 200 caracteres"))]
    pub descripcion: String,
    /// Pesos, decimal with point: `1250000.00`.
    #[schema(example = "1250000000.00")]
    #[validate(length(max = 30, message = "El valor es demasiado largo"))]
    pub valor: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevaAutoliquidacion {
    /// The unfiled period.
    pub obligacion_id: Uuid,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct GuardarAutoliquidacion {
    #[validate(nested)]
    pub declaracion: Declaracion,
}

#[derive(Clone, Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoCalculo {
    /// The day on which the operator means to pay.
    pub fecha_pago: Date,
    /// What is on screen; the saved draft when absent.
    #[validate(nested)]
    pub declaracion: Option<Declaracion>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoPresentacion {
    /// The day on which the operator means to pay: the FUR is valid until then.
    pub fecha_pago: Date,
    /// Declares under oath that the data are true (Decreto 1161 de 2010, artículo 6, letra c).
    pub acepta_juramento: bool,
    /// The total that was on screen, so that nobody presents figures that were not shown.
    #[schema(example = "22440000.00")]
    #[validate(length(max = 30))]
    pub total_mostrado: String,
}

/// Where a self-assessment stands.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Autoliquidacion {
    pub id: Uuid,
    /// `borrador`, `presentada` or `anulada`.
    pub estado: String,
    /// The ETag, without quotes.
    pub version: i32,
    pub obligacion_id: Uuid,
    pub expediente: ExpedienteRef,
    pub periodo: Periodo,
    pub fecha_vencimiento: Date,
    /// Calendar days to the due date; negative when it passed.
    pub dias: i64,
    /// Business days to the due date; zero when it passed.
    pub dias_habiles: i64,
    /// True when presenting today would be late.
    pub extemporanea: bool,
    pub declaracion: Declaracion,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
    pub creada_por: String,
    #[serde(with = "time::serde::rfc3339")]
    pub actualizada_en: OffsetDateTime,
    pub actualizada_por: String,
    #[serde(with = "time::serde::rfc3339::option")]
    pub presentada_en: Option<OffsetDateTime>,
    pub presentada_por: Option<String>,
    pub fur_id: Option<Uuid>,
    /// What was presented, never recomputed.
    pub liquidacion: Option<Liquidacion>,
    /// The last presented period of the same file, to compare with.
    pub anterior: Option<PeriodoAnterior>,
    /// The people of the company who can present it.
    pub pueden_presentar: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PeriodoAnterior {
    pub periodo: Periodo,
    pub ingresos: String,
    pub contraprestacion: String,
}

/// A self-assessment in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct AutoliquidacionResumen {
    pub id: Uuid,
    pub estado: String,
    pub obligacion_id: Uuid,
    pub expediente_id: Uuid,
    pub periodo: Periodo,
    #[serde(with = "time::serde::rfc3339")]
    pub actualizada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub presentada_en: Option<OffsetDateTime>,
    pub total: Option<String>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroAutoliquidaciones {
    /// `borrador`, `presentada` or `anulada`; all but `anulada` when absent.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    pub expediente_id: Option<Uuid>,
}

/// The liquidation of a declaration for a payment date.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Liquidacion {
    pub fecha_presentacion: Date,
    pub fecha_pago: Date,
    pub fecha_vencimiento: Date,
    pub dias_mora: u32,
    pub meses_extemporaneidad: u32,
    #[schema(example = "1250000000.00")]
    pub ingresos: String,
    pub terminales: String,
    pub devoluciones: String,
    pub base: String,
    /// Percent.
    #[schema(example = "1.9")]
    pub tarifa: String,
    pub contraprestacion: String,
    pub sancion: String,
    pub intereses: String,
    #[schema(example = "22440000.00")]
    pub total: String,
    pub total_en_letras: String,
    /// True when a demonstration rate took part: the figures have no legal effect.
    pub demostrativo: bool,
    pub avisos: Vec<Aviso>,
    pub lineas: Vec<Linea>,
}

/// Something to know before presenting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Aviso {
    /// `EXTEMPORANEA`, `TASA_DEMOSTRATIVA` or `MUY_DISTINTA_DE_LA_ANTERIOR`.
    pub codigo: String,
    pub mensaje: String,
}

/// The answer to presenting.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Presentada {
    pub autoliquidacion_id: Uuid,
    pub fur: Fur,
}
