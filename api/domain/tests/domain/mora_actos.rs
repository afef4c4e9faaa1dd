//! The acts that start and suspend interest: what they may say, and how the figure reads.

use std::sync::LazyLock;

use crate::soporte::mora_ingenua::suspensiones;
use crate::soporte::parametros_certificados;
use ser_domain::linea::formula_en_palabras;
use ser_domain::liquidacion::{ContextoLiquidacion, Declaracion, LineaIngreso, liquidar_con_actos};
use ser_domain::mora::{
    ActosMora, Demanda, InteresesDesde, Mora, MoraError, RegimenMora, Suspension, Suspensiones,
    TerminosMora, calcular_mora,
};
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_domain::parametros::Parametros;
use ser_domain::{Money, Periodo};
use time::Date;
use time::macros::date;

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

fn suspension(desde: Date, hasta: Option<Date>, acto: &'static str) -> Suspension {
    Suspension {
        desde,
        hasta,
        acto: acto.into(),
        norma: "Norma de prueba".into(),
    }
}

/// A day is suspended once, by what began first; what is left of the other begins after it.
#[test]
fn suspensions_in_common_are_told_apart() {
    let (ene, feb, mar) = (
        date!(2025 - 01 - 10),
        date!(2025 - 02 - 10),
        date!(2025 - 03 - 10),
    );
    let describir = |lista: Vec<Suspension>| -> Vec<String> {
        let suspensiones = Suspensiones::new(lista).unwrap();
        let lista = suspensiones.lista().iter();
        lista
            .map(|s| {
                format!(
                    "{} {} {:?}",
                    s.acto,
                    s.desde,
                    s.hasta.map(|h| h.to_string())
                )
            })
            .collect()
    };
    assert_eq!(
        describir(vec![
            suspension(feb, Some(mar), "B"),
            suspension(ene, Some(feb), "A"),
            suspension(ene, Some(ene), "A dentro"),
        ]),
        [
            r#"A 2025-01-10 Some("2025-02-10")"#,
            r#"B 2025-02-11 Some("2025-03-10")"#
        ]
    );
    // After one without end there is nothing left.
    assert_eq!(
        describir(vec![
            suspension(mar, None, "B"),
            suspension(feb, None, "A"),
            suspension(ene, Some(mar), "antes"),
        ]),
        [
            r#"antes 2025-01-10 Some("2025-03-10")"#,
            "A 2025-03-11 None"
        ]
    );
    assert_eq!(Suspensiones::new(Vec::new()), Ok(Suspensiones::default()));
    assert!(suspensiones(&Vec::new()).lista().is_empty());
}

#[test]
fn what_no_act_orders_is_refused() {
    let dia = date!(2025 - 01 - 10);
    assert_eq!(InteresesDesde::new(dia, "  "), Err(MoraError::SinActo));
    let sin_norma = Suspension {
        norma: "".into(),
        ..suspension(dia, None, "Auto 1")
    };
    for falta in [sin_norma, suspension(dia, None, " ")] {
        assert_eq!(Suspensiones::new(vec![falta]), Err(MoraError::SinActo));
    }
}

/// The last day there is ends everything without a panic.
#[test]
fn the_end_of_time_is_harmless() {
    let capital = Money::from_pesos(1_000_000);
    let regimen = RegimenMora::Ley68De1923;
    let mora = |terminos: &TerminosMora, pago| {
        calcular_mora(capital, terminos, pago, &PARAMETROS).unwrap()
    };
    let nunca = TerminosMora::simples(Date::MAX, regimen);
    assert!(mora(&nunca, Date::MAX).total.is_zero());
    let dia = date!(2025 - 01 - 15);
    let siempre = vec![
        suspension(dia, Some(Date::MAX), "A"),
        suspension(dia, Some(Date::MAX), "B"),
    ];
    let terminos = TerminosMora::simples(date!(2024 - 12 - 31), regimen)
        .con_suspensiones(Suspensiones::new(siempre).unwrap());
    let mora = mora(&terminos, date!(2025 - 01 - 31));
    assert_eq!((mora.dias, mora.dias_suspendidos), (14, 17));
}

fn frases(mora: &Mora) -> Vec<String> {
    let linea = mora.linea().unwrap();
    let partes = linea.lineas.iter().map(formula_en_palabras);
    std::iter::once(formula_en_palabras(&linea))
        .chain(partes)
        .collect()
}

/// The sentence says the days that bear interest, those that do not, and who says so.
#[test]
fn sentences_a_person_can_follow() {
    let capital = Money::from_pesos(20_520_000);
    let pago = date!(2025 - 09 - 30);
    let terminos = TerminosMora::simples(date!(2025 - 07 - 15), RegimenMora::Et635);
    let lista = vec![Suspension {
        norma: "Estatuto Tributario, art. 634, par. 2".into(),
        ..suspension(
            date!(2025 - 08 - 20),
            Some(date!(2025 - 09 - 10)),
            "Proceso 1",
        )
    }];
    let suspendida = terminos
        .clone()
        .con_suspensiones(Suspensiones::new(lista).unwrap());
    let mora = calcular_mora(capital, &suspendida, pago, &PARAMETROS).unwrap();
    assert_eq!(
        frases(&mora),
        [
            "Intereses de mora: $ 711.122,01, suma de los tramos sobre $ 20.520.000: 55 días, desde el siguiente al 15 de julio de 2025 hasta el 30 de septiembre de 2025, sin contar 22 días de suspensión; se redondea al múltiplo de mil más cercano: $ 711.000.",
            "Tramo de interés: del 16 de julio de 2025 al 31 de julio de 2025, $ 20.520.000 × 22,78 % anual × 16 días ÷ 365 = $ 204.907,66.",
            "Tramo de interés: del 1 de agosto de 2025 al 19 de agosto de 2025, $ 20.520.000 × 23,17 % anual × 19 días ÷ 365 = $ 247.493,69.",
            "Intereses suspendidos: $ 0, del 20 de agosto de 2025 al 10 de septiembre de 2025, 22 días en que no corren intereses: Proceso 1 (Estatuto Tributario, art. 634, par. 2).",
            "Tramo de interés: del 11 de septiembre de 2025 al 30 de septiembre de 2025, $ 20.520.000 × 23,01 % anual × 20 días ÷ 365 = $ 258.720,66.",
        ]
    );
    let acto = InteresesDesde::new(date!(2025 - 08 - 10), "la Resolución 20 de 2025").unwrap();
    let lista = vec![suspension(date!(2025 - 08 - 12), None, "Auto 1")];
    let desde_el_acto = terminos
        .con_intereses_desde(acto)
        .con_suspensiones(Suspensiones::new(lista).unwrap());
    let mora = calcular_mora(capital, &desde_el_acto, pago, &PARAMETROS).unwrap();
    assert_eq!(
        frases(&mora),
        [
            "Intereses de mora: $ 26.051,97, suma de los tramos sobre $ 20.520.000: 2 días, desde el 10 de agosto de 2025, según la Resolución 20 de 2025, hasta el 30 de septiembre de 2025, sin contar 50 días de suspensión; se redondea al múltiplo de mil más cercano: $ 26.000.",
            "Tramo de interés: del 10 de agosto de 2025 al 11 de agosto de 2025, $ 20.520.000 × 23,17 % anual × 2 días ÷ 365 = $ 26.051,97.",
            "Intereses suspendidos: $ 0, del 12 de agosto de 2025 al 30 de septiembre de 2025, 50 días en que no corren intereses: Auto 1 (Norma de prueba); la suspensión sigue.",
        ]
    );
    let vispera = date!(2025 - 08 - 09);
    let mora = calcular_mora(capital, &desde_el_acto, vispera, &PARAMETROS).unwrap();
    assert_eq!(
        frases(&mora),
        [
            "Intereses de mora: $ 0, porque se paga el 9 de agosto de 2025 y los intereses corren desde el 10 de agosto de 2025, según la Resolución 20 de 2025."
        ]
    );
}

/// A month without interest is missing from the count, and the leg says so.
#[test]
fn a_leg_by_months_says_when_some_are_suspended() {
    let terminos = TerminosMora::simples(date!(2005 - 03 - 15), RegimenMora::Et635);
    let capital = Money::from_pesos(3_000_000);
    let pago = date!(2005 - 07 - 10);
    let entera = calcular_mora(capital, &terminos, pago, &PARAMETROS).unwrap();
    assert_eq!(
        frases(&entera)[1],
        "Tramo de interés: del 16 de marzo de 2005 al 10 de julio de 2005, $ 3.000.000 × 24,58 % anual × 4 meses o fracción ÷ 12 = $ 245.800."
    );
    let dias = suspension(date!(2005 - 04 - 10), Some(date!(2005 - 05 - 20)), "Auto 1");
    let terminos = terminos.con_suspensiones(Suspensiones::new(vec![dias]).unwrap());
    let mora = calcular_mora(capital, &terminos, pago, &PARAMETROS).unwrap();
    assert_eq!(
        frases(&mora)[1],
        "Tramo de interés: del 16 de marzo de 2005 al 10 de julio de 2005, $ 3.000.000 × 24,58 % anual × 3 meses o fracción sin contar los suspendidos enteros ÷ 12 = $ 184.350."
    );
}

/// Admitted on a day, the interest of its debt is suspended from the day after two years: until the
/// ruling is final, be it that same day; not when it was final before (ET 634, par. 2).
#[test]
fn a_lawsuit_suspends_from_the_day_after_two_years_until_its_ruling() {
    let admitida_en = date!(2020 - 03 - 10);
    let suspendida = |ejecutoria: Date| {
        let demanda = Demanda {
            proceso: "Proceso 1".into(),
            admitida_en,
            ejecutoria: Some(ejecutoria),
        };
        Suspension::por_demanda(&demanda, &PARAMETROS)
            .map(|suspension| suspension.map(|s| (s.desde, s.hasta)))
    };
    let primero = date!(2022 - 03 - 11);
    assert_eq!(
        suspendida(date!(2023 - 06 - 30)).unwrap(),
        Some((primero, Some(date!(2023 - 06 - 30))))
    );
    assert_eq!(suspendida(primero).unwrap(), Some((primero, Some(primero))));
    assert_eq!(suspendida(date!(2022 - 03 - 10)).unwrap(), None);
    // A ruling of the day of the admission is odd, not impossible.
    assert_eq!(suspendida(admitida_en).unwrap(), None);
    assert!(matches!(
        suspendida(date!(2020 - 03 - 09)),
        Err(MoraError::EjecutoriaAnterior { .. })
    ));
}

/// Each regime of interest stands on its law, and the line says so.
#[test]
fn the_line_of_interest_cites_the_law_of_its_regime() {
    for (regimen, norma) in [
        (
            RegimenMora::Et635,
            Some("Ley 1066 de 2006, art. 3; Estatuto Tributario, arts. 634 y 635"),
        ),
        (
            RegimenMora::Ley68De1923,
            Some("Ley 68 de 1923, art. 9; Decreto 4473 de 2006, art. 7"),
        ),
        (RegimenMora::Ninguno, None),
    ] {
        assert_eq!(regimen.norma(), norma);
    }
}

/// A return owes the interest that its acts leave: the same as its contraprestación by itself.
#[test]
fn a_return_owes_interest_from_the_day_of_an_act_and_not_while_suspended() {
    let periodo = Periodo::try_from("2025-T2").unwrap();
    let vencimiento = fecha_vencimiento(Familia::Prst, periodo, &PARAMETROS).unwrap();
    let pago = date!(2025 - 09 - 30);
    let contexto = ContextoLiquidacion {
        familia: Familia::Prst,
        periodo,
        fecha_vencimiento: vencimiento,
        fecha_presentacion: pago,
        fecha_pago: pago,
        habitantes: None,
    };
    let declaracion = Declaracion {
        ingresos: vec![LineaIngreso {
            servicio: "uno".to_owned(),
            descripcion: "Uno".to_owned(),
            valor: Money::from_pesos(1_080_000_000),
        }],
        ..Declaracion::default()
    };
    let con =
        |actos: ActosMora| liquidar_con_actos(&declaracion, &contexto, actos, &PARAMETROS).unwrap();
    let simple = con(ActosMora::default());
    assert_eq!(simple.contraprestacion, Money::from_pesos(20_520_000));
    assert_eq!(simple.intereses, Money::from_pesos(997_000));

    let inicio = InteresesDesde::new(date!(2025 - 08 - 10), "la Resolución 20 de 2025").unwrap();
    let suspendida = suspension(
        date!(2025 - 09 - 01),
        Some(date!(2025 - 09 - 10)),
        "la Resolución 30 de 2025",
    );
    let suspensiones = Suspensiones::new(vec![suspendida]).unwrap();
    let terminos = TerminosMora::simples(vencimiento, RegimenMora::Et635);
    let mora = |terminos: &TerminosMora| {
        calcular_mora(simple.contraprestacion, terminos, pago, &PARAMETROS)
            .unwrap()
            .total
    };
    let tarde = terminos.clone().con_intereses_desde(inicio.clone());
    let con_pausa = terminos.con_suspensiones(suspensiones.clone());
    for (actos, terminos) in [
        (
            ActosMora {
                intereses_desde: Some(inicio),
                ..ActosMora::default()
            },
            tarde,
        ),
        (
            ActosMora {
                suspensiones,
                ..ActosMora::default()
            },
            con_pausa,
        ),
    ] {
        let liquidada = con(actos);
        assert_eq!(liquidada.intereses, mora(&terminos));
        assert!(liquidada.intereses < simple.intereses);
        assert_eq!(
            simple.total.checked_sub(liquidada.total),
            simple.intereses.checked_sub(liquidada.intereses)
        );
    }
}
