//! Each part of a debt beside a deliberately naive computation of it: a day, a month or a unit at a
//! time.

use std::sync::LazyLock;

use crate::ingenuas::interes::{MoraIngenua, ley_68};
use crate::ingenuas::sancion::sancion_ingenua;
use crate::soporte::parametros_certificados;
use proptest::prelude::*;
use rust_decimal::Decimal;
use ser_domain::mora::{RegimenMora, TerminosMora, calcular_mora};
use ser_domain::parametros::{Parametros, tasas_mora_certificadas};
use ser_domain::sanciones::{RegimenSancion, sancion_extemporaneidad};
use ser_domain::{Money, Redondeo};
use time::macros::date;
use time::{Date, Duration};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);
static INGENUA: LazyLock<MoraIngenua> =
    LazyLock::new(|| MoraIngenua::new(tasas_mora_certificadas().unwrap()));

/// First day of the compound formula, and last one of a certified rate.
const PRIMER_DIA: Date = date!(2006 - 07 - 29);
const ULTIMO_DIA: Date = date!(2026 - 03 - 31);

fn dia_entre(desde: Date, hasta: Date) -> impl Strategy<Value = Date> {
    (0..=(hasta - desde).whole_days()).prop_map(move |dias| desde + Duration::days(dias))
}

fn capital() -> impl Strategy<Value = Money> {
    (0_i64..=1_000_000_000_000_000).prop_map(Money::from_centavos)
}

fn interes(capital: Money, vencimiento: Date, pago: Date, regimen: RegimenMora) -> Decimal {
    let mora = calcular_mora(
        capital,
        &TerminosMora::simples(vencimiento, regimen),
        pago,
        &PARAMETROS,
    );
    mora.unwrap().exacto
}

fn casi_iguales(a: Decimal, b: Decimal) -> bool {
    // A millionth of a peso: far above the noise of 28 digits, far below any rounding.
    (a - b).abs() < Decimal::new(1, 6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn legs_of_a_return_equal_the_sum_of_days(
        capital in capital(),
        vencimiento in dia_entre(PRIMER_DIA - Duration::DAY, ULTIMO_DIA),
        pago in dia_entre(PRIMER_DIA, ULTIMO_DIA),
    ) {
        let exacto = interes(capital, vencimiento, pago, RegimenMora::Et635);
        let ingenuo = INGENUA.et_635(capital, vencimiento, pago);
        prop_assert!(casi_iguales(exacto, ingenuo), "{exacto} {ingenuo}");
    }

    #[test]
    fn legs_of_a_fine_equal_the_sum_of_days(
        capital in capital(),
        vencimiento in dia_entre(date!(2004 - 11 - 01), ULTIMO_DIA),
        pago in dia_entre(date!(2004 - 11 - 01), ULTIMO_DIA),
    ) {
        let exacto = interes(capital, vencimiento, pago, RegimenMora::Ley68De1923);
        let ingenuo = ley_68(capital, vencimiento, pago);
        prop_assert!(casi_iguales(exacto, ingenuo), "{exacto} {ingenuo}");
    }

    #[test]
    fn the_late_sanction_equals_the_sum_of_months(
        contraprestacion in prop_oneof![
            1 => Just(Money::ZERO),
            4 => (0_i64..100_000).prop_map(|miles| Money::from_pesos(miles * 1000)),
            4 => capital(),
        ],
        regimen in proptest::sample::select(&RegimenSancion::TODOS[..]),
        vencimiento in dia_entre(date!(2009 - 01 - 01), ULTIMO_DIA),
        presentacion in dia_entre(date!(2010 - 04 - 13), ULTIMO_DIA),
    ) {
        let engine = sancion_extemporaneidad(regimen, contraprestacion, vencimiento, presentacion, &PARAMETROS);
        let exacto = engine.unwrap().exacto;
        let ingenua = sancion_ingenua(regimen, contraprestacion.as_decimal(), vencimiento, presentacion, &PARAMETROS);
        prop_assert!(casi_iguales(exacto, ingenua), "{exacto} {ingenua}");
    }

    #[test]
    fn rounding_goes_to_the_nearest_unit_and_halves_away_from_zero(
        digitos in prop_oneof![
            -9_000_000_000_000_000_000_i64..=9_000_000_000_000_000_000,
            // Halves of a thousand, of a peso and of a centavo, and their neighbours.
            (-1_000_000_i64..1_000_000, -1_i64..=1).prop_map(|(medias, mas)| medias * 5_000 + mas),
        ],
        escala in 2_u32..=18,
    ) {
        let exacto = Decimal::new(digitos, escala);
        let unidades = [Decimal::new(1, 2), Decimal::ONE, Decimal::ONE_THOUSAND];
        for (regla, unidad) in [Redondeo::Centavo, Redondeo::Peso, Redondeo::Mil].into_iter().zip(unidades) {
            let valor = regla.aplicar(exacto).unwrap().as_decimal();
            prop_assert!((valor % unidad).is_zero());
            let doble = (valor - exacto).abs() * Decimal::TWO;
            prop_assert!(doble <= unidad, "{exacto} {valor}");
            prop_assert!(doble < unidad || valor.abs() > exacto.abs(), "{exacto} {valor}");
        }
    }
}
