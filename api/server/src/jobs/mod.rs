//! The worker: takes outbox rows, does them, and tries again with growing delay. Every job may
//! run twice.

pub mod correo_fur;
pub mod pdf;
pub mod periodos;

use std::time::Duration as Espera;

use sea_orm::ConnectionTrait;
use ser_store::{BaseDatos, StoreError, acceso, idempotencia, reloj, trabajo};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;

/// Draw the PDF of a FUR.
pub const DIBUJAR_FUR: &str = "dibujar_fur";
/// Send the operator its FUR by mail.
pub const ENVIAR_FUR: &str = "enviar_fur";

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
/// Answers to idempotency keys are kept this long.
const VIDA_IDEMPOTENCIA: Duration = Duration::days(7);

/// Writes a job, in the transaction of its cause. One job a kind and object.
pub async fn encolar(
    tx: &impl ConnectionTrait,
    tipo: &'static str,
    objeto: Uuid,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    trabajo::encolar(
        tx,
        tipo,
        format!("{tipo}/{objeto}"),
        objeto.to_string(),
        ahora,
    )
    .await
}

/// Works until the process ends.
pub async fn trabajar(contexto: Contexto) {
    let quien = format!("{}-{}", std::process::id(), Uuid::now_v7());
    let mut visto = Visto {
        desplazamiento: contexto.reloj.segundos_desplazados(),
        dia_abierto: None,
    };
    loop {
        let hecho = match ronda(&contexto, &quien).await {
            Ok(hecho) => hecho,
            Err(error) => {
                tracing::error!(%error, "la ronda de trabajos falló");
                0
            }
        };
        if let Err(error) = mantener(&contexto, &mut visto).await {
            tracing::error!(%error, "el mantenimiento falló");
        }
        if hecho == 0 {
            // A job of another process, or one whose delay ended, is found at the next round.
            let _ =
                tokio::time::timeout(Espera::from_secs(2), contexto.aviso_trabajo.notified()).await;
        }
    }
}

/// Takes and does one batch; how many it did.
pub async fn ronda(contexto: &Contexto, quien: &str) -> Result<usize, StoreError> {
    let ahora = contexto.instante();
    if !trabajo::hay(contexto.base.conexion(), ahora).await? {
        return Ok(0);
    }
    let filas = tomar(&contexto.base, quien, ahora).await?;
    for fila in &filas {
        let fin = hacer(contexto, fila).await;
        let ahora = contexto.instante();
        let base = contexto.base.conexion();
        match fin {
            Ok(()) => trabajo::terminar(base, fila.id, ahora).await?,
            Err(error) => {
                tracing::warn!(trabajo = %fila.id, tipo = %fila.tipo, error = %error.causa, "trabajo fallido");
                let intento = usize::try_from(fila.intentos).unwrap_or(usize::MAX);
                let demora = REINTENTOS.get(intento).filter(|_| error.reintentar);
                trabajo::devolver(
                    base,
                    fila.id,
                    &error.causa,
                    demora.map(|demora| ahora + *demora),
                )
                .await?;
            }
        }
    }
    Ok(filas.len())
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
        ENVIAR_FUR => correo_fur::enviar(contexto, objeto, fila.id).await,
        otro => Err(FallaTrabajo::definitiva(format!(
            "trabajo desconocido: {otro}"
        ))),
    }
}

/// What the worker saw in its last round.
struct Visto {
    desplazamiento: i64,
    dia_abierto: Option<Date>,
}

/// What time brings: the clock of another process, keys, periods of a new day, old rows.
async fn mantener(
    contexto: &Contexto,
    visto: &mut Visto,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    if contexto.reloj.es_movible() {
        let _acuerdo = contexto.acuerdo_reloj.lock().await;
        let guardado = reloj::desplazamiento(contexto.base.conexion()).await?;
        // Only what changed is followed: a value read just before this process moved its own
        // clock would take it back.
        if guardado != visto.desplazamiento {
            contexto.reloj.desplazar(guardado)?;
            visto.desplazamiento = guardado;
        }
    }
    let hoy = contexto.hoy();
    if visto.dia_abierto == Some(hoy) {
        return Ok(());
    }
    contexto.asegurar_llave().await?;
    contexto.recargar_parametros().await?;
    periodos::abrir(contexto).await?;
    let ahora = contexto.instante();
    acceso::limpiar_desafios(contexto.base.conexion(), ahora).await?;
    idempotencia::limpiar(contexto.base.conexion(), ahora - VIDA_IDEMPOTENCIA).await?;
    visto.dia_abierto = Some(hoy);
    Ok(())
}
