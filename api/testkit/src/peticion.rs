//! One HTTP request, and what must hold of every answer.

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;

use crate::Actor;

/// A request being built; awaiting it sends it.
#[derive(Debug)]
pub struct Peticion(RequestBuilder);

/// An answer, read whole.
#[derive(Clone, Debug)]
pub struct Respuesta {
    pub estado: u16,
    pub cabeceras: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Peticion {
    pub fn nueva(cliente: &Client, metodo: Method, url: &str) -> Self {
        Self(cliente.request(metodo, url))
    }

    pub fn como(self, actor: &Actor) -> Self {
        self.con_token(&actor.token)
    }

    pub fn con_token(self, token: &str) -> Self {
        Self(self.0.bearer_auth(token))
    }

    pub fn cabecera(self, nombre: &str, valor: &str) -> Self {
        Self(self.0.header(nombre, valor))
    }

    /// `If-Match` of a version.
    pub fn si_coincide(self, version: impl std::fmt::Display) -> Self {
        self.cabecera("if-match", &format!("\"{version}\""))
    }

    /// `Idempotency-Key`.
    pub fn clave(self, clave: &str) -> Self {
        self.cabecera("idempotency-key", clave)
    }

    pub fn json(self, cuerpo: &Value) -> Self {
        self.cuerpo("application/json", cuerpo.to_string())
    }

    pub fn cuerpo(self, tipo: &str, cuerpo: impl Into<reqwest::Body>) -> Self {
        Self(self.0.header(CONTENT_TYPE, tipo).body(cuerpo))
    }

    /// Sends it; an error of the connection is the caller's to judge.
    pub async fn intentar(self) -> Result<Respuesta, reqwest::Error> {
        let respuesta = self.0.send().await?;
        let estado = respuesta.status().as_u16();
        let cabeceras = respuesta.headers().clone();
        let bytes = respuesta.bytes().await?.to_vec();
        Ok(Respuesta {
            estado,
            cabeceras,
            bytes,
        })
    }
}

impl IntoFuture for Peticion {
    type Output = Respuesta;
    type IntoFuture = Pin<Box<dyn Future<Output = Respuesta> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let respuesta = self.intentar().await.expect("the server did not answer");
            respuesta.comprobar_cabeceras();
            respuesta
        })
    }
}

/// Query string of names and values.
pub fn consulta(pares: &[(&str, &str)]) -> String {
    let codificar = |texto: &str| {
        texto
            .bytes()
            .map(|b| {
                if b.is_ascii_alphanumeric() || b"-._~".contains(&b) {
                    char::from(b).to_string()
                } else {
                    format!("%{b:02X}")
                }
            })
            .collect::<String>()
    };
    pares
        .iter()
        .map(|(nombre, valor)| format!("{nombre}={}", codificar(valor)))
        .collect::<Vec<_>>()
        .join("&")
}

impl Respuesta {
    pub fn cabecera(&self, nombre: &str) -> &str {
        self.cabeceras
            .get(nombre)
            .map_or("", |valor| valor.to_str().unwrap())
    }

    pub fn texto(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{error}: {}", self.texto()))
    }

    /// The body, once the status is the expected one.
    #[track_caller]
    pub fn esperar(&self, estado: u16) -> Value {
        assert_eq!(self.estado, estado, "{}", self.texto());
        if self.bytes.is_empty() {
            return Value::Null;
        }
        self.json()
    }

    /// The body of a problem of this kind, with all that every problem must carry.
    #[track_caller]
    pub fn problema(&self, estado: u16, codigo: &str) -> Value {
        assert_eq!(self.estado, estado, "{}", self.texto());
        assert_eq!(
            self.cabecera("content-type"),
            "application/problem+json",
            "{}",
            self.texto()
        );
        let cuerpo = self.json();
        assert_eq!(cuerpo["codigo"], codigo, "{cuerpo}");
        assert_eq!(cuerpo["status"], estado, "{cuerpo}");
        let tipo = format!("/api/problemas/{}", codigo.to_lowercase().replace('_', "-"));
        assert_eq!(cuerpo["type"], tipo, "{cuerpo}");
        for campo in ["title", "detail", "instance"] {
            assert!(
                cuerpo[campo]
                    .as_str()
                    .is_some_and(|texto| !texto.is_empty()),
                "{campo} is empty: {cuerpo}"
            );
        }
        assert!(cuerpo["errores"].is_array(), "{cuerpo}");
        assert_eq!(
            cuerpo["solicitud_id"],
            self.cabecera("x-request-id"),
            "{cuerpo}"
        );
        cuerpo
    }

    /// The problem, and the field that it names.
    #[track_caller]
    pub fn campo_invalido(&self, estado: u16, codigo: &str, campo: &str, falla: &str) -> Value {
        let cuerpo = self.problema(estado, codigo);
        let nombrado = cuerpo["errores"]
            .as_array()
            .unwrap()
            .iter()
            .any(|error| error["campo"] == campo && error["codigo"] == falla);
        assert!(nombrado, "no {falla} at {campo}: {cuerpo}");
        cuerpo
    }

    /// Whatever is answered, the browser is told what it may do with it.
    fn comprobar_cabeceras(&self) {
        let csp = self.cabecera("content-security-policy");
        for parte in [
            "default-src 'self'",
            "script-src 'self'",
            "object-src 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(csp.contains(parte), "«{parte}» is not in «{csp}»");
        }
        assert_eq!(self.cabecera("x-content-type-options"), "nosniff");
        assert_eq!(self.cabecera("x-frame-options"), "DENY");
        assert_eq!(self.cabecera("referrer-policy"), "same-origin");
        assert_eq!(self.cabecera("x-request-id").len(), 36);
    }
}
