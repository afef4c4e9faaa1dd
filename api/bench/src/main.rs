//! `make bench`: what the product costs beside the least that could do the same, in one run on
//! one machine. It prints every measure and writes them to `docs/benchmarks.md`.
//!
//! `ser-bench motor` measures the law engine alone and writes nothing; with
//! `--no-default-features` it is built without the server.

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
    // Before anything else: the greatest memory of the process must be that of the engine.
    motor::medir(&mut informe)?;
    if std::env::args().nth(1).as_deref() == Some("motor") {
        return Ok(());
    }
    terminar(informe)
}

#[cfg(feature = "servidor")]
fn terminar(mut informe: Informe) -> Fin<()> {
    servidor::medir(&mut informe)?;
    informe.terminar("docs/benchmarks.md")
}

#[cfg(not(feature = "servidor"))]
fn terminar(_: Informe) -> Fin<()> {
    Err("sin el servidor solo se mide el motor: `ser-bench motor`".into())
}
