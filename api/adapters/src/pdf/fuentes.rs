//! The two faces of the form: their data, their widths, and the characters they have.

use std::sync::OnceLock;

use genpdf::fonts::{FontCache, FontData, FontFamily};
use printpdf::BuiltinFont;

use super::PdfError;

/// One face as the last step embeds it. See `fuentes/LEEME.md` for where the files come from.
pub(super) struct Cara {
    /// The built-in font with the same metrics, with which genpdf lays out.
    pub incorporada: BuiltinFont,
    /// Its name inside the PDF that genpdf writes.
    pub nombre_incorporada: &'static str,
    /// PostScript name with the subset prefix that PDF asks for.
    pub nombre: &'static str,
    /// TrueType file.
    pub datos: &'static [u8],
    /// Bounding box of all glyphs in thousandths of an em.
    pub caja: [i64; 4],
    /// Thickness of vertical stems, a hint for viewers.
    pub asta: i64,
}

pub(super) const NORMAL: Cara = Cara {
    incorporada: BuiltinFont::Helvetica,
    nombre_incorporada: "Helvetica",
    nombre: "SERFUR+SerSans-Regular",
    datos: include_bytes!("../../fuentes/SerSans-Regular.ttf"),
    caja: [-203, -212, 1000, 878],
    asta: 80,
};

pub(super) const NEGRITA: Cara = Cara {
    incorporada: BuiltinFont::HelveticaBold,
    nombre_incorporada: "Helvetica-Bold",
    nombre: "SERFUR+SerSans-Bold",
    datos: include_bytes!("../../fuentes/SerSans-Bold.ttf"),
    caja: [-184, -222, 1000, 896],
    asta: 140,
};

/// Height above and below the baseline and of a capital, in thousandths of an em, of both faces.
pub(super) const ASCENDENTE: i64 = 905;
pub(super) const DESCENDENTE: i64 = -212;
pub(super) const ALTO_DE_MAYUSCULA: i64 = 688;

/// A fresh cache of fonts for one document.
pub(super) fn cargar() -> Result<FontCache, PdfError> {
    let cara = |cara: &Cara| FontData::new(cara.datos.to_vec(), Some(cara.incorporada));
    let (normal, negrita) = (cara(&NORMAL)?, cara(&NEGRITA)?);
    Ok(FontCache::new(FontFamily {
        italic: normal.clone(),
        bold_italic: negrita.clone(),
        regular: normal,
        bold: negrita,
    }))
}

/// Widths of the codes 32 to 255 of Windows-1252 in thousandths of an em, for each face.
pub(super) struct Anchos {
    pub normal: Vec<i64>,
    pub negrita: Vec<i64>,
}

/// Widths read once from the same font data that measures the text.
pub(super) fn anchos() -> Result<&'static Anchos, PdfError> {
    static ANCHOS: OnceLock<Anchos> = OnceLock::new();
    if let Some(anchos) = ANCHOS.get() {
        return Ok(anchos);
    }
    let cache = cargar()?;
    let familia = cache.default_font_family();
    let medir = |fuente: genpdf::fonts::Font| {
        (32..=255_u8)
            .map(|codigo| {
                let ancho = fuente.char_width(&cache, caracter(codigo), 100);
                let puntos: printpdf::Pt = ancho.into();
                (puntos.0 * 10.0).round() as i64
            })
            .collect()
    };
    Ok(ANCHOS.get_or_init(|| Anchos {
        normal: medir(familia.regular),
        negrita: medir(familia.bold),
    }))
}

/// Codes 128 to 159 of Windows-1252; the rest are the Unicode character of the same number. The
/// five codes without character stand as a space.
const DE_128_A_159: [char; 32] = [
    '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
];

fn caracter(codigo: u8) -> char {
    match codigo {
        127 => ' ',
        128..=159 => DE_128_A_159[usize::from(codigo - 128)],
        _ => char::from(codigo),
    }
}

/// Rewrites a text with the characters that the fonts have.
///
/// Names come from people and other systems: accents may be separate marks, and hyphens and spaces
/// may be special ones. What has no equivalent becomes `?`, because a form with one odd letter is
/// worth more than no form.
pub(super) fn imprimible(texto: &str) -> String {
    let mut salida = String::with_capacity(texto.len());
    for c in texto.chars() {
        match c {
            '\u{0300}'..='\u{036F}' => {
                let compuesto = salida.pop().map(|base| componer(base, c));
                salida.extend(compuesto);
            }
            '\u{2010}' | '\u{2011}' | '\u{2212}' => salida.push('-'),
            '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{00A0}' => salida.push(' '),
            '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{00AD}' => {}
            c if c.is_control() => salida.push(' '),
            ' '..='~' | '\u{00A1}'..='\u{00FF}' => salida.push(c),
            c if DE_128_A_159.contains(&c) => salida.push(c),
            _ => salida.push('?'),
        }
    }
    salida
}

/// Joins a letter and a combining mark when Spanish has the pair; otherwise keeps the letter.
fn componer(base: char, marca: char) -> char {
    const PARES: [(char, &str, &str); 3] = [
        ('\u{0301}', "aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"),
        ('\u{0303}', "nNaAoO", "ñÑãÃõÕ"),
        ('\u{0308}', "aeiouAEIOU", "äëïöüÄËÏÖÜ"),
    ];
    PARES
        .iter()
        .filter(|(esta, _, _)| *esta == marca)
        .find_map(|(_, bases, compuestos)| {
            let lugar = bases.chars().position(|letra| letra == base)?;
            compuestos.chars().nth(lugar)
        })
        .unwrap_or(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_helvetica() {
        let anchos = anchos().unwrap();
        assert_eq!((anchos.normal.len(), anchos.negrita.len()), (224, 224));
        let de = |anchos: &[i64], c: char| anchos[c as usize - 32];
        // Adobe's metrics of Helvetica and Helvetica-Bold.
        for (c, normal, negrita) in [
            (' ', 278, 278),
            ('A', 667, 722),
            ('W', 944, 944),
            ('a', 556, 556),
            ('i', 222, 278),
            ('0', 556, 556),
            ('$', 556, 556),
            ('ñ', 556, 611),
            ('Á', 667, 722),
            ('É', 667, 667),
            ('ü', 556, 611),
        ] {
            assert_eq!(de(&anchos.normal, c), normal, "{c}");
            assert_eq!(de(&anchos.negrita, c), negrita, "{c} bold");
        }
    }

    #[test]
    fn the_fonts_have_every_character_of_the_encoding() {
        let cache = cargar().unwrap();
        let familia = cache.default_font_family();
        for codigo in 32..=255_u8 {
            for fuente in [familia.regular, familia.bold] {
                let glifos = fuente.glyph_ids(&cache, [caracter(codigo)]);
                assert_ne!(glifos, [0], "code {codigo} has no glyph");
            }
        }
    }

    #[test]
    fn odd_characters_become_printable() {
        assert_eq!(
            imprimible("Cían\u{303}o e\u{301}l‑«Ünico»\u{00A0}–…"),
            "Cíaño él-«Ünico» –…"
        );
        assert_eq!(imprimible("日本 😀\tx\u{200B}y"), "?? ? xy");
        assert_eq!(imprimible("\u{301}a"), "a");
    }
}
