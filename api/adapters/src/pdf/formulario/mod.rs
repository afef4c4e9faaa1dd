//! What goes where on the form.
//!
//! The head grows from the top, the bank stub and the signatures from the bottom, and the table of
//! the liquidation takes what is between them. The lines of the calculation always stand there; the
//! parts of the income go to annexes when there are too many of them.

mod cabeza;
mod campo;
mod desprendible;
mod firmas;
mod liquidacion;
pub(super) mod solicitud;
mod tabla;

use ser_domain::fur::Fur;
use time::{Date, OffsetDateTime};

use super::PdfError;
use super::lienzo::{ALTO_PAGINA, ANCHO_PAGINA, Caja, Lienzo, Tinta};
use crate::reloj::BOGOTA;

/// Margin on each side: no office printer cuts it.
const MARGEN: f64 = 13.0;
const ANCHO: f64 = ANCHO_PAGINA - 2.0 * MARGEN;
const ARRIBA: f64 = 8.5;
const ABAJO: f64 = ALTO_PAGINA - 7.5;
/// White between blocks.
const AIRE: f64 = 2.0;

/// Dark blue of headings; black on a black-and-white printer.
const AZUL: Tinta = (0, 48, 94);
/// Grey of field names: 7 to 1 on white.
const GRIS: Tinta = (82, 90, 102);
/// Lines of boxes.
const LINEA: Tinta = (142, 154, 170);
/// Background of what the eye must find first.
const FONDO: Tinta = (236, 241, 247);
/// Warning: a form that is not to be paid.
const ROJO: Tinta = (160, 18, 18);

const GROSOR: f64 = 0.2;

/// Most pages of a form: it bounds the time of drawing. Sixty lines of income of two hundred letters,
/// the most that a declaration takes, need half of them.
pub(super) const PAGINAS_MAXIMAS: usize = 8;

/// Draws the form on the first of those pages; gives how many it used.
pub(super) fn componer(lienzos: &mut [Lienzo<'_>], fur: &Fur) -> Result<usize, PdfError> {
    let mut paginas = lienzos.iter_mut();
    let Some(primera) = paginas.next() else {
        return Err(PdfError::NoCabe(fur.lineas.len()));
    };
    let y = cabeza::encabezado(primera, fur)?;
    let y = cabeza::identificacion(primera, fur, y)?;
    let y = cabeza::operador(primera, fur, y)?;
    let y = cabeza::obligacion(primera, fur, y)?;

    let hasta = desprendible::dibujar(primera, fur)?;
    let hasta = firmas::dibujar(primera, fur, hasta)?;
    let hasta = liquidacion::pago(primera, fur, hasta)?;
    let mut falta = liquidacion::en_la_primera(primera, fur, Caja::hasta(MARGEN, y, ANCHO, hasta))?;

    let mut usadas = 1;
    while !falta.is_empty() {
        let Some(anexo) = paginas.next() else {
            return Err(PdfError::NoCabe(fur.lineas.len()));
        };
        let y = cabeza::encabezado(anexo, fur)?;
        let y = cabeza::identificacion(anexo, fur, y)?;
        let caben = liquidacion::en_un_anexo(anexo, &falta, Caja::hasta(MARGEN, y, ANCHO, ABAJO))?;
        if caben == 0 {
            return Err(PdfError::NoCabe(fur.lineas.len()));
        }
        falta.drain(..caben);
        usadas += 1;
    }
    for (lugar, lienzo) in lienzos.iter_mut().take(usadas).enumerate() {
        cabeza::numero_de_pagina(lienzo, lugar + 1, usadas)?;
    }
    Ok(usadas)
}

/// A legal date as forms write it: `20/11/2026`.
fn fecha(fecha: Date) -> String {
    format!(
        "{:02}/{:02}/{}",
        fecha.day(),
        u8::from(fecha.month()),
        fecha.year()
    )
}

/// An instant in the time of Colombia: `20/11/2026 09:30`.
fn instante(instante: OffsetDateTime) -> String {
    let local = instante.to_offset(BOGOTA);
    format!(
        "{} {:02}:{:02}",
        fecha(local.date()),
        local.hour(),
        local.minute()
    )
}
