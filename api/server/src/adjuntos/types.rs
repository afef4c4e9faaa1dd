//! What goes in and out of uploads, in every feature that has them.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::{Ready, ready};
use ser_store::adjunto;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::http::catalogo::PARAMETRO_INVALIDO;
use crate::http::{Problema, Resultado};
use crate::tokens::{azar_hex, huella};

/// Bytes of the secret of a draft.
const SECRETO_BYTES: usize = 32;

/// The secret of a draft, from the header `X-SER-Borrador`: whoever has it may send, take and remove
/// the loose files of the draft. The first upload comes without it and receives one.
#[derive(Clone, PartialEq, Eq)]
pub struct Borrador(Option<String>);

impl std::fmt::Debug for Borrador {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Borrador")
    }
}

impl Borrador {
    /// # Errors
    /// `PARAMETRO_INVALIDO` when it is not one that this system gives.
    pub fn leer(secreto: Option<&str>) -> Resultado<Self> {
        let Some(secreto) = secreto else {
            return Ok(Self(None));
        };
        let sirve =
            secreto.len() == 2 * SECRETO_BYTES && secreto.bytes().all(|b| b.is_ascii_hexdigit());
        if sirve {
            Ok(Self(Some(secreto.to_owned())))
        } else {
            Err(Problema::de(&PARAMETRO_INVALIDO)
                .detalle("El código del borrador no es uno que dé este sistema."))
        }
    }

    /// The same, or a new one.
    pub(super) fn o_nuevo(self) -> String {
        self.0.unwrap_or_else(|| azar_hex(SECRETO_BYTES))
    }

    pub(super) fn huella(&self) -> Option<String> {
        self.0.as_ref().map(huella)
    }
}

impl FromRequest for Borrador {
    type Error = Problema;
    type Future = Ready<Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let dicho = req.headers().get("x-ser-borrador");
        ready(Self::leer(
            dicho.map(|valor| valor.to_str().unwrap_or_default()),
        ))
    }
}

/// Cómo se llama el archivo que se envía.
#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct NombreDeArchivo {
    /// Con su extensión.
    #[param(example = "carta.pdf")]
    #[validate(length(
        min = 1,
        max = 255,
        message = "El nombre tiene entre 1 y 255 caracteres"
    ))]
    pub nombre: String,
}

/// Un archivo recibido, que espera a que se envíe su formulario.
#[derive(Debug, Serialize, ToSchema)]
pub struct Subido {
    /// Envíe este secreto en `X-SER-Borrador` con los demás archivos, y con el formulario.
    pub borrador: String,
    pub adjunto: AdjuntoVisto,
}

/// Un archivo adjunto.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AdjuntoVisto {
    pub id: Uuid,
    #[schema(example = "carta.pdf")]
    pub nombre: String,
    /// `jpg`, `gif`, `png`, `doc`, `docx`, `pdf`, `zip` o `rar`.
    #[schema(example = "pdf")]
    pub clase: String,
    /// En bytes.
    #[schema(example = 123_456)]
    pub tamano: i32,
    /// Huella del contenido, en hexadecimal.
    pub sha256: String,
    #[serde(with = "time::serde::rfc3339")]
    pub subido_en: OffsetDateTime,
}

/// A file as people see it.
pub fn ver(fila: &adjunto::Model) -> AdjuntoVisto {
    AdjuntoVisto {
        id: fila.id,
        nombre: fila.nombre.clone(),
        clase: fila.clase.clone(),
        tamano: fila.tamano,
        sha256: fila.sha256.clone(),
        subido_en: fila.subido_en,
    }
}
