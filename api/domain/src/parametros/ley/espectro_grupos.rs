//! The parameters of spectrum that come in groups: formula records, fixed fees, terms to pay.

use super::Lector;
use crate::parametros::lectura::DecimalToml;
use crate::parametros::reglas_formulario::MesDelAnio;
use crate::parametros::{Descrito, FormulaEspectro, Parametro, ParametroError, Plazo};

/// The formula record of each use.
#[derive(Debug, Clone)]
pub(crate) struct Formulas {
    pub(crate) hf: Parametro<FormulaEspectro>,
    pub(crate) cubrimiento: Parametro<FormulaEspectro>,
    pub(crate) punto_a_punto: Parametro<FormulaEspectro>,
    pub(crate) punto_a_zona: Parametro<FormulaEspectro>,
    pub(crate) satelite: Parametro<FormulaEspectro>,
    pub(crate) recinto_cerrado: Parametro<FormulaEspectro>,
    pub(crate) rds_estacion: Parametro<FormulaEspectro>,
    pub(crate) rds_punto_a_punto: Parametro<FormulaEspectro>,
    pub(crate) rds_enlaces_sociales: Parametro<FormulaEspectro>,
}

/// The fees that are a fixed number of SMLMV.
#[derive(Debug, Clone)]
pub(crate) struct Derechos {
    pub(crate) rds_concesion: Parametro<DecimalToml>,
    pub(crate) rds_cadena: Parametro<DecimalToml>,
    pub(crate) autorizacion: Parametro<DecimalToml>,
    pub(crate) modificacion: Parametro<DecimalToml>,
    pub(crate) registro_espacial: Parametro<DecimalToml>,
    pub(crate) postal_registro: Parametro<DecimalToml>,
}

/// The terms to pay.
#[derive(Debug, Clone)]
pub(crate) struct Plazos {
    pub(crate) derechos: Parametro<Plazo>,
    pub(crate) primer_pago: Parametro<Plazo>,
    pub(crate) primer_pago_maximo: Parametro<Plazo>,
    pub(crate) fraccion: Parametro<Plazo>,
    pub(crate) temporales: Parametro<Plazo>,
    pub(crate) anual: Parametro<MesDelAnio>,
}

impl Formulas {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            hf: archivo!(lector, "espectro/formulas/hf.toml")?,
            cubrimiento: archivo!(lector, "espectro/formulas/cubrimiento.toml")?,
            punto_a_punto: archivo!(lector, "espectro/formulas/punto_a_punto.toml")?,
            punto_a_zona: archivo!(lector, "espectro/formulas/punto_a_zona.toml")?,
            satelite: archivo!(lector, "espectro/formulas/satelite.toml")?,
            recinto_cerrado: archivo!(lector, "espectro/formulas/recinto_cerrado.toml")?,
            rds_estacion: archivo!(lector, "espectro/formulas/rds_estacion.toml")?,
            rds_punto_a_punto: archivo!(lector, "espectro/formulas/rds_punto_a_punto.toml")?,
            rds_enlaces_sociales: archivo!(lector, "espectro/formulas/rds_enlaces_sociales.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![
            &self.hf,
            &self.cubrimiento,
            &self.punto_a_punto,
            &self.punto_a_zona,
            &self.satelite,
            &self.recinto_cerrado,
            &self.rds_estacion,
            &self.rds_punto_a_punto,
            &self.rds_enlaces_sociales,
        ]
    }
}

impl Derechos {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            rds_concesion: archivo!(lector, "espectro/derechos/rds_concesion.toml")?,
            rds_cadena: archivo!(lector, "espectro/derechos/rds_cadena.toml")?,
            autorizacion: archivo!(lector, "espectro/derechos/autorizacion.toml")?,
            modificacion: archivo!(lector, "espectro/derechos/modificacion.toml")?,
            registro_espacial: archivo!(lector, "espectro/derechos/registro_espacial.toml")?,
            postal_registro: archivo!(lector, "espectro/derechos/postal_registro.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![
            &self.rds_concesion,
            &self.rds_cadena,
            &self.autorizacion,
            &self.modificacion,
            &self.registro_espacial,
            &self.postal_registro,
        ]
    }
}

impl Plazos {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            derechos: archivo!(lector, "espectro/plazos/derechos.toml")?,
            primer_pago: archivo!(lector, "espectro/plazos/primer_pago.toml")?,
            primer_pago_maximo: archivo!(lector, "espectro/plazos/primer_pago_maximo.toml")?,
            fraccion: archivo!(lector, "espectro/plazos/fraccion.toml")?,
            temporales: archivo!(lector, "espectro/plazos/temporales.toml")?,
            anual: archivo!(lector, "espectro/plazos/anual.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![
            &self.derechos,
            &self.primer_pago,
            &self.primer_pago_maximo,
            &self.fraccion,
            &self.temporales,
            &self.anual,
        ]
    }
}
