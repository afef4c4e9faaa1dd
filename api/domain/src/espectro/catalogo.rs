//! The uses of spectrum, each with the record that says whether its formula is known.

use rust_decimal::Decimal;
use time::Date;

use super::{AreaServicio, EspectroError, HorasHf};
use crate::kernel::CodigoDesconocido;
use crate::parametros::{FormulaEspectro, Ley, Parametro, ParametroUsado, Valor};

/// A use of spectrum that causes a contraprestación.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UsoEspectro {
    /// HF (Decreto 1972 de 2003, art. 32.1).
    Hf,
    /// Cubrimiento and punto a multipunto (art. 32.2).
    Cubrimiento,
    /// Point to point (art. 32.3): no formula.
    PuntoAPunto,
    /// Point to zone (art. 32.8): no formula.
    PuntoAZona,
    /// Satellite capacity (art. 32.4), paid in arrears.
    Satelite,
    /// Closed premises (art. 32.7).
    RecintoCerrado,
    /// Station of radiodifusión sonora (Decreto 4350 de 2009, art. 7): no formula.
    RdsEstacion,
    /// Links of radiodifusión sonora (Decreto 4350 de 2009, art. 8): no formula.
    RdsPuntoAPunto,
    /// Links of comunitarias and of interés público (Decreto 4350 de 2009, art. 8 par.).
    RdsEnlacesSociales,
}

impl UsoEspectro {
    /// All of them, in the order of the norms.
    pub const TODOS: [Self; 9] = [
        Self::Hf,
        Self::Cubrimiento,
        Self::PuntoAPunto,
        Self::PuntoAZona,
        Self::Satelite,
        Self::RecintoCerrado,
        Self::RdsEstacion,
        Self::RdsPuntoAPunto,
        Self::RdsEnlacesSociales,
    ];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hf => "hf",
            Self::Cubrimiento => "cubrimiento",
            Self::PuntoAPunto => "punto_a_punto",
            Self::PuntoAZona => "punto_a_zona",
            Self::Satelite => "satelite",
            Self::RecintoCerrado => "recinto_cerrado",
            Self::RdsEstacion => "rds_estacion",
            Self::RdsPuntoAPunto => "rds_punto_a_punto",
            Self::RdsEnlacesSociales => "rds_enlaces_sociales",
        }
    }

    /// Name for people.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Hf => "Uso de espectro en HF",
            Self::Cubrimiento => "Cubrimiento y punto a multipunto",
            Self::PuntoAPunto => "Enlaces punto a punto",
            Self::PuntoAZona => "Punto a zona",
            Self::Satelite => "Capacidad satelital",
            Self::RecintoCerrado => "Uso en recinto cerrado",
            Self::RdsEstacion => "Espectro de la estación de radiodifusión sonora",
            Self::RdsPuntoAPunto => "Enlaces punto a punto de radiodifusión sonora",
            Self::RdsEnlacesSociales => "Enlaces de radiodifusión comunitaria o de interés público",
        }
    }

    /// Its formula record, by date.
    pub fn registro(self, ley: &Ley) -> &Parametro<FormulaEspectro> {
        let formulas = ley.espectro().formulas();
        match self {
            Self::Hf => &formulas.hf,
            Self::Cubrimiento => &formulas.cubrimiento,
            Self::PuntoAPunto => &formulas.punto_a_punto,
            Self::PuntoAZona => &formulas.punto_a_zona,
            Self::Satelite => &formulas.satelite,
            Self::RecintoCerrado => &formulas.recinto_cerrado,
            Self::RdsEstacion => &formulas.rds_estacion,
            Self::RdsPuntoAPunto => &formulas.rds_punto_a_punto,
            Self::RdsEnlacesSociales => &formulas.rds_enlaces_sociales,
        }
    }

    /// The norm of its lines.
    pub(super) fn norma(self) -> &'static str {
        match self {
            Self::Hf => "Decreto 1972 de 2003, art. 32.1",
            Self::Cubrimiento => "Decreto 1972 de 2003, arts. 32.2 y 33.2",
            Self::PuntoAPunto => "Decreto 1972 de 2003, art. 32.3",
            Self::PuntoAZona => "Decreto 1972 de 2003, art. 32.8",
            Self::Satelite => "Decreto 1972 de 2003, art. 32.4",
            Self::RecintoCerrado => "Decreto 1972 de 2003, art. 32.7",
            Self::RdsEstacion => "Decreto 4350 de 2009, art. 7",
            Self::RdsPuntoAPunto => "Decreto 4350 de 2009, art. 8",
            Self::RdsEnlacesSociales => "Decreto 4350 de 2009, art. 8 par.",
        }
    }

    /// The formula in force on `fecha`, when there is one to compute with.
    ///
    /// # Errors
    /// [`EspectroError::SinFormula`] when the amount is fixed by act;
    /// [`EspectroError::Parametro`] before the norm.
    pub fn formula(self, ley: &Ley, fecha: Date) -> Result<&Valor<FormulaEspectro>, EspectroError> {
        let registro = self.registro(ley).en(fecha)?;
        if registro.valor.expresion.is_none() {
            return Err(self.sin_formula(registro));
        }
        Ok(registro)
    }

    pub(super) fn sin_formula(self, registro: &Valor<FormulaEspectro>) -> EspectroError {
        EspectroError::SinFormula {
            uso: self,
            norma: norma_y_articulo(&registro.uso),
        }
    }
}

impl TryFrom<&str> for UsoEspectro {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|uso| uso.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}

/// What is assigned, in the measures of each formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MedidaEspectro {
    /// Bandwidth in kHz, and the hours of the day.
    Hf {
        /// AB, in kHz.
        ancho_khz: Decimal,
        /// Assigned hours.
        horas: HorasHf,
    },
    /// Bandwidth and frequency in MHz, and the service areas.
    Cubrimiento {
        /// AB, in MHz.
        ancho_mhz: Decimal,
        /// Frequency that finds N, in MHz.
        frecuencia_mhz: Decimal,
        /// Code of the exception that replaces N, if the use is one.
        excepcion: Option<String>,
        /// Where it is used.
        areas: Vec<AreaServicio>,
    },
    /// Bandwidth in kHz.
    Satelite {
        /// AB, in kHz.
        ancho_khz: Decimal,
    },
    /// Number of premises.
    RecintoCerrado {
        /// How many.
        sitios: u32,
    },
    /// A flat amount a year.
    RdsEnlacesSociales,
    /// Without a formula: nothing to measure, an act fixes it.
    PuntoAPunto,
    /// Without a formula: nothing to measure, an act fixes it.
    PuntoAZona,
    /// Without a formula: nothing to measure, an act fixes it.
    RdsEstacion,
    /// Without a formula: nothing to measure, an act fixes it.
    RdsPuntoAPunto,
}

impl MedidaEspectro {
    /// The use that is measured.
    pub fn uso(&self) -> UsoEspectro {
        match self {
            Self::Hf { .. } => UsoEspectro::Hf,
            Self::Cubrimiento { .. } => UsoEspectro::Cubrimiento,
            Self::Satelite { .. } => UsoEspectro::Satelite,
            Self::RecintoCerrado { .. } => UsoEspectro::RecintoCerrado,
            Self::RdsEnlacesSociales => UsoEspectro::RdsEnlacesSociales,
            Self::PuntoAPunto => UsoEspectro::PuntoAPunto,
            Self::PuntoAZona => UsoEspectro::PuntoAZona,
            Self::RdsEstacion => UsoEspectro::RdsEstacion,
            Self::RdsPuntoAPunto => UsoEspectro::RdsPuntoAPunto,
        }
    }
}

/// The norm of a value with its article: `Decreto 1972 de 2003, art. 32.3`.
pub(super) fn norma_y_articulo(uso: &ParametroUsado) -> String {
    match &uso.articulo {
        Some(articulo) => format!("{}, art. {articulo}", uso.norma),
        None => uso.norma.clone(),
    }
}
