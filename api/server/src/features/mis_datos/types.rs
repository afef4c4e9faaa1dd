//! What goes out of a person's own data.

use serde::Serialize;
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;

/// Lo que el SER guarda de quien pregunta.
#[derive(Debug, Serialize, ToSchema)]
pub struct MisDatos {
    #[serde(with = "time::serde::rfc3339")]
    pub generado_en: OffsetDateTime,
    pub cuenta: MiCuenta,
    pub segundo_factor: Option<MiSegundoFactor>,
    /// Lo que el registro de la empresa dice de la persona.
    pub registro_de_empresa: Vec<MiRegistro>,
    pub autorizaciones: Vec<MiAutorizacion>,
    pub consentimientos: Vec<MiConsentimiento>,
    pub boletin: Option<MiSuscripcion>,
    pub pqrsd: Vec<MiPqrsd>,
    pub incidencias: Vec<MiIncidencia>,
    pub solicitudes: Vec<MiSolicitud>,
    pub cambios_de_empresa: Vec<MiCambio>,
    /// Primero la última; en la página, las últimas cincuenta.
    pub sesiones: Vec<MiSesion>,
    /// Primero el último; en la página, los últimos cincuenta.
    pub correos: Vec<MiCorreo>,
    /// Lo que hizo en el sistema, primero lo último; en la página, los últimos cincuenta actos.
    pub actos: Vec<MiActo>,
    pub tratamiento: Vec<Tratamiento>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiCuenta {
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    /// La cuenta se activó con un enlace enviado a ese correo: lo que se presentó con él es suyo.
    pub correo_comprobado: bool,
    pub entidad: String,
    #[schema(example = "900.123.456-8")]
    pub nit: String,
    pub roles: Vec<String>,
    pub tarjeta_profesional: Option<String>,
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
}

/// Sin su secreto ni sus códigos.
#[derive(Debug, Serialize, ToSchema)]
pub struct MiSegundoFactor {
    /// `aplicacion` o `correo`.
    pub medio: String,
    #[serde(with = "time::serde::rfc3339")]
    pub desde: OffsetDateTime,
    pub codigos_sin_usar: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiRegistro {
    /// `representante_legal`, `contador`, `revisor_fiscal` o `contacto`.
    pub calidad: String,
    pub nombre: String,
    pub correo: String,
    #[serde(with = "time::serde::rfc3339")]
    pub desde: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub hasta: Option<OffsetDateTime>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiAutorizacion {
    pub calidad: String,
    pub desde: Date,
    pub hasta: Option<Date>,
    #[serde(with = "time::serde::rfc3339")]
    pub otorgada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub revocada_en: Option<OffsetDateTime>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiConsentimiento {
    pub finalidad: String,
    /// `informado`, `otorgado` o `retirado`.
    pub acto: String,
    pub version: String,
    pub huella: String,
    pub canal: String,
    pub direccion: String,
    #[serde(with = "time::serde::rfc3339")]
    pub instante: OffsetDateTime,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiSuscripcion {
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub pedida_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub confirmada_en: Option<OffsetDateTime>,
    /// La página que la termina, si está activa; no va en la descarga.
    pub retiro: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiPqrsd {
    pub radicado: String,
    pub tipo: String,
    pub estado: String,
    pub nombre: String,
    pub telefono: String,
    pub direccion: String,
    pub detalle: String,
    pub respuesta: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiIncidencia {
    pub caso: String,
    pub estado: String,
    pub incidencia: String,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
}

/// Una solicitud de usuarios que se tramitó desde su correo. Los datos de otras personas no van.
#[derive(Debug, Serialize, ToSchema)]
pub struct MiSolicitud {
    pub radicado: Option<String>,
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiCambio {
    pub seccion: String,
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub pedido_en: OffsetDateTime,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiSesion {
    pub navegador: String,
    pub direccion: String,
    #[serde(with = "time::serde::rfc3339")]
    pub abierta_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub ultimo_uso_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub cerrada_en: Option<OffsetDateTime>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiCorreo {
    pub asunto: Option<String>,
    pub clase: String,
    pub destinatario: String,
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub creado_en: OffsetDateTime,
}

/// Sin el antes y el después, que pueden ser de otras personas.
#[derive(Debug, Serialize, ToSchema)]
pub struct MiActo {
    #[serde(with = "time::serde::rfc3339")]
    pub instante: OffsetDateTime,
    pub accion: String,
    pub objeto: String,
    /// `hecho` o `rechazado`.
    pub resultado: String,
    pub direccion: String,
}

/// Para qué se guarda y hasta cuándo.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Tratamiento {
    pub dato: &'static str,
    pub finalidad: &'static str,
    pub conservacion: &'static str,
}
