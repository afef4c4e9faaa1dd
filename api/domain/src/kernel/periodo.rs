//! The period of a return: a month, a quarter or a year.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use super::{CodigoDesconocido, Mes, Trimestre};

/// How often a family files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Periodicidad {
    /// Every calendar month.
    Mensual,
    /// Every calendar quarter (Decreto 1972 de 2003, art. 53.1).
    Trimestral,
    /// Every calendar year.
    Anual,
}

impl Periodicidad {
    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mensual => "mensual",
            Self::Trimestral => "trimestral",
            Self::Anual => "anual",
        }
    }
}

/// A period. Displays as `2025-08`, `2025-T3` or `2025`, and is read the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Periodo {
    /// A month.
    Mes(Mes),
    /// A quarter.
    Trimestre(Trimestre),
    /// A year, 1900 to 9998.
    Anio(i32),
}

impl Periodo {
    /// The period of that length that holds `fecha`.
    pub fn de(fecha: Date, periodicidad: Periodicidad) -> Self {
        match periodicidad {
            Periodicidad::Mensual => Self::Mes(Mes::de(fecha)),
            Periodicidad::Trimestral => Self::Trimestre(Trimestre::de(fecha)),
            Periodicidad::Anual => Self::Anio(fecha.year()),
        }
    }

    /// Its length.
    pub fn periodicidad(self) -> Periodicidad {
        match self {
            Self::Mes(_) => Periodicidad::Mensual,
            Self::Trimestre(_) => Periodicidad::Trimestral,
            Self::Anio(_) => Periodicidad::Anual,
        }
    }

    /// Its year.
    pub fn anio(self) -> i32 {
        match self {
            Self::Mes(mes) => mes.anio(),
            Self::Trimestre(trimestre) => trimestre.anio(),
            Self::Anio(anio) => anio,
        }
    }

    /// Its first day.
    pub fn desde(self) -> Date {
        match self {
            Self::Mes(mes) => mes.desde(),
            Self::Trimestre(trimestre) => trimestre.desde(),
            Self::Anio(anio) => dia(anio, Month::January, 1),
        }
    }

    /// Its last day.
    pub fn hasta(self) -> Date {
        match self {
            Self::Mes(mes) => mes.hasta(),
            Self::Trimestre(trimestre) => trimestre.hasta(),
            Self::Anio(anio) => dia(anio, Month::December, 31),
        }
    }

    /// The period after it, of the same length.
    pub fn siguiente(self) -> Self {
        let despues = self.hasta().next_day().unwrap_or(Date::MAX);
        Self::de(despues, self.periodicidad())
    }

    /// The period before it, of the same length.
    pub fn anterior(self) -> Self {
        let antes = self.desde().previous_day().unwrap_or(Date::MIN);
        Self::de(antes, self.periodicidad())
    }

    /// In words: `mes de agosto de 2025`, `tercer trimestre de 2025`, `año 2025`.
    pub fn en_palabras(self) -> String {
        match self {
            Self::Mes(mes) => format!("mes de {}", mes.en_palabras()),
            Self::Trimestre(trimestre) => trimestre.en_palabras(),
            Self::Anio(anio) => format!("año {anio}"),
        }
    }
}

/// The day, or the last one there is: years come checked from the types above.
fn dia(anio: i32, mes: Month, dia: u8) -> Date {
    Date::from_calendar_date(anio, mes, dia).unwrap_or(Date::MAX)
}

impl fmt::Display for Periodo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mes(mes) => mes.fmt(f),
            Self::Trimestre(trimestre) => trimestre.fmt(f),
            Self::Anio(anio) => anio.fmt(f),
        }
    }
}

impl TryFrom<&str> for Periodo {
    type Error = CodigoDesconocido;

    fn try_from(texto: &str) -> Result<Self, CodigoDesconocido> {
        leer(texto).ok_or_else(|| CodigoDesconocido(texto.to_owned()))
    }
}

fn leer(texto: &str) -> Option<Periodo> {
    let (anio, resto) = match texto.split_once('-') {
        Some((anio, resto)) => (anio, Some(resto)),
        None => (texto, None),
    };
    let cifras = |texto: &str, n: usize| {
        (texto.len() == n && texto.bytes().all(|b| b.is_ascii_digit())).then(|| texto.to_owned())
    };
    let anio: i32 = cifras(anio, 4)?.parse().ok()?;
    if !(1900..=9998).contains(&anio) {
        return None;
    }
    let Some(resto) = resto else {
        return Some(Periodo::Anio(anio));
    };
    if let Some(numero) = resto.strip_prefix('T') {
        let trimestre = Trimestre::new(anio, cifras(numero, 1)?.parse().ok()?).ok()?;
        return Some(Periodo::Trimestre(trimestre));
    }
    let mes: u8 = cifras(resto, 2)?.parse().ok()?;
    let primero = Date::from_calendar_date(anio, Month::try_from(mes).ok()?, 1).ok()?;
    Some(Periodo::Mes(Mes::de(primero)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn each_length_has_its_days_and_its_name() {
        let dia = date!(2024 - 02 - 10);
        for (periodicidad, texto, desde, hasta, palabras) in [
            (
                Periodicidad::Mensual,
                "2024-02",
                date!(2024 - 02 - 01),
                date!(2024 - 02 - 29),
                "mes de febrero de 2024",
            ),
            (
                Periodicidad::Trimestral,
                "2024-T1",
                date!(2024 - 01 - 01),
                date!(2024 - 03 - 31),
                "primer trimestre de 2024",
            ),
            (
                Periodicidad::Anual,
                "2024",
                date!(2024 - 01 - 01),
                date!(2024 - 12 - 31),
                "año 2024",
            ),
        ] {
            let periodo = Periodo::de(dia, periodicidad);
            assert_eq!(periodo.to_string(), texto);
            assert_eq!(periodo.periodicidad(), periodicidad);
            assert_eq!(periodo.anio(), 2024);
            assert_eq!(Periodo::try_from(texto), Ok(periodo));
            assert_eq!((periodo.desde(), periodo.hasta()), (desde, hasta));
            assert_eq!(periodo.en_palabras(), palabras);
            assert_eq!(periodo.siguiente().anterior(), periodo);
            assert_eq!(Some(periodo.siguiente().desde()), hasta.next_day());
        }
    }

    #[test]
    fn each_length_has_its_code() {
        let codigos = [
            Periodicidad::Mensual,
            Periodicidad::Trimestral,
            Periodicidad::Anual,
        ]
        .map(Periodicidad::as_str);
        assert_eq!(codigos, ["mensual", "trimestral", "anual"]);
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for texto in [
            "",
            "2025-T5",
            "2025-T0",
            "2025-T12",
            "2025-13",
            "2025-1",
            "25",
            "1899",
            "2025-",
            "2025-T",
            "+025",
            "2025-08-01",
        ] {
            assert!(Periodo::try_from(texto).is_err(), "{texto}");
        }
    }
}
