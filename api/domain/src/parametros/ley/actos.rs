//! The penalties that an act imposes, and the limits of fines.

use super::Lector;
use crate::kernel::Rate;
use crate::parametros::lectura::DecimalToml;
use crate::parametros::{
    Descrito, MultaMaxima, Parametro, ParametroError, Plazo, ReglaSancion, TablaClases,
};

/// The penalties that an act imposes, and the limits of fines.
#[derive(Debug, Clone)]
pub struct LeyActos {
    no_declarar_meses: Parametro<u8>,
    prst_no_declarar: Parametro<ReglaSancion>,
    prst_inexactitud: Parametro<ReglaSancion>,
    prst_allanamiento: Parametro<Rate>,
    prst_cancelacion: Parametro<Plazo>,
    rds_no_declarar: Parametro<ReglaSancion>,
    rds_inexactitud: Parametro<ReglaSancion>,
    rds_correccion: Parametro<ReglaSancion>,
    transicion_inexactitud: Parametro<ReglaSancion>,
    transicion_correccion: Parametro<ReglaSancion>,
    transicion_tope_declaracion: Parametro<DecimalToml>,
    multa_ley_1341: Parametro<MultaMaxima>,
    multa_postal: Parametro<TablaClases>,
}

impl LeyActos {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            no_declarar_meses: archivo!(lector, "actos/no_declarar_meses.toml")?,
            prst_no_declarar: archivo!(lector, "actos/prst_no_declarar.toml")?,
            prst_inexactitud: archivo!(lector, "actos/prst_inexactitud.toml")?,
            prst_allanamiento: archivo!(lector, "actos/prst_allanamiento.toml")?,
            prst_cancelacion: archivo!(lector, "actos/prst_cancelacion.toml")?,
            rds_no_declarar: archivo!(lector, "actos/rds_no_declarar.toml")?,
            rds_inexactitud: archivo!(lector, "actos/rds_inexactitud.toml")?,
            rds_correccion: archivo!(lector, "actos/rds_correccion.toml")?,
            transicion_inexactitud: archivo!(lector, "actos/transicion_inexactitud.toml")?,
            transicion_correccion: archivo!(lector, "actos/transicion_correccion.toml")?,
            transicion_tope_declaracion: archivo!(
                lector,
                "actos/transicion_tope_declaracion.toml"
            )?,
            multa_ley_1341: archivo!(lector, "actos/multa_ley_1341.toml")?,
            multa_postal: archivo!(lector, "actos/multa_postal.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![
            &self.no_declarar_meses,
            &self.prst_no_declarar,
            &self.prst_inexactitud,
            &self.prst_allanamiento,
            &self.prst_cancelacion,
            &self.rds_no_declarar,
            &self.rds_inexactitud,
            &self.rds_correccion,
            &self.transicion_inexactitud,
            &self.transicion_correccion,
            &self.transicion_tope_declaracion,
            &self.multa_ley_1341,
            &self.multa_postal,
        ]
    }

    /// Months after the due date from which not filing is punished by act.
    pub fn no_declarar_meses(&self) -> &Parametro<u8> {
        &self.no_declarar_meses
    }

    /// PRST and spectrum: not filing (Decreto 1161 de 2010, art. 8).
    pub fn prst_no_declarar(&self) -> &Parametro<ReglaSancion> {
        &self.prst_no_declarar
    }

    /// PRST and spectrum: an inexact return (Decreto 1161 de 2010, art. 9).
    pub fn prst_inexactitud(&self) -> &Parametro<ReglaSancion> {
        &self.prst_inexactitud
    }

    /// Share of the fine that ends the procedure (Decreto 1161 de 2010, art. 10).
    pub fn prst_allanamiento(&self) -> &Parametro<Rate> {
        &self.prst_allanamiento
    }

    /// Term without payment after which the permit may be cancelled (Decreto 1161 de 2010, art. 8).
    pub fn prst_cancelacion(&self) -> &Parametro<Plazo> {
        &self.prst_cancelacion
    }

    /// Radiodifusión sonora: not filing (Decreto 4350 de 2009, art. 22).
    pub fn rds_no_declarar(&self) -> &Parametro<ReglaSancion> {
        &self.rds_no_declarar
    }

    /// Radiodifusión sonora: an inexact return (Decreto 4350 de 2009, art. 23).
    pub fn rds_inexactitud(&self) -> &Parametro<ReglaSancion> {
        &self.rds_inexactitud
    }

    /// Radiodifusión sonora: a correction before the procedure (Decreto 4350 de 2009, art. 23).
    pub fn rds_correccion(&self) -> &Parametro<ReglaSancion> {
        &self.rds_correccion
    }

    /// Titles in transition: an inexact return (Decreto 1972 de 2003, art. 67).
    pub fn transicion_inexactitud(&self) -> &Parametro<ReglaSancion> {
        &self.transicion_inexactitud
    }

    /// Titles in transition: a correction of the operator (Decreto 1972 de 2003, art. 67).
    pub fn transicion_correccion(&self) -> &Parametro<ReglaSancion> {
        &self.transicion_correccion
    }

    pub(crate) fn transicion_tope_declaracion(&self) -> &Parametro<DecimalToml> {
        &self.transicion_tope_declaracion
    }

    /// Greatest fine of the general regime (Ley 1341 de 2009, art. 65).
    pub fn multa_ley_1341(&self) -> &Parametro<MultaMaxima> {
        &self.multa_ley_1341
    }

    /// Limits of the postal fines (Ley 1369 de 2009, arts. 37 and 38).
    pub fn multa_postal(&self) -> &Parametro<TablaClases> {
        &self.multa_postal
    }
}
