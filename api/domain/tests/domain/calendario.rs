//! Holidays against the published list of 2012 to 2035, and business days against a walk.

use std::collections::BTreeMap;

use crate::soporte::{fecha_de_texto, parametros_certificados};
use proptest::prelude::*;
use ser_domain::obligaciones::{Familia, periodos_causados};
use time::macros::date;
use time::{Date, Duration};

const LISTA: &str = include_str!("datos/festivos_2012_2035.csv");

#[test]
fn the_rules_give_the_published_holidays() {
    let parametros = parametros_certificados();
    let mut esperados: BTreeMap<i32, Vec<Date>> = BTreeMap::new();
    for linea in LISTA.lines().skip(1) {
        let (fecha, nombre) = linea.split_once(',').unwrap();
        let fecha = fecha_de_texto(fecha);
        let del_anio = parametros.calendario().festivos(fecha.year());
        assert!(del_anio.contains(&(fecha, nombre)), "{linea}");
        esperados.entry(fecha.year()).or_default().push(fecha);
    }
    assert_eq!(esperados.len(), 24);
    for (anio, dias) in esperados {
        let festivos = parametros.calendario().festivos(anio);
        assert_eq!(festivos.len(), dias.len(), "{anio}");
        assert!(
            dias.iter()
                .all(|dia| parametros.calendario().es_festivo(*dia))
        );
    }
}

#[test]
fn the_holiday_of_2026_is_new() {
    let parametros = parametros_certificados();
    let calendario = parametros.calendario();
    assert!(calendario.es_habil(date!(2024 - 07 - 15)));
    assert!(!calendario.es_habil(date!(2026 - 07 - 13)));
    assert_eq!(
        calendario.siguiente_habil(date!(2026 - 07 - 11)),
        date!(2026 - 07 - 14)
    );
    assert_eq!(
        calendario.sumar_dias_habiles(date!(2026 - 07 - 10), 1),
        date!(2026 - 07 - 14)
    );
    assert_eq!(
        calendario.sumar_dias_habiles(date!(2026 - 07 - 11), 0),
        date!(2026 - 07 - 11)
    );
}

#[test]
fn years_outside_the_table_follow_the_same_rules() {
    let parametros = parametros_certificados();
    let calendario = parametros.calendario();
    assert!(calendario.es_festivo(date!(2090 - 12 - 25)));
    assert!(!calendario.es_festivo(date!(1983 - 12 - 25)));
    // The second stretch starts and ends on a holiday of a Thursday.
    for (desde, hasta) in [
        (date!(2079 - 12 - 31), date!(2082 - 01 - 01)),
        (date!(2081 - 12 - 25), date!(2082 - 01 - 01)),
    ] {
        assert_eq!(calendario.habiles_entre(desde, hasta), contar(desde, hasta));
    }
}

#[test]
fn there_is_no_business_day_after_a_day_up_to_itself() {
    let parametros = parametros_certificados();
    for dia in [date!(2025 - 07 - 15), date!(2025 - 07 - 20)] {
        assert_eq!(parametros.calendario().habiles_entre(dia, dia), 0, "{dia}");
    }
}

fn contar(desde: Date, hasta: Date) -> i64 {
    let parametros = parametros_certificados();
    let mut dia = desde;
    let mut habiles = 0;
    while dia < hasta {
        dia += Duration::DAY;
        habiles += i64::from(parametros.calendario().es_habil(dia));
    }
    habiles
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn business_days_between_equal_a_walk(inicio in 0_i64..9000, dias in 0_i64..800) {
        let desde = date!(2010 - 01 - 01) + Duration::days(inicio);
        let hasta = desde + Duration::days(dias);
        let parametros = parametros_certificados();
        let habiles = parametros.calendario().habiles_entre(desde, hasta);
        prop_assert_eq!(habiles, contar(desde, hasta));
        prop_assert_eq!(parametros.calendario().habiles_entre(hasta, desde), -habiles);
    }
}

#[test]
fn the_first_period_of_activity_is_owed_although_incomplete() {
    let parametros = parametros_certificados();
    let causados = |familia, inicio, fin, corte| -> Vec<String> {
        let ficha = parametros.ley().familias().de(familia).unwrap().ficha();
        periodos_causados(ficha, inicio, fin, corte)
            .map(|periodo| periodo.to_string())
            .collect()
    };
    let inicio = date!(2025 - 03 - 31);
    assert_eq!(
        causados(Familia::Prst, inicio, None, date!(2025 - 10 - 01)),
        ["2025-T1", "2025-T2", "2025-T3"]
    );
    let fin = Some(date!(2025 - 05 - 01));
    assert_eq!(
        causados(Familia::Prst, inicio, fin, date!(2026 - 11 - 21)),
        ["2025-T1", "2025-T2"]
    );
    let octubre = date!(2025 - 10 - 01);
    assert!(causados(Familia::Prst, octubre, None, date!(2025 - 12 - 31)).is_empty());
    assert_eq!(
        causados(
            Familia::TvComunitariaAntv,
            date!(2018 - 11 - 20),
            None,
            date!(2019 - 02 - 01)
        ),
        ["2018-11", "2018-12", "2019-01"]
    );
    // In advance: the year that runs is owed already.
    assert_eq!(
        causados(
            Familia::Rds,
            date!(2024 - 06 - 01),
            None,
            date!(2026 - 01 - 01)
        ),
        ["2024", "2025", "2026"]
    );
    assert_eq!(
        causados(
            Familia::CapacidadSatelital,
            date!(2024 - 06 - 01),
            None,
            date!(2026 - 01 - 01)
        ),
        ["2024", "2025"]
    );
}
