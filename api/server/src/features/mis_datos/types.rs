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
    /// Los correos que tuvo la cuenta y que todavía se guardan, primero el último.
    pub correos_anteriores: Vec<MiCorreoAnterior>,
    pub segundo_factor: Option<MiSegundoFactor>,
    /// Lo que el registro de la empresa dice de la persona.
    pub registro_de_empresa: Vec<MiRegistro>,
    pub autorizaciones: Vec<MiAutorizacion>,
    /// Lo que quien administra la entidad decidió sobre la cuenta al revisar los accesos.
    pub revisiones: Vec<MiRevision>,
    /// En qué parte de qué solicitudes de usuarios está la persona.
    pub partes_en_solicitudes: Vec<MiParte>,
    pub consentimientos: Vec<MiConsentimiento>,
    pub boletin: Option<MiSuscripcion>,
    pub pqrsd: Vec<MiPqrsd>,
    pub incidencias: Vec<MiIncidencia>,
    pub solicitudes: Vec<MiSolicitud>,
    pub cambios_de_empresa: Vec<MiCambio>,
    /// Primero la última; en la página, las últimas cincuenta.
    pub sesiones: Vec<MiSesion>,
    /// Los navegadores en los que se ha usado la cuenta; en la página, los últimos cincuenta.
    pub navegadores: Vec<MiNavegador>,
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
    #[serde(with = "time::serde::rfc3339::option")]
    pub correo_comprobado_en: Option<OffsetDateTime>,
    pub entidad: String,
    #[schema(example = "900.123.456-8")]
    pub nit: String,
    pub roles: Vec<String>,
    pub tarjeta_profesional: Option<String>,
    pub estado: String,
    /// Por qué está así, si alguien lo dijo, y hasta cuándo.
    pub motivo_estado: Option<String>,
    pub suspendida_hasta: Option<Date>,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiCorreoAnterior {
    pub correo: String,
    #[serde(with = "time::serde::rfc3339")]
    pub cambiado_en: OffsetDateTime,
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
    /// Los contactos no la tienen.
    pub identificacion: Option<String>,
    pub correo: String,
    pub correo_alterno: Option<String>,
    pub tarjeta_profesional: Option<String>,
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
pub struct MiRevision {
    /// `mantener` o `retirar`.
    pub decision: String,
    #[serde(with = "time::serde::rfc3339")]
    pub revisada_en: OffsetDateTime,
}

/// Lo que una solicitud de usuarios dice de la persona. Los datos de otras no van.
#[derive(Debug, Serialize, ToSchema)]
pub struct MiParte {
    pub radicado: Option<String>,
    pub empresa: String,
    /// El de la solicitud.
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
    /// `representante_legal`, `contador`, `revisor_fiscal`, `contacto` o `administrador_operador`.
    pub parte: String,
    pub nombre: String,
    /// Los contactos no la tienen.
    pub identificacion: Option<String>,
    pub correo: String,
    pub correo_alterno: Option<String>,
    pub tarjeta_profesional: Option<String>,
    /// También las de textos que después cambiaron.
    pub firmas: Vec<MiFirma>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MiFirma {
    /// `enlace` o `papel`.
    pub medio: String,
    #[serde(with = "time::serde::rfc3339::option")]
    pub pedida_en: Option<OffsetDateTime>,
    /// En papel, cuando llegó el formulario firmado.
    #[serde(with = "time::serde::rfc3339::option")]
    pub firmada_en: Option<OffsetDateTime>,
    pub direccion: Option<String>,
    /// Cuando cambió el texto que se firmaba.
    #[serde(with = "time::serde::rfc3339::option")]
    pub anulada_en: Option<OffsetDateTime>,
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
    pub tipo_identificacion: String,
    pub identificacion: String,
    pub nombre: String,
    pub correo: String,
    pub telefono: String,
    pub direccion: String,
    /// ISO 3166-1, numérico.
    pub pais: String,
    /// DIVIPOLA, en Colombia.
    pub municipio: Option<String>,
    /// Fuera de Colombia.
    pub ciudad: Option<String>,
    pub detalle: String,
    pub respuesta: Option<String>,
    /// Por qué se devolvió o se cerró.
    pub motivo: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub terminada_en: Option<OffsetDateTime>,
    /// Los que envió, y los de la respuesta.
    pub anexos: Vec<MiAnexo>,
    /// Lo que pasó con ella, primero lo primero.
    pub pasos: Vec<MiPaso>,
}

/// A qué estado llegó y qué se dijo: lo que se pidió completar, y con qué se completó.
#[derive(Debug, Serialize, ToSchema)]
pub struct MiPaso {
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub ocurrido_en: OffsetDateTime,
    pub texto: Option<String>,
}

/// Un archivo, sin su contenido.
#[derive(Debug, Serialize, ToSchema)]
pub struct MiAnexo {
    pub nombre: String,
    /// En bytes.
    pub tamano: i32,
    /// Vino con la respuesta del ministerio.
    pub de_la_respuesta: bool,
    #[serde(with = "time::serde::rfc3339")]
    pub subido_en: OffsetDateTime,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MiIncidencia {
    pub caso: String,
    pub estado: String,
    pub nombre: String,
    pub correo: String,
    pub empresa: String,
    pub nit: String,
    pub codigo: String,
    pub expediente: String,
    pub incidencia: String,
    /// Lo que hizo hasta que falló.
    pub pasos: String,
    /// Dónde estaba y con qué navegador.
    pub pagina: String,
    pub navegador: String,
    pub respuesta: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub registrada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub terminada_en: Option<OffsetDateTime>,
    pub anexos: Vec<MiAnexo>,
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
    /// Lo que escribió para pedirlo, y lo que se le respondió.
    pub motivo: String,
    pub motivo_decision: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub pedido_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub decidido_en: Option<OffsetDateTime>,
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

/// Sin la marca que el navegador guarda, de la que aquí solo hay una huella.
#[derive(Debug, Serialize, ToSchema)]
pub struct MiNavegador {
    #[serde(with = "time::serde::rfc3339")]
    pub primera_vez_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub ultima_vez_en: OffsetDateTime,
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
    pub dato_en: &'static str,
    pub finalidad: &'static str,
    pub finalidad_en: &'static str,
    pub conservacion: &'static str,
    pub conservacion_en: &'static str,
}
