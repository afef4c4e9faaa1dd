//! Sharing a payment among balances, in whole centavos so that no part is lost.

use std::cmp::Reverse;

use crate::kernel::{Money, MoneyError};

/// Centavos of a peso: shares go to whole pesos.
const PESO: i128 = 100;

/// The rule of [`proporcional`], in words.
pub(crate) const RESTO_MAYOR: &str = "el resto mayor";

struct Parte {
    saldo: i128,
    asignado: i128,
    resto: i128,
}

/// Shares `pago` in proportion to `saldos`, by the rule of the **largest remainder**: each share is
/// cut to the peso, and what is left goes, a peso at a time, to the shares that lost most by the
/// cut; between equals, to the first of the list.
///
/// The parts always add up to the payment and none exceeds its balance; a payment with centavos
/// leaves them in one of the parts. 10 000 000 over 20 520 000, 1 012 345 and 923 400 → 9 137 973,
/// 450 818 and 411 209.
///
/// `pago` must not exceed the sum of the balances, and none of them is negative.
pub(crate) fn proporcional(pago: Money, saldos: [Money; 3]) -> Result<[Money; 3], MoneyError> {
    let pago = i128::from(pago.centavos()?);
    let mut partes = Vec::with_capacity(saldos.len());
    for saldo in saldos {
        partes.push(Parte {
            saldo: i128::from(saldo.centavos()?),
            asignado: 0,
            resto: 0,
        });
    }
    // A debt of nothing shares nothing: any divisor will do.
    let deuda: i128 = partes.iter().map(|parte| parte.saldo).sum::<i128>().max(1);
    let mut falta = pago;
    for parte in &mut partes {
        // Two 63-bit factors: the product fits, and the division is exact with its remainder.
        let producto = pago * parte.saldo;
        parte.asignado = producto / (deuda * PESO) * PESO;
        parte.resto = producto % (deuda * PESO);
        falta -= parte.asignado;
    }
    let mut por_resto: Vec<&mut Parte> = partes.iter_mut().collect();
    por_resto.sort_by_key(|parte| Reverse(parte.resto));
    for parte in por_resto {
        let mas = falta.min(PESO).min(parte.saldo - parte.asignado);
        parte.asignado += mas;
        falta -= mas;
    }
    a_dinero(partes.iter().map(|parte| parte.asignado))
}

/// Covers `saldos` one after another, each to its end, while `pago` lasts.
pub(super) fn en_orden(pago: Money, saldos: [Money; 3]) -> Result<[Money; 3], MoneyError> {
    let mut disponible = i128::from(pago.centavos()?);
    let mut partes = Vec::with_capacity(saldos.len());
    for saldo in saldos {
        let parte = disponible.min(i128::from(saldo.centavos()?));
        disponible -= parte;
        partes.push(parte);
    }
    a_dinero(partes.into_iter())
}

fn a_dinero(partes: impl Iterator<Item = i128>) -> Result<[Money; 3], MoneyError> {
    let mut dinero = [Money::ZERO; 3];
    for (lugar, centavos) in dinero.iter_mut().zip(partes) {
        let centavos = i64::try_from(centavos).map_err(|_| MoneyError::FueraDeRango)?;
        *lugar = Money::from_centavos(centavos);
    }
    Ok(dinero)
}
