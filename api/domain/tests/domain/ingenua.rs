//! The interest and a deliberately naive computation of it, one day at a time, and the properties
//! that both keep.

use std::sync::LazyLock;

use crate::soporte::historia::{PRIMER_DIA, ULTIMO_DIA};
use crate::soporte::mora_ingenua::{DiasIngenuos, casi_iguales, dia_entre, interes_ingenuo};
use crate::soporte::parametros_certificados;
use proptest::prelude::*;
use rust_decimal::Decimal;
use ser_domain::liquidacion::{
    ContextoLiquidacion, Declaracion, LineaIngreso, LiquidacionError, liquidar,
};
use ser_domain::mora::{RegimenMora, TerminosMora, calcular_mora, factor_mora};
use ser_domain::obligaciones::{Familia, dia_de_reglas, fecha_vencimiento};
use ser_domain::parametros::{CodigoRenglon, ParametroError, Parametros, Signo};
use ser_domain::{Money, Periodo, Redondeo};
use time::macros::date;
use time::{Date, Duration};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

fn capital() -> impl Strategy<Value = Money> {
    (0_i64..=1_000_000_000_000_000).prop_map(Money::from_centavos)
}

fn mora_et(capital: Money, vencimiento: Date, fecha_pago: Date) -> (Decimal, Money) {
    let terminos = TerminosMora::simples(vencimiento, RegimenMora::Et635);
    let mora = calcular_mora(capital, &terminos, fecha_pago, &PARAMETROS).unwrap();
    (mora.exacto, mora.total)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn legs_equal_the_sum_of_days_since_2012(
        capital in capital(),
        a in dia_entre(date!(2012 - 12 - 25), ULTIMO_DIA),
        b in dia_entre(date!(2012 - 12 - 25), ULTIMO_DIA),
    ) {
        let (vencimiento, pago) = (a.min(b), a.max(b));
        let (exacto, total) = mora_et(capital, vencimiento, pago);
        let ingenuo = interes_ingenuo(capital, &DiasIngenuos::desde_vencimiento(vencimiento), pago);
        prop_assert!(casi_iguales(exacto, ingenuo), "{exacto} {ingenuo}");
        let distancia = (Redondeo::Mil.aplicar(ingenuo).unwrap().as_decimal() - total.as_decimal()).abs();
        // Only a figure within the noise of an exact half may round the other way.
        prop_assert!(distancia.is_zero() || casi_iguales(exacto % Decimal::ONE_THOUSAND, Decimal::from(500)));
    }

    #[test]
    fn the_factor_gives_the_same_figure(
        capital in capital(),
        vencimiento in dia_entre(date!(2004 - 11 - 01), ULTIMO_DIA),
        pago in dia_entre(date!(2004 - 11 - 01), ULTIMO_DIA),
        regimen in prop_oneof![Just(RegimenMora::Et635), Just(RegimenMora::Ley68De1923), Just(RegimenMora::Ninguno)],
    ) {
        let terminos = TerminosMora::simples(vencimiento, regimen);
        let mora = calcular_mora(capital, &terminos, pago, &PARAMETROS).unwrap();
        let factor = factor_mora(&terminos, pago, &PARAMETROS).unwrap();
        prop_assert_eq!(factor.aplicar(capital).unwrap(), (mora.exacto, mora.total));
        let suma: Decimal = mora.tramos.iter().map(|tramo| tramo.exacto).sum();
        prop_assert!(casi_iguales(suma, mora.exacto));
        let dias: u32 = mora.tramos.iter().map(|tramo| tramo.dias).sum();
        prop_assert_eq!(i64::from(dias), match regimen {
            RegimenMora::Ninguno => 0,
            _ => (pago - vencimiento).whole_days().max(0),
        });
        for par in mora.tramos.windows(2) {
            prop_assert_eq!(par[0].hasta.next_day(), Some(par[1].desde));
        }
    }

    #[test]
    fn interest_does_not_decrease_with_days(
        capital in capital(),
        vencimiento in dia_entre(PRIMER_DIA - Duration::DAY, date!(2026 - 03 - 29)),
        dias in 0_i64..4000,
    ) {
        let hoy = (vencimiento + Duration::days(dias)).min(date!(2026 - 03 - 30));
        let (antes, antes_redondeado) = mora_et(capital, vencimiento, hoy);
        let (despues, despues_redondeado) = mora_et(capital, vencimiento, hoy + Duration::DAY);
        prop_assert!(antes <= despues);
        prop_assert!(antes_redondeado <= despues_redondeado);
    }

    #[test]
    fn rounding_twice_changes_nothing(centavos in any::<i32>(), milesimas in 0_i64..1000) {
        let exacto = Decimal::new(i64::from(centavos) * 1000 + milesimas, 5);
        for regla in [Redondeo::Centavo, Redondeo::Peso, Redondeo::Mil] {
            let una = regla.aplicar(exacto).unwrap();
            prop_assert_eq!(regla.aplicar(una.as_decimal()).unwrap(), una);
        }
    }

    #[test]
    fn money_survives_its_text_and_its_column(centavos in any::<i64>()) {
        let valor = Money::from_centavos(centavos);
        prop_assert_eq!(valor.centavos(), Ok(centavos));
        prop_assert_eq!(Money::parse(&valor.to_string()), Ok(valor));
    }

    #[test]
    fn displayed_lines_add_up(
        familia in proptest::sample::select(&Familia::TODAS[..]),
        ingresos in proptest::collection::vec(0_i64..100_000_000_000_000, 1..6),
        otros in proptest::collection::vec(0_i64..10_000_000_000_000, CodigoRenglon::TODOS.len()),
        dia in dia_entre(date!(2004 - 11 - 01), date!(2025 - 09 - 30)),
        tarde in 0_i64..3000,
        espera in 0_i64..400,
        habitantes in 0_u32..300_000,
    ) {
        let ficha = PARAMETROS.ley().familias().de(familia).unwrap().ficha();
        let renglones = ficha.renglones.iter().zip(&otros).skip(1);
        let declaracion = Declaracion {
            ingresos: ingresos.iter().map(|centavos| LineaIngreso {
                servicio: "internet_fijo".to_owned(),
                descripcion: "Internet fijo".to_owned(),
                valor: Money::from_centavos(*centavos),
            }).collect(),
            sin_ingresos: false,
            renglones: renglones
                .map(|(renglon, centavos)| (renglon.codigo, Money::from_centavos(*centavos)))
                .collect(),
        };
        let periodo = Periodo::de(dia, ficha.periodicidad);
        let Ok(fecha_vencimiento) = fecha_vencimiento(familia, periodo, &PARAMETROS) else {
            prop_assert!(dia_de_reglas(ficha, periodo) < ficha.desde);
            return Ok(());
        };
        let fecha_presentacion = (periodo.hasta() + Duration::days(1 + tarde)).min(ULTIMO_DIA);
        let contexto = ContextoLiquidacion {
            familia,
            periodo,
            fecha_vencimiento,
            fecha_presentacion,
            fecha_pago: (fecha_presentacion + Duration::days(espera)).min(ULTIMO_DIA),
            habitantes: Some(habitantes),
        };
        let liquidacion = match liquidar(&declaracion, &contexto, &PARAMETROS) {
            Err(LiquidacionError::BaseNegativa { .. }) => return Ok(()),
            Err(LiquidacionError::PeriodoAjeno { .. }) => {
                prop_assert!(dia_de_reglas(ficha, periodo) < ficha.desde);
                return Ok(());
            }
            // A gap that the law file names, and no other.
            Err(LiquidacionError::Parametro(ParametroError::SinValor { falta, .. })) => {
                prop_assert!(falta.is_some());
                return Ok(());
            }
            otro => otro.unwrap(),
        };
        let valor = |codigo: &str| {
            let linea = liquidacion.lineas.iter().find(|linea| linea.codigo == codigo);
            linea.unwrap().valor.as_decimal()
        };
        let con_signo = ficha.renglones.iter().map(|renglon| match renglon.signo {
            Signo::Suma => valor(renglon.codigo.as_str()),
            Signo::Resta => -valor(renglon.codigo.as_str()),
        });
        prop_assert_eq!(valor("base"), con_signo.sum::<Decimal>());
        prop_assert_eq!(
            valor("total"),
            valor("contraprestacion") + valor("sancion_extemporaneidad") + valor("intereses_mora")
        );
        prop_assert_eq!(valor("total"), liquidacion.total.as_decimal());
        let partes = Money::sum(liquidacion.lineas[0].lineas.iter().map(|parte| parte.valor));
        prop_assert_eq!(partes, Ok(liquidacion.renglon(CodigoRenglon::Ingresos)));
    }
}

proptest! {
    // The naive root takes milliseconds: fewer cases, each over whole years of compound interest.
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn legs_equal_the_sum_of_days_across_the_compound_years(
        capital in capital(),
        vencimiento in dia_entre(PRIMER_DIA - Duration::DAY, date!(2012 - 12 - 20)),
        dias in 1_i64..900,
    ) {
        let pago = vencimiento + Duration::days(dias);
        let (exacto, _) = mora_et(capital, vencimiento, pago);
        let ingenuo = interes_ingenuo(capital, &DiasIngenuos::desde_vencimiento(vencimiento), pago);
        prop_assert!(casi_iguales(exacto, ingenuo), "{exacto} {ingenuo}");
    }
}
