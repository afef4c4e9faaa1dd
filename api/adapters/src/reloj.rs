//! The clock, passed to whoever needs to know the time.
//!
//! What an obligation costs depends on the day, so demonstrations and journeys need to choose the
//! day while everything else goes on: sessions still expire, queues still advance. Hence a clock
//! that moves by whole days from the real one instead of one that stands still.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::macros::offset;
use time::{Date, Duration, OffsetDateTime, UtcOffset};

/// Colombia: five hours behind UTC the whole year, without daylight saving since 1993.
pub const BOGOTA: UtcOffset = offset!(-5);

const SEGUNDOS_DEL_DIA: i64 = 24 * 60 * 60;

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Reloj {
    /// The machine's clock.
    Sistema,
    /// The machine's clock plus so many seconds, which every copy of this value shares.
    Movible(Arc<AtomicI64>),
}

/// The clock refused to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RelojError {
    /// This installation shows the real time only.
    #[error("el reloj de esta instalación no se puede mover")]
    NoMovible,
}

impl Reloj {
    /// A clock that can be moved and shows the real time until then.
    #[must_use]
    pub fn movible() -> Self {
        Self::Movible(Arc::default())
    }

    /// The present instant in UTC, in whole seconds.
    ///
    /// Fractions are dropped because the databases keep different ones: an instant read back must
    /// equal the one that was written.
    #[must_use]
    pub fn ahora(&self) -> OffsetDateTime {
        real().saturating_add(Duration::seconds(self.segundos_desplazados()))
    }

    /// Today in Bogotá, the day that norms and due dates speak of.
    #[must_use]
    pub fn hoy(&self) -> Date {
        dia_en_bogota(self.ahora())
    }

    /// Makes today another day and keeps the time of day; `None` returns to the real day.
    ///
    /// # Errors
    /// When the clock is the system's.
    pub fn mover(&self, hoy: Option<Date>) -> Result<(), RelojError> {
        let Self::Movible(segundos) = self else {
            return Err(RelojError::NoMovible);
        };
        segundos.store(Self::segundos_hasta(hoy), Ordering::Relaxed);
        Ok(())
    }

    /// How many seconds away from real time today is `hoy`, by whole days; `None` is the real day.
    #[must_use]
    pub fn segundos_hasta(hoy: Option<Date>) -> i64 {
        hoy.map_or(0, |hoy| {
            (hoy - dia_en_bogota(real())).whole_days() * SEGUNDOS_DEL_DIA
        })
    }

    /// Whether [`Reloj::mover`] is allowed.
    #[must_use]
    pub fn es_movible(&self) -> bool {
        matches!(self, Self::Movible(_))
    }

    /// Whether today is not the real day.
    #[must_use]
    pub fn esta_desplazado(&self) -> bool {
        self.segundos_desplazados() != 0
    }

    /// Stands `segundos` away from real time, as another process that shares the database did.
    ///
    /// # Errors
    /// When the clock is the system's.
    pub fn desplazar(&self, segundos: i64) -> Result<(), RelojError> {
        let Self::Movible(actual) = self else {
            return Err(RelojError::NoMovible);
        };
        actual.store(segundos, Ordering::Relaxed);
        Ok(())
    }

    /// How many seconds this clock stands away from real time.
    #[must_use]
    pub fn segundos_desplazados(&self) -> i64 {
        match self {
            Self::Sistema => 0,
            Self::Movible(segundos) => segundos.load(Ordering::Relaxed),
        }
    }
}

/// The calendar day that an instant has in Bogotá.
#[must_use]
pub fn dia_en_bogota(instante: OffsetDateTime) -> Date {
    instante.to_offset(BOGOTA).date()
}

fn real() -> OffsetDateTime {
    OffsetDateTime::now_utc().truncate_to_second()
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn instants_have_whole_seconds() {
        assert_eq!(Reloj::Sistema.ahora().nanosecond(), 0);
        assert_eq!(Reloj::Sistema.ahora().offset(), UtcOffset::UTC);
    }

    #[test]
    fn the_day_changes_at_five_in_the_morning_utc() {
        assert_eq!(
            dia_en_bogota(datetime!(2026-11-21 04:59:59 UTC)),
            date!(2026 - 11 - 20)
        );
        assert_eq!(
            dia_en_bogota(datetime!(2026-11-21 05:00 UTC)),
            date!(2026 - 11 - 21)
        );
    }

    #[test]
    fn moving_changes_the_day_and_keeps_the_time_for_every_copy() {
        let reloj = Reloj::movible();
        let copia = reloj.clone();
        assert!(!reloj.esta_desplazado());

        reloj.mover(Some(date!(2025 - 02 - 28))).unwrap();
        assert_eq!(copia.hoy(), date!(2025 - 02 - 28));
        assert!(copia.esta_desplazado());
        let distancia = Reloj::Sistema.ahora() - copia.ahora();
        let fuera_de_dias_enteros = distancia.whole_seconds().rem_euclid(SEGUNDOS_DEL_DIA);
        assert!(fuera_de_dias_enteros.min(SEGUNDOS_DEL_DIA - fuera_de_dias_enteros) <= 1);

        reloj.mover(None).unwrap();
        assert!(!copia.esta_desplazado());
    }

    #[test]
    fn the_ends_of_time_do_not_break_it() {
        let reloj = Reloj::movible();
        reloj.mover(Some(Date::MIN)).unwrap();
        assert!(reloj.hoy() < date!(0000 - 01 - 01));
        reloj.mover(Some(Date::MAX)).unwrap();
        assert!(reloj.hoy() > date!(9999 - 12 - 30));
    }

    #[test]
    fn the_system_clock_does_not_move() {
        assert_eq!(
            Reloj::Sistema.mover(Some(date!(2025 - 02 - 28))),
            Err(RelojError::NoMovible)
        );
        assert!(!Reloj::Sistema.es_movible());
    }
}
