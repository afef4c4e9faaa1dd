//! What the system tells people by mail: each notice is a row written in the transaction of what
//! caused it, and is composed and sent by the job [`crate::jobs::enviar_correo`].

mod componer;
mod empresa;
mod seguridad;
mod solicitudes;

pub use componer::{Compuesto, componer};
pub use empresa::AvisoDeCambio;
pub use seguridad::{HechoDeSeguridad, avisar_seguridad, causa_del_dia};
pub use solicitudes::{AvisoDeSolicitud, EnlaceEnviado};

use sea_orm::ConnectionTrait;
use ser_store::{StoreError, correo};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::jobs;

/// What a mail is about, as data. It names links by their identifier: nothing that opens one is
/// ever kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "clase", rename_all = "snake_case")]
pub enum Aviso {
    /// The operator's return was filed; the FUR goes with it.
    AcusePresentacion { fur_id: Uuid },
    /// A person was given an account, and chooses a password.
    Activacion {
        nombre: String,
        empresa: String,
        /// What the person types to log in.
        operador: String,
        usuario: String,
        roles: Vec<String>,
        enlace_id: Uuid,
        #[serde(with = "time::serde::rfc3339")]
        vence_en: OffsetDateTime,
    },
    /// The state or the roles of an account changed.
    CuentaCambiada {
        nombre: String,
        empresa: String,
        que: CambioDeCuenta,
        /// Who did it.
        quien: String,
        #[serde(with = "time::serde::rfc3339")]
        cuando: OffsetDateTime,
    },
    /// Somebody of the reader's entity lost every way in, and was given another.
    AccesoRestablecido {
        nombre: String,
        empresa: String,
        persona: String,
        quien: String,
        #[serde(with = "time::serde::rfc3339")]
        cuando: OffsetDateTime,
    },
    /// Somebody was given a role that signs for the company.
    FirmanteNombrado {
        nombre: String,
        empresa: String,
        firmante: String,
        roles: Vec<String>,
        quien: String,
        #[serde(with = "time::serde::rfc3339")]
        cuando: OffsetDateTime,
    },
    /// The drafts of somebody who left are now the reader's to finish.
    TrabajoRecibido {
        nombre: String,
        empresa: String,
        de: String,
        borradores: usize,
        quien: String,
        #[serde(with = "time::serde::rfc3339")]
        cuando: OffsetDateTime,
    },
    /// The legal representative authorised the reader to sign.
    FirmaAutorizada {
        nombre: String,
        empresa: String,
        calidad: String,
        desde: Date,
        hasta: Option<Date>,
        /// How many files it is limited to; none means all.
        expedientes: usize,
        quien: String,
    },
    /// Somebody asked for the bulletin at the reader's address.
    ConfirmarBoletin {
        nombre: String,
        enlace_id: Uuid,
        #[serde(with = "time::serde::rfc3339")]
        vence_en: OffsetDateTime,
    },
    /// A PQRSD was filed.
    PqrsdRadicada {
        radicado: String,
        nombre: String,
        tipo: String,
        #[serde(with = "time::serde::rfc3339")]
        recibida_en: OffsetDateTime,
        radicada_el: Date,
        vence_el: Date,
        norma: String,
        /// Name and kind of each annex.
        anexos: Vec<String>,
    },
    /// A PQRSD was found complete, or somebody began to answer it.
    PqrsdAvanza {
        radicado: String,
        nombre: String,
        estado: String,
        vence_el: Date,
    },
    /// Something is missing in a PQRSD.
    PqrsdDevuelta {
        radicado: String,
        nombre: String,
        motivo: String,
        enlace_id: Uuid,
        #[serde(with = "time::serde::rfc3339")]
        vence_en: OffsetDateTime,
    },
    /// An issue of the bulletin.
    Boletin {
        boletin_id: Uuid,
        suscripcion_id: Uuid,
    },
    /// What was missing in a PQRSD came.
    PqrsdCompletada {
        radicado: String,
        nombre: String,
        vence_el: Date,
        anexos: Vec<String>,
    },
    /// A PQRSD was answered: its words and its files are read when it is sent.
    PqrsdRespondida { pqrsd_id: Uuid },
    /// A PQRSD was closed without an answer.
    PqrsdCerrada {
        radicado: String,
        nombre: String,
        motivo: String,
    },
    /// A problem was reported.
    IncidenciaRegistrada {
        caso: String,
        nombre: String,
        incidencia: String,
    },
    /// Somebody took, answered or closed a reported problem.
    IncidenciaAvanza {
        caso: String,
        nombre: String,
        estado: String,
        respuesta: Option<String>,
    },
    /// The legal representative took the authorisation back.
    FirmaRevocada {
        nombre: String,
        calidad: String,
        motivo: String,
        quien: String,
    },
    /// What a request for accounts asks of the reader, or what became of it.
    Solicitud {
        empresa: String,
        #[serde(flatten)]
        que: AvisoDeSolicitud,
    },
    /// What became of a change that a company asked of its record.
    CambioDeEmpresa {
        empresa: String,
        seccion: String,
        pidio: String,
        cambio_id: Uuid,
        #[serde(flatten)]
        que: AvisoDeCambio,
    },
    /// Somebody forgot the password, and chooses another.
    Recuperacion {
        nombre: String,
        empresa: String,
        enlace_id: Uuid,
        #[serde(with = "time::serde::rfc3339")]
        vence_en: OffsetDateTime,
        agente: String,
        direccion: String,
    },
    /// A code that proves that its reader reads this mail.
    CodigoDeUnSoloUso {
        nombre: String,
        codigo_id: Uuid,
        #[serde(with = "time::serde::rfc3339")]
        vence_en: OffsetDateTime,
    },
    /// Something happened to the safety of the account.
    Seguridad {
        nombre: String,
        empresa: String,
        que: HechoDeSeguridad,
        agente: String,
        direccion: String,
        #[serde(with = "time::serde::rfc3339")]
        cuando: OffsetDateTime,
    },
}

impl Aviso {
    /// The stable names of all notices, as the column `clase` has them.
    pub const CLASES: &[&str] = &[
        "acuse_presentacion",
        "activacion",
        "cuenta_cambiada",
        "acceso_restablecido",
        "firmante_nombrado",
        "trabajo_recibido",
        "firma_autorizada",
        "firma_revocada",
        "confirmar_boletin",
        "boletin",
        "solicitud",
        "cambio_de_empresa",
        "pqrsd_radicada",
        "pqrsd_avanza",
        "pqrsd_devuelta",
        "pqrsd_completada",
        "pqrsd_respondida",
        "pqrsd_cerrada",
        "incidencia_registrada",
        "incidencia_avanza",
        "recuperacion",
        "codigo_de_un_solo_uso",
        "seguridad",
    ];

    /// Until when what it asks for can be done, if it has an end.
    pub fn vence_en(&self) -> Option<OffsetDateTime> {
        match self {
            Self::Activacion { vence_en, .. }
            | Self::ConfirmarBoletin { vence_en, .. }
            | Self::PqrsdDevuelta { vence_en, .. }
            | Self::Recuperacion { vence_en, .. }
            | Self::CodigoDeUnSoloUso { vence_en, .. } => Some(*vence_en),
            Self::Solicitud { que, .. } => que.vence_en(),
            _ => None,
        }
    }
}

/// What became of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cambio", rename_all = "snake_case")]
pub enum CambioDeCuenta {
    Roles {
        roles: Vec<String>,
    },
    Datos,
    Inactivada,
    /// It begins again with a link: nothing of before opens it.
    Restablecida,
    Reactivada,
    Suspendida {
        motivo: String,
        hasta: Option<Date>,
    },
    Cancelada {
        motivo: String,
    },
}

/// To whom a mail goes.
#[derive(Clone, Debug)]
pub struct Destino<'a> {
    pub correo: &'a str,
    pub usuario_id: Option<Uuid>,
    pub operador_id: Option<Uuid>,
}

/// Writes a mail to be sent, in the transaction of its cause. `causa` names the event: the same
/// event writes one mail to the same address, however often it is repeated. Whoever commits wakes
/// the worker.
pub async fn avisar(
    tx: &impl ConnectionTrait,
    aviso: &Aviso,
    causa: Uuid,
    destino: Destino<'_>,
    ahora: OffsetDateTime,
) -> Result<bool, StoreError> {
    let ilegible = |error: serde_json::Error| StoreError::ilegible("correo", error);
    let dicho = serde_json::to_value(aviso).map_err(ilegible)?;
    let clase = dicho["clase"].as_str().unwrap_or_default().to_owned();
    let destinatario = destino.correo.trim().to_lowercase();
    let fila = correo::Model {
        id: Uuid::now_v7(),
        clave_unica: format!("{clase}/{causa}/{destinatario}"),
        clase,
        aviso: dicho.to_string(),
        destinatario,
        usuario_id: destino.usuario_id,
        operador_id: destino.operador_id,
        estado: correo::PENDIENTE.to_owned(),
        asunto: None,
        texto: None,
        causa: None,
        creado_en: ahora,
        enviado_en: None,
        rebotado_en: None,
    };
    let id = fila.id;
    let nuevo = correo::insertar(tx, fila).await?;
    if nuevo {
        jobs::encolar(tx, jobs::ENVIAR_CORREO, id, ahora).await?;
    }
    Ok(nuevo)
}
