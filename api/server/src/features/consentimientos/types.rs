//! What goes out of the register of texts.

use serde::Serialize;
use time::Date;
use utoipa::ToSchema;

/// Un texto sobre datos personales.
#[derive(Debug, Serialize, ToSchema)]
pub struct TextoDeDatos {
    /// `pqrsd`, `solicitud`, `boletin`, `cuenta` o `incidencia`.
    pub finalidad: &'static str,
    #[schema(example = "2026-11-30")]
    pub version: &'static str,
    /// `aviso` si solo informa, `autorizacion` si se acepta y se puede retirar.
    pub clase: &'static str,
    pub vigente: bool,
    pub desde: Date,
    /// El último día en que se mostró.
    pub hasta: Option<Date>,
    /// El que vale.
    pub texto: &'static str,
    /// Una traducción.
    pub texto_en: &'static str,
    /// SHA-256 del texto en español.
    pub huella: String,
}

/// Los textos, de cada finalidad primero el vigente.
#[derive(Debug, Serialize, ToSchema)]
pub struct TextosDeDatos {
    pub datos: Vec<TextoDeDatos>,
}
