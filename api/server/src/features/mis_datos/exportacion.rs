//! The same data to take away: for machines in JSON, for people in a page that needs nothing else.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::documento;
use super::types::MisDatos;
use crate::http::{Problema, Resultado};

/// A compressed file with both.
pub fn empaquetar(datos: &MisDatos) -> Resultado<Vec<u8>> {
    let json = serde_json::to_string_pretty(datos).map_err(Problema::interno)?;
    let pagina = documento::componer(datos);
    let mut archivo = ZipWriter::new(Cursor::new(Vec::new()));
    for (nombre, contenido) in [("mis-datos.json", json), ("mis-datos.html", pagina)] {
        archivo
            .start_file(nombre, SimpleFileOptions::default())
            .map_err(Problema::interno)?;
        archivo
            .write_all(contenido.as_bytes())
            .map_err(Problema::interno)?;
    }
    let cerrado = archivo.finish().map_err(Problema::interno)?;
    Ok(cerrado.into_inner())
}
