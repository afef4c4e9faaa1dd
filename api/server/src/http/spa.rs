//! The SPA's files: compressed once at build, sent with their type and the right caching, and
//! `index.html` for every path that is a page.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use actix_web::http::Method;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;

use super::catalogo::{METODO_NO_PERMITIDO, RUTA_DESCONOCIDA};
use super::{Problema, Resultado};
use crate::Contexto;

#[derive(RustEmbed)]
#[folder = "../../frontend/dist"]
#[allow_missing = true]
struct Incluida;

/// Paths that are never pages of the SPA.
const RESERVADAS: [&str; 3] = ["/api/", "/salud/", "/metricas"];

/// Answers whatever no operation took: a file of the SPA, its `index.html`, or a problem.
pub async fn servir(req: HttpRequest, contexto: web::Data<Contexto>) -> Resultado<HttpResponse> {
    let ruta = req.path();
    if RESERVADAS.iter().any(|prefijo| ruta.starts_with(prefijo)) || ruta == "/api" {
        return Err(Problema::de(&RUTA_DESCONOCIDA));
    }
    if req.method() != Method::GET && req.method() != Method::HEAD {
        return Err(Problema::de(&METODO_NO_PERMITIDO));
    }
    let pedido = ruta.trim_start_matches('/');
    let es_archivo = pedido
        .rsplit('/')
        .next()
        .is_some_and(|nombre| nombre.contains('.'));
    let carpeta = contexto.settings.spa.as_deref();
    let (nombre, contenido) = if es_archivo {
        (pedido, leer(carpeta, pedido, &req))
    } else {
        ("index.html", leer(carpeta, "index.html", &req))
    };
    let (codificacion, bytes) = contenido.ok_or_else(|| Problema::de(&RUTA_DESCONOCIDA))?;
    // Names under assets/ carry a digest of their content: they never change.
    let cache = if nombre.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let mut respuesta = HttpResponse::Ok();
    respuesta
        .insert_header((CONTENT_TYPE, tipo(nombre)))
        .insert_header((CACHE_CONTROL, cache))
        .insert_header((VARY, "Accept-Encoding"));
    if let Some(codificacion) = codificacion.or(ya_comprimido(nombre).then_some(SIN_CODIFICAR)) {
        respuesta.insert_header((CONTENT_ENCODING, codificacion));
    }
    Ok(respuesta.body(bytes.into_owned()))
}

/// Tells the compression of answers to leave this one alone. It stays in the house: the headers of
/// security, which go over every answer, take it away, for HTTP has no such encoding to announce.
pub const SIN_CODIFICAR: &str = "identity";

/// A font of the web is compressed inside: doing it again only makes it larger.
fn ya_comprimido(nombre: &str) -> bool {
    nombre.ends_with(".woff2")
}

type Contenido = (Option<&'static str>, Cow<'static, [u8]>);

/// The best precompressed form that the browser takes, else the plain file.
fn leer(carpeta: Option<&Path>, nombre: &str, req: &HttpRequest) -> Option<Contenido> {
    let acepta = req
        .headers()
        .get(ACCEPT_ENCODING)
        .and_then(|valor| valor.to_str().ok())
        .unwrap_or_default();
    [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(codificacion, _)| acepta.contains(codificacion))
        .find_map(|(codificacion, sufijo)| {
            Some((
                Some(codificacion),
                leer_archivo(carpeta, &format!("{nombre}{sufijo}"))?,
            ))
        })
        .or_else(|| Some((None, leer_archivo(carpeta, nombre)?)))
}

fn leer_archivo(carpeta: Option<&Path>, nombre: &str) -> Option<Cow<'static, [u8]>> {
    let Some(carpeta) = carpeta else {
        return Incluida::get(nombre).map(|archivo| archivo.data);
    };
    let relativa = PathBuf::from(nombre);
    let normal = relativa
        .components()
        .all(|parte| matches!(parte, Component::Normal(_)));
    normal
        .then(|| std::fs::read(carpeta.join(relativa)).ok())
        .flatten()
        .map(Cow::Owned)
}

fn tipo(nombre: &str) -> &'static str {
    match nombre.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
