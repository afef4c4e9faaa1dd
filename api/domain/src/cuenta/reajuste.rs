//! The updating of the sanción along a history (Estatuto Tributario, art. 867-1).

use rust_decimal::Decimal;
use time::Date;

use super::{CuentaError, SancionIndexada, Version};
use crate::indexacion::{Indexacion, InicioIndexacion, Reajustes};
use crate::kernel::{Money, MoneyError};
use crate::parametros::Parametros;

/// The updating of the sanción of a debt, at one moment of its history. Nothing when the sanción is
/// not updated; a part for each day on which sanciones began to wait, oldest first.
#[derive(Debug, Default)]
pub(super) struct Reajuste(Vec<Parte>);

#[derive(Debug)]
struct Parte {
    /// As it was presented.
    sancion: Money,
    /// What is left of it.
    saldo: Money,
    reajustes: Reajustes,
    /// What payments covered of its updating.
    cubierto: Money,
    /// The updating on the last day counted.
    indexacion: Option<Indexacion>,
}

impl Reajuste {
    /// Of `version`, the last of `versiones`. A correction brings its sanción on the day on which it
    /// is presented: years that passed before do not raise it.
    pub(super) fn new(
        indexada: Option<SancionIndexada>,
        versiones: &[Version],
    ) -> Result<Self, CuentaError> {
        let (Some(indexada), [primera, .., ultima] | [primera @ ultima]) = (indexada, versiones)
        else {
            return Ok(Self::default());
        };
        let sueltas = match indexada {
            SancionIndexada::PorActo(firmeza) => {
                vec![(ultima.sancion_total()?, InicioIndexacion::Firmeza(firmeza))]
            }
            SancionIndexada::Autoliquidada => {
                let desde = |version: &Version| {
                    let dia = version.vencimiento.max(version.presentada_en);
                    InicioIndexacion::Vencimiento(dia)
                };
                let mut sueltas = vec![(ultima.sancion, desde(primera))];
                let mut traidas = Money::ZERO;
                for version in versiones {
                    let mas = version.sancion_correccion.checked_sub(traidas)?;
                    if mas.is_negative() {
                        quitar(&mut sueltas, Money::ZERO.checked_sub(mas)?)?;
                    } else {
                        sueltas.push((mas, desde(version)));
                    }
                    traidas = version.sancion_correccion;
                }
                sueltas
            }
        };
        let partes = sueltas
            .into_iter()
            .filter(|(sancion, _)| !sancion.is_zero());
        let partes = partes.map(|(sancion, inicio)| Parte {
            sancion,
            saldo: sancion,
            reajustes: Reajustes::new(inicio),
            cubierto: Money::ZERO,
            indexacion: None,
        });
        Ok(Self(partes.collect()))
    }

    /// Counts the years to `hasta`, on what is left of each part.
    pub(super) fn avanzar(
        &mut self,
        hasta: Date,
        parametros: &Parametros,
    ) -> Result<(), CuentaError> {
        for parte in &mut self.0 {
            parte
                .reajustes
                .avanzar(parte.por_reajustar()?, hasta, parametros)?;
            let indexacion = parte
                .reajustes
                .indexacion(parte.sancion, hasta, parametros)?;
            parte.indexacion = Some(indexacion);
        }
        Ok(())
    }

    /// Charged and not covered, on the last day counted.
    pub(super) fn pendiente(&self) -> Result<Money, MoneyError> {
        self.0.iter().try_fold(Money::ZERO, |suma, parte| {
            suma.checked_add(parte.pendiente()?)
        })
    }

    /// Takes a payment to the updated sanción, and answers what of it covers the updating: the
    /// oldest part first, and in it its updating. The law does not say more than «sanciones
    /// actualizadas» (art. 804).
    pub(super) fn cubrir(&mut self, pago: Money) -> Result<Money, CuentaError> {
        let (mut queda, mut a_indexacion) = (pago, Money::ZERO);
        for parte in &mut self.0 {
            let de_indexacion = queda.min(parte.pendiente()?);
            queda = queda.checked_sub(de_indexacion)?;
            let de_sancion = queda.min(parte.saldo);
            queda = queda.checked_sub(de_sancion)?;
            parte.cubierto = parte.cubierto.checked_add(de_indexacion)?;
            parte.saldo = parte.saldo.checked_sub(de_sancion)?;
            a_indexacion = a_indexacion.checked_add(de_indexacion)?;
        }
        Ok(a_indexacion)
    }

    /// How each part rose; when none did, why the first one did not.
    pub(super) fn indexaciones(self) -> Vec<Indexacion> {
        let mut todas: Vec<_> = self.0.into_iter().filter_map(|p| p.indexacion).collect();
        if todas.iter().any(|indexacion| !indexacion.pasos.is_empty()) {
            todas.retain(|indexacion| !indexacion.pasos.is_empty());
        } else {
            todas.truncate(1);
        }
        todas
    }
}

impl Parte {
    /// What the next 1 January raises. Once nothing is owed, a fraction that rounding left over is
    /// no debt that grows.
    fn por_reajustar(&self) -> Result<Decimal, MoneyError> {
        if self.saldo.is_zero() && self.pendiente()?.is_zero() {
            return Ok(Decimal::ZERO);
        }
        let saldo = self.saldo.as_decimal() - self.cubierto.as_decimal() + self.reajustes.exacto();
        Ok(saldo.max(Decimal::ZERO))
    }

    fn pendiente(&self) -> Result<Money, MoneyError> {
        let causado = self.indexacion.as_ref().map_or(Money::ZERO, |i| i.valor);
        Ok(causado.checked_sub(self.cubierto)?.max(Money::ZERO))
    }
}

/// Takes `valor` off the last parts: a correction that brings less sanción than the one before.
fn quitar(sueltas: &mut [(Money, InicioIndexacion)], mut valor: Money) -> Result<(), MoneyError> {
    for (sancion, _) in sueltas.iter_mut().skip(1).rev() {
        let menos = valor.min(*sancion);
        *sancion = sancion.checked_sub(menos)?;
        valor = valor.checked_sub(menos)?;
    }
    Ok(())
}
