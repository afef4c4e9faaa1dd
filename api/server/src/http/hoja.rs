//! Lists as files that a spreadsheet in Spanish opens: CSV with byte order mark and semicolons.

use csv::{Writer, WriterBuilder};

use super::{Problema, Resultado};

/// A sheet with its header row.
pub fn nueva(columnas: &[&str]) -> Resultado<Writer<Vec<u8>>> {
    let mut hoja = WriterBuilder::new()
        .delimiter(b';')
        .from_writer("\u{feff}".as_bytes().to_vec());
    hoja.write_record(columnas).map_err(Problema::interno)?;
    Ok(hoja)
}

/// A spreadsheet takes a text that begins like this for a formula.
pub fn inofensivo(texto: &str) -> String {
    if texto.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{texto}")
    } else {
        texto.to_owned()
    }
}
