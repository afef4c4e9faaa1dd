//! Reading the fields of a request, each error beside its field.

use ser_domain::kernel::Money;
use time::Date;
use validator::ValidationError;

use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::problema::ErrorCampo;
use crate::http::{Problema, Resultado};

/// A date that people mean. The years between two dates cost work, and anybody may ask.
pub fn fecha_posible(fecha: &Date) -> Result<(), ValidationError> {
    const ANIOS: std::ops::RangeInclusive<i32> = 1900..=2100;
    if ANIOS.contains(&fecha.year()) {
        return Ok(());
    }
    let mensaje = "Escriba una fecha entre 1900 y 2100";
    Err(ValidationError::new("fecha_fuera_de_rango").with_message(mensaje.into()))
}

/// The errors found so far: all of them are told at once.
#[derive(Debug, Default)]
pub struct Errores(Vec<ErrorCampo>);

impl Errores {
    pub fn agregar(&mut self, campo: impl Into<String>, codigo: &str, mensaje: impl Into<String>) {
        self.0.push(ErrorCampo {
            campo: campo.into(),
            codigo: codigo.to_owned(),
            mensaje: mensaje.into(),
        });
    }

    /// An amount of zero or more; zero stands for what could not be read.
    pub fn dinero(&mut self, campo: String, texto: &str) -> Money {
        match Money::parse(texto.trim()) {
            Ok(valor) if valor.is_negative() => {
                self.agregar(campo, "VALOR_NEGATIVO", "El valor no puede ser negativo");
            }
            Ok(valor) => return valor,
            Err(error) => self.agregar(campo, "VALOR_ILEGIBLE", error.to_string()),
        }
        Money::ZERO
    }

    /// A code of a list.
    pub fn codigo<T>(&mut self, campo: &str, leido: Option<T>, admitidos: &str) -> Option<T> {
        if leido.is_none() {
            self.agregar(
                campo,
                "CODIGO_DESCONOCIDO",
                format!("Escriba uno de: {admitidos}"),
            );
        }
        leido
    }

    /// Whether all could be read.
    ///
    /// # Errors
    /// `DATOS_INVALIDOS` with every error found.
    pub fn comprobar(self) -> Resultado<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(Problema::de(&DATOS_INVALIDOS).campos(self.0))
    }
}
