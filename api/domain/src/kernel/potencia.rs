//! Fractional powers in decimals, for compound interest. No float: 28 significant digits.

use rust_decimal::Decimal;

use super::{MoneyError, Rate};

/// Enough terms for 28 digits at the largest argument accepted below; a bound, not a target.
const TERMINOS: u32 = 400;

/// What a peso earns at a yearly compound rate: `(1 + tasa)^(dias/365) − 1`.
///
/// The root and the powers are the costly numbers of the whole computation of interest. So the root
/// is found once for a rate, and so is what a peso earns over all its days: a long delay runs
/// through whole rates, save the first and the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Crecimiento {
    diario: Decimal,
    dias: u32,
    completo: Decimal,
}

impl Crecimiento {
    /// At `tasa`, in force for `dias` days.
    ///
    /// # Errors
    /// As [`raiz_diaria`].
    pub(crate) fn new(tasa: Rate, dias: u32) -> Result<Self, MoneyError> {
        let diario = raiz_diaria(tasa)?;
        let completo = ganancia(diario, dias)?;
        Ok(Self {
            diario,
            dias,
            completo,
        })
    }

    /// Over `dias` days.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`] when it does not fit.
    pub(crate) fn en(&self, dias: u32) -> Result<Decimal, MoneyError> {
        if dias == self.dias {
            return Ok(self.completo);
        }
        ganancia(self.diario, dias)
    }
}

fn ganancia(diario: Decimal, dias: u32) -> Result<Decimal, MoneyError> {
    potencia(diario, dias)
        .and_then(|crecido| crecido.checked_sub(Decimal::ONE))
        .ok_or(MoneyError::FueraDeRango)
}

/// `(1 + tasa)^(1/365)`: what one peso becomes in one day at a yearly compound rate.
///
/// 31.34 % → 1.000747180904…; exact to more than 20 digits for rates up to 1 000 %.
///
/// # Errors
/// [`MoneyError::FueraDeRango`] only if an intermediate value did not fit, which rates within
/// [`Rate`]'s limit do not cause.
fn raiz_diaria(tasa: Rate) -> Result<Decimal, MoneyError> {
    let logaritmo = ln_de_uno_mas(tasa.fraction()).ok_or(MoneyError::FueraDeRango)?;
    exponencial(logaritmo / Decimal::from(365)).ok_or(MoneyError::FueraDeRango)
}

/// `base^n`, by squaring.
fn potencia(base: Decimal, exponente: u32) -> Option<Decimal> {
    let mut resultado = Decimal::ONE;
    let mut cuadrado = base;
    let mut resto = exponente;
    loop {
        if resto & 1 == 1 {
            resultado = resultado.checked_mul(cuadrado)?;
        }
        resto >>= 1;
        if resto == 0 {
            return Some(resultado);
        }
        cuadrado = cuadrado.checked_mul(cuadrado)?;
    }
}

/// ln(1 + x) = 2·artanh(x / (2 + x)), whose series only adds positive terms.
fn ln_de_uno_mas(x: Decimal) -> Option<Decimal> {
    let z = x.checked_div(Decimal::TWO.checked_add(x)?)?;
    let cuadrado = z.checked_mul(z)?;
    let mut potencia = z;
    let mut suma = Decimal::ZERO;
    for indice in 0..TERMINOS {
        let termino = potencia.checked_div(Decimal::from(2 * indice + 1))?;
        if termino.is_zero() {
            break;
        }
        suma = suma.checked_add(termino)?;
        potencia = potencia.checked_mul(cuadrado)?;
    }
    suma.checked_mul(Decimal::TWO)
}

/// e^y for the small arguments of a single day.
fn exponencial(y: Decimal) -> Option<Decimal> {
    let mut termino = Decimal::ONE;
    let mut suma = Decimal::ONE;
    for indice in 1..TERMINOS {
        termino = termino.checked_mul(y)?.checked_div(Decimal::from(indice))?;
        if termino.is_zero() {
            break;
        }
        suma = suma.checked_add(termino)?;
    }
    Some(suma)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed apart with fifty digits.
    #[test]
    fn twenty_digits_agree_with_a_longer_computation() {
        for (tasa, dias, esperado) in [
            ("31.34", 1, "0.000747180904176869290160"),
            ("31.34", 71, "0.054461315545373372113286"),
            ("22.41", 92, "0.052288126749998335270949"),
            ("20.75", 34, "0.017718907671975869105589"),
            ("32.88", 365, "0.328800000000000000000000"),
            ("1000", 365, "10.00000000000000000000000"),
        ] {
            // Of the whole life of the rate, and of a part of it.
            for vigencia in [dias, dias + 30] {
                let crecimiento = Crecimiento::new(Rate::parse(tasa).unwrap(), vigencia).unwrap();
                let crecido = crecimiento.en(dias).unwrap();
                let error = (crecido - Decimal::from_str_exact(esperado).unwrap()).abs();
                assert!(error < Decimal::new(1, 21), "{tasa} {dias}: {crecido}");
            }
        }
        assert_eq!(potencia(Decimal::TWO, 0), Some(Decimal::ONE));
    }
}
