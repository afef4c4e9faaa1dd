//! Anchors of the audit trail: one signed file a day, in a folder that should be copied to where the
//! database cannot reach it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use time::Date;

use crate::archivos::escribir_entero;

/// Files longer than this are not anchors: a signed one has less than one kilobyte.
const MAXIMO_BYTES: u64 = 10_000;

const PREFIJO: &str = "ancla-";
const EXTENSION: &str = "jws";

/// Keeps the signed anchor of a day; one that is there already is left as it is.
///
/// # Errors
/// When the folder cannot be made or written.
pub async fn guardar(carpeta: &Path, dia: Date, firma: &str) -> io::Result<()> {
    let ruta = carpeta.join(format!("{PREFIJO}{dia}.{EXTENSION}"));
    let contenido = format!("{firma}\n");
    tokio::task::spawn_blocking(move || {
        if ruta.try_exists()? {
            return Ok(());
        }
        escribir_entero(&ruta, contenido.as_bytes())
    })
    .await
    .map_err(io::Error::other)?
}

/// The signed anchors of a folder, in the order of their days; a folder that is not there has none.
///
/// # Errors
/// When the folder or a file cannot be read, or a file is too long to be an anchor.
pub fn leer(carpeta: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    if !carpeta.try_exists()? {
        return Ok(Vec::new());
    }
    let mut rutas = fs::read_dir(carpeta)?
        .map(|entrada| entrada.map(|entrada| entrada.path()))
        .collect::<io::Result<Vec<_>>>()?;
    rutas.retain(|ruta| {
        let nombre = ruta.file_name().and_then(|nombre| nombre.to_str());
        nombre.is_some_and(|nombre| nombre.starts_with(PREFIJO))
            && ruta.extension().is_some_and(|e| e == EXTENSION)
    });
    rutas.sort();
    rutas
        .into_iter()
        .map(|ruta| {
            if fs::metadata(&ruta)?.len() > MAXIMO_BYTES {
                return Err(io::Error::other(format!(
                    "{}: es demasiado largo para ser un ancla",
                    ruta.display()
                )));
            }
            let texto = fs::read_to_string(&ruta)?;
            Ok((ruta, texto.trim().to_owned()))
        })
        .collect()
}
