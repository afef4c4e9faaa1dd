//! A second, deliberately naive computation of the interest: one day at a time, with its own root
//! for the compound formula and its own count of months. Not the way the engine does it.

use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;
use ser_domain::Money;
use ser_domain::kernel::Calendario;
use ser_domain::mora::{InteresesDesde, Suspension, Suspensiones, TerminosMora};
use ser_domain::parametros::{TasaMora, tasas_mora_certificadas};
use time::macros::date;
use time::{Date, Duration, Month};

use crate::ingenuas::interes::raiz_365;

static TASAS: LazyLock<Vec<TasaMora>> = LazyLock::new(|| tasas_mora_certificadas().unwrap());

/// Days without interest, with no order and possibly in common.
pub type Ventanas = Vec<(Date, Option<Date>)>;

/// Which days bear interest, asked one by one.
#[derive(Debug, Clone)]
pub struct DiasIngenuos {
    pub primero: Date,
    pub ventanas: Ventanas,
}

impl DiasIngenuos {
    pub fn desde_vencimiento(vencimiento: Date) -> Self {
        Self {
            primero: vencimiento + Duration::DAY,
            ventanas: Vec::new(),
        }
    }

    pub fn corre(&self, dia: Date) -> bool {
        let cubre = |(desde, hasta): &(Date, Option<Date>)| {
            *desde <= dia && hasta.is_none_or(|hasta| dia <= hasta)
        };
        dia >= self.primero && !self.ventanas.iter().any(cubre)
    }
}

/// The windows as the engine takes them, each with its own act.
pub fn suspensiones(ventanas: &Ventanas) -> Suspensiones {
    let una = |(n, (desde, hasta)): (usize, &(Date, Option<Date>))| Suspension {
        desde: *desde,
        hasta: *hasta,
        acto: format!("Auto {n}").into(),
        norma: "Norma de prueba".into(),
    };
    Suspensiones::new(ventanas.iter().enumerate().map(una).collect()).unwrap()
}

/// The terms with windows and, when given, the first day that an act fixes.
pub fn con_ventanas(
    terminos: TerminosMora,
    inicio: Option<Date>,
    ventanas: &Ventanas,
) -> TerminosMora {
    let terminos = terminos.con_suspensiones(suspensiones(ventanas));
    match inicio {
        Some(dia) => terminos.con_intereses_desde(acto_desde(dia)),
        None => terminos,
    }
}

pub fn acto_desde(dia: Date) -> InteresesDesde {
    InteresesDesde::new(dia, "la Resolución 1 de prueba").unwrap()
}

pub fn tasa_del_dia(dia: Date) -> &'static TasaMora {
    TASAS
        .iter()
        .find(|tasa| tasa.desde <= dia && dia <= tasa.hasta)
        .unwrap()
}

/// Adds the interest of each day. The compound formula restarts with each certified rate and after
/// each suspension.
pub fn interes_ingenuo(capital: Money, dias: &DiasIngenuos, fecha_pago: Date) -> Decimal {
    let capital = capital.as_decimal();
    let mut total = Decimal::ZERO;
    let mut crecido: Option<(Date, Decimal, Decimal)> = None;
    let mut dia = dias.primero;
    while dia <= fecha_pago {
        if !dias.corre(dia) {
            crecido = None;
            dia += Duration::DAY;
            continue;
        }
        let tasa = tasa_del_dia(dia);
        if dia <= date!(2012 - 12 - 25) {
            let (raiz, antes) = match crecido {
                Some((desde, raiz, antes)) if desde == tasa.desde => (raiz, antes),
                _ => (raiz_365(tasa.tasa.percent()), Decimal::ONE),
            };
            let ahora = antes * raiz;
            total += capital * (ahora - antes);
            crecido = Some((tasa.desde, raiz, ahora));
        } else {
            let bisiesto = time::util::is_leap_year(dia.year());
            let divisor = if dia < date!(2019 - 11 - 22) || bisiesto {
                36_600
            } else {
                36_500
            };
            total += capital * tasa.tasa.percent() / Decimal::from(divisor);
        }
        dia += Duration::DAY;
    }
    total
}

/// Months or fractions with some day that bears interest, counted day by day.
pub fn meses_ingenuos(dias: &DiasIngenuos, fecha_pago: Date, calendario: &Calendario) -> u32 {
    let ultimo = dias.primero - Duration::DAY;
    let (mut meses, mut mes, mut contado) = (0, 1, false);
    let mut dia = dias.primero;
    while dia <= fecha_pago {
        if dia > calendario.siguiente_habil(mas_meses(ultimo, mes)) {
            (mes, contado) = (mes + 1, false);
        }
        if dias.corre(dia) && !contado {
            (meses, contado) = (meses + 1, true);
        }
        dia += Duration::DAY;
    }
    meses
}

fn mas_meses(dia: Date, meses: u8) -> Date {
    let cuenta = u8::from(dia.month()) - 1 + meses;
    let anio = dia.year() + i32::from(cuenta / 12);
    let mes = Month::try_from(cuenta % 12 + 1).unwrap();
    Date::from_calendar_date(anio, mes, dia.day().min(mes.length(anio))).unwrap()
}

pub fn casi_iguales(a: Decimal, b: Decimal) -> bool {
    // A millionth of a peso: far above the noise of 28 digits, far below any rounding.
    (a - b).abs() < Decimal::new(1, 6)
}

pub fn dia_entre(desde: Date, hasta: Date) -> impl Strategy<Value = Date> {
    (0..=(hasta - desde).whole_days()).prop_map(move |dias| desde + Duration::days(dias))
}

/// Up to four windows around a day, in any order, some open, some in common.
pub fn ventanas() -> impl Strategy<Value = Vec<(i64, Option<i64>)>> {
    let una = (-100_i64..900, proptest::option::weighted(0.9, 0_i64..300));
    proptest::collection::vec(una, 0..5)
}

pub fn situar(ventanas: &[(i64, Option<i64>)], alrededor: Date) -> Ventanas {
    let una = |(lejos, largo): &(i64, Option<i64>)| {
        let desde = alrededor + Duration::days(*lejos);
        (desde, largo.map(|dias| desde + Duration::days(dias)))
    };
    ventanas.iter().map(una).collect()
}
