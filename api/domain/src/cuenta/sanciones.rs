//! The sanciones of a debt along a history: each is owed from the day that brought it, and rises
//! with inflation while it is unpaid, if it is updated (Estatuto Tributario, art. 867-1).

use rust_decimal::Decimal;
use time::Date;

use super::{CuentaError, SancionIndexada, Version};
use crate::indexacion::{Indexacion, InicioIndexacion, Reajustes};
use crate::kernel::{Money, MoneyError};
use crate::parametros::Parametros;

/// The sanciones of a debt at one moment of its history, oldest first.
#[derive(Debug)]
pub(super) struct Sanciones(Vec<Sancion>);

#[derive(Debug)]
struct Sancion {
    /// The day that brought it: no payment before it covers it (art. 804: what is owed «al momento
    /// del pago»).
    nacida: Date,
    /// As it was presented.
    presentada: Money,
    /// What is left of it.
    saldo: Money,
    /// Its rises; none when it is not updated.
    reajustes: Option<Reajustes>,
    /// What payments covered of them.
    cubierto: Money,
    /// The updating on the last day counted.
    indexacion: Option<Indexacion>,
}

impl Sanciones {
    /// Those of the last of `versiones`: that of the return, and what each correction brought.
    pub(super) fn new(
        versiones: &[Version],
        indexada: Option<SancionIndexada>,
    ) -> Result<Self, CuentaError> {
        let ([primera, ..], Some(ultima)) = (versiones, versiones.last()) else {
            return Ok(Self(Vec::new()));
        };
        let sancion = |presentada: Money, version: &Version| Sancion {
            nacida: version.presentada_en,
            presentada,
            saldo: presentada,
            reajustes: indexada.map(|indexada| {
                Reajustes::new(match indexada {
                    SancionIndexada::PorActo(firmeza) => InicioIndexacion::Firmeza(firmeza),
                    SancionIndexada::Autoliquidada => InicioIndexacion::Vencimiento(
                        version.vencimiento.max(version.presentada_en),
                    ),
                })
            }),
            cubierto: Money::ZERO,
            indexacion: None,
        };
        let mut todas = vec![sancion(ultima.sancion, primera)];
        let mut traidas = Money::ZERO;
        for version in versiones {
            let mas = version.sancion_correccion.checked_sub(traidas)?;
            if mas.is_negative() {
                quitar(&mut todas, Money::ZERO.checked_sub(mas)?)?;
            } else {
                todas.push(sancion(mas, version));
            }
            traidas = version.sancion_correccion;
        }
        todas.retain(|sancion| !sancion.presentada.is_zero());
        Ok(Self(todas))
    }

    /// Counts the years to `hasta`, on what is left of each.
    pub(super) fn avanzar(
        &mut self,
        hasta: Date,
        parametros: &Parametros,
    ) -> Result<(), CuentaError> {
        for sancion in &mut self.0 {
            let saldo = sancion.por_reajustar()?;
            if let Some(reajustes) = &mut sancion.reajustes {
                reajustes.avanzar(saldo, hasta, parametros)?;
                let indexacion = reajustes.indexacion(sancion.presentada, hasta, parametros)?;
                sancion.indexacion = Some(indexacion);
            }
        }
        Ok(())
    }

    /// Unpaid, as they were presented.
    pub(super) fn saldo(&self) -> Result<Money, MoneyError> {
        Money::sum(self.0.iter().map(|sancion| sancion.saldo))
    }

    /// Unpaid of their updating, on the last day counted.
    pub(super) fn indexacion(&self) -> Result<Money, MoneyError> {
        self.0.iter().try_fold(Money::ZERO, |suma, sancion| {
            suma.checked_add(sancion.indexacion_pendiente()?)
        })
    }

    /// What a payment on `fecha` finds of them, updated.
    pub(super) fn debidas(&self, fecha: Date) -> Result<Money, MoneyError> {
        let nacidas = self.0.iter().filter(|sancion| sancion.nacida <= fecha);
        nacidas.into_iter().try_fold(Money::ZERO, |suma, sancion| {
            let actualizada = sancion.saldo.checked_add(sancion.indexacion_pendiente()?)?;
            suma.checked_add(actualizada)
        })
    }

    /// Takes a payment on `fecha` to the updated sanciones: what of it covers them as they were
    /// presented, and what their updating. The oldest goes first, and in it its updating; the law
    /// does not say more than «sanciones actualizadas» (art. 804).
    pub(super) fn cubrir(
        &mut self,
        pago: Money,
        fecha: Date,
    ) -> Result<(Money, Money), MoneyError> {
        let (mut queda, mut a_indexacion) = (pago, Money::ZERO);
        for sancion in self.0.iter_mut().filter(|sancion| sancion.nacida <= fecha) {
            let de_indexacion = queda.min(sancion.indexacion_pendiente()?);
            queda = queda.checked_sub(de_indexacion)?;
            let de_sancion = queda.min(sancion.saldo);
            queda = queda.checked_sub(de_sancion)?;
            sancion.cubierto = sancion.cubierto.checked_add(de_indexacion)?;
            sancion.saldo = sancion.saldo.checked_sub(de_sancion)?;
            a_indexacion = a_indexacion.checked_add(de_indexacion)?;
        }
        Ok((pago.checked_sub(a_indexacion)?, a_indexacion))
    }

    /// How each rose; when none did, why the first one did not.
    pub(super) fn indexaciones(self) -> Vec<Indexacion> {
        let mut todas: Vec<_> = self.0.into_iter().filter_map(|s| s.indexacion).collect();
        if todas.iter().any(|indexacion| !indexacion.pasos.is_empty()) {
            todas.retain(|indexacion| !indexacion.pasos.is_empty());
        } else {
            todas.truncate(1);
        }
        todas
    }
}

impl Sancion {
    /// What the next 1 January raises. Once nothing is owed, a fraction that rounding left over is
    /// no debt that grows.
    fn por_reajustar(&self) -> Result<Decimal, MoneyError> {
        if self.saldo.is_zero() && self.indexacion_pendiente()?.is_zero() {
            return Ok(Decimal::ZERO);
        }
        let reajustes = self.reajustes.as_ref();
        let subida = reajustes.map_or(Decimal::ZERO, Reajustes::exacto);
        let saldo = self.saldo.as_decimal() - self.cubierto.as_decimal() + subida;
        Ok(saldo.max(Decimal::ZERO))
    }

    fn indexacion_pendiente(&self) -> Result<Money, MoneyError> {
        let causada = self.indexacion.as_ref().map_or(Money::ZERO, |i| i.valor);
        Ok(causada.checked_sub(self.cubierto)?.max(Money::ZERO))
    }
}

/// Takes `valor` off the last ones: a correction that brings less sanción than the one before.
fn quitar(todas: &mut [Sancion], mut valor: Money) -> Result<(), MoneyError> {
    for sancion in todas.iter_mut().skip(1).rev() {
        let menos = valor.min(sancion.presentada);
        sancion.presentada = sancion.presentada.checked_sub(menos)?;
        sancion.saldo = sancion.presentada;
        valor = valor.checked_sub(menos)?;
    }
    Ok(())
}
