//! The hours of the day in which an HF frequency is assigned.

use super::EspectroError;

/// Whole hours of the day, each counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HorasHf(u32);

impl HorasHf {
    /// From one o'clock to another: `entre(16, 20)` is four hours, `entre(22, 4)` crosses midnight
    /// and is six, `entre(0, 24)` is the whole day.
    ///
    /// # Errors
    /// [`EspectroError::HoraInvalida`] past 24, or when both are the same.
    pub fn entre(desde: u8, hasta: u8) -> Result<Self, EspectroError> {
        if desde > 23 || hasta > 24 || desde == hasta {
            return Err(EspectroError::HoraInvalida);
        }
        let dentro = |hora: &u8| {
            if desde < hasta {
                (desde..hasta).contains(hora)
            } else {
                *hora >= desde || *hora < hasta
            }
        };
        let marcas = (0..24).filter(dentro).map(|hora| 1 << hora);
        Ok(Self(marcas.sum()))
    }

    /// Together with other hours; those in both count once.
    #[must_use]
    pub fn con(self, otras: Self) -> Self {
        Self(self.0 | otras.0)
    }

    /// How many they are.
    pub fn cuenta(self) -> u32 {
        self.0.count_ones()
    }

    /// The hour at which each one begins.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..24).filter(move |hora| self.0 >> hora & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_cross_midnight_and_add_up_once() {
        let noche = HorasHf::entre(22, 4).unwrap();
        assert_eq!(noche.iter().collect::<Vec<_>>(), [0, 1, 2, 3, 22, 23]);
        assert_eq!(noche.con(HorasHf::entre(3, 6).unwrap()).cuenta(), 8);
        assert_eq!(HorasHf::entre(0, 24).unwrap().cuenta(), 24);
        assert_eq!(HorasHf::entre(23, 24).unwrap().cuenta(), 1);
        assert_eq!(HorasHf::entre(23, 0).unwrap().cuenta(), 1);
    }

    #[test]
    fn hours_out_of_the_day_are_refused() {
        for (desde, hasta) in [(24, 3), (3, 25), (5, 5), (0, 0)] {
            assert_eq!(
                HorasHf::entre(desde, hasta),
                Err(EspectroError::HoraInvalida)
            );
        }
    }
}
