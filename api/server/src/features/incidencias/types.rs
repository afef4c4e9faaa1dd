//! What goes in and out of reported problems.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::adjuntos::AdjuntoVisto;

/// Un problema que se reporta. La página, el navegador y la solicitud que falló los pone la
/// aplicación.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevaIncidencia {
    /// NIT de la empresa.
    #[schema(example = "901000001-6")]
    #[validate(length(max = 40))]
    pub nit: String,
    #[schema(example = "Andina Fibra de Ejemplo S.A.S.")]
    #[validate(length(max = 200))]
    pub empresa: String,
    /// Código del operador, si lo tiene.
    #[serde(default)]
    #[validate(length(max = 40))]
    pub codigo: String,
    #[serde(default)]
    #[validate(length(max = 40))]
    pub expediente: String,
    /// Qué pasó.
    #[validate(length(max = 2000, message = "Hasta 2.000 caracteres"))]
    pub incidencia: String,
    /// Qué hizo antes de que pasara.
    #[serde(default)]
    #[validate(length(max = 2000, message = "Hasta 2.000 caracteres"))]
    pub pasos: String,
    #[validate(length(max = 160))]
    pub nombre: String,
    #[validate(length(max = 254))]
    pub correo: String,
    /// Dónde estaba.
    #[serde(default)]
    #[validate(length(max = 500))]
    pub pagina: String,
    /// El código de la última solicitud que falló en esa página.
    #[validate(length(max = 60))]
    pub solicitud_fallida: Option<String>,
    /// Las imágenes que se subieron antes, en orden.
    #[serde(default)]
    #[validate(length(max = 100))]
    pub adjuntos: Vec<Uuid>,
    /// Cuál aviso sobre datos personales leyó.
    #[schema(example = "2026-11-30")]
    #[validate(length(max = 40))]
    pub terminos_version: String,
    /// El desafío resuelto de `GET /api/v1/captcha/incidencia`; con sesión no hace falta.
    #[validate(length(max = 4000))]
    pub captcha: Option<String>,
}

/// El caso que quedó.
#[derive(Debug, Serialize, ToSchema)]
pub struct AcuseIncidencia {
    #[schema(example = "2026-03-00000007-0")]
    pub caso: String,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
    /// A dónde llegan los avisos.
    pub correo: String,
    pub adjuntos: usize,
}

/// Lo que se busca.
#[derive(Debug, Deserialize, ToSchema, Validate)]
pub struct BusquedaIncidencia {
    /// Con o sin guiones.
    #[validate(length(max = 40))]
    pub caso: String,
    /// El correo con que se reportó.
    #[validate(length(max = 254))]
    pub correo: String,
}

/// En qué va un caso. La respuesta misma llega por correo.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeguimientoIncidencia {
    pub caso: String,
    /// `registrada`, `en_revision`, `resuelta` o `cerrada`.
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub revisada_en: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub terminada_en: Option<OffsetDateTime>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroIncidencias {
    /// `abiertas` (lo de siempre), `terminadas`, o un estado.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    /// Parte del caso, de la empresa, del NIT, del nombre o del correo.
    #[validate(length(max = 100))]
    pub q: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct IncidenciaFila {
    pub id: Uuid,
    pub caso: String,
    pub estado: String,
    pub empresa: String,
    pub nit: String,
    pub incidencia: String,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
}

/// Todo lo de un caso.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidenciaCompleta {
    #[serde(flatten)]
    pub fila: IncidenciaFila,
    pub codigo: String,
    pub expediente: String,
    pub pasos: String,
    pub nombre: String,
    pub correo: String,
    /// Reportó con su sesión.
    pub con_sesion: bool,
    pub pagina: String,
    pub navegador: String,
    pub solicitud_fallida: Option<String>,
    /// Con este código se halla el reporte en la bitácora.
    pub solicitud_id: String,
    pub adjuntos: Vec<AdjuntoVisto>,
    pub responsable: Option<String>,
    pub respuesta: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub terminada_en: Option<OffsetDateTime>,
    /// Qué puede pasar ahora: `revisar`, `responder` o `cerrar`.
    pub acciones: Vec<&'static str>,
    /// La versión para `If-Match`.
    pub version: i32,
}

/// Lo que se dice a quien reportó.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RespuestaIncidencia {
    #[validate(length(min = 10, max = 4000, message = "Entre 10 y 4.000 caracteres"))]
    pub texto: String,
}
