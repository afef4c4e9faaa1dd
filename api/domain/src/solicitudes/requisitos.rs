//! What goes with a request and how long the answer may take: dated values, with their source.

use std::collections::BTreeMap;

use serde::Deserialize;
use time::Date;

use super::{Formulario, Seccion};

/// The file cannot be read, or says nothing of a date.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum RequisitosError {
    /// Its form is wrong.
    #[error("solicitudes/requisitos.toml: {0}")]
    Archivo(String),
    /// No term was in force.
    #[error("no hay un plazo de respuesta vigente el {0}")]
    SinPlazo(Date),
}

/// The requirements of all dates.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requisitos {
    plazos: Vec<Plazo>,
    anexos: Vec<Anexo>,
    /// By the code of the section of a company's record that they prove.
    evidencias: BTreeMap<String, Vec<Anexo>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plazo {
    #[serde(deserialize_with = "fecha")]
    desde: Date,
    #[serde(default, deserialize_with = "fecha_opcional")]
    hasta: Option<Date>,
    dias_habiles: u16,
    // Read so that the file cannot leave them out.
    #[serde(rename = "norma")]
    _norma: String,
    #[serde(rename = "articulo")]
    _articulo: String,
    #[serde(rename = "fuente")]
    _fuente: String,
    #[serde(rename = "confianza")]
    _confianza: String,
}

/// A document that goes with the request.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anexo {
    /// Stable code.
    pub codigo: String,
    /// What it is.
    pub nombre: String,
    /// Where it comes from.
    pub ayuda: String,
    #[serde(deserialize_with = "fecha")]
    desde: Date,
    #[serde(default, deserialize_with = "fecha_opcional")]
    hasta: Option<Date>,
    /// How old it may be when the request is filed; none when its age does not matter.
    pub dias_maximos: Option<u16>,
    /// Not needed when representative and administrator are one person.
    #[serde(default)]
    pub salvo_misma_persona: bool,
    /// Where the requirement comes from.
    pub fuente: String,
    /// How sure we are of it: `seen`, `known` or `assumed`.
    pub confianza: String,
}

impl Requisitos {
    /// Those that come with the program.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn de_fabrica() -> Result<Self, RequisitosError> {
        toml::from_str(include_str!("../../solicitudes/requisitos.toml"))
            .map_err(|error| RequisitosError::Archivo(error.to_string()))
    }

    /// How many business days the answer may take, to a request filed on that day.
    ///
    /// # Errors
    /// When no term was in force.
    pub fn dias_habiles(&self, radicada_el: Date) -> Result<u16, RequisitosError> {
        self.plazos
            .iter()
            .find(|plazo| cubre(plazo.desde, plazo.hasta, radicada_el))
            .map(|plazo| plazo.dias_habiles)
            .ok_or(RequisitosError::SinPlazo(radicada_el))
    }

    /// The documents that this request needs on that day.
    #[must_use]
    pub fn anexos(&self, formulario: &Formulario, el: Date) -> Vec<&Anexo> {
        self.anexos
            .iter()
            .filter(|anexo| cubre(anexo.desde, anexo.hasta, el))
            .filter(|anexo| !(anexo.salvo_misma_persona && formulario.es_la_misma_persona()))
            .collect()
    }

    /// The documents that prove a change of that section of a company's record on that day.
    #[must_use]
    pub fn evidencias(&self, seccion: Seccion, el: Date) -> Vec<&Anexo> {
        self.evidencias
            .get(seccion.as_str())
            .into_iter()
            .flatten()
            .filter(|anexo| cubre(anexo.desde, anexo.hasta, el))
            .collect()
    }
}

impl Anexo {
    /// Whether a document issued on that day is too old for a request filed on the other.
    #[must_use]
    pub fn esta_vencido(&self, expedido_el: Date, radicada_el: Date) -> bool {
        self.dias_maximos
            .is_some_and(|dias| (radicada_el - expedido_el).whole_days() > i64::from(dias))
    }
}

fn cubre(desde: Date, hasta: Option<Date>, dia: Date) -> bool {
    desde <= dia && hasta.is_none_or(|hasta| dia <= hasta)
}

fn fecha<'de, D: serde::Deserializer<'de>>(lector: D) -> Result<Date, D::Error> {
    let leida = toml::value::Datetime::deserialize(lector)?;
    leer(leida).ok_or_else(|| serde::de::Error::custom("no es una fecha"))
}

fn fecha_opcional<'de, D: serde::Deserializer<'de>>(lector: D) -> Result<Option<Date>, D::Error> {
    fecha(lector).map(Some)
}

fn leer(leida: toml::value::Datetime) -> Option<Date> {
    let dia = leida.date?;
    let mes = time::Month::try_from(dia.month).ok()?;
    Date::from_calendar_date(i32::from(dia.year), mes, dia.day).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn what_is_asked_for_has_dates_and_source() {
        let requisitos = Requisitos::de_fabrica().unwrap();
        assert_eq!(requisitos.dias_habiles(date!(2026 - 11 - 30)), Ok(15));
        assert_eq!(
            requisitos.dias_habiles(date!(2015 - 06 - 29)),
            Err(RequisitosError::SinPlazo(date!(2015 - 06 - 29)))
        );
        let mut formulario = Formulario::default();
        let de = |f: &Formulario| requisitos.anexos(f, date!(2026 - 11 - 30)).len();
        assert_eq!(de(&formulario), 3);
        formulario.representante.identificacion = "1020304050".to_owned();
        formulario.administrador.identificacion = "1020304050".to_owned();
        assert_eq!(de(&formulario), 2);
        for anexo in &requisitos.anexos {
            assert!(!anexo.fuente.is_empty() && anexo.confianza == "assumed");
        }
    }

    #[test]
    fn every_section_of_a_record_is_proven_with_something() {
        let requisitos = Requisitos::de_fabrica().unwrap();
        for seccion in Seccion::TODAS {
            let pedidas = requisitos.evidencias(*seccion, date!(2026 - 11 - 30));
            assert!(!pedidas.is_empty(), "{}", seccion.as_str());
            for anexo in pedidas {
                assert!(!anexo.fuente.is_empty() && anexo.confianza == "assumed");
            }
            assert!(
                requisitos
                    .evidencias(*seccion, date!(2019 - 12 - 31))
                    .is_empty()
            );
        }
        assert_eq!(requisitos.evidencias.len(), Seccion::TODAS.len());
    }

    #[test]
    fn a_document_is_too_old_the_day_after_its_last() {
        let requisitos = Requisitos::de_fabrica().unwrap();
        let certificado = &requisitos.anexos[0];
        let expedido = date!(2026 - 09 - 01);
        assert!(!certificado.esta_vencido(expedido, date!(2026 - 11 - 30)));
        assert!(certificado.esta_vencido(expedido, date!(2026 - 12 - 01)));
        assert!(!requisitos.anexos[1].esta_vencido(date!(2001 - 01 - 01), date!(2026 - 12 - 01)));
    }
}
