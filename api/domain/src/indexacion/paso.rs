//! One 1 January of a sanción.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use super::IndexacionError;
use crate::kernel::{MoneyError, Rate, Redondeo, fecha_larga};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{Ley, ParametroUsado};

/// The rise of one 1 January.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasoAnual {
    /// The 1 January.
    pub enero: Date,
    /// The year whose inflation it takes.
    pub anio: i32,
    /// That inflation.
    pub inflacion: Rate,
    /// Part of the inflation that the norm orders: 100 %.
    pub porcentaje: Rate,
    /// The sanción before it, unrounded.
    pub antes: Decimal,
    /// What it adds, unrounded.
    pub reajuste: Decimal,
    /// Where the inflation comes from.
    pub parametro: Arc<ParametroUsado>,
}

impl PasoAnual {
    /// The rise of `enero` on a sanción of `antes` pesos.
    pub(super) fn new(enero: Date, antes: Decimal, ley: &Ley) -> Result<Self, IndexacionError> {
        let indexacion = ley.indexacion();
        let anio = enero.year().saturating_sub(1);
        let inflacion = indexacion
            .inflacion(anio)
            .ok_or(IndexacionError::InflacionSinPublicar { anio })?;
        let porcentaje = indexacion.porcentaje().en(enero)?.valor;
        let reajuste = inflacion
            .valor
            .of(antes)
            .and_then(|reajuste| porcentaje.of(reajuste))
            .ok_or(MoneyError::FueraDeRango)?;
        Ok(Self {
            enero,
            anio,
            inflacion: inflacion.valor,
            porcentaje,
            antes,
            reajuste,
            parametro: inflacion.uso.clone(),
        })
    }

    pub(super) fn linea(&self) -> Result<Linea, MoneyError> {
        let operandos = vec![
            operando("antes", Dato::Pesos(self.antes)),
            operando("porcentaje", Dato::Porcentaje(self.porcentaje.percent())),
            operando("inflacion", Dato::Porcentaje(self.inflacion.percent())),
        ];
        let concepto = format!("Reajuste del {}", fecha_larga(self.enero));
        let linea =
            Linea::redondeada("reajuste_anual", concepto, self.reajuste, Redondeo::Centavo)?;
        Ok(linea
            .con_formula(
                "{antes} × {porcentaje} de la inflación de {inflacion}",
                operandos,
            )
            .con_parametro(self.parametro.clone()))
    }
}
