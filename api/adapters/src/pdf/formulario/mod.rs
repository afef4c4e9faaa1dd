//! What goes where on the form.
//!
//! The head grows from the top, the bank stub and the signatures from the bottom, and the table of
//! the liquidation takes what is between them.

mod cabeza;
mod campo;
mod desprendible;
mod firmas;
mod liquidacion;

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

/// Pages that the form needs.
pub(super) fn paginas(fur: &Fur) -> usize {
    if liquidacion::cabe_en_la_primera(fur) {
        1
    } else {
        2
    }
}

/// Draws the form on the pages that [`paginas`] asked for.
pub(super) fn componer(lienzos: &mut [Lienzo<'_>], fur: &Fur) -> Result<(), PdfError> {
    let total = lienzos.len();
    let mut lienzos = lienzos.iter_mut();
    if let Some(primera) = lienzos.next() {
        let y = cabeza::encabezado(primera, fur, 1, total)?;
        let y = cabeza::identificacion(primera, fur, y)?;
        let y = cabeza::operador(primera, fur, y)?;
        let y = cabeza::obligacion(primera, fur, y)?;

        let hasta = desprendible::dibujar(primera, fur)?;
        let hasta = firmas::dibujar(primera, fur, hasta)?;
        let hasta = liquidacion::pago(primera, fur, hasta)?;
        liquidacion::tabla(primera, fur, Caja::new(MARGEN, y, ANCHO, hasta - y))?;
    }
    if let Some(segunda) = lienzos.next() {
        let y = cabeza::encabezado(segunda, fur, 2, total)?;
        let y = cabeza::identificacion(segunda, fur, y)?;
        liquidacion::anexo(segunda, fur, Caja::new(MARGEN, y, ANCHO, ABAJO - y))?;
    }
    Ok(())
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
