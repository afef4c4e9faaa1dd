//! Indexación: its worked cases, a second computation in whole numbers, and what both keep.

use std::sync::LazyLock;

use crate::ingenuas::indexacion::{DECIMALES, indexacion_ingenua};
use crate::soporte::caso::{Caso, leer_casos};
use crate::soporte::parametros_certificados;
use crate::soporte::traza::{comprobar_traza, cuatro_decimales};
use proptest::prelude::*;
use rust_decimal::Decimal;
use ser_domain::indexacion::{
    Indexacion, IndexacionError, InicioIndexacion, ValorPendiente, indexar_por_ipc, indexar_sancion,
};
use ser_domain::linea::formula_en_palabras;
use ser_domain::mora::RegimenMora;
use ser_domain::parametros::{MetodoIndexacion, Parametros};
use ser_domain::{Mes, Money, Redondeo};
use time::macros::date;
use time::{Date, Duration, Month};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

fn indexar(caso: &Caso) -> Result<Indexacion, IndexacionError> {
    let regimen = caso.opcional("regimen").unwrap_or("ninguno");
    let pendiente = ValorPendiente {
        valor: caso.dinero("valor"),
        regimen: RegimenMora::try_from(regimen).unwrap(),
    };
    let pago = caso.fecha("pago");
    let inicio = match caso.texto("tipo") {
        "autoliquidada" => InicioIndexacion::Vencimiento(caso.fecha("inicio")),
        "acto" => InicioIndexacion::Firmeza(caso.fecha("inicio")),
        _ => {
            let mes = |clave| Mes::de(caso.fecha(clave));
            let (inicial, final_) = (mes("mes_inicial"), mes("mes_final"));
            return indexar_por_ipc(pendiente, inicial, final_, pago, &PARAMETROS);
        }
    };
    indexar_sancion(pendiente, inicio, pago, &PARAMETROS)
}

#[test]
fn indexacion_cases() {
    for caso in leer_casos("indexacion", 10) {
        let indexacion = match indexar(&caso) {
            Ok(indexacion) => indexacion,
            Err(error) => {
                caso.comprobar(Err(error.to_string()));
                continue;
            }
        };
        let pasos = indexacion.pasos.iter();
        let pasos = pasos.map(|p| format!("{}: {}", p.anio, cuatro_decimales(p.reajuste)));
        caso.comprobar(Ok(vec![
            ("pasos", pasos.collect::<Vec<_>>().join("\n")),
            ("exacto", cuatro_decimales(indexacion.exacto)),
            ("valor", indexacion.valor.to_string()),
            ("actualizado", indexacion.actualizado.to_string()),
        ]));
        comprobar_traza(&indexacion.linea);
        assert_eq!(indexacion.linea.valor, indexacion.valor);
        assert!(indexacion.linea.parametro.is_some());
    }
}

#[test]
fn sentences_a_person_can_follow() {
    let frases = |archivo: &str| -> Vec<String> {
        let linea = indexar(&Caso::uno("indexacion", archivo)).unwrap().linea;
        let partes = linea.lineas.iter().map(formula_en_palabras);
        std::iter::once(formula_en_palabras(&linea))
            .chain(partes)
            .collect()
    };
    assert_eq!(
        frases("dos_anios.toml"),
        [
            "Indexación de la sanción: $ 149.625,60, suma de los reajustes anuales sobre $ 1.000.000, vencida el 15 de julio de 2022, hasta el 30 de septiembre de 2025; se redondea al múltiplo de mil más cercano: $ 150.000.",
            "Reajuste del 1 de enero de 2024: $ 1.000.000 × 100 % de la inflación de 9,28 % = $ 92.800.",
            "Reajuste del 1 de enero de 2025: $ 1.092.800 × 100 % de la inflación de 5,2 % = $ 56.825,60.",
        ]
    );
    assert_eq!(
        frases("razon_ipc.toml"),
        [
            "Indexación: $ 10.000.000 × (144,88 − 105,48) ÷ 105,48 = $ 3.735.305,27; se redondea al múltiplo de mil más cercano: $ 3.735.000.",
            "Valor de diciembre de 2020: $ 10.000.000.",
            "Valor a diciembre de 2024: $ 10.000.000 × 144,88 ÷ 105,48 = $ 13.735.305,27.",
        ]
    );
    assert_eq!(
        frases("menos_de_un_anio.toml"),
        [
            "Indexación de la sanción: $ 0, porque al 30 de septiembre de 2025 ningún 1 de enero la reajusta: venció el 15 de julio de 2024 y debe llevar más de 12 meses de vencida."
        ]
    );
    assert_eq!(
        frases("acto_sin_enero.toml"),
        [
            "Indexación de la sanción: $ 0, porque al 31 de diciembre de 2025 no hay un 1 de enero posterior a la firmeza del acto, el 1 de enero de 2025."
        ]
    );
    assert_eq!(
        frases("ninguna_en_2006.toml"),
        [
            "Indexación de la sanción: $ 0, porque la norma vigente el 28 de julio de 2006 no ordena indexarla."
        ]
    );
    assert_eq!(
        frases("cero.toml"),
        ["Indexación de la sanción: $ 0, porque no hay sanción por pagar."]
    );
}

#[test]
fn each_year_of_the_series_is_known_and_everything_else_is_not_indexed() {
    let ley = PARAMETROS.ley().indexacion();
    for anio in 2000..=2025 {
        let dia = Date::from_calendar_date(anio, Month::December, 31).unwrap();
        assert!(ley.ipc_variacion().en(dia).is_ok(), "{anio}");
        assert_eq!(
            ley.ipc_indice().en(dia).is_ok(),
            (2018..=2024).contains(&anio)
        );
    }
    assert!(ley.ipc_variacion().en(date!(2026 - 01 - 01)).is_err());
    let hoy = date!(2026 - 01 - 01);
    let metodos = [
        ley.metodo_sancion_autoliquidada(),
        ley.metodo_sancion_por_acto(),
        ley.metodo_acto(),
        ley.metodo_otra(),
    ];
    assert_eq!(
        metodos.map(|metodo| metodo.en(hoy).unwrap().valor),
        [
            MetodoIndexacion::Et867_1,
            MetodoIndexacion::Et867_1,
            MetodoIndexacion::RazonIpc,
            MetodoIndexacion::Ninguna,
        ]
    );
}

/// The index and the yearly variation tell the same story, to the two decimals of each.
#[test]
fn the_ratio_of_december_indices_is_the_variation_of_the_year() {
    let ley = PARAMETROS.ley().indexacion();
    let indice = |anio| {
        let dia = Date::from_calendar_date(anio, Month::December, 1).unwrap();
        ley.ipc_indice().en(dia).unwrap().valor.numero()
    };
    for anio in 2019..=2024 {
        let dia = Date::from_calendar_date(anio, Month::June, 1).unwrap();
        let variacion = ley.ipc_variacion().en(dia).unwrap().valor.percent();
        let razon = (indice(anio) / indice(anio - 1) - Decimal::ONE) * Decimal::ONE_HUNDRED;
        assert!(
            (razon - variacion).abs() <= Decimal::new(2, 2),
            "{anio}: {razon}"
        );
    }
}

fn dia_entre(desde: Date, hasta: Date) -> impl Strategy<Value = Date> {
    (0..=(hasta - desde).whole_days()).prop_map(move |dias| desde + Duration::days(dias))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn years_equal_the_walk_of_days(
        centavos in 1_i64..=1_000_000_000_000,
        a in dia_entre(date!(2006 - 07 - 29), date!(2026 - 12 - 31)),
        b in dia_entre(date!(2006 - 07 - 29), date!(2026 - 12 - 31)),
        por_acto in any::<bool>(),
    ) {
        let (desde, pago) = (a.min(b), a.max(b));
        let inicio = if por_acto { InicioIndexacion::Firmeza(desde) } else { InicioIndexacion::Vencimiento(desde) };
        let pendiente = ValorPendiente::sancion(Money::from_centavos(centavos));
        let indexacion = indexar_sancion(pendiente, inicio, pago, &PARAMETROS).unwrap();
        let (ganancia, pasos) = indexacion_ingenua(centavos, desde, por_acto, pago);
        prop_assert_eq!(u32::try_from(indexacion.pasos.len()).unwrap(), pasos);
        // Pesos with twelve figures below the centavo: the last ones are the noise of the floor.
        let ingenuo = Decimal::from_i128_with_scale(ganancia, DECIMALES);
        prop_assert!((ingenuo - indexacion.exacto).abs() < Decimal::new(1, 8), "{ingenuo} {}", indexacion.exacto);
        let resto = indexacion.exacto % Decimal::ONE_THOUSAND;
        if (resto - Decimal::from(500)).abs() > Decimal::new(1, 8) {
            prop_assert_eq!(indexacion.valor, Redondeo::Mil.aplicar(ingenuo).unwrap());
        }
        prop_assert_eq!(
            indexacion.actualizado,
            indexacion.inicial.checked_add(indexacion.valor).unwrap()
        );
        let suma: Decimal = indexacion.pasos.iter().map(|paso| paso.reajuste).sum();
        prop_assert_eq!(suma, indexacion.exacto);
        for par in indexacion.pasos.windows(2) {
            prop_assert_eq!(par[0].anio + 1, par[1].anio);
            prop_assert_eq!(par[0].antes + par[0].reajuste, par[1].antes);
        }
    }

    #[test]
    fn waiting_never_lowers_it_and_an_older_debt_gains_more(
        centavos in 0_i64..=1_000_000_000_000,
        desde in dia_entre(date!(2003 - 07 - 18), date!(2026 - 12 - 30)),
        dias in 0_i64..8000,
        por_acto in any::<bool>(),
    ) {
        let pago = (desde + Duration::days(dias)).min(date!(2026 - 12 - 30));
        let exacto = |desde, pago| {
            let inicio = if por_acto { InicioIndexacion::Firmeza(desde) } else { InicioIndexacion::Vencimiento(desde) };
            let pendiente = ValorPendiente::sancion(Money::from_centavos(centavos));
            indexar_sancion(pendiente, inicio, pago, &PARAMETROS).unwrap().exacto
        };
        let hoy = exacto(desde, pago);
        prop_assert!(hoy >= Decimal::ZERO);
        prop_assert!(hoy <= exacto(desde, pago + Duration::DAY));
        prop_assert!(hoy <= exacto(desde - Duration::DAY, pago));
    }

    #[test]
    fn the_ratio_of_indices_composes(
        centavos in 0_i64..=1_000_000_000_000,
        anios in proptest::array::uniform3(2018_i32..=2024),
    ) {
        let mut anios = anios;
        anios.sort_unstable();
        let exacto = |valor: Decimal, a: i32, b: i32| {
            let mes = |anio| Mes::de(Date::from_calendar_date(anio, Month::December, 1).unwrap());
            let pendiente = ValorPendiente::sancion(Money::from_decimal(valor).unwrap());
            let pago = date!(2025 - 06 - 30);
            indexar_por_ipc(pendiente, mes(a), mes(b), pago, &PARAMETROS).unwrap().exacto
        };
        let valor = Decimal::new(centavos, 2);
        let directo = valor + exacto(valor, anios[0], anios[2]);
        let medio = Redondeo::Centavo.aplicar(valor + exacto(valor, anios[0], anios[1])).unwrap().as_decimal();
        let en_dos = medio + exacto(medio, anios[1], anios[2]);
        // Half a centavo of the rounding in between, grown by the second leg.
        prop_assert!((directo - en_dos).abs() < Decimal::new(1, 2), "{directo} {en_dos}");
        prop_assert!(directo >= valor);
    }
}
