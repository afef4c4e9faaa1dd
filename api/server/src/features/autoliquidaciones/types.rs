//! What goes in and out of the self-assessment operations.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::features::expedientes::types::{ExpedienteRef, Periodo};
use crate::features::fur::types::Fur;
use crate::features::obligaciones::types::ActoDeMora;
use crate::http::calculo::{Cambio, Linea};

/// Most income lines of a declaration.
pub const LINEAS_MAXIMAS: u64 = 500;

/// Lo que declara el operador, tal como lo escribió. En un borrador, vacío es «todavía no».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Declaracion {
    /// Verdadero: no hubo ingresos en el período (declaración en cero).
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
    /// Venta de terminales en el período, en pesos.
    #[serde(default)]
    #[schema(example = "150000000.00")]
    #[validate(length(max = 30, message = "El valor es demasiado largo"))]
    pub terminales: String,
    /// Devoluciones, en pesos.
    #[serde(default)]
    #[schema(example = "20000000.00")]
    #[validate(length(max = 30, message = "El valor es demasiado largo"))]
    pub devoluciones: String,
}

/// Ingresos por un servicio.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct IngresoDeclarado {
    /// Código de `GET /api/v1/servicios`; vacío en un borrador si aún no se ha elegido.
    #[schema(example = "internet_fijo")]
    #[validate(length(max = 40))]
    pub servicio: String,
    #[serde(default)]
    #[validate(length(max = 200, message = "Escriba como máximo 200 caracteres"))]
    pub descripcion: String,
    /// En pesos, con punto decimal: `1250000.00`.
    #[schema(example = "1250000000.00")]
    #[validate(length(max = 30, message = "El valor es demasiado largo"))]
    pub valor: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevaAutoliquidacion {
    /// El período sin presentar.
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
    /// El día en que el operador piensa pagar.
    pub fecha_pago: Date,
    /// Lo que está en pantalla; si falta, el borrador guardado.
    #[validate(nested)]
    pub declaracion: Option<Declaracion>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoPresentacion {
    /// El día en que el operador piensa pagar: el FUR vale hasta entonces.
    pub fecha_pago: Date,
    /// Declara bajo juramento que los datos son ciertos (Decreto 1161 de 2010, artículo 6,
    /// literal c).
    pub acepta_juramento: bool,
    /// El total que estaba en pantalla, para que nadie presente cifras que no se le mostraron.
    #[schema(example = "22440000.00")]
    #[validate(length(max = 30))]
    pub total_mostrado: String,
}

/// Una autoliquidación y su estado.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Autoliquidacion {
    pub id: Uuid,
    /// `borrador`, `presentada` o `anulada`.
    pub estado: String,
    /// El ETag, sin comillas.
    pub version: i32,
    pub obligacion_id: Uuid,
    pub expediente: ExpedienteRef,
    pub periodo: Periodo,
    pub fecha_vencimiento: Date,
    /// Días calendario hasta el vencimiento; negativos si ya pasó.
    pub dias: i64,
    /// Días hábiles hasta el vencimiento; cero si ya pasó.
    pub dias_habiles: i64,
    /// Verdadero si presentarla hoy es extemporáneo.
    pub extemporanea: bool,
    pub declaracion: Declaracion,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
    pub creada_por: String,
    #[serde(with = "time::serde::rfc3339")]
    pub actualizada_en: OffsetDateTime,
    pub actualizada_por: String,
    /// Quién la termina: quien la inició, o a quien se le traspasó.
    pub responsable: String,
    #[serde(with = "time::serde::rfc3339::option")]
    pub presentada_en: Option<OffsetDateTime>,
    pub presentada_por: Option<String>,
    pub fur_id: Option<Uuid>,
    /// Lo que se presentó; no se vuelve a calcular.
    pub liquidacion: Option<Liquidacion>,
    /// El último período presentado del mismo expediente, para comparar.
    pub anterior: Option<PeriodoAnterior>,
    /// Las personas de la empresa que pueden presentarla.
    pub pueden_presentar: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PeriodoAnterior {
    pub periodo: Periodo,
    pub ingresos: String,
    pub contraprestacion: String,
}

/// Una autoliquidación en una lista.
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
    /// `borrador`, `presentada` o `anulada`; si falta, todas menos `anulada`.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    pub expediente_id: Option<Uuid>,
}

/// La liquidación de una declaración a una fecha de pago.
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
    /// En porcentaje.
    #[schema(example = "1.9")]
    pub tarifa: String,
    pub contraprestacion: String,
    pub sancion: String,
    pub intereses: String,
    #[schema(example = "22440000.00")]
    pub total: String,
    pub total_en_letras: String,
    /// Verdadero si se usó una tasa de demostración: las cifras no tienen efecto legal.
    pub demostrativo: bool,
    pub avisos: Vec<Aviso>,
    pub lineas: Vec<Linea>,
    /// El texto de la ley con el que se calculó: los mismos valores, el mismo nombre.
    #[serde(default)]
    #[schema(example = "9f2c41d07a3e")]
    pub ley: String,
    /// Los actos que cambian los días en que causa intereses.
    #[serde(default)]
    pub actos_de_mora: Vec<ActoDeMora>,
}

/// Lo que se presentó, vuelto a calcular.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Recalculo {
    #[serde(with = "time::serde::rfc3339")]
    pub presentada_en: OffsetDateTime,
    pub fecha_pago: Date,
    /// El total presentado.
    #[schema(example = "22440000.00")]
    pub total: String,
    /// El total con los mismos valores que se usaron.
    pub total_recalculado: String,
    /// Verdadero si cada línea da lo mismo, exacta y redondeada.
    pub igual: bool,
    /// El texto de la ley con el que se presentó, y el de hoy.
    pub ley: String,
    pub ley_de_hoy: String,
    pub misma_ley: bool,
    /// Los valores publicados que usó, con su versión.
    pub valores: Vec<ValorUsado>,
    /// Qué líneas darían otra cosa con lo que se conoce hoy, y por qué. Lo presentado no cambia.
    pub cambios: Vec<Cambio>,
}

/// Un valor publicado que usó una liquidación.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ValorUsado {
    #[schema(example = "mora.tasa")]
    pub codigo: String,
    pub desde: Date,
    pub hasta: Option<Date>,
    pub version: u32,
    pub valor: Option<String>,
    /// La versión que rige hoy.
    pub version_de_hoy: Option<u32>,
    pub valor_de_hoy: Option<String>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct PedidoRecalculo {
    /// De quién; lo indica el ministerio.
    pub operador_id: Option<Uuid>,
}

/// Algo que conviene saber antes de presentar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Aviso {
    /// `EXTEMPORANEA`, `TASA_DEMOSTRATIVA` o `MUY_DISTINTA_DE_LA_ANTERIOR`.
    pub codigo: String,
    pub mensaje: String,
}

/// La respuesta al presentar.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Presentada {
    pub autoliquidacion_id: Uuid,
    pub fur: Fur,
}
