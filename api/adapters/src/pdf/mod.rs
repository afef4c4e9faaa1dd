//! Draws the FUR as a letter-size PDF: the form on one page, and the detail of its income on annexes
//! when it has very many lines; and the request for accounts, to be signed by hand.
//!
//! genpdf lays out the text with the built-in Helvetica; the last step ([`acabado`]) replaces it by
//! embedded fonts of the same widths, puts lines, bars and QR under the text, and signs the file
//! with its title and dates. The same [`Fur`] always gives the same bytes. No type of genpdf or
//! lopdf leaves this folder.

mod acabado;
mod barras;
mod formulario;
mod fuentes;
mod lienzo;
mod parrafo;

pub use formulario::solicitud::SolicitudImpresa;

use ser_domain::fur::gs1::RecaudoError;
use ser_domain::fur::{Fur, FurIncoherente};
use ser_domain::solicitudes::SOLICITUD;

/// Why a FUR could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The form contradicts itself; it must not exist on paper.
    #[error("el FUR no es coherente: {0}")]
    Incoherente(#[from] FurIncoherente),
    /// The amount does not fit the barcode.
    #[error(transparent)]
    Recaudo(#[from] RecaudoError),
    /// The content of the barcode is not pairs of digits.
    #[error("el contenido del código de barras no es de pares de dígitos")]
    CodigoDeBarras,
    /// The content does not fit the most pages that a form may have.
    #[error("el contenido no cabe en el formulario: {0} renglones")]
    NoCabe(usize),
    /// The library that lays out the text failed.
    #[error("no se pudo componer el PDF: {0}")]
    Composicion(String),
    /// The last step failed.
    #[error("no se pudo terminar el PDF: {0}")]
    Acabado(String),
}

impl From<genpdf::error::Error> for PdfError {
    fn from(error: genpdf::error::Error) -> Self {
        Self::Composicion(error.to_string())
    }
}

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> Self {
        Self::Acabado(error.to_string())
    }
}

/// Draws `fur` and gives the bytes of the PDF.
///
/// Takes some milliseconds of processor: call it from a blocking thread.
///
/// # Errors
/// When the form is not coherent ([`Fur::verificar`]) or cannot be drawn.
pub fn dibujar_fur(fur: &Fur) -> Result<Vec<u8>, PdfError> {
    fur.verificar()?;
    let dibujo = lienzo::dibujar(&titulo(fur), formulario::PAGINAS_MAXIMAS, |lienzos| {
        formulario::componer(lienzos, fur)
    })?;
    let asunto = format!("{}, {}", fur.obligacion.concepto, fur.obligacion.periodo());
    let identidad = acabado::Identidad {
        titulo: &titulo(fur),
        autor: &fur.entidad.nombre,
        asunto: &asunto,
        generado_en: fur.generado_en,
    };
    acabado::terminar(&identidad, &dibujo)
}

/// Draws a request for accounts to be signed by hand, on one page.
///
/// Takes some milliseconds of processor: call it from a blocking thread.
///
/// # Errors
/// When it cannot be drawn.
pub fn dibujar_solicitud(solicitud: &SolicitudImpresa<'_>) -> Result<Vec<u8>, PdfError> {
    let dibujo = lienzo::dibujar(SOLICITUD, 1, |lienzos| {
        formulario::solicitud::componer(lienzos, solicitud)
    })?;
    let identidad = acabado::Identidad {
        titulo: SOLICITUD,
        autor: solicitud.entidad,
        asunto: solicitud.empresa,
        generado_en: solicitud.generada_en,
    };
    acabado::terminar(&identidad, &dibujo)
}

fn titulo(fur: &Fur) -> String {
    format!("Formulario Único de Recaudo – FUR {}", fur.numero)
}
