//! Links that go by mail: most are good once, and that of a request until it is filed. The secret of a link is made from its identifier with the
//! installation's secret, so that the database, its copies and the outbox hold nothing that opens
//! it; the row keeps its SHA-256.

use sea_orm::ConnectionTrait;
use ser_store::{StoreError, enlace};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::config::Secreto;
use crate::http::Problema;
use crate::http::catalogo::ENLACE_VENCIDO;
use crate::tokens::{huella, seudonimo};

/// What a link is for: what it opens, for how long, and on which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uso {
    /// A person who was given an account chooses a password.
    Activacion,
    /// A person who forgot the password chooses another.
    Recuperacion,
    /// Somebody who asked for the bulletin agrees.
    Boletin,
    /// Whoever fills in a request for accounts comes back to it. It is looked at, never spent, as
    /// often as wanted, until the request is filed and [`anular`] ends it.
    Solicitud,
    /// A person reads a request for accounts and signs it.
    FirmaDeSolicitud,
    /// The legal representative certifies that the account arrived.
    ReciboDeSolicitud,
    /// Whoever filed a PQRSD sends what was missing in it.
    CompletarPqrsd,
}

impl Uso {
    /// Stable: what the database keeps.
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Activacion => "activacion",
            Self::Recuperacion => "recuperacion",
            Self::Boletin => "boletin",
            Self::Solicitud => "solicitud",
            Self::FirmaDeSolicitud => "firma_de_solicitud",
            Self::ReciboDeSolicitud => "recibo_de_solicitud",
            Self::CompletarPqrsd => "completar_pqrsd",
        }
    }

    pub const fn vida(self) -> Duration {
        match self {
            Self::Activacion => Duration::hours(72),
            Self::Recuperacion => Duration::hours(1),
            Self::Boletin => Duration::days(7),
            Self::Solicitud | Self::ReciboDeSolicitud => Duration::days(30),
            Self::FirmaDeSolicitud => Duration::days(15),
            // A month to complete it: Ley 1755 de 2015, art. 1 (art. 17 of the code).
            Self::CompletarPqrsd => Duration::days(30),
        }
    }

    const fn pagina(self) -> &'static str {
        match self {
            Self::Activacion => "activar",
            Self::Recuperacion => "recuperar",
            Self::Boletin => "boletin/confirmar",
            Self::Solicitud => "solicitar-usuario/borrador",
            Self::FirmaDeSolicitud => "firmar-solicitud",
            Self::ReciboDeSolicitud => "certificar-recibo",
            Self::CompletarPqrsd => "pqrsd/completar",
        }
    }
}

/// Makes a link to `objeto_id`; those of the same use that it had stop working.
pub async fn crear(
    tx: &impl ConnectionTrait,
    contexto: &Contexto,
    uso: Uso,
    objeto_id: Uuid,
    ahora: OffsetDateTime,
) -> Result<Uuid, StoreError> {
    enlace::anular(tx, uso.codigo(), objeto_id, ahora).await?;
    let id = Uuid::now_v7();
    let fila = enlace::Model {
        id,
        uso: uso.codigo().to_owned(),
        objeto_id,
        huella: huella(secreto(&contexto.settings.secreto, uso, id)),
        creado_en: ahora,
        expira_en: ahora + uso.vida(),
        usado_en: None,
    };
    enlace::insertar(tx, fila).await?;
    Ok(id)
}

/// The links of this use to `objeto_id` stop working.
pub async fn anular(
    tx: &impl ConnectionTrait,
    uso: Uso,
    objeto_id: Uuid,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    enlace::anular(tx, uso.codigo(), objeto_id, ahora).await
}

/// The address of a link. The secret stands after «#»: a browser does not send it to any server,
/// nor to the next page that is visited. A link that was made before the installation's secret was
/// replaced, and is only sent now, is the one that its row knows.
pub async fn url(contexto: &Contexto, uso: Uso, id: Uuid) -> Result<String, StoreError> {
    let settings = &contexto.settings;
    let mut elegido = &settings.secreto;
    if !settings.secretos_anteriores.is_empty()
        && let Some(fila) = enlace::por_id(contexto.base.conexion(), id).await?
    {
        let mut secretos = settings.secretos().into_iter();
        elegido = secretos
            .find(|posible| huella(secreto(posible, uso, id)) == fila.huella)
            .unwrap_or(elegido);
    }
    Ok(format!(
        "{}/{}#{}",
        settings.url_publica,
        uso.pagina(),
        secreto(elegido, uso, id)
    ))
}

/// The link that this secret opens, without spending it.
///
/// # Errors
/// `ENLACE_VENCIDO` when it was used, replaced, is too old, or never was.
pub async fn mirar(
    tx: &impl ConnectionTrait,
    uso: Uso,
    secreto: &str,
    ahora: OffsetDateTime,
) -> Result<enlace::Model, Problema> {
    enlace::vigente(tx, uso.codigo(), &huella(secreto.trim()), ahora)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))
}

/// Spends the link that this secret opens.
///
/// # Errors
/// `ENLACE_VENCIDO`, as [`mirar`]; also when another request spends it at the same time.
pub async fn gastar(
    tx: &impl ConnectionTrait,
    uso: Uso,
    secreto: &str,
    ahora: OffsetDateTime,
) -> Result<enlace::Model, Problema> {
    let fila = mirar(tx, uso, secreto, ahora).await?;
    if enlace::gastar(tx, fila.id, ahora).await? {
        Ok(fila)
    } else {
        Err(Problema::de(&ENLACE_VENCIDO))
    }
}

fn secreto(con: &Secreto, uso: Uso, id: Uuid) -> String {
    seudonimo(
        con,
        &format!("ser/enlace/{}", uso.codigo()),
        &id.to_string(),
    )
}
