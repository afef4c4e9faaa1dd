//! What goes in and out of the review of accesses.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Quién tiene acceso hoy, y cuándo se revisó por última vez.
#[derive(Debug, Serialize, ToSchema)]
pub struct Accesos {
    pub personas: Vec<Acceso>,
    /// Las últimas revisiones, la más reciente primero.
    pub revisiones: Vec<RevisionHecha>,
    /// El día en que corresponde la próxima.
    pub proxima: Date,
    /// Ya debía haberse hecho.
    pub vencida: bool,
}

/// Una persona con acceso.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Acceso {
    pub usuario_id: Uuid,
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    pub roles: Vec<String>,
    /// `invitado` o `activo`.
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub creado_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub ultimo_ingreso_en: Option<OffsetDateTime>,
    /// Por qué conviene mirarla: `nunca_ingreso`, `sin_ingreso_reciente`, `por_retirar`.
    pub avisos: Vec<String>,
}

/// Una revisión que ya se hizo.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RevisionHecha {
    pub id: Uuid,
    pub revisada_por: String,
    #[serde(with = "time::serde::rfc3339")]
    pub revisada_en: OffsetDateTime,
    /// A cuántas personas se les mantuvo el acceso.
    pub mantenidas: usize,
    /// De cuántas se decidió retirarlo.
    pub retiradas: usize,
    pub observaciones: String,
}

/// Lo que se decide de cada persona.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevaRevision {
    #[validate(length(min = 1, max = 1000), nested)]
    pub decisiones: Vec<DecisionDeAcceso>,
    #[serde(default)]
    #[validate(length(max = 1000))]
    pub observaciones: String,
}

/// Si una persona conserva el acceso que tiene.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DecisionDeAcceso {
    pub usuario_id: Uuid,
    /// `mantener` o `retirar`.
    #[validate(length(min = 1, max = 20))]
    pub decision: String,
}
