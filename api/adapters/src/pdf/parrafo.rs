//! Text that wraps. Where the box may grow it keeps its letters and every word; where the box is
//! fixed it shrinks, and only at the end loses words.

use super::PdfError;
use super::lienzo::{Caja, Letra, Lienzo};

/// Where lines begin in their box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alineacion {
    Izquierda,
    Centro,
    Derecha,
}

/// Lines ready to be written, and the letters with which they fit.
pub(super) struct Parrafo {
    pub letra: Letra,
    pub renglones: Vec<String>,
}

/// Smallest letters that a laser printer shows well.
const PUNTOS_MINIMOS: u8 = 5;

impl Parrafo {
    /// Breaks `texto` so that it fits the width and height of `caja`, with letters as near to
    /// `letra` as possible.
    pub(super) fn ajustado(lienzo: &Lienzo<'_>, texto: &str, letra: Letra, caja: Caja) -> Self {
        let medido = Medido::nuevo(lienzo, texto, letra);
        let mut puntos = letra.puntos;
        loop {
            let letra = letra.de(puntos);
            let caben = renglones_que_caben(letra, caja.alto);
            let renglones = medido.partir(lienzo, letra, caja.ancho);
            if renglones.len() <= caben {
                return Self { letra, renglones };
            }
            if puntos <= PUNTOS_MINIMOS {
                return Self {
                    letra,
                    renglones: recortar(lienzo, renglones, letra, caja.ancho, caben),
                };
            }
            puntos -= 1;
        }
    }

    /// Breaks `texto` to the width of the column with exactly those letters, in as many lines as it
    /// takes: nothing is lost, and the box grows.
    pub(super) fn completo(lienzo: &Lienzo<'_>, texto: &str, letra: Letra, ancho: f64) -> Self {
        let renglones = Medido::nuevo(lienzo, texto, letra).partir(lienzo, letra, ancho);
        Self { letra, renglones }
    }

    /// Height that the lines take.
    pub(super) fn alto(&self) -> f64 {
        alto_de(self.renglones.len(), self.letra)
    }
}

/// A text whose words were measured once, in millimetres for each point of size: the width of a
/// text grows with the size of its letters, and a form tries many sizes.
struct Medido<'t> {
    palabras: Vec<(&'t str, f64)>,
    espacio: f64,
}

impl<'t> Medido<'t> {
    fn nuevo(lienzo: &Lienzo<'_>, texto: &'t str, letra: Letra) -> Self {
        let cien = letra.de(100);
        let medir = |palabra: &str| lienzo.ancho(palabra, cien) / 100.0;
        Self {
            palabras: texto
                .split_whitespace()
                .map(|palabra| (palabra, medir(palabra)))
                .collect(),
            espacio: medir(" "),
        }
    }

    /// Breaks at spaces; a word longer than the line breaks where it must.
    fn partir(&self, lienzo: &Lienzo<'_>, letra: Letra, ancho: f64) -> Vec<String> {
        let puntos = f64::from(letra.puntos);
        let mut renglones = Vec::new();
        let mut actual = String::new();
        let mut lleva = 0.0;
        for (palabra, por_punto) in &self.palabras {
            let de_la_palabra = por_punto * puntos;
            let con_espacio = lleva + self.espacio * puntos + de_la_palabra;
            if !actual.is_empty() && con_espacio <= ancho {
                actual.push(' ');
                actual.push_str(palabra);
                lleva = con_espacio;
                continue;
            }
            if !actual.is_empty() {
                renglones.push(std::mem::take(&mut actual));
            }
            if de_la_palabra <= ancho {
                actual.push_str(palabra);
                lleva = de_la_palabra;
                continue;
            }
            for c in palabra.chars() {
                actual.push(c);
                if lienzo.ancho(&actual, letra) > ancho && actual.chars().count() > 1 {
                    actual.pop();
                    renglones.push(std::mem::replace(&mut actual, c.to_string()));
                }
            }
            lleva = lienzo.ancho(&actual, letra);
        }
        if !actual.is_empty() {
            renglones.push(actual);
        }
        renglones
    }
}

impl Lienzo<'_> {
    /// Writes a text inside a box, from the top.
    pub(super) fn texto_en(
        &mut self,
        caja: Caja,
        letra: Letra,
        alineacion: Alineacion,
        texto: &str,
    ) -> Result<(), PdfError> {
        let parrafo = Parrafo::ajustado(self, texto, letra, caja);
        self.parrafo(caja, alineacion, &parrafo)
    }

    /// Writes a text inside a box, centred in its height.
    pub(super) fn texto_al_medio(
        &mut self,
        caja: Caja,
        letra: Letra,
        alineacion: Alineacion,
        texto: &str,
    ) -> Result<(), PdfError> {
        let parrafo = Parrafo::ajustado(self, texto, letra, caja);
        let arriba = caja.y + (caja.alto - parrafo.alto()) / 2.0;
        self.parrafo(Caja { y: arriba, ..caja }, alineacion, &parrafo)
    }

    /// Writes lines that were already broken.
    pub(super) fn parrafo(
        &mut self,
        caja: Caja,
        alineacion: Alineacion,
        parrafo: &Parrafo,
    ) -> Result<(), PdfError> {
        let letra = parrafo.letra;
        let mut base = caja.y + letra.alto();
        for renglon in &parrafo.renglones {
            let sobra = caja.ancho - self.ancho(renglon, letra);
            let x = caja.x
                + match alineacion {
                    Alineacion::Izquierda => 0.0,
                    Alineacion::Centro => sobra / 2.0,
                    Alineacion::Derecha => sobra,
                };
            self.escribir(x, base, letra, renglon)?;
            base += letra.interlinea();
        }
        Ok(())
    }
}

fn alto_de(renglones: usize, letra: Letra) -> f64 {
    let siguientes = u32::try_from(renglones.saturating_sub(1)).unwrap_or(u32::MAX);
    letra.alto() + f64::from(siguientes) * letra.interlinea()
}

/// A little more than the height is accepted, because the height of a capital is already generous.
fn renglones_que_caben(letra: Letra, alto: f64) -> usize {
    (1..=40)
        .take_while(|renglones| alto_de(*renglones, letra) <= alto + 0.05)
        .count()
        .max(1)
}

/// Keeps the lines that fit and ends the last one with an ellipsis.
fn recortar(
    lienzo: &Lienzo<'_>,
    mut renglones: Vec<String>,
    letra: Letra,
    ancho: f64,
    caben: usize,
) -> Vec<String> {
    renglones.truncate(caben);
    if let Some(ultimo) = renglones.last_mut() {
        while !ultimo.is_empty() && lienzo.ancho(&format!("{ultimo}…"), letra) > ancho {
            ultimo.pop();
        }
        ultimo.push('…');
    }
    renglones
}
