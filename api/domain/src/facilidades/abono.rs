//! Paying ahead: a smaller balance from that day, and the instalments left computed again.

use time::Date;

use super::cuotas::{Resto, repartir};
use super::interes::Tasas;
use super::{AbonoAplicado, Cuota, FacilidadError, Partes, Plan, Proyeccion, SaldoCapital};
use crate::kernel::Money;
use crate::parametros::Parametros;

/// The plan after a payment ahead on `fecha`, with every instalment due until that day paid.
///
/// The payment is shared in proportion to the parts of the balance (Estatuto Tributario, art. 804),
/// in whole pesos.
/// The instalments left keep their numbers and dates and split the new balance anew; the term that
/// runs bears interest on the old capital until `fecha` and on the new one after it. When nothing
/// is left, only the interest of that term remains to be paid, on its day.
///
/// # Errors
/// [`FacilidadError::AbonoSinValor`], [`FacilidadError::AbonoExcede`],
/// [`FacilidadError::AbonoAnterior`], [`FacilidadError::PlanTerminado`]; or the first month without
/// a rate, unless `proyeccion` asks for an estimate.
pub fn abono(
    plan: &Plan,
    fecha: Date,
    valor: Money,
    proyeccion: Proyeccion,
    parametros: &Parametros,
) -> Result<Plan, FacilidadError> {
    let minima = plan
        .abonos
        .last()
        .map_or(plan.fecha_acuerdo, |ultimo| ultimo.fecha);
    if fecha < minima {
        return Err(FacilidadError::AbonoAnterior { minima });
    }
    let vencidas = plan
        .cuotas
        .partition_point(|cuota| cuota.vencimiento <= fecha);
    let (pagadas, pendientes) = plan.cuotas.split_at(vencidas);
    let corriente = pendientes
        .first()
        .ok_or(FacilidadError::PlanTerminado { fecha })?;
    let saldo = corriente.saldo.mas(&corriente.partes)?;
    let partes = imputar(valor, &saldo)?;
    let deuda = saldo.menos(&partes)?;
    let resto = Resto {
        deuda,
        fechas: pendientes
            .iter()
            .map(|cuota| (cuota.numero, cuota.vencimiento))
            .collect(),
        saldos: saldos_desde(corriente, fecha, deuda.capital),
        de: plan.numero_cuotas,
        politica: plan.interes,
    };
    let mut nuevas = repartir(resto, &Tasas::new(proyeccion, parametros)?)?;
    // With nothing left to pay, an instalment without interest of its own disappears.
    nuevas.retain(|cuota| !deuda.es_cero() || !cuota.total.is_zero());
    let mut abonos = plan.abonos.clone();
    abonos.push(AbonoAplicado { fecha, partes });
    Ok(Plan {
        cuotas: pagadas.iter().cloned().chain(nuevas).collect(),
        abonos,
        ..plan.clone()
    })
}

fn imputar(valor: Money, saldo: &Partes) -> Result<Partes, FacilidadError> {
    if valor.is_negative() || valor.is_zero() {
        return Err(FacilidadError::AbonoSinValor);
    }
    let total = saldo.total()?;
    if valor > total {
        return Err(FacilidadError::AbonoExcede { saldo: total });
    }
    Ok(saldo.en_proporcion(valor)?)
}

/// The balances of the term that runs, with a new one from `fecha`.
fn saldos_desde(corriente: &Cuota, fecha: Date, capital: Money) -> Vec<SaldoCapital> {
    let anteriores = corriente.saldos_capital.iter().copied();
    // A balance that began this same day has borne no interest yet: the new one replaces it.
    let mut saldos: Vec<_> = anteriores.filter(|saldo| saldo.desde < fecha).collect();
    saldos.push(SaldoCapital {
        desde: fecha,
        capital,
    });
    saldos
}
