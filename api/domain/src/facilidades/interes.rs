//! Interest on the balance of capital between two dates of a plan.

use rust_decimal::Decimal;
use time::Date;

use super::{Proyeccion, SaldoCapital};
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::linea::Linea;
use crate::mora::{Mora, MoraError, RegimenMora, TerminosMora, calcular_mora};
use crate::parametros::{InteresPlan, ParametroError, Parametros};

const NORMA_PLAZO: &str = "Estatuto Tributario, arts. 635 y 814; Ley 1066 de 2006, arts. 3 y 21";
const NORMA_MORA: &str = "Estatuto Tributario, arts. 634, 635 y 814-3";

/// The rates to use: the published ones, or also an estimate of the rest.
pub(super) struct Tasas {
    parametros: Parametros,
}

/// Interest with its trace.
pub(super) struct Interes {
    pub(super) valor: Money,
    pub(super) linea: Linea,
    /// Whether a day of it has a rate that is not published yet.
    pub(super) estimado: bool,
    pub(super) demostrativo: bool,
}

impl Tasas {
    pub(super) fn new(
        proyeccion: Proyeccion,
        parametros: &Parametros,
    ) -> Result<Self, ParametroError> {
        let parametros = match proyeccion {
            Proyeccion::Ninguna => parametros.clone(),
            Proyeccion::ConUltimaTasa => parametros.con_ultima_tasa()?.0,
        };
        Ok(Self { parametros })
    }

    /// Interest of the term of an instalment: each balance of capital from its day to the next
    /// one's, the last one to `hasta`. Rounded once.
    pub(super) fn del_plazo(
        &self,
        saldos: &[SaldoCapital],
        hasta: Date,
        politica: InteresPlan,
    ) -> Result<Interes, MoraError> {
        let regimen = match politica {
            InteresPlan::Et635 => RegimenMora::Et635,
            InteresPlan::Ninguno => RegimenMora::Ninguno,
        };
        let fines = saldos.iter().skip(1).map(|saldo| saldo.desde);
        let mut moras = Vec::with_capacity(saldos.len());
        for (saldo, fin) in saldos.iter().zip(fines.chain([hasta])) {
            // Without a balance no rate is needed, not even an unpublished one.
            if !saldo.capital.is_zero() {
                moras.push(self.mora(saldo.capital, saldo.desde, fin, regimen)?);
            }
        }
        let linea = match moras.as_slice() {
            [] if saldos.is_empty() => sin_capital("porque se paga el día del acuerdo"),
            [] => sin_capital("porque no queda saldo de capital"),
            [mora] => mora.linea()?,
            varias => self.suma(varias, hasta)?,
        };
        Ok(interes(
            "intereses_plazo",
            "Intereses del plazo",
            NORMA_PLAZO,
            linea,
            &moras,
        ))
    }

    /// Default interest on `capital` from the day after `vencimiento`.
    pub(super) fn de_mora(
        &self,
        capital: Money,
        vencimiento: Date,
        fecha_pago: Date,
    ) -> Result<Interes, MoraError> {
        let mut moras = Vec::with_capacity(1);
        if !capital.is_zero() {
            moras.push(self.mora(capital, vencimiento, fecha_pago, RegimenMora::Et635)?);
        }
        let linea = match moras.first() {
            Some(mora) => mora.linea()?,
            None => sin_capital("porque no tiene capital que cause intereses"),
        };
        Ok(interes(
            "intereses_mora",
            "Intereses de mora",
            NORMA_MORA,
            linea,
            &moras,
        ))
    }

    fn mora(
        &self,
        capital: Money,
        desde: Date,
        hasta: Date,
        regimen: RegimenMora,
    ) -> Result<Mora, MoraError> {
        let terminos = TerminosMora::simples(desde, regimen);
        calcular_mora(capital, &terminos, hasta, &self.parametros)
    }

    /// The interest of several balances, each shown to the centavo and rounded together.
    fn suma(&self, moras: &[Mora], hasta: Date) -> Result<Linea, MoraError> {
        let exacto = moras
            .iter()
            .try_fold(Decimal::ZERO, |suma, mora| suma.checked_add(mora.exacto))
            .ok_or(MoneyError::FueraDeRango)?;
        let mut lineas = Vec::with_capacity(moras.len());
        for mora in moras {
            lineas.push(Linea {
                codigo: "intereses_saldo",
                concepto: "Intereses de un saldo".into(),
                valor: Redondeo::Centavo.aplicar(mora.exacto)?,
                redondeo: Some(Redondeo::Centavo),
                ..mora.linea()?
            });
        }
        let redondeo = self.parametros.ley().redondeo(hasta)?.0;
        Ok(Linea::redondeada("", "", exacto, redondeo)?
            .con_motivo("suma de los intereses de cada saldo de capital", Vec::new())
            .con_lineas(lineas))
    }
}

fn interes(
    codigo: &'static str,
    concepto: &'static str,
    norma: &'static str,
    linea: Linea,
    moras: &[Mora],
) -> Interes {
    Interes {
        valor: linea.valor,
        linea: Linea {
            codigo,
            concepto: concepto.into(),
            norma: Some(norma.into()),
            ..linea
        },
        estimado: moras.iter().any(|mora| mora.estimado_desde.is_some()),
        demostrativo: moras.iter().any(|mora| mora.usa_tasas_demostrativas),
    }
}

fn sin_capital(motivo: &'static str) -> Linea {
    Linea::sin_redondear("", "", Money::ZERO).con_motivo(motivo, Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_term_without_interest_asks_for_no_rate() {
        let ley = Parametros::de_la_ley().unwrap();
        let parametros = ley.con_tasas(Vec::new()).unwrap();
        let saldo = SaldoCapital {
            desde: date!(2025 - 01 - 15),
            capital: Money::from_pesos(1_000_000),
        };
        let hasta = date!(2025 - 02 - 15);
        for proyeccion in [Proyeccion::Ninguna, Proyeccion::ConUltimaTasa] {
            let tasas = Tasas::new(proyeccion, &parametros).unwrap();
            let interes = tasas.del_plazo(&[saldo], hasta, InteresPlan::Ninguno);
            let interes = interes.unwrap();
            assert!(interes.valor.is_zero() && !interes.estimado && !interes.demostrativo);
            assert!(
                tasas
                    .del_plazo(&[saldo], hasta, InteresPlan::Et635)
                    .is_err()
            );
        }
    }
}
