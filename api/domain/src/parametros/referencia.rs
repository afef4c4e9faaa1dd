//! A value of the law with its source, shared by reference in every trace that uses it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{ParametroError, Publicacion};
use crate::kernel::{CodigoDesconocido, Dated, Vigencia};

/// How sure we are of a value. Codes as in the files: `seen`, `seen_secondary`, `known`, `assumed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confianza {
    /// The text of the norm was read.
    Seen,
    /// Read in a press note, a table or a reproduction, not in the norm.
    SeenSecondary,
    /// General knowledge of the norm, not read.
    Known,
    /// A default of ours without a source.
    Assumed,
}

impl Confianza {
    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::SeenSecondary => "seen_secondary",
            Self::Known => "known",
            Self::Assumed => "assumed",
        }
    }
}

impl TryFrom<&str> for Confianza {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        match codigo {
            "seen" => Ok(Self::Seen),
            "seen_secondary" => Ok(Self::SeenSecondary),
            "known" => Ok(Self::Known),
            "assumed" => Ok(Self::Assumed),
            otro => Err(CodigoDesconocido(otro.to_owned())),
        }
    }
}

/// What a trace says of a parameter it used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParametroUsado {
    /// Stable code, such as `prst.tarifa`.
    pub codigo: Arc<str>,
    /// Name for people.
    pub nombre: Arc<str>,
    /// The value as text: `1.9`, `15 dias calendario`.
    pub valor: String,
    /// Unit of the value.
    pub unidad: Arc<str>,
    /// First day in force.
    pub desde: Date,
    /// Last day in force; open when absent.
    pub hasta: Option<Date>,
    /// The norm.
    pub norma: String,
    /// Its article.
    pub articulo: Option<String>,
    /// Where the text is.
    pub enlace: Option<String>,
    /// Where the value was read.
    pub fuente: Option<String>,
    /// What remains to be known of it.
    pub nota: Option<String>,
    /// When it was published: what was not yet published on a day was not known then.
    pub publicado: Option<Date>,
    /// Which version of a published value, from 1; absent when the value comes with the law's files.
    pub version: Option<u32>,
    /// How sure we are.
    pub confianza: Confianza,
    /// Made up for a demonstration: never to be charged.
    pub demostrativa: bool,
    /// Not published: it repeats the last value, because an estimate was asked for.
    pub estimada: bool,
}

/// A value with its reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Valor<T> {
    /// The value itself.
    pub valor: T,
    /// Where it comes from, to hang from a trace.
    pub uso: Arc<ParametroUsado>,
}

/// A parameter of the law: a code, and its value by date.
#[derive(Debug, Clone)]
pub struct Parametro<T> {
    pub(super) codigo: Arc<str>,
    pub(super) nombre: Arc<str>,
    pub(super) descripcion: Arc<str>,
    pub(super) unidad: Arc<str>,
    pub(super) ocasional: bool,
    pub(super) publicacion: Option<Publicacion>,
    pub(super) serie: Dated<Valor<T>>,
    pub(super) vacios: Vec<Vacio>,
}

/// Days on which a parameter is known to have a value that nobody has entered yet, or to be out of
/// force: the difference between a gap and an oversight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vacio {
    /// First day.
    pub desde: Date,
    /// Last day; open when absent.
    pub hasta: Option<Date>,
    /// The norm that fixes, or ended, the value.
    pub norma: String,
    /// What is missing.
    pub nota: String,
}

impl Vacio {
    /// Whether `fecha` falls within it.
    pub fn cubre(&self, fecha: Date) -> bool {
        self.desde <= fecha && self.hasta.is_none_or(|hasta| fecha <= hasta)
    }
}

/// A parameter whatever the type of its value: to list it with its values and their sources.
pub trait Descrito {
    /// Its stable code.
    fn codigo(&self) -> &str;
    /// Name for people.
    fn nombre(&self) -> &str;
    /// What it decides and how its value is read, for people.
    fn descripcion(&self) -> &str;
    /// Unit of its values.
    fn unidad(&self) -> &str;
    /// Whether most days have none, and should: what an act fixes now and then.
    fn ocasional(&self) -> bool;
    /// Who publishes its values, when an authority does from time to time.
    fn publicacion(&self) -> Option<&Publicacion>;
    /// Its values with their sources, oldest first.
    fn usos(&self) -> Vec<&Arc<ParametroUsado>>;
    /// Its named gaps.
    fn vacios(&self) -> &[Vacio];
}

impl<T> Descrito for Parametro<T> {
    fn codigo(&self) -> &str {
        &self.codigo
    }

    fn nombre(&self) -> &str {
        &self.nombre
    }

    fn descripcion(&self) -> &str {
        &self.descripcion
    }

    fn unidad(&self) -> &str {
        &self.unidad
    }

    fn ocasional(&self) -> bool {
        self.ocasional
    }

    fn publicacion(&self) -> Option<&Publicacion> {
        self.publicacion.as_ref()
    }

    fn usos(&self) -> Vec<&Arc<ParametroUsado>> {
        let vigencias = self.serie.vigencias().iter();
        vigencias.map(|vigencia| &vigencia.valor.uso).collect()
    }

    fn vacios(&self) -> &[Vacio] {
        &self.vacios
    }
}

impl<T> Parametro<T> {
    /// A parameter that is not read because another file is under review.
    pub(super) fn sin_valores(codigo: &str) -> Self {
        Self {
            codigo: codigo.into(),
            nombre: codigo.into(),
            descripcion: codigo.into(),
            unidad: codigo.into(),
            ocasional: true,
            publicacion: None,
            serie: Dated::default(),
            vacios: Vec::new(),
        }
    }

    /// Its stable code.
    pub fn codigo(&self) -> &str {
        &self.codigo
    }

    /// The value in force on `fecha`.
    ///
    /// # Errors
    /// [`ParametroError::SinValor`]: no value is in force that day.
    pub fn en(&self, fecha: Date) -> Result<&Valor<T>, ParametroError> {
        self.vigencia_en(fecha).map(|vigencia| &vigencia.valor)
    }

    /// The value in force on `fecha`, with the days it is in force.
    ///
    /// # Errors
    /// [`ParametroError::SinValor`]: no value is in force that day.
    pub fn vigencia_en(&self, fecha: Date) -> Result<&Vigencia<Valor<T>>, ParametroError> {
        self.serie.en(fecha).ok_or_else(|| {
            let vacio = self.vacios.iter().find(|vacio| vacio.cubre(fecha));
            ParametroError::SinValor {
                codigo: self.codigo.to_string(),
                nombre: self.nombre.to_string(),
                fecha,
                falta: vacio.map(|vacio| (vacio.norma.clone(), vacio.nota.clone())),
            }
        })
    }

    /// The value in force on `fecha`, for parameters that may well have none.
    pub fn en_opcional(&self, fecha: Date) -> Option<&Valor<T>> {
        self.serie.en(fecha).map(|vigencia| &vigencia.valor)
    }

    /// All its values, oldest first.
    pub fn vigencias(&self) -> &[Vigencia<Valor<T>>] {
        self.serie.vigencias()
    }
}
