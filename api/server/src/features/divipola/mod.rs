//! Departments, municipalities and countries by name, for forms.

pub mod routes;
pub mod types;
