//! Code 128, set C, with FNC1: the symbol of GS1-128 (ISO/IEC 15417).

use ser_domain::fur::gs1::FNC1;

use super::PdfError;

const INICIO_C: u8 = 105;
const CODIGO_FNC1: u8 = 102;
const PARADA: &str = "2331112";

/// Widths of bar, space, bar, space, bar, space of the values 0 to 105.
const PATRONES: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212",
    "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221",
    "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
    "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
    "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111",
    "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242",
    "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232",
];

/// The widths in modules of the bars and spaces of a symbol, beginning and ending with a bar.
///
/// `elementos` has pairs of digits and [`FNC1`]; any other content is refused, because the rest of
/// the form counts on the width of set C.
pub(super) fn code_128_c(elementos: &str) -> Result<Vec<u8>, PdfError> {
    let mut valores = vec![INICIO_C];
    let mut resto = elementos.chars();
    while let Some(primero) = resto.next() {
        if primero == FNC1 {
            valores.push(CODIGO_FNC1);
            continue;
        }
        let decena = digito(Some(primero))?;
        valores.push(decena * 10 + digito(resto.next())?);
    }
    valores.push(control(&valores));
    let patrones = valores
        .iter()
        .filter_map(|valor| PATRONES.get(usize::from(*valor)).copied());
    Ok(patrones
        .chain([PARADA])
        .flat_map(str::bytes)
        .map(|ancho| ancho - b'0')
        .collect())
}

fn digito(c: Option<char>) -> Result<u8, PdfError> {
    c.and_then(|c| c.to_digit(10))
        .and_then(|digito| u8::try_from(digito).ok())
        .ok_or(PdfError::CodigoDeBarras)
}

/// Start value plus each value times its place, modulo 103.
fn control(valores: &[u8]) -> u8 {
    let suma: usize = valores
        .iter()
        .enumerate()
        .map(|(lugar, valor)| lugar.max(1) * usize::from(*valor))
        .sum();
    u8::try_from(suma % 103).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_has_eleven_modules_and_is_its_own() {
        for patron in PATRONES {
            let modulos: u32 = patron.bytes().map(|b| u32::from(b - b'0')).sum();
            assert_eq!(modulos, 11, "{patron}");
        }
        let distintos: std::collections::HashSet<_> = PATRONES.iter().collect();
        assert_eq!(distintos.len(), PATRONES.len());
    }

    #[test]
    fn the_width_of_a_colombian_slip() {
        // 62 digits and three FNC1: 11 modules a value and 13 of stop.
        let elementos = format!(
            "{FNC1}41577099980000188020{}{FNC1}39000001230000{FNC1}9620261120",
            "202600000000000016"
        );
        let anchos = code_128_c(&elementos).unwrap();
        let modulos: u32 = anchos.iter().map(|ancho| u32::from(*ancho)).sum();
        assert_eq!(modulos, 11 * (1 + 3 + 31 + 1) + 13);
        assert_eq!(anchos.len() % 2, 1, "begins and ends with a bar");
    }

    #[test]
    fn only_pairs_of_digits_are_accepted() {
        assert!(code_128_c("123").is_err());
        assert!(code_128_c("12a4").is_err());
    }
}
