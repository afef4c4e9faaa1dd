//! Which periods a family files, and when each is due.

use time::{Date, Duration};

use super::{Familia, Vencimiento};
use crate::kernel::Periodo;
use crate::parametros::{Causacion, Ficha, ParametroError, Parametros};

/// The day of a period that decides which rate and which term it has: the last one; of a family
/// that pays in advance, the first.
pub fn dia_de_reglas(ficha: &Ficha, periodo: Periodo) -> Date {
    match ficha.causacion {
        Causacion::Vencida => periodo.hasta(),
        Causacion::Anticipada => periodo.desde(),
    }
}

/// When the return of `periodo` is due: PRST of 2025-T2 + 15 calendar days → 2025-07-15; sound
/// broadcasting of 2026, in advance, three months → 2026-03-31.
///
/// # Errors
/// [`ParametroError::SinValor`] for periods before the first rule of the family.
pub fn vencimiento(
    familia: Familia,
    periodo: Periodo,
    parametros: &Parametros,
) -> Result<Vencimiento, ParametroError> {
    let reglas = parametros.ley().familias().de(familia)?;
    let calendario = parametros.calendario();
    let dia = dia_de_reglas(reglas.ficha(), periodo);
    if let Some((fin_plazo, regla)) = reglas.vencimiento_especial(dia) {
        return Ok(Vencimiento::en(fin_plazo, regla, calendario));
    }
    let regla = reglas.plazo().en(dia)?;
    let desde = match reglas.ficha().causacion {
        Causacion::Vencida => periodo.hasta(),
        Causacion::Anticipada => periodo.desde().saturating_sub(Duration::DAY),
    };
    Ok(Vencimiento::contado(regla, desde, calendario))
}

/// The due date alone; see [`vencimiento`].
///
/// # Errors
/// As [`vencimiento`].
pub fn fecha_vencimiento(
    familia: Familia,
    periodo: Periodo,
    parametros: &Parametros,
) -> Result<Date, ParametroError> {
    vencimiento(familia, periodo, parametros).map(|vencimiento| vencimiento.fecha)
}

/// The periods of which a return is owed on `corte`: from the one in which the activity began,
/// although incomplete (Decreto 1972 de 2003, art. 53.1), to the last one that ended before
/// `corte` — that began, when it is paid in advance — or in which the activity ended.
pub fn periodos_causados(
    ficha: &Ficha,
    inicio: Date,
    fin: Option<Date>,
    corte: Date,
) -> impl Iterator<Item = Periodo> {
    let en_curso = Periodo::de(corte, ficha.periodicidad);
    let ultimo = match ficha.causacion {
        Causacion::Vencida => en_curso.anterior(),
        Causacion::Anticipada => en_curso,
    };
    let periodicidad = ficha.periodicidad;
    let ultimo = fin.map_or(ultimo, |fin| ultimo.min(Periodo::de(fin, periodicidad)));
    std::iter::successors(Some(Periodo::de(inicio, periodicidad)), |periodo| {
        Some(periodo.siguiente())
    })
    .take_while(move |periodo| *periodo <= ultimo)
}

/// A period with the day on which its return is due.
#[derive(Debug, Clone)]
pub struct PeriodoPorVencer {
    /// The period.
    pub periodo: Periodo,
    /// When it is due, and by which rule.
    pub vencimiento: Vencimiento,
}

/// The periods of a file that fall due from `desde` to `hasta`, both included, oldest first; also
/// those that have not begun. The activity runs from `inicio` to `fin`.
///
/// # Errors
/// [`ParametroError::SinValor`] for periods before the first rule of the family.
pub fn periodos_por_vencer(
    familia: Familia,
    (inicio, fin): (Date, Option<Date>),
    (desde, hasta): (Date, Date),
    parametros: &Parametros,
) -> Result<Vec<PeriodoPorVencer>, ParametroError> {
    let ficha = parametros.ley().familias().de(familia)?.ficha();
    let mut periodo = Periodo::de(inicio.max(ficha.desde), ficha.periodicidad);
    let mut proximos = Vec::new();
    // Every return is due after its period begins, so none that begins later is due in time.
    while periodo.desde() <= hasta && fin.is_none_or(|fin| periodo.desde() <= fin) {
        let vencimiento = vencimiento(familia, periodo, parametros)?;
        if (desde..=hasta).contains(&vencimiento.fecha) {
            proximos.push(PeriodoPorVencer {
                periodo,
                vencimiento,
            });
        }
        periodo = periodo.siguiente();
    }
    Ok(proximos)
}
