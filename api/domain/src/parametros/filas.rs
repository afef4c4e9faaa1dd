//! Writing the rows of a table.

use std::fmt;

/// The rows of a table, one after the other, with semicolons between them.
pub(super) fn por_partes<T>(
    f: &mut fmt::Formatter<'_>,
    filas: &[T],
    fila: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (indice, valor) in filas.iter().enumerate() {
        if indice > 0 {
            f.write_str("; ")?;
        }
        fila(f, valor)?;
    }
    Ok(())
}
