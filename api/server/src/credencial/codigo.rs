//! One-time codes that go by mail: six digits, ten minutes, five tries, good for the one log-in or the
//! one session that asked. A code is made from its identifier with the installation's secret, so that
//! nothing which tells it is kept.

use ser_store::{Escritura, codigo, usuario};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::avisos::{Aviso, Destino, avisar};
use crate::codigos;
use crate::http::catalogo::DEMASIADAS_PETICIONES;
use crate::http::{Problema, Resultado};

pub const VIDA: Duration = Duration::minutes(10);
const INTENTOS: i32 = 5;
/// A second one is not sent before: the first may be on its way.
pub const ENTRE_ENVIOS: Duration = Duration::minutes(1);
const POR_HORA: usize = 6;

/// What a code proves, and for what alone it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uso {
    /// The second step of this log-in.
    Ingreso(Uuid),
    /// Whoever changes the second factor in this session reads this mail.
    Perfil(Uuid),
    /// Whoever has this session is still its owner.
    Confirmacion(Uuid),
}

impl Uso {
    /// Stable: what the database keeps.
    const fn codigo(self) -> &'static str {
        match self {
            Self::Ingreso(_) => "ingreso",
            Self::Perfil(_) => "perfil",
            Self::Confirmacion(_) => "confirmacion",
        }
    }

    const fn objeto(self) -> Uuid {
        match self {
            Self::Ingreso(id) | Self::Perfil(id) | Self::Confirmacion(id) => id,
        }
    }
}

/// From when another code may be sent, when it may not be now: one was just sent, or too many in an
/// hour.
pub async fn proximo(
    tx: &Escritura,
    uso: Uso,
    usuario_id: Uuid,
    ahora: OffsetDateTime,
) -> Resultado<Option<OffsetDateTime>> {
    let ultimo = codigo::ultimo(tx, uso.codigo(), usuario_id).await?;
    let tras_el_ultimo = ultimo.map(|ultimo| ultimo.creado_en + ENTRE_ENVIOS);
    let hora = Duration::hours(1);
    let enviados = codigo::enviados_desde(tx, usuario_id, ahora - hora).await?;
    let tras_la_hora = enviados.iter().rev().nth(POR_HORA - 1).map(|el| *el + hora);
    let desde = tras_el_ultimo.max(tras_la_hora);
    Ok(desde.filter(|desde| *desde > ahora))
}

/// Sends a new code; those of the same kind that were sent before, for whatever log-in, stop being
/// good.
///
/// # Errors
/// `DEMASIADAS_PETICIONES` when one was just sent, or too many in an hour.
pub async fn enviar(
    tx: &Escritura,
    uso: Uso,
    persona: &usuario::Model,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    if let Some(desde) = proximo(tx, uso, persona.id, ahora).await? {
        let espera = (desde - ahora).whole_seconds().max(1);
        return Err(Problema::de(&DEMASIADAS_PETICIONES).reintentar_en(espera));
    }
    let fila = codigo::Model {
        id: Uuid::now_v7(),
        uso: uso.codigo().to_owned(),
        usuario_id: persona.id,
        creado_en: ahora,
        expira_en: ahora + VIDA,
        intentos: 0,
        usado_en: None,
        objeto_id: Some(uso.objeto()),
    };
    let aviso = Aviso::CodigoDeUnSoloUso {
        nombre: persona.nombre.clone(),
        codigo_id: fila.id,
        vence_en: fila.expira_en,
    };
    let destino = Destino {
        correo: &persona.correo,
        usuario_id: Some(persona.id),
        operador_id: Some(persona.operador_id),
    };
    let causa = fila.id;
    codigo::insertar(tx, fila).await?;
    avisar(tx, &aviso, causa, destino, ahora).await?;
    Ok(())
}

/// Whether a code that this log-in or session can still use was sent a moment ago.
pub async fn hay_reciente(
    tx: &Escritura,
    uso: Uso,
    usuario_id: Uuid,
    ahora: OffsetDateTime,
) -> Resultado<bool> {
    let vigente = vigente(tx, uso, usuario_id, ahora).await?;
    Ok(vigente.is_some_and(|fila| ahora - fila.creado_en < ENTRE_ENVIOS))
}

/// Spends the code that was sent last, if `escrito` is it. A wrong one counts as a try, which stays
/// only if the transaction is committed.
pub async fn gastar(
    contexto: &Contexto,
    tx: &Escritura,
    uso: Uso,
    usuario_id: Uuid,
    escrito: &str,
    ahora: OffsetDateTime,
) -> Resultado<bool> {
    let Some(fila) = vigente(tx, uso, usuario_id, ahora).await? else {
        return Ok(false);
    };
    if !codigos::coincide(contexto, codigos::POR_CORREO, fila.id, escrito) {
        codigo::contar_intento(tx, fila.id).await?;
        return Ok(false);
    }
    Ok(codigo::gastar(tx, fila.id, ahora).await?)
}

async fn vigente(
    tx: &Escritura,
    uso: Uso,
    usuario_id: Uuid,
    ahora: OffsetDateTime,
) -> Resultado<Option<codigo::Model>> {
    let ultimo = codigo::ultimo(tx, uso.codigo(), usuario_id).await?;
    Ok(ultimo.filter(|fila| {
        fila.objeto_id == Some(uso.objeto())
            && fila.usado_en.is_none()
            && fila.expira_en > ahora
            && fila.intentos < INTENTOS
    }))
}

/// The six digits of a code.
pub fn cifras(contexto: &Contexto, id: Uuid) -> String {
    codigos::codigo(contexto, codigos::POR_CORREO, id)
}
