//! The updating of the sanción along a history.

use time::Date;

use super::{CuentaError, SancionIndexada, Version};
use crate::indexacion::{Indexacion, InicioIndexacion, ValorPendiente, indexar_saldo};
use crate::kernel::Money;
use crate::parametros::Parametros;

/// The updating of the sanción of a debt, at one moment of its history.
pub(super) struct Reajuste {
    /// None: the sanción is not updated.
    inicio: Option<InicioIndexacion>,
    /// The last 1 January counted.
    aplicado: Option<Date>,
    /// Charged since the due date.
    pub(super) causado: Money,
    /// Charged and not covered.
    pub(super) pendiente: Money,
    /// A part for each stretch that raised it; when none did, the one that tells why.
    pub(super) indexaciones: Vec<Indexacion>,
}

impl Reajuste {
    pub(super) fn new(sancion: Option<SancionIndexada>, version: Option<Version>) -> Self {
        let inicio = sancion
            .zip(version)
            .map(|(sancion, version)| match sancion {
                SancionIndexada::Autoliquidada => {
                    InicioIndexacion::Vencimiento(version.vencimiento)
                }
                SancionIndexada::PorActo(firmeza) => InicioIndexacion::Firmeza(firmeza),
            });
        Self {
            inicio,
            aplicado: None,
            causado: Money::ZERO,
            pendiente: Money::ZERO,
            indexaciones: Vec::new(),
        }
    }

    /// Counts the years after the last one counted, to `hasta`, on what is left of `sancion` and of
    /// its own updating (Estatuto Tributario, art. 867-1: «anual y acumulativamente»).
    pub(super) fn avanzar(
        &mut self,
        sancion: Money,
        hasta: Date,
        parametros: &Parametros,
    ) -> Result<(), CuentaError> {
        let Some(inicio) = self.inicio else {
            return Ok(());
        };
        let saldo = ValorPendiente::sancion(sancion.checked_add(self.pendiente)?);
        let indexacion = indexar_saldo(saldo, inicio, self.aplicado, hasta, parametros)?;
        self.indexaciones
            .retain(|anterior| !anterior.pasos.is_empty());
        if let Some(ultimo) = indexacion.pasos.last() {
            self.aplicado = Some(ultimo.enero);
        } else if !self.indexaciones.is_empty() {
            return Ok(());
        }
        self.causado = self.causado.checked_add(indexacion.valor)?;
        self.pendiente = self.pendiente.checked_add(indexacion.valor)?;
        self.indexaciones.push(indexacion);
        Ok(())
    }

    /// What of a payment to the updated sanción covers the updating. The order changes nothing of
    /// what is owed: the next year raises both.
    pub(super) fn cubrir(&mut self, pago: Money) -> Result<Money, CuentaError> {
        let cubierto = pago.min(self.pendiente);
        self.pendiente = self.pendiente.checked_sub(cubierto)?;
        Ok(cubierto)
    }
}
