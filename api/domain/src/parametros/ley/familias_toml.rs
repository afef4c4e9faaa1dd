//! The file of a family, as it is written.

use serde::Deserialize;
use time::Date;

use crate::kernel::{Dated, DatedError, Periodicidad, Vigencia};
use crate::mora::RegimenMora;
use crate::obligaciones::Familia;
use crate::parametros::lectura::FechaToml;
use crate::parametros::revision::Falla;
use crate::parametros::{Causacion, CodigoRenglon, Renglon, Signo};
use crate::sanciones::RegimenSancion;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FichaToml {
    pub(super) codigo: String,
    pub(super) nombre: String,
    pub(super) descripcion: String,
    pub(super) obligacion: String,
    pub(super) desde: FechaToml,
    pub(super) periodicidad: Periodicidad,
    pub(super) causacion: Causacion,
    #[serde(default)]
    pub(super) informativa: bool,
    pub(super) mora: RegimenMora,
    pub(super) sancion: SancionToml,
    pub(super) tarifa: Option<String>,
    pub(super) vencimiento: String,
    pub(super) vencimientos_especiales: Option<String>,
    pub(super) norma_mora: Option<String>,
    pub(super) norma_base: String,
    pub(super) norma_contraprestacion: String,
    pub(super) renglones: Vec<RenglonToml>,
}

impl FichaToml {
    pub(super) fn revisar(&self, familia: Familia) -> Result<(), Falla> {
        if self.codigo != familia.as_str() {
            let detalle = format!("debe ser «{}»", familia.as_str());
            return Err(Falla::en_campo("/codigo", detalle));
        }
        for (campo, texto) in [
            ("/nombre", &self.nombre),
            ("/descripcion", &self.descripcion),
            ("/obligacion", &self.obligacion),
            ("/norma_base", &self.norma_base),
            ("/norma_contraprestacion", &self.norma_contraprestacion),
        ] {
            Falla::si_blanco(campo, texto)?;
        }
        if let Some(norma) = &self.norma_mora {
            Falla::si_blanco("/norma_mora", norma)?;
        }
        if self.renglones.is_empty() {
            return Err(Falla::en_campo("/renglones", "la base no tiene renglones"));
        }
        for (n, renglon) in self.renglones.iter().enumerate() {
            Falla::si_blanco(format!("/renglones/{n}/nombre"), &renglon.nombre)?;
            Falla::si_blanco(format!("/renglones/{n}/norma"), &renglon.norma)?;
            let anteriores = self.renglones.iter().take(n);
            if anteriores
                .into_iter()
                .any(|otro| otro.codigo == renglon.codigo)
            {
                let campo = format!("/renglones/{n}/codigo");
                return Err(Falla::en_campo(campo, "el renglón está dos veces"));
            }
        }
        Ok(())
    }
}

/// One regime for ever, or one after another.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "se esperaba el código de una sanción, o una lista de { desde, regimen }"
)]
pub(super) enum SancionToml {
    Unica(RegimenSancion),
    Sucesivas(Vec<SancionDesde>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SancionDesde {
    desde: FechaToml,
    regimen: RegimenSancion,
}

impl SancionToml {
    pub(super) fn serie(self, desde: Date) -> Result<Dated<RegimenSancion>, DatedError> {
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
pub(super) struct RenglonToml {
    codigo: CodigoRenglon,
    nombre: String,
    signo: Signo,
    norma: String,
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
