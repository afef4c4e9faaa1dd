//! The frame of every request: its identifier, its log line, and the last word on errors.
//! Whatever fails inside, also a panic, leaves as a problem with the request id.

use std::any::Any;
use std::net::IpAddr;
use std::panic::AssertUnwindSafe;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue,
};
use actix_web::middleware::Next;
use actix_web::{Error, FromRequest, HttpMessage, HttpRequest, ResponseError, dev::Payload, web};
use futures_util::FutureExt;
use futures_util::future::{Ready, ready};
use uuid::Uuid;

use super::catalogo::{
    CUERPO_DEMASIADO_GRANDE, METODO_NO_PERMITIDO, PARAMETRO_INVALIDO, RUTA_DESCONOCIDA,
    TIPO_DE_CONTENIDO,
};
use super::{Problema, lectura, metricas, rechazo};
use crate::Contexto;

/// Name and origin of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solicitud {
    pub id: String,
    pub direccion: String,
    pub agente: String,
}

impl FromRequest for Solicitud {
    type Error = Problema;
    type Future = Ready<Result<Self, Problema>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::de(req)))
    }
}

impl Solicitud {
    /// The request's own, put there by [`enmarcar`].
    pub fn de(req: &HttpRequest) -> Self {
        req.extensions()
            .get::<Self>()
            .cloned()
            .unwrap_or_else(|| Self {
                id: String::new(),
                direccion: String::new(),
                agente: String::new(),
            })
    }
}

/// Who asks: the peer, or whom our own proxies say they asked for.
fn cliente(req: &HttpRequest) -> Option<IpAddr> {
    let par = req.peer_addr()?.ip();
    let Some(contexto) = req.app_data::<web::Data<Contexto>>() else {
        return Some(par);
    };
    let cabeceras: Vec<&str> = req
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|valor| valor.to_str().ok())
        .collect();
    let entradas = cabeceras.iter().flat_map(|cabecera| cabecera.split(','));
    Some(contexto.settings.proxies.cliente(par, entradas))
}

/// The outermost middleware.
pub async fn enmarcar(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let inicio = Instant::now();
    let agente = req
        .headers()
        .get(actix_web::http::header::USER_AGENT)
        .and_then(|valor| valor.to_str().ok())
        .map(|texto| texto.chars().take(200).collect())
        .unwrap_or_default();
    let solicitud = Solicitud {
        id: Uuid::now_v7().to_string(),
        direccion: cliente(req.request())
            .map(|ip| ip.to_string())
            .unwrap_or_default(),
        agente,
    };
    req.extensions_mut().insert(solicitud.clone());
    let camino = req.path().to_owned();
    let metodo = req.method().clone();

    // The request itself may not be held meanwhile: actix wants to be its only owner.
    let respuesta = match AssertUnwindSafe(next.call(req)).catch_unwind().await {
        Ok(Ok(respuesta)) => respuesta.map_into_boxed_body(),
        Ok(Err(error)) => {
            let problema = error
                .as_error::<Problema>()
                .cloned()
                .unwrap_or_else(|| Problema::interno(&error));
            anotar_en_bitacora(&problema, &solicitud.id);
            return Err(problema.situado(&camino, &solicitud.id).into());
        }
        Err(panico) => {
            let problema = Problema::interno(format!("pánico: {}", causa_de(&*panico)));
            anotar_en_bitacora(&problema, &solicitud.id);
            metricas::anotar(metodo.as_str(), "(pánico)", 500, inicio.elapsed());
            return Err(problema.situado(&camino, &solicitud.id).into());
        }
    };

    let mut respuesta = match problema_de(&respuesta) {
        Some(problema) => {
            anotar_en_bitacora(&problema, &solicitud.id);
            rechazo::anotar(respuesta.request(), &problema).await;
            con_cuerpo(respuesta, problema.situado(&camino, &solicitud.id))
        }
        None => match lectura::anotar_si_es_personal(&respuesta).await {
            Ok(()) => respuesta,
            Err(problema) => {
                anotar_en_bitacora(&problema, &solicitud.id);
                con_cuerpo(respuesta, problema.situado(&camino, &solicitud.id))
            }
        },
    };
    if let Ok(valor) = HeaderValue::from_str(&solicitud.id) {
        respuesta
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), valor);
    }
    let estado = respuesta.status().as_u16();
    let ruta = respuesta
        .request()
        .match_pattern()
        .unwrap_or_else(|| "(sin ruta)".to_owned());
    metricas::anotar(metodo.as_str(), &ruta, estado, inicio.elapsed());
    tracing::info!(
        solicitud = %solicitud.id, metodo = %metodo, ruta = %ruta, estado,
        ms = inicio.elapsed().as_millis() as u64, "atendida"
    );
    Ok(respuesta)
}

/// The problem that an answer says: ours, or that of what actix refused by itself.
fn problema_de(respuesta: &ServiceResponse<BoxBody>) -> Option<Problema> {
    let dicho = respuesta.response().extensions().get::<Problema>().cloned();
    dicho.or_else(|| de_estado(respuesta.status()))
}

/// The answer with the body of its problem, now that path and request id are known.
fn con_cuerpo(respuesta: ServiceResponse<BoxBody>, problema: Problema) -> ServiceResponse<BoxBody> {
    let mut nueva = problema.error_response();
    // What the first answer said beside its body stands (Allow, Vary, the headers of the page).
    for (nombre, valor) in respuesta.headers() {
        if !DEL_CUERPO.contains(nombre) {
            nueva.headers_mut().insert(nombre.clone(), valor.clone());
        }
    }
    respuesta.into_response(nueva)
}

const DEL_CUERPO: [HeaderName; 3] = [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING];

/// What actix refused by itself (a method that a route does not take, an encoding that we do not
/// speak), in our words.
fn de_estado(estado: StatusCode) -> Option<Problema> {
    let tipo = match estado {
        StatusCode::NOT_FOUND => &RUTA_DESCONOCIDA,
        StatusCode::METHOD_NOT_ALLOWED => &METODO_NO_PERMITIDO,
        StatusCode::PAYLOAD_TOO_LARGE => &CUERPO_DEMASIADO_GRANDE,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => &TIPO_DE_CONTENIDO,
        otro if otro.is_client_error() => &PARAMETRO_INVALIDO,
        otro if otro.is_server_error() => {
            return Some(Problema::interno(format!("respuesta {otro} sin problema")));
        }
        _ => return None,
    };
    Some(Problema::de(tipo))
}

fn anotar_en_bitacora(problema: &Problema, id: &str) {
    if let Some(causa) = problema.bitacora() {
        tracing::error!(
            solicitud = id,
            codigo = problema.tipo().codigo,
            causa,
            "problema"
        );
    }
}

/// What a panic said of itself.
pub(crate) fn causa_de(panico: &(dyn Any + Send)) -> String {
    let texto = panico.downcast_ref::<&str>().map(ToString::to_string);
    texto
        .or_else(|| panico.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "sin mensaje".to_owned())
}
