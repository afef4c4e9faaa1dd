//! A correction of the operator that raises what is owed.

use super::regla::{Nombres, aplicar, pesos};
use super::{ActoError, ContextoActo, RegimenSancion};
use crate::kernel::Money;
use crate::linea::Linea;
use crate::parametros::Parametros;

/// When the correction arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MomentoCorreccion {
    /// Before the sanction procedure starts.
    AntesDelProcedimiento,
    /// After it started.
    ConProcedimiento,
}

/// The penalty that a correction brings, on the difference. Radiodifusión sonora: 10 % before the
/// procedure starts, 20 % after. Titles in transition: 30 %, whenever it comes. PRST and postal:
/// no percentage of their own, so zero (interest on the difference is owed all the same).
///
/// Radiodifusión sonora, a difference of 5 000 000 corrected in time: 10 % = 500 000.
///
/// # Errors
/// [`ActoError::SinDiferencia`]; [`ActoError::Parametro`] for infractions before the norm.
pub fn sancion_correccion(
    regimen: RegimenSancion,
    diferencia: Money,
    momento: MomentoCorreccion,
    contexto: ContextoActo,
    parametros: &Parametros,
) -> Result<Linea, ActoError> {
    if diferencia <= Money::ZERO {
        return Err(ActoError::SinDiferencia);
    }
    let ley = parametros.ley().actos();
    let (regla, norma) = match (regimen, momento) {
        (RegimenSancion::Rds, MomentoCorreccion::AntesDelProcedimiento) => (
            ley.rds_correccion(),
            "Decreto 4350 de 2009, arts. 23 inc. 2 y 24",
        ),
        (RegimenSancion::Rds, MomentoCorreccion::ConProcedimiento) => {
            (ley.rds_inexactitud(), "Decreto 4350 de 2009, arts. 23 y 24")
        }
        (RegimenSancion::Transicion, _) => (
            ley.transicion_correccion(),
            "Decreto 1972 de 2003, arts. 67 inc. 2 y 68",
        ),
        (RegimenSancion::Prst, _) => {
            return Ok(sin_porcentaje(
                diferencia,
                "Decreto 1161 de 2010, arts. 6 d y 9",
            ));
        }
        (RegimenSancion::Postal, _) => {
            return Ok(sin_porcentaje(diferencia, "Decreto 1739 de 2010, art. 2"));
        }
    };
    let nombres = Nombres {
        codigo: CODIGO,
        concepto: CONCEPTO,
        norma,
    };
    aplicar(&nombres, regla, diferencia, contexto, parametros)
}

const CODIGO: &str = "sancion_correccion";
const CONCEPTO: &str = "Sanción por corrección";

fn sin_porcentaje(diferencia: Money, norma: &'static str) -> Linea {
    Linea::sin_redondear(CODIGO, CONCEPTO, Money::ZERO)
        .con_motivo(
            "porque la norma no fija un porcentaje para corregir {diferencia} por iniciativa propia",
            vec![pesos("diferencia", diferencia)],
        )
        .con_norma(norma)
}
