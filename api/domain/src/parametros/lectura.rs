//! Reading the TOML of the law. Decimals are text, so that no reader ever makes a float; dates are
//! native TOML dates.

mod de_publicados;
mod decimal;

use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use time::{Date, Month};
use toml::value::Datetime;

use self::de_publicados::recortar;
pub(crate) use self::decimal::DecimalToml;
use super::publicados::{Cadencia, Publicacion, Publicados};
use super::revision::{Falla, Revision, ValorDeLey, revisar_fechas};
use super::{Confianza, Parametro, ParametroError, ParametroUsado, Vacio, Valor};
use crate::archivo::leer_toml;
use crate::kernel::{Dated, Vigencia};

/// A TOML local date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Datetime")]
pub(crate) struct FechaToml(pub(crate) Date);

impl TryFrom<Datetime> for FechaToml {
    type Error = String;

    fn try_from(valor: Datetime) -> Result<Self, String> {
        let rechazo = || format!("{valor} no es una fecha sin hora");
        let (Some(dia), None, None) = (valor.date, valor.time, valor.offset) else {
            return Err(rechazo());
        };
        let mes = Month::try_from(dia.month).map_err(|_| rechazo())?;
        Date::from_calendar_date(i32::from(dia.year), mes, dia.day)
            .map(Self)
            .map_err(|_| rechazo())
    }
}

impl fmt::Display for FechaToml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Archivo<T> {
    codigo: String,
    nombre: String,
    unidad: String,
    descripcion: String,
    #[serde(default)]
    ocasional: bool,
    publicacion: Option<Publicacion>,
    valores: Vec<Entrada<T>>,
    #[serde(default)]
    vacios: Vec<VacioToml>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct VacioToml {
    desde: FechaToml,
    hasta: Option<FechaToml>,
    norma: String,
    nota: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entrada<T> {
    #[serde(skip)]
    version: Option<u32>,
    #[serde(skip)]
    demostrativa: bool,
    desde: FechaToml,
    hasta: Option<FechaToml>,
    valor: T,
    norma: String,
    articulo: Option<String>,
    enlace: Option<String>,
    publicado: Option<FechaToml>,
    fuente: Option<String>,
    confianza: Confianza,
    nota: Option<String>,
}

/// Reads the files of the law, whole or as they were known on a day; with the values of the series
/// that authorities publish from the files too, or from elsewhere; or one file under review.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lector<'p> {
    conocido_al: Option<Date>,
    publicados: Option<&'p Publicados>,
    revision: Option<&'p Revision<'p>>,
}

impl<'p> Lector<'p> {
    /// All that the files say.
    pub(super) const DE_HOY: Self = Self {
        conocido_al: None,
        publicados: None,
        revision: None,
    };

    /// What had been published by `dia`.
    pub(super) fn al(dia: Date) -> Self {
        Self {
            conocido_al: Some(dia),
            ..Self::DE_HOY
        }
    }

    /// The files, except for the published series.
    pub(super) fn de_publicados(publicados: &'p Publicados, dia: Option<Date>) -> Self {
        Self {
            conocido_al: dia,
            publicados: Some(publicados),
            ..Self::DE_HOY
        }
    }

    /// One file, with the text under review instead of its own.
    pub(super) fn de_revision(revision: &'p Revision<'p>) -> Self {
        Self {
            revision: Some(revision),
            ..Self::DE_HOY
        }
    }

    /// What to read of a file: its text, that under review, or nothing when the review is of others.
    pub(super) fn texto<'t>(&self, archivo: &str, texto: &'t str) -> Option<&'t str>
    where
        'p: 't,
    {
        match self.revision {
            Some(revision) => revision.texto(archivo, texto),
            None => Some(texto),
        }
    }

    /// A value without a date of publication was known when it began.
    fn conoce<T>(self, entrada: &Entrada<T>) -> bool {
        let publicado = entrada.publicado.map_or(entrada.desde.0, |dia| dia.0);
        self.conocido_al.is_none_or(|dia| publicado <= dia)
    }

    /// An end that lies after the day was written later, by the act that brought it.
    fn fin(self, hasta: Option<Date>) -> Option<Date> {
        hasta.filter(|hasta| self.conocido_al.is_none_or(|dia| *hasta <= dia))
    }

    /// Reads one parameter and checks it: unit and norm on every value, dates that grow, no
    /// overlap.
    pub(super) fn parametro<T>(
        self,
        archivo: &'static str,
        texto: &str,
    ) -> Result<Parametro<T>, ParametroError>
    where
        T: ValorDeLey,
    {
        let Some(texto) = self.texto(archivo, texto) else {
            return Ok(Parametro::sin_valores(archivo));
        };
        let mut leido: Archivo<T> = leer_toml(archivo, texto)?;
        leido.revisar().map_err(|falla| falla.en(archivo, texto))?;
        match self.publicados.zip(leido.publicacion.as_ref()) {
            Some((publicados, publicacion)) => {
                let hasta_otro_acto = publicacion.cada == Cadencia::Libre;
                let conocidos = publicados.conocidos(&leido.codigo, self.conocido_al);
                leido.valores = conocidos.map(Entrada::try_from).collect::<Result<_, _>>()?;
                leido.vacios = recortar(leido.vacios, &leido.valores);
                // A value of a month or a year says its own end: no later act has to bring it.
                parametro_de(leido, |hasta| {
                    if hasta_otro_acto {
                        self.fin(hasta)
                    } else {
                        hasta
                    }
                })
            }
            None => {
                leido.valores.retain(|entrada| self.conoce(entrada));
                parametro_de(leido, |hasta| self.fin(hasta))
            }
        }
    }
}

impl<T: ValorDeLey> Archivo<T> {
    /// Unit and norm on every value, values that make sense, dates that grow without overlap.
    fn revisar(&self) -> Result<(), Falla> {
        for (campo, texto) in [
            ("/codigo", &self.codigo),
            ("/nombre", &self.nombre),
            ("/unidad", &self.unidad),
            ("/descripcion", &self.descripcion),
        ] {
            Falla::si_blanco(campo, texto)?;
        }
        for (n, entrada) in self.valores.iter().enumerate() {
            Falla::si_blanco(format!("/valores/{n}/norma"), &entrada.norma)?;
            let valor = entrada.valor.revisar();
            valor.map_err(|detalle| Falla::en_campo(format!("/valores/{n}/valor"), detalle))?;
        }
        let valores = self.valores.iter();
        let fechas = valores.map(|entrada| (entrada.desde.0, entrada.hasta.map(|h| h.0)));
        revisar_fechas("/valores", fechas)?;
        for (n, vacio) in self.vacios.iter().enumerate() {
            Falla::si_blanco(format!("/vacios/{n}/norma"), &vacio.norma)?;
        }
        let vacios = self.vacios.iter();
        let fechas = vacios.map(|vacio| (vacio.desde.0, vacio.hasta.map(|h| h.0)));
        revisar_fechas("/vacios", fechas)
    }
}

fn parametro_de<T: fmt::Display>(
    leido: Archivo<T>,
    fin: impl Fn(Option<Date>) -> Option<Date>,
) -> Result<Parametro<T>, ParametroError> {
    let codigo: Arc<str> = leido.codigo.into();
    let nombre: Arc<str> = leido.nombre.into();
    let unidad: Arc<str> = leido.unidad.into();
    // An open value ends the day before the next one starts; its reference says so too.
    let siguientes: Vec<Option<Date>> = leido
        .valores
        .iter()
        .skip(1)
        .map(|entrada| entrada.desde.0.previous_day())
        .chain([None])
        .collect();
    let mut vigencias = Vec::with_capacity(leido.valores.len());
    for (entrada, siguiente) in leido.valores.into_iter().zip(siguientes) {
        let desde = entrada.desde.0;
        if unidad.is_empty() || entrada.norma.trim().is_empty() {
            return Err(ParametroError::SinReferencia {
                codigo: codigo.to_string(),
                desde,
            });
        }
        let uso = ParametroUsado {
            codigo: codigo.clone(),
            nombre: nombre.clone(),
            valor: entrada.valor.to_string(),
            unidad: unidad.clone(),
            desde,
            hasta: fin(entrada.hasta.map(|hasta| hasta.0)).or(siguiente),
            norma: entrada.norma,
            articulo: entrada.articulo,
            enlace: entrada.enlace,
            fuente: entrada.fuente,
            nota: entrada.nota,
            publicado: entrada.publicado.map(|publicado| publicado.0),
            version: entrada.version,
            confianza: entrada.confianza,
            demostrativa: entrada.demostrativa,
            estimada: false,
        };
        vigencias.push(Vigencia {
            desde,
            hasta: uso.hasta,
            valor: Valor {
                valor: entrada.valor,
                uso: Arc::new(uso),
            },
        });
    }
    let serie = Dated::new(vigencias).map_err(|error| ParametroError::Fechas {
        codigo: codigo.to_string(),
        error,
    })?;
    Ok(Parametro {
        codigo,
        nombre,
        descripcion: leido.descripcion.into(),
        unidad,
        ocasional: leido.ocasional,
        publicacion: leido.publicacion,
        serie,
        vacios: leido.vacios.into_iter().map(Vacio::from).collect(),
    })
}

impl From<VacioToml> for Vacio {
    fn from(leido: VacioToml) -> Self {
        Self {
            desde: leido.desde.0,
            hasta: leido.hasta.map(|hasta| hasta.0),
            norma: leido.norma,
            nota: leido.nota,
        }
    }
}
