//! How a payment is imputed to sanción, intereses and capital, by regime and date.

use super::Lector;
use crate::parametros::{Descrito, Parametro, ParametroError, ReglaImputacion};

/// How a payment is imputed to sanción, intereses and capital, by regime and date.
#[derive(Debug, Clone)]
pub struct LeyImputacion {
    prst: Parametro<ReglaImputacion>,
    postal: Parametro<ReglaImputacion>,
    rds: Parametro<ReglaImputacion>,
    transicion: Parametro<ReglaImputacion>,
}

impl LeyImputacion {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            prst: archivo!(lector, "imputacion/prst.toml")?,
            postal: archivo!(lector, "imputacion/postal.toml")?,
            rds: archivo!(lector, "imputacion/rds.toml")?,
            transicion: archivo!(lector, "imputacion/transicion.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![&self.prst, &self.postal, &self.rds, &self.transicion]
    }

    /// Providers of networks and services; asked with the date of the payment.
    pub fn prst(&self) -> &Parametro<ReglaImputacion> {
        &self.prst
    }

    /// Postal operators; asked with the date of the payment.
    pub fn postal(&self) -> &Parametro<ReglaImputacion> {
        &self.postal
    }

    /// Radiodifusión sonora; asked with the date of the payment.
    pub fn rds(&self) -> &Parametro<ReglaImputacion> {
        &self.rds
    }

    /// Titles in transition; asked with the date of the payment.
    pub fn transicion(&self) -> &Parametro<ReglaImputacion> {
        &self.transicion
    }
}
