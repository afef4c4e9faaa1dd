//! Parameters of the penalties that an act imposes.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::filas::por_partes;
use super::lectura::DecimalToml;
use super::revision::ValorDeLey;
use super::valores::{limites, sin_repetir};
use crate::kernel::{CodigoDesconocido, Rate, numero_es};

/// A penalty as a percentage of a base, with its limits in SMLMV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReglaSancion {
    /// Percentage of the base.
    pub porcentaje: Rate,
    minimo: Option<DecimalToml>,
    maximo: Option<DecimalToml>,
    sin_valor: Option<DecimalToml>,
}

impl ReglaSancion {
    /// Floor, in SMLMV.
    pub fn minimo(&self) -> Option<Decimal> {
        self.minimo.map(|valor| valor.0)
    }

    /// Ceiling, in SMLMV.
    pub fn maximo(&self) -> Option<Decimal> {
        self.maximo.map(|valor| valor.0)
    }

    /// The penalty when there is no base, in SMLMV.
    pub fn sin_valor(&self) -> Option<Decimal> {
        self.sin_valor.map(|valor| valor.0)
    }
}

impl fmt::Display for ReglaSancion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", numero_es(self.porcentaje.percent()))?;
        let limites = [
            ("mínimo", self.minimo),
            ("máximo", self.maximo),
            ("sin valor a cargo", self.sin_valor),
        ];
        for (nombre, valor) in limites {
            if let Some(valor) = valor {
                write!(f, "; {nombre} {} SMLMV", numero_es(valor.0))?;
            }
        }
        Ok(())
    }
}

/// Who commits an infraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TipoPersona {
    /// A human being.
    Natural,
    /// A company or another legal person.
    Juridica,
}

/// Greatest fine of the general regime, by kind of person, in SMLMV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MultaMaxima {
    natural: DecimalToml,
    juridica: DecimalToml,
}

impl MultaMaxima {
    /// The greatest fine for that kind of person.
    pub fn de(&self, persona: TipoPersona) -> Decimal {
        match persona {
            TipoPersona::Natural => self.natural.0,
            TipoPersona::Juridica => self.juridica.0,
        }
    }
}

impl fmt::Display for MultaMaxima {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (natural, juridica) = (numero_es(self.natural.0), numero_es(self.juridica.0));
        write!(
            f,
            "persona natural: {natural}; persona jurídica: {juridica}"
        )
    }
}

/// How serious an infraction of the postal law is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaseInfraccion {
    /// Minor.
    Leve,
    /// Serious.
    Grave,
    /// Very serious.
    MuyGrave,
    /// The only class, since one list replaced the three.
    Unica,
}

impl ClaseInfraccion {
    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Leve => "leve",
            Self::Grave => "grave",
            Self::MuyGrave => "muy_grave",
            Self::Unica => "unica",
        }
    }

    /// In words, for people.
    fn en_palabras(self) -> &'static str {
        match self {
            Self::Leve => "leve",
            Self::Grave => "grave",
            Self::MuyGrave => "muy grave",
            Self::Unica => "única",
        }
    }
}

impl TryFrom<&str> for ClaseInfraccion {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        [Self::Leve, Self::Grave, Self::MuyGrave, Self::Unica]
            .into_iter()
            .find(|clase| clase.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}

/// Limits of the fine of a class, in SMLMV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitesClase {
    /// The class.
    pub clase: ClaseInfraccion,
    minimo: Option<DecimalToml>,
    maximo: DecimalToml,
}

impl LimitesClase {
    /// The least fine, when the law states one.
    pub fn minimo(&self) -> Option<Decimal> {
        self.minimo.map(|valor| valor.0)
    }

    /// The greatest fine.
    pub fn maximo(&self) -> Decimal {
        self.maximo.0
    }
}

/// The classes of postal infraction in force together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TablaClases(Vec<LimitesClase>);

impl TablaClases {
    /// The limits of a class; once there is only one, those of that one whatever the class.
    pub fn buscar(&self, clase: ClaseInfraccion) -> Option<&LimitesClase> {
        self.0
            .iter()
            .find(|fila| fila.clase == clase || fila.clase == ClaseInfraccion::Unica)
    }
}

impl fmt::Display for TablaClases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        por_partes(f, &self.0, |f, fila| {
            write!(f, "infracción {}:", fila.clase.en_palabras())?;
            if let Some(minimo) = fila.minimo {
                write!(f, " desde {}", numero_es(minimo.0))?;
            }
            write!(f, " hasta {}", numero_es(fila.maximo.0))
        })
    }
}

impl ValorDeLey for TablaClases {
    fn revisar(&self) -> Result<(), String> {
        let clases = self.0.iter().map(|fila| fila.clase);
        sin_repetir(clases, |clase| format!("la clase {}", clase.as_str()))?;
        let mut filas = self.0.iter();
        filas.try_for_each(|fila| limites(fila.minimo(), Some(fila.maximo())))
    }
}
