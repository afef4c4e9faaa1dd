//! Codes that travel in JSON and in the database.

/// A code that no variant has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("El código «{0}» no se reconoce")]
pub struct CodigoDesconocido(pub String);
