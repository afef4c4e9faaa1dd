//! Carrying the last published rate and units on, for estimates of the future.

use std::sync::Arc;

use time::Date;

use super::{Confianza, Parametro, ParametroError, ParametroUsado, Parametros, TasaVigente, Valor};
use crate::kernel::{Dated, Vigencia};

impl Parametros {
    /// The same parameters with the last published value of each unit (SMLMV, UVT and UVB) carried
    /// on without end: what is computed with it is an estimate, and its trace says so.
    ///
    /// # Errors
    /// None in practice: the day after the last value cannot clash with an earlier one.
    pub fn con_ultimas_unidades(&self) -> Result<Self, ParametroError> {
        Ok(Self {
            ley: self.ley.con_ultimas_unidades()?,
            ..self.clone()
        })
    }

    /// The same parameters with the last certified rate carried on without end, and the last day
    /// that is certified: what is computed after it is an estimate, and its trace says so.
    ///
    /// Gaps before that day stay gaps. Nothing is carried on when there is no rate, when the last
    /// one belongs to a formula that is no longer law, or when it already was.
    ///
    /// # Errors
    /// None in practice: the day after the last rate cannot clash with an earlier one.
    pub fn con_ultima_tasa(&self) -> Result<(Self, Option<Date>), ParametroError> {
        let estimada = |tasa: &Vigencia<TasaVigente>| tasa.valor.uso.estimada;
        let ultima = self.tasas_mora().iter().rfind(|tasa| !estimada(tasa));
        let Some((ultima, hasta)) = ultima.and_then(|ultima| Some((ultima, ultima.hasta?))) else {
            return Ok((self.clone(), None));
        };
        let ya_proyectados = self.tasas_mora().last().is_some_and(estimada);
        let metodo_abierto = self.ley().metodo_mora().vigencia_en(hasta)?.hasta.is_none();
        let Some(desde) = hasta
            .next_day()
            .filter(|_| metodo_abierto && !ya_proyectados)
        else {
            return Ok((self.clone(), Some(hasta)));
        };
        let nota = "Estimada: repite la última tasa certificada.";
        let uso = estimado(&ultima.valor.uso, desde, nota);
        let codigo = uso.codigo.to_string();
        let mut vigencias = self.tasas_mora().to_vec();
        vigencias.push(Vigencia {
            desde,
            hasta: None,
            valor: TasaVigente {
                uso: Arc::new(uso),
                ..ultima.valor.clone()
            },
        });
        let serie =
            Dated::new(vigencias).map_err(|error| ParametroError::Fechas { codigo, error })?;
        let proyectados = Self {
            tasas: Arc::new(serie),
            ..self.clone()
        };
        Ok((proyectados, Some(hasta)))
    }
}

impl<T: Clone> Parametro<T> {
    /// The last value carried on from the day after its last one; as it is when that one is open.
    pub(super) fn con_ultimo_valor(&self) -> Result<Self, ParametroError> {
        let ultima = self.serie.vigencias().last();
        let Some((ultima, desde)) = ultima.and_then(|v| Some((v, v.hasta?.next_day()?))) else {
            return Ok(self.clone());
        };
        let nota = "Estimado: repite el último valor publicado.";
        let mut vigencias = self.serie.vigencias().to_vec();
        vigencias.push(Vigencia {
            desde,
            hasta: None,
            valor: Valor {
                valor: ultima.valor.valor.clone(),
                uso: Arc::new(estimado(&ultima.valor.uso, desde, nota)),
            },
        });
        let serie = Dated::new(vigencias).map_err(|error| ParametroError::Fechas {
            codigo: self.codigo.to_string(),
            error,
        })?;
        Ok(Self {
            serie,
            ..self.clone()
        })
    }
}

/// What a trace says of a value that is carried on.
fn estimado(ultimo: &ParametroUsado, desde: Date, nota: &str) -> ParametroUsado {
    ParametroUsado {
        desde,
        hasta: None,
        nota: Some(nota.to_owned()),
        publicado: None,
        version: None,
        confianza: Confianza::Assumed,
        estimada: true,
        ..ultimo.clone()
    }
}
