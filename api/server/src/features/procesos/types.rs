//! What goes in and out of the list of jobs.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroProcesos {
    /// `pendiente`, `hecho` o `fallido`.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
}

/// Un trabajo de la bandeja de salida.
#[derive(Debug, Serialize, ToSchema)]
pub struct Proceso {
    pub id: Uuid,
    #[schema(example = "dibujar_fur")]
    pub tipo: String,
    /// El FUR del que trata, si es de uno.
    pub fur: Option<FurDelProceso>,
    /// El correo que envía, si es de uno.
    pub correo: Option<CorreoDelProceso>,
    pub estado: String,
    pub intentos: i32,
    #[serde(with = "time::serde::rfc3339")]
    pub creado_en: OffsetDateTime,
    /// No se ejecuta antes de este instante.
    #[serde(with = "time::serde::rfc3339")]
    pub disponible_desde: OffsetDateTime,
    pub ultimo_error: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub hecho_en: Option<OffsetDateTime>,
}

/// Un FUR, como se nombra.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FurDelProceso {
    #[schema(example = "202600000000000016")]
    pub numero: String,
    /// Razón social del operador.
    pub operador: String,
}

/// Un correo, como se nombra.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CorreoDelProceso {
    pub id: Uuid,
    #[schema(example = "acuse_presentacion")]
    pub clase: String,
    pub destinatario: String,
}
