//! Months of delay, and what the trace of a late-filing sanction says: its words, its norm and
//! what it was computed from.

use crate::soporte::parametros_certificados;
use ser_domain::Money;
use ser_domain::linea::{Linea, formula_en_palabras};
use ser_domain::parametros::ConteoMeses;
use ser_domain::sanciones::{
    RegimenSancion, ReglaExtemporaneidad, contar_meses, sancion_extemporaneidad,
};
use time::Date;
use time::macros::date;

fn meses(conteo: ConteoMeses, vencimiento: Date, fecha: Date) -> u32 {
    let parametros = parametros_certificados();
    contar_meses(vencimiento, fecha, conteo, parametros.calendario())
}

/// The delay begins the day after the due date: one that starts a month does not touch the last.
#[test]
fn calendar_months_are_those_that_the_delay_touches() {
    for (vencimiento, fecha, cuantos) in [
        (date!(2025 - 07 - 15), date!(2025 - 07 - 15), 0),
        (date!(2025 - 07 - 15), date!(2025 - 07 - 16), 1),
        (date!(2025 - 07 - 15), date!(2025 - 09 - 30), 3),
        (date!(2025 - 07 - 31), date!(2025 - 08 - 01), 1),
        (date!(2024 - 12 - 31), date!(2025 - 01 - 01), 1),
        (date!(2024 - 11 - 30), date!(2025 - 02 - 01), 3),
        (date!(2020 - 01 - 15), date!(2025 - 01 - 16), 61),
    ] {
        let contados = meses(ConteoMeses::MesesCalendario, vencimiento, fecha);
        assert_eq!(contados, cuantos, "{vencimiento} {fecha}");
    }
}

/// 31 August 2025 is a Sunday: the month that ends on it lasts until 1 September.
#[test]
fn a_month_date_to_date_may_end_in_the_next_one() {
    for (vencimiento, fecha, cuantos) in [
        (date!(2025 - 07 - 31), date!(2025 - 08 - 01), 1),
        (date!(2025 - 07 - 31), date!(2025 - 09 - 01), 1),
        (date!(2025 - 07 - 31), date!(2025 - 09 - 02), 2),
        (date!(2025 - 07 - 15), date!(2025 - 09 - 10), 2),
        (date!(2025 - 07 - 15), date!(2025 - 09 - 16), 3),
        (date!(2020 - 01 - 15), date!(2025 - 01 - 15), 60),
        (date!(2020 - 01 - 15), date!(2025 - 01 - 16), 61),
    ] {
        let contados = meses(ConteoMeses::FechaAFecha, vencimiento, fecha);
        assert_eq!(contados, cuantos, "{vencimiento} {fecha}");
    }
}

fn linea(regimen: RegimenSancion, pesos: i64, vencimiento: Date, fecha: Date) -> Linea {
    let parametros = parametros_certificados();
    let contraprestacion = Money::from_pesos(pesos);
    let sancion =
        sancion_extemporaneidad(regimen, contraprestacion, vencimiento, fecha, &parametros);
    sancion.unwrap().linea
}

/// Seven months late in 2018, when a SMLMV was 781 242 pesos.
fn de_transicion(pesos: i64) -> Linea {
    let (vencimiento, fecha) = (date!(2018 - 01 - 15), date!(2018 - 08 - 14));
    linea(RegimenSancion::Transicion, pesos, vencimiento, fecha)
}

#[test]
fn sentences_a_person_can_follow() {
    let prst = |pesos| {
        let (vencimiento, fecha) = (date!(2025 - 07 - 15), date!(2025 - 09 - 30));
        formula_en_palabras(&linea(RegimenSancion::Prst, pesos, vencimiento, fecha))
    };
    // 2 000 SMLMV = 232 000 UVB of 11 552 pesos.
    assert_eq!(
        prst(100_000_000_000),
        "Sanción por extemporaneidad: $ 2.680.064.000, la máxima, porque $ 100.000.000.000 × 1,5 % × 3 meses o fracción = $ 4.500.000.000 la supera."
    );
    assert_eq!(
        formula_en_palabras(&de_transicion(10_000_000)),
        "Sanción por extemporaneidad: $ 10.000.000 × (1,5 % × 3 meses + 3 % × 4 meses o fracción) = $ 1.650.000."
    );
    assert_eq!(
        formula_en_palabras(&de_transicion(10_000_000_000)),
        "Sanción por extemporaneidad: $ 781.242.000, la máxima, porque $ 10.000.000.000 × (1,5 % × 3 meses + 3 % × 4 meses o fracción) = $ 1.650.000.000 la supera."
    );
    assert_eq!(
        formula_en_palabras(&de_transicion(1_000_000)),
        "Sanción por extemporaneidad: $ 390.621, la mínima, porque $ 1.000.000 × (1,5 % × 3 meses + 3 % × 4 meses o fracción) = $ 165.000 no la alcanza; se redondea al múltiplo de mil más cercano: $ 391.000."
    );
}

#[test]
fn a_ceiling_says_that_it_prevailed_and_over_what() {
    // One month late: half of what is owed is below 0.5 SMLMV = 390 621.
    let (vencimiento, fecha) = (date!(2018 - 01 - 15), date!(2018 - 02 - 14));
    let de_un_mes = |pesos| linea(RegimenSancion::Transicion, pesos, vencimiento, fecha);
    assert_eq!(
        formula_en_palabras(&de_un_mes(270_000)),
        "Sanción por extemporaneidad: $ 135.000, el tope de 50 % de $ 270.000, porque $ 270.000 × 1,5 % × 1 mes o fracción = $ 4.050 no alcanza la mínima, de $ 390.621, y esta supera el tope, que prevalece."
    );
    // The form rounds a ceiling like any other figure, and the line says so when it passes it.
    assert_eq!(
        formula_en_palabras(&de_un_mes(271_000)),
        "Sanción por extemporaneidad: $ 135.500, el tope de 50 % de $ 271.000, porque $ 271.000 × 1,5 % × 1 mes o fracción = $ 4.065 no alcanza la mínima, de $ 390.621, y esta supera el tope, que prevalece; el límite rige el valor sin redondear; se redondea al múltiplo de mil más cercano: $ 136.000."
    );
    // Twenty months late: 3 × 1.5 % + 17 × 3 % = 55.5 % passes the half.
    let veinte = date!(2019 - 09 - 14);
    assert_eq!(
        formula_en_palabras(&linea(
            RegimenSancion::Transicion,
            10_000_000,
            vencimiento,
            veinte
        )),
        "Sanción por extemporaneidad: $ 5.000.000, el tope de 50 % de $ 10.000.000, porque $ 10.000.000 × (1,5 % × 3 meses + 3 % × 17 meses o fracción) = $ 5.550.000 lo supera."
    );
}

#[test]
fn the_trace_keeps_what_it_was_computed_from() {
    let linea = de_transicion(1_000_000);
    let operandos = linea.operandos.iter();
    let operandos: Vec<_> = operandos.map(|o| (o.nombre, o.valor.texto())).collect();
    let esperados = [
        ("contraprestacion", "1000000"),
        ("porcentaje", "1.5"),
        ("meses", "3"),
        ("calculada", "165000"),
        ("despues", "3"),
        ("resto", "4"),
        ("minimo", "390621"),
        ("maximo", "781242000"),
        ("tope", "50"),
    ];
    assert_eq!(operandos, esperados.map(|(n, v)| (n, v.to_owned())));
    let partes: Vec<String> = linea.lineas.iter().map(formula_en_palabras).collect();
    assert_eq!(
        partes,
        [
            "Sanción mínima: 0,5 SMLMV × $ 781.242 = $ 390.621.",
            "Sanción máxima: 1.000 SMLMV × $ 781.242 = $ 781.242.000.",
            "Tope sobre la contraprestación: $ 1.000.000 × 50 % = $ 500.000.",
        ]
    );
}

#[test]
fn each_regime_cites_its_norm() {
    let (vencimiento, fecha) = (date!(2025 - 07 - 15), date!(2025 - 09 - 30));
    for (regimen, norma) in [
        (
            RegimenSancion::Prst,
            Some("Decreto 1161 de 2010, art. 7 (DUR 1078 de 2015)"),
        ),
        (
            RegimenSancion::Rds,
            Some("Decreto 4350 de 2009, arts. 21 y 24"),
        ),
        (
            RegimenSancion::Transicion,
            Some("Decreto 1972 de 2003, arts. 64 y 65"),
        ),
        (RegimenSancion::Ninguna, None),
    ] {
        for pesos in [0, 50_000_000] {
            let linea = linea(regimen, pesos, vencimiento, fecha);
            assert_eq!(linea.norma.as_deref(), norma, "{regimen:?} {pesos}");
            let partes = linea.lineas.iter();
            assert!(
                partes
                    .into_iter()
                    .all(|parte| parte.norma.as_deref() == norma)
            );
        }
        let a_tiempo = linea(regimen, 50_000_000, vencimiento, vencimiento);
        assert_eq!(a_tiempo.norma.as_deref(), norma);
    }
}

#[test]
fn regimes_have_stable_codes() {
    for regimen in RegimenSancion::TODOS {
        assert_eq!(RegimenSancion::try_from(regimen.as_str()), Ok(regimen));
    }
    assert!(RegimenSancion::try_from("PRST").is_err());
}

#[test]
fn a_sancion_says_which_rule_gave_it() {
    use RegimenSancion::{Prst, Rds, Transicion};
    use ReglaExtemporaneidad::{Ninguna, PorMeses, PorMesesConAumento, SinValor};
    let parametros = parametros_certificados();
    let vencimiento = date!(2012 - 04 - 16);
    for (regimen, pesos, fecha, regla) in [
        (Prst, 1_000_000, vencimiento, Ninguna),
        (Prst, 0, date!(2012 - 04 - 17), SinValor),
        (Rds, 0, date!(2012 - 04 - 17), Ninguna),
        (
            RegimenSancion::Ninguna,
            1_000_000,
            date!(2012 - 07 - 17),
            Ninguna,
        ),
        (Prst, 1_000_000, date!(2012 - 07 - 17), PorMeses),
        (Transicion, 1_000_000, date!(2012 - 07 - 16), PorMeses),
        (
            Transicion,
            1_000_000,
            date!(2012 - 07 - 17),
            PorMesesConAumento,
        ),
    ] {
        let contraprestacion = Money::from_pesos(pesos);
        let sancion =
            sancion_extemporaneidad(regimen, contraprestacion, vencimiento, fecha, &parametros);
        assert_eq!(sancion.unwrap().regla, regla, "{regimen:?} {pesos} {fecha}");
    }
}
