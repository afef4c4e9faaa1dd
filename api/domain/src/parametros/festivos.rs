//! The holidays: a name, a rule to find their day, and the days between which it is law.

use serde::Deserialize;
use time::Month;

use super::lectura::{FechaToml, Lector};
use super::revision::Falla;
use super::{Confianza, ParametroError};
use crate::archivo::leer_toml;
use crate::kernel::{Calendario, DatedError, Festivo, ReglaFestivo};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArchivoFestivos {
    festivos: Vec<EntradaFestivo>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntradaFestivo {
    nombre: String,
    regla: ReglaToml,
    desde: FechaToml,
    hasta: Option<FechaToml>,
    norma: String,
    #[serde(rename = "articulo")]
    _articulo: Option<String>,
    #[serde(rename = "confianza")]
    _confianza: Confianza,
}

#[derive(Deserialize)]
#[serde(tag = "tipo", rename_all = "snake_case")]
enum ReglaToml {
    Fijo { mes: u8, dia: u8 },
    LunesSiguiente { mes: u8, dia: u8 },
    Pascua { dias: i16 },
}

pub(super) fn leer_festivos(
    lector: Lector,
    archivo: &'static str,
    texto: &str,
) -> Result<Calendario, ParametroError> {
    let Some(texto) = lector.texto(archivo, texto) else {
        return Ok(Calendario::new(Vec::new()));
    };
    let leido: ArchivoFestivos = leer_toml(archivo, texto)?;
    let mut festivos = Vec::with_capacity(leido.festivos.len());
    for (n, entrada) in leido.festivos.into_iter().enumerate() {
        let festivo = entrada.festivo(&format!("/festivos/{n}"));
        festivos.push(festivo.map_err(|falla| falla.en(archivo, texto))?);
    }
    Ok(Calendario::new(festivos))
}

impl EntradaFestivo {
    fn festivo(self, lugar: &str) -> Result<Festivo, Falla> {
        Falla::si_blanco(format!("{lugar}/nombre"), &self.nombre)?;
        Falla::si_blanco(format!("{lugar}/norma"), &self.norma)?;
        let (desde, hasta) = (self.desde.0, self.hasta.map(|hasta| hasta.0));
        if hasta.is_some_and(|hasta| hasta < desde) {
            let detalle = DatedError::Invertida(desde).to_string();
            return Err(Falla::en_campo(format!("{lugar}/hasta"), detalle));
        }
        let regla = self.regla.regla();
        Ok(Festivo {
            nombre: self.nombre,
            regla: regla.map_err(|detalle| Falla::en_campo(format!("{lugar}/regla"), detalle))?,
            desde,
            hasta,
        })
    }
}

impl ReglaToml {
    fn regla(self) -> Result<ReglaFestivo, String> {
        match self {
            Self::Fijo { mes, dia } => {
                dia_del_anio(mes, dia).map(|mes| ReglaFestivo::Fijo { mes, dia })
            }
            Self::LunesSiguiente { mes, dia } => {
                dia_del_anio(mes, dia).map(|mes| ReglaFestivo::LunesSiguiente { mes, dia })
            }
            // Easter falls between 22 March and 25 April.
            Self::Pascua { dias } if (-80..=250).contains(&dias) => {
                Ok(ReglaFestivo::Pascua { dias })
            }
            Self::Pascua { dias } => Err(format!("{dias} días desde la Pascua salen del año")),
        }
    }
}

/// The month of a day that some year has.
fn dia_del_anio(mes: u8, dia: u8) -> Result<Month, String> {
    let mes = Month::try_from(mes).map_err(|_| format!("{mes} no es un mes"))?;
    if (1..=mes.length(2024)).contains(&dia) {
        Ok(mes)
    } else {
        Err(format!("{dia} no es un día de ese mes"))
    }
}
