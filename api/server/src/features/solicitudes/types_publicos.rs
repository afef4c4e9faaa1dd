//! What goes in and out of the public half of a request.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::http::json::oculto;

/// Pedir el enlace con que se diligencia una solicitud.
#[derive(Clone, Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoDeEnlace {
    #[schema(example = "tramites@operador.example")]
    #[validate(length(min = 1, max = 254))]
    pub correo: String,
    /// Verdadero para empezar otra; si no, llegan los enlaces de las que ya empezó.
    #[serde(default)]
    pub nueva: bool,
    /// Cuál aviso sobre datos personales leyó.
    #[schema(example = "2026-11-30")]
    #[validate(length(max = 40))]
    pub terminos_version: String,
    /// La prueba de trabajo resuelta.
    #[validate(length(max = 5000))]
    pub captcha: String,
}

/// La solicitud que se diligencia.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SolicitudAbierta {
    pub id: Uuid,
    /// `borrador`, `pendiente_firmas` o `devuelta`.
    pub estado: String,
    /// La versión para `If-Match`.
    pub version: i32,
    /// A dónde llegan los enlaces y las respuestas.
    pub correo: String,
    pub radicado: Option<String>,
    pub formulario: FormularioDeSolicitud,
    /// Lo que falta o no cumple, en el orden del formato.
    pub faltas: Vec<FaltaDeSolicitud>,
    pub anexos: Vec<AnexoDeSolicitud>,
    pub firmas: Vec<FirmaPedida>,
    /// Por qué se devolvió, campo por campo.
    pub motivos: Vec<MotivoDeDevolucion>,
}

/// El formato, con lo que se ha escrito.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct FormularioDeSolicitud {
    pub fecha: Option<Date>,
    pub empresa: SeccionEmpresa,
    pub representante: SeccionRepresentante,
    pub contador: SeccionContador,
    /// Tres.
    pub contactos: Vec<SeccionContacto>,
    pub administrador: SeccionAdministrador,
}

/// Las secciones que cambian; las demás quedan como estaban.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CambioDeSolicitud {
    #[serde(default)]
    pub fecha: Option<Date>,
    #[serde(default)]
    #[validate(nested)]
    pub empresa: Option<SeccionEmpresa>,
    #[serde(default)]
    #[validate(nested)]
    pub representante: Option<SeccionRepresentante>,
    #[serde(default)]
    #[validate(nested)]
    pub contador: Option<SeccionContador>,
    #[serde(default)]
    #[validate(length(equal = 3), nested)]
    pub contactos: Option<Vec<SeccionContacto>>,
    #[serde(default)]
    #[validate(nested)]
    pub administrador: Option<SeccionAdministrador>,
}

/// 1 Datos de la empresa.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SeccionEmpresa {
    #[schema(example = "900123456-8")]
    #[validate(length(max = 20))]
    pub identificacion: String,
    #[validate(length(max = 200))]
    pub razon_social: String,
    #[validate(length(max = 200))]
    pub direccion: String,
    #[validate(length(max = 254))]
    pub correo_1: String,
    #[validate(length(max = 254))]
    pub correo_2: String,
    /// Código DIVIPOLA.
    #[schema(example = "17")]
    #[validate(length(max = 2))]
    pub departamento: String,
    /// Código DIVIPOLA.
    #[schema(example = "17001")]
    #[validate(length(max = 5))]
    pub municipio: String,
    #[validate(length(max = 100))]
    pub telefonos: String,
}

/// 2 Datos del representante legal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SeccionRepresentante {
    #[validate(length(max = 40))]
    pub identificacion: String,
    #[validate(length(max = 160))]
    pub nombre: String,
    #[validate(length(max = 254))]
    pub correo_1: String,
    #[validate(length(max = 254))]
    pub correo_2: String,
}

/// 3 Datos del contador o del revisor fiscal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SeccionContador {
    /// `contador` o `revisor_fiscal`.
    #[validate(length(max = 20))]
    pub calidad: String,
    #[validate(length(max = 40))]
    pub identificacion: String,
    #[validate(length(max = 160))]
    pub nombre: String,
    #[validate(length(max = 254))]
    pub correo: String,
    #[schema(example = "12345-T")]
    #[validate(length(max = 20))]
    pub tarjeta_profesional: String,
}

/// 4 Un contacto.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SeccionContacto {
    #[validate(length(max = 160))]
    pub nombre: String,
    #[validate(length(max = 254))]
    pub correo: String,
}

/// 5 Datos del administrador operador.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SeccionAdministrador {
    #[validate(length(max = 40))]
    pub identificacion: String,
    #[validate(length(max = 160))]
    pub nombre: String,
    #[validate(length(max = 254))]
    pub correo: String,
}

/// Lo que falta o no cumple.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FaltaDeSolicitud {
    /// Puntero: `/empresa/correo_1` o `/anexos/cedula_representante`.
    pub campo: String,
    pub codigo: String,
    pub mensaje: String,
}

/// Un documento que acompaña la solicitud, o que falta.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct AnexoDeSolicitud {
    /// Qué documento es; `formulario_firmado` es el formato impreso y firmado a mano.
    pub clase: String,
    pub nombre: String,
    pub ayuda: String,
    /// Cuántos días puede tener de expedido, si importa.
    pub dias_maximos: Option<u16>,
    /// De dónde sale la exigencia.
    pub fuente: Option<String>,
    /// Lo que se adjuntó.
    pub archivo: Option<ArchivoDeSolicitud>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ArchivoDeSolicitud {
    pub id: Uuid,
    pub nombre: String,
    /// En bytes.
    pub tamano: i64,
    /// SHA-256.
    pub huella: String,
    pub expedido_el: Option<Date>,
    #[serde(with = "time::serde::rfc3339")]
    pub subido_en: OffsetDateTime,
}

/// Qué documento se adjunta.
#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct DatosDeAnexo {
    /// Nombre del archivo, con su extensión.
    #[param(example = "certificado.pdf")]
    #[validate(length(
        min = 1,
        max = 255,
        message = "El nombre tiene entre 1 y 255 caracteres"
    ))]
    pub nombre: String,
    /// Cuándo se expidió.
    pub expedido_el: Option<Date>,
}

/// Quién firma y si ya lo hizo.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FirmaPedida {
    pub nombre: String,
    pub correo: String,
    /// `representante_legal`, `administrador_operador` o las dos.
    pub calidades: Vec<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub firmada_en: Option<OffsetDateTime>,
}

/// Por qué se devuelve un campo o un anexo.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MotivoDeDevolucion {
    #[schema(example = "/empresa/razon_social")]
    #[validate(length(min = 1, max = 60))]
    pub campo: String,
    #[schema(example = "No coincide con el certificado de la cámara de comercio")]
    #[validate(length(min = 5, max = 300))]
    pub motivo: String,
}

/// El radicado que recibió la solicitud.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SolicitudRadicada {
    #[schema(example = "2026-01-00000007-4")]
    pub radicado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub radicada_en: OffsetDateTime,
    /// Último día de la respuesta.
    pub vence_el: Date,
}

/// El enlace que llegó por correo.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct EnlaceDeFirma {
    /// Lo que va después de «#» en la dirección.
    #[validate(length(max = 200))]
    pub secreto: String,
}

/// Lo que se firma.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct TextoPorFirmar {
    pub empresa: String,
    pub nombre: String,
    pub identificacion: String,
    /// A dónde llega el código, con partes ocultas.
    pub correo: String,
    pub calidades: Vec<String>,
    /// El texto exacto.
    pub texto: String,
    /// SHA-256 del texto.
    pub huella: String,
}

/// Hasta cuándo sirve el código que se envió.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CodigoEnviado {
    #[serde(with = "time::serde::rfc3339")]
    pub vence_en: OffsetDateTime,
}

/// La firma de quien tiene el enlace y el código.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FirmaDeSolicitud {
    #[validate(length(max = 200))]
    pub secreto: String,
    /// Seis dígitos.
    #[validate(length(max = 20))]
    pub codigo: String,
    /// SHA-256 del texto que se leyó.
    #[validate(length(max = 64))]
    pub huella: String,
}

/// Lo que se sabe después de firmar.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FirmaHecha {
    /// El radicado, si era la última firma.
    pub radicada: Option<SolicitudRadicada>,
    /// Quién falta por firmar.
    pub faltan: Vec<String>,
}

/// Con qué se busca una solicitud.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BusquedaDeSolicitud {
    #[schema(example = "2026-01-00000007-4")]
    #[validate(length(max = 40))]
    pub radicado: String,
    /// El documento de una de las personas de la solicitud.
    #[validate(length(max = 40))]
    pub identificacion: String,
}

/// En qué va una solicitud.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SeguimientoDeSolicitud {
    pub radicado: String,
    pub empresa: String,
    pub estado: String,
    /// `registrada`, `recibida`, `en_tramite` o `resuelta`: los estados comunes de los trámites.
    pub estado_comun: String,
    pub vence_el: Option<Date>,
    /// Días hábiles que quedan para responder; negativo si pasaron.
    pub dias_restantes: Option<i64>,
    pub motivos: Vec<MotivoDeDevolucion>,
    pub motivo_decision: Option<String>,
    pub pasos: Vec<PasoDeSolicitud>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PasoDeSolicitud {
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub instante: OffsetDateTime,
}

/// Lo que el representante legal certifica.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ReciboPorCertificar {
    pub empresa: String,
    pub radicado: String,
    pub representante: String,
    pub administrador: String,
}

// Links and codes do not reach a log.
oculto!(EnlaceDeFirma, FirmaDeSolicitud, BusquedaDeSolicitud);
