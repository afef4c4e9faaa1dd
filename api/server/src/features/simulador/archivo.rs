//! A file of `ser liquidar`: TOML whose `clase` says which operation of the simulator it asks for.

use ser_domain::archivo::{FallaArchivo, leer_tabla, linea_del_campo};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, Deserializer, Error};

use crate::http::Problema;

/// A file that is TOML, with its class apart.
#[derive(Debug)]
pub struct Archivo<'a> {
    nombre: String,
    texto: &'a str,
    tabla: DeTable<'a>,
    clase: Option<String>,
}

impl<'a> Archivo<'a> {
    /// Reads the text of the file of that name.
    ///
    /// # Errors
    /// A sentence with the file, the line and the reason.
    pub fn leer(nombre: &str, texto: &'a str) -> Result<Self, String> {
        let tabla = leer_tabla(nombre, texto).map_err(|falla| falla.to_string())?;
        let mut archivo = Self {
            nombre: nombre.to_owned(),
            texto,
            tabla,
            clase: None,
        };
        if let Some(clase) = archivo.tabla.remove("clase") {
            let clase = clase.get_ref().as_str().map(ToOwned::to_owned);
            let clase =
                clase.ok_or_else(|| archivo.falla("/clase", "«clase» debe ser un texto"))?;
            archivo.clase = Some(clase);
        }
        Ok(archivo)
    }

    /// Which operation it asks for; none for the return of a family.
    pub fn clase(&self) -> Option<&str> {
        self.clase.as_deref()
    }

    /// The rest of the file, as the body of that operation.
    ///
    /// # Errors
    /// A sentence with the file, the line and the reason.
    pub fn pedido<T: DeserializeOwned>(&self) -> Result<T, String> {
        let tabla = Spanned::new(0..self.texto.len(), self.tabla.clone());
        T::deserialize(Deserializer::from(tabla)).map_err(|error: Error| {
            let byte = error.span().map_or(0, |rango| rango.start);
            FallaArchivo::en(&self.nombre, self.texto, byte, error.message()).to_string()
        })
    }

    /// A fault of the field that a JSON pointer names.
    pub fn falla(&self, puntero: &str, detalle: &str) -> String {
        let linea = linea_del_campo(self.texto, puntero);
        format!("{}, línea {linea}: {detalle}", self.nombre)
    }

    /// What the law or the reader of the request refused, with the line of each field.
    pub fn en_palabras(&self, problema: &Problema) -> String {
        let campos = problema.errores().iter();
        let campos = campos.map(|error| {
            let linea = linea_del_campo(self.texto, &error.campo);
            format!("\n  línea {linea}, {}: {}", error.campo, error.mensaje)
        });
        format!("{}: {problema}{}", self.nombre, campos.collect::<String>())
    }
}
