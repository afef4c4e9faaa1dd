//! Reading the files that people write: TOML, with the line of what is wrong. Text comes in;
//! opening the file is the caller's business.

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue, Error};

/// Why a file that a person wrote cannot be used: which one, where, and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{archivo}, línea {linea}: {detalle}")]
pub struct FallaArchivo {
    /// The file, as the reader was told to call it.
    pub archivo: String,
    /// Line, from 1 to the last one of the file.
    pub linea: usize,
    /// What is wrong, never empty.
    pub detalle: String,
}

impl FallaArchivo {
    /// What is wrong at a byte of the text.
    pub fn en(archivo: &str, texto: &str, byte: usize, detalle: impl Into<String>) -> Self {
        Self {
            archivo: archivo.to_owned(),
            linea: linea_de(texto, byte),
            detalle: detalle.into(),
        }
    }

    fn de_toml(archivo: &str, texto: &str, error: &Error) -> Self {
        let byte = error.span().map_or(0, |rango| rango.start);
        Self::en(archivo, texto, byte, error.message())
    }
}

/// The line, from 1, on which a byte of the text stands. The end of the text is on its last line.
pub fn linea_de(texto: &str, byte: usize) -> usize {
    let saltos = texto.bytes().take(byte).filter(|b| *b == b'\n').count();
    (saltos + 1).min(texto.lines().count()).max(1)
}

/// The line of the field that a JSON pointer names, such as `/valores/3/norma`; of the deepest part
/// of it that the text has, when it has not all of it, and the first line when it has none.
pub fn linea_del_campo(texto: &str, puntero: &str) -> usize {
    let Ok(raiz) = DeTable::parse(texto) else {
        return 1;
    };
    let mut partes = puntero.split('/').skip(1);
    let Some((clave, valor)) = partes.next().and_then(|p| raiz.get_ref().get_key_value(p)) else {
        return 1;
    };
    let (mut byte, mut valor) = (clave.span().start, valor);
    for parte in partes {
        let (inicio, dentro) = match valor.get_ref() {
            DeValue::Table(tabla) => match tabla.get_key_value(parte) {
                Some((clave, dentro)) => (clave.span().start, dentro),
                None => break,
            },
            DeValue::Array(lista) => match parte.parse().ok().and_then(|n: usize| lista.get(n)) {
                Some(dentro) => (dentro.span().start, dentro),
                None => break,
            },
            _ => break,
        };
        (byte, valor) = (inicio, dentro);
    }
    linea_de(texto, byte)
}

/// Reads a whole TOML file as a `T`.
///
/// # Errors
/// A text that is not TOML, or not of the shape of `T`, with its line.
pub fn leer_toml<T: DeserializeOwned>(archivo: &str, texto: &str) -> Result<T, FallaArchivo> {
    toml::from_str(texto).map_err(|error| FallaArchivo::de_toml(archivo, texto, &error))
}

/// Reads a TOML file whose shape the caller checks, with the place of each value.
///
/// # Errors
/// A text that is not TOML, with its line.
pub fn leer_tabla<'t>(archivo: &str, texto: &'t str) -> Result<DeTable<'t>, FallaArchivo> {
    let leida = DeTable::parse(texto);
    leida
        .map(toml::Spanned::into_inner)
        .map_err(|error| FallaArchivo::de_toml(archivo, texto, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_always_one_of_the_text() {
        for (texto, byte, linea) in [
            ("", 0, 1),
            ("", 9, 1),
            ("a\nb\n", 0, 1),
            ("a\nb\n", 1, 1),
            ("a\nb\n", 2, 2),
            ("a\nb\n", 4, 2),
            ("\n\n", 2, 2),
        ] {
            assert_eq!(linea_de(texto, byte), linea, "{texto:?} {byte}");
        }
    }

    #[test]
    fn a_field_is_found_by_its_pointer() {
        let texto = "# caso\na = 1\n\n[b]\nc = 2\nd = [\n  3,\n]\n[[e]]\n[[e]]\nf = { g = 1 }\n";
        for (puntero, linea) in [
            ("/a", 2),
            ("/b", 4),
            ("/b/c", 5),
            ("/b/d", 6),
            ("/b/d/0", 7),
            ("/b/d/9", 6),
            ("/e/0", 9),
            ("/e/1", 10),
            ("/e/1/f/g", 11),
            ("/e/1/z", 10),
            ("/a/z", 2),
            ("/b/z", 4),
            ("/z", 1),
            ("", 1),
        ] {
            assert_eq!(linea_del_campo(texto, puntero), linea, "{puntero}");
        }
        assert_eq!(linea_del_campo("a = ", "/a"), 1);
    }

    #[test]
    fn what_is_wrong_has_its_file_and_its_line() {
        let leer = |texto| {
            let leido = leer_toml::<std::collections::BTreeMap<String, u8>>("x.toml", texto);
            leido.unwrap_err().to_string()
        };
        assert_eq!(
            leer("a = 1\nb = \"dos\"\n"),
            "x.toml, línea 2: invalid type: string \"dos\", expected u8"
        );
        assert!(leer("a = 1\n\nb = [1,\n").starts_with("x.toml, línea 3: "));
        let repetida = leer_tabla("y.toml", "a = 1\na = 2\n").unwrap_err();
        assert_eq!(repetida.to_string(), "y.toml, línea 2: duplicate key");
    }
}
