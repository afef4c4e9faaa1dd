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
    format!("%{}%", literal(&normalizar(busqueda.trim())))
}

/// What a LIKE pattern takes as it is written.
pub fn literal(texto: &str) -> String {
    let mut literal = String::with_capacity(texto.len());
    for letra in texto.chars() {
        if matches!(letra, '%' | '_' | '\\') {
            literal.push('\\');
        }
        literal.push(letra);
    }
    literal
}
