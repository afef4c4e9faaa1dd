//! Ways to break a text, for files that people write.

use proptest::prelude::*;
use proptest::sample::Index;

/// A change to a text. Places are indices that fit any text.
#[derive(Debug, Clone)]
pub enum Averia {
    BorrarLinea(Index),
    DuplicarLinea(Index),
    IntercambiarLineas(Index, Index),
    /// Another word (date, number, key, unit, text) in the place of one of the file.
    CambiarPalabra(Index, String),
    /// A word of the file in the place of another.
    MoverPalabra(Index, Index),
    Cortar(Index),
    Insertar(Index, String),
}

/// What stands badly where a date, a number, a key or a code is expected.
const PALABRAS: [&str; 34] = [
    "",
    "0",
    "-1",
    "-0",
    "0.0",
    "1000.00000001",
    "12",
    "13",
    "1e999",
    "inf",
    "nan",
    "0x7fffffffffffffff",
    "9223372036854775808",
    "79228162514264337593543950336",
    "999999999999999999999999999999999999999",
    "0.0000000000000000000000000001",
    "0001-01-01",
    "0000-01-01",
    "9999-12-31",
    "2024-02-30",
    "2012-12-25",
    "2024-01-01T00:00:00Z",
    "07:32:00",
    "true",
    "otra",
    "\"",
    "'''",
    "[[valores]]",
    "[",
    "}",
    "=",
    "#",
    "ñandú",
    "\u{feff}\u{0}",
];

fn palabra() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(&PALABRAS[..]).prop_map(ToOwned::to_owned),
        1 => "[0-9]{1,30}(\\.[0-9]{1,30})?",
        1 => (0_i32..=9999, 0_u8..=13, 0_u8..=32)
            .prop_map(|(anio, mes, dia)| format!("{anio:04}-{mes:02}-{dia:02}")),
    ]
}

pub fn averia() -> impl Strategy<Value = Averia> {
    let lugar = any::<Index>;
    prop_oneof![
        2 => lugar().prop_map(Averia::BorrarLinea),
        2 => lugar().prop_map(Averia::DuplicarLinea),
        2 => (lugar(), lugar()).prop_map(|(a, b)| Averia::IntercambiarLineas(a, b)),
        6 => (lugar(), palabra()).prop_map(|(a, palabra)| Averia::CambiarPalabra(a, palabra)),
        3 => (lugar(), lugar()).prop_map(|(a, b)| Averia::MoverPalabra(a, b)),
        1 => lugar().prop_map(Averia::Cortar),
        1 => (lugar(), any::<String>()).prop_map(|(a, texto)| Averia::Insertar(a, texto)),
        1 => (lugar(), palabra()).prop_map(|(a, texto)| Averia::Insertar(a, texto)),
    ]
}

impl Averia {
    pub fn en(&self, texto: &str) -> String {
        let mut lineas: Vec<&str> = texto.split_inclusive('\n').collect();
        if lineas.is_empty() {
            return texto.to_owned();
        }
        match self {
            Self::BorrarLinea(a) => {
                lineas.remove(a.index(lineas.len()));
                lineas.concat()
            }
            Self::DuplicarLinea(a) => {
                let a = a.index(lineas.len());
                lineas.insert(a, lineas[a]);
                lineas.concat()
            }
            Self::IntercambiarLineas(a, b) => {
                let (a, b) = (a.index(lineas.len()), b.index(lineas.len()));
                lineas.swap(a, b);
                lineas.concat()
            }
            Self::CambiarPalabra(a, otra) => {
                cambiar_palabra(texto, a, |_| otra.clone()).unwrap_or_else(|| texto.to_owned())
            }
            Self::MoverPalabra(a, b) => {
                cambiar_palabra(texto, a, |palabras| (*b.get(palabras)).to_owned())
                    .unwrap_or_else(|| texto.to_owned())
            }
            Self::Cortar(a) => texto[..letra(texto, a)].to_owned(),
            Self::Insertar(a, nuevo) => {
                let (antes, despues) = texto.split_at(letra(texto, a));
                format!("{antes}{nuevo}{despues}")
            }
        }
    }
}

fn letra(texto: &str, lugar: &Index) -> usize {
    let lugares: Vec<usize> = texto.char_indices().map(|(byte, _)| byte).collect();
    *lugar.get(&lugares)
}

fn cambiar_palabra(texto: &str, lugar: &Index, otra: impl Fn(&[&str]) -> String) -> Option<String> {
    let palabras: Vec<&str> = texto
        .split(|letra: char| !letra.is_alphanumeric() && !['_', '-', '.'].contains(&letra))
        .filter(|palabra| !palabra.is_empty())
        .collect();
    let elegida = palabras.get(lugar.index(palabras.len().max(1)))?;
    let byte = elegida.as_ptr() as usize - texto.as_ptr() as usize;
    let (antes, despues) = (&texto[..byte], &texto[byte + elegida.len()..]);
    Some(format!("{antes}{}{despues}", otra(&palabras)))
}
