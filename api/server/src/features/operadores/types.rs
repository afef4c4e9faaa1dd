//! What goes in and out of the register of operators.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroOperadores {
    /// Part of the name, the NIT or the e-mail.
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

/// An operator, as the ministry sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct OperadorFila {
    pub id: Uuid,
    #[schema(example = "900.123.456-8")]
    pub nit_formateado: String,
    pub razon_social: String,
    pub municipio: String,
    pub departamento: String,
    pub correo: String,
    pub estado: String,
    pub expedientes: u64,
    /// Periods still to be filed.
    pub sin_presentar: u64,
}
