//! Dates have no gap and no overlap: on every quarter from the first supported one to two years
//! ahead, exactly one rate and one due rule apply; every day to the last certified month has one
//! default-interest rate.

use std::collections::BTreeMap;

use crate::soporte::{fecha_de_texto, parametros_certificados};
use rust_decimal::{Decimal, RoundingStrategy};
use ser_domain::obligaciones::{Familia, dia_de_reglas, fecha_vencimiento, vencimiento};
use ser_domain::parametros::{
    Confianza, Ficha, ParametroError, Parametros, TasaMora, tasas_mora_certificadas,
};
use ser_domain::{Mes, Periodo, Rate};
use time::macros::date;

/// The tests read no clock: this is the last day whose rules they vouch for, two years ahead of
/// the release. Moving it on is the yearly reminder to look for new norms.
const ULTIMO_DIA: time::Date = date!(2028 - 12 - 31);

fn periodos(ficha: &Ficha) -> impl Iterator<Item = Periodo> {
    let primero = Periodo::de(ficha.desde, ficha.periodicidad);
    std::iter::successors(Some(primero), |periodo| Some(periodo.siguiente()))
        .skip_while(|periodo| dia_de_reglas(ficha, *periodo) < ficha.desde)
        .take_while(|periodo| periodo.hasta() <= ULTIMO_DIA)
}

/// Each family on each of its periods has exactly one rate, one term and one due date, or a gap
/// that its file names and that `datos/vacios.txt` lists.
#[test]
fn each_period_of_each_family_has_one_rule_or_a_named_gap() {
    let parametros = parametros_certificados();
    let mut vacios: Vec<(String, Periodo, Periodo)> = Vec::new();
    for familia in Familia::TODAS {
        let reglas = parametros.ley().familias().de(familia).unwrap();
        for periodo in periodos(reglas.ficha()) {
            let dia = dia_de_reglas(reglas.ficha(), periodo);
            let metodos = parametros.ley().metodo_mora().vigencias().iter();
            let metodos = metodos.filter(|v| v.cubre(dia)).count();
            // Interest is certified from November 2004; the oldest titles come before it.
            assert_eq!(
                metodos,
                usize::from(dia >= date!(2004 - 11 - 01)),
                "{periodo}"
            );
            if let Some(tarifa) = reglas.tarifa() {
                let cuantas = tarifa.vigencias().iter().filter(|v| v.cubre(dia)).count();
                assert!(cuantas <= 1, "{familia:?} {periodo}");
                if let Err(error) = tarifa.en(dia) {
                    let ParametroError::SinValor {
                        falta: Some((norma, _)),
                        ..
                    } = error
                    else {
                        panic!("{} {periodo}: a gap without a name", familia.as_str());
                    };
                    let razon = format!("{} ({norma})", familia.as_str());
                    match vacios.last_mut() {
                        Some((previa, _, ultimo))
                            if *previa == razon && ultimo.siguiente() == periodo =>
                        {
                            *ultimo = periodo;
                        }
                        _ => vacios.push((razon, periodo, periodo)),
                    }
                }
            }
            let plazos = reglas.plazo().vigencias().iter();
            assert_eq!(
                plazos.filter(|v| v.cubre(dia)).count(),
                1,
                "{familia:?} {periodo}"
            );
            let vencimiento = vencimiento(familia, periodo, &parametros).unwrap();
            assert!(vencimiento.fecha >= vencimiento.fin_plazo && vencimiento.fin_plazo >= dia);
            assert!(parametros.calendario().es_habil(vencimiento.fecha));
        }
    }
    let lineas = vacios
        .iter()
        .map(|(razon, primero, ultimo)| format!("{razon}: {primero} a {ultimo}\n"));
    assert_eq!(lineas.collect::<String>(), include_str!("datos/vacios.txt"));
}

#[test]
fn before_its_rules_a_family_has_no_period() {
    let parametros = parametros_certificados();
    let antes = Periodo::try_from("2010-T1").unwrap();
    assert!(fecha_vencimiento(Familia::Prst, antes, &parametros).is_err());
}

#[test]
fn the_unit_of_each_year_has_a_value() {
    let parametros = parametros_certificados();
    let mut dia = date!(2010 - 04 - 13);
    while dia <= date!(2026 - 12 - 31) {
        let cantidad = parametros.ley().smlmv_en_pesos(Decimal::ONE, dia).unwrap();
        assert!(cantidad.pesos > Decimal::from(500_000), "{dia}");
        dia = dia.next_day().unwrap();
    }
    let error = parametros
        .ley()
        .smlmv_en_pesos(Decimal::ONE, date!(2027 - 01 - 01));
    assert_eq!(
        error.unwrap_err().to_string(),
        "No hay un valor de «Unidad de valor básico» para el 1 de enero de 2027"
    );
}

#[test]
fn certified_rates_run_without_gaps() {
    let tasas = tasas_mora_certificadas().unwrap();
    assert_eq!(tasas.first().unwrap().desde, date!(2004 - 11 - 01));
    assert_eq!(tasas.last().unwrap().hasta, date!(2026 - 03 - 31));
    for par in tasas.windows(2) {
        assert_eq!(par[0].hasta.next_day(), Some(par[1].desde));
    }
    let conocidas = tasas
        .iter()
        .filter(|t| t.confianza == Confianza::Known)
        .count();
    assert_eq!((tasas.len(), conocidas), (166, 20));
    assert!(
        tasas
            .iter()
            .all(|tasa| !tasa.demostrativa && !tasa.fuente.is_empty())
    );
}

#[test]
fn usura_is_one_and_a_half_times_the_current_interest() {
    let con_ambas = tasas_mora_certificadas()
        .unwrap()
        .into_iter()
        .filter_map(|tasa| Some((tasa.desde, tasa.ibc?, tasa.usura?)));
    for (desde, ibc, usura) in con_ambas {
        let esperada = (ibc.percent() * Decimal::new(15, 1))
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        // The published figure comes from an unrounded IBC, so the last digit may differ by one.
        assert!(
            (esperada - usura.percent()).abs() <= Decimal::new(1, 2),
            "{desde}"
        );
    }
}

#[test]
fn a_missing_month_is_refused_by_name() {
    let parametros = parametros_certificados();
    let error = parametros.tasa_mora(date!(2026 - 04 - 01)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "La tasa de interés de mora de abril de 2026 no está publicada"
    );
    assert_eq!(Mes::de(date!(2026 - 04 - 01)).to_string(), "2026-04");
}

fn tasa(desde: &str, hasta: &str, porcentaje: &str, usura: Option<&str>) -> TasaMora {
    TasaMora {
        desde: fecha_de_texto(desde),
        hasta: fecha_de_texto(hasta),
        tasa: Rate::parse(porcentaje).unwrap(),
        ibc: None,
        usura: usura.map(|usura| Rate::parse(usura).unwrap()),
        fuente: "Prueba".to_owned(),
        confianza: Confianza::Assumed,
        demostrativa: true,
        version: None,
    }
}

#[test]
fn published_rates_are_checked() {
    let ley = Parametros::de_la_ley().unwrap();
    let rechazo = |tasas: Vec<TasaMora>| ley.con_tasas(tasas).unwrap_err().to_string();
    let abril = tasa("2026-04-01", "2026-04-30", "23", Some("25"));
    assert!(ley.con_tasas(vec![abril.clone()]).is_ok());
    let traslape = rechazo(vec![
        tasa("2026-04-30", "2026-05-31", "23", None),
        abril.clone(),
    ]);
    assert!(
        traslape.contains("dos valores rigen el mismo día"),
        "{traslape}"
    );
    let invertida = rechazo(vec![tasa("2026-04-30", "2026-04-01", "23", None)]);
    assert!(
        invertida.contains("termina antes de empezar"),
        "{invertida}"
    );
    let sin_restar = rechazo(vec![tasa("2026-04-01", "2026-04-30", "25", Some("25"))]);
    assert!(
        sin_restar.contains("no corresponde a la tasa de usura"),
        "{sin_restar}"
    );
    let dos_leyes = rechazo(vec![tasa("2016-12-01", "2016-12-31", "32.99", None)]);
    assert!(dos_leyes.contains("no corresponde"), "{dos_leyes}");
}

#[test]
fn a_demonstration_rate_marks_the_figure() {
    use ser_domain::Money;
    use ser_domain::mora::{RegimenMora, TerminosMora, calcular_mora};

    let ley = Parametros::de_la_ley().unwrap();
    let mut tasas = tasas_mora_certificadas().unwrap();
    tasas.push(tasa("2026-04-01", "2026-04-30", "23", Some("25")));
    let parametros = ley.con_tasas(tasas).unwrap();
    let marcada = |pago| {
        let capital = Money::from_pesos(10_000_000);
        let vencimiento = date!(2026 - 01 - 15);
        let terminos = TerminosMora::simples(vencimiento, RegimenMora::Et635);
        let mora = calcular_mora(capital, &terminos, pago, &parametros);
        mora.unwrap().usa_tasas_demostrativas
    };
    assert!(!marcada(date!(2026 - 03 - 31)));
    assert!(marcada(date!(2026 - 04 - 01)));
}

#[test]
fn every_value_of_the_law_says_its_source() {
    let parametros = parametros_certificados();
    let ley = parametros.ley();
    let mut por_codigo: BTreeMap<String, usize> = BTreeMap::new();
    let usos = ley.todos().into_iter().flat_map(|parametro| {
        assert!(!parametro.nombre().is_empty() && !parametro.descripcion().is_empty());
        assert!(!parametro.usos().is_empty(), "{}", parametro.codigo());
        parametro.usos()
    });
    let usos = usos.chain(parametros.tasas_mora().iter().map(|v| &v.valor.uso));
    for uso in usos {
        assert!(!uso.norma.is_empty() && !uso.unidad.is_empty() && !uso.valor.is_empty());
        assert!(uso.hasta.is_none_or(|hasta| hasta >= uso.desde), "{uso:?}");
        *por_codigo.entry(uso.codigo.to_string()).or_default() += 1;
    }
    assert_eq!(por_codigo["mora.metodo"], 5);
    assert_eq!(por_codigo["mora.tasa"], 166);
}
