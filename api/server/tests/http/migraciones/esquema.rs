//! The logical schema of a database, read from the engine's own catalogue.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ConnectionTrait, QueryResult, Statement};
use ser_store::{BaseDatos, Motor};

/// Tables by name.
pub type Esquema = BTreeMap<String, Tabla>;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tabla {
    /// In the order in which they were declared.
    pub columnas: Vec<Columna>,
    pub clave: Vec<String>,
    pub indices: BTreeSet<Indice>,
    pub referencias: BTreeSet<Referencia>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Columna {
    pub nombre: String,
    pub tipo: Tipo,
    pub admite_nulo: bool,
}

/// The types that the schema may use. There is none with a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tipo {
    Uuid,
    Texto,
    Entero,
    EnteroLargo,
    Booleano,
    Fecha,
    Instante,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Indice {
    pub nombre: String,
    pub unico: bool,
    /// The states that a partial index leaves out, as written in its condition.
    pub condicion: Option<String>,
    pub columnas: Vec<String>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Referencia {
    pub columna: String,
    pub a: String,
    pub su_columna: String,
}

pub async fn leer(base: &BaseDatos) -> Esquema {
    let tablas = match base.motor() {
        Motor::Sqlite => "SELECT name AS tabla FROM sqlite_master WHERE type = 'table'",
        Motor::Postgres => {
            "SELECT CAST(table_name AS TEXT) AS tabla FROM information_schema.tables \
             WHERE table_schema = 'public'"
        }
    };
    let mut esquema = Esquema::new();
    for fila in filas(base, tablas).await {
        let tabla: String = texto(&fila, "tabla");
        // The bookkeeping of the migrations belongs to their library.
        if tabla == "seaql_migrations" || tabla.starts_with("sqlite_") {
            continue;
        }
        let leida = match base.motor() {
            Motor::Sqlite => de_sqlite(base, &tabla).await,
            Motor::Postgres => de_postgres(base, &tabla).await,
        };
        esquema.insert(tabla, leida);
    }
    esquema
}

async fn de_sqlite(base: &BaseDatos, tabla: &str) -> Tabla {
    let mut leida = Tabla::default();
    let columnas = format!(
        "SELECT name AS nombre, LOWER(type) AS tipo, \"notnull\" AS obligatoria, pk \
         FROM pragma_table_info('{tabla}') ORDER BY cid"
    );
    for fila in filas(base, &columnas).await {
        let nombre = texto(&fila, "nombre");
        if entero(&fila, "pk") > 0 {
            leida.clave.push(nombre.clone());
        }
        leida.columnas.push(Columna {
            tipo: tipo(&texto(&fila, "tipo")),
            admite_nulo: entero(&fila, "obligatoria") == 0,
            nombre,
        });
    }
    let indices = format!(
        "SELECT l.name AS nombre, l.\"unique\" AS unico, m.sql AS orden \
         FROM pragma_index_list('{tabla}') l JOIN sqlite_master m ON m.name = l.name \
         WHERE l.origin = 'c'"
    );
    for fila in filas(base, &indices).await {
        let nombre = texto(&fila, "nombre");
        let columnas =
            format!("SELECT name AS nombre FROM pragma_index_info('{nombre}') ORDER BY seqno");
        leida.indices.insert(Indice {
            unico: entero(&fila, "unico") == 1,
            condicion: texto(&fila, "orden")
                .split_once(" WHERE ")
                .map(|(_, condicion)| literal(condicion)),
            columnas: nombres(base, &columnas).await,
            nombre,
        });
    }
    let referencias = format!(
        "SELECT \"from\" AS columna, \"table\" AS a, \"to\" AS su_columna \
         FROM pragma_foreign_key_list('{tabla}')"
    );
    leida.referencias = leer_referencias(base, &referencias).await;
    leida
}

async fn de_postgres(base: &BaseDatos, tabla: &str) -> Tabla {
    let mut leida = Tabla::default();
    let columnas = format!(
        "SELECT CAST(column_name AS TEXT) AS nombre, CAST(data_type AS TEXT) AS tipo, \
         CASE is_nullable WHEN 'YES' THEN 0 ELSE 1 END AS obligatoria \
         FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name = '{tabla}' ORDER BY ordinal_position"
    );
    for fila in filas(base, &columnas).await {
        leida.columnas.push(Columna {
            nombre: texto(&fila, "nombre"),
            tipo: tipo(&texto(&fila, "tipo")),
            admite_nulo: entero(&fila, "obligatoria") == 0,
        });
    }
    let indices = format!(
        "SELECT CAST(c.relname AS TEXT) AS nombre, CASE WHEN i.indisunique THEN 1 ELSE 0 END AS unico, \
         CASE WHEN i.indisprimary THEN 1 ELSE 0 END AS clave, \
         COALESCE(pg_get_expr(i.indpred, i.indrelid), '') AS condicion \
         FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
         WHERE i.indrelid = 'public.{tabla}'::regclass"
    );
    for fila in filas(base, &indices).await {
        let nombre = texto(&fila, "nombre");
        let columnas = format!(
            "SELECT CAST(a.attname AS TEXT) AS nombre FROM pg_attribute a \
             WHERE a.attrelid = 'public.{nombre}'::regclass ORDER BY a.attnum"
        );
        let columnas = nombres(base, &columnas).await;
        if entero(&fila, "clave") == 1 {
            leida.clave = columnas;
            continue;
        }
        leida.indices.insert(Indice {
            unico: entero(&fila, "unico") == 1,
            condicion: Some(texto(&fila, "condicion"))
                .filter(|condicion| !condicion.is_empty())
                .map(|condicion| literal(&condicion)),
            columnas,
            nombre,
        });
    }
    let referencias = format!(
        "SELECT CAST(propia.attname AS TEXT) AS columna, CAST(otra.relname AS TEXT) AS a, \
         CAST(suya.attname AS TEXT) AS su_columna \
         FROM pg_constraint r JOIN pg_class otra ON otra.oid = r.confrelid \
         CROSS JOIN LATERAL unnest(r.conkey, r.confkey) AS par(propia, suya) \
         JOIN pg_attribute propia ON propia.attrelid = r.conrelid AND propia.attnum = par.propia \
         JOIN pg_attribute suya ON suya.attrelid = r.confrelid AND suya.attnum = par.suya \
         WHERE r.contype = 'f' AND r.conrelid = 'public.{tabla}'::regclass"
    );
    leida.referencias = leer_referencias(base, &referencias).await;
    leida
}

fn tipo(declarado: &str) -> Tipo {
    match declarado {
        "uuid" | "uuid_text" => Tipo::Uuid,
        "text" => Tipo::Texto,
        "integer" => Tipo::Entero,
        "bigint" => Tipo::EnteroLargo,
        "boolean" => Tipo::Booleano,
        "date" | "date_text" => Tipo::Fecha,
        "timestamp with time zone" | "timestamp_with_timezone_text" => Tipo::Instante,
        otro => panic!("{otro} is not a type that the schema may use"),
    }
}

/// The text between quotes of a condition, because each engine writes the rest in its own way; all
/// of it when there is none.
fn literal(condicion: &str) -> String {
    let completa = condicion.trim_matches(['(', ')']);
    condicion.split('\'').nth(1).unwrap_or(completa).to_owned()
}

async fn leer_referencias(base: &BaseDatos, sql: &str) -> BTreeSet<Referencia> {
    filas(base, sql)
        .await
        .iter()
        .map(|fila| Referencia {
            columna: texto(fila, "columna"),
            a: texto(fila, "a"),
            su_columna: texto(fila, "su_columna"),
        })
        .collect()
}

async fn nombres(base: &BaseDatos, sql: &str) -> Vec<String> {
    filas(base, sql)
        .await
        .iter()
        .map(|fila| texto(fila, "nombre"))
        .collect()
}

async fn filas(base: &BaseDatos, sql: &str) -> Vec<QueryResult> {
    let conexion = base.conexion();
    conexion
        .query_all_raw(Statement::from_string(conexion.get_database_backend(), sql))
        .await
        .unwrap()
}

fn texto(fila: &QueryResult, columna: &str) -> String {
    fila.try_get("", columna).unwrap()
}

fn entero(fila: &QueryResult, columna: &str) -> i32 {
    fila.try_get("", columna).unwrap()
}
