//! FUR drawn per second, and their size.

use std::time::{Duration, Instant};

use ser_adapters::pdf::dibujar_fur;
use ser_domain::fur::Fur;
use ser_server::Contexto;
use ser_store::fur;

use crate::Fin;
use crate::informe::Informe;

const DURA: Duration = Duration::from_secs(3);

pub async fn medir(contexto: &Contexto, informe: &mut Informe) -> Fin<()> {
    let base = contexto.base.conexion();
    let empresa = ser_store::operador::por_nit(base, "901000001")
        .await?
        .ok_or("falta la demostración")?;
    let (filas, _) = fur::listar(base, empresa.id, &fur::Filtro::default(), 0, 1).await?;
    let documento: Fur = serde_json::from_str(&filas.first().ok_or("falta un FUR")?.contenido)?;
    let inicio = Instant::now();
    let (mut hechos, mut bytes) = (0_u32, 0);
    while inicio.elapsed() < DURA {
        bytes = dibujar_fur(&documento)?.len();
        hechos += 1;
    }
    let cada = inicio.elapsed() / hechos;
    informe.dato(
        "FUR drawn a second, one core",
        format!("{:.0}", 1.0 / cada.as_secs_f64()),
    );
    informe.promesa(
        "One FUR",
        format!("{:.1} ms", cada.as_secs_f64() * 1e3),
        "≤ 30 ms",
        cada <= Duration::from_millis(30),
    );
    let kb = bytes as f64 / 1000.0;
    informe.promesa(
        "Size of a FUR",
        format!("{kb:.0} kB"),
        "≤ 120 kB",
        kb <= 120.0,
    );
    Ok(())
}
