//! Pages of lists: `?pagina=2&por_pagina=25` in, `{datos, pagina, por_pagina, total}` and
//! `Link` headers out. The total comes from the database.

use actix_web::http::header::LINK;
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Qué página se pide.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct Paginacion {
    /// Desde 1.
    #[serde(default = "uno")]
    #[param(default = 1, minimum = 1)]
    #[validate(range(min = 1, max = 1_000_000, message = "La página va de 1 en adelante"))]
    pub pagina: u64,
    /// Máximo 100.
    #[serde(default = "veinticinco")]
    #[param(default = 25, minimum = 1, maximum = 100)]
    #[validate(range(min = 1, max = 100, message = "Pida entre 1 y 100 por página"))]
    pub por_pagina: u64,
}

fn uno() -> u64 {
    1
}

fn veinticinco() -> u64 {
    25
}

impl Paginacion {
    pub fn desde(&self) -> u64 {
        (self.pagina - 1) * self.por_pagina
    }
}

/// Una página de la lista.
#[derive(Debug, Serialize, ToSchema)]
pub struct Pagina<T> {
    pub datos: Vec<T>,
    pub pagina: u64,
    pub por_pagina: u64,
    /// Cuántos hay en total, sumando todas las páginas.
    pub total: u64,
}

impl<T: Serialize> Pagina<T> {
    pub fn nueva(datos: Vec<T>, paginacion: Paginacion, total: u64) -> Self {
        Self {
            datos,
            pagina: paginacion.pagina,
            por_pagina: paginacion.por_pagina,
            total,
        }
    }

    pub fn responder(self, req: &HttpRequest) -> HttpResponse {
        let enlaces = enlaces(req, self.pagina, self.por_pagina, self.total);
        HttpResponse::Ok().insert_header((LINK, enlaces)).json(self)
    }
}

/// The `Link` header (RFC 8288) of a page: first, prev, next, last.
pub fn enlaces(req: &HttpRequest, pagina: u64, por_pagina: u64, total: u64) -> String {
    let ultima = total.div_ceil(por_pagina.max(1)).max(1);
    let resto: Vec<&str> = req
        .query_string()
        .split('&')
        .filter(|par| !par.is_empty() && !par.starts_with("pagina="))
        .collect();
    let enlace = |numero: u64, relacion: &str| {
        let mut partes = resto.clone();
        let propia = format!("pagina={numero}");
        partes.push(&propia);
        format!("<{}?{}>; rel=\"{relacion}\"", req.path(), partes.join("&"))
    };
    let mut enlaces = vec![enlace(1, "first")];
    if pagina > 1 {
        enlaces.push(enlace(pagina - 1, "prev"));
    }
    if pagina < ultima {
        enlaces.push(enlace(pagina + 1, "next"));
    }
    enlaces.push(enlace(ultima, "last"));
    enlaces.join(", ")
}
