//! What a person is told of the safety of the account.

use ser_store::{Escritura, usuario};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Aviso, Destino, avisar};
use crate::http::{Resultado, Solicitud};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "hecho", rename_all = "snake_case")]
pub enum HechoDeSeguridad {
    ClaveCambiada,
    /// With the link of a mail.
    ClaveRecuperada,
    FactorActivado {
        /// As `segundo_factor.medio`.
        medio: String,
    },
    FactorRetirado,
    CodigosRenovados,
    /// One of the recovery codes opened a session.
    CodigoUsado {
        quedan: u64,
    },
    /// A session in a browser that the account had never been seen in.
    EquipoNuevo,
    CuentaBloqueada {
        #[serde(with = "time::serde::rfc3339")]
        hasta: OffsetDateTime,
    },
    /// Somebody used a refresh token again: the session ended.
    SesionRobada,
}

/// Tells `persona` what happened. `causa` names the event.
pub async fn avisar_seguridad(
    tx: &Escritura,
    (persona, empresa): (&usuario::Model, &str),
    que: HechoDeSeguridad,
    causa: Uuid,
    solicitud: &Solicitud,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let aviso = Aviso::Seguridad {
        nombre: persona.nombre.clone(),
        empresa: empresa.to_owned(),
        que,
        agente: solicitud.agente.clone(),
        direccion: solicitud.direccion.clone(),
        cuando: ahora,
    };
    let destino = Destino {
        correo: &persona.correo,
        usuario_id: Some(persona.id),
        operador_id: Some(persona.operador_id),
    };
    avisar(tx, &aviso, causa, destino, ahora).await?;
    Ok(())
}

/// The cause of what may happen many times a day, and is told once: whoever locks an account over and
/// over does not fill its mailbox.
pub fn causa_del_dia(que: &str, usuario_id: Uuid, dia: Date) -> Uuid {
    let huella = Sha256::digest(format!("{que}|{usuario_id}|{dia}"));
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&huella[..16]);
    Uuid::from_bytes(bytes)
}
