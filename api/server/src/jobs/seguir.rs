//! What every process follows, whether it works or only serves: the clock that another process
//! moved, the keys that sign, the rates that were published.

use std::time::Duration as Espera;

use ser_store::reloj;
use time::{Duration, OffsetDateTime};

use crate::Contexto;

type Falla = Box<dyn std::error::Error + Send + Sync>;

/// How often the clock is followed.
const CADA: Espera = Espera::from_secs(2);
/// How often keys and rates are: both are made known long before they are needed.
const LLAVES_Y_TASAS_CADA: Duration = Duration::minutes(1);

/// What this process saw last.
#[derive(Debug)]
pub struct Visto {
    desplazamiento: i64,
    llaves_y_tasas_en: Option<OffsetDateTime>,
}

impl Visto {
    pub fn al_empezar(contexto: &Contexto) -> Self {
        Self {
            desplazamiento: contexto.reloj.segundos_desplazados(),
            llaves_y_tasas_en: None,
        }
    }
}

/// Follows until the process ends.
pub async fn seguir(contexto: Contexto) {
    let mut visto = Visto::al_empezar(&contexto);
    loop {
        una_vez(&contexto, &mut visto).await;
        tokio::time::sleep(CADA).await;
    }
}

/// One look. What fails is said in the log and looked for again; nothing else waits for it.
pub async fn una_vez(contexto: &Contexto, visto: &mut Visto) {
    if let Err(error) = seguir_reloj(contexto, visto).await {
        tracing::error!(%error, "no se pudo seguir el reloj");
    }
    let ahora = contexto.instante();
    if visto
        .llaves_y_tasas_en
        .is_some_and(|ultima| ahora - ultima < LLAVES_Y_TASAS_CADA)
    {
        return;
    }
    visto.llaves_y_tasas_en = Some(ahora);
    if let Err(error) = contexto.asegurar_llave().await {
        tracing::error!(%error, "no se pudieron leer las llaves");
    }
    if let Err(error) = contexto.recargar_parametros().await {
        tracing::error!(%error, "no se pudieron leer las tasas");
    }
}

async fn seguir_reloj(contexto: &Contexto, visto: &mut Visto) -> Result<(), Falla> {
    if !contexto.reloj.es_movible() {
        return Ok(());
    }
    let _acuerdo = contexto.acuerdo_reloj.lock().await;
    let guardado = reloj::desplazamiento(contexto.base.conexion()).await?;
    // Only what changed is followed: a value read just before this process moved its own clock
    // would take it back.
    if guardado != visto.desplazamiento {
        contexto.reloj.desplazar(guardado)?;
        visto.desplazamiento = guardado;
    }
    Ok(())
}
