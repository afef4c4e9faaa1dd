//! What goes in and out of the bulletin.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::http::json::oculto;

/// El texto de la autorización vigente.
#[derive(Debug, Serialize, ToSchema)]
pub struct TerminosDelBoletin {
    #[schema(example = "2026-11-30")]
    pub version: String,
    pub texto: String,
    /// SHA-256 del texto.
    pub huella: String,
}

/// Quién quiere recibir el boletín.
#[derive(Debug, Deserialize, ToSchema, Validate)]
pub struct NuevaSuscripcion {
    /// De la empresa o de la persona.
    #[validate(length(
        min = 1,
        max = 160,
        message = "Escriba el nombre de la empresa o de la persona"
    ))]
    pub nombre: String,
    /// `NIT` o `CC`.
    #[validate(length(max = 5))]
    pub documento_tipo: String,
    /// El NIT va con su dígito de verificación.
    #[validate(length(min = 1, max = 20, message = "Escriba el número del documento"))]
    pub documento: String,
    /// Número de expediente, si lo tiene.
    #[validate(length(max = 20))]
    pub expediente: Option<String>,
    #[validate(length(min = 1, max = 254, message = "Escriba un correo"))]
    pub correo: String,
    /// Acepta el texto de la autorización.
    pub acepta: bool,
    /// Cuál texto leyó.
    #[validate(length(max = 40))]
    pub terminos_version: String,
    /// La solución del desafío del formulario `boletin`.
    #[validate(length(max = 4000))]
    pub captcha: String,
}

/// Lo que sigue: la misma respuesta para cualquier correo.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuscripcionPedida {
    pub mensaje: String,
}

/// El enlace que llegó por correo.
#[derive(Deserialize, ToSchema, Validate)]
pub struct EnlaceDeBoletin {
    /// Lo que va después de «#» en la dirección.
    #[validate(length(max = 200))]
    pub secreto: String,
}

oculto!(EnlaceDeBoletin);

/// En qué quedó una suscripción.
#[derive(Debug, Serialize, ToSchema)]
pub struct EstadoDeSuscripcion {
    pub correo: String,
    /// `activa` o `retirada`.
    pub estado: String,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroSuscripciones {
    /// `pendiente`, `activa` o `retirada`.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    /// Parte del nombre, del documento, del expediente o del correo.
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

/// Una suscripción, para el ministerio.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suscripcion {
    pub id: Uuid,
    pub nombre: String,
    pub documento_tipo: String,
    pub documento: String,
    pub expediente: Option<String>,
    pub correo: String,
    /// `pendiente`, `activa` o `retirada`.
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub pedida_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub confirmada_en: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub retirada_en: Option<OffsetDateTime>,
}

/// Lo que se publica.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct NuevoBoletin {
    #[validate(length(
        min = 5,
        max = 120,
        message = "Escriba un asunto de 5 a 120 caracteres"
    ))]
    pub asunto: String,
    /// Párrafos separados por una línea en blanco.
    #[validate(length(
        min = 20,
        max = 20_000,
        message = "Escriba el texto, de 20 a 20.000 caracteres"
    ))]
    pub texto: String,
}

/// Un boletín publicado.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
pub struct BoletinPublicado {
    pub id: Uuid,
    pub numero: i32,
    pub asunto: String,
    pub texto: String,
    pub publicado_por: String,
    #[serde(with = "time::serde::rfc3339")]
    pub publicado_en: OffsetDateTime,
    /// Cuántas suscripciones estaban activas.
    pub destinatarios: i32,
}

/// Los últimos boletines, y cuántas personas recibirían el próximo.
#[derive(Debug, Serialize, ToSchema)]
pub struct Boletines {
    /// Del más reciente al más antiguo.
    pub datos: Vec<BoletinPublicado>,
    pub activas: i64,
}
