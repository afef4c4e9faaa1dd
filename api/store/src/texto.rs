//! Text as it is searched and ordered: lower case and without accents, the same on both engines.

use sea_orm::DbBackend;
use sea_orm::sea_query::{Expr, SimpleExpr};

/// «Contraprestación Periódica» → «contraprestacion periodica».
pub fn normalizar(texto: &str) -> String {
    texto
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letra| match letra {
            'á' | 'à' | 'ä' | 'â' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ñ' => 'n',
            otra => otra,
        })
        .collect()
}

/// A text column as a key of order: byte by byte on both engines, whatever the locale of the
/// server. People's words are ordered by their normalised column, where «ñandú» stands before
/// «Nardo» and after «Ángel».
pub fn en_orden(motor: DbBackend, columna: SimpleExpr) -> SimpleExpr {
    match motor {
        DbBackend::Postgres => Expr::cust_with_expr("$1 COLLATE \"C\"", columna),
        // SQLite orders by bytes unless it is told otherwise.
        _ => columna,
    }
}

/// The LIKE pattern that finds `busqueda` anywhere, its own `%`, `_` and `\` taken literally.
pub fn patron(busqueda: &str) -> String {
    let mut patron = String::from("%");
    for letra in normalizar(busqueda.trim()).chars() {
        if matches!(letra, '%' | '_' | '\\') {
            patron.push('\\');
        }
        patron.push(letra);
    }
    patron.push('%');
    patron
}
