//! `make bench`: what the product costs beside the least that could do the same, in one run on
//! one machine. It prints ratios and writes them to `docs/benchmarks.md`.

mod carga;
mod desnudo;
mod fur;
mod informe;
mod liquidaciones;
mod lista;
mod preparacion;
mod presentaciones;

use informe::Informe;

type Fin<T> = Result<T, Box<dyn std::error::Error>>;

#[global_allocator]
static ASIGNADOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Fin<()> {
    if cfg!(debug_assertions) {
        return Err("las medidas se hacen con --release: `make bench`".into());
    }
    let mut informe = Informe::default();
    liquidaciones::medir(&mut informe)?;
    actix_web::rt::System::new().block_on(async {
        let contexto = preparacion::abrir().await?;
        lista::medir(&contexto, &mut informe).await?;
        presentaciones::medir(&contexto, &mut informe).await?;
        fur::medir(&contexto, &mut informe).await?;
        Ok::<_, Box<dyn std::error::Error>>(())
    })?;
    informe.terminar("docs/benchmarks.md")
}
