//! Dates have no gap and no overlap: on every quarter from the first supported one to two years
//! ahead, exactly one rate and one due rule apply; every day to the last certified month has one
//! default-interest rate.
#![allow(clippy::unwrap_used)]

mod soporte;

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use ser_domain::obligaciones::prst;
use ser_domain::parametros::{Confianza, Parametros, TasaMora, tasas_mora_certificadas};
use ser_domain::{Mes, Rate, Trimestre};
use soporte::{fecha_de_texto, parametros_certificados};
use time::macros::date;

/// The tests read no clock: this is the last quarter whose rules they vouch for, two years ahead
/// of the release. Moving it on is the yearly reminder to look for new norms.
const ULTIMO_TRIMESTRE: (i32, u8) = (2028, 4);

fn trimestres() -> impl Iterator<Item = Trimestre> {
    let ultimo = Trimestre::new(ULTIMO_TRIMESTRE.0, ULTIMO_TRIMESTRE.1).unwrap();
    let primero = Trimestre::new(2010, 2).unwrap();
    std::iter::successors(Some(primero), |t| Some(t.siguiente())).take_while(move |t| *t <= ultimo)
}

#[test]
fn each_quarter_has_one_rate_and_one_due_rule() {
    let parametros = parametros_certificados();
    let ley = parametros.ley();
    for trimestre in trimestres() {
        for dia in [trimestre.desde(), trimestre.hasta()] {
            let tarifas = ley.tarifa_prst().vigencias().iter();
            assert_eq!(tarifas.filter(|v| v.cubre(dia)).count(), 1, "{trimestre}");
            let plazos = ley.plazo_prst().vigencias().iter();
            assert_eq!(plazos.filter(|v| v.cubre(dia)).count(), 1, "{trimestre}");
            let metodos = ley.metodo_mora().vigencias().iter();
            assert_eq!(metodos.filter(|v| v.cubre(dia)).count(), 1, "{trimestre}");
        }
        let vencimiento = prst::vencimiento(trimestre, &parametros).unwrap();
        assert!(
            vencimiento.fecha >= vencimiento.fin_plazo && vencimiento.fin_plazo > trimestre.hasta()
        );
        assert!(parametros.calendario().es_habil(vencimiento.fecha));
        assert!(vencimiento.fecha < trimestre.siguiente().hasta());
    }
}

#[test]
fn the_first_supported_quarter_is_2010_t2() {
    let parametros = parametros_certificados();
    let antes = Trimestre::new(2010, 1).unwrap();
    assert!(prst::fecha_vencimiento(antes, &parametros).is_err());
    assert!(parametros.ley().tarifa_prst().en(antes.hasta()).is_err());
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
    use ser_domain::mora::{RegimenMora, calcular_mora};

    let ley = Parametros::de_la_ley().unwrap();
    let mut tasas = tasas_mora_certificadas().unwrap();
    tasas.push(tasa("2026-04-01", "2026-04-30", "23", Some("25")));
    let parametros = ley.con_tasas(tasas).unwrap();
    let marcada = |pago| {
        let capital = Money::from_pesos(10_000_000);
        let vencimiento = date!(2026 - 01 - 15);
        let mora = calcular_mora(capital, vencimiento, pago, RegimenMora::Et635, &parametros);
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
    let usos = ley.tarifa_prst().vigencias().iter().map(|v| &v.valor.uso);
    let usos = usos
        .chain(ley.plazo_prst().vigencias().iter().map(|v| &v.valor.uso))
        .chain(ley.smlmv().vigencias().iter().map(|v| &v.valor.uso))
        .chain(ley.uvt().vigencias().iter().map(|v| &v.valor.uso))
        .chain(ley.uvb().vigencias().iter().map(|v| &v.valor.uso))
        .chain(ley.base_unidad().vigencias().iter().map(|v| &v.valor.uso))
        .chain(ley.metodo_mora().vigencias().iter().map(|v| &v.valor.uso))
        .chain(ley.tasa_multas().vigencias().iter().map(|v| &v.valor.uso))
        .chain(ley.conteo_meses().vigencias().iter().map(|v| &v.valor.uso))
        .chain(parametros.tasas_mora().iter().map(|v| &v.valor.uso));
    for uso in usos {
        assert!(!uso.norma.is_empty() && !uso.unidad.is_empty() && !uso.valor.is_empty());
        assert!(uso.hasta.is_none_or(|hasta| hasta >= uso.desde), "{uso:?}");
        *por_codigo.entry(uso.codigo.to_string()).or_default() += 1;
    }
    assert_eq!(por_codigo["mora.metodo"], 5);
    assert_eq!(por_codigo["mora.tasa"], 166);
}
