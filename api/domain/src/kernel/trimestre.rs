//! Calendar quarters, the period of the contraprestación.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month};

/// A calendar quarter: January–March, April–June, July–September, October–December
/// (Decreto 1972 de 2003, art. 53.1). Displays as `2025-T3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "AnioNumero", into = "AnioNumero")]
pub struct Trimestre {
    desde: Date,
}

/// Why a quarter was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TrimestreError {
    /// The number is not 1, 2, 3 or 4.
    #[error("El trimestre debe ser 1, 2, 3 o 4")]
    Numero,
    /// The year is not between 1900 and 9998.
    #[error("El año del trimestre no es válido")]
    Anio,
}

#[derive(Serialize, Deserialize)]
struct AnioNumero {
    anio: i32,
    numero: u8,
}

impl Trimestre {
    /// The quarter `numero` (1 to 4) of `anio` (1900 to 9998).
    pub fn new(anio: i32, numero: u8) -> Result<Self, TrimestreError> {
        if !(1900..=9998).contains(&anio) {
            return Err(TrimestreError::Anio);
        }
        let mes = match numero {
            1 => Month::January,
            2 => Month::April,
            3 => Month::July,
            4 => Month::October,
            _ => return Err(TrimestreError::Numero),
        };
        Date::from_calendar_date(anio, mes, 1)
            .map(|desde| Self { desde })
            .map_err(|_| TrimestreError::Anio)
    }

    /// The quarter that holds `fecha`.
    pub fn de(fecha: Date) -> Self {
        let meses_dentro = (u8::from(fecha.month()) - 1) % 3;
        let mut desde = primer_dia(fecha);
        for _ in 0..meses_dentro {
            desde = primer_dia(desde.saturating_sub(Duration::DAY));
        }
        Self { desde }
    }

    /// Its year.
    pub fn anio(self) -> i32 {
        self.desde.year()
    }

    /// Its number, 1 to 4.
    pub fn numero(self) -> u8 {
        (u8::from(self.desde.month()) - 1) / 3 + 1
    }

    /// Its first day.
    pub fn desde(self) -> Date {
        self.desde
    }

    /// Its last day.
    pub fn hasta(self) -> Date {
        self.siguiente().desde.saturating_sub(Duration::DAY)
    }

    /// The quarter after it.
    pub fn siguiente(self) -> Self {
        // The longest quarter has 92 days and the shortest 90: 92 days on is always the next one.
        Self::de(self.desde.saturating_add(Duration::days(92)))
    }

    /// The quarter before it.
    pub fn anterior(self) -> Self {
        Self::de(self.desde.saturating_sub(Duration::DAY))
    }

    /// In words: `tercer trimestre de 2025`.
    pub fn en_palabras(self) -> String {
        let ordinal = match self.numero() {
            1 => "primer",
            2 => "segundo",
            3 => "tercer",
            _ => "cuarto",
        };
        format!("{ordinal} trimestre de {}", self.anio())
    }
}

fn primer_dia(fecha: Date) -> Date {
    fecha.saturating_sub(Duration::days(i64::from(fecha.day()) - 1))
}

impl fmt::Display for Trimestre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-T{}", self.anio(), self.numero())
    }
}

impl TryFrom<AnioNumero> for Trimestre {
    type Error = TrimestreError;

    fn try_from(partes: AnioNumero) -> Result<Self, TrimestreError> {
        Self::new(partes.anio, partes.numero)
    }
}

impl From<Trimestre> for AnioNumero {
    fn from(trimestre: Trimestre) -> Self {
        Self {
            anio: trimestre.anio(),
            numero: trimestre.numero(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn first_and_last_day() {
        let cuarto = Trimestre::new(2023, 4).unwrap();
        assert_eq!(cuarto.desde(), date!(2023 - 10 - 01));
        assert_eq!(cuarto.hasta(), date!(2023 - 12 - 31));
        assert_eq!(cuarto.siguiente().hasta(), date!(2024 - 03 - 31));
        assert_eq!(cuarto.siguiente().anterior(), cuarto);
        assert_eq!(cuarto.to_string(), "2023-T4");
        assert_eq!(cuarto.en_palabras(), "cuarto trimestre de 2023");
    }

    #[test]
    fn each_quarter_has_its_ordinal() {
        let palabras = [1, 2, 3, 4].map(|n| Trimestre::new(2025, n).unwrap().en_palabras());
        assert_eq!(
            palabras,
            [
                "primer trimestre de 2025",
                "segundo trimestre de 2025",
                "tercer trimestre de 2025",
                "cuarto trimestre de 2025",
            ]
        );
    }

    #[test]
    fn every_day_of_a_leap_year_falls_in_its_quarter() {
        let mut dia = date!(2024 - 01 - 01);
        while dia.year() == 2024 {
            let trimestre = Trimestre::de(dia);
            assert!(trimestre.desde() <= dia && dia <= trimestre.hasta());
            assert_eq!(trimestre, Trimestre::new(2024, trimestre.numero()).unwrap());
            dia = dia.next_day().unwrap();
        }
    }

    #[test]
    fn bad_quarters_are_refused() {
        assert_eq!(Trimestre::new(2025, 0), Err(TrimestreError::Numero));
        assert_eq!(Trimestre::new(2025, 5), Err(TrimestreError::Numero));
        assert_eq!(Trimestre::new(99_999, 1), Err(TrimestreError::Anio));
    }
}
