//! A file whose `clase` says what the rest of it is.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, Deserializer, Error};

use super::{FallaArchivo, leer_tabla, linea_del_campo};

/// A TOML file with its `clase` apart.
#[derive(Debug)]
pub struct ArchivoConClase<'t> {
    archivo: String,
    texto: &'t str,
    tabla: DeTable<'t>,
    clase: Option<String>,
}

impl<'t> ArchivoConClase<'t> {
    /// Reads the text; `archivo` is how the reader calls the file.
    ///
    /// # Errors
    /// A text that is not TOML, or whose `clase` is not a text, with its line.
    pub fn leer(archivo: &str, texto: &'t str) -> Result<Self, FallaArchivo> {
        let mut tabla = leer_tabla(archivo, texto)?;
        let clase = tabla.remove("clase").map(|clase| {
            let escrita = clase.get_ref().as_str().map(ToOwned::to_owned);
            escrita.ok_or_else(|| {
                let byte = clase.span().start;
                FallaArchivo::en(archivo, texto, byte, "«clase» debe ser un texto")
            })
        });
        Ok(Self {
            archivo: archivo.to_owned(),
            texto,
            tabla,
            clase: clase.transpose()?,
        })
    }

    /// How the reader calls the file.
    pub fn archivo(&self) -> &str {
        &self.archivo
    }

    /// What the rest of the file is, when it says so.
    pub fn clase(&self) -> Option<&str> {
        self.clase.as_deref()
    }

    /// The rest of the file as a `T`.
    ///
    /// # Errors
    /// A file that is not of the shape of `T`, with its line.
    pub fn resto<T: DeserializeOwned>(&self) -> Result<T, FallaArchivo> {
        let tabla = Spanned::new(0..self.texto.len(), self.tabla.clone());
        T::deserialize(Deserializer::from(tabla))
            .map_err(|error: Error| FallaArchivo::de_toml(&self.archivo, self.texto, &error))
    }

    /// The line of the field that a JSON pointer names; see [`linea_del_campo`].
    pub fn linea_del_campo(&self, puntero: &str) -> usize {
        linea_del_campo(self.texto, puntero)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn resto(texto: &str) -> Result<BTreeMap<String, u8>, FallaArchivo> {
        ArchivoConClase::leer("x.toml", texto)?.resto()
    }

    #[test]
    fn the_class_is_apart_and_the_rest_keeps_its_lines() {
        let archivo = ArchivoConClase::leer("x.toml", "a = 1\nclase = \"dos\"\n").unwrap();
        assert_eq!(archivo.clase(), Some("dos"));
        assert_eq!(archivo.linea_del_campo("/clase"), 2);
        let leido: BTreeMap<String, u8> = archivo.resto().unwrap();
        assert_eq!(leido, BTreeMap::from([("a".to_owned(), 1)]));
        assert_eq!(ArchivoConClase::leer("x", "a = 1").unwrap().clase(), None);
    }

    #[test]
    fn what_is_wrong_has_its_file_and_its_line() {
        for (texto, falla) in [
            (
                "\nclase = 5\n",
                "x.toml, línea 2: «clase» debe ser un texto",
            ),
            (
                "clase = \"dos\"\na = 1\nb = \"tres\"\n",
                "x.toml, línea 3: invalid type: string \"tres\", expected u8",
            ),
        ] {
            assert_eq!(resto(texto).unwrap_err().to_string(), falla);
        }
        let abierta = resto("clase = \"dos\"\n\na = [\n").unwrap_err();
        assert_eq!(abierta.linea, 3);
    }
}
