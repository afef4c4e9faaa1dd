//! Not filing a return, when an act declares what is owed.

use time::{Date, Duration};

use super::regla::{Nombres, aplicar};
use super::{ActoError, ContextoActo, RegimenSancion};
use crate::kernel::{Money, meses_despues};
use crate::linea::Linea;
use crate::parametros::{ParametroError, Parametros};

/// First day on which not filing may be punished: the one after the three months that follow the
/// due date, which run by the calendar and end on a business day (Ley 4 de 1913, art. 62).
///
/// Due 2025-07-15: three months end on 2025-10-15, so 2025-10-16.
///
/// # Errors
/// [`ParametroError::SinValor`] for due dates before 2009-11-09.
pub fn primer_dia_no_declarar(
    vencimiento: Date,
    parametros: &Parametros,
) -> Result<Date, ParametroError> {
    let meses = parametros.ley().actos().no_declarar_meses();
    let meses = u32::from(meses.en(vencimiento)?.valor);
    let fin = meses_despues(vencimiento, meses).unwrap_or(Date::MAX);
    let fin = parametros.calendario().siguiente_habil(fin);
    Ok(fin.saturating_add(Duration::DAY))
}

/// The penalty of an act for a return never filed: 30 % of what was not self-assessed. PRST and
/// spectrum: between 3 and 2 000 SMLMV, and 3 SMLMV when nothing was due. Radiodifusión sonora: no
/// floor, up to 1 000 SMLMV.
///
/// If the return arrives before the act, this is not owed but the penalty for lateness.
///
/// PRST, 20 520 000 not declared, act of 2025: 30 % = 6 156 000, above 3 SMLMV = 348 UVB.
///
/// # Errors
/// [`ActoError::AunEnPlazo`] within the three months; [`ActoError::SinSancion`] for titles in
/// transition, which pay by month of delay, and for postal operators, who are fined by class.
pub fn sancion_no_declarar(
    regimen: RegimenSancion,
    contraprestacion: Money,
    vencimiento: Date,
    fecha_acto: Date,
    parametros: &Parametros,
) -> Result<Linea, ActoError> {
    let ley = parametros.ley().actos();
    let (regla, norma) = match regimen {
        RegimenSancion::Prst => (ley.prst_no_declarar(), "Decreto 1161 de 2010, art. 8"),
        RegimenSancion::Rds => (ley.rds_no_declarar(), "Decreto 4350 de 2009, arts. 22 y 24"),
        RegimenSancion::Transicion => {
            return Err(sin_sancion(regimen, "Decreto 1972 de 2003, art. 65"));
        }
        RegimenSancion::Postal => {
            return Err(sin_sancion(regimen, "Ley 1369 de 2009, arts. 37 y 38"));
        }
    };
    let desde = primer_dia_no_declarar(vencimiento, parametros)?;
    if fecha_acto < desde {
        return Err(ActoError::AunEnPlazo { desde });
    }
    let nombres = Nombres {
        codigo: "sancion_no_declarar",
        concepto: "Sanción por no declarar",
        norma,
    };
    let contexto = ContextoActo::new(desde, fecha_acto)?;
    aplicar(&nombres, regla, contraprestacion, contexto, parametros)
}

fn sin_sancion(regimen: RegimenSancion, norma: &'static str) -> ActoError {
    ActoError::SinSancion {
        regimen,
        sancion: "una sanción por no declarar",
        norma,
    }
}
