//! JSON bodies and path parameters: what cannot be read is a problem that names the field, never
//! a bare 400.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use super::actor::esperar_turno;
use super::catalogo::{
    CUERPO_DEMASIADO_GRANDE, DATOS_INVALIDOS, JSON_MAL_FORMADO, RUTA_DESCONOCIDA, TIPO_DE_CONTENIDO,
};
use super::problema::ErrorCampo;
use super::{Problema, Resultado, forma};

/// Largest JSON body: a declaration of 500 income lines is about 60 kB.
pub const CUERPO_MAXIMO_BYTES: usize = 256 * 1024;

/// A JSON body whose form was checked.
#[derive(Debug)]
pub struct Cuerpo<T>(pub T);

/// The parameters of the path.
#[derive(Debug)]
pub struct Ruta<T>(pub T);

impl<T> Deref for Cuerpo<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Cuerpo<T> {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let es_json = es_json(req);
        let lectura = web::Bytes::from_request(req, payload);
        let req = req.clone();
        Box::pin(async move {
            esperar_turno(&req).await;
            if !es_json {
                return Err(Problema::de(&TIPO_DE_CONTENIDO));
            }
            let bytes = lectura.await.map_err(|error| sin_leer(&error))?;
            let cuerpo: T = forma::leer(&bytes)?;
            cuerpo
                .validate()
                .map_err(|errores| problema_validacion(&errores))?;
            Ok(Self(cuerpo))
        })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Ruta<T> {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let lectura = web::Path::<T>::from_request(req, payload);
        Box::pin(async move {
            // An identifier that cannot be one names nothing that exists.
            lectura
                .await
                .map(|ruta| Self(ruta.into_inner()))
                .map_err(|_| Problema::de(&RUTA_DESCONOCIDA))
        })
    }
}

/// `Debug` of bodies that carry secrets: their name and nothing else.
macro_rules! oculto {
    ($($tipo:ident),+) => {$(
        impl std::fmt::Debug for $tipo {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($tipo)).finish_non_exhaustive()
            }
        }
    )+};
}
pub(crate) use oculto;

/// The limit of every body.
pub fn configuracion() -> web::PayloadConfig {
    web::PayloadConfig::new(CUERPO_MAXIMO_BYTES)
}

/// `application/json`, or a type of its own written in JSON.
fn es_json(req: &HttpRequest) -> bool {
    let tipo = req.mime_type().ok().flatten();
    tipo.is_some_and(|tipo| {
        tipo.subtype() == "json" || tipo.suffix().is_some_and(|suyo| suyo == "json")
    })
}

/// A body that did not arrive whole.
fn sin_leer(error: &actix_web::Error) -> Problema {
    match error.as_error::<PayloadError>() {
        Some(PayloadError::Overflow) => Problema::de(&CUERPO_DEMASIADO_GRANDE).detalle(format!(
            "El cuerpo supera {} kB. Envíe menos datos por petición.",
            CUERPO_MAXIMO_BYTES / 1024
        )),
        _ => Problema::de(&JSON_MAL_FORMADO),
    }
}

pub(super) fn problema_validacion(errores: &ValidationErrors) -> Problema {
    let mut campos = Vec::new();
    recorrer("", errores, &mut campos);
    Problema::de(&DATOS_INVALIDOS).campos(campos)
}

fn recorrer(base: &str, errores: &ValidationErrors, campos: &mut Vec<ErrorCampo>) {
    for (nombre, clase) in errores.errors() {
        let aqui = format!("{base}/{nombre}");
        match clase {
            ValidationErrorsKind::Field(fallas) => {
                campos.extend(fallas.iter().map(|falla| ErrorCampo {
                    campo: aqui.clone(),
                    codigo: falla.code.to_uppercase(),
                    mensaje: falla.message.as_ref().map_or_else(
                        || "El valor no tiene la forma o el tamaño permitidos".to_owned(),
                        ToString::to_string,
                    ),
                }))
            }
            ValidationErrorsKind::Struct(hijos) => recorrer(&aqui, hijos, campos),
            ValidationErrorsKind::List(filas) => {
                for (indice, hijos) in filas {
                    recorrer(&format!("{aqui}/{indice}"), hijos, campos);
                }
            }
        }
    }
}
