//! The law in force: all the files of `parametros/`, read once. Each area of it has its own file
//! here, with the parameters of that area.

/// Reads one embedded file: `archivo!(lector, "mora/multas.toml")`.
macro_rules! archivo {
    ($lector:ident, $ruta:literal) => {
        $lector.parametro($ruta, include_str!(concat!("../../../parametros/", $ruta)))
    };
}

mod actos;
mod espectro;
mod espectro_grupos;
mod facilidades;
mod familias;
mod familias_toml;
mod imputacion;
mod indexacion;
mod pqrsd;
mod sanciones;

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use time::Date;

pub use actos::LeyActos;
pub use espectro::LeyEspectro;
pub use facilidades::LeyFacilidades;
pub use familias::{LeyFamilias, ReglasFamilia};
pub use imputacion::LeyImputacion;
pub use indexacion::LeyIndexacion;
pub use pqrsd::LeyPqrsd;
pub(crate) use sanciones::Extemporaneidad;
pub use sanciones::LeySanciones;

use super::festivos::leer_festivos;
use super::lectura::{DecimalToml, Lector};
use super::reglas_formulario::UnidadRedondeo;
use super::tasas::serie_de_tasas;
use super::{
    BaseUnidad, Confianza, Descrito, MetodoMora, Parametro, ParametroError, ParametroUsado,
    Parametros, TasaMora, Valor,
};
use crate::kernel::{Calendario, Dated, Money, Rate, Redondeo, Vigencia};

/// What the norms fix, by date. Obtained from [`LeyVigente`].
#[derive(Debug, Clone)]
pub struct Ley {
    familias: LeyFamilias,
    unidad_redondeo: Parametro<UnidadRedondeo>,
    smlmv: Parametro<Money>,
    uvt: Parametro<Money>,
    uvb: Parametro<Money>,
    base_unidad: Parametro<BaseUnidad>,
    sanciones: LeySanciones,
    metodo_mora: Parametro<MetodoMora>,
    usura_veces: Parametro<DecimalToml>,
    tasa_multas: Parametro<Rate>,
    suspension_demanda: Parametro<u8>,
    imputacion: LeyImputacion,
    indexacion: LeyIndexacion,
    facilidades: LeyFacilidades,
    espectro: LeyEspectro,
    actos: LeyActos,
    pqrsd: LeyPqrsd,
    calendario: Calendario,
}

impl Ley {
    pub(in crate::parametros) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            familias: LeyFamilias::leer(lector)?,
            unidad_redondeo: archivo!(lector, "formulario/unidad_redondeo.toml")?,
            smlmv: archivo!(lector, "unidades/smlmv.toml")?,
            uvt: archivo!(lector, "unidades/uvt.toml")?,
            uvb: archivo!(lector, "unidades/uvb.toml")?,
            base_unidad: archivo!(lector, "unidades/base.toml")?,
            sanciones: LeySanciones::leer(lector)?,
            metodo_mora: archivo!(lector, "mora/metodo.toml")?,
            usura_veces: archivo!(lector, "mora/usura.toml")?,
            tasa_multas: archivo!(lector, "mora/multas.toml")?,
            suspension_demanda: archivo!(lector, "mora/suspension_demanda.toml")?,
            imputacion: LeyImputacion::leer(lector)?,
            indexacion: LeyIndexacion::leer(lector)?,
            facilidades: LeyFacilidades::leer(lector)?,
            espectro: LeyEspectro::leer(lector)?,
            actos: LeyActos::leer(lector)?,
            pqrsd: LeyPqrsd::leer(lector)?,
            calendario: leer_festivos(
                lector,
                "calendario/festivos.toml",
                include_str!("../../../parametros/calendario/festivos.toml"),
            )?,
        })
    }

    /// Every parameter of the law, in the order of its areas: what a table of them shows.
    pub fn todos(&self) -> Vec<&dyn Descrito> {
        let mut todos = self.familias.todos();
        todos.extend(self.sanciones.todos());
        let sueltos: [&dyn Descrito; 9] = [
            &self.unidad_redondeo,
            &self.smlmv,
            &self.uvt,
            &self.uvb,
            &self.base_unidad,
            &self.metodo_mora,
            &self.usura_veces,
            &self.tasa_multas,
            &self.suspension_demanda,
        ];
        todos.extend(sueltos);
        todos.extend(self.imputacion.todos());
        todos.extend(self.indexacion.todos());
        todos.extend(self.facilidades.todos());
        todos.extend(self.espectro.todos());
        todos.extend(self.actos.todos());
        todos.extend(self.pqrsd.todos());
        todos
    }

    /// How payments are imputed.
    pub fn imputacion(&self) -> &LeyImputacion {
        &self.imputacion
    }

    /// What keeps the value of an amount against inflation.
    pub fn indexacion(&self) -> &LeyIndexacion {
        &self.indexacion
    }

    /// The limits of payment plans.
    pub fn facilidades(&self) -> &LeyFacilidades {
        &self.facilidades
    }

    /// What the use of spectrum and the fixed fees cost.
    pub fn espectro(&self) -> &LeyEspectro {
        &self.espectro
    }

    /// The penalties that an act imposes, and the limits of fines.
    pub fn actos(&self) -> &LeyActos {
        &self.actos
    }

    /// The terms to answer what people file.
    pub fn pqrsd(&self) -> &LeyPqrsd {
        &self.pqrsd
    }

    /// The families of payers: rates, terms and lines of the base.
    pub fn familias(&self) -> &LeyFamilias {
        &self.familias
    }

    /// The late-filing sanctions.
    pub fn sanciones(&self) -> &LeySanciones {
        &self.sanciones
    }

    /// How the figures of a form presented (or paid) on `fecha` are rounded, with its source.
    ///
    /// # Errors
    /// [`ParametroError::SinValor`] before 2003-07-18.
    pub fn redondeo(&self, fecha: Date) -> Result<(Redondeo, Arc<ParametroUsado>), ParametroError> {
        let valor = self.unidad_redondeo.en(fecha)?;
        Ok((valor.valor.regla(), valor.uso.clone()))
    }

    /// Pesos of one SMLMV.
    pub fn smlmv(&self) -> &Parametro<Money> {
        &self.smlmv
    }

    /// Pesos of one UVT.
    pub fn uvt(&self) -> &Parametro<Money> {
        &self.uvt
    }

    /// Pesos of one UVB.
    pub fn uvb(&self) -> &Parametro<Money> {
        &self.uvb
    }

    /// The unit in which amounts fixed in SMLMV are computed.
    pub fn base_unidad(&self) -> &Parametro<BaseUnidad> {
        &self.base_unidad
    }

    /// The interest formula.
    pub fn metodo_mora(&self) -> &Parametro<MetodoMora> {
        &self.metodo_mora
    }

    /// How many times the interés bancario corriente the usura rate is.
    pub(crate) fn usura_veces(&self) -> &Parametro<DecimalToml> {
        &self.usura_veces
    }

    /// Yearly interest on multas.
    pub fn tasa_multas(&self) -> &Parametro<Rate> {
        &self.tasa_multas
    }

    /// Years of a lawsuit after which interest stops running.
    pub fn suspension_demanda(&self) -> &Parametro<u8> {
        &self.suspension_demanda
    }

    /// The calendar of business days.
    pub fn calendario(&self) -> &Calendario {
        &self.calendario
    }
}

/// The law, shared. Cloning it copies a pointer.
#[derive(Debug, Clone)]
pub struct LeyVigente(Arc<Ley>);

impl LeyVigente {
    pub(super) fn leer() -> Result<Self, ParametroError> {
        static LEY: OnceLock<LeyVigente> = OnceLock::new();
        if let Some(ley) = LEY.get() {
            return Ok(ley.clone());
        }
        let leida = Self(Arc::new(Ley::leer(Lector::DE_HOY)?));
        Ok(LEY.get_or_init(|| leida).clone())
    }

    /// The law as it was known on `dia`: without what was published later. A value whose end was
    /// not yet known goes on.
    ///
    /// # Errors
    /// As reading the law.
    pub fn conocida_al(dia: Date) -> Result<Self, ParametroError> {
        Self::con_lector(Lector::al(dia))
    }

    pub(in crate::parametros) fn con_lector(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self(Arc::new(Ley::leer(lector)?)))
    }

    /// The law with the published default-interest rates, in any order.
    ///
    /// # Errors
    /// Rates that overlap, end before they start, or are not usura less the points of the law.
    pub fn con_tasas(&self, tasas: Vec<TasaMora>) -> Result<Parametros, ParametroError> {
        let serie = serie_de_tasas(self, tasas)?;
        Ok(Parametros::new(self.clone(), serie, None))
    }

    /// The same law with one unit for every epoch, instead of the one by date: what an
    /// administrator decides when the reading of Ley 1955 or Ley 2294 is settled otherwise.
    ///
    /// # Errors
    /// None in practice: one open value has no dates to clash.
    pub fn con_base_unidad(&self, base: BaseUnidad) -> Result<Self, ParametroError> {
        let actual = &self.base_unidad;
        let desde = actual
            .vigencias()
            .first()
            .map_or(Date::MIN, |primera| primera.desde);
        let uso = ParametroUsado {
            codigo: actual.codigo.clone(),
            nombre: actual.nombre.clone(),
            valor: base.to_string(),
            unidad: "conversion".into(),
            desde,
            hasta: None,
            norma: "Unidad fijada por el administrador".to_owned(),
            articulo: None,
            enlace: None,
            fuente: None,
            nota: None,
            publicado: None,
            version: None,
            confianza: Confianza::Assumed,
            demostrativa: false,
            estimada: false,
        };
        let vigencia = Vigencia {
            desde,
            hasta: None,
            valor: Valor {
                valor: base,
                uso: Arc::new(uso),
            },
        };
        let serie = Dated::new(vec![vigencia]).map_err(|error| ParametroError::Fechas {
            codigo: actual.codigo.to_string(),
            error,
        })?;
        let mut ley = Ley::clone(&self.0);
        ley.base_unidad.serie = serie;
        Ok(Self(Arc::new(ley)))
    }

    /// The same law with the last value of each unit carried on.
    pub(in crate::parametros) fn con_ultimas_unidades(&self) -> Result<Self, ParametroError> {
        let mut ley = Ley::clone(&self.0);
        for unidad in [&mut ley.smlmv, &mut ley.uvt, &mut ley.uvb] {
            *unidad = unidad.con_ultimo_valor()?;
        }
        Ok(Self(Arc::new(ley)))
    }
}

impl Deref for LeyVigente {
    type Target = Ley;

    fn deref(&self) -> &Ley {
        &self.0
    }
}
