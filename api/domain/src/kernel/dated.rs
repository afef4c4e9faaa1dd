//! Values that change with time.

use time::{Date, Duration};

/// One value and the days it is in force, both ends included; `hasta` is absent while it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vigencia<T> {
    /// First day in force.
    pub desde: Date,
    /// Last day in force, when a norm or a later value ends it.
    pub hasta: Option<Date>,
    /// The value.
    pub valor: T,
}

impl<T> Vigencia<T> {
    /// Whether `fecha` falls within it.
    pub fn cubre(&self, fecha: Date) -> bool {
        self.desde <= fecha && self.hasta.is_none_or(|hasta| fecha <= hasta)
    }
}

/// Why a list of dated values was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DatedError {
    /// A value starts on or before the start of the one above it.
    #[error("las fechas no crecen: {0}")]
    Desorden(Date),
    /// A value starts before the one above it ends.
    #[error("dos valores rigen el mismo día: {0}")]
    Traslape(Date),
    /// A value ends before it starts.
    #[error("un valor termina antes de empezar: {0}")]
    Invertida(Date),
}

impl DatedError {
    /// The start of the value that was refused.
    pub fn desde(self) -> Date {
        match self {
            Self::Desorden(desde) | Self::Traslape(desde) | Self::Invertida(desde) => desde,
        }
    }
}

/// A value by date: ordered, without overlaps; gaps are allowed and answer `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    vigencias: Vec<Vigencia<T>>,
}

impl<T> Default for Dated<T> {
    /// No value on any day.
    fn default() -> Self {
        Self {
            vigencias: Vec::new(),
        }
    }
}

impl<T> Dated<T> {
    /// Builds the list; a value without end is closed the day before the next one starts.
    pub fn new(mut vigencias: Vec<Vigencia<T>>) -> Result<Self, DatedError> {
        for indice in 0..vigencias.len() {
            let siguiente = vigencias.get(indice + 1).map(|v| v.desde);
            let Some(actual) = vigencias.get_mut(indice) else {
                break;
            };
            if actual.hasta.is_some_and(|hasta| hasta < actual.desde) {
                return Err(DatedError::Invertida(actual.desde));
            }
            let Some(siguiente) = siguiente else { continue };
            if siguiente <= actual.desde {
                return Err(DatedError::Desorden(siguiente));
            }
            match actual.hasta {
                Some(hasta) if hasta >= siguiente => return Err(DatedError::Traslape(siguiente)),
                Some(_) => {}
                None => actual.hasta = Some(siguiente.saturating_sub(Duration::DAY)),
            }
        }
        Ok(Self { vigencias })
    }

    /// The value in force on `fecha`, if any. Binary search.
    pub fn en(&self, fecha: Date) -> Option<&Vigencia<T>> {
        let despues = self.vigencias.partition_point(|v| v.desde <= fecha);
        let candidata = self.vigencias.get(despues.checked_sub(1)?)?;
        candidata.cubre(fecha).then_some(candidata)
    }

    /// All of them, oldest first.
    pub fn vigencias(&self) -> &[Vigencia<T>] {
        &self.vigencias
    }

    /// Those from the one in force on `fecha` on; when none is, from the first later one.
    pub fn desde(&self, fecha: Date) -> &[Vigencia<T>] {
        let inicio = self
            .vigencias
            .partition_point(|v| v.hasta.is_some_and(|hasta| hasta < fecha));
        self.vigencias.get(inicio..).unwrap_or_default()
    }

    /// First day with a value.
    pub fn primer_dia(&self) -> Option<Date> {
        self.vigencias.first().map(|v| v.desde)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn vigencia(desde: Date, hasta: Option<Date>, valor: u8) -> Vigencia<u8> {
        Vigencia {
            desde,
            hasta,
            valor,
        }
    }

    #[test]
    fn an_open_value_ends_the_day_before_the_next() {
        let serie = Dated::new(vec![
            vigencia(date!(2010 - 04 - 01), None, 1),
            vigencia(date!(2021 - 01 - 01), None, 2),
        ])
        .unwrap();
        assert_eq!(serie.en(date!(2010 - 03 - 31)), None);
        assert_eq!(serie.en(date!(2020 - 12 - 31)).unwrap().valor, 1);
        assert_eq!(serie.en(date!(2021 - 01 - 01)).unwrap().valor, 2);
        assert_eq!(
            serie.en(date!(2020 - 12 - 31)).unwrap().hasta,
            Some(date!(2020 - 12 - 31))
        );
        assert_eq!(serie.desde(date!(2020 - 12 - 31)).len(), 2);
        assert_eq!(serie.desde(date!(2030 - 01 - 01)).len(), 1);
    }

    #[test]
    fn disorder_overlap_and_inversion_are_refused() {
        let a = date!(2020 - 01 - 01);
        let b = date!(2021 - 01 - 01);
        let lista = |v: Vec<Vigencia<u8>>| Dated::new(v).map(|_| ());
        assert_eq!(
            lista(vec![vigencia(b, None, 1), vigencia(a, None, 2)]),
            Err(DatedError::Desorden(a))
        );
        assert_eq!(
            lista(vec![vigencia(a, Some(b), 1), vigencia(b, None, 2)]),
            Err(DatedError::Traslape(b))
        );
        assert_eq!(
            lista(vec![vigencia(b, Some(a), 1)]),
            Err(DatedError::Invertida(b))
        );
    }

    #[test]
    fn a_gap_answers_nothing() {
        let serie = Dated::new(vec![
            vigencia(date!(2020 - 01 - 01), Some(date!(2020 - 06 - 30)), 1),
            vigencia(date!(2021 - 01 - 01), None, 2),
        ])
        .unwrap();
        assert_eq!(serie.en(date!(2020 - 07 - 01)), None);
    }
}
