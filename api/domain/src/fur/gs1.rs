//! What the GS1-128 barcode of a bank stub says, as the Colombian banks read it.
//!
//! `(415)` GLN of the collecting party, `(8020)` reference, `(3900)` whole pesos, `(96)` last day on
//! which the amount is valid. The drawing of the bars belongs to whoever draws the form.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use super::NumeroFur;
use crate::kernel::Money;

/// FNC1 inside the data, as a reader of barcodes reports it (ASCII group separator).
pub const FNC1: char = '\u{1D}';

/// Fewest and most digits of the amount. Real slips carry 10, 12 or 14: an even count keeps the
/// whole symbol in the dense set C of Code 128.
const DIGITOS_DEL_VALOR: (usize, usize) = (10, 14);

/// GLN (global location number) of who collects: thirteen digits, the last one a check digit.
///
/// Worked number: `7709998000018` is valid, `7709998000019` is not.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Gln(String);

/// The text is not a GLN: it does not have thirteen digits or the check digit is another.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GlnError {
    /// The text does not have thirteen digits.
    #[error("un GLN tiene 13 dígitos")]
    Forma,
    /// The last digit should be the one given.
    #[error("el dígito de control del GLN debería ser {0}")]
    DigitoDeControl(u32),
}

impl Gln {
    /// Reads a GLN and checks its last digit.
    ///
    /// # Errors
    /// When there are not thirteen digits or the check digit does not match.
    pub fn parse(texto: &str) -> Result<Self, GlnError> {
        let digitos: Vec<u32> = texto.chars().filter_map(|c| c.to_digit(10)).collect();
        let [datos @ .., control] = digitos.as_slice() else {
            return Err(GlnError::Forma);
        };
        if texto.len() != 13 || datos.len() != 12 {
            return Err(GlnError::Forma);
        }
        let esperado = digito_de_control(datos);
        if *control == esperado {
            Ok(Self(texto.to_owned()))
        } else {
            Err(GlnError::DigitoDeControl(esperado))
        }
    }
}

/// The GS1 rule: from the right, weights 3, 1, 3, 1…; ten minus the sum, modulo ten.
fn digito_de_control(datos: &[u32]) -> u32 {
    let suma: u32 = datos
        .iter()
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(digito, peso)| digito * peso)
        .sum();
    (10 - suma % 10) % 10
}

impl fmt::Display for Gln {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Gln {
    type Error = GlnError;

    fn try_from(texto: String) -> Result<Self, Self::Error> {
        Self::parse(&texto)
    }
}

impl From<Gln> for String {
    fn from(gln: Gln) -> Self {
        gln.0
    }
}

/// The content of the barcode of one FUR.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recaudo {
    gln: Gln,
    referencia: NumeroFur,
    valor: String,
    fecha: String,
}

/// The amount cannot be written in the barcode.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecaudoError {
    /// The bank collects whole pesos.
    #[error("el valor {0} no es un número entero de pesos")]
    ConCentavos(Money),
    /// Below zero, or more than fourteen digits.
    #[error("el valor {0} no cabe en el código de barras")]
    FueraDeRango(Money),
}

impl Recaudo {
    /// Gathers what the barcode says. `fecha` is the last day on which `valor` may be paid.
    ///
    /// # Errors
    /// When the amount has centavos, is negative, or needs more than fourteen digits.
    pub fn nuevo(
        gln: Gln,
        referencia: NumeroFur,
        valor: Money,
        fecha: Date,
    ) -> Result<Self, RecaudoError> {
        let centavos = valor
            .centavos()
            .map_err(|_| RecaudoError::FueraDeRango(valor))?;
        if centavos % 100 != 0 {
            return Err(RecaudoError::ConCentavos(valor));
        }
        if centavos < 0 {
            return Err(RecaudoError::FueraDeRango(valor));
        }
        let (minimo, maximo) = DIGITOS_DEL_VALOR;
        let mut digitos = format!("{:0minimo$}", centavos / 100);
        if !digitos.len().is_multiple_of(2) {
            digitos.insert(0, '0');
        }
        if digitos.len() > maximo {
            return Err(RecaudoError::FueraDeRango(valor));
        }
        Ok(Self {
            gln,
            referencia,
            valor: digitos,
            fecha: format!(
                "{:04}{:02}{:02}",
                fecha.year(),
                u8::from(fecha.month()),
                fecha.day()
            ),
        })
    }

    /// The GS1 element string: digits, with [`FNC1`] first (it makes the symbol a GS1-128) and after
    /// each field of variable length that is not the last one.
    #[must_use]
    pub fn elementos(&self) -> String {
        format!(
            "{FNC1}415{}8020{}{FNC1}3900{}{FNC1}96{}",
            self.gln, self.referencia, self.valor, self.fecha
        )
    }

    /// The text under the bars, with the identifiers in parentheses.
    #[must_use]
    pub fn texto(&self) -> String {
        format!(
            "(415){}(8020){}(3900){}(96){}",
            self.gln, self.referencia, self.valor, self.fecha
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    fn recaudo(valor: &str) -> Result<Recaudo, RecaudoError> {
        Recaudo::nuevo(
            Gln::parse("7709998000018").unwrap(),
            NumeroFur::nuevo(2026, 1).unwrap(),
            Money::parse(valor).unwrap(),
            date!(2026 - 11 - 20),
        )
    }

    #[test]
    fn the_sample_of_the_banks() {
        let recaudo = recaudo("1230000.00").unwrap();
        assert_eq!(
            recaudo.elementos(),
            "\u{1D}41577099980000188020202600000000000016\u{1D}39000001230000\u{1D}9620261120"
        );
        assert_eq!(
            recaudo.texto(),
            "(415)7709998000018(8020)202600000000000016(3900)0001230000(96)20261120"
        );
    }

    #[test]
    fn the_amount_takes_an_even_number_of_digits() {
        for (valor, digitos) in [
            ("0", "(3900)0000000000(96)"),
            ("9999999999", "(3900)9999999999(96)"),
            ("10000000000", "(3900)010000000000(96)"),
            ("99999999999999", "(3900)99999999999999(96)"),
        ] {
            assert!(recaudo(valor).unwrap().texto().contains(digitos), "{valor}");
        }
    }

    #[test]
    fn amounts_that_a_bank_cannot_collect_are_refused() {
        let money = |texto| Money::parse(texto).unwrap();
        assert_eq!(
            recaudo("10.50"),
            Err(RecaudoError::ConCentavos(money("10.50")))
        );
        assert_eq!(recaudo("-1"), Err(RecaudoError::FueraDeRango(money("-1"))));
        assert_eq!(
            recaudo("100000000000000"),
            Err(RecaudoError::FueraDeRango(money("100000000000000")))
        );
    }

    #[test]
    fn the_check_digit_of_a_gln() {
        assert!(
            Gln::parse("7709998888487").is_ok(),
            "a GLN seen on real slips"
        );
        assert_eq!(
            Gln::parse("7709998000019"),
            Err(GlnError::DigitoDeControl(8))
        );
        assert_eq!(Gln::parse("770999800001"), Err(GlnError::Forma));
        assert_eq!(Gln::parse("770999800001x"), Err(GlnError::Forma));
        assert_eq!(Gln::parse(""), Err(GlnError::Forma));
    }

    proptest! {
        #[test]
        fn every_part_keeps_an_even_number_of_digits(pesos in 0..92_000_000_000_000_i64) {
            let recaudo = recaudo(&pesos.to_string()).unwrap();
            for parte in recaudo.elementos().split(FNC1) {
                prop_assert!(parte.len().is_multiple_of(2));
                prop_assert!(parte.bytes().all(|b| b.is_ascii_digit()));
            }
        }
    }
}
