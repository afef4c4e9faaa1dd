//! Security headers on every answer. No inline script, no foreign origin.

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    HeaderMap, HeaderName, HeaderValue,
};
use actix_web::middleware::Next;

use super::spa::SIN_CODIFICAR;

/// No inline script, no foreign origin.
pub const CSP: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; \
    base-uri 'none'; frame-ancestors 'none'; form-action 'self'; worker-src 'self'; connect-src 'self'";

/// What is given to be kept is never a page of ours, even if somebody opens it in a frame.
const CSP_DESCARGA: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; \
    base-uri 'none'; frame-ancestors 'none'; form-action 'self'; worker-src 'self'; connect-src 'self'; sandbox";

/// Swagger UI sets style attributes; its page alone is allowed them. Scripts stay strict.
const CSP_EXPLORADOR: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; connect-src 'self'";

const FIJAS: [(&str, &str); 7] = [
    (
        "strict-transport-security",
        "max-age=31536000; includeSubDomains",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), payment=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

pub async fn proteger(
    req: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let es_api = req.path().starts_with("/api/v1/");
    let es_explorador = req.path().starts_with("/api/docs");
    let mut respuesta = next.call(req).await?;
    let cabeceras = respuesta.headers_mut();
    if cabeceras
        .get(CONTENT_ENCODING)
        .is_some_and(|codificacion| codificacion == SIN_CODIFICAR)
    {
        cabeceras.remove(CONTENT_ENCODING);
    }
    let se_guarda = cabeceras
        .get(CONTENT_DISPOSITION)
        .is_some_and(|disposicion| disposicion.as_bytes().starts_with(b"attachment"));
    let csp = match (es_explorador, se_guarda) {
        (true, _) => CSP_EXPLORADOR,
        (false, true) => CSP_DESCARGA,
        (false, false) => CSP,
    };
    decir_letras(cabeceras);
    poner(cabeceras, csp);
    if es_api && !cabeceras.contains_key(CACHE_CONTROL) {
        cabeceras.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    Ok(respuesta)
}

/// What is text says in which letters, whoever wrote the answer: ours and libraries know no other. JSON
/// has no such parameter (RFC 8259 §11): it is UTF-8.
fn decir_letras(cabeceras: &mut HeaderMap) {
    let Some(tipo) = cabeceras
        .get(CONTENT_TYPE)
        .and_then(|tipo| tipo.to_str().ok())
    else {
        return;
    };
    let esencia = tipo.split(';').next().unwrap_or_default().trim();
    let es_texto = esencia.starts_with("text/")
        || esencia.ends_with("+xml")
        || ["application/xml", "application/javascript"].contains(&esencia);
    if es_texto
        && !tipo.contains("charset=")
        && let Ok(entero) = HeaderValue::from_str(&format!("{tipo}; charset=utf-8"))
    {
        cabeceras.insert(CONTENT_TYPE, entero);
    }
}

/// Writes the headers that every answer carries.
pub fn poner(cabeceras: &mut HeaderMap, csp: &'static str) {
    for (nombre, valor) in FIJAS {
        cabeceras.insert(
            HeaderName::from_static(nombre),
            HeaderValue::from_static(valor),
        );
    }
    cabeceras.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(csp));
}
