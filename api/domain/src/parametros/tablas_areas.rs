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
    categorias: Vec<u8>,
    #[serde(default)]
    incluye: Vec<Incluido>,
}

/// Another DIVIPOLA code whose municipalities count in a department.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Incluido {
    codigo: String,
    nombre: String,
    categorias: Vec<u8>,
}

/// A DIVIPOLA code of department as the place of municipalities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LugarDeMunicipios<'a> {
    /// The code, two digits.
    pub codigo: &'a str,
    /// Name for people.
    pub nombre: &'a str,
    /// The categories that its municipalities may have.
    pub categorias: &'a [u8],
    /// The department in which they count: its own, or the one that takes it in.
    pub departamento: &'a ZDepartamento,
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

    /// Every code whose municipalities have a department in which they count: its own, or the
    /// one that takes it in, as Cundinamarca takes in Bogotá.
    pub fn lugares(&self) -> impl Iterator<Item = LugarDeMunicipios<'_>> {
        self.0.iter().flat_map(|departamento| {
            let propio = LugarDeMunicipios {
                codigo: &departamento.codigo,
                nombre: &departamento.nombre,
                categorias: &departamento.categorias,
                departamento,
            };
            let incluidos = departamento
                .incluye
                .iter()
                .map(move |otro| LugarDeMunicipios {
                    codigo: &otro.codigo,
                    nombre: &otro.nombre,
                    categorias: &otro.categorias,
                    departamento,
                });
            std::iter::once(propio).chain(incluidos)
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
        let codigos = self.lugares().map(|lugar| lugar.codigo);
        sin_repetir(codigos, |codigo| format!("el departamento {codigo}"))
    }
}

impl ValorDeLey for TablaMunicipios {
    fn revisar(&self) -> Result<(), String> {
        let categorias = self.0.iter().map(|fila| fila.categoria);
        sin_repetir(categorias, |categoria| format!("la categoría {categoria}"))
    }
}
