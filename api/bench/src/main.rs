//! `make bench`: what the product costs beside the least that could do the same, in one run on
//! one machine. It prints every measure and writes them to `docs/benchmarks.md`.
//!
//! `ser-bench motor` measures the law engine alone, `ser-bench lista` the list of obligations alone,
//! `ser-bench ingreso` log-ins alone, and these write nothing; with `--no-default-features` it is built without the server.

mod informe;
mod motor;
#[cfg(feature = "servidor")]
mod servidor;

use informe::Informe;

type Fin<T> = Result<T, Box<dyn std::error::Error>>;

#[global_allocator]
static ASIGNADOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Fin<()> {
    if cfg!(debug_assertions) {
        return Err("las medidas se hacen con --release: `make bench`".into());
    }
    let mut informe = Informe::default();
    match std::env::args().nth(1).as_deref() {
        Some("motor") => motor::medir(&mut informe),
        Some("lista") => lista(informe),
        Some("ingreso") => ingreso(informe),
        _ => todo_junto(informe),
    }
}

#[cfg(feature = "servidor")]
fn lista(mut informe: Informe) -> Fin<()> {
    servidor::medir_lista(&mut informe)
}

#[cfg(feature = "servidor")]
fn ingreso(mut informe: Informe) -> Fin<()> {
    servidor::medir_ingreso(&mut informe)
}

#[cfg(feature = "servidor")]
fn todo_junto(mut informe: Informe) -> Fin<()> {
    // Before anything else: the greatest memory of the process must be that of the engine.
    motor::medir(&mut informe)?;
    servidor::medir(&mut informe)?;
    informe.terminar("docs/benchmarks.md")
}

#[cfg(not(feature = "servidor"))]
use {sin_servidor as ingreso, sin_servidor as lista, sin_servidor as todo_junto};

#[cfg(not(feature = "servidor"))]
fn sin_servidor(_: Informe) -> Fin<()> {
    Err("sin el servidor solo se mide el motor: `ser-bench motor`".into())
}
