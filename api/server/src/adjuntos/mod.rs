//! Files that people send, for any feature. A file lands loose, bound to the secret of a draft, so
//! that a public form can upload before it is sent; the object takes the ones it names in its own
//! transaction, and maintenance forgets what nobody took within a day.
//!
//! A feature says its rules in a [`Reglas`], and calls [`recibir`], [`quitar`], [`adjuntar`] and
//! [`entregar`] from handlers of its own.

mod entrega;
mod lectura;
mod limpieza;
pub mod problemas;
mod recepcion;
mod types;

pub use entrega::entregar;
pub use limpieza::olvidar;
pub use recepcion::{Envio, adjuntar, quitar, recibir};
pub use types::{AdjuntoVisto, Borrador, NombreDeArchivo, Subido, ver};

use ser_adapters::inspeccion::Clase;
use time::Duration;

/// What a form receives.
#[derive(Clone, Copy, Debug)]
pub struct Reglas {
    /// Stable name of the form: a file that was sent to one cannot be taken by another.
    pub uso: &'static str,
    pub clases: &'static [Clase],
    /// How many files at most.
    pub maximo: usize,
}

/// How long a file waits to be sent with its form.
pub const VIDA_SUELTO: Duration = Duration::hours(24);
/// Files that may wait at a time, of all people together: a bound on what strangers can make the disk
/// hold, two gigabytes.
const SUELTOS_MAXIMOS: u64 = 2_000;
