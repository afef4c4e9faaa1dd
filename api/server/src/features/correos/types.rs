//! What goes in and out of the list of mails.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroCorreos {
    /// `pendiente`, `enviado`, `rebotado` o `fallido`.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    /// De qué trata; por ejemplo, `activacion`.
    #[validate(length(max = 40))]
    pub clase: Option<String>,
    /// Parte de la dirección.
    #[validate(length(max = 100))]
    pub destinatario: Option<String>,
}

/// Un correo del sistema.
#[derive(Debug, Serialize, ToSchema)]
pub struct CorreoFila {
    pub id: Uuid,
    #[schema(example = "activacion")]
    pub clase: String,
    pub destinatario: String,
    /// `pendiente`, `enviado`, `rebotado` o `fallido`.
    pub estado: String,
    /// Como se envió; falta mientras no se ha enviado.
    pub asunto: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub creado_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub enviado_en: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub rebotado_en: Option<OffsetDateTime>,
    /// Por qué falló o fue devuelto.
    pub causa: Option<String>,
}

/// Un correo con lo que dice.
#[derive(Debug, Serialize, ToSchema)]
pub struct CorreoCompleto {
    #[serde(flatten)]
    pub fila: CorreoFila,
    /// El texto que se envió, sin lo que permitiría actuar por quien lo recibió.
    pub texto: Option<String>,
    /// Se puede enviar otra vez.
    pub reenviable: bool,
}
