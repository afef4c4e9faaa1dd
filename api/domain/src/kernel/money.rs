//! Amounts of Colombian pesos.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An amount in Colombian pesos, exact to the centavo; may be negative.
///
/// Invariant: at most two decimals. Its centavos are meant for an `i64` (the column that stores
/// it), that is up to 92 233 720 368 547 758.07 pesos. Fractions of a centavo live only in the
/// `exacto` of a trace, as plain [`Decimal`]; a [`super::Redondeo`] brings them back here.
///
/// Displays and serialises as `20520000.00`: two decimals, no thousands mark, never a float.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// Why an amount was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The text is not a plain decimal such as `123` or `123.45`.
    #[error("El valor debe ser un número decimal simple, por ejemplo 20520000.00")]
    Formato,
    /// More than two decimals: centavos are the smallest unit.
    #[error("El valor admite como máximo dos decimales")]
    DemasiadosDecimales,
    /// The amount does not fit in 64-bit centavos.
    #[error("El valor es demasiado grande")]
    FueraDeRango,
}

/// Longest text [`Money::parse`] reads: sign, 17 digits, point, 2 decimals.
const LARGO_MAXIMO: usize = 21;

impl Money {
    /// Zero pesos.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// From centavos: `from_centavos(123_45)` is 123.45 pesos.
    pub fn from_centavos(centavos: i64) -> Self {
        Self(Decimal::new(centavos, 2))
    }

    /// From whole pesos. Beyond the range of the column it still is an amount, which
    /// [`Money::centavos`] and every sum refuse.
    pub fn from_pesos(pesos: i64) -> Self {
        Self(Decimal::from(pesos))
    }

    /// From a decimal that already has at most two decimals; it never rounds.
    pub fn from_decimal(valor: Decimal) -> Result<Self, MoneyError> {
        let valor = valor.normalize();
        if valor.scale() > 2 {
            return Err(MoneyError::DemasiadosDecimales);
        }
        let money = Self(valor);
        money.centavos().map(|_| money)
    }

    /// Reads `123`, `123.4` or `-123.45`; refuses exponents, thousands marks and spaces.
    pub fn parse(texto: &str) -> Result<Self, MoneyError> {
        if texto.len() > LARGO_MAXIMO {
            return Err(MoneyError::FueraDeRango);
        }
        let sin_signo = texto.strip_prefix('-').unwrap_or(texto);
        let (enteros, decimales) = match sin_signo.split_once('.') {
            Some((enteros, decimales)) if !decimales.is_empty() => (enteros, decimales),
            Some(_) => return Err(MoneyError::Formato),
            None => (sin_signo, ""),
        };
        let digitos = |parte: &str| parte.bytes().all(|b| b.is_ascii_digit());
        if enteros.is_empty() || !digitos(enteros) || !digitos(decimales) {
            return Err(MoneyError::Formato);
        }
        if decimales.len() > 2 {
            return Err(MoneyError::DemasiadosDecimales);
        }
        let valor = Decimal::from_str_exact(texto).map_err(|_| MoneyError::Formato)?;
        Self::from_decimal(valor)
    }

    /// The amount in centavos, as the database keeps it.
    pub fn centavos(&self) -> Result<i64, MoneyError> {
        self.0
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|centavos| centavos.to_i64())
            .ok_or(MoneyError::FueraDeRango)
    }

    /// The amount in pesos, for arithmetic that needs fractions of a centavo.
    pub fn as_decimal(&self) -> Decimal {
        self.0
    }

    /// Sum, refused when it leaves the range.
    pub fn checked_add(self, otro: Self) -> Result<Self, MoneyError> {
        self.0
            .checked_add(otro.0)
            .ok_or(MoneyError::FueraDeRango)
            .and_then(Self::from_decimal)
    }

    /// Difference, refused when it leaves the range.
    pub fn checked_sub(self, otro: Self) -> Result<Self, MoneyError> {
        self.0
            .checked_sub(otro.0)
            .ok_or(MoneyError::FueraDeRango)
            .and_then(Self::from_decimal)
    }

    /// Sum of many amounts, refused when it leaves the range.
    pub fn sum(valores: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        valores.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// Whether it is exactly zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Money({self})")
    }
}

impl std::str::FromStr for Money {
    type Err = MoneyError;

    fn from_str(texto: &str) -> Result<Self, MoneyError> {
        Self::parse(texto)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Only text is read: a JSON number would already have passed through a float.
        let texto = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&texto).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_accepts_plain_decimals_only() {
        assert_eq!(Money::parse("123.45"), Ok(Money::from_centavos(12_345)));
        assert_eq!(Money::parse("-0.5"), Ok(Money::from_centavos(-50)));
        assert_eq!(
            Money::parse("007").map(|m| m.to_string()),
            Ok("7.00".to_owned())
        );
        for malo in [
            "", "-", ".5", "5.", "1e3", "1,5", "+1", " 1", "1 ", "1.2.3", "NaN", "１",
        ] {
            assert_eq!(Money::parse(malo), Err(MoneyError::Formato), "{malo}");
        }
        assert_eq!(Money::parse("1.234"), Err(MoneyError::DemasiadosDecimales));
    }

    #[test]
    fn centavos_stay_within_the_column() {
        let mayor = Money::from_centavos(i64::MAX);
        assert_eq!(mayor.to_string(), "92233720368547758.07");
        assert_eq!(Money::parse("92233720368547758.07"), Ok(mayor));
        assert_eq!(
            Money::parse("92233720368547758.08"),
            Err(MoneyError::FueraDeRango)
        );
        assert_eq!(
            mayor.checked_add(Money::from_centavos(1)),
            Err(MoneyError::FueraDeRango)
        );
        assert_eq!(Money::from_centavos(i64::MIN).centavos(), Ok(i64::MIN));
    }

    #[test]
    fn zero_has_no_sign() {
        let cero = Money::from_centavos(-1)
            .checked_add(Money::from_centavos(1))
            .unwrap();
        assert!(cero.is_zero() && !cero.is_negative());
        assert_eq!(cero.to_string(), "0.00");
    }
}
