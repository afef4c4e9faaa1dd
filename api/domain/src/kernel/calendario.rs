//! Business days: weekends and the holidays of Ley 51 de 1983 and its changes.

use time::{Date, Duration, Month, Weekday};

/// How a holiday finds its day each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReglaFestivo {
    /// Always that day.
    Fijo {
        /// Month.
        mes: Month,
        /// Day of the month.
        dia: u8,
    },
    /// That day when it is a Monday, otherwise the Monday after it.
    LunesSiguiente {
        /// Month.
        mes: Month,
        /// Day of the month.
        dia: u8,
    },
    /// So many days from Easter Sunday; holidays moved to Monday carry the moved offset.
    Pascua {
        /// Days after (or, negative, before) Easter Sunday.
        dias: i16,
    },
}

impl ReglaFestivo {
    fn en(self, anio: i32) -> Option<Date> {
        match self {
            Self::Fijo { mes, dia } => Date::from_calendar_date(anio, mes, dia).ok(),
            Self::LunesSiguiente { mes, dia } => {
                let fecha = Date::from_calendar_date(anio, mes, dia).ok()?;
                let faltan = (7 - i64::from(fecha.weekday().number_days_from_monday())) % 7;
                fecha.checked_add(Duration::days(faltan))
            }
            Self::Pascua { dias } => {
                domingo_de_pascua(anio)?.checked_add(Duration::days(i64::from(dias)))
            }
        }
    }
}

/// A holiday, with the days between which its rule is law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Festivo {
    /// Name, in Spanish.
    pub nombre: String,
    /// How its day is found.
    pub regla: ReglaFestivo,
    /// First day on which the rule is law.
    pub desde: Date,
    /// Last day on which the rule is law, if it was repealed.
    pub hasta: Option<Date>,
}

/// The calendar of business days. Saturdays, Sundays and holidays are not business days.
#[derive(Debug, Clone)]
pub struct Calendario {
    festivos: Vec<Festivo>,
    /// Holidays of the years in [`ANIOS`], sorted: the answer for nearly every question.
    dias: Vec<Date>,
}

/// Years whose holidays are computed once: from the first full year of Ley 51 de 1983 on.
const ANIOS: std::ops::RangeInclusive<i32> = 1984..=2080;

impl Calendario {
    /// A calendar with these holidays.
    pub fn new(festivos: Vec<Festivo>) -> Self {
        let mut dias: Vec<Date> = ANIOS
            .flat_map(|anio| dias_de(&festivos, anio).map(|(dia, _)| dia))
            .collect();
        dias.sort_unstable();
        dias.dedup();
        Self { festivos, dias }
    }

    /// Holidays of a year with their names, by date.
    pub fn festivos(&self, anio: i32) -> Vec<(Date, &str)> {
        let mut dias: Vec<_> = dias_de(&self.festivos, anio).collect();
        dias.sort_unstable();
        dias
    }

    /// Whether it is a holiday; a plain Sunday is not one.
    pub fn es_festivo(&self, fecha: Date) -> bool {
        if ANIOS.contains(&fecha.year()) {
            self.dias.binary_search(&fecha).is_ok()
        } else {
            dias_de(&self.festivos, fecha.year()).any(|(dia, _)| dia == fecha)
        }
    }

    /// Whether it is a business day: Monday to Friday and not a holiday.
    pub fn es_habil(&self, fecha: Date) -> bool {
        !matches!(fecha.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.es_festivo(fecha)
    }

    /// The same day when it is a business day, otherwise the first one after it
    /// (Ley 4 de 1913, art. 62).
    pub fn siguiente_habil(&self, fecha: Date) -> Date {
        let mut dia = fecha;
        while !self.es_habil(dia) {
            let Some(siguiente) = dia.next_day() else {
                return dia;
            };
            dia = siguiente;
        }
        dia
    }

    /// The `dias`-th business day after `fecha`; zero days is `fecha` itself.
    pub fn sumar_dias_habiles(&self, fecha: Date, dias: u16) -> Date {
        let mut dia = fecha;
        for _ in 0..dias {
            dia = self.siguiente_habil(dia.saturating_add(Duration::DAY));
        }
        dia
    }

    /// Business days after `desde` up to `hasta` included; negative when `hasta` comes first.
    pub fn habiles_entre(&self, desde: Date, hasta: Date) -> i64 {
        if hasta < desde {
            return -self.habiles_entre(hasta, desde);
        }
        // Whole weeks by arithmetic, holidays by search: years of delay cost the same as days.
        let dias = (hasta - desde).whole_days();
        let semanas = dias / 7;
        let mut habiles = semanas * 5;
        let mut dia = desde.saturating_add(Duration::weeks(semanas));
        while dia < hasta {
            dia = dia.saturating_add(Duration::DAY);
            if !matches!(dia.weekday(), Weekday::Saturday | Weekday::Sunday) {
                habiles += 1;
            }
        }
        habiles - self.festivos_entre_semana(desde, hasta)
    }

    /// Holidays from Monday to Friday after `desde` up to `hasta` included.
    fn festivos_entre_semana(&self, desde: Date, hasta: Date) -> i64 {
        let cuenta = |fecha: Date| !matches!(fecha.weekday(), Weekday::Saturday | Weekday::Sunday);
        let dentro = |fecha: &Date| desde < *fecha && *fecha <= hasta;
        let conocidos = ANIOS.contains(&desde.year()) && ANIOS.contains(&hasta.year());
        let total = if conocidos {
            let inicio = self.dias.partition_point(|dia| *dia <= desde);
            let fin = self.dias.partition_point(|dia| *dia <= hasta);
            let tramo = self.dias.get(inicio..fin).unwrap_or_default();
            tramo.iter().filter(|dia| cuenta(**dia)).count()
        } else {
            let mut dias: Vec<Date> = (desde.year()..=hasta.year())
                .flat_map(|anio| dias_de(&self.festivos, anio).map(|(dia, _)| dia))
                .filter(|dia| dentro(dia) && cuenta(*dia))
                .collect();
            dias.sort_unstable();
            dias.dedup();
            dias.len()
        };
        i64::try_from(total).unwrap_or(i64::MAX)
    }
}

fn dias_de(festivos: &[Festivo], anio: i32) -> impl Iterator<Item = (Date, &str)> {
    festivos.iter().filter_map(move |festivo| {
        let dia = festivo.regla.en(anio)?;
        let rige = festivo.desde <= dia && festivo.hasta.is_none_or(|hasta| dia <= hasta);
        rige.then_some((dia, festivo.nombre.as_str()))
    })
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm, as printed in *Nature*, 1876).
fn domingo_de_pascua(anio: i32) -> Option<Date> {
    let a = anio % 19;
    let (b, c) = (anio / 100, anio % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let suma = h + l - 7 * m + 114;
    let mes = Month::try_from(u8::try_from(suma / 31).ok()?).ok()?;
    let dia = u8::try_from(suma % 31 + 1).ok()?;
    Date::from_calendar_date(anio, mes, dia).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    /// Easter by another road: Lilius and Clavius, as in Knuth, *The Art of Computer Programming*,
    /// 1.3.2, exercise 14. The day of March, which may pass 31.
    fn pascua_de_clavius(anio: i32) -> i32 {
        let aureo = anio % 19 + 1;
        let siglo = anio / 100 + 1;
        let bisiestos = 3 * siglo / 4 - 12;
        let lunares = (8 * siglo + 5) / 25 - 5;
        let domingo = 5 * anio / 4 - bisiestos - 10;
        let mut epacta = (11 * aureo + 20 + lunares - bisiestos).rem_euclid(30);
        if (epacta == 25 && aureo > 11) || epacta == 24 {
            epacta += 1;
        }
        let mut luna = 44 - epacta;
        if luna < 21 {
            luna += 30;
        }
        luna + 7 - (domingo + luna) % 7
    }

    #[test]
    fn easter_is_that_of_another_algorithm_for_three_thousand_years() {
        for anio in 1583..4600 {
            let marzo = pascua_de_clavius(anio);
            let pascua = domingo_de_pascua(anio).unwrap();
            let dia = i32::from(pascua.day());
            let suyo = match pascua.month() {
                Month::March => dia,
                Month::April => dia + 31,
                otro => panic!("{anio}: {otro}"),
            };
            assert_eq!(suyo, marzo, "{anio}");
        }
        // Two years of the exceptions, as the church published them.
        assert_eq!(domingo_de_pascua(1954), Some(date!(1954 - 04 - 18)));
        assert_eq!(domingo_de_pascua(2049), Some(date!(2049 - 04 - 18)));
    }

    #[test]
    fn a_holiday_is_one_while_its_rule_is_law() {
        let festivo = Festivo {
            nombre: "Día de prueba".to_owned(),
            regla: ReglaFestivo::Fijo {
                mes: Month::May,
                dia: 4,
            },
            desde: date!(2020 - 05 - 04),
            hasta: Some(date!(2022 - 05 - 04)),
        };
        let anios: Vec<i32> = (2018..2026)
            .filter(|anio| {
                dias_de(std::slice::from_ref(&festivo), *anio)
                    .next()
                    .is_some()
            })
            .collect();
        assert_eq!(anios, [2020, 2021, 2022]);
    }
}
