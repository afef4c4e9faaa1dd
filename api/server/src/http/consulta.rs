//! Query strings: what cannot be read is a problem that names the parameter, and so is a parameter
//! that the operation does not have, which would otherwise be a filter silently not applied.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use serde::de::value::Error as ErrorDeCampos;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;
use validator::Validate;

use super::actor::esperar_turno;
use super::catalogo::PARAMETRO_INVALIDO;
use super::json::problema_validacion;
use super::problema::ErrorCampo;
use super::{Problema, Resultado};

/// A query string whose form was checked.
#[derive(Debug)]
pub struct Consulta<T>(pub T);

/// A query string with the parameters of two types, as a filter and its page.
#[derive(Debug)]
pub struct Consultas<A, B>(pub A, pub B);

impl<T> Deref for Consulta<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Consulta<T> {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            esperar_turno(&req).await;
            let texto = req.query_string();
            comprobar_nombres(texto, &[campos::<T>()])?;
            leer(texto).map(Self)
        })
    }
}

impl<A, B> FromRequest for Consultas<A, B>
where
    A: DeserializeOwned + Validate + 'static,
    B: DeserializeOwned + Validate + 'static,
{
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            esperar_turno(&req).await;
            let texto = req.query_string();
            comprobar_nombres(texto, &[campos::<A>(), campos::<B>()])?;
            Ok(Self(leer(texto)?, leer(texto)?))
        })
    }
}

fn comprobar_nombres(texto: &str, conocidos: &[&[&str]]) -> Resultado<()> {
    let errores: Vec<_> = pares(texto)?
        .iter()
        .filter_map(|(nombre, valor)| {
            if !conocidos.iter().any(|campos| campos.contains(&&**nombre)) {
                let mensaje = format!("Esta dirección no tiene un parámetro «{nombre}»");
                return Some(falla(nombre, "PARAMETRO_DESCONOCIDO", mensaje));
            }
            // No parameter of ours may carry it, and PostgreSQL keeps no text with it.
            valor.contains('\0').then(|| sin_formato(nombre, valor))
        })
        .collect();
    if errores.is_empty() {
        return Ok(());
    }
    Err(Problema::de(&PARAMETRO_INVALIDO).campos(errores))
}

fn leer<T: DeserializeOwned + Validate>(texto: &str) -> Resultado<T> {
    let consulta = web::Query::<T>::from_query(texto)
        .map_err(|causa| ilegible::<T>(texto, &causa.to_string()))?
        .into_inner();
    consulta
        .validate()
        .map_err(|errores| problema_validacion(&errores))?;
    Ok(consulta)
}

/// Each parameter is read by itself, so that all those at fault are named at once.
fn ilegible<T: DeserializeOwned>(texto: &str, causa: &str) -> Problema {
    tracing::debug!(%causa, "consulta ilegible");
    let mut errores: Vec<_> = texto
        .split('&')
        .filter(|par| es_ilegible::<T>(par))
        .filter_map(|par| pares(par).ok()?.pop())
        .map(|(nombre, valor)| sin_formato(&nombre, &valor))
        .collect();
    for (marca, codigo, mensaje) in [
        (FALTA, "REQUERIDO", "Falta este parámetro"),
        (SOBRA, "REPETIDO", "Este parámetro está dos veces"),
    ] {
        if let Some((_, resto)) = causa.split_once(marca) {
            let nombre = resto.split('`').next().unwrap_or_default();
            errores.push(falla(nombre, codigo, mensaje.to_owned()));
        }
    }
    Problema::de(&PARAMETRO_INVALIDO).campos(errores)
}

/// How serde begins to say which field is missing, or comes twice.
const FALTA: &str = "missing field `";
const SOBRA: &str = "duplicate field `";

/// Whether this pair alone is at fault; that others are missing is not its fault.
fn es_ilegible<T: DeserializeOwned>(par: &str) -> bool {
    web::Query::<T>::from_query(par).is_err_and(|causa| !causa.to_string().contains(FALTA))
}

fn sin_formato(nombre: &str, valor: &str) -> ErrorCampo {
    let mensaje = format!("«{valor}» no tiene el formato de este parámetro");
    falla(nombre, "FORMATO", mensaje)
}

fn falla(nombre: &str, codigo: &str, mensaje: String) -> ErrorCampo {
    ErrorCampo {
        campo: format!("/{nombre}"),
        codigo: codigo.to_owned(),
        mensaje,
    }
}

fn pares(texto: &str) -> Resultado<Vec<(String, String)>> {
    web::Query::from_query(texto)
        .map(web::Query::into_inner)
        .map_err(|_| Problema::de(&PARAMETRO_INVALIDO))
}

/// The names of the fields of a type, as its reader asks for them.
fn campos<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut lector = LectorDeCampos(&[]);
    // It gives no value, so reading always ends in an error.
    let _ = T::deserialize(&mut lector);
    lector.0
}

struct LectorDeCampos(&'static [&'static str]);

impl<'de> Deserializer<'de> for &mut LectorDeCampos {
    type Error = ErrorDeCampos;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        campos: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, ErrorDeCampos> {
        self.0 = campos;
        Err(ErrorDeCampos::custom("solo los nombres"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, ErrorDeCampos> {
        Err(ErrorDeCampos::custom("solo los nombres"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
