//! What people are told of a change that a company asks of its record.

use ser_adapters::correo::Carta;
use ser_adapters::correo::textos::empresa::{self, Cambio};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Contexto;

/// What happened to a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "que", rename_all = "snake_case")]
pub enum AvisoDeCambio {
    /// It was sent, for the first time or corrected.
    Pedido,
    /// It was sent back: name of the field or document, and why.
    Devuelto {
        motivos: Vec<(String, String)>,
    },
    Aprobado,
    Rechazado {
        motivo: String,
    },
    /// Whoever asked took it back.
    Retirado,
}

impl AvisoDeCambio {
    pub(super) fn componer(
        &self,
        contexto: &Contexto,
        (empresa, seccion, pidio): (&str, &str, &str),
        cambio_id: Uuid,
        pie: Vec<String>,
    ) -> Carta {
        let cambio = Cambio {
            empresa,
            seccion: nombre(seccion),
            pidio,
            url: format!(
                "{}/empresa/cambios/{cambio_id}",
                contexto.settings.url_publica
            ),
        };
        match self {
            Self::Pedido => empresa::pedido(cambio, pie),
            Self::Devuelto { motivos } => empresa::devuelto(cambio, motivos, pie),
            Self::Aprobado => empresa::aprobado(cambio, pie),
            Self::Rechazado { motivo } => empresa::rechazado(cambio, motivo, pie),
            Self::Retirado => empresa::retirado(cambio, pie),
        }
    }
}

fn nombre(seccion: &str) -> &'static str {
    match seccion {
        "representante" => "el representante legal",
        "contador" => "el contador o revisor fiscal",
        "contactos" => "los contactos",
        _ => "los datos de la empresa",
    }
}
