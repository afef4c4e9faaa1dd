//! `Idempotency-Key`: key, digest of the request and answer live in the transaction of the
//! effect, so that a retry after a lost answer gets that answer and no second effect.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;
use sea_orm::ConnectionTrait;
use ser_store::idempotencia;
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::OffsetDateTime;
use uuid::Uuid;

use super::actor::esperar_turno;
use super::catalogo::{
    CLAVE_IDEMPOTENCIA_INVALIDA, CLAVE_IDEMPOTENCIA_REQUERIDA, CLAVE_IDEMPOTENCIA_REUTILIZADA,
};
use super::{Problema, Resultado};
use crate::tokens::huella;

/// The key that the client chose for this effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaveIdempotencia(String);

impl FromRequest for ClaveIdempotencia {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            esperar_turno(&req).await;
            let valor = req
                .headers()
                .get("idempotency-key")
                .ok_or_else(|| Problema::de(&CLAVE_IDEMPOTENCIA_REQUERIDA))?;
            Self::leer(valor.to_str().unwrap_or_default())
        })
    }
}

impl ClaveIdempotencia {
    /// 8 to 100 visible ASCII characters, with or without the quotes of a structured header.
    pub fn leer(texto: &str) -> Resultado<Self> {
        let clave = texto.trim().trim_matches('"');
        let valida =
            (8..=100).contains(&clave.len()) && clave.bytes().all(|b| b.is_ascii_graphic());
        if valida {
            Ok(Self(clave.to_owned()))
        } else {
            Err(Problema::de(&CLAVE_IDEMPOTENCIA_INVALIDA))
        }
    }
}

impl ClaveIdempotencia {
    /// SHA-256 of the key of an operation that is open to the public, where no person stands beside
    /// it: the object that it makes keeps it.
    pub fn huella_publica(&self, operacion: &str) -> String {
        huella(format!("{operacion}\n{}", self.0))
    }
}

/// SHA-256 of what was sent to a public form, without the solved captcha: a retry may carry another.
pub fn huella_de_formulario(cuerpo: &impl Serialize) -> Resultado<String> {
    let mut cuerpo = serde_json::to_value(cuerpo).map_err(Problema::interno)?;
    if let Some(campos) = cuerpo.as_object_mut() {
        campos.remove("captcha");
    }
    Ok(huella(cuerpo.to_string()))
}

/// One effect that must happen once: who, which operation, with which key and which data.
#[derive(Clone, Debug)]
pub struct Efecto {
    usuario_id: Uuid,
    operacion: &'static str,
    clave: String,
    huella: String,
}

impl Efecto {
    /// `sobre` names the resource, `cuerpo` is what was sent.
    pub fn nuevo(
        usuario_id: Uuid,
        operacion: &'static str,
        clave: &ClaveIdempotencia,
        sobre: &str,
        cuerpo: &impl Serialize,
    ) -> Resultado<Self> {
        let cuerpo = serde_json::to_string(cuerpo).map_err(Problema::interno)?;
        Ok(Self {
            usuario_id,
            operacion,
            clave: clave.0.clone(),
            huella: huella(format!("{sobre}\n{cuerpo}")),
        })
    }

    /// The answer already given to this key, if any. Called inside the transaction as soon as the
    /// object of the effect is held: whoever waited for it reads what was written.
    pub async fn respuesta_previa<T: DeserializeOwned>(
        &self,
        tx: &impl ConnectionTrait,
    ) -> Resultado<Option<T>> {
        let Some(previa) =
            idempotencia::buscar(tx, self.usuario_id, self.operacion, &self.clave).await?
        else {
            return Ok(None);
        };
        if previa.huella_cuerpo != self.huella {
            return Err(Problema::de(&CLAVE_IDEMPOTENCIA_REUTILIZADA));
        }
        serde_json::from_str(&previa.respuesta)
            .map(Some)
            .map_err(Problema::interno)
    }

    /// Keeps the answer, in the transaction of the effect. `ahora` is the machine's own instant: by
    /// it answers are forgotten, wherever a demonstration stands.
    pub async fn guardar(
        &self,
        tx: &impl ConnectionTrait,
        respuesta: &impl Serialize,
        ahora: OffsetDateTime,
    ) -> Resultado<()> {
        let fila = idempotencia::Model {
            id: Uuid::now_v7(),
            usuario_id: self.usuario_id,
            operacion: self.operacion.to_owned(),
            clave: self.clave.clone(),
            huella_cuerpo: self.huella.clone(),
            respuesta: serde_json::to_string(respuesta).map_err(Problema::interno)?,
            creada_en: ahora,
        };
        idempotencia::guardar(tx, fila).await.map_err(|error| {
            // Requests for one object wait for each other and find the answer above. Only one for
            // another object gets this far with the same key: other data, sent at the same time.
            if error.es_repetido() {
                Problema::de(&CLAVE_IDEMPOTENCIA_REUTILIZADA)
            } else {
                error.into()
            }
        })
    }
}
