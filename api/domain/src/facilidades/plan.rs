//! A plan: from a debt to instalments with dates.

use time::Date;

use super::cuotas::{Resto, cuota_inicial, repartir};
use super::interes::Tasas;
use super::limites;
use super::{Cuota, FacilidadError, Partes, PropuestaPlan, Proyeccion, SaldoCapital};
use crate::imputacion::RESTO_MAYOR;
use crate::kernel::{Money, MoneyError};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{InteresPlan, Parametros};

/// A payment plan. The parts of its instalments and of its payments ahead add up to its debt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Day of the agreement.
    pub fecha_acuerdo: Date,
    /// The debt of that day.
    pub deuda: Partes,
    /// How many instalments were agreed, without the initial one.
    pub numero_cuotas: u16,
    /// The interest of the term, as the law said on the day of the agreement.
    pub interes: InteresPlan,
    /// The instalments, the initial one first.
    pub cuotas: Vec<Cuota>,
    /// The payments ahead, oldest first.
    pub abonos: Vec<AbonoAplicado>,
}

/// A payment ahead, and what it took off the debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbonoAplicado {
    /// Day it was paid.
    pub fecha: Date,
    /// What it took off the debt; together, the amount paid.
    pub partes: Partes,
}

/// Splits a debt into equal instalments of whole pesos, the rest in the last one. Each due date is so many months
/// after the first, moved to a business day (Ley 4 de 1913, art. 62); each instalment bears the
/// interest of the days since the one before it, on the balance of capital, rounded once.
///
/// 12 000 000 of capital agreed on 2025-01-15, three monthly instalments from 2025-02-15 (a
/// Saturday, so the 17th): 4 000 000 each, with interest on 12, 8 and 4 millions.
///
/// # Errors
/// [`FacilidadError`]: a limit of the norms, with the norm and the remedy; or the first month
/// without a rate of interest, unless `proyeccion` asks for an estimate.
pub fn planificar(
    propuesta: &PropuestaPlan,
    proyeccion: Proyeccion,
    parametros: &Parametros,
) -> Result<Plan, FacilidadError> {
    limites::comprobar(propuesta, parametros)?;
    let facilidades = parametros.ley().facilidades();
    let interes = facilidades.interes().en(propuesta.fecha_acuerdo)?.valor;
    let acuerdo = propuesta.fecha_acuerdo;
    let inicial = match propuesta.cuota_inicial {
        Some(valor) if !valor.is_zero() => Some(cuota_inicial(valor, &propuesta.deuda, acuerdo)?),
        _ => None,
    };
    let deuda = inicial
        .as_ref()
        .map_or(propuesta.deuda, |cuota| cuota.saldo);
    let resto = Resto {
        deuda,
        fechas: fechas(propuesta, parametros)?,
        saldos: vec![SaldoCapital {
            desde: acuerdo,
            capital: deuda.capital,
        }],
        de: propuesta.numero_cuotas,
        politica: interes,
    };
    let demas = repartir(resto, &Tasas::new(proyeccion, parametros)?)?;
    Ok(Plan {
        fecha_acuerdo: acuerdo,
        deuda: propuesta.deuda,
        numero_cuotas: propuesta.numero_cuotas,
        interes,
        cuotas: inicial.into_iter().chain(demas).collect(),
        abonos: Vec::new(),
    })
}

fn fechas(
    propuesta: &PropuestaPlan,
    parametros: &Parametros,
) -> Result<Vec<(u16, Date)>, MoneyError> {
    let calendario = parametros.calendario();
    let dia = |numero| {
        // The limit of the term has already refused a day past the calendar.
        let dia = propuesta
            .dia_de_cuota(numero)
            .ok_or(MoneyError::FueraDeRango)?;
        Ok((numero, calendario.siguiente_habil(dia)))
    };
    (1..=propuesta.numero_cuotas).map(dia).collect()
}

impl Plan {
    /// All that will be paid: instalments and payments ahead.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`].
    pub fn total(&self) -> Result<Money, MoneyError> {
        self.deuda.total()?.checked_add(self.intereses_plazo()?)
    }

    /// The interest of all its terms.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`].
    pub fn intereses_plazo(&self) -> Result<Money, MoneyError> {
        Money::sum(self.cuotas.iter().map(|cuota| cuota.intereses_plazo))
    }

    /// Whether an instalment takes a rate that was not published yet.
    pub fn es_estimado(&self) -> bool {
        self.cuotas.iter().any(|cuota| cuota.estimada)
    }

    /// The instalment of that number.
    ///
    /// # Errors
    /// [`FacilidadError::CuotaInexistente`].
    pub fn cuota(&self, numero: u16) -> Result<&Cuota, FacilidadError> {
        let cuota = self.cuotas.iter().find(|cuota| cuota.numero == numero);
        cuota.ok_or(FacilidadError::CuotaInexistente { numero })
    }

    /// The whole plan as a line: what it costs, and a part for each payment.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`].
    pub fn linea(&self) -> Result<Linea, MoneyError> {
        let intereses = self.intereses_plazo()?;
        let operandos = vec![
            operando("deuda", Dato::Pesos(self.deuda.total()?.as_decimal())),
            operando("intereses", Dato::Pesos(intereses.as_decimal())),
        ];
        let cuotas = self.cuotas.iter().map(|cuota| Ok(cuota.linea.clone()));
        let abonos = self.abonos.iter().map(|abono| {
            let valor = abono.partes.total()?;
            let operandos = vec![
                operando("fecha", Dato::Fecha(abono.fecha)),
                operando("regla", Dato::Texto(RESTO_MAYOR.into())),
            ];
            Ok(Linea::sin_redondear("abono", "Abono", valor)
                .con_motivo(
                    "pagado el {fecha}, en proporción a las partes del saldo, en pesos enteros repartidos por {regla}",
                    operandos,
                )
                .con_norma("Estatuto Tributario, art. 804"))
        });
        let lineas: Result<Vec<Linea>, MoneyError> = cuotas.chain(abonos).collect();
        Ok(
            Linea::sin_redondear("facilidad", "Facilidad de pago", self.total()?)
                .con_formula("{deuda} + {intereses}", operandos)
                .con_lineas(lineas?),
        )
    }

    /// Refuses to treat as unpaid an instalment that a later payment ahead took as paid.
    pub(super) fn comprobar_impaga(&self, cuota: &Cuota) -> Result<(), FacilidadError> {
        match self.abonos.last() {
            Some(abono) if abono.fecha >= cuota.vencimiento => Err(FacilidadError::CuotaYaPagada {
                numero: cuota.numero,
                abono: abono.fecha,
            }),
            _ => Ok(()),
        }
    }
}
