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
