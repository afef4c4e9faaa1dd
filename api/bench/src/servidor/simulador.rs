//! «¿Y si espero?»: a year of payment dates of one return, through the whole application.

use std::net::TcpListener;
use std::time::Duration;

use ser_server::{Contexto, app};
use serde_json::json;

use super::carga;
use crate::Fin;
use crate::informe::Informe;

const DURA: Duration = Duration::from_secs(5);

pub async fn medir(contexto: &Contexto, informe: &mut Informe) -> Fin<()> {
    let escucha = TcpListener::bind("127.0.0.1:0")?;
    let (servidor, direccion) = app::servidor(contexto.clone(), escucha, 1)?;
    let mango = servidor.handle();
    actix_web::rt::spawn(servidor);
    // A year back from the last certified rate, so that no day is refused.
    let cuerpo = json!({
        "familia": "prst",
        "periodo": "2024-T4",
        "renglones": { "ingresos": "1250000000" },
        "fecha_presentacion": "2025-02-01",
        "fecha_pago": "2025-02-01",
    })
    .to_string();
    let peticion = format!(
        "POST /api/v1/simulador/espera HTTP/1.1\r\nHost: localhost\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{cuerpo}",
        cuerpo.len()
    );
    carga::sin_pausa(direccion, &peticion, 1, Duration::from_secs(1)).await?;
    let medida = carga::sin_pausa(direccion, &peticion, 1, DURA).await?;
    mango.stop(true).await;
    let p99 = medida.p99.as_secs_f64() * 1e3;
    informe.promesa(
        "A year of payment dates of one return over HTTP, p99",
        format!("{p99:.1} ms"),
        "≤ 100 ms",
        p99 <= 100.0,
    );
    Ok(())
}
