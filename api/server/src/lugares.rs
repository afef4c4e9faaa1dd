//! Departments and municipalities by their DIVIPOLA codes.

/// Whether the department has that municipality.
pub fn tiene(departamento: &str, municipio: &str) -> bool {
    municipio.len() == 5 && municipio.starts_with(departamento)
}

/// The names of a department and of a municipality.
pub fn nombres(departamento: &str, municipio: &str) -> (String, String) {
    (departamento.to_owned(), municipio.to_owned())
}
