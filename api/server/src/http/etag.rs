//! Optimistic concurrency: `ETag: "7"` is version 7 of a record, `If-Match` asks for it.

use actix_web::dev::Payload;
use actix_web::http::header::{ETAG, EntityTag, HeaderName, HeaderValue, IF_MATCH};
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use super::actor::esperar_turno;
use super::catalogo::{PRECONDICION_INVALIDA, PRECONDICION_REQUERIDA};
use super::{Problema, Resultado};

/// The version that the request wants to change. Without `If-Match` the answer is 428, and 400 when
/// what it has is no entity tag. A tag that is no version of ours can match nothing and becomes
/// version −1; that of a weak one neither (RFC 9110, 13.1.1: the comparison is the strong one).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub i32);

impl FromRequest for IfMatch {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let version = match req.headers().get(IF_MATCH) {
            Some(valor) => leer(valor),
            None => Err(Problema::de(&PRECONDICION_REQUERIDA)),
        };
        let req = req.clone();
        Box::pin(async move {
            esperar_turno(&req).await;
            version
        })
    }
}

fn leer(valor: &HeaderValue) -> Resultado<IfMatch> {
    let invalida = || Problema::de(&PRECONDICION_INVALIDA);
    let texto = valor.to_str().map_err(|_| invalida())?.trim();
    if texto == "*" {
        return Ok(IfMatch(-1));
    }
    // Also without quotes, as many send it.
    if let Ok(version) = texto.parse() {
        return Ok(IfMatch(version));
    }
    let etiqueta: EntityTag = texto.parse().map_err(|_| invalida())?;
    let version = etiqueta.tag().parse().ok().filter(|_| !etiqueta.weak);
    Ok(IfMatch(version.unwrap_or(-1)))
}

/// The header of a record at `version`.
pub fn etag(version: i32) -> (HeaderName, HeaderValue) {
    let valor = HeaderValue::from_str(&format!("\"{version}\""))
        .unwrap_or_else(|_| HeaderValue::from_static("\"0\""));
    (ETAG, valor)
}
