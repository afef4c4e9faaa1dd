//! The three parts of a debt, and how they are split without losing a centavo.

use crate::imputacion::proporcional;
use crate::kernel::{Money, MoneyError};

/// What a debt, an instalment or a balance is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Partes {
    /// Capital: the only part that bears interest.
    pub capital: Money,
    /// Interest caused before the agreement.
    pub intereses: Money,
    /// Sanción.
    pub sancion: Money,
}

impl Partes {
    /// The three together.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`].
    pub fn total(&self) -> Result<Money, MoneyError> {
        Money::sum([self.capital, self.intereses, self.sancion])
    }

    /// Whether nothing is left.
    pub fn es_cero(&self) -> bool {
        self.capital.is_zero() && self.intereses.is_zero() && self.sancion.is_zero()
    }

    pub(super) fn tiene_negativos(&self) -> bool {
        [self.capital, self.intereses, self.sancion]
            .iter()
            .any(Money::is_negative)
    }

    pub(super) fn mas(&self, otras: &Self) -> Result<Self, MoneyError> {
        Ok(Self {
            capital: self.capital.checked_add(otras.capital)?,
            intereses: self.intereses.checked_add(otras.intereses)?,
            sancion: self.sancion.checked_add(otras.sancion)?,
        })
    }

    pub(super) fn menos(&self, otras: &Self) -> Result<Self, MoneyError> {
        Ok(Self {
            capital: self.capital.checked_sub(otras.capital)?,
            intereses: self.intereses.checked_sub(otras.intereses)?,
            sancion: self.sancion.checked_sub(otras.sancion)?,
        })
    }

    /// One of `cuotas` equal instalments, each part in whole pesos and downward: what is left over
    /// goes to the last one.
    pub(super) fn parte_igual(&self, cuotas: u16) -> Result<Self, MoneyError> {
        let dividir = |valor: Money| {
            let pesos = valor.centavos()?.checked_div(100 * i64::from(cuotas));
            Ok(Money::from_pesos(pesos.ok_or(MoneyError::FueraDeRango)?))
        };
        Ok(Self {
            capital: dividir(self.capital)?,
            intereses: dividir(self.intereses)?,
            sancion: dividir(self.sancion)?,
        })
    }

    /// `valor` shared in proportion to the parts as a payment is (Estatuto Tributario, art. 804),
    /// in whole pesos by the largest remainder ([`proporcional`]): they add up to `valor`, and none
    /// exceeds its own.
    ///
    /// `valor` must not exceed the total.
    pub(super) fn en_proporcion(&self, valor: Money) -> Result<Self, MoneyError> {
        let [capital, intereses, sancion] =
            proporcional(valor, [self.capital, self.intereses, self.sancion])?;
        Ok(Self {
            capital,
            intereses,
            sancion,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partes(capital: i64, intereses: i64, sancion: i64) -> Partes {
        Partes {
            capital: Money::from_centavos(capital),
            intereses: Money::from_centavos(intereses),
            sancion: Money::from_centavos(sancion),
        }
    }

    #[test]
    fn a_share_never_exceeds_its_part() {
        // All but one centavo of a debt without sanción: the missing centavo is of a real part.
        let deuda = partes(333, 667, 0);
        let pago = deuda.en_proporcion(Money::from_centavos(999)).unwrap();
        assert_eq!(pago, partes(332, 667, 0));
        assert_eq!(deuda.en_proporcion(deuda.total().unwrap()).unwrap(), deuda);
        let cero = partes(0, 0, 0);
        assert_eq!(cero.en_proporcion(Money::ZERO).unwrap(), cero);
    }

    #[test]
    fn whole_pesos_are_shared_in_whole_pesos() {
        let deuda = partes(205_200_000, 9_967_900, 9_234_000);
        let pago = deuda.en_proporcion(Money::from_pesos(1_000)).unwrap();
        // 914.43…, 44.41… and 41.14…: the peso left over goes where the cut took most.
        assert_eq!(pago, partes(91_500, 4_400, 4_100));
    }

    #[test]
    fn equal_parts_are_whole_pesos() {
        let parte = partes(100_050, 299, 0).parte_igual(3).unwrap();
        assert_eq!(parte, partes(33_300, 0, 0));
    }
}
