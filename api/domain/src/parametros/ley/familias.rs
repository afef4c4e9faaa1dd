//! The families of payers: `familias/<codigo>/ficha.toml`, with the rates and terms that each one
//! follows. A rate or a term that several share is one file, named by all of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use time::Date;

use super::familias_toml::FichaToml;
use crate::archivo::leer_toml;
use crate::kernel::Texto;
use crate::obligaciones::Familia;
use crate::parametros::lectura::{FechaToml, Lector};
use crate::parametros::revision::Falla;
use crate::parametros::{
    Descrito, Ficha, Parametro, ParametroError, ParametroUsado, Plazo, Renglon, Signo, Tarifa,
};

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
            if let Some(texto) = lector.texto(archivo, texto) {
                let leida: FichaToml = leer_toml(archivo, texto)?;
                let reglas = familias.reglas_de(familia, leida);
                let reglas = reglas.map_err(|falla| falla.en(archivo, texto))?;
                familias.reglas.insert(familia, reglas);
            }
        }
        Ok(familias)
    }

    fn reglas_de(&self, familia: Familia, leida: FichaToml) -> Result<ReglasFamilia, Falla> {
        leida.revisar(familia)?;
        let tarifa = leida
            .tarifa
            .map(|codigo| buscar(&self.tarifas, "/tarifa", &codigo))
            .transpose()?;
        let plazo = buscar(&self.plazos, "/vencimiento", &leida.vencimiento)?;
        let especiales = leida
            .vencimientos_especiales
            .map(|codigo| buscar(&self.especiales, "/vencimientos_especiales", &codigo))
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
                .map_err(|error| Falla::en_campo("/sancion", error.to_string()))?,
            formula_base: formula_de(&renglones),
            renglones,
            norma_mora: leida.norma_mora.map(Texto::from),
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
        self.reglas.get(&familia).ok_or_else(|| {
            let (archivo, texto) = archivo_de(familia);
            Falla::en_campo("", "la familia no se ha leído").en(archivo, texto)
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        let tarifas = self.tarifas.values().map(|p| &**p as &dyn Descrito);
        let plazos = self.plazos.values().map(|p| &**p as &dyn Descrito);
        let especiales = self.especiales.values().map(|p| &**p as &dyn Descrito);
        tarifas.chain(plazos).chain(especiales).collect()
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
    campo: &str,
    codigo: &str,
) -> Result<Arc<Parametro<T>>, Falla> {
    let falta = || Falla::en_campo(campo, format!("no hay un parámetro «{codigo}»"));
    parametros.get(codigo).cloned().ok_or_else(falta)
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
