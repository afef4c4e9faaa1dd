//! What can go wrong between a use case and the database.

use sea_orm::{DbErr, RuntimeErr, SqlErr, SqlxError};

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

    /// True when the same attempt may succeed a little later: the database could not be reached,
    /// went away, stayed locked, or chose this transaction to give way. The answer is 503.
    pub fn es_pasajero(&self) -> bool {
        match self {
            Self::Db(DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) => true,
            Self::Db(
                DbErr::Exec(RuntimeErr::SqlxError(error))
                | DbErr::Query(RuntimeErr::SqlxError(error)),
            ) => es_pasajero(error),
            Self::Db(_) | Self::Ilegible { .. } => false,
        }
    }
}

/// SQLSTATE of PostgreSQL that pass by themselves: serialization failure, deadlock, lock not
/// available, statement cancelled by its time limit, too many connections, transaction or
/// connection ended by the server.
const PASAJEROS: [&str; 10] = [
    "40001", "40P01", "55P03", "57014", "53300", "25P03", "57P01", "57P02", "57P03", "57P05",
];

fn es_pasajero(error: &SqlxError) -> bool {
    match error {
        SqlxError::Io(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed => true,
        SqlxError::Database(error) => {
            let codigo = error.code().unwrap_or_default();
            // Class 08 is «connection exception». SQLite has numbers, and a sentence for its lock.
            PASAJEROS.contains(&codigo.as_ref())
                || (codigo.len() == 5 && codigo.starts_with("08"))
                || error.message().contains("database is locked")
        }
        _ => false,
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
