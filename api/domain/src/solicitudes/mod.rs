//! The «Solicitud de creación y/o modificación de usuarios»: its five sections with the names of
//! the paper form, the rules that each field must keep, what goes with it, and the text that is
//! signed.

mod reglas;
mod requisitos;
mod seccion;
mod texto;

use serde::{Deserialize, Serialize};
use time::Date;

pub use reglas::{Contraste, Falta, revisar};
pub use requisitos::{Anexo, Requisitos, RequisitosError};
pub use seccion::{Seccion, revisar_seccion};
pub use texto::{PETICION, SECCIONES, SOLICITUD, declaracion, secciones};

/// The request as it is being filled in: what was not written yet is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formulario {
    /// «Seleccione la fecha».
    pub fecha: Option<Date>,
    /// 1 Datos de la empresa.
    pub empresa: Empresa,
    /// 2 Datos del representante legal.
    pub representante: Representante,
    /// 3 Datos del contador / revisor fiscal.
    pub contador: Contador,
    /// 4 Contactos de su empresa con el ministerio / fondo TIC.
    pub contactos: [Contacto; 3],
    /// 5 Datos del administrador operador del SER.
    pub administrador: Administrador,
}

/// 1 Datos de la empresa.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Empresa {
    /// NIT with its check digit.
    pub identificacion: String,
    /// Nombre o razón social.
    pub razon_social: String,
    /// Dirección de correspondencia.
    pub direccion: String,
    /// Dirección electrónica (e-mail) 1.
    pub correo_1: String,
    /// Dirección electrónica (e-mail) 2.
    pub correo_2: String,
    /// DIVIPOLA code of two digits.
    pub departamento: String,
    /// DIVIPOLA code of five digits.
    pub municipio: String,
    /// Números de teléfono.
    pub telefonos: String,
}

/// 2 Datos del representante legal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representante {
    /// Número identificación.
    pub identificacion: String,
    /// Nombre completo.
    pub nombre: String,
    /// Dirección electrónica (e-mail) 1.
    pub correo_1: String,
    /// Dirección electrónica (e-mail) 2.
    pub correo_2: String,
}

/// 3 Datos del contador / revisor fiscal: of the one who usually signs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contador {
    /// `contador` or `revisor_fiscal`.
    pub calidad: String,
    /// Número identificación.
    pub identificacion: String,
    /// Nombre completo.
    pub nombre: String,
    /// Dirección electrónica (e-mail).
    pub correo: String,
    /// Tarjeta profesional.
    pub tarjeta_profesional: String,
}

/// One of the three contacts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacto {
    /// Nombre completo.
    pub nombre: String,
    /// Dirección electrónica (e-mail).
    pub correo: String,
}

/// 5 Datos del administrador operador del SER.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administrador {
    /// Número identificación.
    pub identificacion: String,
    /// Nombre completo.
    pub nombre: String,
    /// Dirección electrónica (e-mail).
    pub correo: String,
}

impl Formulario {
    /// Whether one person is both representative and administrator, which the request allows.
    #[must_use]
    pub fn es_la_misma_persona(&self) -> bool {
        !self.administrador.identificacion.is_empty()
            && self.administrador.identificacion == self.representante.identificacion
    }
}
