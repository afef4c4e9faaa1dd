//! Rows of the liquidation, each as tall as its texts ask: no word of a calculation is cut.

use ser_domain::fur::LineaFur;

use super::super::PdfError;
use super::super::lienzo::{Caja, Letra, Lienzo, letra};
use super::super::parrafo::Alineacion::{Derecha, Izquierda};
use super::super::parrafo::Parrafo;
use super::campo::titulo;
use super::liquidacion::pesos;
use super::{ANCHO, AZUL, FONDO, GRIS, GROSOR, LINEA, MARGEN};

const LETRA: Letra = letra(8);
const ALTO_ENCABEZADO: f64 = 4.4;
/// Most that a row grows to fill the page.
const HOLGURA_MAXIMA: f64 = 2.2;
const BORDE: f64 = 1.3;

/// Widths of the columns: code, concept, detail, value.
const COLUMNAS: [f64; 4] = [14.0, 62.0, ANCHO - 108.0, 32.0];

/// White above and below the text of a row: as much as the page allows between both.
const AIRES: [f64; 4] = [1.7, 1.3, 0.9, 0.6];

/// One line with its texts already broken.
pub(super) struct Fila<'a> {
    linea: &'a LineaFur,
    codigo: Parrafo,
    concepto: Parrafo,
    detalle: Parrafo,
    valor: Parrafo,
}

impl<'a> Fila<'a> {
    pub(super) fn nueva(lienzo: &Lienzo<'_>, linea: &'a LineaFur) -> Self {
        let letra = if linea.es_total {
            LETRA.negrita()
        } else {
            LETRA
        };
        let [codigo, concepto, detalle, valor] =
            columnas(Caja::new(MARGEN, 0.0, ANCHO, 0.0), &linea.detalle);
        let completo = |texto: &str, letra, columna: Caja| {
            Parrafo::completo(lienzo, texto, letra, columna.sin_borde(BORDE, 0.0).ancho)
        };
        Self {
            linea,
            codigo: completo(&linea.codigo, letra.tinta(GRIS), codigo),
            concepto: completo(&linea.concepto, letra, concepto),
            detalle: completo(&linea.detalle, letra.tinta(GRIS), detalle),
            valor: completo(&pesos(linea.valor), letra, valor),
        }
    }

    fn alto(&self, aire: f64) -> f64 {
        let textos = [&self.codigo, &self.concepto, &self.detalle, &self.valor];
        let texto = textos.into_iter().map(Parrafo::alto).fold(0.0, f64::max);
        texto + 2.0 * aire
    }

    fn dibujar(&self, lienzo: &mut Lienzo<'_>, caja: Caja) -> Result<(), PdfError> {
        if self.linea.es_total {
            lienzo.rellenar(caja, FONDO);
        }
        let raya = Caja {
            alto: GROSOR,
            ..caja
        };
        lienzo.rellenar(raya, LINEA);
        let [codigo, concepto, detalle, valor] = columnas(caja, &self.linea.detalle);
        for (columna, parrafo, alineacion) in [
            (codigo, &self.codigo, Izquierda),
            (concepto, &self.concepto, Izquierda),
            (detalle, &self.detalle, Izquierda),
            (valor, &self.valor, Derecha),
        ] {
            if columna.ancho <= 0.0 {
                continue;
            }
            separar(lienzo, caja, columna);
            let dentro = columna.sin_borde(BORDE, (caja.alto - parrafo.alto()) / 2.0);
            lienzo.parrafo(dentro, alineacion, parrafo)?;
        }
        Ok(())
    }
}

/// Whether these rows go in that box, under the name of the table.
pub(super) fn caben(filas: &[Fila<'_>], caja: Caja) -> bool {
    aire(filas, caja).is_some()
}

/// How many rows, from the first, go in that box with the usual white.
pub(super) fn cuantas_caben(filas: &[Fila<'_>], caja: Caja) -> usize {
    let [_, aire, ..] = AIRES;
    let mut sobra = disponible(caja);
    filas
        .iter()
        .take_while(|fila| {
            sobra -= fila.alto(aire);
            sobra >= 0.0
        })
        .count()
}

/// Draws rows that [`caben`] accepted.
pub(super) fn dibujar(
    lienzo: &mut Lienzo<'_>,
    filas: &[Fila<'_>],
    caja: Caja,
    nombre: &str,
) -> Result<(), PdfError> {
    let aire = aire(filas, caja).ok_or(PdfError::NoCabe(filas.len()))?;
    let cantidad = f64::from(u32::try_from(filas.len().max(1)).unwrap_or(u32::MAX));
    let holgura = ((disponible(caja) - alto(filas, aire)) / cantidad).min(HOLGURA_MAXIMA);
    let arriba = titulo(lienzo, caja.y, nombre)?;
    let mut y = nombres_de_columnas(lienzo, arriba)?;
    for fila in filas {
        let caja = Caja::new(MARGEN, y, ANCHO, fila.alto(aire) + holgura);
        fila.dibujar(lienzo, caja)?;
        y = caja.abajo();
    }
    lienzo.enmarcar(Caja::hasta(MARGEN, arriba, ANCHO, y), GROSOR, LINEA);
    Ok(())
}

fn aire(filas: &[Fila<'_>], caja: Caja) -> Option<f64> {
    AIRES
        .into_iter()
        .find(|aire| alto(filas, *aire) <= disponible(caja))
}

fn disponible(caja: Caja) -> f64 {
    caja.alto - super::campo::ALTO_TITULO - ALTO_ENCABEZADO
}

fn alto(filas: &[Fila<'_>], aire: f64) -> f64 {
    filas.iter().map(|fila| fila.alto(aire)).sum()
}

fn nombres_de_columnas(lienzo: &mut Lienzo<'_>, y: f64) -> Result<f64, PdfError> {
    let caja = Caja::new(MARGEN, y, ANCHO, ALTO_ENCABEZADO);
    lienzo.rellenar(caja, FONDO);
    let nombres = [
        ("Renglón", Izquierda),
        ("Concepto", Izquierda),
        ("Detalle", Izquierda),
        ("Valor (pesos)", Derecha),
    ];
    for (columna, (nombre, alineacion)) in columnas(caja, "con detalle").into_iter().zip(nombres) {
        separar(lienzo, caja, columna);
        let dentro = columna.sin_borde(BORDE, 0.0);
        lienzo.texto_al_medio(dentro, letra(7).negrita().tinta(AZUL), alineacion, nombre)?;
    }
    Ok(caja.abajo())
}

/// The line at the left of every column but the first.
fn separar(lienzo: &mut Lienzo<'_>, fila: Caja, columna: Caja) {
    if columna.x > fila.x {
        let raya = Caja {
            ancho: GROSOR,
            ..columna
        };
        lienzo.rellenar(raya, LINEA);
    }
}

/// The columns of a row: code, concept, detail and value. Without detail the concept takes its room.
fn columnas(fila: Caja, detalle: &str) -> [Caja; 4] {
    let [codigo, concepto, del_detalle, valor] = COLUMNAS;
    let anchos = if detalle.is_empty() {
        [codigo, concepto + del_detalle, 0.0, valor]
    } else {
        COLUMNAS
    };
    let mut x = fila.x;
    anchos.map(|ancho| {
        let columna = Caja { x, ancho, ..fila };
        x += ancho;
        columna
    })
}
