//! Optimistic concurrency: `ETag: "7"` is version 7 of a record, `If-Match` asks for it.

use actix_web::dev::Payload;
use actix_web::http::header::{ETAG, HeaderName, HeaderValue, IF_MATCH};
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use super::actor::esperar_turno;
use super::catalogo::PRECONDICION_REQUERIDA;
use super::{Problema, Resultado};

/// The version that the request wants to change. Without `If-Match` the answer is 428; a value
/// that is no version of ours can match nothing and becomes version −1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub i32);

impl FromRequest for IfMatch {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let version = req
            .headers()
            .get(IF_MATCH)
            .map(|valor| {
                valor
                    .to_str()
                    .ok()
                    .and_then(|texto| texto.trim().trim_matches('"').parse().ok())
                    .unwrap_or(-1)
            })
            .map(Self)
            .ok_or_else(|| Problema::de(&PRECONDICION_REQUERIDA));
        let req = req.clone();
        Box::pin(async move {
            esperar_turno(&req).await;
            version
        })
    }
}

/// The header of a record at `version`.
pub fn etag(version: i32) -> (HeaderName, HeaderValue) {
    let valor = HeaderValue::from_str(&format!("\"{version}\""))
        .unwrap_or_else(|_| HeaderValue::from_static("\"0\""));
    (ETAG, valor)
}
