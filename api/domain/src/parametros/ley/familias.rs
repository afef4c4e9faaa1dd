//! The families of payers: `familias/<codigo>/ficha.toml`, with the rates and terms that each one
//! follows. A rate or a term that several share is one file, named by all of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use time::Date;

use crate::kernel::{Dated, DatedError, Periodicidad, Texto, Vigencia};
use crate::mora::RegimenMora;
use crate::obligaciones::Familia;
use crate::parametros::lectura::{FechaToml, Lector, de_toml};
use crate::parametros::{
    Causacion, CodigoRenglon, Descrito, Ficha, Parametro, ParametroError, ParametroUsado, Plazo,
    Renglon, Signo, Tarifa,
};
use crate::sanciones::RegimenSancion;

/// What the law says of each family, with the rates and terms by date.
#[derive(Debug, Clone)]
pub struct LeyFamilias {
    reglas: BTreeMap<Familia, ReglasFamilia>,
    tarifas: BTreeMap<Arc<str>, Arc<Parametro<Tarifa>>>,
    plazos: BTreeMap<Arc<str>, Arc<Parametro<Plazo>>>,
    especiales: BTreeMap<Arc<str>, Arc<Parametro<FechaToml>>>,
}

/// The rules of one family.
#[derive(Debug, Clone)]
pub struct ReglasFamilia {
    ficha: Ficha,
    tarifa: Option<Arc<Parametro<Tarifa>>>,
    plazo: Arc<Parametro<Plazo>>,
    especiales: Option<Arc<Parametro<FechaToml>>>,
}

impl ReglasFamilia {
    /// What does not change with time.
    pub fn ficha(&self) -> &Ficha {
        &self.ficha
    }

    /// What share of the base is owed, asked with the last day of the period (the first, of a
    /// family that pays in advance). Absent when the amount itself is declared.
    pub fn tarifa(&self) -> Option<&Parametro<Tarifa>> {
        self.tarifa.as_deref()
    }

    /// The term to file and pay, asked with the same day.
    pub fn plazo(&self) -> &Parametro<Plazo> {
        &self.plazo
    }

    /// The end of the term that an act of its own gave to a period; most have none.
    pub fn vencimiento_especial(&self, fecha: Date) -> Option<(Date, Arc<ParametroUsado>)> {
        let especiales = self.especiales.as_ref()?;
        let valor = especiales.en_opcional(fecha)?;
        Some((valor.valor.0, valor.uso.clone()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FichaToml {
    codigo: String,
    nombre: String,
    descripcion: String,
    obligacion: String,
    desde: FechaToml,
    periodicidad: Periodicidad,
    causacion: Causacion,
    #[serde(default)]
    informativa: bool,
    mora: RegimenMora,
    sancion: SancionToml,
    tarifa: Option<String>,
    vencimiento: String,
    vencimientos_especiales: Option<String>,
    norma_base: String,
    norma_contraprestacion: String,
    renglones: Vec<RenglonToml>,
}

/// One regime for ever, or one after another.
#[derive(Deserialize)]
#[serde(untagged)]
enum SancionToml {
    Unica(RegimenSancion),
    Sucesivas(Vec<SancionDesde>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SancionDesde {
    desde: FechaToml,
    regimen: RegimenSancion,
}

impl SancionToml {
    fn serie(self, desde: Date) -> Result<Dated<RegimenSancion>, DatedError> {
        let sucesivas = match self {
            Self::Unica(regimen) => vec![(desde, regimen)],
            Self::Sucesivas(sucesivas) => sucesivas
                .into_iter()
                .map(|sancion| (sancion.desde.0, sancion.regimen))
                .collect(),
        };
        let vigencias = sucesivas.into_iter().map(|(desde, valor)| Vigencia {
            desde,
            hasta: None,
            valor,
        });
        Dated::new(vigencias.collect())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RenglonToml {
    codigo: CodigoRenglon,
    nombre: String,
    signo: Signo,
    norma: String,
}

/// The path and the text of a ficha.
macro_rules! ficha {
    ($codigo:literal) => {
        (
            concat!("familias/", $codigo, ".toml"),
            include_str!(concat!("../../../parametros/familias/", $codigo, ".toml")),
        )
    };
}

/// The file of each family. The match is the compulsory entry of a new one.
fn archivo_de(familia: Familia) -> (&'static str, &'static str) {
    match familia {
        Familia::Prst => ficha!("prst"),
        Familia::IspExento => ficha!("isp_exento"),
        Familia::Television => ficha!("television"),
        Familia::TvComunitaria => ficha!("tv_comunitaria"),
        Familia::TvComunitariaAntv => ficha!("tv_comunitaria_antv"),
        Familia::TransicionValorAgregado => ficha!("transicion_valor_agregado"),
        Familia::TransicionBasicos => ficha!("transicion_basicos"),
        Familia::TransicionRadiocomunicaciones => ficha!("transicion_radiocomunicaciones"),
        Familia::TransicionDifusion => ficha!("transicion_difusion"),
        Familia::Postal => ficha!("postal"),
        Familia::PostalOficial => ficha!("postal_oficial"),
        Familia::Rds => ficha!("rds"),
        Familia::Espectro => ficha!("espectro"),
        Familia::CapacidadSatelital => ficha!("capacidad_satelital"),
    }
}

impl LeyFamilias {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        let tarifas = [
            archivo!(lector, "tarifas/prst.toml")?,
            archivo!(lector, "tarifas/exenta.toml")?,
            archivo!(lector, "tarifas/tv_comunitaria_antv.toml")?,
            archivo!(lector, "tarifas/transicion.toml")?,
            archivo!(lector, "tarifas/postal.toml")?,
            archivo!(lector, "tarifas/postal_oficial.toml")?,
        ];
        let plazos = [
            archivo!(lector, "vencimientos/prst.toml")?,
            archivo!(lector, "vencimientos/tv_comunitaria_antv.toml")?,
            archivo!(lector, "vencimientos/transicion.toml")?,
            archivo!(lector, "vencimientos/transicion_difusion.toml")?,
            archivo!(lector, "vencimientos/postal.toml")?,
            archivo!(lector, "vencimientos/rds.toml")?,
            archivo!(lector, "vencimientos/espectro.toml")?,
            archivo!(lector, "vencimientos/capacidad_satelital.toml")?,
        ];
        let especiales = [archivo!(lector, "vencimientos/especiales_prst.toml")?];
        let mut familias = Self {
            reglas: BTreeMap::new(),
            tarifas: por_codigo(tarifas),
            plazos: por_codigo(plazos),
            especiales: por_codigo(especiales),
        };
        for familia in Familia::TODAS {
            let (archivo, texto) = archivo_de(familia);
            let reglas = familias.leer_reglas(familia, archivo, texto)?;
            familias.reglas.insert(familia, reglas);
        }
        Ok(familias)
    }

    fn leer_reglas(
        &self,
        familia: Familia,
        archivo: &'static str,
        texto: &str,
    ) -> Result<ReglasFamilia, ParametroError> {
        let leida: FichaToml = de_toml(archivo, texto)?;
        let falla = |detalle: String| ParametroError::Archivo { archivo, detalle };
        if leida.codigo != familia.as_str() {
            return Err(falla(format!("el código debe ser {}", familia.as_str())));
        }
        if leida.renglones.is_empty() {
            return Err(falla("la base no tiene renglones".to_owned()));
        }
        let tarifa = leida
            .tarifa
            .map(|codigo| buscar(&self.tarifas, &codigo).map_err(falla))
            .transpose()?;
        let plazo = buscar(&self.plazos, &leida.vencimiento).map_err(falla)?;
        let especiales = leida
            .vencimientos_especiales
            .map(|codigo| buscar(&self.especiales, &codigo).map_err(falla))
            .transpose()?;
        let renglones: Arc<[Renglon]> = leida.renglones.into_iter().map(Renglon::from).collect();
        let ficha = Ficha {
            nombre: leida.nombre.into(),
            descripcion: leida.descripcion.into(),
            obligacion: leida.obligacion.into(),
            desde: leida.desde.0,
            periodicidad: leida.periodicidad,
            causacion: leida.causacion,
            informativa: leida.informativa,
            mora: leida.mora,
            sancion: leida
                .sancion
                .serie(leida.desde.0)
                .map_err(|error| falla(error.to_string()))?,
            formula_base: formula_de(&renglones),
            renglones,
            norma_base: leida.norma_base.into(),
            norma_contraprestacion: leida.norma_contraprestacion.into(),
        };
        Ok(ReglasFamilia {
            ficha,
            tarifa,
            plazo,
            especiales,
        })
    }

    /// The rules of a family.
    ///
    /// # Errors
    /// None in practice: every family has its file, and the law is read whole or not at all.
    pub fn de(&self, familia: Familia) -> Result<&ReglasFamilia, ParametroError> {
        self.reglas.get(&familia).ok_or(ParametroError::Archivo {
            archivo: "familias",
            detalle: format!("falta la familia {}", familia.as_str()),
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        let tarifas = self.tarifas.values().map(|p| &**p as &dyn Descrito);
        let plazos = self.plazos.values().map(|p| &**p as &dyn Descrito);
        let especiales = self.especiales.values().map(|p| &**p as &dyn Descrito);
        tarifas.chain(plazos).chain(especiales).collect()
    }
}

impl From<RenglonToml> for Renglon {
    fn from(leido: RenglonToml) -> Self {
        Self {
            codigo: leido.codigo,
            nombre: leido.nombre.into(),
            signo: leido.signo,
            norma: leido.norma.into(),
        }
    }
}

fn por_codigo<T, const N: usize>(
    parametros: [Parametro<T>; N],
) -> BTreeMap<Arc<str>, Arc<Parametro<T>>> {
    parametros
        .into_iter()
        .map(|parametro| (parametro.codigo.clone(), Arc::new(parametro)))
        .collect()
}

fn buscar<T>(
    parametros: &BTreeMap<Arc<str>, Arc<Parametro<T>>>,
    codigo: &str,
) -> Result<Arc<Parametro<T>>, String> {
    parametros
        .get(codigo)
        .cloned()
        .ok_or_else(|| format!("no hay un parámetro {codigo}"))
}

/// `{ingresos} − {terminales} − {devoluciones}`.
fn formula_de(renglones: &[Renglon]) -> Texto {
    let mut formula = String::new();
    for (indice, renglon) in renglones.iter().enumerate() {
        let union = match (indice, renglon.signo) {
            (0, Signo::Suma) => "",
            (_, Signo::Suma) => " + ",
            (_, Signo::Resta) => " − ",
        };
        formula.push_str(&format!("{union}{{{}}}", renglon.codigo.as_str()));
    }
    formula.into()
}
