//! Values that an authority publishes from time to time — rates, units of account, price indexes,
//! special calendars — entered and approved by officers, in versions.
//!
//! The files of the law carry the values known when the program was made; a database carries these
//! and all that came later, and then the files only say what the series is.

mod periodos;
mod series;

pub use periodos::{ConflictoPeriodo, Lugar, PeriodoPublicado, ubicar};
pub use series::{Cadencia, Publicacion, SeriePublicada};

use std::collections::BTreeSet;
use std::sync::Arc;

use time::Date;

use super::lectura::Lector;
use super::tasas::{CERTIFICADO_SIN_REGISTRAR, CODIGO_TASA_MORA, TasaMora, serie_de_tasas};
use super::{
    Confianza, Descrito, Ley, LeyVigente, ParametroError, ParametroUsado, Parametros,
    tasas_mora_certificadas,
};
use crate::kernel::Rate;

/// One version of one published value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValorPublicado {
    /// Code of the series: `unidades.uvt`.
    pub codigo: String,
    /// First day.
    pub desde: Date,
    /// Last day; open when absent.
    pub hasta: Option<Date>,
    /// The value as the files of the law write it: `49799`, `23.17`, `2020-05-30`.
    pub valor: String,
    /// Interés bancario corriente, of a rate of default interest.
    pub ibc: Option<Rate>,
    /// Tasa de usura, of a rate of default interest.
    pub usura: Option<Rate>,
    /// The act that publishes it.
    pub norma: String,
    /// Its article.
    pub articulo: Option<String>,
    /// Where the text is.
    pub enlace: Option<String>,
    /// Where the value was read.
    pub fuente: Option<String>,
    /// What remains to be known of it.
    pub nota: Option<String>,
    /// When the authority published it.
    pub publicado: Option<Date>,
    /// How sure we are.
    pub confianza: Confianza,
    /// Made up for a demonstration.
    pub demostrativa: bool,
    /// From 1; a correction is the next one.
    pub version: u32,
    /// First day on which this version was the known one.
    pub conocido_desde: Date,
    /// The day on which a later version replaced it, from which it was no longer the known one.
    pub conocido_hasta: Option<Date>,
}

impl ValorPublicado {
    /// Whether this version was the known one on `dia`; without a day, whether it is the last one.
    fn se_conoce(&self, dia: Option<Date>) -> bool {
        match dia {
            None => self.conocido_hasta.is_none(),
            Some(dia) => {
                self.conocido_desde <= dia && self.conocido_hasta.is_none_or(|hasta| dia < hasta)
            }
        }
    }

    /// A made-up value, so that a demonstration can stand on days that nobody has published yet.
    pub fn demostrativo(codigo: &str, desde: Date, hasta: Date, valor: &str) -> Self {
        Self {
            codigo: codigo.to_owned(),
            desde,
            hasta: Some(hasta),
            valor: valor.to_owned(),
            ibc: None,
            usura: None,
            norma: "Valor de demostración: nadie lo publicó".to_owned(),
            articulo: None,
            enlace: None,
            fuente: None,
            nota: None,
            publicado: None,
            confianza: Confianza::Assumed,
            demostrativa: true,
            version: 1,
            conocido_desde: desde,
            conocido_hasta: None,
        }
    }

    fn de_fabrica(uso: &ParametroUsado) -> Self {
        Self {
            codigo: uso.codigo.to_string(),
            desde: uso.desde,
            hasta: uso.hasta,
            valor: uso.valor.clone(),
            ibc: None,
            usura: None,
            norma: uso.norma.clone(),
            articulo: uso.articulo.clone(),
            enlace: uso.enlace.clone(),
            fuente: uso.fuente.clone(),
            nota: uso.nota.clone(),
            publicado: uso.publicado,
            confianza: uso.confianza,
            demostrativa: uso.demostrativa,
            version: 1,
            conocido_desde: uso.publicado.unwrap_or(uso.desde),
            conocido_hasta: None,
        }
    }
}

/// A version of a published value: series, first day, number.
pub type VersionUsada = (String, Date, u32);

/// All versions of all published values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publicados(Vec<ValorPublicado>);

impl Publicados {
    /// In any order.
    pub fn new(mut valores: Vec<ValorPublicado>) -> Self {
        valores.sort_by(|a, b| (&a.codigo, a.desde).cmp(&(&b.codigo, b.desde)));
        Self(valores)
    }

    /// The values that come with the program, each as version 1.
    ///
    /// # Errors
    /// A file of the law that cannot be read.
    pub fn de_fabrica() -> Result<Self, ParametroError> {
        let ley = Parametros::de_la_ley()?;
        let publicados = ley
            .todos()
            .into_iter()
            .filter(|p| p.publicacion().is_some());
        let mut valores: Vec<_> = publicados
            .flat_map(Descrito::usos)
            .map(|uso| ValorPublicado::de_fabrica(uso))
            .collect();
        let parametros = ley.con_tasas(tasas_mora_certificadas()?)?;
        let usos = parametros.tasas_mora().iter().map(|tasa| &tasa.valor.uso);
        for (uso, tasa) in usos.zip(tasas_mora_certificadas()?) {
            valores.push(ValorPublicado {
                ibc: tasa.ibc,
                usura: tasa.usura,
                // The method's norm is not that of the certificate, of which only the source is known.
                norma: CERTIFICADO_SIN_REGISTRAR.to_owned(),
                articulo: None,
                fuente: Some(tasa.fuente),
                ..ValorPublicado::de_fabrica(uso)
            });
        }
        Ok(Self::new(valores))
    }

    /// The same without what was made up for a demonstration.
    pub fn sin_demostrativos(mut self) -> Self {
        self.0.retain(|valor| !valor.demostrativa);
        self
    }

    /// What is known now, except that each of `usadas` is the version of its value: what a stored
    /// liquidation recomputes with.
    pub fn con_versiones(&self, usadas: &BTreeSet<VersionUsada>) -> Self {
        let usada = |valor: &ValorPublicado| {
            usadas
                .iter()
                .find(|(codigo, desde, _)| *codigo == valor.codigo && *desde == valor.desde)
        };
        let elegidos = self.0.iter().filter_map(|valor| match usada(valor) {
            Some((_, _, version)) if *version == valor.version => Some(ValorPublicado {
                conocido_hasta: None,
                ..valor.clone()
            }),
            Some(_) => None,
            None => Some(valor.clone()),
        });
        Self(elegidos.collect())
    }

    /// All versions, by code and first day.
    pub fn todos(&self) -> &[ValorPublicado] {
        &self.0
    }

    /// What was known of a series on a day (or is known now), oldest first.
    pub(super) fn conocidos<'a>(
        &'a self,
        codigo: &'a str,
        dia: Option<Date>,
    ) -> impl Iterator<Item = &'a ValorPublicado> {
        self.0
            .iter()
            .filter(move |valor| valor.codigo == codigo && valor.se_conoce(dia))
    }

    fn tasas(&self, dia: Option<Date>) -> Result<Vec<TasaMora>, ParametroError> {
        self.conocidos(CODIGO_TASA_MORA, dia)
            .map(TasaMora::try_from)
            .collect()
    }
}

impl Parametros {
    /// The law with what the authorities have published, instead of what came with the program.
    ///
    /// # Errors
    /// A value that is not of the shape of its series, dates that overlap, a rate that is not usura
    /// less the points of the law.
    pub fn con_publicados(publicados: Publicados) -> Result<Self, ParametroError> {
        Self::leer_publicados(Arc::new(publicados), None)
    }

    /// The same as it was known on a day.
    pub(super) fn leer_publicados(
        publicados: Arc<Publicados>,
        dia: Option<Date>,
    ) -> Result<Self, ParametroError> {
        let ley = LeyVigente::con_lector(Lector::de_publicados(&publicados, dia))?;
        let tasas = serie_de_tasas(&ley, publicados.tasas(dia)?)?;
        Ok(Self::new(ley, tasas, Some(publicados)))
    }

    /// What the authorities published, when it does not come with the program.
    pub fn publicados(&self) -> Option<&Publicados> {
        self.publicados.as_deref()
    }
}

impl Ley {
    /// The series that authorities publish, by code.
    ///
    /// # Errors
    /// The file of the rates of default interest cannot be read.
    pub fn series_publicadas(&self) -> Result<Vec<SeriePublicada>, ParametroError> {
        let mut series: Vec<_> = self
            .todos()
            .into_iter()
            .filter_map(SeriePublicada::de)
            .collect();
        series.push(SeriePublicada::tasa_de_mora()?);
        series.sort_by(|a, b| a.codigo.cmp(&b.codigo));
        Ok(series)
    }
}
