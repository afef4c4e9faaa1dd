//! Payment plans a second time: one day after another, in whole numbers, with due dates found by
//! walking a list of holidays; and what every plan keeps whatever its history.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::ingenuas::reparto::repartir;
use crate::soporte::{fecha_de_texto, parametros_certificados};
use proptest::prelude::*;
use ser_domain::Money;
use ser_domain::facilidades::{
    Antecedentes, FacilidadError, Garantia, Partes, Periodicidad, Plan, PropuestaPlan, Proyeccion,
    abono, incumplimiento, liquidar_cuota, planificar,
};
use ser_domain::mora::MoraError;
use ser_domain::parametros::{Parametros, tasas_mora_certificadas};
use time::macros::date;
use time::{Date, Duration, Weekday};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);
static FESTIVOS: LazyLock<BTreeSet<Date>> = LazyLock::new(|| {
    let filas = include_str!("datos/festivos_2012_2035.csv").lines().skip(1);
    filas
        .map(|fila| fecha_de_texto(fila.split(',').next().unwrap()))
        .collect()
});
/// The rate of each day from 2012-12-26, in hundredths of a point, to the last certified one.
static TASAS: LazyLock<Vec<i128>> = LazyLock::new(|| {
    let mut diarias = Vec::new();
    for tasa in tasas_mora_certificadas().unwrap() {
        let texto = tasa.tasa.to_string();
        let (enteros, decimales) = texto.split_once('.').unwrap_or((&texto, ""));
        let centesimas: i128 = format!("{enteros}{decimales:0<2}").parse().unwrap();
        let mut dia = tasa.desde.max(PRIMER_DIA);
        while dia <= tasa.hasta {
            diarias.push(centesimas);
            dia += Duration::DAY;
        }
    }
    diarias
});
const PRIMER_DIA: Date = date!(2012 - 12 - 26);
const ULTIMO_CERTIFICADO: Date = date!(2026 - 03 - 31);

/// Interest of one day on so many centavos, in centavos × [`ESCALA`].
fn interes_del_dia(capital: i128, dia: Date) -> i128 {
    let indice = usize::try_from((dia - PRIMER_DIA).whole_days()).unwrap();
    let centesimas = TASAS.get(indice).or(TASAS.last()).unwrap();
    let bisiesto = dia.year() % 4 == 0;
    let por_366 = dia < date!(2019 - 11 - 22) || bisiesto;
    capital * centesimas * if por_366 { 365 } else { 366 }
}

const ESCALA: i128 = 10_000 * 365 * 366;

/// To the nearest thousand pesos, in centavos.
fn a_miles(acumulado: i128) -> i128 {
    let unidad = 100_000 * ESCALA;
    (2 * acumulado + unidad) / (2 * unidad) * 100_000
}

fn habil(mut dia: Date) -> Date {
    while matches!(dia.weekday(), Weekday::Saturday | Weekday::Sunday) || FESTIVOS.contains(&dia) {
        dia += Duration::DAY;
    }
    dia
}

/// The day of an instalment: month after month, never past the end of one.
fn dia_de_cuota(primera: Date, meses: u32) -> Date {
    let mut mes = primera.replace_day(1).unwrap();
    for _ in 0..meses {
        mes = (mes + Duration::days(31)).replace_day(1).unwrap();
    }
    let ultimo = mes.month().length(mes.year());
    habil(mes.replace_day(primera.day().min(ultimo)).unwrap())
}

type Tres = [i128; 3];

/// As a payment is shared: capital, then intereses, then sanción, when they are equally behind.
fn en_proporcion(valor: i128, saldo: Tres) -> Tres {
    let [capital, intereses, sancion] = saldo;
    let [s, i, c] = repartir(valor, [sancion, intereses, capital]);
    [c, i, s]
}

#[derive(Debug, PartialEq)]
struct CuotaIngenua {
    vencimiento: Date,
    partes: Tres,
    intereses: i128,
    estimada: bool,
}

/// Lives the plan a day at a time: interest on what is left of the capital, an abono when there is
/// one, and on each due date a share of what was owed when the shares were last cut.
fn vivir(propuesta: &PropuestaPlan, abonos: &[(Date, i128)]) -> Vec<CuotaIngenua> {
    let mut saldo = tres(&propuesta.deuda);
    let mut cuotas = Vec::new();
    if let Some(inicial) = propuesta.cuota_inicial.filter(|inicial| !inicial.is_zero()) {
        let partes = en_proporcion(centavos(inicial), saldo);
        saldo = resta(saldo, partes);
        cuotas.push(CuotaIngenua {
            vencimiento: propuesta.fecha_acuerdo,
            partes,
            intereses: 0,
            estimada: false,
        });
    }
    let cada = match propuesta.periodicidad {
        Periodicidad::Mensual => 1,
        Periodicidad::Trimestral => 3,
    };
    let mut faltan: Vec<Date> = (0..u32::from(propuesta.numero_cuotas))
        .map(|indice| dia_de_cuota(propuesta.primera_cuota, indice * cada))
        .collect();
    let mut base = saldo;
    let mut entre = i128::try_from(faltan.len()).unwrap();
    let (mut acumulado, mut estimada) = (0, false);
    let mut dia = propuesta.fecha_acuerdo;
    loop {
        if faltan.first() == Some(&dia) {
            faltan.remove(0);
            let partes = if faltan.is_empty() {
                saldo
            } else {
                base.map(|parte| parte / (100 * entre) * 100)
            };
            saldo = resta(saldo, partes);
            cuotas.push(CuotaIngenua {
                vencimiento: dia,
                partes,
                intereses: a_miles(acumulado),
                estimada,
            });
            (acumulado, estimada) = (0, false);
        }
        for (_, valor) in abonos.iter().filter(|(fecha, _)| *fecha == dia) {
            saldo = resta(saldo, en_proporcion(*valor, saldo));
            base = saldo;
            entre = i128::try_from(faltan.len()).unwrap();
        }
        if faltan.is_empty() {
            return cuotas;
        }
        dia += Duration::DAY;
        acumulado += interes_del_dia(saldo[0], dia);
        estimada |= saldo[0] > 0 && dia > ULTIMO_CERTIFICADO;
    }
}

fn interes_desde(capital: i128, vencimiento: Date, fecha: Date) -> i128 {
    let mut acumulado = 0;
    let mut dia = vencimiento;
    while dia < fecha {
        dia += Duration::DAY;
        acumulado += interes_del_dia(capital, dia);
    }
    a_miles(acumulado)
}

fn centavos(valor: Money) -> i128 {
    valor.centavos().unwrap().into()
}

fn tres(partes: &Partes) -> Tres {
    [partes.capital, partes.intereses, partes.sancion].map(centavos)
}

fn resta(a: Tres, b: Tres) -> Tres {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

fn dinero(centavos: i128) -> Money {
    Money::from_centavos(i64::try_from(centavos).unwrap())
}

fn parte() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0_i64), 1..100_000_i64, 1..1_000_000_000_000_i64]
}

prop_compose! {
    /// A proposal within the limits, with a real guarantee: up to five years, thirty instalments.
    fn propuestas()(
        partes in proptest::array::uniform3(parte()).prop_filter(
            "a debt of one centavo leaves nothing for the instalments",
            |partes| partes.iter().sum::<i64>() > 1,
        ),
        dia in 0_i64..4800,
        espera in 1_i64..300,
        cuotas in 1_u16..=30,
        mensual in any::<bool>(),
        inicial in proptest::option::of(0_i64..100),
    ) -> PropuestaPlan {
        let fecha_acuerdo = date!(2013 - 01 - 01) + Duration::days(dia);
        let total: i64 = partes.iter().sum();
        let [capital, intereses, sancion] = partes.map(Money::from_centavos);
        PropuestaPlan {
            deuda: Partes { capital, intereses, sancion },
            fecha_acuerdo,
            cuota_inicial: inicial.map(|por_ciento| Money::from_centavos(total / 100 * por_ciento)),
            primera_cuota: fecha_acuerdo + Duration::days(espera),
            numero_cuotas: if mensual { cuotas } else { cuotas.min(16) },
            periodicidad: if mensual { Periodicidad::Mensual } else { Periodicidad::Trimestral },
            garantia: Garantia::Real,
            antecedentes: Antecedentes::default(),
        }
    }
}

fn estimar(propuesta: &PropuestaPlan) -> Plan {
    planificar(propuesta, Proyeccion::ConUltimaTasa, &PARAMETROS).unwrap()
}

fn describir(plan: &Plan) -> Vec<CuotaIngenua> {
    let cuotas = plan.cuotas.iter().map(|cuota| CuotaIngenua {
        vencimiento: cuota.vencimiento,
        partes: tres(&cuota.partes),
        intereses: centavos(cuota.intereses_plazo),
        estimada: cuota.estimada,
    });
    cuotas.collect()
}

fn en_pesos(partes: &Partes) -> bool {
    tres(partes).iter().all(|parte| parte % 100 == 0)
}

/// What any plan keeps: nothing created, nothing lost, nothing below zero.
fn comprobar(plan: &Plan) -> Result<(), TestCaseError> {
    let mut repartido = [0; 3];
    let cuotas = plan.cuotas.iter().map(|cuota| &cuota.partes);
    for partes in cuotas.chain(plan.abonos.iter().map(|abono| &abono.partes)) {
        let partes = tres(partes);
        prop_assert!(partes.iter().all(|parte| *parte >= 0));
        repartido = [0, 1, 2].map(|indice| repartido[indice] + partes[indice]);
    }
    prop_assert_eq!(repartido, tres(&plan.deuda));
    for par in plan.cuotas.windows(2) {
        prop_assert!(par[0].vencimiento < par[1].vencimiento);
        prop_assert!(PARAMETROS.calendario().es_habil(par[1].vencimiento));
    }
    // Centavos that the debt has, or a payment of it, are left to the last instalment.
    let sin_inicial = plan.cuotas.iter().filter(|cuota| cuota.numero > 0);
    let mut sin_ultima = sin_inicial.rev().skip(1);
    prop_assert!(sin_ultima.all(|cuota| en_pesos(&cuota.partes)));
    for cuota in &plan.cuotas {
        let suma = tres(&cuota.partes).iter().sum::<i128>() + centavos(cuota.intereses_plazo);
        prop_assert_eq!(suma, centavos(cuota.total));
        prop_assert!(centavos(cuota.intereses_plazo) >= 0);
        prop_assert!(tres(&cuota.saldo).iter().all(|parte| *parte >= 0));
    }
    let linea = plan.linea().unwrap();
    prop_assert_eq!(linea.valor, plan.total().unwrap());
    let mostrado = Money::sum(linea.lineas.iter().map(|parte| parte.valor));
    prop_assert_eq!(mostrado, Ok(linea.valor));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1200))]

    #[test]
    fn a_plan_equals_the_one_lived_day_by_day(propuesta in propuestas()) {
        let plan = estimar(&propuesta);
        prop_assert_eq!(describir(&plan), vivir(&propuesta, &[]));
        comprobar(&plan)?;
        prop_assert!(plan.cuotas.last().unwrap().saldo.es_cero());
        // Without an estimate it is the same plan, or the refusal of a month without a rate.
        match planificar(&propuesta, Proyeccion::Ninguna, &PARAMETROS) {
            Ok(publicado) => prop_assert_eq!(publicado, plan),
            Err(error) => {
                prop_assert!(plan.es_estimado());
                let sin_tasa = matches!(error, FacilidadError::Mora(MoraError::TasaSinPublicar { .. }));
                prop_assert!(sin_tasa, "{error}");
            }
        }
    }

    #[test]
    fn payments_ahead_keep_the_debt_whole(
        propuesta in propuestas(),
        dias in proptest::collection::vec((0_i64..1800, 0_i128..=100), 1..4),
    ) {
        let mut plan = estimar(&propuesta);
        let mut dias = dias;
        dias.sort_unstable();
        let mut abonos: Vec<(Date, i128)> = Vec::new();
        for (espera, por_ciento) in dias {
            let dia = propuesta.fecha_acuerdo + Duration::days(espera);
            let pendiente = plan.cuotas.iter().find(|cuota| cuota.vencimiento > dia);
            let saldo: i128 = pendiente.map_or(0, |cuota| {
                tres(&cuota.saldo).iter().chain(&tres(&cuota.partes)).sum()
            });
            let valor = (saldo * por_ciento + 99) / 100;
            let resultado = abono(&plan, dia, dinero(valor), Proyeccion::ConUltimaTasa, &PARAMETROS);
            match resultado {
                Ok(nuevo) => {
                    plan = nuevo;
                    abonos.push((dia, valor));
                }
                Err(FacilidadError::PlanTerminado { .. }) => prop_assert!(pendiente.is_none()),
                Err(FacilidadError::AbonoSinValor) => prop_assert_eq!(valor, 0),
                Err(otro) => prop_assert!(false, "{otro}"),
            }
        }
        let mut vivido = vivir(&propuesta, &abonos);
        // What is owed no more asks for no instalment, except for the interest already run.
        if let Some((ultimo, _)) = abonos.last() {
            let vacia = |cuota: &CuotaIngenua| cuota.partes == [0; 3] && cuota.intereses == 0;
            let queda = vivido.iter().any(|c| c.vencimiento > *ultimo && c.partes != [0; 3]);
            vivido.retain(|cuota| cuota.vencimiento <= *ultimo || queda || !vacia(cuota));
        }
        prop_assert_eq!(describir(&plan), vivido);
        comprobar(&plan)?;
    }

    #[test]
    fn a_debt_in_pesos_is_never_split_into_centavos(
        propuesta in propuestas(),
        espera in 0_i64..1800,
        por_ciento in 1_i64..=100,
    ) {
        let pesos = |valor: Money| Money::from_pesos(valor.centavos().unwrap() / 100);
        let propuesta = PropuestaPlan {
            deuda: Partes {
                capital: pesos(propuesta.deuda.capital),
                intereses: pesos(propuesta.deuda.intereses),
                sancion: Money::from_pesos(propuesta.deuda.sancion.centavos().unwrap() / 100 + 2),
            },
            cuota_inicial: propuesta.cuota_inicial.map(pesos),
            ..propuesta
        };
        let mut plan = estimar(&propuesta);
        let dia = propuesta.fecha_acuerdo + Duration::days(espera);
        if let Some(cuota) = plan.cuotas.iter().find(|cuota| cuota.vencimiento > dia) {
            let saldo = [cuota.saldo.total().unwrap(), cuota.partes.total().unwrap()];
            let saldo = Money::sum(saldo).unwrap().centavos().unwrap() / 100;
            let valor = Money::from_pesos((saldo * por_ciento / 100).max(1));
            plan = abono(&plan, dia, valor, Proyeccion::ConUltimaTasa, &PARAMETROS).unwrap();
        }
        let cuotas = plan.cuotas.iter().map(|cuota| &cuota.partes);
        let mut partes = cuotas.chain(plan.abonos.iter().map(|abono| &abono.partes));
        prop_assert!(partes.all(en_pesos));
        comprobar(&plan)?;
    }

    #[test]
    fn each_peso_of_capital_bears_interest_once_a_day(
        propuesta in propuestas(),
        cual in any::<prop::sample::Index>(),
        tarde in 0_i64..900,
    ) {
        let plan = estimar(&propuesta);
        let indice = cual.index(plan.cuotas.len());
        let cuota = &plan.cuotas[indice];
        let dia = cuota.vencimiento + Duration::days(tarde);
        let proyeccion = Proyeccion::ConUltimaTasa;
        let pago = liquidar_cuota(&plan, cuota.numero, dia, proyeccion, &PARAMETROS).unwrap();
        prop_assert_eq!(pago.intereses_plazo, cuota.intereses_plazo);
        let mora = interes_desde(centavos(cuota.partes.capital), cuota.vencimiento, dia);
        prop_assert_eq!(centavos(pago.intereses_mora), mora);
        prop_assert_eq!(centavos(pago.total), centavos(cuota.total) + mora);
        prop_assert_eq!(pago.linea.valor, pago.total);

        let acelerada = incumplimiento(&plan, indice, dia, proyeccion, &PARAMETROS);
        if tarde == 0 {
            prop_assert_eq!(acelerada, Err(FacilidadError::SinIncumplimiento { fecha: dia }));
            return Ok(());
        }
        let acelerada = acelerada.unwrap();
        let pagado: Tres = plan.cuotas[..indice].iter().fold([0; 3], |suma, cuota| {
            let partes = tres(&cuota.partes);
            [0, 1, 2].map(|parte| suma[parte] + partes[parte])
        });
        let saldo = resta(tres(&plan.deuda), pagado);
        prop_assert_eq!(tres(&acelerada.saldo), saldo);
        let mora = interes_desde(saldo[0], cuota.vencimiento, dia);
        prop_assert_eq!(centavos(acelerada.intereses_mora), mora);
        prop_assert_eq!(
            centavos(acelerada.total),
            saldo.iter().sum::<i128>() + centavos(cuota.intereses_plazo) + mora
        );
        let mostrado = Money::sum(acelerada.linea.lineas.iter().map(|parte| parte.valor));
        prop_assert_eq!(mostrado, Ok(acelerada.total));
        let estimada = cuota.estimada || (dia > ULTIMO_CERTIFICADO && saldo[0] > 0);
        prop_assert_eq!(acelerada.estimada, estimada);
    }
}
