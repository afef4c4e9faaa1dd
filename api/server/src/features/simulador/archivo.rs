//! A file of `ser liquidar`: TOML whose `clase` says which operation of the simulator it asks for.

use std::ops::Range;

use ser_domain::archivo::{FallaArchivo, leer_tabla, leer_toml, linea_del_campo};
use serde::de::DeserializeOwned;

use crate::http::Problema;

/// A file that is TOML, with its class apart.
#[derive(Debug)]
pub struct Archivo {
    nombre: String,
    /// Its text with the class blanked, so that every line keeps its number.
    texto: String,
    clase: Option<String>,
}

impl Archivo {
    /// Reads the text.
    ///
    /// # Errors
    /// A sentence with the file, the line and the reason.
    pub fn leer(nombre: &str, texto: &str) -> Result<Self, String> {
        let sin_clase = Self {
            nombre: nombre.to_owned(),
            texto: texto.to_owned(),
            clase: None,
        };
        let tabla = leer_tabla(nombre, texto).map_err(|falla| falla.to_string())?;
        let Some(valor) = tabla.get("clase") else {
            return Ok(sin_clase);
        };
        let lugar = valor.span();
        let Some(clase) = valor.get_ref().as_str() else {
            let detalle = "«clase» debe ser un texto";
            return Err(FallaArchivo::en(nombre, texto, lugar.start, detalle).to_string());
        };
        Ok(Self {
            texto: sin(texto, &lugar),
            clase: Some(clase.to_owned()),
            ..sin_clase
        })
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
        leer_toml(&self.nombre, &self.texto).map_err(|falla| falla.to_string())
    }

    /// What the operation refused: the file, and the line and the reason of each field.
    pub fn rechazo(&self, problema: &Problema) -> String {
        let campos = problema.errores().iter();
        let campos = campos.map(|error| {
            let linea = linea_del_campo(&self.texto, &error.campo);
            format!("\n  línea {linea}, {}: {}", error.campo, error.mensaje)
        });
        format!("{}: {problema}{}", self.nombre, campos.collect::<String>())
    }
}

/// The text with the line of a value of the root blanked up to its end.
fn sin(texto: &str, valor: &Range<usize>) -> String {
    let (antes, despues) = texto.split_at_checked(valor.end).unwrap_or((texto, ""));
    let inicio = antes.rfind('\n').map_or(0, |salto| salto + 1);
    let (antes, linea) = antes.split_at_checked(inicio).unwrap_or((antes, ""));
    format!("{antes}{}{despues}", " ".repeat(linea.len()))
}
