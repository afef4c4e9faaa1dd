//! What goes in and out of the session operations.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::http::json::oculto;

/// Quién quiere ingresar. Los datos vacíos reciben la misma respuesta que los incorrectos.
#[derive(Deserialize, ToSchema, Validate)]
pub struct Ingreso {
    /// NIT del operador, con o sin dígito de verificación y puntuación.
    #[schema(example = "900.123.456-8")]
    #[validate(length(max = 40))]
    pub operador: String,
    /// Identificación de la persona.
    #[schema(example = "1020304050")]
    #[validate(length(max = 40))]
    pub usuario: String,
    #[schema(format = Password)]
    #[validate(length(max = 200))]
    pub clave: String,
    /// El desafío resuelto de `GET /api/v1/captcha/ingreso`: el base64 de su JSON.
    #[validate(length(max = 4000))]
    pub captcha: String,
}

impl std::fmt::Debug for Ingreso {
    /// Passwords do not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ingreso")
            .field("operador", &self.operador)
            .finish_non_exhaustive()
    }
}

/// Una sesión abierta: el token de acceso y de quién es. El token de refresco viaja en una
/// cookie que los scripts no pueden leer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sesion {
    /// JWT, EdDSA; se envía como `Authorization: Bearer`.
    pub token: String,
    #[serde(with = "time::serde::rfc3339")]
    pub expira_en: OffsetDateTime,
    /// Después de tantos segundos sin renovarla ni avisar actividad, la sesión termina.
    pub inactividad_segundos: i64,
    pub persona: Persona,
}

/// Lo que responde el ingreso: la sesión, o el segundo paso que falta.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum RespuestaDeIngreso {
    Sesion(Box<Sesion>),
    Pendiente(IngresoPendiente),
}

/// La contraseña es correcta, y falta el segundo paso.
#[derive(Debug, Serialize, ToSchema)]
pub struct IngresoPendiente {
    pub segundo_paso: PasoPendiente,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PasoPendiente {
    /// Se devuelve con el código en `POST /api/v1/sesion/segundo-factor`. Sirve una vez.
    pub desafio: String,
    /// `aplicacion` o `correo`.
    pub medio: String,
    /// A dónde fue el código, sin decir toda la dirección.
    #[schema(example = "a•••@empresa.co")]
    pub correo: Option<String>,
    /// Desde cuándo se puede pedir el código de este ingreso, si no se envió ya: hace poco se envió
    /// el de otro.
    #[serde(with = "time::serde::rfc3339::option")]
    pub codigo_en: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339")]
    pub vence_en: OffsetDateTime,
}

/// El código que termina un ingreso.
#[derive(Deserialize, ToSchema, Validate)]
pub struct SegundoPaso {
    #[validate(length(max = 200))]
    pub desafio: String,
    /// De la aplicación, del correo o de recuperación.
    #[schema(example = "123456")]
    #[validate(length(max = 40))]
    pub codigo: String,
}

/// El ingreso que espera un código.
#[derive(Deserialize, ToSchema, Validate)]
pub struct IngresoQueEspera {
    #[validate(length(max = 200))]
    pub desafio: String,
}

/// Quien ya tiene sesión prueba otra vez quién es.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Confirmacion {
    #[schema(format = Password)]
    #[validate(length(max = 1000))]
    pub clave: String,
    /// De la aplicación, del correo o de recuperación; de quien tiene segundo factor.
    #[serde(default)]
    #[schema(example = "123456")]
    #[validate(length(max = 40))]
    pub codigo: Option<String>,
}

oculto!(SegundoPaso, IngresoQueEspera, Confirmacion);

/// La persona de la sesión.
#[derive(Debug, Serialize, ToSchema)]
pub struct Persona {
    pub id: Uuid,
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    /// Mientras no inscriba un segundo factor, todo lo demás responde SEGUNDO_FACTOR_REQUERIDO.
    pub debe_inscribir_factor: bool,
    #[schema(example = json!(["representante_legal"]))]
    pub roles: Vec<&'static str>,
    /// Códigos de todo lo que permiten estos roles.
    #[schema(example = json!(["ver_obligaciones"]))]
    pub permisos: Vec<&'static str>,
    pub operador: Empresa,
}

/// La empresa, o el ministerio, por la que actúa la persona.
#[derive(Debug, Serialize, ToSchema)]
pub struct Empresa {
    pub id: Uuid,
    pub nit: String,
    pub dv: u8,
    #[schema(example = "900.123.456-8")]
    pub nit_formateado: String,
    pub razon_social: String,
    /// `operador` o `ministerio`.
    pub clase: String,
    pub direccion: String,
    pub municipio: String,
    pub departamento: String,
    pub correo: String,
    pub telefono: String,
}

/// Una de las sesiones de la persona.
#[derive(Debug, Serialize, ToSchema)]
pub struct SesionAbierta {
    pub id: Uuid,
    #[serde(with = "time::serde::rfc3339")]
    pub creada_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub ultimo_uso_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub expira_en: OffsetDateTime,
    /// Navegador o programa, como él mismo se identifica.
    pub agente: String,
    pub direccion: String,
    /// Verdadero en la sesión que hace la consulta.
    pub actual: bool,
}

/// Cuántas sesiones se cerraron.
#[derive(Debug, Serialize, ToSchema)]
pub struct SesionesCerradas {
    pub cerradas: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SesionesAbiertas {
    pub datos: Vec<SesionAbierta>,
}
