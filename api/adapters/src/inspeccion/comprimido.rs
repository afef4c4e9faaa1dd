//! Compressed files: few entries, of allowed kinds, that neither grow beyond measure nor write
//! outside their folder.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::{Clase, Rechazo, TAMANO_MAXIMO_BYTES, nombre};

/// Entries of a compressed file. Source: rules of uploads of this system.
const ENTRADAS_MAXIMAS: usize = 20;
/// What all entries may occupy once opened: ten times what may be sent.
const TOTAL_MAXIMO_BYTES: u64 = 10 * TAMANO_MAXIMO_BYTES as u64;
/// How many bytes one byte may become. Text in a picture of blank paper stays well below.
const PROPORCION_MAXIMA: u64 = 100;
/// Extensions of compressed files of which no kind is received inside another.
const COMPRIMIDOS: [&str; 14] = [
    "zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "zst", "cab", "iso", "jar", "arj", "lz",
];

pub(super) fn examinar(bytes: &[u8]) -> Result<(), Rechazo> {
    let mut archivo = abrir(bytes)?;
    if archivo.len() > ENTRADAS_MAXIMAS {
        return Err(Rechazo::DemasiadosArchivos(ENTRADAS_MAXIMAS));
    }
    if archivo.is_empty() {
        return Err(Rechazo::Vacio);
    }
    let mut total = 0;
    for indice in 0..archivo.len() {
        let (ruta, contenido) = leer(&mut archivo, indice, &mut total)?;
        if let Some(contenido) = contenido {
            examinar_entrada(&ruta, &contenido)?;
        }
    }
    Ok(())
}

fn examinar_entrada(ruta: &str, contenido: &[u8]) -> Result<(), Rechazo> {
    let limpio = nombre::sanear(ruta);
    let extension = limpio
        .rsplit_once('.')
        .map_or("", |(_, extension)| extension);
    let es_comprimido = COMPRIMIDOS.contains(&extension) || Clase::Rar.empieza_asi(contenido);
    let es_zip = Clase::Zip.empieza_asi(contenido) && extension != Clase::Docx.extension();
    if es_comprimido || es_zip {
        return Err(Rechazo::Anidado(limpio));
    }
    let examen = match Clase::de_extension(extension) {
        Some(clase) if Clase::SIMPLES.contains(&clase) => super::examinar(clase, contenido),
        _ => Err(Rechazo::Extension(Clase::enumerar(Clase::SIMPLES))),
    };
    examen.map_err(|motivo| Rechazo::Adentro {
        nombre: limpio,
        motivo: Box::new(motivo),
    })
}

pub(super) fn abrir(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Rechazo> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| Rechazo::Ilegible)
}

/// Name and content of an entry; a folder has none. `total` grows by what it occupies.
pub(super) fn leer(
    archivo: &mut ZipArchive<Cursor<&[u8]>>,
    indice: usize,
    total: &mut u64,
) -> Result<(String, Option<Vec<u8>>), Rechazo> {
    // Raw first: an entry with a password cannot be opened to be asked whether it has one.
    let cruda = archivo
        .by_index_raw(indice)
        .map_err(|_| Rechazo::Ilegible)?;
    let (ruta, es_carpeta) = (comprobar(&cruda)?, cruda.is_dir());
    drop(cruda);
    if es_carpeta {
        return Ok((ruta, None));
    }
    let entrada = archivo.by_index(indice).map_err(|_| Rechazo::Ilegible)?;
    let comprimida = entrada.compressed_size();
    // What it says of its size is not believed: reading stops at what is left.
    let queda = TOTAL_MAXIMO_BYTES.saturating_sub(*total);
    let mut contenido = Vec::new();
    let leidos = entrada
        .take(queda + 1)
        .read_to_end(&mut contenido)
        .map_err(|_| Rechazo::Ilegible)?;
    let leidos = u64::try_from(leidos).unwrap_or(u64::MAX);
    let proporcion = leidos / comprimida.max(1);
    if leidos > queda || (leidos > 100_000 && proporcion > PROPORCION_MAXIMA) {
        return Err(Rechazo::Expansion);
    }
    *total += leidos;
    Ok((ruta, Some(contenido)))
}

fn comprobar<R: Read>(entrada: &ZipFile<'_, R>) -> Result<String, Rechazo> {
    if entrada.encrypted() {
        return Err(Rechazo::Cifrado);
    }
    let ruta = entrada.name().map_err(|_| Rechazo::Ruta)?.into_owned();
    let sale = ruta.contains('\\')
        || ruta.contains('\0')
        || ruta.contains(':')
        || ruta.starts_with('/')
        || ruta.split('/').any(|parte| parte == "..")
        || entrada.enclosed_name().is_none()
        || entrada.is_symlink();
    if sale { Err(Rechazo::Ruta) } else { Ok(ruta) }
}
