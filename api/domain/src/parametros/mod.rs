//! What the norms fix — rates, terms, units, methods — each value with its dates and its source.
//!
//! The law comes from the TOML files of `api/domain/parametros`, one value a file; the rates that
//! the authority certifies every month come from a table with the same columns. Nothing here has a
//! current value: every question carries its date.

mod error;
mod facilidades;
mod familia;
mod festivos;
mod filas;
mod imputacion;
mod indexacion;
mod lectura;
mod ley;
mod proyeccion;
mod publicados;
mod referencia;
mod reglas;
mod reglas_actos;
mod reglas_espectro;
mod reglas_formulario;
mod revision;
mod tablas_areas;
mod tablas_frecuencia;
mod tasas;
mod unidades;
mod valores;

pub use error::ParametroError;
pub use facilidades::InteresPlan;
pub use familia::{
    Causacion, CodigoRenglon, Escala, Ficha, Renglon, Signo, SobreIngresos, Tarifa, TramoPoblacion,
};
pub use imputacion::{DestinoImputacion, OrdenImputacion, ReglaImputacion};
pub use indexacion::{Antiguedad, IndicePrecios, MedidaAntiguedad, MetodoIndexacion};
pub(crate) use lectura::DecimalToml;
pub(crate) use ley::Extemporaneidad;
pub use ley::{
    Ley, LeyActos, LeyEspectro, LeyFacilidades, LeyFamilias, LeyImputacion, LeyIndexacion,
    LeyPqrsd, LeySanciones, LeyVigente, ReglasFamilia,
};
pub use publicados::{
    Cadencia, ConflictoPeriodo, Lugar, PeriodoPublicado, Publicacion, Publicados, SeriePublicada,
    ValorPublicado, VersionUsada, ubicar,
};
pub use referencia::{Confianza, Descrito, Parametro, ParametroUsado, Vacio, Valor};
pub use reglas::{
    ConteoMeses, Divisor, Formula, MetodoMora, Plazo, PorcentajeDespues, UnidadPlazo,
};
pub use reglas_actos::{
    ClaseInfraccion, LimitesClase, MultaMaxima, ReglaSancion, TablaClases, TipoPersona,
};
pub use reglas_espectro::{
    Escalonamiento, FormulaEspectro, FraccionAnio, PagoAnual, TarifaHf, TarifaSatelite,
};
pub use tablas_areas::{
    LugarDeMunicipios, TablaDepartamentos, TablaMunicipios, ZDepartamento, ZMunicipio,
};
pub use tablas_frecuencia::{BandaN, ExcepcionN, TablaExcepciones, TablaFrecuencias};
pub use tasas::{
    CODIGO_TASA_MORA, TasaError, TasaMora, TasaVigente, tasa_de_usura, tasas_mora_certificadas,
};
pub use unidades::{BaseUnidad, CantidadSmlmv, UnidadLegal};

use std::sync::Arc;

use time::Date;

use crate::kernel::{Calendario, Dated, Mes, Vigencia};

/// All a rule may ask: the law, and the published default-interest rates. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Parametros {
    ley: LeyVigente,
    tasas: Arc<Dated<TasaVigente>>,
    /// What the authorities published; absent when all comes from the program's own files.
    publicados: Option<Arc<Publicados>>,
}

impl Parametros {
    /// The law of the embedded files, read and checked once per process.
    ///
    /// # Errors
    /// A file that does not keep the rules of the house: it stops the start, never a request.
    pub fn de_la_ley() -> Result<LeyVigente, ParametroError> {
        LeyVigente::leer()
    }

    pub(crate) fn new(
        ley: LeyVigente,
        tasas: Dated<TasaVigente>,
        publicados: Option<Arc<Publicados>>,
    ) -> Self {
        Self {
            ley,
            tasas: Arc::new(tasas),
            publicados,
        }
    }

    /// The same as they were known on `dia`: the law published by then, and the published values in
    /// the versions of that day. What comes later, or is an estimate, is refused as not published.
    ///
    /// # Errors
    /// As reading the law.
    pub fn conocidos_al(&self, dia: Date) -> Result<Self, ParametroError> {
        if let Some(publicados) = &self.publicados {
            return Self::leer_publicados(publicados.clone(), Some(dia));
        }
        let conocidas = self.tasas_mora().iter();
        let conocidas = conocidas.filter(|tasa| tasa.desde <= dia && !tasa.valor.uso.estimada);
        let tasas =
            Dated::new(conocidas.cloned().collect()).map_err(|error| ParametroError::Fechas {
                codigo: CODIGO_TASA_MORA.to_owned(),
                error,
            })?;
        Ok(Self::new(LeyVigente::conocida_al(dia)?, tasas, None))
    }

    /// What the law fixes.
    pub fn ley(&self) -> &Ley {
        &self.ley
    }

    /// The calendar of business days.
    pub fn calendario(&self) -> &Calendario {
        self.ley.calendario()
    }

    /// The published rate of a day.
    ///
    /// # Errors
    /// [`ParametroError::TasaSinPublicar`] with the month that lacks it.
    pub fn tasa_mora(&self, fecha: Date) -> Result<&Vigencia<TasaVigente>, ParametroError> {
        self.tasas.en(fecha).ok_or(ParametroError::TasaSinPublicar {
            mes: Mes::de(fecha),
        })
    }

    /// The published rates, oldest first.
    pub fn tasas_mora(&self) -> &[Vigencia<TasaVigente>] {
        self.tasas.vigencias()
    }
}
