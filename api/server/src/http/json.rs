//! JSON bodies and path parameters: what cannot be read is a problem that names the field, never
//! a bare 400.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::error::JsonPayloadError;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use super::catalogo::{
    CUERPO_DEMASIADO_GRANDE, DATOS_INVALIDOS, JSON_MAL_FORMADO, RUTA_DESCONOCIDA, TIPO_DE_CONTENIDO,
};
use super::problema::ErrorCampo;
use super::{Problema, Resultado};

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
        let lectura = web::Json::<T>::from_request(req, payload);
        Box::pin(async move {
            let cuerpo = lectura
                .await
                .map_err(|error| problema_json(&error))?
                .into_inner();
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

/// The JSON reader of the application: size limit and content type.
pub fn configuracion() -> web::JsonConfig {
    web::JsonConfig::default()
        .limit(CUERPO_MAXIMO_BYTES)
        .error_handler(|error, _| problema_json(&error.into()).into())
}

fn problema_json(error: &actix_web::Error) -> Problema {
    match error.as_error::<JsonPayloadError>() {
        Some(JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. }) => {
            Problema::de(&CUERPO_DEMASIADO_GRANDE).detalle(format!(
                "El cuerpo supera {} kB. Envíe menos datos por petición.",
                CUERPO_MAXIMO_BYTES / 1024
            ))
        }
        Some(JsonPayloadError::ContentType) => Problema::de(&TIPO_DE_CONTENIDO),
        Some(JsonPayloadError::Deserialize(causa)) => {
            Problema::de(&JSON_MAL_FORMADO).detalle(explicar_json(&causa.to_string()))
        }
        // Another extractor's own problem, already made.
        _ => error
            .as_error::<Problema>()
            .cloned()
            .unwrap_or_else(|| Problema::de(&JSON_MAL_FORMADO)),
    }
}

/// serde speaks English; the person gets Spanish with the same place.
fn explicar_json(causa: &str) -> String {
    let lugar = causa
        .rsplit_once(" at line ")
        .map(|(_, lugar)| format!(" (línea {})", lugar.replace(" column ", ", columna ")))
        .unwrap_or_default();
    let campo = |marca: &str| {
        causa
            .split_once(marca)
            .and_then(|(_, resto)| resto.split('`').next())
            .map(ToOwned::to_owned)
    };
    if let Some(campo) = campo("missing field `") {
        return format!("Falta el campo «{campo}»{lugar}.");
    }
    if let Some(campo) = campo("unknown field `") {
        return format!("El campo «{campo}» no existe{lugar}.");
    }
    if causa.starts_with("invalid type") || causa.starts_with("invalid value") {
        return format!("Un valor no es del tipo esperado{lugar}.");
    }
    format!("El cuerpo no es JSON válido o no tiene la forma esperada{lugar}.")
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
