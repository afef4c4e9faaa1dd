//! The formula records of spectrum, their tables, and the fees that are a fixed number of SMLMV.

use super::Lector;
use super::espectro_grupos::{Derechos, Formulas, Plazos};
use crate::kernel::Rate;
use crate::parametros::lectura::DecimalToml;
use crate::parametros::{
    Descrito, Escalonamiento, FraccionAnio, Parametro, ParametroError, TablaDepartamentos,
    TablaExcepciones, TablaFrecuencias, TablaMunicipios, TarifaHf, TarifaSatelite,
};

/// The formula records of spectrum, their tables, and the fees that are a fixed number of SMLMV.
#[derive(Debug, Clone)]
pub struct LeyEspectro {
    formulas: Formulas,
    hf: Parametro<TarifaHf>,
    n_frecuencia: Parametro<TablaFrecuencias>,
    n_excepciones: Parametro<TablaExcepciones>,
    z_nacional: Parametro<DecimalToml>,
    z_departamental: Parametro<TablaDepartamentos>,
    z_municipal: Parametro<TablaMunicipios>,
    satelite: Parametro<TarifaSatelite>,
    recinto_cerrado: Parametro<DecimalToml>,
    rds_enlaces_sociales: Parametro<DecimalToml>,
    fraccion_anio: Parametro<FraccionAnio>,
    derechos: Derechos,
    plazos: Plazos,
    rds_escalonamiento: Parametro<Escalonamiento>,
    obligaciones_hacer: Parametro<Rate>,
    primera_cuota: Parametro<Rate>,
}

impl LeyEspectro {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            formulas: Formulas::leer(lector)?,
            hf: archivo!(lector, "espectro/hf.toml")?,
            n_frecuencia: archivo!(lector, "espectro/n_frecuencia.toml")?,
            n_excepciones: archivo!(lector, "espectro/n_excepciones.toml")?,
            z_nacional: archivo!(lector, "espectro/z_nacional.toml")?,
            z_departamental: archivo!(lector, "espectro/z_departamental.toml")?,
            z_municipal: archivo!(lector, "espectro/z_municipal.toml")?,
            satelite: archivo!(lector, "espectro/satelite.toml")?,
            recinto_cerrado: archivo!(lector, "espectro/recinto_cerrado.toml")?,
            rds_enlaces_sociales: archivo!(lector, "espectro/rds_enlaces_sociales.toml")?,
            fraccion_anio: archivo!(lector, "espectro/fraccion_anio.toml")?,
            derechos: Derechos::leer(lector)?,
            plazos: Plazos::leer(lector)?,
            rds_escalonamiento: archivo!(lector, "espectro/rds_escalonamiento.toml")?,
            obligaciones_hacer: archivo!(lector, "espectro/obligaciones_hacer.toml")?,
            primera_cuota: archivo!(lector, "espectro/primera_cuota.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        let mut todos: Vec<&dyn Descrito> = self.formulas.todos();
        let tablas: [&dyn Descrito; 10] = [
            &self.hf,
            &self.n_frecuencia,
            &self.n_excepciones,
            &self.z_nacional,
            &self.z_departamental,
            &self.z_municipal,
            &self.satelite,
            &self.recinto_cerrado,
            &self.rds_enlaces_sociales,
            &self.fraccion_anio,
        ];
        todos.extend(tablas);
        todos.extend(self.derechos.todos());
        todos.extend(self.plazos.todos());
        let por_acto: [&dyn Descrito; 3] = [
            &self.rds_escalonamiento,
            &self.obligaciones_hacer,
            &self.primera_cuota,
        ];
        todos.extend(por_acto);
        todos
    }

    pub(crate) fn formulas(&self) -> &Formulas {
        &self.formulas
    }

    pub(crate) fn derechos(&self) -> &Derechos {
        &self.derechos
    }

    pub(crate) fn plazos(&self) -> &Plazos {
        &self.plazos
    }

    /// N of HF by hour of the day (Decreto 1972 de 2003, art. 32.1).
    pub fn hf(&self) -> &Parametro<TarifaHf> {
        &self.hf
    }

    /// N by frequency, in SMLMV per MHz (Decreto 4350 de 2009, art. 33, table 1).
    pub fn n_frecuencia(&self) -> &Parametro<TablaFrecuencias> {
        &self.n_frecuencia
    }

    /// The uses whose N is not that of their frequency.
    pub fn n_excepciones(&self) -> &Parametro<TablaExcepciones> {
        &self.n_excepciones
    }

    pub(crate) fn z_nacional(&self) -> &Parametro<DecimalToml> {
        &self.z_nacional
    }

    /// Z by department (Decreto 1972 de 2003, art. 33).
    pub fn z_departamental(&self) -> &Parametro<TablaDepartamentos> {
        &self.z_departamental
    }

    /// Z by category of municipality (Decreto 1972 de 2003, art. 33).
    pub fn z_municipal(&self) -> &Parametro<TablaMunicipios> {
        &self.z_municipal
    }

    /// What satellite capacity costs (Decreto 1972 de 2003, art. 32.4).
    pub fn satelite(&self) -> &Parametro<TarifaSatelite> {
        &self.satelite
    }

    pub(crate) fn recinto_cerrado(&self) -> &Parametro<DecimalToml> {
        &self.recinto_cerrado
    }

    pub(crate) fn rds_enlaces_sociales(&self) -> &Parametro<DecimalToml> {
        &self.rds_enlaces_sociales
    }

    /// How a part of a year is charged.
    pub fn fraccion_anio(&self) -> &Parametro<FraccionAnio> {
        &self.fraccion_anio
    }

    /// The step-in of the fees of radiodifusión sonora (Decreto 4350 de 2009, art. 35).
    pub fn rds_escalonamiento(&self) -> &Parametro<Escalonamiento> {
        &self.rds_escalonamiento
    }

    /// Share of a spectrum fee payable by obligaciones de hacer (Ley 1341 de 2009, art. 13).
    pub fn obligaciones_hacer(&self) -> &Parametro<Rate> {
        &self.obligaciones_hacer
    }

    /// Least share of the first payment of a renewal in instalments (Decreto 542 de 2014).
    pub fn primera_cuota(&self) -> &Parametro<Rate> {
        &self.primera_cuota
    }
}
