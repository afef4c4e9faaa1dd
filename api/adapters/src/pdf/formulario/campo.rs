//! A box with the name of a field above its value.

use super::super::PdfError;
use super::super::lienzo::{BLANCO, Caja, Letra, Lienzo, letra};
use super::super::parrafo::{Alineacion, Parrafo};
use super::{ANCHO, AZUL, FONDO, GRIS, GROSOR, LINEA, MARGEN};

const ETIQUETA: Letra = letra(6).tinta(GRIS);
/// Least height of a row: fields of one or two lines.
pub(super) const ALTO: f64 = 9.4;
/// Height of the heading of a block.
pub(super) const ALTO_TITULO: f64 = 4.6;

const BORDE: f64 = 1.3;
const AIRE_VERTICAL: f64 = 1.1;
const AIRE_DE_ETIQUETA: f64 = 1.0;
/// Smallest letters of a value before its row grows.
const PUNTOS_LEGIBLES: u8 = 7;

/// One field: name, value, and its share of the width of the row.
pub(super) struct Campo<'a> {
    pub etiqueta: &'a str,
    pub valor: &'a str,
    pub parte: f64,
}

/// Shorthand for the rows of [`fila`].
pub(super) fn campo<'a>(etiqueta: &'a str, valor: &'a str, parte: f64) -> Campo<'a> {
    Campo {
        etiqueta,
        valor,
        parte,
    }
}

/// The heading of a block, white on blue; gives where the block goes on.
pub(super) fn titulo(lienzo: &mut Lienzo<'_>, y: f64, texto: &str) -> Result<f64, PdfError> {
    let caja = Caja::new(MARGEN, y, ANCHO, ALTO_TITULO);
    lienzo.rellenar(caja, AZUL);
    lienzo.texto_al_medio(
        caja.sin_borde(BORDE, 0.8),
        letra(8).negrita().tinta(BLANCO),
        Alineacion::Izquierda,
        texto,
    )?;
    Ok(caja.abajo())
}

/// A row of fields across the page, as tall as its values ask; gives where the next row begins.
pub(super) fn fila(lienzo: &mut Lienzo<'_>, y: f64, campos: &[Campo<'_>]) -> Result<f64, PdfError> {
    let partes: f64 = campos.iter().map(|campo| campo.parte).sum();
    let ancho = |campo: &Campo<'_>| ANCHO * campo.parte / partes;
    let alto = campos
        .iter()
        .map(|campo| alto(lienzo, campo.valor, letra(8), ancho(campo)))
        .fold(ALTO, f64::max);
    let mut x = MARGEN;
    for campo in campos {
        // Neighbours share a line: each box reaches over the border of the next.
        let caja = Caja::new(x, y, ancho(campo) + GROSOR, alto + GROSOR);
        dibujar(lienzo, caja, campo.etiqueta, campo.valor, letra(8))?;
        x += ancho(campo);
    }
    Ok(y + alto)
}

/// Height of a field of that width that holds its whole value in letters that are still legible.
pub(super) fn alto(lienzo: &Lienzo<'_>, valor: &str, letra: Letra, ancho: f64) -> f64 {
    let legible = letra.de(PUNTOS_LEGIBLES);
    let parrafo = Parrafo::completo(lienzo, valor, legible, ancho - 2.0 * BORDE);
    parrafo.alto() + ETIQUETA.alto() + 2.0 * AIRE_VERTICAL + AIRE_DE_ETIQUETA
}

/// A field in its box, with a value in letters of at most that size.
pub(super) fn dibujar(
    lienzo: &mut Lienzo<'_>,
    caja: Caja,
    etiqueta: &str,
    valor: &str,
    letra: Letra,
) -> Result<(), PdfError> {
    let dentro = Caja {
        ancho: caja.ancho.min(MARGEN + ANCHO - caja.x),
        ..caja
    };
    lienzo.enmarcar(dentro, GROSOR, LINEA);
    escribir(lienzo, dentro, etiqueta, valor, letra)
}

/// A field that the eye must find first: tinted, with a thicker border.
pub(super) fn destacado(
    lienzo: &mut Lienzo<'_>,
    caja: Caja,
    etiqueta: &str,
    valor: &str,
    letra: Letra,
) -> Result<(), PdfError> {
    const GRUESO: f64 = 0.45;
    lienzo.rellenar(caja, FONDO);
    lienzo.enmarcar(caja, GRUESO, AZUL);
    escribir(
        lienzo,
        caja.sin_borde(GRUESO, GRUESO / 2.0),
        etiqueta,
        valor,
        letra,
    )
}

fn escribir(
    lienzo: &mut Lienzo<'_>,
    caja: Caja,
    etiqueta: &str,
    valor: &str,
    letra: Letra,
) -> Result<(), PdfError> {
    let dentro = caja.sin_borde(BORDE, AIRE_VERTICAL);
    let nombre = Caja {
        alto: ETIQUETA.alto(),
        ..dentro
    };
    lienzo.texto_en(nombre, ETIQUETA, Alineacion::Izquierda, etiqueta)?;
    let y = nombre.abajo() + AIRE_DE_ETIQUETA;
    let resto = Caja::new(dentro.x, y, dentro.ancho, dentro.abajo() - y);
    lienzo.texto_al_medio(resto, letra, Alineacion::Izquierda, valor)
}
