//! Thousands of random histories: the account equals a naive one that goes day by day, and loses
//! no peso.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::soporte::cuenta_ingenua::estado_ingenuo;
use crate::soporte::historia::{Historia, ULTIMO_DIA, historia};
use crate::soporte::parametros_certificados;
use crate::soporte::traza::comprobar_linea;
use proptest::prelude::*;
use rust_decimal::Decimal;
use ser_domain::Money;
use ser_domain::cuenta::{
    ClaseMovimiento, CuentaContable, EstadoCuenta, Movimiento, Pago, diferencia, movimientos_entre,
};
use ser_domain::indexacion::{InicioIndexacion, ValorPendiente, indexar_sancion};
use ser_domain::mora::calcular_mora;
use ser_domain::parametros::Parametros;
use time::{Date, Duration};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

fn estado(historia: &Historia, fecha: Date) -> EstadoCuenta {
    historia.cuenta().estado_al(fecha, &PARAMETROS).unwrap()
}

fn centavos(valor: Money) -> i128 {
    i128::from(valor.centavos().unwrap())
}

/// Balance of each account of the ledger, debits less credits.
fn saldos(movimientos: &[Movimiento]) -> BTreeMap<CuentaContable, i128> {
    let mut saldos = BTreeMap::new();
    for movimiento in movimientos {
        *saldos.entry(movimiento.debito).or_default() += centavos(movimiento.valor);
        *saldos.entry(movimiento.credito).or_default() -= centavos(movimiento.valor);
    }
    saldos
}

/// What the ledger must say of a state.
fn comprobar_libro(saldos: &BTreeMap<CuentaContable, i128>, estado: &EstadoCuenta) {
    let saldo = |cuenta| saldos.get(&cuenta).copied().unwrap_or_default();
    assert_eq!(
        saldo(CuentaContable::CarteraCapital),
        centavos(estado.capital)
    );
    assert_eq!(
        saldo(CuentaContable::CarteraSancion),
        centavos(estado.sancion)
    );
    assert_eq!(
        saldo(CuentaContable::CarteraIntereses),
        centavos(estado.intereses)
    );
    assert_eq!(
        saldo(CuentaContable::CarteraIndexacion),
        centavos(estado.indexacion)
    );
    assert_eq!(
        saldo(CuentaContable::SaldoAFavor),
        -centavos(estado.saldo_a_favor)
    );
    assert_eq!(
        saldo(CuentaContable::Banco),
        centavos(estado.pagado().unwrap())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn the_account_equals_the_naive_one(historia in historia()) {
        let estado = estado(&historia, historia.fecha);
        let ingenuo = estado_ingenuo(&historia, historia.fecha);
        prop_assert_eq!(centavos(estado.capital), ingenuo.capital);
        prop_assert_eq!(centavos(estado.sancion), ingenuo.sancion);
        prop_assert_eq!(centavos(estado.intereses), ingenuo.intereses);
        prop_assert_eq!(centavos(estado.indexacion), ingenuo.indexacion);
        prop_assert_eq!(centavos(estado.saldo_a_favor), ingenuo.saldo_a_favor);
        let error = (estado.intereses_exactos - ingenuo.exactos).abs();
        prop_assert!(error < Decimal::new(1, 6), "{} {}", estado.intereses_exactos, ingenuo.exactos);
        let pagos: Vec<_> = estado.pagos.iter().map(|pago| {
            let i = &pago.imputacion;
            let partes = [pago.a_sancion, pago.a_indexacion, i.a_intereses, i.a_capital, i.excedente];
            let partes = partes.map(centavos);
            (pago.id.to_string(), partes)
        }).collect();
        prop_assert_eq!(pagos, ingenuo.pagos);
    }

    #[test]
    fn money_is_neither_created_nor_lost(historia in historia()) {
        let estado = estado(&historia, historia.fecha);
        let en_vigor = historia.pagos.iter().filter(|pago| pago.rige_al(historia.fecha));
        let recibido: i128 = en_vigor.map(|pago| centavos(pago.valor)).sum();
        let (mut imputado, mut sobrante) = (0, 0);
        for pago in &estado.pagos {
            let i = &pago.imputacion;
            imputado += [i.a_sancion, i.a_intereses, i.a_capital].map(centavos).iter().sum::<i128>();
            sobrante += centavos(i.excedente);
        }
        prop_assert_eq!(imputado + sobrante, recibido);
        prop_assert_eq!(sobrante, centavos(estado.saldo_a_favor));
        prop_assert_eq!(recibido, centavos(estado.pagado().unwrap()));
        // All that was ever charged is either paid or owed.
        let version = historia.cuenta().version_al(historia.fecha).copied();
        let (capital, sancion) = version.map_or((0, 0), |v| {
            (centavos(v.capital), centavos(v.sancion) + centavos(v.sancion_correccion))
        });
        let causado = centavos(estado.intereses_causados) + centavos(estado.indexacion_causada);
        let cargado = capital + sancion + causado;
        prop_assert_eq!(cargado, imputado + centavos(estado.total));
        let partes = [estado.capital, estado.sancion, estado.intereses, estado.indexacion];
        prop_assert!(partes.iter().all(|parte| !parte.is_negative()));
        prop_assert_eq!(Money::sum(partes), Ok(estado.total));
        // A credit never stands beside a debt, but for a sanción that came after some payment.
        let posterior = historia.sanciones(historia.fecha).into_iter().any(|sancion| {
            !sancion.valor.is_zero() && estado.pagos.iter().any(|pago| pago.fecha < sancion.nacida)
        });
        let sin_capital = estado.capital.is_zero() && estado.intereses.is_zero();
        prop_assert!(
            estado.saldo_a_favor.is_zero() || (sin_capital && (posterior || estado.total.is_zero()))
        );
    }

    #[test]
    fn lines_add_up(historia in historia()) {
        let estado = estado(&historia, historia.fecha);
        let linea = estado.linea().unwrap();
        prop_assert_eq!(linea.valor, estado.total);
        comprobar_linea(&linea);
        let pagos = estado.linea_pagos().unwrap();
        prop_assert_eq!(pagos.valor, estado.pagado().unwrap());
        comprobar_linea(&pagos);
    }

    #[test]
    fn interest_does_not_decrease_with_days(historia in historia(), dias in 1_i64..60) {
        let hasta = (historia.fecha + Duration::days(dias)).min(ULTIMO_DIA);
        // Only days pass: what is presented, paid or undone later is left out.
        let mut quieta = historia.clone();
        quieta.versiones.retain(|version| version.presentada_en <= historia.fecha);
        quieta.pagos.retain(|pago| pago.rige_al(historia.fecha));
        for pago in &mut quieta.pagos {
            pago.anulado_en = None;
        }
        prop_assume!(!quieta.versiones.is_empty());
        let antes = estado(&quieta, historia.fecha);
        prop_assert_eq!(&antes, &estado(&historia, historia.fecha));
        let despues = estado(&quieta, hasta);
        prop_assert!(antes.intereses <= despues.intereses);
        prop_assert!(antes.intereses_exactos <= despues.intereses_exactos + Decimal::new(1, 9));
        prop_assert_eq!(antes.capital, despues.capital);
        prop_assert_eq!(antes.sancion, despues.sancion);
        prop_assert!(antes.indexacion <= despues.indexacion);
    }

    #[test]
    fn a_payment_undone_has_never_been(historia in historia()) {
        let sin_anulados = historia.pagos.iter().filter(|pago| pago.rige_al(historia.fecha));
        let mut limpios: Vec<Pago> = sin_anulados.cloned().collect();
        for pago in &mut limpios {
            pago.anulado_en = None;
        }
        let cuenta = historia.con_pagos(limpios);
        let limpio = cuenta.estado_al(historia.fecha, &PARAMETROS).unwrap();
        prop_assert_eq!(estado(&historia, historia.fecha), limpio);
    }

    #[test]
    fn the_order_of_undoing_does_not_matter(historia in historia(), al_reves in any::<bool>()) {
        // All are undone, one each day after the last, forward or backward.
        let ultimo = historia.pagos.iter().map(|pago| pago.fecha).max();
        let primero = ultimo.unwrap_or(historia.fecha) + Duration::DAY;
        let cuantos = i64::try_from(historia.pagos.len()).unwrap();
        let mut pagos = historia.pagos.clone();
        for (n, pago) in pagos.iter_mut().enumerate() {
            let n = i64::try_from(n).unwrap();
            let espera = if al_reves { cuantos - 1 - n } else { n };
            pago.anulado_en = Some(primero + Duration::days(espera));
        }
        pagos.reverse();
        let fin = primero + Duration::days(cuantos);
        prop_assume!(fin <= ULTIMO_DIA);
        let anulada = historia.con_pagos(pagos);
        let nunca_pagada = historia.con_pagos(Vec::new());
        prop_assert_eq!(
            anulada.estado_al(fin, &PARAMETROS).unwrap(),
            nunca_pagada.estado_al(fin, &PARAMETROS).unwrap()
        );
    }

    #[test]
    fn the_order_in_which_payments_are_given_does_not_matter(historia in historia()) {
        let mut pagos = historia.pagos.clone();
        pagos.reverse();
        prop_assert_eq!(historia.con_pagos(pagos), historia.cuenta());
    }

    #[test]
    fn a_correction_leaves_the_debt_of_the_last_version(mut historia in historia()) {
        // A sanción that rises remembers the version that brought it.
        historia.sancion_indexada = None;
        // So does an earlier payment which of the sanciones was there.
        let version = historia.cuenta().version_al(historia.fecha).copied();
        let presentada_en = version.map_or(historia.fecha, |version| version.presentada_en);
        historia.pagos.retain(|pago| pago.fecha >= presentada_en);
        let estado_completo = estado(&historia, historia.fecha);
        let mut ultima = historia.clone();
        ultima.versiones.retain(|version| version.presentada_en <= historia.fecha);
        prop_assume!(!ultima.versiones.is_empty());
        ultima.versiones.drain(..ultima.versiones.len() - 1);
        prop_assert_eq!(estado(&ultima, historia.fecha), estado_completo);
    }

    #[test]
    fn a_payment_of_exactly_the_total_leaves_nothing(historia in historia(), dias in 0_i64..3000) {
        let antes = estado(&historia, historia.fecha);
        let mut pagada = historia.clone();
        pagada.versiones.retain(|version| version.presentada_en <= historia.fecha);
        prop_assume!(!pagada.versiones.is_empty());
        pagada.pagos.retain(|pago| pago.rige_al(historia.fecha));
        for pago in &mut pagada.pagos {
            pago.anulado_en = None;
        }
        pagada.pagos.push(Pago {
            // After all those of the day.
            id: "total".into(),
            fecha: historia.fecha,
            valor: antes.total,
            anulado_en: None,
        });
        // For ever, even past the last published rate.
        let despues = estado(&pagada, historia.fecha + Duration::days(dias));
        prop_assert!(despues.total.is_zero());
        prop_assert_eq!(despues.saldo_a_favor, antes.saldo_a_favor);
        let ultimo = &despues.pagos.last().unwrap().imputacion;
        prop_assert_eq!(ultimo.a_capital, antes.capital);
        prop_assert_eq!(ultimo.a_intereses, antes.intereses);
        let sancion = antes.sancion.checked_add(antes.indexacion);
        prop_assert_eq!(Ok(ultimo.a_sancion), sancion);
    }

    #[test]
    fn without_payments_it_is_the_interest_of_the_debt(historia in historia()) {
        let cuenta = historia.con_pagos(Vec::new());
        let estado = cuenta.estado_al(historia.fecha, &PARAMETROS).unwrap();
        let Some(version) = cuenta.version_al(historia.fecha) else {
            prop_assert!(estado.total.is_zero());
            return Ok(());
        };
        let (terminos, pago) = (historia.terminos(), historia.fecha);
        let mora = calcular_mora(version.capital, &terminos, pago, &PARAMETROS).unwrap();
        prop_assert_eq!(estado.intereses, mora.total);
        prop_assert_eq!(estado.intereses_exactos, mora.exacto);
        let mut indexacion = Money::ZERO;
        for suelta in historia.sanciones(pago) {
            let inicio = match suelta.espera {
                Some((firmeza, true)) => InicioIndexacion::Firmeza(firmeza),
                Some((desde, false)) => InicioIndexacion::Vencimiento(desde),
                None => continue,
            };
            let sancion = ValorPendiente::sancion(suelta.valor);
            let indexada = indexar_sancion(sancion, inicio, pago, &PARAMETROS).unwrap();
            indexacion = indexacion.checked_add(indexada.valor).unwrap();
        }
        prop_assert_eq!(estado.indexacion, indexacion);
    }

    #[test]
    fn movements_lead_from_one_state_to_the_other(
        historia in historia(),
        dias in proptest::collection::vec(-60_i64..2000, 1..4),
    ) {
        let mut fechas: Vec<Date> = dias.iter()
            .map(|dias| (historia.vencimiento() + Duration::days(*dias)).min(ULTIMO_DIA))
            .collect();
        fechas.sort();
        let mut antes = estado(&historia, historia.vencimiento() - Duration::days(60));
        prop_assert!(antes.total.is_zero() && antes.pagos.is_empty());
        let mut libro = Vec::new();
        for fecha in fechas {
            let despues = estado(&historia, fecha);
            let nuevos = movimientos_entre(&antes, &despues).unwrap();
            for movimiento in &nuevos {
                prop_assert!(!movimiento.valor.is_negative() && !movimiento.valor.is_zero());
                prop_assert_eq!(movimiento.fecha, fecha);
                let de_pago = matches!(movimiento.clase, ClaseMovimiento::Pago | ClaseMovimiento::Contrapago);
                prop_assert_eq!(movimiento.pago.is_some(), de_pago);
            }
            libro.extend(nuevos);
            comprobar_libro(&saldos(&libro), &despues);
            prop_assert!(movimientos_entre(&despues, &despues).unwrap().is_empty());
            let cambio = diferencia(&antes, &despues).unwrap();
            prop_assert_eq!(cambio.total.antes.checked_add(cambio.total.diferencia), Ok(despues.total));
            comprobar_linea(&cambio.linea());
            antes = despues;
        }
    }
}
