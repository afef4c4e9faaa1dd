//! The threads that compute argon2: as many as cores, and behind everybody else in line. Hashing is
//! slow on purpose, and whoever sends wrong passwords in a flood must not slow down those who read.

use std::sync::OnceLock;

use rayon::{ThreadPool, ThreadPoolBuilder};
use tokio::sync::{Semaphore, oneshot};

use crate::http::catalogo::NO_DISPONIBLE;
use crate::http::{Problema, Resultado};

/// Waiting or running at once. At some twenty milliseconds each on two cores the last one waits a
/// couple of seconds; above it the answer is «busy» and not a longer line.
const EN_FILA: usize = 256;
/// What an answer of «busy» asks to wait, in seconds.
const ESPERA: i64 = 2;

static FILA: Semaphore = Semaphore::const_new(EN_FILA);

/// Runs `tarea` on one of those threads.
pub async fn ejecutar<T: Send + 'static>(
    tarea: impl FnOnce() -> Resultado<T> + Send + 'static,
) -> Resultado<T> {
    let lugar = FILA
        .try_acquire()
        .map_err(|_| Problema::de(&NO_DISPONIBLE).reintentar_en(ESPERA))?;
    let (decir, respuesta) = oneshot::channel();
    grupo()?.spawn_fifo(move || {
        // Nobody may be waiting any more.
        let _ = decir.send(tarea());
    });
    let fin = respuesta.await.map_err(Problema::interno)?;
    drop(lugar);
    fin
}

fn grupo() -> Resultado<&'static ThreadPool> {
    static GRUPO: OnceLock<ThreadPool> = OnceLock::new();
    if let Some(grupo) = GRUPO.get() {
        return Ok(grupo);
    }
    let nucleos = std::thread::available_parallelism().map_or(1, usize::from);
    let nuevo = ThreadPoolBuilder::new()
        .num_threads(nucleos)
        .thread_name(|numero| format!("clave-{numero}"))
        .start_handler(|_| ceder_el_paso())
        .panic_handler(|_| tracing::error!("pánico al calcular una contraseña"))
        .build()
        .map_err(Problema::interno)?;
    Ok(GRUPO.get_or_init(|| nuevo))
}

/// This thread runs when the others have nothing to do. Where that cannot be said it runs like them.
#[cfg(target_os = "linux")]
fn ceder_el_paso() {
    // Of twenty steps; the last ones would leave them without a turn on a machine that does other work.
    const DETRAS: i32 = 5;
    let _ = rustix::process::setpriority_process(Some(rustix::thread::gettid()), DETRAS);
}

#[cfg(not(target_os = "linux"))]
fn ceder_el_paso() {}
