//! How many downloads are gathered at once: each holds years of a person's work in memory, so that as
//! many as cores is enough. The others wait in line, and above it the answer is «busy».

use std::sync::OnceLock;

use tokio::sync::{Semaphore, SemaphorePermit};

use crate::http::catalogo::NO_DISPONIBLE;
use crate::http::{Problema, Resultado};

/// Running or waiting.
const EN_FILA: usize = 16;
/// What an answer of «busy» asks to wait, in seconds.
const ESPERA: i64 = 10;

pub struct Turnos {
    fila: Semaphore,
    lugares: Semaphore,
}

/// One download, until it is dropped.
pub struct Turno<'a> {
    _lugar: SemaphorePermit<'a>,
    _fila: SemaphorePermit<'a>,
}

impl Turnos {
    fn new(lugares: usize, en_fila: usize) -> Self {
        Self {
            fila: Semaphore::new(en_fila),
            lugares: Semaphore::new(lugares),
        }
    }

    /// Those of the process.
    pub fn del_proceso() -> &'static Self {
        static TURNOS: OnceLock<Turnos> = OnceLock::new();
        TURNOS.get_or_init(|| {
            let nucleos = std::thread::available_parallelism().map_or(1, usize::from);
            Self::new(nucleos, EN_FILA.max(nucleos))
        })
    }

    pub async fn tomar(&self) -> Resultado<Turno<'_>> {
        let fila = self
            .fila
            .try_acquire()
            .map_err(|_| Problema::de(&NO_DISPONIBLE).reintentar_en(ESPERA))?;
        let lugar = self.lugares.acquire().await.map_err(Problema::interno)?;
        Ok(Turno {
            _lugar: lugar,
            _fila: fila,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;

    const UN_MOMENTO: Duration = Duration::from_millis(20);

    #[actix_web::test]
    async fn one_waits_for_the_other_and_more_than_fit_in_the_line_are_told_so() {
        let turnos = Turnos::new(1, 2);
        let primero = turnos.tomar().await.ok().unwrap();
        let segundo = turnos.tomar();
        tokio::pin!(segundo);
        assert!(timeout(UN_MOMENTO, &mut segundo).await.is_err());
        assert!(turnos.tomar().await.is_err(), "a third one does not wait");
        drop(primero);
        assert!(timeout(UN_MOMENTO, &mut segundo).await.unwrap().is_ok());
    }
}
