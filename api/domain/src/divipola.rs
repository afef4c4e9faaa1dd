//! Places by code: departments and municipalities (DIVIPOLA, of DANE) and countries (ISO 3166-1).
//! Sources stand in the files of `api/domain/datos`.

use std::sync::LazyLock;

/// Numeric code of Colombia in ISO 3166-1: what the forms of the ministry begin with.
pub const COLOMBIA: &str = "170";

/// A municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipio {
    /// Five digits: those of the department first.
    pub codigo: &'static str,
    /// Name.
    pub nombre: &'static str,
}

/// A department, or Bogotá.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departamento {
    /// Two digits.
    pub codigo: &'static str,
    /// Name.
    pub nombre: &'static str,
    /// By code.
    pub municipios: Vec<Municipio>,
}

/// A country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pais {
    /// Three digits.
    pub codigo: &'static str,
    /// Name in Spanish.
    pub nombre: &'static str,
}

static DEPARTAMENTOS: LazyLock<Vec<Departamento>> = LazyLock::new(leer_departamentos);
static PAISES: LazyLock<Vec<Pais>> = LazyLock::new(leer_paises);

/// All departments, by code.
#[must_use]
pub fn departamentos() -> &'static [Departamento] {
    &DEPARTAMENTOS
}

/// All countries, by name.
#[must_use]
pub fn paises() -> &'static [Pais] {
    &PAISES
}

/// The municipality with that code, and its department.
#[must_use]
pub fn municipio(codigo: &str) -> Option<(&'static Departamento, Municipio)> {
    departamentos().iter().find_map(|departamento| {
        let suyo = departamento
            .municipios
            .iter()
            .find(|m| m.codigo == codigo)?;
        Some((departamento, *suyo))
    })
}

/// The country with that code.
#[must_use]
pub fn pais(codigo: &str) -> Option<Pais> {
    paises().iter().find(|pais| pais.codigo == codigo).copied()
}

fn leer_departamentos() -> Vec<Departamento> {
    let mut leidos: Vec<Departamento> = Vec::new();
    for [codigo, de, nombre_de, nombre] in filas(include_str!("../datos/divipola.csv")) {
        let municipio = Municipio { codigo, nombre };
        match leidos.iter_mut().find(|leido| leido.codigo == de) {
            Some(leido) => leido.municipios.push(municipio),
            None => leidos.push(Departamento {
                codigo: de,
                nombre: nombre_de,
                municipios: vec![municipio],
            }),
        }
    }
    leidos
}

fn leer_paises() -> Vec<Pais> {
    filas(include_str!("../datos/paises.csv"))
        .map(|[codigo, nombre]| Pais { codigo, nombre })
        .collect()
}

/// The rows of a file whose fields are apart by `;`, without its comments and its names of columns. A
/// test counts them: a row that is not whole would be missing.
fn filas<const N: usize>(texto: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    texto
        .lines()
        .filter(|linea| !linea.starts_with('#'))
        .skip(1)
        .filter_map(|linea| linea.split(';').collect::<Vec<_>>().try_into().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_files_is_there_once() {
        let municipios: Vec<Municipio> = departamentos()
            .iter()
            .flat_map(|departamento| departamento.municipios.clone())
            .collect();
        assert_eq!((departamentos().len(), municipios.len()), (33, 1_121));
        assert_eq!(paises().len(), 249);
        for departamento in departamentos() {
            assert_eq!(departamento.codigo.len(), 2);
            for suyo in &departamento.municipios {
                assert!(suyo.codigo.len() == 5 && suyo.codigo.starts_with(departamento.codigo));
                let (de, hallado) = municipio(suyo.codigo).unwrap();
                assert_eq!((de.codigo, hallado), (departamento.codigo, *suyo));
            }
        }
        for uno in paises() {
            assert_eq!(pais(uno.codigo), Some(*uno));
            assert!(uno.codigo.len() == 3 && !uno.nombre.is_empty());
        }
    }

    #[test]
    fn the_places_of_the_form_have_their_names() {
        assert_eq!(pais(COLOMBIA).unwrap().nombre, "Colombia");
        let (departamento, bogota) = municipio("11001").unwrap();
        assert_eq!(
            (departamento.codigo, bogota.nombre),
            ("11", "Bogotá, D. C.")
        );
        assert_eq!(municipio("05001").unwrap().1.nombre, "Medellín");
        assert_eq!(municipio("99999"), None);
    }
}
