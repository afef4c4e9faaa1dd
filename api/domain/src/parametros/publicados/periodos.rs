//! Where a published value falls in time. The periods of a series are a chain: each begins the day
//! after the one before it ends, and the days that nobody has published yet are periods too.

use time::Date;

use crate::kernel::fecha_larga;

/// A link of the chain of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodoPublicado {
    /// First day.
    pub desde: Date,
    /// Last day; open when absent, and then it is the last link.
    pub hasta: Option<Date>,
    /// Whether a value has been published for it.
    pub con_valor: bool,
}

impl PeriodoPublicado {
    fn cubre(&self, dia: Date) -> bool {
        self.desde <= dia && self.hasta.is_none_or(|hasta| dia <= hasta)
    }

    fn toca(&self, desde: Date, hasta: Option<Date>) -> bool {
        hasta.is_none_or(|hasta| self.desde <= hasta) && self.hasta.is_none_or(|suyo| desde <= suyo)
    }
}

/// What a value does to the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lugar {
    /// It is a new version of a period that has a value.
    Corrige,
    /// It has a period of its own: the whole chain with it.
    Agrega(Vec<PeriodoPublicado>),
}

/// Why a value has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConflictoPeriodo {
    /// It ends before it starts.
    #[error("El valor termina antes de empezar")]
    Invertido,
    /// It shares days with a period that has another value.
    #[error("Ya hay un valor desde el {}{}", fecha_larga(*desde), hasta_el(*hasta))]
    Traslapa {
        /// First day of that period.
        desde: Date,
        /// Its last day.
        hasta: Option<Date>,
    },
    /// It would leave days without a value in a series that may not have them.
    #[error("Falta antes el valor del {} al {}", fecha_larga(*desde), fecha_larga(*hasta))]
    DejaVacio {
        /// First day that would be left without a value.
        desde: Date,
        /// Last one.
        hasta: Date,
    },
}

fn hasta_el(hasta: Option<Date>) -> String {
    hasta.map_or_else(String::new, |hasta| {
        format!(" hasta el {}", fecha_larga(hasta))
    })
}

/// The place of a value from `desde` to `hasta` in the chain `periodos`, oldest first.
///
/// An open last period is closed by a value that begins after it. In a `continua` series a value
/// may not leave days without one.
///
/// # Errors
/// [`ConflictoPeriodo`] that names the days in conflict.
pub fn ubicar(
    periodos: &[PeriodoPublicado],
    desde: Date,
    hasta: Option<Date>,
    continua: bool,
) -> Result<Lugar, ConflictoPeriodo> {
    if hasta.is_some_and(|hasta| hasta < desde) {
        return Err(ConflictoPeriodo::Invertido);
    }
    if periodos
        .iter()
        .any(|p| p.con_valor && p.desde == desde && p.hasta == hasta)
    {
        return Ok(Lugar::Corrige);
    }
    let mut cadena = Vec::with_capacity(periodos.len() + 2);
    for periodo in periodos {
        if !periodo.toca(desde, hasta) {
            cadena.push(*periodo);
        } else if periodo.con_valor && periodo.hasta.is_none() && periodo.desde < desde {
            cadena.push(PeriodoPublicado {
                hasta: desde.previous_day(),
                ..*periodo
            });
        } else if periodo.con_valor {
            return Err(ConflictoPeriodo::Traslapa {
                desde: periodo.desde,
                hasta: periodo.hasta,
            });
        } else {
            cadena.extend(sobrante(periodo, desde, hasta));
        }
    }
    cadena.push(PeriodoPublicado {
        desde,
        hasta,
        con_valor: true,
    });
    cadena.sort_by_key(|periodo| periodo.desde);
    encadenar(cadena, continua).map(Lugar::Agrega)
}

/// What is left of a period without value on each side of the days taken from it.
fn sobrante(
    vacio: &PeriodoPublicado,
    desde: Date,
    hasta: Option<Date>,
) -> impl Iterator<Item = PeriodoPublicado> {
    let antes = (vacio.desde < desde).then_some(PeriodoPublicado {
        hasta: desde.previous_day(),
        ..*vacio
    });
    let siguiente = hasta.and_then(Date::next_day);
    let despues = siguiente
        .filter(|dia| vacio.cubre(*dia))
        .map(|desde| PeriodoPublicado { desde, ..*vacio });
    antes.into_iter().chain(despues)
}

/// Makes a link of the days that lie between two others.
fn encadenar(
    cadena: Vec<PeriodoPublicado>,
    continua: bool,
) -> Result<Vec<PeriodoPublicado>, ConflictoPeriodo> {
    let mut completa: Vec<PeriodoPublicado> = Vec::with_capacity(cadena.len() + 1);
    for periodo in cadena {
        let esperado = completa
            .last()
            .and_then(|anterior| anterior.hasta)
            .and_then(Date::next_day);
        if let (Some(esperado), Some(vispera)) = (esperado, periodo.desde.previous_day())
            && esperado <= vispera
        {
            if continua {
                return Err(ConflictoPeriodo::DejaVacio {
                    desde: esperado,
                    hasta: vispera,
                });
            }
            completa.push(PeriodoPublicado {
                desde: esperado,
                hasta: Some(vispera),
                con_valor: false,
            });
        }
        completa.push(periodo);
    }
    Ok(completa)
}
