//! What both targets share: an input is the path of a file, a line feed, and its text.

use ser_domain::archivo::FallaArchivo;

/// The path and the text of an input; nothing for what is not UTF-8, which no reader is given.
pub fn partes(bytes: &[u8]) -> Option<(&str, &str)> {
    std::str::from_utf8(bytes).ok()?.split_once('\n')
}

/// A refusal has its file, a line of the text and a reason.
pub fn comprobar(falla: &FallaArchivo, archivo: &str, texto: &str) {
    assert!(!falla.archivo.is_empty() && !falla.detalle.trim().is_empty());
    if falla.archivo == archivo {
        assert!((1..=texto.lines().count().max(1)).contains(&falla.linea));
    }
    assert!(falla.linea >= 1);
}
