//! A file of `ser liquidar`, and what was refused of it in words.

use ser_domain::archivo::ArchivoConClase;
use serde::de::DeserializeOwned;

use crate::http::Problema;

/// A file that is TOML; its `clase` says which operation of the simulator it asks for.
#[derive(Debug)]
pub struct Archivo<'a>(ArchivoConClase<'a>);

impl<'a> Archivo<'a> {
    /// Reads the text of the file of that name.
    ///
    /// # Errors
    /// A sentence with the file, the line and the reason.
    pub fn leer(nombre: &str, texto: &'a str) -> Result<Self, String> {
        let leido = ArchivoConClase::leer(nombre, texto);
        leido.map(Self).map_err(|falla| falla.to_string())
    }

    /// Which operation it asks for; none for the return of a family.
    pub fn clase(&self) -> Option<&str> {
        self.0.clase()
    }

    /// The rest of the file, as the body of that operation.
    ///
    /// # Errors
    /// A sentence with the file, the line and the reason.
    pub fn pedido<T: DeserializeOwned>(&self) -> Result<T, String> {
        self.0.resto().map_err(|falla| falla.to_string())
    }

    /// A fault of the field that a JSON pointer names.
    pub fn falla(&self, puntero: &str, detalle: &str) -> String {
        let linea = self.0.linea_del_campo(puntero);
        format!("{}, línea {linea}: {detalle}", self.0.archivo())
    }

    /// What the law or the reader of the request refused, with the line of each field.
    pub fn en_palabras(&self, problema: &Problema) -> String {
        let campos = problema.errores().iter().map(|error| {
            let linea = self.0.linea_del_campo(&error.campo);
            format!("\n  línea {linea}, {}: {}", error.campo, error.mensaje)
        });
        let campos = campos.collect::<String>();
        format!("{}: {problema}{campos}", self.0.archivo())
    }
}
