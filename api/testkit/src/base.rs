//! A database of its own for each test, cloned from a template that was migrated once.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Statement};
use ser_migrations::{Migrator, MigratorTrait};
use ser_server::app::preparar_base;
use ser_server::config::{Secreto, Settings};
use ser_store::{BaseDatos, Motor};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// Where the PostgreSQL of the tests listens.
pub const VARIABLE: &str = "SER_PRUEBA_POSTGRES_URL";

/// Any number, the same for every process that makes the template.
const CANDADO: i64 = 7_346_521;

/// A database that goes away with this value.
#[derive(Debug)]
pub struct Base {
    pub url: String,
    pub motor: Motor,
    /// The folder of the SQLite file, or that of the files of the test.
    pub carpeta: TempDir,
    postgres: Option<String>,
}

impl Base {
    /// Migrated and with the published rates, nothing else.
    pub async fn nueva(motor: Motor) -> Self {
        let carpeta = TempDir::with_prefix("ser-prueba-").unwrap();
        match motor {
            Motor::Sqlite => {
                let archivo = carpeta.path().join("ser.db");
                std::fs::copy(plantilla_sqlite().await, &archivo).unwrap();
                Self::sqlite(carpeta, &archivo)
            }
            Motor::Postgres => {
                let plantilla = plantilla_postgres().await;
                Self::postgres(carpeta, &format!("TEMPLATE {plantilla}")).await
            }
        }
    }

    /// Without a single table: for the tests of the migrations themselves.
    pub async fn vacia(motor: Motor) -> Self {
        let carpeta = TempDir::with_prefix("ser-prueba-").unwrap();
        match motor {
            Motor::Sqlite => {
                let archivo = carpeta.path().join("ser.db");
                Self::sqlite(carpeta, &archivo)
            }
            Motor::Postgres => Self::postgres(carpeta, "TEMPLATE template0").await,
        }
    }

    fn sqlite(carpeta: TempDir, archivo: &Path) -> Self {
        Self {
            url: format!("sqlite://{}?mode=rwc", archivo.display()),
            motor: Motor::Sqlite,
            carpeta,
            postgres: None,
        }
    }

    async fn postgres(carpeta: TempDir, como: &str) -> Self {
        static SIGUIENTE: AtomicU32 = AtomicU32::new(0);
        let numero = SIGUIENTE.fetch_add(1, Ordering::Relaxed);
        let nombre = format!("ser_prueba_{}_{numero}", std::process::id());
        let servidor = servidor_postgres();
        let admin = conectar(&servidor).await;
        admin
            .execute_unprepared(&format!("CREATE DATABASE {nombre} {como}"))
            .await
            .unwrap();
        admin.close().await.unwrap();
        Self {
            url: con_base(&servidor, &nombre),
            motor: Motor::Postgres,
            carpeta,
            postgres: Some(nombre),
        }
    }

    pub async fn abrir(&self) -> BaseDatos {
        BaseDatos::abrir(&self.url, 4).await.unwrap()
    }
}

impl Drop for Base {
    fn drop(&mut self) {
        let Some(nombre) = self.postgres.take() else {
            return;
        };
        // In another thread: dropping happens inside a runtime that must not be blocked on.
        let fin = std::thread::spawn(move || {
            crate::app::correr(async move {
                let admin = conectar(&servidor_postgres()).await;
                admin
                    .execute_unprepared(&format!("DROP DATABASE {nombre} WITH (FORCE)"))
                    .await
                    .unwrap();
            });
        })
        .join();
        assert!(
            fin.is_ok() || std::thread::panicking(),
            "a test database was not dropped"
        );
    }
}

/// The URL of the server, or the sentence that says how to have one.
pub fn servidor_postgres() -> String {
    std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!(
            "PostgreSQL is missing and no test is skipped: run \
             `scripts/postgres-de-prueba cargo test -p ser-server`"
        )
    })
}

async fn conectar(url: &str) -> DatabaseConnection {
    let mut opciones = ConnectOptions::new(url);
    opciones.max_connections(1).sqlx_logging(false);
    Database::connect(opciones).await.unwrap()
}

/// The same server, another database. The host may be a path, after the question mark.
fn con_base(servidor: &str, nombre: &str) -> String {
    let (direccion, parametros) = servidor.split_once('?').unwrap_or((servidor, ""));
    let (direccion, _) = direccion.rsplit_once('/').unwrap();
    format!("{direccion}/{nombre}?{parametros}")
}

/// One file a process, migrated once.
async fn plantilla_sqlite() -> PathBuf {
    static PLANTILLA: OnceCell<TempDir> = OnceCell::const_new();
    let carpeta = PLANTILLA
        .get_or_init(|| async {
            let carpeta = TempDir::with_prefix("ser-plantilla-").unwrap();
            let url = format!("sqlite://{}?mode=rwc", archivo_en(carpeta.path()).display());
            migrar(&url).await;
            carpeta
        })
        .await;
    archivo_en(carpeta.path())
}

fn archivo_en(carpeta: &Path) -> PathBuf {
    carpeta.join("plantilla.db")
}

/// One database for all the test programs of a run: the first one makes it, under a lock. Its
/// name carries the digest of the migrations, so a kept server never serves an old schema.
async fn plantilla_postgres() -> String {
    static PLANTILLA: OnceCell<String> = OnceCell::const_new();
    PLANTILLA
        .get_or_init(|| async {
            let servidor = servidor_postgres();
            let nombre = format!("ser_plantilla_{}", huella_del_esquema());
            let admin = conectar(&servidor).await;
            admin
                .execute_unprepared(&format!("SELECT pg_advisory_lock({CANDADO})"))
                .await
                .unwrap();
            let existe = Statement::from_string(
                admin.get_database_backend(),
                format!("SELECT 1 AS uno FROM pg_database WHERE datname = '{nombre}'"),
            );
            if admin.query_one_raw(existe).await.unwrap().is_none() {
                // Under a passing name until it is whole: a process that dies leaves no half template.
                let parcial = format!("{nombre}_parcial");
                for orden in [
                    format!("DROP DATABASE IF EXISTS {parcial}"),
                    format!("CREATE DATABASE {parcial} TEMPLATE template0"),
                ] {
                    admin.execute_unprepared(&orden).await.unwrap();
                }
                migrar(&con_base(&servidor, &parcial)).await;
                admin
                    .execute_unprepared(&format!("ALTER DATABASE {parcial} RENAME TO {nombre}"))
                    .await
                    .unwrap();
            }
            admin.close().await.unwrap();
            nombre
        })
        .await
        .clone()
}

/// Migrates and loads the published rates as the program does when it starts.
async fn migrar(url: &str) {
    let settings = Settings {
        database_url: Secreto::nuevo(url.to_owned()),
        conexiones: 1,
        ..crate::app::settings(Path::new("."))
    };
    let base = preparar_base(&settings).await.unwrap();
    assert!(
        Migrator::get_pending_migrations(base.conexion())
            .await
            .unwrap()
            .is_empty()
    );
    base.cerrar().await.unwrap();
}

fn huella_del_esquema() -> String {
    let carpeta = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut archivos: Vec<_> = std::fs::read_dir(carpeta.join("migrations/src"))
        .unwrap()
        .map(|entrada| entrada.unwrap().path())
        .collect();
    archivos.push(carpeta.join("api/domain/parametros/mora/tasas.toml"));
    archivos.sort();
    let mut huella = Sha256::new();
    for archivo in archivos {
        huella.update(std::fs::read(archivo).unwrap());
    }
    hex::encode(&huella.finalize()[..8])
}

/// How many rows each table has; the audit, which keeps also what was refused, left out.
pub async fn filas(base: &BaseDatos) -> Vec<(String, i64)> {
    let conexion = base.conexion();
    let tablas = match base.motor() {
        Motor::Sqlite => "SELECT name AS tabla FROM sqlite_master WHERE type = 'table'",
        Motor::Postgres => {
            "SELECT table_name AS tabla FROM information_schema.tables WHERE table_schema = 'public'"
        }
    };
    let consulta = |sql: &str| Statement::from_string(conexion.get_database_backend(), sql);
    let mut nombres: Vec<String> = conexion
        .query_all_raw(consulta(tablas))
        .await
        .unwrap()
        .iter()
        .map(|fila| fila.try_get("", "tabla").unwrap())
        .filter(|tabla: &String| !["evento_auditoria", "eslabon"].contains(&tabla.as_str()))
        .collect();
    nombres.sort();
    let mut cuentas = Vec::new();
    for tabla in nombres {
        let cuenta = conexion
            .query_one_raw(consulta(&format!(
                "SELECT CAST(COUNT(*) AS BIGINT) AS cuenta FROM {tabla}"
            )))
            .await
            .unwrap()
            .unwrap();
        cuentas.push((tabla, cuenta.try_get("", "cuenta").unwrap()));
    }
    cuentas
}
