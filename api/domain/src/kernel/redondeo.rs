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

    /// Centavos of the unit, as a power of ten: the unit is `10^n` centavos.
    fn exponente(self) -> u32 {
        match self {
            Self::Centavo => 0,
            Self::Peso => 2,
            Self::Mil => 5,
        }
    }

    /// Rounds an exact amount in pesos. Works on all its digits at once, so that a long fraction is
    /// never first shortened into a false half; and on whole numbers, because every line of every
    /// liquidation passes here.
    pub fn aplicar(self, exacto: Decimal) -> Result<Money, MoneyError> {
        // A unit is 10^(digitos − 2) of the last digit of `exacto`.
        let digitos = exacto.scale() + self.exponente();
        let unidades = if digitos < 2 {
            exacto.mantissa() * 10_i128.pow(2 - digitos)
        } else {
            let unidad = 10_i128.pow(digitos - 2);
            let (cuenta, resto) = (exacto.mantissa() / unidad, exacto.mantissa() % unidad);
            if resto.abs() * 2 < unidad {
                cuenta
            } else {
                cuenta + resto.signum()
            }
        };
        let centavos = unidades.checked_mul(10_i128.pow(self.exponente()));
        let centavos = centavos.and_then(|centavos| i64::try_from(centavos).ok());
        Money::from_decimal(Decimal::new(centavos.ok_or(MoneyError::FueraDeRango)?, 2))
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
    fn what_does_not_fit_the_column_is_refused() {
        for regla in [Redondeo::Centavo, Redondeo::Peso, Redondeo::Mil] {
            for exacto in [Decimal::MAX, Decimal::MIN] {
                assert_eq!(regla.aplicar(exacto), Err(MoneyError::FueraDeRango));
            }
        }
    }

    #[test]
    fn each_rule_has_its_code_its_norm_and_its_words() {
        let dicho = [Redondeo::Centavo, Redondeo::Peso, Redondeo::Mil]
            .map(|regla| (regla.as_str(), regla.norma(), regla.en_palabras()));
        assert_eq!(
            dicho,
            [
                (
                    "centavo_mas_cercano",
                    "Solo para mostrar; no se cobra por separado",
                    "al centavo más cercano"
                ),
                (
                    "peso_mas_cercano",
                    "Regla del sistema: pesos enteros",
                    "al peso más cercano"
                ),
                (
                    "multiplo_de_mil_mas_cercano",
                    "Decreto 1972 de 2003, art. 47 par.; Estatuto Tributario, art. 577",
                    "al múltiplo de mil más cercano"
                ),
            ]
        );
        let regla = |unidad: i64| Redondeo::de_unidad(Decimal::from(unidad));
        assert_eq!(
            [regla(1), regla(1000), regla(100)],
            [Some(Redondeo::Peso), Some(Redondeo::Mil), None]
        );
    }

    #[test]
    fn a_long_fraction_just_below_the_half_stays_below() {
        assert_eq!(
            redondear(Redondeo::Mil, "499.9999999999999999999999999"),
            "0.00"
        );
    }
}
