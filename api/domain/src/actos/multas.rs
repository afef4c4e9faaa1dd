//! The limits of fines whose amount the officer graduates.

use rust_decimal::Decimal;

use super::{ActoError, ContextoActo};
use crate::kernel::{Money, Redondeo};
use crate::linea::{Dato, Linea, linea_smlmv, operando};
use crate::parametros::{ClaseInfraccion, Parametros, TipoPersona, UnidadLegal};

const NORMA_1341: &str = "Ley 1341 de 2009, arts. 64 y 65";
const NORMA_POSTAL: &str = "Ley 1369 de 2009, arts. 37 y 38";

/// What is fined, with what its limits depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InfraccionMulta {
    /// The general regime (not paying contraprestaciones is num. 6 of art. 64).
    Ley1341(TipoPersona),
    /// The postal regime.
    Postal(InfraccionPostal),
}

/// An infraction of the postal law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InfraccionPostal {
    /// Paying late: serious.
    PagoTardio,
    /// Declaring less than the base: very serious.
    BaseInferior,
    /// Another one, of the class that the officer finds in the law.
    Otra(ClaseInfraccion),
}

impl InfraccionPostal {
    /// How serious it was until 2019-05-24; since then there is one class.
    pub fn clase(self) -> ClaseInfraccion {
        match self {
            Self::PagoTardio => ClaseInfraccion::Grave,
            Self::BaseInferior => ClaseInfraccion::MuyGrave,
            Self::Otra(clase) => clase,
        }
    }
}

/// The limits of a fine, each with its trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitesMulta {
    /// The least fine, when the law states one.
    pub minimo: Option<Linea>,
    /// The greatest fine.
    pub maximo: Linea,
}

/// The limits of the fine for an infraction: those of the law in force when it was committed, in
/// the units of the day of the act.
///
/// A company, infraction and act of 2025: 15 000 SMLMV = 1 740 000 UVB × 11 552 =
/// 20 100 480 000.
///
/// # Errors
/// [`ActoError::ClaseDesconocida`] when that law did not have the class; [`ActoError::Parametro`]
/// before the law.
pub fn limites_multa(
    infraccion: InfraccionMulta,
    contexto: ContextoActo,
    parametros: &Parametros,
) -> Result<LimitesMulta, ActoError> {
    let fecha = contexto.fecha_infraccion;
    let actos = parametros.ley().actos();
    let (minimo, maximo, uso, norma) = match infraccion {
        InfraccionMulta::Ley1341(persona) => {
            let regla = actos.multa_ley_1341().en(fecha)?;
            (None, regla.valor.de(persona), regla.uso.clone(), NORMA_1341)
        }
        InfraccionMulta::Postal(postal) => {
            let tabla = actos.multa_postal().en(fecha)?;
            let clase = postal.clase();
            let fila = tabla.valor.buscar(clase);
            let fila = fila.ok_or(ActoError::ClaseDesconocida {
                clase: clase.as_str(),
                fecha,
            })?;
            (
                fila.minimo(),
                fila.maximo(),
                tabla.uso.clone(),
                NORMA_POSTAL,
            )
        }
    };
    let limite = |codigo, concepto, smlmv: Decimal| -> Result<Linea, ActoError> {
        let ley = parametros.ley();
        let cantidad = ley.smlmv_en_pesos(smlmv, contexto.fecha_acto)?;
        let operandos = vec![operando(
            "smlmv",
            Dato::Cantidad(cantidad.smlmv, UnidadLegal::Smlmv),
        )];
        let parte = linea_smlmv("limite_en_pesos", "Límite en pesos", &cantidad, norma)?;
        Ok(
            Linea::redondeada(codigo, concepto, cantidad.pesos, Redondeo::Centavo)?
                .con_motivo("{smlmv} del día del acto", operandos)
                .con_parametro(uso.clone())
                .con_norma(norma)
                .con_lineas(vec![parte]),
        )
    };
    let minimo = minimo.map(|smlmv| limite("multa_minima", "Multa mínima", smlmv));
    Ok(LimitesMulta {
        minimo: minimo.transpose()?,
        maximo: limite("multa_maxima", "Multa máxima", maximo)?,
    })
}

/// Whether a fine is within its limits, which it answers. Both limits are allowed; without a
/// least fine, any amount above zero is.
///
/// # Errors
/// [`ActoError::MultaNoPositiva`], [`ActoError::MultaFueraDeLimites`], and those of [`limites_multa`].
pub fn comprobar_multa(
    multa: Money,
    infraccion: InfraccionMulta,
    contexto: ContextoActo,
    parametros: &Parametros,
) -> Result<LimitesMulta, ActoError> {
    if multa <= Money::ZERO {
        return Err(ActoError::MultaNoPositiva);
    }
    let limites = limites_multa(infraccion, contexto, parametros)?;
    let minimo = limites.minimo.as_ref().map(|linea| linea.exacto);
    let minimo = minimo.unwrap_or_default();
    let maximo = limites.maximo.exacto;
    if !(minimo..=maximo).contains(&multa.as_decimal()) {
        return Err(ActoError::MultaFueraDeLimites {
            multa,
            minimo,
            maximo,
        });
    }
    Ok(limites)
}
