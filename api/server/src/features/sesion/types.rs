//! What goes in and out of the session operations.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Who wants to log in. Missing or empty values get the same answer as wrong ones.
#[derive(Deserialize, ToSchema, Validate)]
pub struct Ingreso {
    /// NIT of the operator, with or without check digit and punctuation.
    #[schema(example = "900.123.456-8")]
    #[validate(length(max = 40))]
    pub operador: String,
    /// Identification of the person.
    #[schema(example = "1020304050")]
    #[validate(length(max = 40))]
    pub usuario: String,
    #[schema(format = Password)]
    #[validate(length(max = 200))]
    pub clave: String,
    /// The solved challenge of `GET /api/v1/sesion/desafio`: base64 of its JSON.
    #[validate(length(max = 4000))]
    pub captcha: String,
}

impl std::fmt::Debug for Ingreso {
    /// Passwords do not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ingreso")
            .field("operador", &self.operador)
            .finish_non_exhaustive()
    }
}

/// A live session: the access token and who it belongs to. The refresh token travels in a
/// cookie that scripts cannot read.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sesion {
    /// JWT, EdDSA, to be sent as `Authorization: Bearer`.
    pub token: String,
    #[serde(with = "time::serde::rfc3339")]
    pub expira_en: OffsetDateTime,
    pub persona: Persona,
}

/// The person of the session.
#[derive(Debug, Serialize, ToSchema)]
pub struct Persona {
    pub id: Uuid,
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    #[schema(example = json!(["representante_legal"]))]
    pub roles: Vec<&'static str>,
    /// Codes of all that these roles may do.
    #[schema(example = json!(["ver_obligaciones"]))]
    pub permisos: Vec<&'static str>,
    pub operador: Empresa,
}

/// The company, or the ministry, for which the person acts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Empresa {
    pub id: Uuid,
    pub nit: String,
    pub dv: u8,
    #[schema(example = "900.123.456-8")]
    pub nit_formateado: String,
    pub razon_social: String,
    /// `operador` or `ministerio`.
    pub clase: String,
    pub direccion: String,
    pub municipio: String,
    pub departamento: String,
    pub correo: String,
    pub telefono: String,
}

/// One of the person's sessions.
#[derive(Debug, Serialize, ToSchema)]
pub struct SesionAbierta {
    pub id: Uuid,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub ultimo_uso_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub expira_en: OffsetDateTime,
    /// Browser or program, as it named itself.
    pub agente: String,
    pub direccion: String,
    /// True for the session that asks.
    pub actual: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SesionesAbiertas {
    pub datos: Vec<SesionAbierta>,
}

/// A proof-of-work challenge (ALTCHA, PoW v2). The client finds the counter and sends it back.
#[derive(Debug, Serialize, ToSchema)]
pub struct Desafio {
    pub parameters: serde_json::Value,
    pub signature: String,
}
