//! N of the spectrum decrees: by frequency, and its exceptions.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::filas::por_partes;
use super::lectura::DecimalToml;
use super::revision::ValorDeLey;
use super::valores::sin_repetir;
use crate::kernel::numero_es;

/// N for the frequencies above one limit and up to another, in MHz.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandaN {
    mas_de_mhz: DecimalToml,
    hasta_mhz: Option<DecimalToml>,
    n: DecimalToml,
}

impl BandaN {
    /// SMLMV per MHz.
    pub fn n(&self) -> Decimal {
        self.n.0
    }

    fn cubre(&self, mhz: Decimal) -> bool {
        self.mas_de_mhz.0 < mhz && self.hasta_mhz.is_none_or(|hasta| mhz <= hasta.0)
    }
}

/// N by frequency. Bands grow and do not overlap; what lies between two of them has no N.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Vec<BandaN>")]
pub struct TablaFrecuencias(Vec<BandaN>);

impl TablaFrecuencias {
    /// The band of a frequency in MHz; its lower limit is outside, its upper limit inside.
    pub fn banda(&self, mhz: Decimal) -> Option<&BandaN> {
        self.0.iter().find(|banda| banda.cubre(mhz))
    }
}

impl TryFrom<Vec<BandaN>> for TablaFrecuencias {
    type Error = String;

    fn try_from(bandas: Vec<BandaN>) -> Result<Self, String> {
        let mut anterior = Some(Decimal::ZERO);
        for banda in &bandas {
            let desde = banda.mas_de_mhz.0;
            let ordenada = anterior.is_some_and(|anterior| anterior <= desde)
                && banda.hasta_mhz.is_none_or(|hasta| desde < hasta.0);
            if !ordenada {
                return Err(format!("la banda de más de {desde} MHz no está en orden"));
            }
            anterior = banda.hasta_mhz.map(|hasta| hasta.0);
        }
        Ok(Self(bandas))
    }
}

impl fmt::Display for TablaFrecuencias {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        por_partes(f, &self.0, |f, banda| {
            write!(f, "más de {}", numero_es(banda.mas_de_mhz.0))?;
            if let Some(hasta) = banda.hasta_mhz {
                write!(f, " y hasta {}", numero_es(hasta.0))?;
            }
            write!(f, " MHz: {}", numero_es(banda.n.0))
        })
    }
}

/// A use whose N is not that of its frequency.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExcepcionN {
    /// Stable code, such as `trunking`.
    pub codigo: String,
    /// Name for people.
    pub nombre: String,
    n: DecimalToml,
    mas_de_mhz: Option<DecimalToml>,
    hasta_mhz: Option<DecimalToml>,
}

impl ExcepcionN {
    /// SMLMV per MHz.
    pub fn n(&self) -> Decimal {
        self.n.0
    }

    /// Whether the exception reaches a frequency in MHz; without limits it reaches any. Both
    /// limits are inside: the exception names them.
    pub fn cubre(&self, mhz: Decimal) -> bool {
        self.mas_de_mhz.is_none_or(|desde| desde.0 <= mhz)
            && self.hasta_mhz.is_none_or(|hasta| mhz <= hasta.0)
    }
}

/// The exceptions in force together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TablaExcepciones(Vec<ExcepcionN>);

impl TablaExcepciones {
    /// All of them, in the order of the norm.
    pub fn filas(&self) -> &[ExcepcionN] {
        &self.0
    }

    /// The exception of that code.
    pub fn buscar(&self, codigo: &str) -> Option<&ExcepcionN> {
        self.0.iter().find(|excepcion| excepcion.codigo == codigo)
    }
}

impl fmt::Display for TablaExcepciones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        por_partes(f, &self.0, |f, excepcion| {
            write!(f, "{}: {}", excepcion.nombre, numero_es(excepcion.n.0))
        })
    }
}

/// Bands are checked while they are read.
impl ValorDeLey for TablaFrecuencias {}

impl ValorDeLey for TablaExcepciones {
    fn revisar(&self) -> Result<(), String> {
        let codigos = self.0.iter().map(|fila| &fila.codigo);
        sin_repetir(codigos, |codigo| format!("la excepción {codigo}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tabla(bandas: &[(i64, Option<i64>)]) -> Result<TablaFrecuencias, String> {
        let banda = |(desde, hasta): &(i64, Option<i64>)| BandaN {
            mas_de_mhz: DecimalToml(Decimal::from(*desde)),
            hasta_mhz: hasta.map(|hasta| DecimalToml(Decimal::from(hasta))),
            n: DecimalToml(Decimal::ONE),
        };
        TablaFrecuencias::try_from(bandas.iter().map(banda).collect::<Vec<_>>())
    }

    #[test]
    fn bands_grow_without_overlap() {
        assert!(tabla(&[(30, Some(300)), (300, Some(512)), (600, None)]).is_ok());
        for malas in [
            vec![(30, Some(300)), (299, None)],
            vec![(30, Some(30))],
            vec![(30, None), (300, Some(512))],
            vec![(-1, Some(3))],
        ] {
            assert!(tabla(&malas).is_err(), "{malas:?}");
        }
    }

    #[test]
    fn a_table_reads_as_a_sentence() {
        let tabla = tabla(&[(30, Some(300)), (30_000, None)]).unwrap();
        assert_eq!(
            tabla.to_string(),
            "más de 30 y hasta 300 MHz: 1; más de 30.000 MHz: 1"
        );
    }
}
