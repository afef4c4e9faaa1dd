//! Whole returns: what a person asks for when presenting, and when asking «¿y si espero?».

use ser_domain::kernel::{Money, Periodo};
use ser_domain::linea::{Linea, formula_en_palabras};
use ser_domain::liquidacion::{Declaracion, Liquidacion, liquidar};
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_domain::parametros::Parametros;
use time::macros::date;
use time::{Date, Duration};

use super::cronometro::{por_segundo, segundos, tiempo};
use super::declaraciones::{Plazo, declarar};
use crate::Fin;
use crate::informe::Informe;

pub fn medir(parametros: &Parametros, informe: &mut Informe) -> Fin<()> {
    informe.seccion("The law engine: whole returns, on one core");
    let ficha = parametros.ley().familias().de(Familia::Prst)?.ficha();
    let declaracion = declarar(ficha, Money::from_pesos(1_250_000_000));

    let doce = Caso::new(
        "2025-T2",
        date!(2026 - 06 - 30),
        declaracion.clone(),
        parametros,
    )?;
    let una = doce.liquidar(doce.pago)?;
    if tramos(&una) != 12 || una.sancion.is_zero() {
        return Err("la liquidación medida debe tener sanción y 12 tramos".into());
    }
    let cada = segundos(|| doce.liquidar(doce.pago))?;
    informe.promesa(
        "PRST return with sanction, 12 legs and trace",
        por_segundo(cada),
        "≥ 100 000 a second",
        cada <= 1e-5,
    );
    let frases = segundos(|| {
        let liquidacion = doce.liquidar(doce.pago)?;
        Ok(liquidacion.lineas.iter().map(letras).sum::<usize>())
    })?;
    informe.dato(
        "The same, with the sentence of every line",
        por_segundo(frases),
    );

    let veinticuatro = Caso::new(
        "2023-T4",
        date!(2025 - 12 - 31),
        declaracion.clone(),
        parametros,
    )?;
    let cuantos = tramos(&veinticuatro.liquidar(veinticuatro.pago)?);
    let cada = segundos(|| veinticuatro.liquidar(veinticuatro.pago))?;
    informe.promesa(
        &format!("PRST return with sanction, {cuantos} legs and trace"),
        tiempo(cada),
        "≤ 50 µs",
        cada <= 5e-5,
    );

    let espera = Caso::new("2024-T4", date!(2025 - 02 - 01), declaracion, parametros)?;
    let cada = segundos(|| {
        let fechas = (0..365).map(|dia| espera.pago + Duration::days(dia));
        fechas
            .map(|dia| espera.liquidar(dia))
            .collect::<Fin<Vec<_>>>()
    })?;
    informe.promesa(
        "365 payment dates of one return",
        tiempo(cada),
        "≤ 100 ms",
        cada <= 0.1,
    );
    Ok(())
}

/// A return of PRST, presented and paid on the same day.
struct Caso<'p> {
    declaracion: Declaracion,
    plazo: Plazo,
    pago: Date,
    parametros: &'p Parametros,
}

impl<'p> Caso<'p> {
    fn new(
        periodo: &str,
        pago: Date,
        declaracion: Declaracion,
        parametros: &'p Parametros,
    ) -> Fin<Self> {
        let periodo = Periodo::try_from(periodo)?;
        let familia = Familia::Prst;
        let plazo = Plazo {
            familia,
            periodo,
            vencimiento: fecha_vencimiento(familia, periodo, parametros)?,
        };
        Ok(Self {
            declaracion,
            plazo,
            pago,
            parametros,
        })
    }

    fn liquidar(&self, dia: Date) -> Fin<Liquidacion> {
        let contexto = self.plazo.contexto(dia, dia);
        Ok(liquidar(&self.declaracion, &contexto, self.parametros)?)
    }
}

/// Interest legs of a liquidation.
pub fn tramos(liquidacion: &Liquidacion) -> usize {
    let intereses = liquidacion
        .lineas
        .iter()
        .find(|linea| linea.codigo == "intereses_mora");
    intereses.map_or(0, |linea| linea.lineas.len())
}

/// Bytes of the sentences of a line and its parts.
fn letras(linea: &Linea) -> usize {
    formula_en_palabras(linea).len() + linea.lineas.iter().map(letras).sum::<usize>()
}
