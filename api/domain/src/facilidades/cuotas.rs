//! The instalments of a plan.

use time::Date;

use super::interes::Tasas;
use super::{FacilidadError, Partes};
use crate::imputacion::linea_proporcional;
use crate::kernel::{Money, MoneyError};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::InteresPlan;

const NORMA: &str = "Ley 1066 de 2006, art. 2; Decreto 4473 de 2006; Estatuto Tributario, art. 814";

/// An instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cuota {
    /// Its number; zero is the initial payment.
    pub numero: u16,
    /// Last day to pay it, a business day (the initial payment: the day of the agreement).
    pub vencimiento: Date,
    /// What it takes off the debt: capital, intereses causados before the agreement, sanción.
    pub partes: Partes,
    /// Interest of its term, on the balance of capital, rounded.
    pub intereses_plazo: Money,
    /// The parts and the interest.
    pub total: Money,
    /// What is left of the debt once it is paid.
    pub saldo: Partes,
    /// The balances of capital of its term, oldest first; more than one when a payment ahead
    /// lowered it half way.
    pub saldos_capital: Vec<SaldoCapital>,
    /// Whether its interest takes a rate that was not published yet.
    pub estimada: bool,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// Its line, with the trace.
    pub linea: Linea,
}

/// A balance of capital, and the day after which it bears interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaldoCapital {
    /// The day it became so.
    pub desde: Date,
    /// The balance.
    pub capital: Money,
}

/// What is left of a plan: to be split among instalments that already have number and date.
pub(super) struct Resto {
    pub(super) deuda: Partes,
    pub(super) fechas: Vec<(u16, Date)>,
    /// The balances of capital of the term that runs.
    pub(super) saldos: Vec<SaldoCapital>,
    /// Instalments of the whole plan, to name each one.
    pub(super) de: u16,
    pub(super) politica: InteresPlan,
}

/// Equal parts for each date and what is left over in the last one, with the interest of each term.
pub(super) fn repartir(resto: Resto, tasas: &Tasas) -> Result<Vec<Cuota>, FacilidadError> {
    let cuotas = u16::try_from(resto.fechas.len()).map_err(|_| MoneyError::FueraDeRango)?;
    let Some((ultima, _)) = resto.fechas.last().copied() else {
        return Ok(Vec::new());
    };
    let igual = resto.deuda.parte_igual(cuotas)?;
    let mut saldo = resto.deuda;
    let mut saldos = resto.saldos;
    let mut salida = Vec::with_capacity(resto.fechas.len());
    for (numero, vencimiento) in resto.fechas {
        let partes = if numero == ultima { saldo } else { igual };
        saldo = saldo.menos(&partes)?;
        let interes = tasas.del_plazo(&saldos, vencimiento, resto.politica)?;
        let lineas = [
            linea_parte(
                "cuota_capital",
                "Capital",
                partes.capital,
                resto.deuda.capital,
                cuotas,
                numero == ultima,
            ),
            linea_parte(
                "cuota_intereses",
                "Intereses causados antes del acuerdo",
                partes.intereses,
                resto.deuda.intereses,
                cuotas,
                numero == ultima,
            ),
            linea_parte(
                "cuota_sancion",
                "Sanción",
                partes.sancion,
                resto.deuda.sancion,
                cuotas,
                numero == ultima,
            ),
            interes.linea,
        ];
        let concepto = format!("Cuota {numero} de {}", resto.de);
        let (total, linea) = linea_cuota(concepto, &partes, interes.valor, lineas.into())?;
        let siguiente = SaldoCapital {
            desde: vencimiento,
            capital: saldo.capital,
        };
        salida.push(Cuota {
            numero,
            vencimiento,
            partes,
            intereses_plazo: interes.valor,
            total,
            saldo,
            saldos_capital: std::mem::replace(&mut saldos, vec![siguiente]),
            estimada: interes.estimado,
            usa_tasas_demostrativas: interes.demostrativo,
            linea,
        });
    }
    Ok(salida)
}

/// The payment of the day of the agreement, shared among the parts of the debt as any payment.
pub(super) fn cuota_inicial(
    valor: Money,
    deuda: &Partes,
    fecha_acuerdo: Date,
) -> Result<Cuota, FacilidadError> {
    let partes = deuda.en_proporcion(valor)?;
    let lineas = [
        ("cuota_capital", "Capital", deuda.capital, partes.capital),
        (
            "cuota_intereses",
            "Intereses causados antes del acuerdo",
            deuda.intereses,
            partes.intereses,
        ),
        ("cuota_sancion", "Sanción", deuda.sancion, partes.sancion),
    ];
    let total = deuda.total()?;
    let lineas = lineas.map(|parte| {
        linea_proporcional(parte, valor, total).con_norma("Estatuto Tributario, art. 804")
    });
    let concepto = "Cuota inicial".to_owned();
    let (total, linea) = linea_cuota(concepto, &partes, Money::ZERO, lineas.into())?;
    Ok(Cuota {
        numero: 0,
        vencimiento: fecha_acuerdo,
        partes,
        intereses_plazo: Money::ZERO,
        total,
        saldo: deuda.menos(&partes)?,
        saldos_capital: Vec::new(),
        estimada: false,
        usa_tasas_demostrativas: false,
        linea,
    })
}

fn linea_parte(
    codigo: &'static str,
    concepto: &'static str,
    valor: Money,
    de: Money,
    cuotas: u16,
    es_ultima: bool,
) -> Linea {
    let motivo = if es_ultima {
        "lo que queda de {parte}"
    } else {
        "{parte} ÷ {cuotas} cuotas, en pesos enteros; el resto va en la última"
    };
    let operandos = vec![
        operando("parte", Dato::Pesos(de.as_decimal())),
        operando("cuotas", Dato::Numero(cuotas.into())),
    ];
    Linea::sin_redondear(codigo, concepto, valor).con_motivo(motivo, operandos)
}

/// The line of an instalment (also of one paid late), and its total.
pub(super) fn linea_cuota(
    concepto: String,
    partes: &Partes,
    intereses: Money,
    lineas: Vec<Linea>,
) -> Result<(Money, Linea), MoneyError> {
    let total = partes.total()?.checked_add(intereses)?;
    let operandos = vec![
        operando("capital", Dato::Pesos(partes.capital.as_decimal())),
        operando("causados", Dato::Pesos(partes.intereses.as_decimal())),
        operando("sancion", Dato::Pesos(partes.sancion.as_decimal())),
        operando("intereses", Dato::Pesos(intereses.as_decimal())),
    ];
    let linea = Linea::sin_redondear("cuota", concepto, total)
        .con_formula(
            "{capital} + {causados} + {sancion} + {intereses}",
            operandos,
        )
        .con_norma(NORMA)
        .con_lineas(lineas);
    Ok((total, linea))
}
