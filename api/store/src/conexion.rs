//! Opening the database that `SER_DATABASE_URL` names, and its transactions.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use crate::StoreError;

/// Which engine stands behind the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motor {
    Sqlite,
    Postgres,
}

/// An open pool of connections. Cloning it shares the pool.
#[derive(Clone, Debug)]
pub struct BaseDatos {
    conexion: DatabaseConnection,
    motor: Motor,
}

impl BaseDatos {
    /// Opens `sqlite://ruta?mode=rwc` or `postgres://…` with at most `conexiones` connections.
    pub async fn abrir(url: &str, conexiones: u32) -> Result<Self, StoreError> {
        let mut opciones = ConnectOptions::new(url);
        opciones
            .max_connections(conexiones)
            .acquire_timeout(Duration::from_secs(10))
            .sqlx_logging(false)
            .test_before_acquire(false)
            .map_sqlx_sqlite_opts(|sqlite| {
                sqlite
                    .pragma("journal_mode", "WAL")
                    // A power cut may not lose a filing that was answered.
                    .pragma("synchronous", "FULL")
                    .pragma("foreign_keys", "ON")
                    // Without it REPLACE deletes behind the back of the append-only triggers.
                    .pragma("recursive_triggers", "ON")
                    .pragma("cache_size", "-32000")
                    .pragma("mmap_size", "268435456")
                    .pragma("temp_store", "MEMORY")
                    .busy_timeout(Duration::from_secs(10))
                    .statement_cache_capacity(300)
            });
        let conexion = Database::connect(opciones).await?;
        let motor = match conexion.get_database_backend() {
            DbBackend::Sqlite => Motor::Sqlite,
            _ => Motor::Postgres,
        };
        Ok(Self { conexion, motor })
    }

    pub fn motor(&self) -> Motor {
        self.motor
    }

    /// For reads that need no snapshot.
    pub fn conexion(&self) -> &DatabaseConnection {
        &self.conexion
    }

    /// A transaction that will write. On SQLite it takes the write lock at once, so that two
    /// writers queue instead of failing when the second tries to upgrade its read lock.
    pub async fn escribir(&self) -> Result<DatabaseTransaction, StoreError> {
        Ok(self
            .conexion
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await?)
    }

    pub async fn cerrar(self) -> Result<(), StoreError> {
        Ok(self.conexion.close().await?)
    }
}
