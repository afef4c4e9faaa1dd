//! Which lines of the liquidation go on which page, and what is to be paid.
//!
//! A code with a point names a part: `01.2` is the second part of line `01`.

use ser_domain::fur::{Fur, LineaFur};
use ser_domain::kernel::{Money, pesos_es};

use super::super::PdfError;
use super::super::lienzo::{Caja, Lienzo, letra};
use super::super::parrafo::Alineacion::Izquierda;
use super::campo::{self, destacado, titulo};
use super::tabla::{self, Fila};
use super::{AIRE, ANCHO, GROSOR, LINEA, MARGEN};

const BORDE: f64 = 1.3;

/// Draws on the first page all the lines, or those of the calculation without their parts; gives the
/// lines that are still to be drawn.
pub(super) fn en_la_primera<'f>(
    lienzo: &mut Lienzo<'_>,
    fur: &'f Fur,
    caja: Caja,
) -> Result<Vec<&'f LineaFur>, PdfError> {
    let todas: Vec<_> = fur.lineas.iter().collect();
    let mut filas = preparar(lienzo, &todas);
    if tabla::caben(&filas, caja) {
        tabla::dibujar(lienzo, &filas, caja, "3. LIQUIDACIÓN")?;
        return Ok(Vec::new());
    }
    let (partes, mut calculo): (Vec<_>, Vec<_>) =
        todas.into_iter().partition(|linea| es_parte(linea));
    filas = preparar(lienzo, &calculo);
    // What leads to the total stands nearest to it: when even the calculation is too long, its
    // first lines go to the annex.
    let mut primeras = 0;
    while !filas.is_empty() && !tabla::caben(&filas, caja) {
        filas.remove(0);
        primeras += 1;
    }
    tabla::dibujar(
        lienzo,
        &filas,
        caja,
        "3. LIQUIDACIÓN (EL DETALLE DE LOS INGRESOS ESTÁ EN EL ANEXO, DESDE LA PÁGINA 2)",
    )?;
    let mut falta = partes;
    // The sum of the parts closes the annex too.
    falta.extend(calculo.iter().filter(|linea| tiene_partes(linea, fur)));
    falta.extend(calculo.drain(..primeras));
    Ok(falta)
}

/// Draws the first of those lines on an annex; gives how many.
pub(super) fn en_un_anexo(
    lienzo: &mut Lienzo<'_>,
    lineas: &[&LineaFur],
    caja: Caja,
) -> Result<usize, PdfError> {
    let mut filas = preparar(lienzo, lineas);
    filas.truncate(tabla::cuantas_caben(&filas, caja));
    tabla::dibujar(lienzo, &filas, caja, "ANEXO: DETALLE DE LOS INGRESOS")?;
    Ok(filas.len())
}

fn preparar<'f>(lienzo: &Lienzo<'_>, lineas: &[&'f LineaFur]) -> Vec<Fila<'f>> {
    lineas
        .iter()
        .map(|linea| Fila::nueva(lienzo, linea))
        .collect()
}

fn es_parte(linea: &LineaFur) -> bool {
    linea.codigo.contains('.')
}

fn tiene_partes(linea: &LineaFur, fur: &Fur) -> bool {
    fur.lineas
        .iter()
        .filter_map(|otra| otra.codigo.split_once('.'))
        .any(|(codigo, _)| codigo == linea.codigo)
}

/// The payment, above `hasta`; gives where it begins.
pub(super) fn pago(lienzo: &mut Lienzo<'_>, fur: &Fur, hasta: f64) -> Result<f64, PdfError> {
    let (alto_cifras, alto_letras) = (10.6, 7.6);
    let y = hasta - alto_cifras - alto_letras - campo::ALTO_TITULO;
    let abajo = titulo(lienzo, y, "4. PAGO")?;
    let partes = [
        ("Capital", fur.pago.capital),
        ("Sanción", fur.pago.sancion),
        ("Intereses de mora", fur.pago.intereses),
        ("Indexación", fur.pago.indexacion),
    ];
    let ancho = 33.5;
    let mut x = MARGEN;
    for (nombre, valor) in partes {
        let caja = Caja::new(x, abajo, ancho + GROSOR, alto_cifras);
        campo::dibujar(lienzo, caja, nombre, &pesos(valor), letra(9))?;
        x += ancho;
    }
    let caja = Caja::new(x, abajo, MARGEN + ANCHO - x, alto_cifras);
    destacado(
        lienzo,
        caja,
        "TOTAL A PAGAR",
        &pesos(fur.pago.total),
        letra(13).negrita(),
    )?;
    let caja = Caja::new(MARGEN, caja.abajo(), ANCHO, alto_letras);
    lienzo.enmarcar(caja, GROSOR, LINEA);
    let letras = format!("SON: {}", fur.total_en_letras());
    lienzo.texto_al_medio(caja.sin_borde(BORDE, 0.7), letra(8), Izquierda, &letras)?;
    Ok(y - AIRE)
}

/// `$ 1.250.000`
pub(super) fn pesos(valor: Money) -> String {
    pesos_es(valor.as_decimal())
}
