//! How payments are imputed: worked cases, and properties of every sharing.

use std::sync::LazyLock;

use crate::soporte::caso::leer_casos;
use crate::soporte::parametros_certificados;
use crate::soporte::texto_de_caso::Seccion;
use crate::soporte::traza::comprobar_linea;
use proptest::prelude::*;
use ser_domain::Money;
use ser_domain::imputacion::{
    DeudaPendiente, ImputacionError, RegimenImputacion, Saldos, imputar, imputar_en_orden,
};
use ser_domain::linea::formula_en_palabras;
use ser_domain::parametros::{
    DestinoImputacion, OrdenImputacion, Parametros, ReglaImputacion, Valor,
};
use time::macros::date;

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

/// The rule of a case: that of its regime, or another order under the same source.
fn regla(entrada: &Seccion) -> Result<Valor<ReglaImputacion>, String> {
    let regimen = RegimenImputacion::try_from(entrada.texto("regimen")).unwrap();
    let regla = regimen.regla(entrada.fecha("fecha"), &PARAMETROS);
    let mut regla = regla.map_err(|error| error.to_string())?.clone();
    match entrada.opcional("orden") {
        Some("capital_primero") => regla.valor.orden = OrdenImputacion::CapitalPrimero,
        Some(otro) => panic!("{otro}"),
        None => {}
    }
    Ok(regla)
}

fn saldos(tabla: &Seccion) -> Saldos {
    Saldos {
        sancion: tabla.dinero("sancion"),
        intereses: tabla.dinero("intereses"),
        capital: tabla.dinero("capital"),
    }
}

#[test]
fn imputacion_cases() {
    for caso in leer_casos("imputacion", 10) {
        let (entrada, esperado) = (caso.entrada(), caso.esperado());
        let resultado = regla(entrada).and_then(|regla| {
            let pago = entrada.dinero("pago");
            imputar(pago, &saldos(entrada), &regla).map_err(|error| error.to_string())
        });
        let Some(error) = esperado.opcional("error") else {
            let imputacion = resultado.unwrap();
            let obtenidos = [
                ("a_sancion", imputacion.a_sancion),
                ("a_intereses", imputacion.a_intereses),
                ("a_capital", imputacion.a_capital),
                ("excedente", imputacion.excedente),
            ];
            for (clave, valor) in obtenidos {
                assert_eq!(valor, esperado.dinero(clave), "{clave} en {:?}", caso.ruta);
            }
            comprobar_linea(&imputacion.linea().unwrap());
            continue;
        };
        assert_eq!(resultado.unwrap_err(), error, "{:?}", caso.ruta);
    }
}

#[test]
fn imputacion_varias_cases() {
    for caso in leer_casos("imputacion_varias", 10) {
        let (entrada, esperado) = (caso.entrada(), caso.esperado());
        let deudas: Vec<DeudaPendiente> = entrada
            .tablas("deudas")
            .into_iter()
            .map(|deuda| DeudaPendiente {
                id: deuda.texto("id").into(),
                vencimiento: deuda.fecha("vencimiento"),
                saldos: saldos(deuda),
            })
            .collect();
        let nombrada = entrada.opcional("nombrada");
        let pago = entrada.dinero("pago");
        let resultado = imputar_en_orden(pago, &deudas, nombrada, &regla(entrada).unwrap());
        if let Some(error) = esperado.opcional("error") {
            let obtenido = resultado.unwrap_err().to_string();
            assert_eq!(obtenido, error, "{:?}", caso.ruta);
            continue;
        }
        let varias = resultado.unwrap();
        let obtenidas = varias.partes.iter().map(|parte| {
            let i = &parte.imputacion;
            let partes = [i.a_sancion, i.a_intereses, i.a_capital].map(|valor| valor.to_string());
            format!("{}: {}", parte.id, partes.join(" + "))
        });
        let obtenidas: Vec<String> = obtenidas.collect();
        assert_eq!(obtenidas, esperado.textos("partes"), "{:?}", caso.ruta);
        assert_eq!(varias.excedente, esperado.dinero("excedente"));
        comprobar_linea(&varias.linea().unwrap());
    }
}

#[test]
fn regimes_have_stable_codes() {
    for regimen in RegimenImputacion::TODOS {
        assert_eq!(RegimenImputacion::try_from(regimen.as_str()), Ok(regimen));
    }
    assert!(RegimenImputacion::try_from("PRST").is_err());
}

#[test]
fn an_order_reads_as_words_where_parameters_are_listed() {
    let ley = PARAMETROS.ley().imputacion();
    let hoy = date!(2025 - 09 - 30);
    let valores = [ley.prst(), ley.postal(), ley.rds(), ley.transicion()]
        .map(|parametro| parametro.en(hoy).unwrap().uso.valor.clone());
    assert_eq!(
        valores,
        [
            "en proporción a sanción, intereses y capital; la deuda que indique quien paga",
            "en proporción a sanción, intereses y capital; la deuda que indique quien paga",
            "a sanción, luego a intereses y luego a capital; la deuda más antigua primero",
            "a intereses, luego a sanción y luego a capital; la deuda que indique quien paga",
        ]
    );
}

/// What a payment of 1 000 000 covers of 300 000, 200 000 and 900 000, in the order of each rule.
#[test]
fn each_order_reads_as_it_was_applied() {
    let saldos = Saldos {
        sancion: Money::from_pesos(300_000),
        intereses: Money::from_pesos(200_000),
        capital: Money::from_pesos(900_000),
    };
    let frases = |orden| -> Vec<String> {
        let imputacion = imputar(Money::from_pesos(1_000_000), &saldos, &regla_de(orden));
        let linea = imputacion.unwrap().linea().unwrap();
        linea.lineas.iter().map(formula_en_palabras).collect()
    };
    let parte = |nombre, cubierto, saldo, queda| {
        format!(
            "{nombre}: $ {cubierto}, lo menor entre el saldo, $ {saldo}, y lo que queda del pago, $ {queda}."
        )
    };
    assert_eq!(
        frases(OrdenImputacion::SancionInteresCapital),
        [
            parte("A sanción", "300.000", "300.000", "1.000.000"),
            parte("A intereses", "200.000", "200.000", "700.000"),
            parte("A capital", "500.000", "900.000", "500.000"),
        ]
    );
    assert_eq!(
        frases(OrdenImputacion::InteresSancionCapital),
        [
            parte("A intereses", "200.000", "200.000", "1.000.000"),
            parte("A sanción", "300.000", "300.000", "800.000"),
            parte("A capital", "500.000", "900.000", "500.000"),
        ]
    );
    assert_eq!(
        frases(OrdenImputacion::CapitalPrimero),
        [
            parte("A capital", "900.000", "900.000", "1.000.000"),
            parte("A intereses", "100.000", "200.000", "100.000"),
            parte("A sanción", "0", "300.000", "0"),
        ]
    );
    // 214 285.71…, 142 857.14… and 642 857.14…: the two pesos go to the largest remainders.
    assert_eq!(
        frases(OrdenImputacion::Proporcional),
        [
            "A sanción: $ 214.286, $ 1.000.000 × $ 300.000 ÷ $ 1.400.000, en pesos enteros repartidos por el resto mayor.",
            "A intereses: $ 142.857, $ 1.000.000 × $ 200.000 ÷ $ 1.400.000, en pesos enteros repartidos por el resto mayor.",
            "A capital: $ 642.857, $ 1.000.000 × $ 900.000 ÷ $ 1.400.000, en pesos enteros repartidos por el resto mayor.",
        ]
    );
}

#[test]
fn a_debt_that_does_not_fit_is_refused() {
    let regla = regla_de(OrdenImputacion::Proporcional);
    let enorme = Saldos {
        sancion: Money::from_centavos(i64::MAX),
        intereses: Money::from_centavos(i64::MAX),
        capital: Money::ZERO,
    };
    let rechazo = imputar(Money::ZERO, &enorme, &regla);
    assert!(matches!(rechazo, Err(ImputacionError::Valor(_))));
}

fn regla_de(orden: OrdenImputacion) -> Valor<ReglaImputacion> {
    let regla = PARAMETROS.ley().imputacion().prst();
    let mut regla = regla.en(date!(2025 - 09 - 30)).unwrap().clone();
    regla.valor.orden = orden;
    regla
}

fn ordenes() -> impl Strategy<Value = OrdenImputacion> {
    prop_oneof![
        Just(OrdenImputacion::Proporcional),
        Just(OrdenImputacion::SancionInteresCapital),
        Just(OrdenImputacion::InteresSancionCapital),
        Just(OrdenImputacion::CapitalPrimero),
    ]
}

/// Balances of all sizes, many of them zero or below a peso.
fn centavos() -> impl Strategy<Value = i64> {
    prop_oneof![
        Just(0),
        0_i64..300,
        0_i64..1_000_000,
        0_i64..1_000_000_000_000_000
    ]
}

fn suma(partes: [Money; 4]) -> Money {
    Money::sum(partes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn nothing_is_lost_and_nothing_overpaid(
        pago in centavos(),
        (s, i, c) in (centavos(), centavos(), centavos()),
        orden in ordenes(),
    ) {
        let saldos = Saldos {
            sancion: Money::from_centavos(s),
            intereses: Money::from_centavos(i),
            capital: Money::from_centavos(c),
        };
        let pago = Money::from_centavos(pago);
        let r = imputar(pago, &saldos, &regla_de(orden)).unwrap();
        prop_assert_eq!(suma([r.a_sancion, r.a_intereses, r.a_capital, r.excedente]), pago);
        let restante = r.restante().unwrap();
        for saldo in [restante.sancion, restante.intereses, restante.capital] {
            prop_assert!(!saldo.is_negative());
        }
        for parte in [r.a_sancion, r.a_intereses, r.a_capital, r.excedente] {
            prop_assert!(!parte.is_negative());
        }
        // A credit exists only when nothing is owed.
        prop_assert!(r.excedente.is_zero() || restante.total().unwrap().is_zero());
        comprobar_linea(&r.linea().unwrap());
    }

    #[test]
    fn in_order_nothing_starts_before_the_last_one_ends(
        pago in centavos(),
        (s, i, c) in (centavos(), centavos(), centavos()),
    ) {
        let [sancion, intereses, capital] = [s, i, c].map(Money::from_centavos);
        let saldos = Saldos { sancion, intereses, capital };
        for (orden, lugares) in [
            (OrdenImputacion::SancionInteresCapital, [0, 1, 2]),
            (OrdenImputacion::InteresSancionCapital, [1, 0, 2]),
            (OrdenImputacion::CapitalPrimero, [2, 1, 0]),
        ] {
            let r = imputar(Money::from_centavos(pago), &saldos, &regla_de(orden)).unwrap();
            let partes = [r.a_sancion, r.a_intereses, r.a_capital];
            let [a, b, c] = lugares;
            let totales = [sancion, intereses, capital];
            prop_assert!(partes[b].is_zero() || partes[a] == totales[a]);
            prop_assert!(partes[c].is_zero() || partes[b] == totales[b]);
        }
    }

    /// No whole peso could move from one share to another and leave both nearer to the exact ones.
    #[test]
    fn proportional_shares_are_the_nearest_whole_pesos(
        parte in 0_i128..=1000,
        saldos in proptest::array::uniform3(prop_oneof![0_i128..5, 0_i128..1_000_000_000]),
    ) {
        let deuda: i128 = saldos.iter().sum();
        let pago = deuda * parte / 1000;
        let [sancion, intereses, capital] =
            saldos.map(|saldo| Money::from_pesos(i64::try_from(saldo).unwrap()));
        let r = imputar(
            Money::from_pesos(i64::try_from(pago).unwrap()),
            &Saldos { sancion, intereses, capital },
            &regla_de(OrdenImputacion::Proporcional),
        ).unwrap();
        let partes = [r.a_sancion, r.a_intereses, r.a_capital]
            .map(|parte| i128::from(parte.centavos().unwrap()) / 100);
        // Distance to the exact share, in fractions of a peso over the debt.
        let lejos = |lugar: usize, cambio: i128| {
            let distancia = (partes[lugar] + cambio) * deuda - pago * saldos[lugar];
            distancia * distancia
        };
        for a in 0..3 {
            prop_assert!(deuda == 0 || lejos(a, 0) < deuda * deuda);
            for b in (0..3).filter(|b| *b != a && partes[a] > 0 && partes[*b] < saldos[*b]) {
                prop_assert!(lejos(a, 0) + lejos(b, 0) <= lejos(a, -1) + lejos(b, 1));
            }
        }
    }

    #[test]
    fn several_debts_lose_nothing_and_the_oldest_goes_first(
        pago in centavos(),
        valores in proptest::collection::vec((0_i64..400, centavos(), centavos(), centavos()), 0..6),
        orden in ordenes(),
        destino in prop_oneof![Just(DestinoImputacion::MasAntigua), Just(DestinoImputacion::Nombrada)],
    ) {
        let deudas: Vec<DeudaPendiente> = valores.iter().enumerate().map(|(n, (dia, s, i, c))| {
            let [sancion, intereses, capital] = [*s, *i, *c].map(Money::from_centavos);
            DeudaPendiente {
                id: n.to_string().into(),
                vencimiento: date!(2024 - 01 - 15) + time::Duration::days(*dia),
                saldos: Saldos { sancion, intereses, capital },
            }
        }).collect();
        let mut regla = regla_de(orden);
        regla.valor.destino = destino;
        let pago = Money::from_centavos(pago);
        let varias = imputar_en_orden(pago, &deudas, None, &regla).unwrap();
        let partes = varias.partes.iter().map(|parte| parte.imputacion.pago);
        let aplicado = Money::sum(partes).unwrap();
        prop_assert_eq!(aplicado.checked_add(varias.excedente).unwrap(), pago);
        for par in varias.partes.windows(2) {
            prop_assert!(par[0].vencimiento <= par[1].vencimiento);
            // Only the last debt reached may keep something unpaid.
            prop_assert!(par[0].imputacion.restante().unwrap().total().unwrap().is_zero());
        }
        let total = Money::sum(deudas.iter().map(|d| d.saldos.total().unwrap())).unwrap();
        prop_assert_eq!(aplicado, pago.min(total));
        comprobar_linea(&varias.linea().unwrap());
        // The payer's choice matters only where the rule asks for it.
        if let Some(nombrada) = deudas.last() {
            let con_nombre = imputar_en_orden(pago, &deudas, Some(&*nombrada.id), &regla).unwrap();
            match destino {
                DestinoImputacion::MasAntigua => prop_assert_eq!(con_nombre, varias),
                DestinoImputacion::Nombrada => {
                    prop_assert!(con_nombre.partes.iter().all(|parte| parte.id == nombrada.id));
                    let debe = nombrada.saldos.total().unwrap();
                    let sobra = pago.checked_sub(pago.min(debe)).unwrap();
                    prop_assert_eq!(con_nombre.excedente, sobra);
                }
            }
        }
    }
}
