//! The terms to answer what people file.

use super::Lector;
use crate::parametros::{Descrito, Parametro, ParametroError, Plazo};

/// The terms to answer, asked with the day of filing.
#[derive(Debug, Clone)]
pub struct LeyPqrsd {
    general: Parametro<Plazo>,
    informacion: Parametro<Plazo>,
    consulta: Parametro<Plazo>,
}

impl LeyPqrsd {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            general: archivo!(lector, "pqrsd/general.toml")?,
            informacion: archivo!(lector, "pqrsd/informacion.toml")?,
            consulta: archivo!(lector, "pqrsd/consulta.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![&self.general, &self.informacion, &self.consulta]
    }

    /// Any petition that has no term of its own.
    pub fn general(&self) -> &Parametro<Plazo> {
        &self.general
    }

    /// Documents and information.
    pub fn informacion(&self) -> &Parametro<Plazo> {
        &self.informacion
    }

    /// A question about matters in the entity's charge.
    pub fn consulta(&self) -> &Parametro<Plazo> {
        &self.consulta
    }
}
