//! The tax identity number and its check digit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A NIT: up to ten digits and a check digit (DIAN, Orden Administrativa 4 de 1989).
///
/// Displays as `899999053-1`; [`Nit::formateado`] gives `899.999.053-1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nit {
    numero: u64,
    dv: u8,
}

/// Why a NIT was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NitError {
    /// Empty, longer than ten digits, or with characters that no one writes in a NIT.
    #[error("El NIT debe tener entre 1 y 10 dígitos")]
    Formato,
    /// The check digit does not belong to the number.
    #[error("El dígito de verificación no corresponde al NIT")]
    DigitoVerificacion,
}

/// Weights of the check digit, from the rightmost digit.
const PESOS: [u64; 10] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43];
const MAXIMO: u64 = 9_999_999_999;

impl Nit {
    /// A number with its check digit.
    pub fn new(numero: u64, dv: u8) -> Result<Self, NitError> {
        let nit = Self::de_numero(numero)?;
        if nit.dv == dv {
            Ok(nit)
        } else {
            Err(NitError::DigitoVerificacion)
        }
    }

    /// A number whose check digit is computed.
    pub fn de_numero(numero: u64) -> Result<Self, NitError> {
        if numero == 0 || numero > MAXIMO {
            return Err(NitError::Formato);
        }
        let dv = Self::calcular_dv(numero);
        Ok(Self { numero, dv })
    }

    /// The check digit: weighted sum modulo 11; 0 and 1 stay, the rest is 11 minus it.
    /// 899 999 053 → 1. Digits beyond the tenth are not part of a NIT and are ignored.
    pub fn calcular_dv(numero: u64) -> u8 {
        let mut resto = numero;
        let mut suma = 0;
        for peso in PESOS {
            suma += (resto % 10) * peso;
            resto /= 10;
        }
        let modulo = suma % 11;
        let dv = if modulo > 1 { 11 - modulo } else { modulo };
        u8::try_from(dv).unwrap_or_default()
    }

    /// Reads `899999053`, `899999053-1` or `899.999.053-1`, with dots, commas and spaces.
    ///
    /// A check digit is recognised by its hyphen only; without one it is computed, because a
    /// ten-digit text may be a ten-digit number.
    pub fn parse(texto: &str) -> Result<Self, NitError> {
        let texto = texto.trim();
        let (numero, dv) = match texto.split_once('-') {
            Some((numero, dv)) => (numero, Some(dv.trim())),
            None => (texto, None),
        };
        let numero = leer_digitos(numero)?;
        match dv {
            None => Self::de_numero(numero),
            Some(dv) => match dv.as_bytes() {
                [digito] if digito.is_ascii_digit() => Self::new(numero, digito - b'0'),
                _ => Err(NitError::Formato),
            },
        }
    }

    /// The number without its check digit.
    pub fn numero(self) -> u64 {
        self.numero
    }

    /// The check digit.
    pub fn dv(self) -> u8 {
        self.dv
    }

    /// As people write it: `899.999.053-1`.
    pub fn formateado(self) -> String {
        format!(
            "{}-{}",
            super::es_co::miles(&self.numero.to_string()),
            self.dv
        )
    }
}

fn leer_digitos(texto: &str) -> Result<u64, NitError> {
    let mut numero: u64 = 0;
    for letra in texto.chars() {
        match letra {
            '.' | ',' | ' ' => {}
            _ => {
                let digito = letra.to_digit(10).ok_or(NitError::Formato)?;
                numero = numero * 10 + u64::from(digito);
                if numero > MAXIMO {
                    return Err(NitError::Formato);
                }
            }
        }
    }
    Ok(numero)
}

impl fmt::Display for Nit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.numero, self.dv)
    }
}

impl std::str::FromStr for Nit {
    type Err = NitError;

    fn from_str(texto: &str) -> Result<Self, NitError> {
        Self::parse(texto)
    }
}

impl Serialize for Nit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Nit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texto = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&texto).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        let esperado = Nit::new(899_999_053, 1).unwrap();
        for texto in [
            "899999053",
            "899999053-1",
            "899.999.053-1",
            " 899 999 053 - 1 ",
        ] {
            assert_eq!(Nit::parse(texto), Ok(esperado), "{texto}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        assert_eq!(Nit::parse("899999053-2"), Err(NitError::DigitoVerificacion));
        for malo in [
            "",
            "-",
            "-1",
            "0",
            "12345678901",
            "12a",
            "900-",
            "900-12",
            "900-x",
            "9-1-1",
        ] {
            assert_eq!(Nit::parse(malo), Err(NitError::Formato), "{malo}");
        }
    }
}
