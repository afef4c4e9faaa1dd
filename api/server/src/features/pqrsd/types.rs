//! What goes in and out of PQRSD.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::adjuntos::AdjuntoVisto;

/// Lo que el formulario ofrece y exige.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormularioPqrsd {
    pub tipos: Vec<TipoDeSolicitud>,
    pub tipos_identificacion: Vec<OpcionDeFormulario>,
    /// La versión de los términos que se aceptan al enviar.
    pub terminos_version: &'static str,
    pub detalle_maximo: usize,
    pub adjuntos_maximo: usize,
    pub adjunto_maximo_bytes: usize,
    pub extensiones: Vec<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OpcionDeFormulario {
    #[schema(example = "CC")]
    pub codigo: &'static str,
    #[schema(example = "Cédula de ciudadanía")]
    pub nombre: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TipoDeSolicitud {
    #[schema(example = "solicitud")]
    pub codigo: &'static str,
    #[schema(example = "Solicitud")]
    pub nombre: &'static str,
    /// Plazo para responder, hoy.
    #[schema(example = 15)]
    pub plazo_dias: u16,
}

/// Lo que se radica.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevaPqrsd {
    /// `CC`, `NIT`, `CE`, `PA`, `TI` o `PPT`.
    #[schema(example = "CC")]
    #[validate(length(max = 10))]
    pub tipo_identificacion: String,
    #[schema(example = "1020304050")]
    #[validate(length(max = 40))]
    pub identificacion: String,
    #[schema(example = "Ana Peña Ruiz")]
    #[validate(length(max = 160))]
    pub nombre: String,
    #[schema(example = "ana@example.com")]
    #[validate(length(max = 254))]
    pub correo: String,
    #[schema(example = "601 3443460")]
    #[validate(length(max = 40))]
    pub telefono: String,
    #[schema(example = "Calle 1 # 2-3")]
    #[validate(length(max = 200))]
    pub direccion: String,
    /// ISO 3166-1, tres dígitos.
    #[schema(example = "170")]
    #[validate(length(max = 3))]
    pub pais: String,
    /// DIVIPOLA, cinco dígitos; en Colombia.
    #[schema(example = "11001")]
    #[validate(length(max = 5))]
    pub municipio: Option<String>,
    /// En otro país.
    #[validate(length(max = 100))]
    pub ciudad: Option<String>,
    #[schema(example = "solicitud")]
    #[validate(length(max = 20))]
    pub tipo: String,
    #[validate(length(max = 300, message = "El detalle tiene hasta 300 caracteres"))]
    pub detalle: String,
    /// Leyó y acepta los términos y condiciones de uso de datos.
    pub acepta_terminos: bool,
    #[validate(length(max = 20))]
    pub terminos_version: String,
    /// Certifica que su correo está vigente y autoriza que le respondan por él.
    pub certifica_correo: bool,
    /// Los archivos que se subieron antes, en orden.
    #[serde(default)]
    #[validate(length(max = 100))]
    pub adjuntos: Vec<Uuid>,
    /// El desafío resuelto de `GET /api/v1/captcha/pqrsd`: el base64 de su JSON.
    #[validate(length(max = 4000))]
    pub captcha: String,
}

/// Constancia de lo que se radicó (Ley 1437 de 2011, arts. 15 y 61).
#[derive(Debug, Serialize, ToSchema)]
pub struct AcusePqrsd {
    /// Con guiones, como se lee.
    #[schema(example = "2026-02-00000007-2")]
    pub radicado: String,
    /// Cuándo llegó.
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
    /// El día hábil desde el que cuenta.
    pub radicada_el: Date,
    /// El último día para responder.
    pub vence_el: Date,
    pub norma_plazo: String,
    /// Número y clase de los anexos.
    pub adjuntos: Vec<AdjuntoVisto>,
    /// A dónde se envió la constancia.
    pub correo: String,
}

/// Lo que se busca.
#[derive(Debug, Deserialize, ToSchema, Validate)]
pub struct BusquedaPqrsd {
    /// Con o sin guiones.
    #[schema(example = "2026-02-00000007-2")]
    #[validate(length(max = 40))]
    pub radicado: String,
    #[schema(example = "1020304050")]
    #[validate(length(max = 40))]
    pub identificacion: String,
}

/// En qué va una solicitud. No dice quién la radicó ni qué pidió: el radicado y una identificación no
/// prueban quién pregunta.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeguimientoPqrsd {
    pub radicado: String,
    pub tipo: String,
    /// `registrada`, `recibida`, `en_tramite`, `devuelta`, `resuelta` o `cerrada`.
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
    pub radicada_el: Date,
    pub vence_el: Date,
    /// Días hábiles que faltan; negativo si pasaron.
    pub dias_restantes: i64,
    /// Cuántos archivos se anexaron.
    pub adjuntos: usize,
    /// A dónde llegan los avisos, apenas insinuado.
    #[schema(example = "a…@example.com")]
    pub correo: String,
    pub pasos: Vec<PasoPqrsd>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PasoPqrsd {
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub ocurrido_en: OffsetDateTime,
    /// Quién lo hizo y qué dijo; solo lo ve el ministerio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quien: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texto: Option<String>,
}

/// El secreto del enlace que llegó por correo.
#[derive(Deserialize, ToSchema, Validate)]
pub struct EnlacePqrsd {
    #[validate(length(max = 200))]
    pub secreto: String,
}

crate::http::json::oculto!(EnlacePqrsd, ComplementoPqrsd);

/// Lo que se pide completar.
#[derive(Debug, Serialize, ToSchema)]
pub struct PorCompletar {
    pub radicado: String,
    pub motivo: String,
    #[serde(with = "time::serde::rfc3339")]
    pub vence_en: OffsetDateTime,
}

/// Lo que faltaba.
#[derive(Deserialize, ToSchema, Validate)]
pub struct ComplementoPqrsd {
    #[validate(length(max = 200))]
    pub secreto: String,
    #[validate(length(max = 300, message = "La aclaración tiene hasta 300 caracteres"))]
    pub texto: String,
    #[serde(default)]
    #[validate(length(max = 100))]
    pub adjuntos: Vec<Uuid>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroPqrsd {
    /// `abiertas` (lo de siempre), `terminadas`, o un estado.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    #[validate(length(max = 20))]
    pub tipo: Option<String>,
    /// Parte del radicado, del nombre o de la identificación.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// Solo las que tomó quien pregunta.
    pub mias: Option<bool>,
}

/// Una solicitud en la cola.
#[derive(Debug, Serialize, ToSchema)]
pub struct PqrsdFila {
    pub id: Uuid,
    pub radicado: String,
    pub tipo: String,
    pub estado: String,
    pub nombre: String,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
    pub radicada_el: Date,
    pub vence_el: Date,
    /// Días hábiles que faltan; negativo si pasaron.
    pub dias_restantes: i64,
    /// Quién la tiene.
    pub responsable: Option<String>,
}

/// Todo lo de una solicitud, para quien la atiende.
#[derive(Debug, Serialize, ToSchema)]
pub struct PqrsdCompleta {
    #[serde(flatten)]
    pub fila: PqrsdFila,
    pub tipo_identificacion: String,
    pub identificacion: String,
    pub correo: String,
    pub telefono: String,
    pub direccion: String,
    pub pais: String,
    pub departamento: Option<String>,
    pub ciudad: Option<String>,
    pub detalle: String,
    pub terminos_version: String,
    pub norma_plazo: String,
    pub adjuntos: Vec<AdjuntoVisto>,
    pub respuesta: Option<String>,
    pub adjuntos_respuesta: Vec<AdjuntoVisto>,
    pub motivo: Option<String>,
    pub pasos: Vec<PasoPqrsd>,
    /// Quien pregunta es quien la tiene.
    pub es_mia: bool,
    /// Qué puede pasar ahora: `recibir`, `tomar`, `devolver`, `responder` o `cerrar`.
    pub acciones: Vec<&'static str>,
    /// La versión para `If-Match`.
    pub version: i32,
}

/// Lo que se dice a quien radicó.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MotivoPqrsd {
    #[validate(length(
        min = 10,
        max = 1000,
        message = "Escriba el motivo: entre 10 y 1.000 caracteres"
    ))]
    pub motivo: String,
}

/// La respuesta de fondo.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RespuestaPqrsd {
    #[validate(length(
        min = 10,
        max = 8000,
        message = "Escriba la respuesta: entre 10 y 8.000 caracteres"
    ))]
    pub texto: String,
    /// Los archivos que se subieron antes, en orden.
    #[serde(default)]
    #[validate(length(max = 100))]
    pub adjuntos: Vec<Uuid>,
}
