//! The late-filing sanctions that the payer computes: percentages by month, floors and ceilings,
//! by regime; `sanciones/<regimen>/*.toml`.

use crate::kernel::Rate;
use crate::parametros::lectura::{DecimalToml, Lector};
use crate::parametros::{ConteoMeses, Descrito, Parametro, ParametroError, PorcentajeDespues};
use crate::sanciones::RegimenSancion;

/// The sanctions by regime, and how months of delay are counted.
#[derive(Debug, Clone)]
pub struct LeySanciones {
    conteo_meses: Parametro<ConteoMeses>,
    prst: Extemporaneidad,
    rds: Extemporaneidad,
    transicion: Extemporaneidad,
}

/// A late-filing sanction. What a norm does not set is absent.
#[derive(Debug, Clone)]
pub(crate) struct Extemporaneidad {
    /// For each month or fraction.
    pub(crate) porcentaje: Parametro<Rate>,
    /// For each month or fraction after the first ones.
    pub(crate) despues: Option<Parametro<PorcentajeDespues>>,
    /// In SMLMV.
    pub(crate) minimo: Option<Parametro<DecimalToml>>,
    /// In SMLMV.
    pub(crate) maximo: Parametro<DecimalToml>,
    /// Percent of the contraprestación.
    pub(crate) tope: Option<Parametro<Rate>>,
    /// In SMLMV, of a return that owes nothing.
    pub(crate) sin_valor: Option<Parametro<DecimalToml>>,
}

impl LeySanciones {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            conteo_meses: archivo!(lector, "sanciones/conteo_meses.toml")?,
            prst: Extemporaneidad {
                porcentaje: archivo!(lector, "sanciones/prst/extemporaneidad_porcentaje.toml")?,
                despues: None,
                minimo: Some(archivo!(
                    lector,
                    "sanciones/prst/extemporaneidad_minimo.toml"
                )?),
                maximo: archivo!(lector, "sanciones/prst/extemporaneidad_maximo.toml")?,
                tope: None,
                sin_valor: Some(archivo!(
                    lector,
                    "sanciones/prst/extemporaneidad_sin_valor.toml"
                )?),
            },
            rds: Extemporaneidad {
                porcentaje: archivo!(lector, "sanciones/rds/extemporaneidad_porcentaje.toml")?,
                despues: None,
                minimo: None,
                maximo: archivo!(lector, "sanciones/rds/extemporaneidad_maximo.toml")?,
                tope: None,
                sin_valor: None,
            },
            transicion: Extemporaneidad {
                porcentaje: archivo!(
                    lector,
                    "sanciones/transicion/extemporaneidad_porcentaje.toml"
                )?,
                despues: Some(archivo!(
                    lector,
                    "sanciones/transicion/extemporaneidad_despues.toml"
                )?),
                minimo: Some(archivo!(
                    lector,
                    "sanciones/transicion/extemporaneidad_minimo.toml"
                )?),
                maximo: archivo!(lector, "sanciones/transicion/extemporaneidad_maximo.toml")?,
                tope: Some(archivo!(
                    lector,
                    "sanciones/transicion/extemporaneidad_tope.toml"
                )?),
                sin_valor: None,
            },
        })
    }

    /// How months of delay are counted.
    pub fn conteo_meses(&self) -> &Parametro<ConteoMeses> {
        &self.conteo_meses
    }

    /// The sanction of a regime; none of [`RegimenSancion::Ninguna`].
    pub(crate) fn de(&self, regimen: RegimenSancion) -> Option<&Extemporaneidad> {
        match regimen {
            RegimenSancion::Prst => Some(&self.prst),
            RegimenSancion::Rds => Some(&self.rds),
            RegimenSancion::Transicion => Some(&self.transicion),
            RegimenSancion::Ninguna => None,
        }
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        let mut todos: Vec<&dyn Descrito> = vec![&self.conteo_meses];
        for regla in [&self.prst, &self.rds, &self.transicion] {
            todos.push(&regla.porcentaje);
            todos.extend(regla.despues.iter().map(|p| p as &dyn Descrito));
            todos.extend(regla.minimo.iter().map(|p| p as &dyn Descrito));
            todos.push(&regla.maximo);
            todos.extend(regla.tope.iter().map(|p| p as &dyn Descrito));
            todos.extend(regla.sin_valor.iter().map(|p| p as &dyn Descrito));
        }
        todos
    }
}
