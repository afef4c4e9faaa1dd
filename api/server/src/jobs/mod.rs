//! The worker: takes outbox rows, does them, and tries again with growing delay. Every job may
//! run twice. A job that panics fails like any other; what every process follows, also one that
//! does not work, is in [`seguir`].

pub mod enviar_correo;
pub mod mantenimiento;
pub mod pdf;
pub mod pedido;
pub mod periodos;
pub mod seguir;

use std::panic::AssertUnwindSafe;
use std::time::Duration as Espera;

use futures_util::FutureExt;
use sea_orm::ConnectionTrait;
use ser_store::{BaseDatos, StoreError, correo, fur, trabajo};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::features::boletin;
use crate::http::solicitud::causa_de;

/// Draw the PDF of a FUR.
pub const DIBUJAR_FUR: &str = "dibujar_fur";
/// Compose a mail and send it.
pub const ENVIAR_CORREO: &str = "enviar_correo";
/// Write the mails of an issue of the bulletin.
pub const REPARTIR_BOLETIN: &str = "repartir_boletin";

/// Look for the account that somebody named.
pub const BUSCAR_CUENTA: &str = "buscar_cuenta";

/// How long a job may take before another worker takes it.
const PLAZO: Duration = Duration::minutes(2);
/// After the last of these delays a job is `fallido` and waits for a person.
const REINTENTOS: [Duration; 6] = [
    Duration::seconds(5),
    Duration::seconds(30),
    Duration::minutes(2),
    Duration::minutes(15),
    Duration::hours(1),
    Duration::hours(6),
];
/// Jobs taken at once.
const LOTE: u64 = 10;

/// Writes a job, in the transaction of its cause. One job a kind and object.
pub async fn encolar(
    tx: &impl ConnectionTrait,
    tipo: &'static str,
    objeto: Uuid,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    trabajo::encolar(tx, tipo, clave(tipo, objeto), objeto.to_string(), ahora).await
}

/// By what a job is known: its kind and object.
pub fn clave(tipo: &str, objeto: Uuid) -> String {
    format!("{tipo}/{objeto}")
}

/// Works until the process ends.
pub async fn trabajar(contexto: Contexto) {
    let quien = nombre_propio();
    let mut agenda = mantenimiento::Agenda::default();
    loop {
        let hecho = match ronda(&contexto, &quien).await {
            Ok(hecho) => hecho,
            Err(error) => {
                tracing::error!(%error, "la ronda de trabajos falló");
                0
            }
        };
        mantenimiento::mantener(&contexto, &mut agenda).await;
        if hecho == 0 {
            // A job of another process, or one whose delay ended, is found at the next round.
            let _ =
                tokio::time::timeout(Espera::from_secs(2), contexto.aviso_trabajo.notified()).await;
        }
    }
}

/// Does all that waits and may be done now, then comes back.
pub async fn vaciar(contexto: &Contexto) -> Result<(), StoreError> {
    let quien = nombre_propio();
    while ronda(contexto, &quien).await? > 0 {}
    Ok(())
}

/// By what this worker is known to the others.
fn nombre_propio() -> String {
    format!("{}-{}", std::process::id(), Uuid::now_v7())
}

/// Takes and does one batch; how many it did.
pub async fn ronda(contexto: &Contexto, quien: &str) -> Result<usize, StoreError> {
    let ahora = contexto.instante();
    if !trabajo::hay(contexto.base.conexion(), ahora).await? {
        return Ok(0);
    }
    let filas = tomar(&contexto.base, quien, ahora).await?;
    for fila in &filas {
        atender(contexto, quien, fila).await?;
    }
    Ok(filas.len())
}

/// Does one job that was taken, and writes how it ended.
async fn atender(
    contexto: &Contexto,
    quien: &str,
    fila: &trabajo::Model,
) -> Result<(), StoreError> {
    let base = contexto.base.conexion();
    let previos = usize::try_from(fila.intentos).unwrap_or(usize::MAX);
    if previos > REINTENTOS.len() && fila.tomado_hasta.is_some() {
        // It was begun as often as it may be, and whoever had it last did not live to say how it
        // ended: it takes its process with it.
        let falla = FallaTrabajo::definitiva("el proceso terminó cada vez que lo intentó");
        return devolver(contexto, fila, &falla, None).await;
    }
    if !trabajo::empezar(base, fila.id, quien, contexto.instante() + PLAZO).await? {
        return Ok(());
    }
    match sin_panico(hacer(contexto, fila)).await {
        Ok(()) => trabajo::terminar(base, fila.id, contexto.instante()).await,
        Err(falla) => {
            let demora = REINTENTOS.get(previos).filter(|_| falla.reintentar);
            devolver(contexto, fila, &falla, demora).await
        }
    }
}

/// A panic inside a job is one more way of failing.
pub async fn sin_panico(
    trabajo: impl Future<Output = Result<(), FallaTrabajo>>,
) -> Result<(), FallaTrabajo> {
    let fin = AssertUnwindSafe(trabajo).catch_unwind().await;
    fin.unwrap_or_else(|panico| {
        let causa = format!("pánico: {}", causa_de(&*panico));
        Err(FallaTrabajo::pasajera(causa))
    })
}

/// Gives a job back to be tried after `demora`, or gives it up.
async fn devolver(
    contexto: &Contexto,
    fila: &trabajo::Model,
    falla: &FallaTrabajo,
    demora: Option<&Duration>,
) -> Result<(), StoreError> {
    tracing::warn!(trabajo = %fila.id, tipo = %fila.tipo, error = %falla.causa, "trabajo fallido");
    let proximo = demora.map(|demora| contexto.instante() + *demora);
    let tx = contexto.base.escribir().await?;
    trabajo::devolver(&tx, fila.id, &falla.causa, proximo).await?;
    // Whoever looks at what it was for is told that it will not come by itself.
    if let (None, Ok(objeto)) = (proximo, Uuid::parse_str(&fila.carga)) {
        match fila.tipo.as_str() {
            DIBUJAR_FUR => fur::marcar_fallido(&tx, objeto).await?,
            ENVIAR_CORREO => correo::marcar_fallido(&tx, objeto, &falla.causa).await?,
            _ => {}
        }
    }
    tx.commit().await
}

async fn tomar(
    base: &BaseDatos,
    quien: &str,
    ahora: OffsetDateTime,
) -> Result<Vec<trabajo::Model>, StoreError> {
    let tx = base.escribir().await?;
    let filas = trabajo::tomar(&tx, quien, ahora, PLAZO, LOTE).await?;
    tx.commit().await?;
    Ok(filas)
}

/// Why a job failed, and whether trying again can help.
#[derive(Debug)]
pub struct FallaTrabajo {
    pub causa: String,
    pub reintentar: bool,
}

impl FallaTrabajo {
    pub fn pasajera(causa: impl ToString) -> Self {
        Self {
            causa: causa.to_string(),
            reintentar: true,
        }
    }

    pub fn definitiva(causa: impl ToString) -> Self {
        Self {
            causa: causa.to_string(),
            reintentar: false,
        }
    }
}

impl From<StoreError> for FallaTrabajo {
    fn from(error: StoreError) -> Self {
        Self::pasajera(error)
    }
}

async fn hacer(contexto: &Contexto, fila: &trabajo::Model) -> Result<(), FallaTrabajo> {
    let objeto = Uuid::parse_str(&fila.carga).map_err(FallaTrabajo::definitiva)?;
    match fila.tipo.as_str() {
        DIBUJAR_FUR => pdf::dibujar(contexto, objeto).await,
        ENVIAR_CORREO => enviar_correo::enviar(contexto, objeto).await,
        REPARTIR_BOLETIN => boletin::envio::repartir(contexto, objeto).await,
        BUSCAR_CUENTA => pedido::atender(contexto, objeto).await,
        otro => Err(FallaTrabajo::definitiva(format!(
            "trabajo desconocido: {otro}"
        ))),
    }
}
