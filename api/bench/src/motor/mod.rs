//! The law engine: pure computation, without server or database.

mod cartera;
mod clases;
mod comprobacion;
mod cronometro;
mod declaraciones;
mod deudas;
mod escena;
mod memoria;
mod plena;
mod tramos;

// The naive computations of the tests.
#[path = "../../../domain/tests/domain/ingenuas/mod.rs"]
mod ingenuas;

use crate::Fin;
use crate::informe::Informe;

pub fn medir(informe: &mut Informe) -> Fin<()> {
    let parametros = escena::parametros()?;
    // First, while the process has grown for nothing else.
    cartera::medir(&parametros, informe)?;
    plena::medir(&parametros, informe)?;
    tramos::medir(&parametros, informe)?;
    clases::medir(&parametros, informe)
}
