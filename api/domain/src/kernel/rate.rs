//! Percentages fixed by a norm.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A percentage: `Rate::parse("1.9")` is 1.9 %. Never negative, at most eight decimals.
///
/// Displays and serialises in percent, without the sign and without trailing zeros.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(Decimal);

/// Why a percentage was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// Not a plain non-negative decimal of at most eight decimals, up to 1 000.
    #[error("La tasa debe ser un porcentaje decimal simple, por ejemplo 22.78")]
    Formato,
}

const MAXIMO: Decimal = Decimal::ONE_THOUSAND;

impl Rate {
    /// Zero percent.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// From a decimal in percent (1.9 means 1.9 %).
    pub fn from_percent(porcentaje: Decimal) -> Result<Self, RateError> {
        let porcentaje = porcentaje.normalize();
        let negativo = porcentaje.is_sign_negative() && !porcentaje.is_zero();
        if negativo || porcentaje > MAXIMO || porcentaje.scale() > 8 {
            return Err(RateError::Formato);
        }
        Ok(Self(porcentaje))
    }

    /// Reads `22.78`; refuses exponents, signs and the percent sign.
    pub fn parse(texto: &str) -> Result<Self, RateError> {
        let plano = !texto.is_empty()
            && texto.len() <= 16
            && texto.starts_with(|c: char| c.is_ascii_digit())
            && texto.ends_with(|c: char| c.is_ascii_digit())
            && texto.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        if !plano {
            return Err(RateError::Formato);
        }
        Decimal::from_str_exact(texto)
            .map_err(|_| RateError::Formato)
            .and_then(Self::from_percent)
    }

    /// The percentage as a number: 1.9 for 1.9 %.
    pub fn percent(&self) -> Decimal {
        self.0
    }

    /// The percentage as a fraction: 0.019 for 1.9 %. Exact: it only moves the point.
    pub fn fraction(&self) -> Decimal {
        self.0 * Decimal::new(1, 2)
    }

    /// This percentage of `base`, exact and unrounded; `None` when it does not fit.
    pub fn of(&self, base: Decimal) -> Option<Decimal> {
        base.checked_mul(self.fraction())
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rate({self} %)")
    }
}

impl std::str::FromStr for Rate {
    type Err = RateError;

    fn from_str(texto: &str) -> Result<Self, RateError> {
        Self::parse(texto)
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texto = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&texto).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_and_fraction_agree() {
        let tarifa = Rate::parse("1.90").unwrap();
        assert_eq!(tarifa.to_string(), "1.9");
        assert_eq!(tarifa.fraction(), Decimal::new(19, 3));
        assert_eq!(
            tarifa.of(Decimal::from(1_080_000_000)),
            Some(Decimal::from(20_520_000))
        );
    }

    #[test]
    fn the_limits_are_inside() {
        assert_eq!(Rate::parse("1000").unwrap().to_string(), "1000");
        assert_eq!(Rate::parse("0.12345678").unwrap().to_string(), "0.12345678");
        // Sixteen characters are read, and seventeen are not.
        assert_eq!(Rate::parse("0000000000000001").unwrap().to_string(), "1");
        assert_eq!(Rate::parse("00000000000000001"), Err(RateError::Formato));
        let mut menos_cero = Decimal::ZERO;
        menos_cero.set_sign_negative(true);
        assert_eq!(Rate::from_percent(menos_cero), Ok(Rate::ZERO));
        let negativa = Rate::from_percent(Decimal::NEGATIVE_ONE);
        assert_eq!(negativa, Err(RateError::Formato));
        assert_eq!(format!("{:?}", Rate::parse("1.90").unwrap()), "Rate(1.9 %)");
    }

    #[test]
    fn signs_exponents_and_absurd_rates_are_refused() {
        for malo in [
            "",
            "-1",
            "+1",
            "1e1",
            "1,9",
            ".5",
            "5.",
            "1001",
            "0.123456789",
            "1.2.3",
        ] {
            assert_eq!(Rate::parse(malo), Err(RateError::Formato), "{malo}");
        }
    }
}
