//! What goes in and out of the register of operators.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroOperadores {
    /// Parte del nombre, del NIT o del correo electrónico.
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

/// Un operador, como lo ve el ministerio.
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
    /// Períodos sin presentar.
    pub sin_presentar: u64,
}
