//! The named rounding rules. A figure is rounded once per line, by one of these, and nowhere else.

use rust_decimal::Decimal;

use super::{Money, MoneyError};

/// A rounding rule, with the norm that orders it. Halves go away from zero ("500 and above
/// upward").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Redondeo {
    /// To the nearest centavo: only to show a part of a figure, never a figure that is owed.
    Centavo,
    /// To the nearest peso.
    Peso,
    /// To the nearest multiple of 1 000 pesos: 996 794.14 → 997 000; 1 500 → 2 000.
    Mil,
}

impl Redondeo {
    /// The rule for a form whose figures go to multiples of `unidad` pesos (1 or 1 000).
    pub fn de_unidad(unidad: Decimal) -> Option<Self> {
        if unidad == Decimal::ONE {
            Some(Self::Peso)
        } else if unidad == Decimal::ONE_THOUSAND {
            Some(Self::Mil)
        } else {
            None
        }
    }

    /// Stable code, as the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Centavo => "centavo_mas_cercano",
            Self::Peso => "peso_mas_cercano",
            Self::Mil => "multiplo_de_mil_mas_cercano",
        }
    }

    /// The norm behind the rule.
    pub fn norma(self) -> &'static str {
        match self {
            Self::Centavo => "Solo para mostrar; no se cobra por separado",
            Self::Peso => "Regla del sistema: pesos enteros",
            Self::Mil => "Decreto 1972 de 2003, art. 47 par.; Estatuto Tributario, art. 577",
        }
    }

    /// The rule in words, to end a sentence.
    pub fn en_palabras(self) -> &'static str {
        match self {
            Self::Centavo => "al centavo más cercano",
            Self::Peso => "al peso más cercano",
            Self::Mil => "al múltiplo de mil más cercano",
        }
    }

    fn unidad(self) -> Decimal {
        match self {
            Self::Centavo => Decimal::new(1, 2),
            Self::Peso => Decimal::ONE,
            Self::Mil => Decimal::ONE_THOUSAND,
        }
    }

    /// Rounds an exact amount in pesos. Works on the remainder, so that a long fraction is never
    /// first shortened into a false half.
    pub fn aplicar(self, exacto: Decimal) -> Result<Money, MoneyError> {
        let unidad = self.unidad();
        let resto = exacto.checked_rem(unidad).ok_or(MoneyError::FueraDeRango)?;
        let truncado = exacto.checked_sub(resto).ok_or(MoneyError::FueraDeRango)?;
        let doble = resto.abs() * Decimal::TWO;
        let redondeado = if doble < unidad {
            Some(truncado)
        } else if resto.is_sign_negative() {
            truncado.checked_sub(unidad)
        } else {
            truncado.checked_add(unidad)
        };
        Money::from_decimal(redondeado.ok_or(MoneyError::FueraDeRango)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redondear(regla: Redondeo, texto: &str) -> String {
        regla
            .aplicar(Decimal::from_str_exact(texto).unwrap())
            .unwrap()
            .to_string()
    }

    #[test]
    fn five_hundred_and_above_goes_upward() {
        assert_eq!(redondear(Redondeo::Mil, "996794.14"), "997000.00");
        assert_eq!(redondear(Redondeo::Mil, "1499.99"), "1000.00");
        assert_eq!(redondear(Redondeo::Mil, "1500"), "2000.00");
        assert_eq!(redondear(Redondeo::Mil, "-1500"), "-2000.00");
        assert_eq!(redondear(Redondeo::Mil, "0"), "0.00");
        assert_eq!(redondear(Redondeo::Peso, "0.5"), "1.00");
        assert_eq!(redondear(Redondeo::Centavo, "0.005"), "0.01");
    }

    #[test]
    fn a_long_fraction_just_below_the_half_stays_below() {
        assert_eq!(
            redondear(Redondeo::Mil, "499.9999999999999999999999999"),
            "0.00"
        );
    }
}
