//! PRST: providers in habilitación general, who file and pay every calendar quarter
//! (Ley 1341 de 2009, art. 36; Decreto 1161 de 2010, art. 6).

use std::sync::Arc;

use time::{Date, Duration};

use crate::kernel::{Calendario, Trimestre};
use crate::parametros::{ParametroError, ParametroUsado, Parametros, Plazo, UnidadPlazo};

/// The due date of a quarter and the rule that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vencimiento {
    /// Last day to file and pay on time.
    pub fecha: Date,
    /// Last day of the term before it moved to a business day; the same when it did not move.
    pub fin_plazo: Date,
    /// The rule, to show it on screen.
    pub regla: Arc<ParametroUsado>,
}

/// When the return of `trimestre` is due. The rule is the one in force on the last day of the
/// quarter: 2025-T2 + 15 calendar days → 2025-07-15.
///
/// # Errors
/// [`ParametroError::SinValor`] for quarters before 2010-T2.
pub fn vencimiento(
    trimestre: Trimestre,
    parametros: &Parametros,
) -> Result<Vencimiento, ParametroError> {
    let fin = trimestre.hasta();
    let ley = parametros.ley();
    if let Some((fin_plazo, regla)) = ley.vencimiento_especial_prst(fin) {
        return Ok(Vencimiento {
            fecha: parametros.calendario().siguiente_habil(fin_plazo),
            fin_plazo,
            regla,
        });
    }
    let regla = ley.plazo_prst().en(fin)?;
    let fin_plazo = fin_del_plazo(regla.valor, fin, parametros.calendario());
    let fecha = if regla.valor.traslado {
        parametros.calendario().siguiente_habil(fin_plazo)
    } else {
        fin_plazo
    };
    Ok(Vencimiento {
        fecha,
        fin_plazo,
        regla: regla.uso.clone(),
    })
}

/// The due date alone; see [`vencimiento`].
///
/// # Errors
/// As [`vencimiento`].
pub fn fecha_vencimiento(
    trimestre: Trimestre,
    parametros: &Parametros,
) -> Result<Date, ParametroError> {
    vencimiento(trimestre, parametros).map(|vencimiento| vencimiento.fecha)
}

/// The quarters of which a return is owed: from the one in which the activity began, although
/// incomplete (Decreto 1972 de 2003, art. 53.1), to the last one that ended before `corte`, or in
/// which the activity ended.
pub fn trimestres_causados(
    inicio: Date,
    fin: Option<Date>,
    corte: Date,
) -> impl Iterator<Item = Trimestre> {
    let ultimo = Trimestre::de(corte).anterior();
    let ultimo = fin.map_or(ultimo, |fin| ultimo.min(Trimestre::de(fin)));
    std::iter::successors(Some(Trimestre::de(inicio)), |trimestre| {
        Some(trimestre.siguiente())
    })
    .take_while(move |trimestre| *trimestre <= ultimo)
}

fn fin_del_plazo(plazo: Plazo, fin_periodo: Date, calendario: &Calendario) -> Date {
    match plazo.unidad {
        UnidadPlazo::Calendario => fin_periodo.saturating_add(Duration::days(i64::from(plazo.n))),
        UnidadPlazo::Habiles => calendario.sumar_dias_habiles(fin_periodo, plazo.n),
        UnidadPlazo::FinMesSiguiente => {
            let siguiente = fin_periodo.saturating_add(Duration::DAY);
            let dias = siguiente.month().length(siguiente.year());
            fin_periodo.saturating_add(Duration::days(i64::from(dias)))
        }
    }
}
