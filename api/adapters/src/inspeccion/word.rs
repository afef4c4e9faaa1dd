//! Word up to 2003: a compound file with its main stream, without macros nor password.

use std::io::{Cursor, Read};

use super::Rechazo;

/// Bit of the file information block that says that the text is encrypted ([MS-DOC] 2.5.2, FibBase:
/// two bytes of flags at offset 10, bit 8).
const BANDERAS: std::ops::Range<usize> = 10..12;
const CIFRADO: u16 = 0x0100;

pub(super) fn examinar(bytes: &[u8]) -> Result<(), Rechazo> {
    let mut archivo = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Rechazo::Ilegible)?;
    let mut es_word = false;
    for entrada in archivo.walk() {
        match entrada.name().to_lowercase().as_str() {
            "macros" | "vba" | "_vba_project" | "_vba_project_cur" => return Err(Rechazo::Macros),
            "encryptedpackage" => return Err(Rechazo::Cifrado),
            "worddocument" => es_word = true,
            _ => {}
        }
    }
    if !es_word {
        return Err(Rechazo::Contenido("un documento de Word"));
    }
    let mut cabeza = Vec::new();
    archivo
        .open_stream("/WordDocument")
        .and_then(|flujo| flujo.take(32).read_to_end(&mut cabeza))
        .map_err(|_| Rechazo::Ilegible)?;
    let banderas = cabeza
        .get(BANDERAS)
        .and_then(|par| par.try_into().ok())
        .map(u16::from_le_bytes)
        .ok_or(Rechazo::Ilegible)?;
    if banderas & CIFRADO == 0 {
        Ok(())
    } else {
        Err(Rechazo::Cifrado)
    }
}
