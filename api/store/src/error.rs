//! What can go wrong between a use case and the database.

use sea_orm::{DbErr, SqlErr};

/// An error of the database, or a row that the program cannot read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("la base de datos respondió: {0}")]
    Db(#[from] DbErr),
    /// A stored value that no version of the program writes: somebody edited it by hand.
    #[error("dato ilegible en {tabla}: {detalle}")]
    Ilegible {
        tabla: &'static str,
        detalle: String,
    },
}

impl StoreError {
    pub fn ilegible(tabla: &'static str, detalle: impl ToString) -> Self {
        Self::Ilegible {
            tabla,
            detalle: detalle.to_string(),
        }
    }

    /// True when a unique index refused the row: the caller knows what that means for a person.
    pub fn es_repetido(&self) -> bool {
        matches!(self, Self::Db(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))))
    }

    /// True when the database could not be reached or stayed locked: the answer is 503, try again.
    pub fn es_pasajero(&self) -> bool {
        match self {
            Self::Db(DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) => true,
            Self::Db(error) => error.to_string().contains("database is locked"),
            Self::Ilegible { .. } => false,
        }
    }
}

/// Reads the outcome of an insert that does nothing on conflict: was the row written?
pub(crate) fn insertada(resultado: Result<u64, DbErr>) -> Result<bool, StoreError> {
    match resultado {
        Ok(filas) => Ok(filas == 1),
        Err(DbErr::RecordNotInserted) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
