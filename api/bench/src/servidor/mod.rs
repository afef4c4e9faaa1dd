//! The product through its server: lists, presentations, forms, simulations and log-ins.

mod carga;
mod desnudo;
mod fur;
mod ingreso;
mod lista;
mod preparacion;
mod presentaciones;
mod simulador;

use crate::Fin;
use crate::informe::Informe;

pub fn medir(informe: &mut Informe) -> Fin<()> {
    actix_web::rt::System::new().block_on(async {
        let contexto = preparacion::abrir().await?;
        informe.seccion("The server");
        lista::medir(&contexto, informe).await?;
        presentaciones::medir(&contexto, informe).await?;
        simulador::medir(&contexto, informe).await?;
        fur::medir(&contexto, informe).await?;
        ingreso::medir(&contexto, informe).await
    })
}

/// Logging in alone.
pub fn medir_ingreso(informe: &mut Informe) -> Fin<()> {
    actix_web::rt::System::new().block_on(async {
        let contexto = preparacion::abrir().await?;
        ingreso::medir(&contexto, informe).await
    })
}

/// The list of obligations alone: what is looked at while it is made faster.
pub fn medir_lista(informe: &mut Informe) -> Fin<()> {
    actix_web::rt::System::new().block_on(async {
        let contexto = preparacion::abrir().await?;
        lista::medir(&contexto, informe).await
    })
}
