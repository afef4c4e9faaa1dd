//! Departments and municipalities by their DIVIPOLA codes.

use ser_domain::divipola;

/// Whether the department has that municipality.
pub fn tiene(departamento: &str, municipio: &str) -> bool {
    divipola::municipio(municipio).is_some_and(|(de, _)| de.codigo == departamento)
}

/// The names of a department and of a municipality; a code that is none stays as it is.
pub fn nombres(departamento: &str, municipio: &str) -> (String, String) {
    let de = divipola::departamentos()
        .iter()
        .find(|de| de.codigo == departamento)
        .map_or(departamento, |de| de.nombre);
    let suyo = divipola::municipio(municipio).map_or(municipio, |(_, suyo)| suyo.nombre);
    (de.to_owned(), suyo.to_owned())
}
