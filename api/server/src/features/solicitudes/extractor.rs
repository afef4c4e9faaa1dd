//! The link of a request, as the page that fills it in sends it.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::{Ready, ready};

use crate::http::catalogo::ENLACE_VENCIDO;
use crate::http::{Problema, Resultado};

/// `X-Ser-Enlace`: in a header because a link in an address reaches logs and other pages.
pub struct EnlaceDeSolicitud(pub String);

impl std::fmt::Debug for EnlaceDeSolicitud {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EnlaceDeSolicitud")
    }
}

impl FromRequest for EnlaceDeSolicitud {
    type Error = Problema;
    type Future = Ready<Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let secreto = req
            .headers()
            .get("x-ser-enlace")
            .and_then(|valor| valor.to_str().ok())
            .filter(|texto| texto.len() <= 200);
        ready(
            secreto
                .map(|texto| Self(texto.to_owned()))
                .ok_or_else(|| Problema::de(&ENLACE_VENCIDO)),
        )
    }
}
