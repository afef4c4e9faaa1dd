//! A value of a published series in the place of those that the file of the series says.

use serde::Deserialize;
use time::Date;
use toml::value::Datetime;

use super::{Entrada, FechaToml, VacioToml};
use crate::parametros::revision::ValorDeLey;
use crate::parametros::{ParametroError, ValorPublicado};

#[derive(Deserialize)]
struct SoloValor<T> {
    valor: T,
}

impl<T: ValorDeLey> TryFrom<&ValorPublicado> for Entrada<T> {
    type Error = ParametroError;

    fn try_from(publicado: &ValorPublicado) -> Result<Self, ParametroError> {
        let ilegible = |detalle: String| ParametroError::Publicado {
            codigo: publicado.codigo.clone(),
            desde: publicado.desde,
            detalle,
        };
        // A date is the only value that TOML does not write between quotes.
        let valor = match publicado.valor.parse::<Datetime>() {
            Ok(fecha) => toml::Value::Datetime(fecha),
            Err(_) => toml::Value::String(publicado.valor.clone()),
        };
        // Read from text, like the files: a date outside a document is no date to the reader.
        let escrito: SoloValor<T> = toml::from_str(&format!("valor = {valor}"))
            .map_err(|error| ilegible(error.message().to_owned()))?;
        escrito.valor.revisar().map_err(ilegible)?;
        Ok(Self {
            version: Some(publicado.version),
            demostrativa: publicado.demostrativa,
            desde: FechaToml(publicado.desde),
            hasta: publicado.hasta.map(FechaToml),
            valor: escrito.valor,
            norma: publicado.norma.clone(),
            articulo: publicado.articulo.clone(),
            enlace: publicado.enlace.clone(),
            publicado: publicado.publicado.map(FechaToml),
            fuente: publicado.fuente.clone(),
            confianza: publicado.confianza,
            nota: publicado.nota.clone(),
        })
    }
}

/// The named gaps without the days that have a value by now.
pub(super) fn recortar<T>(vacios: Vec<VacioToml>, valores: &[Entrada<T>]) -> Vec<VacioToml> {
    let mut restantes = vacios;
    for valor in valores {
        let (desde, hasta) = (valor.desde.0, valor.hasta.map(|hasta| hasta.0));
        restantes = restantes
            .into_iter()
            .flat_map(|vacio| vacio.sin(desde, hasta))
            .collect();
    }
    restantes
}

impl VacioToml {
    /// What is left of it before and after some days.
    fn sin(self, desde: Date, hasta: Option<Date>) -> impl Iterator<Item = Self> {
        let toca = hasta.is_none_or(|hasta| self.desde.0 <= hasta)
            && self.hasta.is_none_or(|suyo| desde <= suyo.0);
        let despues = match hasta.and_then(Date::next_day) {
            _ if !toca => None,
            Some(dia) if self.hasta.is_none_or(|suyo| dia <= suyo.0) => Some(Self {
                desde: FechaToml(dia),
                ..self.clone()
            }),
            _ => None,
        };
        let antes = match desde.previous_day() {
            _ if !toca => Some(self),
            Some(dia) if self.desde.0 <= dia => Some(Self {
                hasta: Some(FechaToml(dia)),
                ..self
            }),
            _ => None,
        };
        antes.into_iter().chain(despues)
    }
}
