//! What goes in and out of the published values.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::{Validate, ValidateUrl, ValidationError};

/// Una serie de valores que una autoridad publica.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeriePublicada {
    #[schema(example = "mora.tasa")]
    pub codigo: String,
    pub nombre: String,
    /// Qué decide y cómo se lee su valor.
    pub descripcion: String,
    #[schema(example = "porcentaje anual")]
    pub unidad: String,
    /// Quién la publica.
    pub autoridad: String,
    /// `mes`, `trimestre`, `anio` o `libre`: cuánto rige un valor, por regla general.
    pub cada: &'static str,
    /// Verdadero si todo día debe tener valor.
    pub continua: bool,
    /// El valor de hoy, si lo hay.
    pub vigente: Option<ValorVigente>,
    /// El último día con valor; ausente si el último valor sigue abierto.
    pub cubierta_hasta: Option<Date>,
    /// El período que sigue al último.
    pub siguiente: Option<PeriodoSugerido>,
    /// Propuestas por decidir.
    pub pendientes: i64,
    /// Valores cuya fuente no se ha visto.
    pub por_confirmar: usize,
    /// Valores inventados para demostraciones.
    pub demostrativos: usize,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ValorVigente {
    pub desde: Date,
    pub hasta: Option<Date>,
    pub valor: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PeriodoSugerido {
    pub desde: Date,
    pub hasta: Option<Date>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SeriesPublicadas {
    pub datos: Vec<SeriePublicada>,
}

/// Una serie con todos sus períodos y sus versiones.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeriePublicadaCompleta {
    pub serie: SeriePublicada,
    /// Primero el más reciente.
    pub periodos: Vec<PeriodoPublicado>,
}

/// Los días de un valor. Sin versiones, son días que nadie ha publicado.
#[derive(Debug, Serialize, ToSchema)]
pub struct PeriodoPublicado {
    pub desde: Date,
    pub hasta: Option<Date>,
    /// Primero la que rige.
    pub versiones: Vec<VersionPublicada>,
}

/// Un valor como se registró y se aprobó. Nunca cambia: se corrige con otra versión.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionPublicada {
    pub version: i32,
    #[schema(example = "23.17")]
    pub valor: String,
    pub ibc: Option<String>,
    pub usura: Option<String>,
    pub norma: String,
    pub articulo: Option<String>,
    pub enlace: Option<String>,
    pub fuente: Option<String>,
    pub nota: Option<String>,
    pub publicado_el: Option<Date>,
    /// `seen`, `seen_secondary`, `known` o `assumed`.
    pub confianza: String,
    /// Verdadero si la fuente no se ha visto: alguien debe confirmarlo.
    pub por_confirmar: bool,
    pub demostrativo: bool,
    /// Desde cuándo era el valor conocido.
    pub conocido_desde: Date,
    /// Nombre de quien lo registró; ausente si vino con el programa.
    pub registrado_por: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub registrado_en: OffsetDateTime,
    pub aprobado_por: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub aprobado_en: Option<OffsetDateTime>,
    /// Autoliquidaciones presentadas que lo usaron.
    pub autoliquidaciones: i64,
}

/// Un valor que una autoridad publicó y que se propone registrar.
#[derive(Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevaPublicacion {
    #[schema(example = "mora.tasa")]
    #[validate(length(min = 1, max = 60))]
    pub codigo: String,
    pub desde: Date,
    /// Ausente si rige hasta el siguiente acto.
    pub hasta: Option<Date>,
    /// En la unidad de la serie. De la tasa de mora se calcula: envíe la tasa de usura.
    #[schema(example = "52374")]
    #[validate(length(max = 40))]
    pub valor: Option<String>,
    /// Interés bancario corriente, consumo y ordinario, en porcentaje anual.
    #[schema(example = "16.66")]
    #[validate(length(max = 10))]
    pub ibc: Option<String>,
    /// Tasa de usura certificada, en porcentaje anual.
    #[schema(example = "24.99")]
    #[validate(length(max = 10))]
    pub usura: Option<String>,
    /// El acto que lo publica.
    #[schema(example = "Resolución DIAN 238 de 2025")]
    #[validate(length(min = 3, max = 300, message = "Indique el acto que publica el valor"))]
    pub norma: String,
    #[validate(length(max = 100))]
    pub articulo: Option<String>,
    #[validate(custom(function = "direccion_web"), length(max = 500))]
    pub enlace: Option<String>,
    /// Dónde se leyó, si no fue en el acto.
    #[validate(length(max = 500))]
    pub fuente: Option<String>,
    #[validate(length(max = 1000))]
    pub nota: Option<String>,
    /// Cuándo lo publicó la autoridad.
    pub publicado_el: Date,
    /// `seen`: se leyó el acto. `seen_secondary`: se leyó en otra parte. `known` o `assumed`: por
    /// confirmar.
    #[schema(example = "seen")]
    #[validate(length(max = 20))]
    pub confianza: String,
}

/// Only what a browser opens without running anything.
fn direccion_web(texto: &str) -> Result<(), ValidationError> {
    let es_web = ["https://", "http://"]
        .iter()
        .any(|inicio| texto.starts_with(inicio));
    if es_web && texto.validate_url() {
        return Ok(());
    }
    let mensaje = "Escriba la dirección completa, con https://";
    Err(ValidationError::new("direccion").with_message(mensaje.into()))
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroPublicaciones {
    /// `pendiente`, `aprobada`, `rechazada` o `retirada`.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    /// El código de la serie.
    #[validate(length(max = 60))]
    pub codigo: Option<String>,
}

/// Una propuesta, con lo que cambiaría.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Publicacion {
    pub id: Uuid,
    pub codigo: String,
    /// Nombre de la serie.
    pub serie: String,
    pub unidad: String,
    pub desde: Date,
    pub hasta: Option<Date>,
    pub valor: String,
    pub ibc: Option<String>,
    pub usura: Option<String>,
    pub norma: String,
    pub articulo: Option<String>,
    pub enlace: Option<String>,
    pub fuente: Option<String>,
    pub nota: Option<String>,
    pub publicado_el: Option<Date>,
    pub confianza: String,
    /// `pendiente`, `aprobada`, `rechazada` o `retirada`.
    pub estado: String,
    pub propuesta_por: String,
    #[serde(with = "time::serde::rfc3339")]
    pub propuesta_en: OffsetDateTime,
    pub decidida_por: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub decidida_en: Option<OffsetDateTime>,
    /// Por qué se rechazó.
    pub motivo: Option<String>,
    /// Verdadero si quien pregunta la propuso: puede retirarla, no aprobarla.
    pub es_propia: bool,
    /// El valor que corrige, o el del período anterior.
    pub anterior: Option<ValorAnterior>,
}

/// El valor con el que se compara una propuesta.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ValorAnterior {
    pub desde: Date,
    pub hasta: Option<Date>,
    pub valor: String,
    /// Verdadero si la propuesta lo reemplaza.
    pub corrige: bool,
    /// Cuánto cambia, en porcentaje con signo; ausente si no son números.
    #[schema(example = "5.17")]
    pub variacion: Option<String>,
    /// Autoliquidaciones presentadas que lo usaron; no cambian.
    pub autoliquidaciones: i64,
}

#[derive(Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Rechazo {
    /// Qué debe corregirse.
    #[validate(length(min = 5, max = 500, message = "Explique por qué la rechaza"))]
    pub motivo: String,
}
