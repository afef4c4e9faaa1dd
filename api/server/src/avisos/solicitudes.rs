//! What people are told of a request for accounts, and its words.

use ser_adapters::correo::Carta;
use ser_adapters::correo::textos::solicitud::{self, Abierta};
use ser_store::StoreError;
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::codigos;
use crate::enlaces::{self, Uso};

/// A link by its identifier, and until when it works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnlaceEnviado {
    pub id: Uuid,
    #[serde(with = "time::serde::rfc3339")]
    pub vence_en: OffsetDateTime,
}

/// What a mail about a request says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "que", rename_all = "snake_case")]
pub enum AvisoDeSolicitud {
    /// Whoever fills it in comes back to it.
    Borrador { enlace: EnlaceEnviado },
    /// A person is asked to sign.
    PorFirmar {
        nombre: String,
        calidades: Vec<String>,
        enlace: EnlaceEnviado,
    },
    /// The code with which a person signs.
    Codigo {
        nombre: String,
        codigo_id: Uuid,
        #[serde(with = "time::serde::rfc3339")]
        vence_en: OffsetDateTime,
    },
    /// What a person signed has changed.
    FirmaAnulada { nombre: String },
    /// It was filed.
    Radicada {
        radicado: String,
        #[serde(with = "time::serde::rfc3339")]
        cuando: OffsetDateTime,
        vence_el: Date,
        anexos: Vec<String>,
    },
    /// It was sent back.
    Devuelta {
        radicado: String,
        motivos: Vec<(String, String)>,
        enlace: EnlaceEnviado,
    },
    /// It was granted, or refused for this reason.
    Decidida {
        radicado: String,
        administrador: String,
        rechazo: Option<String>,
    },
    /// The legal representative certifies that the account arrived.
    Recibo {
        nombre: String,
        administrador: String,
        enlace: EnlaceEnviado,
    },
}

impl AvisoDeSolicitud {
    pub(super) fn vence_en(&self) -> Option<OffsetDateTime> {
        match self {
            Self::Borrador { enlace }
            | Self::PorFirmar { enlace, .. }
            | Self::Devuelta { enlace, .. }
            | Self::Recibo { enlace, .. } => Some(enlace.vence_en),
            Self::Codigo { vence_en, .. } => Some(*vence_en),
            Self::FirmaAnulada { .. } | Self::Radicada { .. } | Self::Decidida { .. } => None,
        }
    }

    pub(super) async fn componer(
        &self,
        contexto: &Contexto,
        empresa: &str,
        pie: Vec<String>,
    ) -> Result<Carta, StoreError> {
        let abierta = async |uso: Uso, enlace: &EnlaceEnviado| {
            let url = enlaces::url(contexto, uso, enlace.id).await?;
            Ok::<_, StoreError>(Abierta {
                empresa,
                url,
                vence_en: enlace.vence_en,
            })
        };
        Ok(match self {
            Self::Borrador { enlace } => {
                solicitud::borrador(abierta(Uso::Solicitud, enlace).await?, pie)
            }
            Self::PorFirmar {
                nombre,
                calidades,
                enlace,
            } => {
                let calidades = calidades
                    .iter()
                    .map(|codigo| super::componer::nombre_de(codigo).to_lowercase())
                    .collect::<Vec<_>>()
                    .join(" y ");
                solicitud::por_firmar(
                    abierta(Uso::FirmaDeSolicitud, enlace).await?,
                    nombre,
                    &calidades,
                    pie,
                )
            }
            Self::Codigo {
                nombre,
                codigo_id,
                vence_en,
            } => solicitud::codigo(
                nombre,
                empresa,
                codigos::codigo(contexto, codigos::FIRMA_DE_SOLICITUD, *codigo_id),
                *vence_en,
                pie,
            ),
            Self::FirmaAnulada { nombre } => solicitud::firma_anulada(nombre, empresa, pie),
            Self::Radicada {
                radicado,
                cuando,
                vence_el,
                anexos,
            } => solicitud::radicada(
                solicitud::Acuse {
                    radicado,
                    empresa,
                    cuando: *cuando,
                    vence_el: *vence_el,
                    anexos,
                    url: format!("{}/solicitudes/seguimiento", contexto.settings.url_publica),
                },
                pie,
            ),
            Self::Devuelta {
                radicado,
                motivos,
                enlace,
            } => solicitud::devuelta(
                abierta(Uso::Solicitud, enlace).await?,
                radicado,
                motivos,
                pie,
            ),
            Self::Decidida {
                radicado,
                administrador,
                rechazo,
            } => solicitud::decidida(empresa, radicado, administrador, rechazo.as_deref(), pie),
            Self::Recibo {
                nombre,
                administrador,
                enlace,
            } => solicitud::recibo(
                abierta(Uso::ReciboDeSolicitud, enlace).await?,
                nombre,
                administrador,
                pie,
            ),
        })
    }
}
