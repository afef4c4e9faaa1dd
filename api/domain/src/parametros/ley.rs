//! The law in force: all the files of `parametros/`, read once.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use time::Date;

use super::lectura::{DecimalToml, FechaToml, leer, leer_festivos};
use super::tasas::serie_de_tasas;
use super::{
    BaseUnidad, Confianza, ConteoMeses, MetodoMora, Parametro, ParametroError, ParametroUsado,
    Parametros, Plazo, TasaMora, Valor,
};
use crate::kernel::{Calendario, Dated, Money, Rate, Redondeo, Vigencia};

/// What the norms fix, by date. Obtained from [`LeyVigente`].
#[derive(Debug, Clone)]
pub struct Ley {
    tarifa_prst: Parametro<Rate>,
    plazo_prst: Parametro<Plazo>,
    vencimiento_especial_prst: Parametro<FechaToml>,
    unidad_redondeo: Parametro<DecimalToml>,
    smlmv: Parametro<Money>,
    uvt: Parametro<Money>,
    uvb: Parametro<Money>,
    base_unidad: Parametro<BaseUnidad>,
    extemporaneidad: Extemporaneidad,
    conteo_meses: Parametro<ConteoMeses>,
    metodo_mora: Parametro<MetodoMora>,
    tasa_multas: Parametro<Rate>,
    calendario: Calendario,
}

#[derive(Debug, Clone)]
pub(crate) struct Extemporaneidad {
    pub(crate) porcentaje: Parametro<Rate>,
    pub(crate) minimo: Parametro<DecimalToml>,
    pub(crate) maximo: Parametro<DecimalToml>,
    pub(crate) sin_valor: Parametro<DecimalToml>,
}

macro_rules! archivo {
    ($leer:ident, $ruta:literal) => {
        $leer($ruta, include_str!(concat!("../../parametros/", $ruta)))
    };
}

impl Ley {
    fn leer() -> Result<Self, ParametroError> {
        let ley = Self {
            tarifa_prst: archivo!(leer, "prst/tarifa.toml")?,
            plazo_prst: archivo!(leer, "prst/vencimiento.toml")?,
            vencimiento_especial_prst: archivo!(leer, "prst/vencimientos_especiales.toml")?,
            unidad_redondeo: archivo!(leer, "formulario/unidad_redondeo.toml")?,
            smlmv: archivo!(leer, "unidades/smlmv.toml")?,
            uvt: archivo!(leer, "unidades/uvt.toml")?,
            uvb: archivo!(leer, "unidades/uvb.toml")?,
            base_unidad: archivo!(leer, "unidades/base.toml")?,
            extemporaneidad: Extemporaneidad {
                porcentaje: archivo!(leer, "sanciones/extemporaneidad_porcentaje.toml")?,
                minimo: archivo!(leer, "sanciones/extemporaneidad_minimo.toml")?,
                maximo: archivo!(leer, "sanciones/extemporaneidad_maximo.toml")?,
                sin_valor: archivo!(leer, "sanciones/extemporaneidad_sin_valor.toml")?,
            },
            conteo_meses: archivo!(leer, "sanciones/conteo_meses.toml")?,
            metodo_mora: archivo!(leer, "mora/metodo.toml")?,
            tasa_multas: archivo!(leer, "mora/multas.toml")?,
            calendario: archivo!(leer_festivos, "calendario/festivos.toml")?,
        };
        // A unit without a named rule would fail at the first filing; it fails here instead.
        for vigencia in ley.unidad_redondeo.vigencias() {
            Redondeo::de_unidad(vigencia.valor.valor.0).ok_or(ParametroError::Archivo {
                archivo: "formulario/unidad_redondeo.toml",
                detalle: "la unidad de redondeo debe ser 1 o 1000".to_owned(),
            })?;
        }
        Ok(ley)
    }

    /// Rate of the contraprestación periódica única of PRST; asked with the last day of the quarter.
    pub fn tarifa_prst(&self) -> &Parametro<Rate> {
        &self.tarifa_prst
    }

    /// Term to file and pay the quarter; asked with the last day of the quarter.
    pub fn plazo_prst(&self) -> &Parametro<Plazo> {
        &self.plazo_prst
    }

    /// Due date that an act of its own gave to a quarter, with its source; most have none.
    pub fn vencimiento_especial_prst(&self, fecha: Date) -> Option<(Date, Arc<ParametroUsado>)> {
        self.vencimiento_especial_prst
            .en_opcional(fecha)
            .map(|valor| (valor.valor.0, valor.uso.clone()))
    }

    /// How the figures of a form presented (or paid) on `fecha` are rounded, with its source.
    ///
    /// # Errors
    /// [`ParametroError::SinValor`] before 2003-07-18.
    pub fn redondeo(&self, fecha: Date) -> Result<(Redondeo, Arc<ParametroUsado>), ParametroError> {
        let valor = self.unidad_redondeo.en(fecha)?;
        let regla = Redondeo::de_unidad(valor.valor.0).unwrap_or(Redondeo::Mil);
        Ok((regla, valor.uso.clone()))
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

    pub(crate) fn extemporaneidad(&self) -> &Extemporaneidad {
        &self.extemporaneidad
    }

    /// How months of delay are counted.
    pub fn conteo_meses(&self) -> &Parametro<ConteoMeses> {
        &self.conteo_meses
    }

    /// The interest formula.
    pub fn metodo_mora(&self) -> &Parametro<MetodoMora> {
        &self.metodo_mora
    }

    /// Yearly interest on multas.
    pub fn tasa_multas(&self) -> &Parametro<Rate> {
        &self.tasa_multas
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
        let leida = Self(Arc::new(Ley::leer()?));
        Ok(LEY.get_or_init(|| leida).clone())
    }

    /// The law with the published default-interest rates, in any order.
    ///
    /// # Errors
    /// Rates that overlap, end before they start, or are not usura less the points of the law.
    pub fn con_tasas(&self, tasas: Vec<TasaMora>) -> Result<Parametros, ParametroError> {
        let serie = serie_de_tasas(self, tasas)?;
        Ok(Parametros::new(self.clone(), serie))
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
            confianza: Confianza::Assumed,
            demostrativa: false,
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
}

impl Deref for LeyVigente {
    type Target = Ley;

    fn deref(&self) -> &Ley {
        &self.0
    }
}
