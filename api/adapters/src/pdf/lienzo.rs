//! A page to draw on, in millimetres from the upper left corner.
//!
//! Text goes through genpdf. Lines and fills are kept apart as PDF operators, because genpdf has no
//! thickness and no fills; the last step puts them under the text.

use std::fmt::Write as _;

use genpdf::fonts::FontCache;
use genpdf::render::{Area, Renderer};
use genpdf::style::{Color, Style};
use genpdf::{Position, Size};
use printpdf::{CustomPdfConformance, PdfConformance};

use super::{PdfError, fuentes};

/// Letter paper, the one of Colombian offices.
pub(super) const ANCHO_PAGINA: f64 = 215.9;
pub(super) const ALTO_PAGINA: f64 = 279.4;

const MM_POR_PUNTO: f64 = 25.4 / 72.0;

/// Red, green and blue, 0 to 255.
pub(super) type Tinta = (u8, u8, u8);

pub(super) const NEGRO: Tinta = (0, 0, 0);
pub(super) const BLANCO: Tinta = (255, 255, 255);

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letra {
    /// Size in points.
    pub puntos: u8,
    pub negrita: bool,
    pub tinta: Tinta,
}

/// Regular black letters of that size in points.
pub(super) const fn letra(puntos: u8) -> Letra {
    Letra {
        puntos,
        negrita: false,
        tinta: NEGRO,
    }
}

impl Letra {
    pub(super) const fn negrita(self) -> Self {
        Self {
            negrita: true,
            ..self
        }
    }

    pub(super) const fn tinta(self, tinta: Tinta) -> Self {
        Self { tinta, ..self }
    }

    pub(super) const fn de(self, puntos: u8) -> Self {
        Self { puntos, ..self }
    }

    /// Distance between baselines, in millimetres.
    pub(super) fn interlinea(self) -> f64 {
        f64::from(self.puntos) * 1.18 * MM_POR_PUNTO
    }

    /// Height of a capital letter, in millimetres.
    pub(super) fn alto(self) -> f64 {
        f64::from(self.puntos) * 0.688 * MM_POR_PUNTO
    }

    fn estilo(self) -> Style {
        let (r, g, b) = self.tinta;
        let estilo = Style::new()
            .with_font_size(self.puntos)
            .with_color(Color::Rgb(r, g, b));
        if self.negrita { estilo.bold() } else { estilo }
    }
}

/// A rectangle of the page, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Caja {
    pub x: f64,
    pub y: f64,
    pub ancho: f64,
    pub alto: f64,
}

impl Caja {
    pub(super) const fn new(x: f64, y: f64, ancho: f64, alto: f64) -> Self {
        Self { x, y, ancho, alto }
    }

    /// The rectangle from `y` down to `abajo`.
    pub(super) fn hasta(x: f64, y: f64, ancho: f64, abajo: f64) -> Self {
        Self::new(x, y, ancho, abajo - y)
    }

    pub(super) fn derecha(self) -> f64 {
        self.x + self.ancho
    }

    pub(super) fn abajo(self) -> f64 {
        self.y + self.alto
    }

    /// The rectangle without so much on each side.
    pub(super) fn sin_borde(self, horizontal: f64, vertical: f64) -> Self {
        Self::new(
            self.x + horizontal,
            self.y + vertical,
            self.ancho - 2.0 * horizontal,
            self.alto - 2.0 * vertical,
        )
    }
}

/// What was drawn: the file of genpdf with the text, and the operators of lines and fills of each
/// page in use, which are its first ones.
pub(super) struct Dibujo {
    pub texto: Vec<u8>,
    pub trazos: Vec<String>,
}

/// The page being drawn.
pub(super) struct Lienzo<'a> {
    area: Area<'a>,
    fuentes: &'a FontCache,
    trazos: String,
}

/// Offers so many pages and lets `componer` draw on the first ones; it says how many it used, and
/// the others are left out.
pub(super) fn dibujar(
    titulo: &str,
    paginas: usize,
    componer: impl FnOnce(&mut [Lienzo<'_>]) -> Result<usize, PdfError>,
) -> Result<Dibujo, PdfError> {
    let mut fuentes = fuentes::cargar()?;
    let tamano = Size::new(ANCHO_PAGINA, ALTO_PAGINA);
    // Neither the colour profile nor the metadata of printing presses: they weigh half a megabyte.
    let mut renderer = Renderer::new(tamano, titulo)?.with_conformance(PdfConformance::Custom(
        CustomPdfConformance {
            requires_icc_profile: false,
            requires_xmp_metadata: false,
            ..CustomPdfConformance::default()
        },
    ));
    for _ in 1..paginas {
        renderer.add_page(tamano);
    }
    fuentes.load_pdf_fonts(&renderer)?;
    let trazos = {
        let mut lienzos: Vec<Lienzo<'_>> = (0..renderer.page_count())
            .filter_map(|pagina| renderer.get_page(pagina))
            .map(|pagina| Lienzo {
                area: pagina.first_layer().area(),
                fuentes: &fuentes,
                trazos: String::new(),
            })
            .collect();
        let usadas = componer(&mut lienzos)?;
        lienzos
            .into_iter()
            .take(usadas)
            .map(|lienzo| lienzo.trazos)
            .collect()
    };
    let mut texto = Vec::new();
    renderer.write(&mut texto)?;
    Ok(Dibujo { texto, trazos })
}

impl Lienzo<'_> {
    /// Fills a rectangle.
    pub(super) fn rellenar(&mut self, caja: Caja, tinta: Tinta) {
        self.rellenar_juntas(&[caja], tinta);
    }

    /// Fills many rectangles as one shape. A viewer moves the edges of a lone rectangle to whole
    /// pixels, which ruins the widths of bars and modules; it leaves compound shapes as they are.
    pub(super) fn rellenar_juntas(&mut self, cajas: &[Caja], tinta: Tinta) {
        let (r, g, b) = tinta;
        let componente = |valor: u8| f64::from(valor) / 255.0;
        let puntos = |mm: f64| mm / MM_POR_PUNTO;
        // Writing to a String cannot fail.
        let _ = writeln!(
            self.trazos,
            "{:.3} {:.3} {:.3} rg",
            componente(r),
            componente(g),
            componente(b)
        );
        for caja in cajas {
            let _ = writeln!(
                self.trazos,
                "{:.3} {:.3} {:.3} {:.3} re",
                puntos(caja.x),
                puntos(ALTO_PAGINA - caja.abajo()),
                puntos(caja.ancho),
                puntos(caja.alto),
            );
        }
        self.trazos.push_str("f\n");
    }

    /// Draws the outline of a rectangle, inside it.
    pub(super) fn enmarcar(&mut self, caja: Caja, grosor: f64, tinta: Tinta) {
        let Caja { x, y, ancho, alto } = caja;
        for lado in [
            Caja::new(x, y, ancho, grosor),
            Caja::new(x, caja.abajo() - grosor, ancho, grosor),
            Caja::new(x, y, grosor, alto),
            Caja::new(caja.derecha() - grosor, y, grosor, alto),
        ] {
            self.rellenar(lado, tinta);
        }
    }

    /// Width of a text in millimetres.
    pub(super) fn ancho(&self, texto: &str, letra: Letra) -> f64 {
        let puntos: printpdf::Mm = letra
            .estilo()
            .str_width(self.fuentes, &fuentes::imprimible(texto))
            .into();
        puntos.0
    }

    /// Writes a text that begins at `x` and stands on `base`.
    pub(super) fn escribir(
        &mut self,
        x: f64,
        base: f64,
        letra: Letra,
        texto: &str,
    ) -> Result<(), PdfError> {
        let estilo = letra.estilo();
        // genpdf places the baseline one glyph height (ascent plus descent) below the position.
        let alto: printpdf::Mm = estilo.font(self.fuentes).glyph_height(letra.puntos).into();
        let lugar = Position::new(x, base - alto.0);
        let texto = fuentes::imprimible(texto);
        if self.area.print_str(self.fuentes, lugar, estilo, texto)? {
            Ok(())
        } else {
            Err(PdfError::Composicion(
                "un texto cae fuera de la página".to_owned(),
            ))
        }
    }
}
