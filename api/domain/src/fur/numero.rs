//! The number of a FUR, which is also the payment reference that the bank returns.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Largest consecutive number that fits the thirteen digits reserved for it.
const CONSECUTIVO_MAXIMO: u64 = 9_999_999_999_999;

/// Number of a FUR: four digits of year, thirteen of sequence and one check digit.
///
/// The check digit follows ISO/IEC 7064 MOD 11,10: it detects every single mistyped digit and
/// nearly every transposition, so that a payment typed by hand at a bank branch is found before it
/// is matched. The eighteen digits are the reference (AI 8020) of the GS1-128 barcode.
///
/// Worked number: the first FUR of 2026 is `202600000000000016`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NumeroFur(u64);

/// Why a text or a pair of numbers is not the number of a FUR.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumeroFurError {
    /// The year does not have four digits.
    #[error("el año {0} no tiene cuatro dígitos")]
    Anio(i32),
    /// The sequence is zero or needs more than thirteen digits.
    #[error("el consecutivo {0} no está entre 1 y {CONSECUTIVO_MAXIMO}")]
    Consecutivo(u64),
    /// The text does not have eighteen digits.
    #[error("el número de un FUR tiene 18 dígitos")]
    Forma,
    /// The last digit is not the check digit of the others.
    #[error("el dígito de control no corresponde: revise el número")]
    DigitoDeControl,
}

impl NumeroFur {
    /// Builds the number of the `consecutivo`-th FUR of a year.
    ///
    /// # Errors
    /// When the year does not have four digits, or the sequence is not between 1 and
    /// 9 999 999 999 999.
    pub fn nuevo(anio: i32, consecutivo: u64) -> Result<Self, NumeroFurError> {
        let anio_escrito = u64::try_from(anio)
            .ok()
            .filter(|anio| (1000..=9999).contains(anio))
            .ok_or(NumeroFurError::Anio(anio))?;
        if !(1..=CONSECUTIVO_MAXIMO).contains(&consecutivo) {
            return Err(NumeroFurError::Consecutivo(consecutivo));
        }
        let sin_control = anio_escrito * (CONSECUTIVO_MAXIMO + 1) + consecutivo;
        Ok(Self(sin_control * 10 + digito_de_control(sin_control)))
    }

    /// Reads a number as a person types it: spaces, hyphens and points are ignored.
    ///
    /// # Errors
    /// When there are not exactly eighteen digits, the parts are out of range, or the check digit
    /// does not match.
    pub fn parse(texto: &str) -> Result<Self, NumeroFurError> {
        let digitos: String = texto
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.'))
            .collect();
        if digitos.len() != 18 || !digitos.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NumeroFurError::Forma);
        }
        let valor: u64 = digitos.parse().map_err(|_| NumeroFurError::Forma)?;
        let sin_control = valor / 10;
        let anio = i32::try_from(sin_control / (CONSECUTIVO_MAXIMO + 1))
            .map_err(|_| NumeroFurError::Forma)?;
        let numero = Self::nuevo(anio, sin_control % (CONSECUTIVO_MAXIMO + 1))?;
        if numero.0 == valor {
            Ok(numero)
        } else {
            Err(NumeroFurError::DigitoDeControl)
        }
    }

    /// The number in groups that a person can dictate: `2026 0000 0000 0000 16`.
    #[must_use]
    pub fn agrupado(self) -> String {
        let digitos = self.to_string();
        let mut texto = String::with_capacity(22);
        for (posicion, digito) in digitos.chars().enumerate() {
            if posicion > 0 && posicion % 4 == 0 {
                texto.push(' ');
            }
            texto.push(digito);
        }
        texto
    }
}

fn digito_de_control(sin_control: u64) -> u64 {
    iso_7064_mod_11_10(
        (0..17)
            .rev()
            .map(|lugar| sin_control / 10_u64.pow(lugar) % 10),
    )
}

/// Check digit of ISO/IEC 7064, hybrid system MOD 11,10, from the leftmost digit.
fn iso_7064_mod_11_10(digitos: impl IntoIterator<Item = u64>) -> u64 {
    let mut producto = 10;
    for digito in digitos {
        let suma = match (producto + digito) % 10 {
            0 => 10,
            suma => suma,
        };
        producto = suma * 2 % 11;
    }
    (11 - producto) % 10
}

impl fmt::Display for NumeroFur {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:018}", self.0)
    }
}

impl fmt::Debug for NumeroFur {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NumeroFur({self})")
    }
}

impl FromStr for NumeroFur {
    type Err = NumeroFurError;

    fn from_str(texto: &str) -> Result<Self, Self::Err> {
        Self::parse(texto)
    }
}

impl TryFrom<String> for NumeroFur {
    type Error = NumeroFurError;

    fn try_from(texto: String) -> Result<Self, Self::Error> {
        Self::parse(&texto)
    }
}

impl From<NumeroFur> for String {
    fn from(numero: NumeroFur) -> Self {
        numero.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_check_digit_is_the_one_of_the_standard() {
        // The example printed in the standard: 0794 takes 5.
        assert_eq!(iso_7064_mod_11_10([0, 7, 9, 4]), 5);
    }

    #[test]
    fn the_first_number_of_a_year() {
        let numero = NumeroFur::nuevo(2026, 1).unwrap();
        assert_eq!(numero.to_string(), "202600000000000016");
        assert_eq!(numero.agrupado(), "2026 0000 0000 0000 16");
        assert_eq!(NumeroFur::parse("2026-0000.0000 0000 16").unwrap(), numero);
    }

    #[test]
    fn parts_out_of_range_are_refused() {
        assert_eq!(
            NumeroFur::nuevo(2026, 0),
            Err(NumeroFurError::Consecutivo(0))
        );
        assert_eq!(
            NumeroFur::nuevo(2026, CONSECUTIVO_MAXIMO + 1),
            Err(NumeroFurError::Consecutivo(CONSECUTIVO_MAXIMO + 1))
        );
        assert_eq!(NumeroFur::nuevo(-1, 1), Err(NumeroFurError::Anio(-1)));
        assert_eq!(NumeroFur::parse("123"), Err(NumeroFurError::Forma));
        assert_eq!(
            NumeroFur::parse("20260000000000001x"),
            Err(NumeroFurError::Forma)
        );
        assert_eq!(
            NumeroFur::parse("202600000000000017"),
            Err(NumeroFurError::DigitoDeControl)
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(anio in 1000..=9999_i32, consecutivo in 1..=CONSECUTIVO_MAXIMO) {
            let numero = NumeroFur::nuevo(anio, consecutivo).unwrap();
            prop_assert_eq!(NumeroFur::parse(&numero.to_string()).unwrap(), numero);
            prop_assert_eq!(NumeroFur::parse(&numero.agrupado()).unwrap(), numero);
        }

        #[test]
        fn one_wrong_digit_is_always_found(consecutivo in 1..=CONSECUTIVO_MAXIMO, lugar in 0..18_usize, suma in 1..10_u8) {
            let numero = NumeroFur::nuevo(2026, consecutivo).unwrap().to_string();
            let mut digitos = numero.into_bytes();
            digitos[lugar] = b'0' + (digitos[lugar] - b'0' + suma) % 10;
            prop_assert!(NumeroFur::parse(&String::from_utf8(digitos).unwrap()).is_err());
        }
    }
}
