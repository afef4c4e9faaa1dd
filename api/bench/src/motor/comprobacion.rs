//! A sample of the portfolio by another way: day by day, month by month, with the naive
//! computations of the tests. What is measured must also be right.

use std::time::Instant;

use rust_decimal::Decimal;
use ser_domain::kernel::{Money, Redondeo};
use ser_domain::liquidacion::{ContextoLiquidacion, Declaracion};
use ser_domain::parametros::{CodigoRenglon, Parametros, Signo};
use time::Date;

use super::cartera::{Cifras, Totales, recomputar};
use super::cronometro::{miles, tiempo};
use super::deudas::{Deuda, Deudas};
use super::escena::{self, PAGO};
use super::ingenuas::indexacion::{DECIMALES, indexacion_ingenua};
use super::ingenuas::interes::{MoraIngenua, ley_68};
use super::ingenuas::sancion::sancion_ingenua;
use crate::Fin;
use crate::informe::Informe;

const MUESTRA: u64 = 2_000;

pub fn medir(
    deudas: &Deudas<'_>,
    cuantas: u64,
    parametros: &Parametros,
    informe: &mut Informe,
) -> Fin<()> {
    let ingenuo = Ingenuo {
        mora: MoraIngenua::new(escena::tasas()?),
        parametros,
    };
    let muestra: Vec<Deuda> = (0..MUESTRA)
        .map(|n| deudas.deuda(n * (cuantas / MUESTRA)))
        .collect::<Fin<_>>()?;

    let inicio = Instant::now();
    let motor: Vec<Cifras> = muestra
        .iter()
        .map(|deuda| recomputar(deuda, parametros))
        .collect::<Fin<_>>()?;
    let del_motor = inicio.elapsed().as_secs_f64();

    let inicio = Instant::now();
    let (mut total, mut otro) = (Totales::default(), Totales::default());
    for (deuda, cifras) in muestra.iter().zip(&motor) {
        total.sumar(cifras)?;
        otro.sumar(&ingenuo.cifras(deuda, cifras)?)?;
    }
    let del_ingenuo = inicio.elapsed().as_secs_f64();

    let (engine, naive) = (total.pesos()?, otro.pesos()?);
    informe.dato(
        "A sample of 2 000 by the engine, one core",
        tiempo(del_motor),
    );
    informe.dato(
        "The same by the naive oracle, day by day",
        format!("{} (×{:.0})", tiempo(del_ingenuo), del_ingenuo / del_motor),
    );
    informe.dato("Total of the sample by the engine, pesos", miles(engine));
    informe.promesa(
        "Total of the sample by the naive oracle, pesos",
        miles(naive),
        "equal",
        total == otro,
    );
    Ok(())
}

struct Ingenuo<'p> {
    mora: MoraIngenua,
    parametros: &'p Parametros,
}

impl Ingenuo<'_> {
    fn cifras(&self, deuda: &Deuda, motor: &Cifras) -> Fin<Cifras> {
        let (causada, mora) = match deuda {
            Deuda::Declarada(declaracion, contexto) => {
                return self.declarada(declaracion, contexto, motor);
            }
            Deuda::Acto(causada) => (
                causada,
                self.mora
                    .et_635(causada.capital, causada.terminos.vencimiento, PAGO),
            ),
            Deuda::Multa(causada) => (
                causada,
                ley_68(causada.capital, causada.terminos.vencimiento, PAGO),
            ),
        };
        Ok(Cifras {
            capital: causada.capital,
            sancion: causada.sancion,
            indexacion: self.indexar(causada.sancion, causada.terminos.vencimiento, true, motor)?,
            intereses: redondear(mora, motor.intereses)?,
        })
    }

    fn declarada(
        &self,
        declaracion: &Declaracion,
        contexto: &ContextoLiquidacion,
        motor: &Cifras,
    ) -> Fin<Cifras> {
        let reglas = self.parametros.ley().familias().de(contexto.familia)?;
        let ficha = reglas.ficha();
        let mut base = Decimal::ZERO;
        for renglon in ficha.renglones.iter() {
            let valor = match renglon.codigo {
                CodigoRenglon::Ingresos => declaracion
                    .ingresos
                    .iter()
                    .map(|l| l.valor.as_decimal())
                    .sum(),
                codigo => declaracion
                    .renglones
                    .get(&codigo)
                    .map_or(Decimal::ZERO, Money::as_decimal),
            };
            match renglon.signo {
                Signo::Suma => base += valor,
                Signo::Resta => base -= valor,
            }
        }
        let vencimiento = contexto.fecha_vencimiento;
        // The rate of the period has no second source: it is the only figure taken from the engine.
        let tarifa =
            ser_domain::liquidacion::liquidar(declaracion, contexto, self.parametros)?.tarifa;
        let causado = tarifa.map_or(base, |tarifa| {
            base * tarifa.percent() / Decimal::ONE_HUNDRED
        });
        let capital = redondear(causado, motor.capital)?;
        let sancion = sancion_ingenua(
            ficha.sancion(vencimiento),
            capital.as_decimal(),
            vencimiento,
            contexto.fecha_presentacion,
            self.parametros,
        );
        let sancion = redondear(sancion, motor.sancion)?;
        let mora = self.mora.et_635(capital, vencimiento, PAGO);
        Ok(Cifras {
            capital,
            sancion,
            indexacion: self.indexar(sancion, vencimiento, false, motor)?,
            intereses: redondear(mora, motor.intereses)?,
        })
    }

    fn indexar(&self, sancion: Money, desde: Date, por_acto: bool, motor: &Cifras) -> Fin<Money> {
        let (ganancia, _) = indexacion_ingenua(sancion.centavos()?, desde, por_acto, PAGO);
        let ganancia = Decimal::try_from_i128_with_scale(ganancia, DECIMALES)?;
        redondear(ganancia, motor.indexacion)
    }
}

/// To the nearest thousand. Only a figure within the noise of an exact half may round as the engine
/// does, which divides once.
fn redondear(exacto: Decimal, motor: Money) -> Fin<Money> {
    let ruido = Decimal::new(1, 6);
    let media = Decimal::from(500);
    let en_la_mitad = (exacto % Decimal::ONE_THOUSAND - media).abs() < ruido;
    if en_la_mitad && (exacto - motor.as_decimal()).abs() < media + ruido {
        return Ok(motor);
    }
    Ok(Redondeo::Mil.aplicar(exacto)?)
}
