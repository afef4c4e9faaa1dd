//! An inexact return that the ministry finds.

use super::regla::{Nombres, aplicar};
use super::{ActoError, ContextoActo, RegimenSancion};
use crate::kernel::Money;
use crate::linea::Linea;
use crate::parametros::Parametros;

/// The penalty of an act for an inexact return, on the difference: PRST and spectrum 20 %, up to
/// 2 000 SMLMV; radiodifusión sonora 20 %, up to 1 000; titles in transition 100 %, up to 1 000.
/// The infraction is dated by the filing of the inexact return.
///
/// PRST, a difference of 5 000 000: 20 % = 1 000 000.
///
/// # Errors
/// [`ActoError::SinDiferencia`]; [`ActoError::SinSancion`] for postal operators, who are fined by
/// class; [`ActoError::Parametro`] for infractions before the norm.
pub fn sancion_inexactitud(
    regimen: RegimenSancion,
    diferencia: Money,
    contexto: ContextoActo,
    parametros: &Parametros,
) -> Result<Linea, ActoError> {
    if diferencia <= Money::ZERO {
        return Err(ActoError::SinDiferencia);
    }
    let ley = parametros.ley().actos();
    let (regla, norma) = match regimen {
        RegimenSancion::Prst => (ley.prst_inexactitud(), "Decreto 1161 de 2010, art. 9"),
        RegimenSancion::Rds => (ley.rds_inexactitud(), "Decreto 4350 de 2009, arts. 23 y 24"),
        RegimenSancion::Transicion => (
            ley.transicion_inexactitud(),
            "Decreto 1972 de 2003, art. 67",
        ),
        RegimenSancion::Postal => {
            return Err(ActoError::SinSancion {
                regimen,
                sancion: "una sanción por inexactitud",
                norma: "Ley 1369 de 2009, arts. 37 y 38",
            });
        }
    };
    let nombres = Nombres {
        codigo: "sancion_inexactitud",
        concepto: "Sanción por inexactitud",
        norma,
    };
    aplicar(&nombres, regla, diferencia, contexto, parametros)
}
