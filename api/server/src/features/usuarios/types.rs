//! What goes in and out of the administration of people.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroUsuarios {
    /// Parte del nombre, de la identificación o del correo electrónico.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// `invitado`, `activo`, `inactivo`, `suspendido` o `cancelado`.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
    #[validate(length(max = 40))]
    pub rol: Option<String>,
    /// De quién; solo el ministerio puede nombrar a otro.
    pub operador_id: Option<Uuid>,
}

/// La cuenta de una persona.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Usuario {
    pub id: Uuid,
    pub operador_id: Uuid,
    #[schema(example = "1020304050")]
    pub identificacion: String,
    pub nombre: String,
    pub correo: String,
    pub tarjeta_profesional: Option<String>,
    pub roles: Vec<String>,
    /// `invitado`, `activo`, `inactivo`, `suspendido` o `cancelado`.
    pub estado: String,
    pub motivo_estado: Option<String>,
    /// El último día de la suspensión, si lo tiene.
    pub suspendido_hasta: Option<Date>,
    #[serde(with = "time::serde::rfc3339")]
    pub creado_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub ultimo_ingreso_en: Option<OffsetDateTime>,
    /// Borradores que debe terminar.
    pub borradores: u64,
    /// Es el único administrador activo: no puede dejar de serlo.
    pub ultimo_administrador: bool,
    /// Es administrador y no hay otro activo: si pierde el acceso, lo restablece el Ministerio.
    pub sin_otro_administrador: bool,
    /// La versión para `If-Match`.
    pub version: i32,
}

/// Una persona que recibe una cuenta.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NuevoUsuario {
    #[schema(example = "1020304050")]
    #[validate(length(min = 1, max = 40))]
    pub identificacion: String,
    #[schema(example = "Ana María Peña Ruiz")]
    #[validate(length(min = 1, max = 160))]
    pub nombre: String,
    #[schema(example = "ana.pena@operador.example")]
    #[validate(length(min = 1, max = 254))]
    pub correo: String,
    /// De contadores y revisores fiscales.
    #[serde(default)]
    #[validate(length(max = 30))]
    pub tarjeta_profesional: Option<String>,
    #[validate(length(min = 1, max = 5))]
    pub roles: Vec<String>,
    /// El número es correcto aunque se parezca al de otra cuenta.
    #[serde(default)]
    pub confirmar_parecido: bool,
}

/// Lo que cambia de una cuenta.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CambioDeUsuario {
    #[validate(length(min = 1, max = 160))]
    pub nombre: String,
    #[validate(length(min = 1, max = 254))]
    pub correo: String,
    #[serde(default)]
    #[validate(length(max = 30))]
    pub tarjeta_profesional: Option<String>,
    #[validate(length(min = 1, max = 5))]
    pub roles: Vec<String>,
}

/// Poner una cuenta fuera de uso.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Inactivacion {
    #[schema(example = "Ya no trabaja en la empresa")]
    #[validate(length(min = 1, max = 300))]
    pub motivo: String,
    /// Quién termina sus borradores, si los tiene.
    #[serde(default)]
    pub reemplazo_id: Option<Uuid>,
}

/// Cancelar una cuenta por uso inapropiado: por un tiempo o para siempre.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Cancelacion {
    #[schema(example = "Compartió su contraseña")]
    #[validate(length(min = 10, max = 300))]
    pub motivo: String,
    /// Para siempre; si no, por un tiempo.
    pub definitiva: bool,
    /// El último día de una suspensión; sin él dura hasta que se levante.
    #[serde(default)]
    pub hasta: Option<Date>,
}

/// Cómo se comprobó que quien pide el acceso es la persona de la cuenta.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PruebaDeIdentidad {
    /// Vino con su documento.
    Presencial,
    /// Mostró su documento en una videollamada.
    Videollamada,
    /// La pidió por escrito el representante legal o el jefe de la persona, con su firma.
    DocumentoFirmado,
    /// Contestó en un teléfono que ya se conocía.
    Llamada,
}

/// Devolver el acceso a quien perdió el segundo factor y los códigos de recuperación.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Restablecimiento {
    #[schema(example = "Perdió el teléfono y no guardó los códigos")]
    #[validate(length(min = 10, max = 300))]
    pub motivo: String,
    pub identidad: PruebaDeIdentidad,
}

/// Terminar una suspensión antes de tiempo.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Levantamiento {
    #[validate(length(min = 1, max = 300))]
    pub motivo: String,
}
