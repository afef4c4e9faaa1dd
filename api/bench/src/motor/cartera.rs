//! A portfolio of a million debts, brought to one payment date by two threads.

use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use ser_domain::indexacion::{InicioIndexacion, ValorPendiente, indexar_sancion};
use ser_domain::kernel::Money;
use ser_domain::liquidacion::{DeudaCausada, liquidar, liquidar_deuda};
use ser_domain::parametros::Parametros;

use super::comprobacion;
use super::cronometro::miles;
use super::deudas::{Deuda, Deudas};
use super::escena::PAGO;
use super::memoria;
use crate::Fin;
use crate::informe::Informe;

const CUANTAS: u64 = 1_000_000;
const HILOS: usize = 2;
/// Debts that a thread takes at a time.
const LOTE: u64 = 5_000;

/// What a debt costs on [`PAGO`].
#[derive(Clone, Copy, Default)]
pub struct Cifras {
    pub capital: Money,
    pub sancion: Money,
    pub indexacion: Money,
    pub intereses: Money,
}

/// The same of many debts, in centavos.
#[derive(Default, PartialEq)]
pub struct Totales([i128; 4]);

pub fn medir(parametros: &Parametros, informe: &mut Informe) -> Fin<()> {
    informe.seccion("The law engine: a portfolio of 1 000 000 debts");
    let deudas = Deudas::new(parametros)?;
    let mut mejor = f64::INFINITY;
    let mut totales = Totales::default();
    for _ in 0..3 {
        let inicio = Instant::now();
        totales = recorrer(&deudas, parametros)?;
        mejor = mejor.min(inicio.elapsed().as_secs_f64());
    }
    let mib = memoria::maxima_mib()?;
    informe.promesa(
        "Recomputed to one date on two cores: interest, sanctions, indexation, full trace",
        format!("{mejor:.1} s"),
        "≤ 60 s",
        mejor <= 60.0,
    );
    informe.promesa(
        "Greatest memory of the process",
        format!("{mib:.0} MiB"),
        "≤ 512 MiB",
        mib <= 512.0,
    );
    for (concepto, centavos) in ["capital", "sanctions", "indexation", "interest"]
        .iter()
        .zip(totales.0)
    {
        let pesos = miles(u64::try_from(centavos / 100)?);
        informe.dato(&format!("Its {concepto}, pesos"), pesos);
    }
    comprobacion::medir(&deudas, CUANTAS, parametros, informe)
}

fn recorrer(deudas: &Deudas<'_>, parametros: &Parametros) -> Fin<Totales> {
    let siguiente = AtomicU64::new(0);
    let hilo = || -> Result<Totales, String> {
        let mut totales = Totales::default();
        loop {
            let desde = siguiente.fetch_add(LOTE, Ordering::Relaxed);
            if desde >= CUANTAS {
                return Ok(totales);
            }
            for numero in desde..(desde + LOTE).min(CUANTAS) {
                let cifras = deudas.deuda(numero).and_then(|deuda| {
                    let cifras = recomputar(&deuda, parametros)?;
                    totales.sumar(&cifras)
                });
                cifras.map_err(|error| format!("deuda {numero}: {error}"))?;
            }
        }
    };
    let mut suma = Totales::default();
    std::thread::scope(|ambito| {
        let hilos: Vec<_> = (0..HILOS).map(|_| ambito.spawn(hilo)).collect();
        for hilo in hilos {
            let totales = hilo.join().map_err(|_| "un hilo cayó")??;
            for (a, b) in suma.0.iter_mut().zip(totales.0) {
                *a += b;
            }
        }
        Ok(suma)
    })
}

/// Interest, late-filing sanction and its indexation, with the whole trace.
pub fn recomputar(deuda: &Deuda, parametros: &Parametros) -> Fin<Cifras> {
    match deuda {
        Deuda::Declarada(declaracion, contexto) => {
            let liquidacion = black_box(liquidar(declaracion, contexto, parametros)?);
            let inicio = InicioIndexacion::Vencimiento(contexto.fecha_vencimiento);
            Ok(Cifras {
                capital: liquidacion.contraprestacion,
                sancion: liquidacion.sancion,
                indexacion: indexar(liquidacion.sancion, inicio, parametros)?,
                intereses: liquidacion.intereses,
            })
        }
        Deuda::Acto(causada) => {
            let inicio = InicioIndexacion::Firmeza(causada.terminos.vencimiento);
            Ok(Cifras {
                indexacion: indexar(causada.sancion, inicio, parametros)?,
                ..causar(causada, parametros)?
            })
        }
        Deuda::Multa(causada) => causar(causada, parametros),
    }
}

fn causar(causada: &DeudaCausada, parametros: &Parametros) -> Fin<Cifras> {
    let liquidada = black_box(liquidar_deuda(causada, PAGO, parametros)?);
    Ok(Cifras {
        capital: causada.capital,
        sancion: causada.sancion,
        indexacion: Money::ZERO,
        intereses: liquidada.intereses,
    })
}

fn indexar(sancion: Money, inicio: InicioIndexacion, parametros: &Parametros) -> Fin<Money> {
    let pendiente = ValorPendiente::sancion(sancion);
    Ok(black_box(indexar_sancion(pendiente, inicio, PAGO, parametros)?).valor)
}

impl Totales {
    pub fn sumar(&mut self, cifras: &Cifras) -> Fin<()> {
        let Cifras {
            capital,
            sancion,
            indexacion,
            intereses,
        } = cifras;
        for (total, valor) in self
            .0
            .iter_mut()
            .zip([capital, sancion, indexacion, intereses])
        {
            *total += i128::from(valor.centavos()?);
        }
        Ok(())
    }

    pub fn pesos(&self) -> Fin<u64> {
        Ok(u64::try_from(self.0.iter().sum::<i128>() / 100)?)
    }
}
