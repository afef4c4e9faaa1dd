//! What goes in and out of the officer's half of a request.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use super::types_publicos::{
    AnexoDeSolicitud, FormularioDeSolicitud, MotivoDeDevolucion, PasoDeSolicitud,
};

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroSolicitudes {
    /// Parte de la empresa, del NIT, del radicado, del administrador o del correo.
    #[validate(length(max = 100))]
    pub q: Option<String>,
    /// Un estado, o `abiertas` para las que esperan una decisión.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
}

/// Una solicitud en la lista.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SolicitudEnCola {
    pub id: Uuid,
    pub radicado: String,
    pub empresa: String,
    pub nit: String,
    pub administrador: String,
    pub estado: String,
    pub radicada_el: Option<Date>,
    /// Días hábiles desde que se radicó.
    pub dias_de_espera: Option<i64>,
    pub vence_el: Option<Date>,
    /// Días hábiles que quedan para responder; negativo si pasaron.
    pub dias_restantes: Option<i64>,
}

/// Una solicitud con todo lo que hace falta para decidirla.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SolicitudEnRevision {
    pub resumen: SolicitudEnCola,
    /// La versión para `If-Match`.
    pub version: i32,
    /// De quien la tramita.
    pub correo: String,
    /// `creacion` o `modificacion`: si la empresa ya está registrada.
    pub clase: String,
    pub formulario: FormularioDeSolicitud,
    pub departamento: String,
    pub municipio: String,
    pub anexos: Vec<AnexoDeSolicitud>,
    /// Firmada a mano sobre la solicitud impresa.
    pub en_papel: bool,
    pub firmas: Vec<FirmaRevisada>,
    /// De una ya decidida, las que había al decidir.
    pub comprobaciones: Vec<Comprobacion>,
    /// Los administradores que la empresa tiene ahora.
    pub administradores: Vec<PersonaDeEmpresa>,
    /// Quién puede recibir los borradores de un administrador que se inactiva.
    pub reemplazos: Vec<PersonaDeEmpresa>,
    pub motivos: Vec<MotivoDeDevolucion>,
    pub motivo_decision: Option<String>,
    pub revisor: Option<String>,
    pub pasos: Vec<PasoDeSolicitud>,
}

/// Quién firmó, cuándo y qué texto.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FirmaRevisada {
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    pub calidades: Vec<String>,
    /// SHA-256 del texto firmado.
    pub huella: String,
    #[serde(with = "time::serde::rfc3339::option")]
    pub firmada_en: Option<OffsetDateTime>,
    pub direccion: Option<String>,
}

/// Lo que el sistema comprobó.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Comprobacion {
    /// Qué se comprobó.
    pub codigo: String,
    /// `bien` o `atencion`.
    pub veredicto: String,
    /// Lo que se encontró.
    pub hallazgos: Vec<String>,
}

/// Lo que el sistema encontró de una solicitud, como se guarda al decidirla.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RevisionDeSolicitud {
    pub clase: String,
    pub comprobaciones: Vec<Comprobacion>,
}

/// Una persona de la empresa.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PersonaDeEmpresa {
    pub id: Uuid,
    pub nombre: String,
    pub identificacion: String,
    pub estado: String,
    /// Borradores que debe terminar.
    pub borradores: u64,
}

/// Devolver la solicitud para que la corrijan.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Devolucion {
    #[validate(length(min = 1, max = 40), nested)]
    pub motivos: Vec<MotivoDeDevolucion>,
}

/// No conceder la solicitud.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RechazoDeSolicitud {
    #[validate(length(min = 10, max = 500))]
    pub motivo: String,
}

/// Conceder la solicitud.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Aprobacion {
    /// Administradores de ahora que dejan de tener cuenta.
    #[serde(default)]
    #[validate(length(max = 50))]
    pub inactivar: Vec<AdministradorSaliente>,
    /// Hay una cuenta casi igual y es de otra persona.
    #[serde(default)]
    pub confirmar_parecida: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdministradorSaliente {
    pub usuario_id: Uuid,
    /// Quién termina sus borradores, si los tiene.
    #[serde(default)]
    pub reemplazo_id: Option<Uuid>,
}
