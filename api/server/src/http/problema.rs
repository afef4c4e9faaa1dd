//! `application/problem+json` (RFC 9457). The only place where an error becomes HTTP.
//!
//! Every error has two texts: one for the person (in the body) and one for the log.

use std::fmt;

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};
use ser_store::StoreError;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::catalogo::{ERROR_INTERNO, NO_DISPONIBLE};
use crate::contexto::ArranqueError;

/// A kind of problem: one code, one cause, one remedy. Listed in `openapi/problems.md`.
#[derive(Debug, PartialEq, Eq)]
pub struct TipoProblema {
    /// Stable, in capitals.
    pub codigo: &'static str,
    pub estado: u16,
    /// Short, in Spanish, the same every time.
    pub titulo: &'static str,
    /// What the person or program can do.
    pub remedio: &'static str,
}

impl TipoProblema {
    /// The last part of its `type` URI.
    pub fn ruta(&self) -> String {
        self.codigo.to_lowercase().replace('_', "-")
    }
}

/// One occurrence of a problem. Boxed: most results carry none, and should not pay for its size.
#[derive(Clone, Debug)]
pub struct Problema(Box<Hechos>);

#[derive(Clone, Debug)]
struct Hechos {
    tipo: &'static TipoProblema,
    detalle: String,
    errores: Vec<ErrorCampo>,
    extensiones: Map<String, Value>,
    reintentar_en_s: Option<i64>,
    para_bitacora: Option<String>,
    esperado: bool,
    /// The path that was asked for and the id of the request, once they are known.
    sitio: Option<(String, String)>,
}

/// Un campo con error: dónde (puntero JSON), un código estable y qué hacer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ErrorCampo {
    /// Puntero JSON en el cuerpo de la petición; por ejemplo, `/declaracion/ingresos/0/valor`.
    pub campo: String,
    pub codigo: String,
    pub mensaje: String,
}

/// El cuerpo de toda respuesta de error.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Problema)]
pub struct CuerpoProblema {
    /// URI estable del tipo de problema.
    #[serde(rename = "type")]
    #[schema(example = "/api/problemas/datos-invalidos")]
    pub tipo: String,
    pub title: &'static str,
    pub status: u16,
    pub detail: String,
    /// La ruta que se pidió.
    pub instance: String,
    /// Código estable, con una sola causa.
    #[schema(example = "DATOS_INVALIDOS")]
    pub codigo: &'static str,
    pub errores: Vec<ErrorCampo>,
    /// Indique este código cuando pida ayuda.
    pub solicitud_id: String,
    #[serde(flatten)]
    #[schema(additional_properties)]
    pub extensiones: Map<String, Value>,
}

impl Problema {
    /// A problem whose detail is the remedy of its kind.
    pub fn de(tipo: &'static TipoProblema) -> Self {
        Self(Box::new(Hechos {
            tipo,
            detalle: tipo.remedio.to_owned(),
            errores: Vec::new(),
            extensiones: Map::new(),
            reintentar_en_s: None,
            para_bitacora: None,
            esperado: false,
            sitio: None,
        }))
    }

    pub fn detalle(mut self, detalle: impl Into<String>) -> Self {
        self.0.detalle = detalle.into();
        self
    }

    pub fn campo(
        mut self,
        campo: impl Into<String>,
        codigo: &str,
        mensaje: impl Into<String>,
    ) -> Self {
        self.0.errores.push(ErrorCampo {
            campo: campo.into(),
            codigo: codigo.to_owned(),
            mensaje: mensaje.into(),
        });
        self
    }

    pub fn campos(mut self, errores: Vec<ErrorCampo>) -> Self {
        self.0.errores.extend(errores);
        self
    }

    pub fn con(mut self, nombre: &str, valor: impl Serialize) -> Self {
        match serde_json::to_value(valor) {
            Ok(valor) => {
                self.0.extensiones.insert(nombre.to_owned(), valor);
            }
            Err(error) => self.0.para_bitacora = Some(format!("extensión {nombre}: {error}")),
        }
        self
    }

    pub fn reintentar_en(mut self, segundos: i64) -> Self {
        self.0.reintentar_en_s = Some(segundos.max(1));
        self
    }

    /// An unexpected error: the person gets a generic sentence, the log gets the cause.
    pub fn interno(causa: impl fmt::Display) -> Self {
        let mut problema = Self::de(&ERROR_INTERNO);
        problema.0.para_bitacora = Some(causa.to_string());
        problema
    }

    pub fn tipo(&self) -> &'static TipoProblema {
        self.0.tipo
    }

    pub fn bitacora(&self) -> Option<&str> {
        self.0.para_bitacora.as_deref()
    }

    /// The answer to a question that is asked in good faith: no attempt that an auditor looks for.
    pub fn esperado(mut self) -> Self {
        self.0.esperado = true;
        self
    }

    pub fn es_esperado(&self) -> bool {
        self.0.esperado
    }

    pub fn errores(&self) -> &[ErrorCampo] {
        &self.0.errores
    }

    /// The same problem, of this request.
    pub fn situado(mut self, ruta: &str, solicitud_id: &str) -> Self {
        self.0.sitio = Some((ruta.to_owned(), solicitud_id.to_owned()));
        self
    }

    /// The body.
    pub fn json(&self) -> Vec<u8> {
        let (instance, solicitud_id) = self.0.sitio.clone().unwrap_or_default();
        let cuerpo = CuerpoProblema {
            tipo: format!("/api/problemas/{}", self.0.tipo.ruta()),
            title: self.0.tipo.titulo,
            status: self.0.tipo.estado,
            detail: self.0.detalle.clone(),
            instance,
            codigo: self.0.tipo.codigo,
            errores: self.0.errores.clone(),
            solicitud_id,
            extensiones: self.0.extensiones.clone(),
        };
        serde_json::to_vec(&cuerpo).unwrap_or_default()
    }
}

impl fmt::Display for Problema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            self.0.tipo.codigo,
            self.0.para_bitacora.as_deref().unwrap_or(&self.0.detalle)
        )
    }
}

impl std::error::Error for Problema {}

impl ResponseError for Problema {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.0.tipo.estado).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The answer. Inside a request its body is completed by [`super::solicitud`]; what fails
    /// outside of it, a panic, comes situated already.
    fn error_response(&self) -> HttpResponse {
        let mut respuesta = HttpResponse::new(self.status_code());
        let cabeceras = respuesta.headers_mut();
        super::cabeceras::poner(cabeceras, super::cabeceras::CSP);
        cabeceras.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if let Some(segundos) = self.0.reintentar_en_s {
            cabeceras.insert(RETRY_AFTER, HeaderValue::from(segundos));
        }
        if self.0.tipo.estado == 401 {
            cabeceras.insert(
                HeaderName::from_static("www-authenticate"),
                HeaderValue::from_static("Bearer"),
            );
        }
        if let Some(id) = self
            .0
            .sitio
            .as_ref()
            .and_then(|(_, id)| HeaderValue::from_str(id).ok())
        {
            cabeceras.insert(HeaderName::from_static("x-request-id"), id);
        }
        respuesta.extensions_mut().insert(self.clone());
        respuesta.set_body(BoxBody::new(self.json()))
    }
}

impl From<StoreError> for Problema {
    fn from(error: StoreError) -> Self {
        if error.es_pasajero() {
            let mut problema = Self::de(&NO_DISPONIBLE).reintentar_en(2);
            problema.0.para_bitacora = Some(error.to_string());
            return problema;
        }
        Self::interno(error)
    }
}

impl From<sea_orm::DbErr> for Problema {
    fn from(error: sea_orm::DbErr) -> Self {
        StoreError::from(error).into()
    }
}

impl From<ArranqueError> for Problema {
    /// What a process reads when it starts it also reads again while it serves.
    fn from(error: ArranqueError) -> Self {
        match error {
            ArranqueError::Base(error) => error.into(),
            error => Self::interno(error),
        }
    }
}
