//! Names of files as people's systems send them, made fit to be shown and given back.

/// Longest name that is kept, with its extension: what fits in a line of the page.
const LARGO_MAXIMO: usize = 100;

/// The last part of a path, without what could deceive a reader or a file system: separators,
/// control characters, marks that turn the order of the letters round, dots at the ends.
pub(super) fn sanear(nombre: &str) -> String {
    let ultimo = nombre.rsplit(['/', '\\']).next().unwrap_or_default();
    let limpio: String = ultimo
        .chars()
        .filter(|c| !c.is_control() && !es_invisible(*c))
        .map(|c| match c {
            '"' | '\'' | '<' | '>' | ':' | '|' | '?' | '*' | ';' | '%' | '`' | '$' => '_',
            c => c,
        })
        .collect();
    let limpio = limpio.split_whitespace().collect::<Vec<_>>().join(" ");
    let limpio = limpio.trim_end_matches(['.', ' ']);
    let (base, extension) = match limpio.rsplit_once('.') {
        Some((base, extension)) => (base, format!(".{}", extension.to_lowercase())),
        None => (limpio, String::new()),
    };
    let espacio = LARGO_MAXIMO.saturating_sub(extension.chars().count());
    let base: String = base
        .trim_matches(['.', ' '])
        .chars()
        .take(espacio)
        .collect();
    if base.is_empty() {
        format!("archivo{extension}")
    } else {
        format!("{base}{extension}")
    }
}

/// Marks of direction and joiners: «factura\u{202E}fdp.exe» reads «facturaexe.pdf».
const fn es_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{061C}')
}
