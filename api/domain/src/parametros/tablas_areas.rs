//! Z of the spectrum decrees: by department, and by category of municipality.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::filas::por_partes;
use super::lectura::DecimalToml;
use super::revision::ValorDeLey;
use super::valores::sin_repetir;
use crate::kernel::numero_es;

/// Z of a department.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZDepartamento {
    /// DIVIPOLA code, two digits.
    pub codigo: String,
    /// Name for people.
    pub nombre: String,
    z: DecimalToml,
    #[serde(default)]
    incluye: Vec<String>,
}

impl ZDepartamento {
    /// Its share of the territory, 0 to 1.
    pub fn z(&self) -> Decimal {
        self.z.0
    }
}

/// Z by department; only those whose value was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TablaDepartamentos(Vec<ZDepartamento>);

impl TablaDepartamentos {
    /// All of them, in the order of the norm.
    pub fn filas(&self) -> &[ZDepartamento] {
        &self.0
    }

    /// The department of that DIVIPOLA code.
    pub fn buscar(&self, codigo: &str) -> Option<&ZDepartamento> {
        self.0.iter().find(|fila| fila.codigo == codigo)
    }

    /// The department in which the municipalities of that DIVIPOLA code count: its own, or the one
    /// that takes it in, as Cundinamarca takes in Bogotá.
    pub fn de_municipios(&self, codigo: &str) -> Option<&ZDepartamento> {
        self.buscar(codigo).or_else(|| {
            let incluye = |fila: &&ZDepartamento| fila.incluye.iter().any(|otro| otro == codigo);
            self.0.iter().find(incluye)
        })
    }
}

impl fmt::Display for TablaDepartamentos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        por_partes(f, &self.0, |f, departamento| {
            write!(
                f,
                "{}: {}",
                departamento.nombre,
                numero_es(departamento.z.0)
            )
        })
    }
}

/// Z of a category of municipality.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZMunicipio {
    /// Category, 1 to 8.
    pub categoria: u8,
    /// Name for people.
    pub nombre: String,
    urbano: DecimalToml,
    rural: DecimalToml,
}

impl ZMunicipio {
    /// Z of the urban area.
    pub fn urbano(&self) -> Decimal {
        self.urbano.0
    }

    /// Z of the rural area.
    pub fn rural(&self) -> Decimal {
        self.rural.0
    }
}

/// Z by category of municipality.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TablaMunicipios(Vec<ZMunicipio>);

impl TablaMunicipios {
    /// All of them, by number.
    pub fn filas(&self) -> &[ZMunicipio] {
        &self.0
    }

    /// The category of that number.
    pub fn buscar(&self, categoria: u8) -> Option<&ZMunicipio> {
        self.0.iter().find(|fila| fila.categoria == categoria)
    }
}

impl fmt::Display for TablaMunicipios {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        por_partes(f, &self.0, |f, fila| {
            let (urbano, rural) = (numero_es(fila.urbano.0), numero_es(fila.rural.0));
            write!(f, "{}: {urbano} urbano, {rural} rural", fila.nombre)
        })
    }
}

impl ValorDeLey for TablaDepartamentos {
    fn revisar(&self) -> Result<(), String> {
        let codigos = self.0.iter().map(|fila| &fila.codigo);
        sin_repetir(codigos, |codigo| format!("el departamento {codigo}"))
    }
}

impl ValorDeLey for TablaMunicipios {
    fn revisar(&self) -> Result<(), String> {
        let categorias = self.0.iter().map(|fila| fila.categoria);
        sin_repetir(categorias, |categoria| format!("la categoría {categoria}"))
    }
}
