//! The request for accounts as the paper form: its five sections, the petition, and two lines to
//! sign on.

use time::{Date, OffsetDateTime};

use super::super::PdfError;
use super::super::lienzo::{Caja, Lienzo, NEGRO, letra};
use super::super::parrafo::{Alineacion, Parrafo};
use super::campo::{Campo, campo, fila, titulo};
use super::{ANCHO, ARRIBA, AZUL, GRIS, GROSOR, MARGEN, fecha, instante};
use ser_domain::solicitudes::SOLICITUD;

/// What is printed.
#[derive(Debug)]
pub struct SolicitudImpresa<'a> {
    /// Name of the ministry.
    pub entidad: &'a str,
    /// Name of the company.
    pub empresa: &'a str,
    /// Date of the request.
    pub fecha: Date,
    /// Titles of the sections, with the names of their fields and what was written.
    pub secciones: &'a [(&'a str, Vec<(&'a str, &'a str)>)],
    /// What both persons ask for.
    pub peticion: &'a str,
    /// Who signs as representative, and as administrator.
    pub firmantes: [(&'a str, &'a str); 2],
    /// When it was printed.
    pub generada_en: OffsetDateTime,
}

/// White between sections.
const ENTRE_SECCIONES: f64 = 2.4;
/// Room to sign by hand.
const ALTO_DE_FIRMA: f64 = 22.0;

/// Draws it on the first page; gives how many it used.
pub(in crate::pdf) fn componer(
    lienzos: &mut [Lienzo<'_>],
    solicitud: &SolicitudImpresa<'_>,
) -> Result<usize, PdfError> {
    let Some(lienzo) = lienzos.first_mut() else {
        return Err(PdfError::NoCabe(0));
    };
    let mut y = encabezado(lienzo, solicitud)?;
    for (nombre, campos) in solicitud.secciones {
        y = titulo(lienzo, y, nombre)?;
        for pareja in campos.chunks(2) {
            let campos: Vec<Campo<'_>> = pareja
                .iter()
                .map(|(etiqueta, valor)| campo(etiqueta, valor, 1.0))
                .collect();
            y = fila(lienzo, y, &campos)?;
        }
        y += ENTRE_SECCIONES;
    }
    y = parrafo(lienzo, y, solicitud.peticion)?;
    firmas(lienzo, y, solicitud)?;
    Ok(1)
}

fn encabezado(lienzo: &mut Lienzo<'_>, solicitud: &SolicitudImpresa<'_>) -> Result<f64, PdfError> {
    let caja = Caja::new(MARGEN, ARRIBA, ANCHO, 5.0);
    lienzo.texto_en(
        caja,
        letra(8).tinta(GRIS),
        Alineacion::Izquierda,
        solicitud.entidad,
    )?;
    let impresa = format!("Impresa el {}", instante(solicitud.generada_en));
    lienzo.texto_en(caja, letra(8).tinta(GRIS), Alineacion::Derecha, &impresa)?;
    let caja = Caja::new(MARGEN, ARRIBA + 6.0, ANCHO, 7.0);
    lienzo.texto_en(
        caja,
        letra(13).negrita().tinta(AZUL),
        Alineacion::Izquierda,
        SOLICITUD,
    )?;
    let caja = Caja::new(MARGEN, ARRIBA + 13.0, ANCHO, 5.0);
    let dia = format!("Fecha: {}", fecha(solicitud.fecha));
    lienzo.texto_en(caja, letra(9), Alineacion::Izquierda, &dia)?;
    Ok(ARRIBA + 18.5)
}

fn parrafo(lienzo: &mut Lienzo<'_>, y: f64, texto: &str) -> Result<f64, PdfError> {
    let parrafo = Parrafo::completo(lienzo, texto, letra(9), ANCHO);
    let caja = Caja::new(MARGEN, y + 1.5, ANCHO, parrafo.alto());
    lienzo.parrafo(caja, Alineacion::Izquierda, &parrafo)?;
    Ok(caja.abajo())
}

fn firmas(
    lienzo: &mut Lienzo<'_>,
    y: f64,
    solicitud: &SolicitudImpresa<'_>,
) -> Result<(), PdfError> {
    let ancho = (ANCHO - 14.0) / 2.0;
    let linea = y + ALTO_DE_FIRMA;
    for (x, (calidad, nombre)) in [MARGEN, MARGEN + ancho + 14.0]
        .into_iter()
        .zip(solicitud.firmantes)
    {
        lienzo.rellenar(Caja::new(x, linea, ancho, GROSOR), NEGRO);
        let caja = Caja::new(x, linea + 1.5, ancho, 4.0);
        lienzo.texto_en(caja, letra(8), Alineacion::Izquierda, calidad)?;
        let caja = Caja::new(x, linea + 5.5, ancho, 4.0);
        lienzo.texto_en(caja, letra(8).negrita(), Alineacion::Izquierda, nombre)?;
    }
    Ok(())
}
