//! What a figure known on a day is worth with what is known today.

use ser_domain::cuenta::Cambio;
use ser_domain::kernel::{Money, MoneyError};
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;

use crate::http::{Problema, Resultado};

/// Una cifra antes y después.
#[derive(Debug, Serialize, ToSchema)]
pub struct CambioValor {
    #[schema(example = "999000.00")]
    pub antes: String,
    #[schema(example = "997000.00")]
    pub despues: String,
    #[schema(example = "-2000.00")]
    pub diferencia: String,
}

impl CambioValor {
    /// The later figure less the earlier one.
    pub fn entre(antes: Money, despues: Money) -> Result<Self, MoneyError> {
        Ok(Self {
            antes: antes.to_string(),
            despues: despues.to_string(),
            diferencia: despues.checked_sub(antes)?.to_string(),
        })
    }
}

impl From<Cambio> for CambioValor {
    fn from(cambio: Cambio) -> Self {
        Self {
            antes: cambio.antes.to_string(),
            despues: cambio.despues.to_string(),
            diferencia: cambio.diferencia.to_string(),
        }
    }
}

/// How a calculation made with what was known on a day differs from today's, when the request
/// named a day. What was known then may be refused today: then there is no difference to tell.
pub fn con_hoy<C, D>(
    conocido_al: Option<Date>,
    hoy: impl FnOnce() -> Resultado<C>,
    diferencia: impl FnOnce(&C) -> Result<D, MoneyError>,
) -> Resultado<Option<D>> {
    let hoy = conocido_al.and_then(|_| hoy().ok());
    let diferencia = hoy.map(|hoy| diferencia(&hoy)).transpose();
    diferencia.map_err(Problema::interno)
}
