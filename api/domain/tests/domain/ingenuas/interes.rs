//! A second, deliberately naive computation of the interest: one day at a time, with a root of its
//! own for the compound formula. Not the way the engine does it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use ser_domain::Money;
use ser_domain::parametros::TasaMora;
use time::macros::date;
use time::{Date, Duration};

/// Last day of the compound formula.
pub const ULTIMO_COMPUESTO: Date = date!(2012 - 12 - 25);

/// The rates, and what one peso becomes in a day under each compound one.
pub struct MoraIngenua {
    tasas: Vec<TasaMora>,
    raices: BTreeMap<Date, Decimal>,
}

impl MoraIngenua {
    pub fn new(tasas: Vec<TasaMora>) -> Self {
        let compuestas = tasas.iter().filter(|tasa| tasa.hasta <= ULTIMO_COMPUESTO);
        let raices = compuestas
            .map(|tasa| (tasa.desde, raiz_365(tasa.tasa.percent())))
            .collect();
        Self { tasas, raices }
    }

    fn tasa_del_dia(&self, dia: Date) -> &TasaMora {
        self.tasas
            .iter()
            .find(|tasa| tasa.desde <= dia && dia <= tasa.hasta)
            .unwrap()
    }

    /// Adds the interest of each day from 2006-07-29 on; before it interest went by months. The
    /// compound formula restarts with each certified rate.
    pub fn et_635(&self, capital: Money, vencimiento: Date, fecha_pago: Date) -> Decimal {
        let capital = capital.as_decimal();
        let mut total = Decimal::ZERO;
        let mut crecido: Option<(Date, Decimal)> = None;
        let mut dia = vencimiento + Duration::DAY;
        while dia <= fecha_pago {
            let tasa = self.tasa_del_dia(dia);
            if dia <= ULTIMO_COMPUESTO {
                let antes = match crecido {
                    Some((desde, antes)) if desde == tasa.desde => antes,
                    _ => Decimal::ONE,
                };
                let ahora = antes * self.raices[&tasa.desde];
                total += capital * (ahora - antes);
                crecido = Some((tasa.desde, ahora));
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
}

/// Adds 12 % a year of each day, by the days of its year (Ley 68 de 1923, art. 9).
pub fn ley_68(capital: Money, vencimiento: Date, fecha_pago: Date) -> Decimal {
    let mut total = Decimal::ZERO;
    let mut dia = vencimiento + Duration::DAY;
    while dia <= fecha_pago {
        let dias = time::util::days_in_year(dia.year());
        total += capital.as_decimal() * Decimal::new(12, 2) / Decimal::from(dias);
        dia += Duration::DAY;
    }
    total
}

/// The 365th root of `1 + T`, by bisection: slow, obvious, and not the way the engine does it.
pub fn raiz_365(tasa: Decimal) -> Decimal {
    let objetivo = Decimal::ONE + tasa / Decimal::ONE_HUNDRED;
    let (mut bajo, mut alto) = (Decimal::ONE, objetivo);
    for _ in 0..92 {
        let medio = (bajo + alto) / Decimal::TWO;
        let mut potencia = Decimal::ONE;
        for _ in 0..365 {
            potencia *= medio;
        }
        if potencia < objetivo {
            bajo = medio;
        } else {
            alto = medio;
        }
    }
    bajo
}
