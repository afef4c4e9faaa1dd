//! What goes in and out of the authorisations to sign.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Las autorizaciones de la empresa y quiénes pueden recibir una.
#[derive(Debug, Serialize, ToSchema)]
pub struct Autorizaciones {
    pub datos: Vec<Autorizacion>,
    /// Personas activas con un rol que firma.
    pub firmantes: Vec<Firmante>,
}

/// Una persona que puede firmar si se le autoriza.
#[derive(Debug, Serialize, ToSchema)]
pub struct Firmante {
    pub id: Uuid,
    pub nombre: String,
    /// En qué calidades puede firmar: `contador`, `revisor_fiscal`, `representante_legal`.
    pub calidades: Vec<String>,
}

/// El permiso de firmar que dio el representante legal.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Autorizacion {
    pub id: Uuid,
    pub usuario_id: Uuid,
    pub nombre: String,
    /// `contador`, `revisor_fiscal` o `representante_legal`.
    pub calidad: String,
    pub desde: Date,
    /// El último día; sin él vale hasta que se revoque.
    pub hasta: Option<Date>,
    /// Los expedientes a los que se limita; vacío son todos.
    pub expedientes: Vec<ExpedienteAutorizado>,
    /// `futura`, `vigente`, `vencida` o `revocada`.
    pub estado: String,
    pub otorgada_por: String,
    #[serde(with = "time::serde::rfc3339")]
    pub otorgada_en: OffsetDateTime,
    pub revocada_por: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub revocada_en: Option<OffsetDateTime>,
    pub motivo_revocacion: Option<String>,
}

/// Un expediente, como se nombra.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ExpedienteAutorizado {
    pub id: Uuid,
    #[schema(example = "96000001")]
    pub numero: String,
}

/// Autorizar a una persona.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevaAutorizacion {
    pub usuario_id: Uuid,
    #[validate(length(min = 1, max = 40))]
    pub calidad: String,
    pub desde: Date,
    #[serde(default)]
    pub hasta: Option<Date>,
    /// Vacío son todos.
    #[serde(default)]
    #[validate(length(max = 200))]
    pub expedientes: Vec<Uuid>,
}

/// Por qué se revoca.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Revocacion {
    #[schema(example = "Terminó su contrato")]
    #[validate(length(min = 1, max = 300))]
    pub motivo: String,
}
