//! The code with which anybody checks a FUR on the public page.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Crockford's alphabet: digits and capital letters without I, L, O and U.
const ALFABETO: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SIMBOLOS: usize = 12;
const BITS: u64 = (1 << 60) - 1;

/// Verification code: twelve symbols of five bits, shown `XXXX-XXXX-XXXX`.
///
/// Sixty random bits cannot be guessed on a public page with a rate limit, and twelve symbols can
/// still be dictated. When reading, O is taken for 0 and I or L for 1, because people write them so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CodigoVerificacion(u64);

/// The text is not a verification code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("el código de verificación tiene doce letras o números, por ejemplo K7QF-3M2P-X9RT")]
pub struct CodigoVerificacionError;

impl CodigoVerificacion {
    /// Makes a code of sixty random bits; the four highest bits of `azar` are ignored.
    ///
    /// The caller brings the randomness, from a generator fit for secrets: the domain has none.
    #[must_use]
    pub fn desde_azar(azar: u64) -> Self {
        Self(azar & BITS)
    }

    /// Reads a code with or without hyphens or spaces, in capital or small letters.
    ///
    /// # Errors
    /// When there are not exactly twelve symbols of the alphabet.
    pub fn parse(texto: &str) -> Result<Self, CodigoVerificacionError> {
        let mut valor = 0_u64;
        let mut cantidad = 0;
        for c in texto.chars() {
            if c.is_whitespace() || c == '-' {
                continue;
            }
            let simbolo = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                otro => otro,
            };
            let indice = ALFABETO
                .iter()
                .position(|letra| char::from(*letra) == simbolo)
                .and_then(|indice| u64::try_from(indice).ok())
                .ok_or(CodigoVerificacionError)?;
            cantidad += 1;
            if cantidad > SIMBOLOS {
                return Err(CodigoVerificacionError);
            }
            valor = valor << 5 | indice;
        }
        if cantidad == SIMBOLOS {
            Ok(Self(valor))
        } else {
            Err(CodigoVerificacionError)
        }
    }
}

impl fmt::Display for CodigoVerificacion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for lugar in 0..SIMBOLOS {
            if lugar > 0 && lugar % 4 == 0 {
                f.write_str("-")?;
            }
            let indice = (self.0 >> (5 * (SIMBOLOS - 1 - lugar))) & 31;
            let letra = usize::try_from(indice)
                .ok()
                .and_then(|indice| ALFABETO.get(indice))
                .ok_or(fmt::Error)?;
            write!(f, "{}", char::from(*letra))?;
        }
        Ok(())
    }
}

impl fmt::Debug for CodigoVerificacion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CodigoVerificacion({self})")
    }
}

impl FromStr for CodigoVerificacion {
    type Err = CodigoVerificacionError;

    fn from_str(texto: &str) -> Result<Self, Self::Err> {
        Self::parse(texto)
    }
}

impl TryFrom<String> for CodigoVerificacion {
    type Error = CodigoVerificacionError;

    fn try_from(texto: String) -> Result<Self, Self::Error> {
        Self::parse(&texto)
    }
}

impl From<CodigoVerificacion> for String {
    fn from(codigo: CodigoVerificacion) -> Self {
        codigo.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_write_is_understood() {
        let codigo = CodigoVerificacion::parse("K7QF-3M2P-X9RT").unwrap();
        assert_eq!(codigo.to_string(), "K7QF-3M2P-X9RT");
        assert_eq!(CodigoVerificacion::parse("k7qf3m2px9rt").unwrap(), codigo);
        assert_eq!(
            CodigoVerificacion::parse(" K7QF 3M2P X9RT ").unwrap(),
            codigo
        );
        assert_eq!(
            CodigoVerificacion::parse("OIL0-0000-0000").unwrap(),
            CodigoVerificacion::parse("0110-0000-0000").unwrap()
        );
    }

    #[test]
    fn other_texts_are_refused() {
        for texto in [
            "",
            "K7QF-3M2P-X9R",
            "K7QF-3M2P-X9RTT",
            "K7QF-3M2P-X9RU",
            "Ñ7QF-3M2P-X9RT",
        ] {
            assert_eq!(
                CodigoVerificacion::parse(texto),
                Err(CodigoVerificacionError),
                "{texto}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(azar: u64) {
            let codigo = CodigoVerificacion::desde_azar(azar);
            prop_assert_eq!(codigo.to_string().len(), 14);
            prop_assert_eq!(CodigoVerificacion::parse(&codigo.to_string()).unwrap(), codigo);
        }
    }
}
