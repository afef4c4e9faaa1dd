//! What the open data of the law says.

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::http::calculo::Parametro;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FiltroParametros {
    /// Qué regía ese día; sin ella, todos los valores.
    pub fecha: Option<Date>,
    /// Parte del código: `tarifa`, `mora`, `unidades`.
    #[validate(length(max = 60))]
    pub area: Option<String>,
}

/// Un parámetro de la ley con sus valores por fecha.
#[derive(Debug, Serialize, ToSchema)]
pub struct ParametroLey {
    #[schema(example = "tarifa.prst")]
    pub codigo: String,
    pub nombre: String,
    /// Qué decide y cómo se lee su valor.
    pub descripcion: String,
    /// Verdadero si la mayoría de los días no tiene valor, ni hace falta.
    pub ocasional: bool,
    pub valores: Vec<Parametro>,
    /// Fechas en las que se sabe que falta un valor, y por qué.
    pub vacios: Vec<Vacio>,
}

/// Un valor que la norma fija y que falta por registrar, o que dejó de regir.
#[derive(Debug, Serialize, ToSchema)]
pub struct Vacio {
    pub desde: Date,
    pub hasta: Option<Date>,
    pub norma: String,
    pub nota: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ParametrosLey {
    /// El día por el que se preguntó.
    pub fecha: Option<Date>,
    pub datos: Vec<ParametroLey>,
}
