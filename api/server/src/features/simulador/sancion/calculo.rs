//! What a penalty came to, and how much it changes with what is known today.

use ser_domain::actos::FilaSancion;
use ser_domain::kernel::{Money, MoneyError};
use ser_domain::linea::Linea as LineaDominio;

use super::types::{AvisoDeCancelacion, DiferenciaSancion};
use crate::features::simulador::diferencia::CambioValor;

/// What a penalty came to.
#[derive(Default)]
pub struct Calculo {
    pub fila: Option<&'static FilaSancion>,
    pub valor: Option<Money>,
    pub meses: Option<u32>,
    pub limites: Option<Limites>,
    pub aviso: Option<AvisoDeCancelacion>,
    pub lineas: Vec<LineaDominio>,
}

/// Between how much a fine may be; without a least one it begins at zero.
pub struct Limites {
    pub minimo: Option<Money>,
    pub maximo: Money,
}

impl Calculo {
    pub fn de(fila: Option<&'static FilaSancion>, linea: LineaDominio) -> Self {
        Self {
            fila,
            valor: Some(linea.valor),
            lineas: vec![linea],
            ..Self::default()
        }
    }

    /// What it is with what is known today; nothing of what has no figures.
    pub fn contra(&self, hoy: &Self) -> Result<Option<DiferenciaSancion>, MoneyError> {
        let cambio = |antes: Option<Money>, despues: Option<Money>| {
            let par = antes.zip(despues);
            par.map(|(antes, despues)| CambioValor::entre(antes, despues))
                .transpose()
        };
        let minimo = |calculo: &Self| Some(calculo.limites.as_ref()?.minimo.unwrap_or(Money::ZERO));
        let maximo = |calculo: &Self| Some(calculo.limites.as_ref()?.maximo);
        let valor = cambio(self.valor, hoy.valor)?;
        let maximo = cambio(maximo(self), maximo(hoy))?;
        if valor.is_none() && maximo.is_none() {
            return Ok(None);
        }
        Ok(Some(DiferenciaSancion {
            valor,
            minimo: cambio(minimo(self), minimo(hoy))?,
            maximo,
        }))
    }
}
