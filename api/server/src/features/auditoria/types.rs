//! What goes in and out of the trail.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

#[derive(Debug, Default, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroAuditoria {
    /// Parte del nombre, del correo o de la identificación de quien lo hizo.
    #[validate(length(max = 100))]
    pub persona: Option<String>,
    /// Parte del nombre o del NIT del operador.
    #[validate(length(max = 100))]
    pub operador: Option<String>,
    /// Sobre qué clase de objeto; por ejemplo, `usuario`.
    #[validate(length(max = 60))]
    pub objeto: Option<String>,
    pub objeto_id: Option<Uuid>,
    /// Qué se hizo; por ejemplo, `presentar`.
    #[validate(length(max = 200))]
    pub accion: Option<String>,
    /// `hecho` o `rechazado`.
    #[validate(length(max = 20))]
    pub resultado: Option<String>,
    /// La petición, como la muestra cada respuesta en `X-Request-Id`.
    #[validate(length(max = 40))]
    pub solicitud_id: Option<String>,
    /// Desde este día en Colombia.
    pub desde: Option<Date>,
    /// Hasta este día en Colombia, incluido.
    pub hasta: Option<Date>,
}

#[derive(Clone, Copy, Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroCadena {
    /// Desde este día en Colombia.
    pub desde: Option<Date>,
    /// Hasta este día en Colombia, incluido.
    pub hasta: Option<Date>,
}

/// Un evento del rastro.
#[derive(Debug, Serialize, ToSchema)]
pub struct EventoDeAuditoria {
    pub id: Uuid,
    /// Su lugar en la cadena; falta solo si alguien lo escribió sin pasar por el sistema.
    pub numero: Option<i64>,
    #[serde(with = "time::serde::rfc3339")]
    pub instante: OffsetDateTime,
    pub usuario_id: Option<Uuid>,
    /// Quién; falta si nadie había ingresado o si lo hizo el sistema.
    pub persona: Option<String>,
    /// Con qué roles.
    pub roles: Vec<String>,
    pub operador_id: Option<Uuid>,
    pub operador: Option<String>,
    #[schema(example = "presentar")]
    pub accion: String,
    #[schema(example = "autoliquidacion")]
    pub objeto: String,
    pub objeto_id: Option<Uuid>,
    /// `hecho` o `rechazado`.
    pub resultado: String,
    pub solicitud_id: String,
    /// Desde qué dirección de red.
    pub direccion: String,
}

/// Un evento con lo que cambió y su sello.
#[derive(Debug, Serialize, ToSchema)]
pub struct EventoCompleto {
    #[serde(flatten)]
    pub evento: EventoDeAuditoria,
    /// Cómo estaba antes.
    pub antes: Option<Value>,
    /// Cómo quedó, o qué se pidió.
    pub despues: Option<Value>,
    /// SHA-256 del eslabón anterior.
    pub previa: Option<String>,
    /// SHA-256 de este evento en su lugar.
    pub huella: Option<String>,
}

/// Cómo terminó la comprobación de la cadena.
#[derive(Debug, Serialize, ToSchema)]
pub struct VerificacionDeCadena {
    /// Nadie cambió, quitó, agregó ni movió un evento.
    pub integra: bool,
    /// Cuántos eslabones se siguieron.
    pub eslabones: u64,
    /// La última huella que se comprobó.
    pub huella: Option<String>,
    pub rotura: Option<RoturaEncontrada>,
    /// Del más reciente al más antiguo.
    pub anclas: Vec<AnclaFila>,
    /// Con la que se comprueban las anclas: Ed25519, 32 bytes en base64url.
    pub llave_publica: String,
    /// Las que firmaron anclas antes, cuando la instalación tenía otro secreto.
    pub llaves_anteriores: Vec<LlaveAnterior>,
}

/// Una llave que firmó anclas y que otra reemplazó.
#[derive(Debug, Serialize, ToSchema)]
pub struct LlaveAnterior {
    /// Ed25519, 32 bytes en base64url.
    pub llave: String,
    /// El último día cuyas anclas prueba. Nulo mientras no se haya ejecutado `ser secreto rotar`.
    pub hasta: Option<Date>,
}

/// El primer eslabón que no se sostiene.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoturaEncontrada {
    pub numero: i64,
    /// `ilegible`, `lugar`, `previa`, `huella`, `sin_evento`, `sin_sello` o `ancla`.
    pub causa: String,
    pub mensaje: String,
}

/// Dónde terminaba la cadena un día.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnclaFila {
    pub dia: Date,
    pub numero: i64,
    pub huella: String,
    /// Lo que se firmó, con su firma (JWS).
    pub firma: String,
}
