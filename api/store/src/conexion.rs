//! Opening the database that `SER_DATABASE_URL` names, and its transactions.

use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

use crate::{Escritura, StoreError};

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

/// How long a PostgreSQL statement waits for another's lock, and runs at all, before the answer is
/// «try again»: a bound on what one stuck transaction can hold up.
const LIMITES_POSTGRES: [(&str, &str); 3] = [
    ("lock_timeout", "10s"),
    ("statement_timeout", "60s"),
    ("idle_in_transaction_session_timeout", "60s"),
];

/// A connection that rested this long is asked whether it still lives before it is used.
const REPOSO: Duration = Duration::from_secs(1);

/// Any number, the same for every process that migrates.
const CANDADO_DEL_ESQUEMA: i64 = 5_349_000_001;

impl BaseDatos {
    /// Opens `sqlite://ruta?mode=rwc` or `postgres://…` with at most `conexiones` connections.
    pub async fn abrir(url: &str, conexiones: u32) -> Result<Self, StoreError> {
        let mut opciones = opciones(url, conexiones);
        opciones.map_sqlx_postgres_opts(|postgres| postgres.options(LIMITES_POSTGRES));
        Self::conectar(opciones).await
    }

    /// One connection to change the schema with, for as long as it takes. On PostgreSQL only one
    /// process at a time has it: others that start meanwhile wait here, and then find the work
    /// done. SQLite serves one process, which starts alone.
    pub async fn abrir_para_migrar(url: &str) -> Result<Self, StoreError> {
        let base = Self::conectar(opciones(url, 1)).await?;
        if base.motor == Motor::Postgres {
            // Held by the session: it ends when the connection is closed, however the process does.
            let candado = format!("SELECT pg_advisory_lock({CANDADO_DEL_ESQUEMA})");
            base.conexion.execute_unprepared(&candado).await?;
        }
        Ok(base)
    }

    async fn conectar(opciones: ConnectOptions) -> Result<Self, StoreError> {
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
    pub async fn escribir(&self) -> Result<Escritura, StoreError> {
        let tx = self
            .conexion
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await?;
        Ok(Escritura::nueva(tx, self.motor))
    }

    /// A transaction that only reads, and sees the database as it stood when it began however long
    /// it reads: for lists in several steps.
    pub async fn leer_instantanea(&self) -> Result<DatabaseTransaction, StoreError> {
        let mut opciones = TransactionOptions::default();
        match self.motor {
            // In WAL a deferred transaction keeps the snapshot of its first read.
            Motor::Sqlite => {
                opciones.sqlite_transaction_mode = Some(SqliteTransactionMode::Deferred);
            }
            Motor::Postgres => {
                opciones.isolation_level = Some(IsolationLevel::RepeatableRead);
                opciones.access_mode = Some(AccessMode::ReadOnly);
            }
        }
        Ok(self.conexion.begin_with_options(opciones).await?)
    }

    pub async fn cerrar(self) -> Result<(), StoreError> {
        Ok(self.conexion.close().await?)
    }
}

fn opciones(url: &str, conexiones: u32) -> ConnectOptions {
    let mut opciones = ConnectOptions::new(url);
    opciones
        .max_connections(conexiones)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_postgres_pool_opts(|reserva| {
            reserva.before_acquire(|conexion, estado| {
                Box::pin(async move {
                    // A restart of the server leaves dead connections behind: they are found here
                    // and replaced, at the price of one round trip for those that rested.
                    if estado.idle_for > REPOSO {
                        conexion.ping().await?;
                    }
                    Ok(true)
                })
            })
        })
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
    opciones
}
