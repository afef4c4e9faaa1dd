//! Days on which a debt bears no interest.

use std::cmp::Reverse;
use std::sync::Arc;

use time::Date;

use super::MoraError;
use crate::kernel::{Texto, meses_despues};
use crate::parametros::Parametros;

/// Days on which the interest of a debt does not run, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Suspension {
    /// First day without interest.
    pub desde: Date,
    /// Last day without interest; absent while it goes on.
    pub hasta: Option<Date>,
    /// The act or the lawsuit, in words.
    pub acto: Texto,
    /// The norm that orders it.
    pub norma: Texto,
}

/// A lawsuit against the act of a debt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demanda {
    /// Its name: court and number.
    pub proceso: Texto,
    /// Day on which the claim was admitted.
    pub admitida_en: Date,
    /// Day on which the ruling that ends it became final, if it did.
    pub ejecutoria: Option<Date>,
}

impl Suspension {
    /// The suspension that a long lawsuit brings: from the day after so many years of its admission
    /// to the day on which the ruling becomes final (Estatuto Tributario, art. 634, par. 2). None
    /// when it ended before.
    ///
    /// Admitted on 2020-03-10, final on 2023-06-30: suspended from 2022-03-11 to 2023-06-30.
    ///
    /// # Errors
    /// [`MoraError::EjecutoriaAnterior`]; [`MoraError::Parametro`] for a claim admitted before the
    /// norm.
    pub fn por_demanda(
        demanda: &Demanda,
        parametros: &Parametros,
    ) -> Result<Option<Self>, MoraError> {
        let admitida_en = demanda.admitida_en;
        if let Some(ejecutoria) = demanda.ejecutoria.filter(|dia| *dia < admitida_en) {
            return Err(MoraError::EjecutoriaAnterior {
                admitida_en,
                ejecutoria,
            });
        }
        let anios = parametros.ley().suspension_demanda().en(admitida_en)?;
        let cumplidos = meses_despues(admitida_en, 12 * u32::from(anios.valor));
        let Some(desde) = cumplidos.and_then(Date::next_day) else {
            return Ok(None);
        };
        if demanda.ejecutoria.is_some_and(|dia| dia < desde) {
            return Ok(None);
        }
        Ok(Some(Self {
            desde,
            hasta: demanda.ejecutoria,
            acto: demanda.proceso.clone(),
            norma: anios.uso.norma.clone().into(),
        }))
    }

    /// Whether the two ends make sense and it says where it comes from.
    fn comprobar(&self) -> Result<(), MoraError> {
        if self.acto.trim().is_empty() || self.norma.trim().is_empty() {
            return Err(MoraError::SinActo);
        }
        match self.hasta {
            Some(hasta) if hasta < self.desde => Err(MoraError::SuspensionInvertida {
                desde: self.desde,
                hasta,
            }),
            _ => Ok(()),
        }
    }
}

/// The suspensions of a debt, in order and without a day in common. Empty costs nothing, and
/// copying never copies the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Suspensiones(Option<Arc<[Suspension]>>);

impl Suspensiones {
    /// The suspensions, given in any order. A day under two of them is suspended once, by the one
    /// that began first; what is left of the other begins after it.
    ///
    /// # Errors
    /// [`MoraError::SuspensionInvertida`] and [`MoraError::SinActo`].
    pub fn new(mut suspensiones: Vec<Suspension>) -> Result<Self, MoraError> {
        for suspension in &suspensiones {
            suspension.comprobar()?;
        }
        // Of those that begin together the longest is first, and the text decides between equals:
        // the order in which they were given never does.
        let fin = |s: &Suspension| Reverse(s.hasta.unwrap_or(Date::MAX));
        suspensiones.sort_by(|a, b| {
            let dias = (a.desde, fin(a)).cmp(&(b.desde, fin(b)));
            dias.then_with(|| (&*a.acto, &*a.norma).cmp(&(&*b.acto, &*b.norma)))
        });
        let mut separadas: Vec<Suspension> = Vec::with_capacity(suspensiones.len());
        for mut suspension in suspensiones {
            if let Some(anterior) = separadas.last() {
                // After an open one, or the last day there is, nothing is left to suspend.
                let Some(libre) = anterior.hasta.and_then(Date::next_day) else {
                    break;
                };
                suspension.desde = suspension.desde.max(libre);
            }
            if suspension.hasta.is_none_or(|fin| suspension.desde <= fin) {
                separadas.push(suspension);
            }
        }
        let hay = !separadas.is_empty();
        Ok(Self(hay.then(|| separadas.into())))
    }

    /// Them, oldest first.
    pub fn lista(&self) -> &[Suspension] {
        self.0.as_deref().unwrap_or_default()
    }

    /// The first days, from `desde` to at most `hasta`, that are not suspended.
    pub(super) fn libres(&self, desde: Date, hasta: Date) -> Option<(Date, Date)> {
        let mut primero = desde;
        for suspension in self.lista() {
            if suspension.hasta.is_some_and(|fin| fin < primero) {
                continue;
            }
            if primero < suspension.desde {
                let ultimo = suspension.desde.previous_day()?.min(hasta);
                return (primero <= hasta).then_some((primero, ultimo));
            }
            primero = suspension.hasta?.next_day()?;
        }
        (primero <= hasta).then_some((primero, hasta))
    }

    /// The days of each suspension from `desde` to `hasta`.
    pub(super) fn entre(
        &self,
        desde: Date,
        hasta: Date,
    ) -> impl Iterator<Item = (Date, Date, &Suspension)> {
        self.lista().iter().filter_map(move |suspension| {
            let primero = suspension.desde.max(desde);
            let ultimo = suspension.hasta.map_or(hasta, |fin| fin.min(hasta));
            (primero <= ultimo).then_some((primero, ultimo, suspension))
        })
    }
}
