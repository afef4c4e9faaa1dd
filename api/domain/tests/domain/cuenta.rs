//! The history of a debt: worked cases, and what histories are refused.

use crate::soporte::caso::leer_casos;
use crate::soporte::cuenta::{con, cuenta, debe, paga};
use crate::soporte::parametros_certificados;
use crate::soporte::traza::{comprobar_linea, comprobar_traza, cuatro_decimales};
use ser_domain::cuenta::{Cuenta, EstadoCuenta, PagoImputado, Version, diferencia};
use ser_domain::imputacion::RegimenImputacion;
use ser_domain::indexacion::{ValorPendiente, indexar_por_ipc};
use ser_domain::linea::formula_en_palabras;
use ser_domain::mora::RegimenMora;
use ser_domain::{Mes, Money};
use time::macros::date;

#[test]
fn cuenta_cases() {
    let parametros = parametros_certificados();
    for caso in leer_casos("cuenta", 10) {
        let cuenta = cuenta(&caso);
        for esperado in caso.esperado().tablas("estados") {
            let al = esperado.fecha("al");
            let estado = cuenta.estado_al(al, &parametros);
            if let Some(error) = esperado.opcional("error") {
                let obtenido = estado.unwrap_err().to_string();
                assert_eq!(obtenido, error, "{:?}", caso.ruta);
                continue;
            }
            let estado = estado.unwrap();
            let donde = format!("al {al} en {:?}", caso.ruta);
            for (clave, valor) in [
                ("capital", estado.capital),
                ("sancion", estado.sancion),
                ("intereses", estado.intereses),
                ("total", estado.total),
                ("saldo_a_favor", estado.saldo_a_favor),
            ] {
                assert_eq!(valor, esperado.dinero(clave), "{clave} {donde}");
            }
            let indexacion = esperado.opcional("indexacion").unwrap_or("0.00");
            assert_eq!(estado.indexacion.to_string(), indexacion, "{donde}");
            let exactos = cuatro_decimales(estado.intereses_exactos);
            assert_eq!(exactos, esperado.texto("intereses_exactos"), "{donde}");
            assert_eq!(pagos(&estado), esperado.textos("pagos"), "{donde}");
            comprobar_linea(&estado.linea().unwrap());
            comprobar_linea(&estado.linea_pagos().unwrap());
        }
    }
}

fn pagos(estado: &EstadoCuenta) -> Vec<String> {
    let describir = |pago: &PagoImputado| {
        let i = &pago.imputacion;
        let partes = [i.a_sancion, i.a_intereses, i.a_capital, i.excedente];
        format!("{}: {}", pago.id, partes.map(|p| p.to_string()).join(" + "))
    };
    estado.pagos.iter().map(describir).collect()
}

#[test]
fn what_is_no_history_is_refused() {
    let (antes, despues) = (date!(2025 - 07 - 15), date!(2025 - 07 - 16));
    let rechazo = |versiones, pagos| con(versiones, pagos).unwrap_err();
    assert_eq!(
        rechazo(vec![debe(despues, 1), debe(antes, 2)], vec![]),
        "La versión del 15 de julio de 2025 corrige una posterior"
    );
    let negativa = "La versión del 15 de julio de 2025 tiene un valor negativo";
    let menos_uno = Money::from_pesos(-1);
    for cambiar in [
        (|v: &mut Version, valor| v.capital = valor) as fn(&mut Version, Money),
        |v, valor| v.sancion = valor,
        |v, valor| v.sancion_correccion = valor,
    ] {
        let mut version = debe(antes, 1);
        cambiar(&mut version, menos_uno);
        assert_eq!(rechazo(vec![version], vec![]), negativa);
    }
    assert_eq!(
        rechazo(vec![], vec![paga("p1", antes, 1), paga("p1", despues, 2)]),
        "El pago «p1» está repetido"
    );
    assert_eq!(
        rechazo(vec![], vec![paga("p1", antes, -1)]),
        "El pago «p1» no puede ser negativo"
    );
    let mut anulado = paga("p1", despues, 1);
    anulado.anulado_en = Some(antes);
    assert_eq!(
        rechazo(vec![], vec![anulado]),
        "El pago «p1» no puede anularse antes de su fecha"
    );
}

#[test]
fn the_capital_is_updated_only_while_no_payment_counts() {
    let parametros = parametros_certificados();
    let al = date!(2025 - 08 - 15);
    let estado = |pagos| {
        let cuenta = Cuenta::new(
            RegimenMora::Ley68De1923,
            RegimenImputacion::Prst,
            vec![debe(date!(2025 - 07 - 15), 10_000_000)],
            pagos,
        );
        cuenta.unwrap().estado_al(al, &parametros).unwrap()
    };
    let pendiente = ValorPendiente {
        valor: Money::from_pesos(10_000_000),
        regimen: RegimenMora::Ley68De1923,
    };
    let [inicial, final_] = [date!(2020 - 12 - 01), date!(2024 - 12 - 01)].map(Mes::de);
    let indexacion = indexar_por_ipc(pendiente, inicial, final_, al, &parametros).unwrap();
    let antes = estado(vec![]);
    let indexado = antes
        .clone()
        .con_indexacion_del_capital(indexacion.clone())
        .unwrap();
    assert_eq!(indexado.indexacion, Money::from_pesos(3_735_000));
    assert_eq!(
        indexado.total,
        antes.total.checked_add(indexado.indexacion).unwrap()
    );
    comprobar_traza(&indexado.linea().unwrap());
    let pagado = estado(vec![paga("p1", al, 1)]);
    let rechazo = pagado.con_indexacion_del_capital(indexacion).unwrap_err();
    assert_eq!(
        rechazo.to_string(),
        "El acto que ordena indexar el capital debe decir cómo se imputan los pagos: la ley no lo dice"
    );
}

#[test]
fn a_demonstration_rate_marks_the_account() {
    use ser_domain::Rate;
    use ser_domain::parametros::{Confianza, Parametros, TasaMora, tasas_mora_certificadas};
    let mut tasas = tasas_mora_certificadas().unwrap();
    tasas.push(TasaMora {
        desde: date!(2026 - 04 - 01),
        hasta: date!(2026 - 04 - 30),
        tasa: Rate::parse("23").unwrap(),
        ibc: None,
        usura: None,
        fuente: "Prueba".to_owned(),
        confianza: Confianza::Assumed,
        demostrativa: true,
        version: None,
    });
    let parametros = Parametros::de_la_ley().unwrap().con_tasas(tasas).unwrap();
    let pagos = vec![paga("p1", date!(2026 - 04 - 10), 2_000_000)];
    let cuenta = con(vec![debe(date!(2025 - 07 - 15), 1_000_000)], pagos).unwrap();
    let marcada = |al| {
        cuenta
            .estado_al(al, &parametros)
            .unwrap()
            .usa_tasas_demostrativas
    };
    assert!(!marcada(date!(2026 - 03 - 31)));
    assert!(marcada(date!(2026 - 04 - 01)));
    // Paid since, but with that rate.
    assert!(marcada(date!(2027 - 01 - 01)));
}

/// The correction of a debt on one day: what the last version owes less what the one before did.
#[test]
fn a_correction_is_the_difference_of_two_states() {
    let parametros = parametros_certificados();
    let inicial = debe(date!(2025 - 07 - 15), 20_520_000);
    let mut correccion = debe(date!(2025 - 10 - 20), 30_000_000);
    correccion.sancion_correccion = Money::from_pesos(948_000);
    let al = date!(2025 - 10 - 20);
    let antes = con(vec![inicial], vec![]).unwrap();
    let antes = antes.estado_al(al, &parametros).unwrap();
    let despues = con(vec![inicial, correccion], vec![]).unwrap();
    let despues = despues.estado_al(al, &parametros).unwrap();
    let diferencia = diferencia(&antes, &despues).unwrap();
    let linea = diferencia.linea();
    comprobar_linea(&linea);
    let frases: Vec<String> = linea.lineas.iter().map(formula_en_palabras).collect();
    assert_eq!(
        frases,
        [
            "Capital: $ 30.000.000 − $ 20.520.000 = $ 9.480.000.",
            "Sanción: $ 948.000 − $ 0 = $ 948.000.",
            "Intereses de mora: $ 1.825.000 − $ 1.248.000 = $ 577.000.",
            "Indexación: $ 0 − $ 0 = $ 0.",
        ]
    );
    assert_eq!(diferencia.total.diferencia, Money::from_pesos(11_005_000));
    assert_eq!(diferencia.total.antes, antes.total);
    assert_eq!(diferencia.total.despues, despues.total);
    assert!(diferencia.saldo_a_favor.diferencia.is_zero());
}
