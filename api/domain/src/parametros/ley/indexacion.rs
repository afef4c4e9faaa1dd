//! What keeps the value of unpaid sanctions and of amounts that an act orders to update.

use super::Lector;
use crate::kernel::{Mes, Rate};
use crate::parametros::{
    Antiguedad, Descrito, IndicePrecios, MetodoIndexacion, Parametro, ParametroError, Valor,
};

/// What keeps the value of unpaid sanctions and of amounts that an act orders to update.
#[derive(Debug, Clone)]
pub struct LeyIndexacion {
    metodo_sancion_autoliquidada: Parametro<MetodoIndexacion>,
    metodo_sancion_por_acto: Parametro<MetodoIndexacion>,
    metodo_acto: Parametro<MetodoIndexacion>,
    metodo_otra: Parametro<MetodoIndexacion>,
    antiguedad: Parametro<Antiguedad>,
    porcentaje: Parametro<Rate>,
    ipc_variacion: Parametro<Rate>,
    ipc_indice: Parametro<IndicePrecios>,
}

impl LeyIndexacion {
    pub(super) fn leer(lector: Lector) -> Result<Self, ParametroError> {
        Ok(Self {
            metodo_sancion_autoliquidada: archivo!(
                lector,
                "indexacion/metodo_sancion_autoliquidada.toml"
            )?,
            metodo_sancion_por_acto: archivo!(lector, "indexacion/metodo_sancion_por_acto.toml")?,
            metodo_acto: archivo!(lector, "indexacion/metodo_acto.toml")?,
            metodo_otra: archivo!(lector, "indexacion/metodo_otra.toml")?,
            antiguedad: archivo!(lector, "indexacion/antiguedad.toml")?,
            porcentaje: archivo!(lector, "indexacion/porcentaje.toml")?,
            ipc_variacion: archivo!(lector, "indexacion/ipc_variacion.toml")?,
            ipc_indice: archivo!(lector, "indexacion/ipc_indice.toml")?,
        })
    }

    pub(super) fn todos(&self) -> Vec<&dyn Descrito> {
        vec![
            &self.metodo_sancion_autoliquidada,
            &self.metodo_sancion_por_acto,
            &self.metodo_acto,
            &self.metodo_otra,
            &self.antiguedad,
            &self.porcentaje,
            &self.ipc_variacion,
            &self.ipc_indice,
        ]
    }

    /// Method for the sanctions that the operator self-assesses; asked each 1 January.
    pub fn metodo_sancion_autoliquidada(&self) -> &Parametro<MetodoIndexacion> {
        &self.metodo_sancion_autoliquidada
    }

    /// Method for the sanctions of a return that an act imposes; asked each 1 January.
    pub fn metodo_sancion_por_acto(&self) -> &Parametro<MetodoIndexacion> {
        &self.metodo_sancion_por_acto
    }

    /// Method for amounts whose act orders to update them; asked with the day of payment.
    pub fn metodo_acto(&self) -> &Parametro<MetodoIndexacion> {
        &self.metodo_acto
    }

    /// Method for everything else; asked with the day of payment.
    pub fn metodo_otra(&self) -> &Parametro<MetodoIndexacion> {
        &self.metodo_otra
    }

    /// How long a self-assessed sanción must be overdue; asked with the day of payment.
    pub fn antiguedad(&self) -> &Parametro<Antiguedad> {
        &self.antiguedad
    }

    /// Part of the inflation by which a sanción rises; asked each 1 January.
    pub fn porcentaje(&self) -> &Parametro<Rate> {
        &self.porcentaje
    }

    /// Inflation of each year, from December to December; asked with any day of the year.
    pub fn ipc_variacion(&self) -> &Parametro<Rate> {
        &self.ipc_variacion
    }

    /// Price index of each month, base December 2018 = 100; asked with any day of the month.
    pub fn ipc_indice(&self) -> &Parametro<IndicePrecios> {
        &self.ipc_indice
    }

    /// The inflation of a year, if it is known.
    pub(crate) fn inflacion(&self, anio: i32) -> Option<&Valor<Rate>> {
        let vigencias = self.ipc_variacion.vigencias().iter();
        let suya = vigencias.rev().find(|v| v.desde.year() == anio)?;
        Some(&suya.valor)
    }

    /// The price index of a month, if it is known.
    pub(crate) fn indice(&self, mes: Mes) -> Option<&Valor<IndicePrecios>> {
        let vigencias = self.ipc_indice.vigencias().iter();
        let suya = vigencias.rev().find(|v| Mes::de(v.desde) == mes)?;
        Some(&suya.valor)
    }
}
