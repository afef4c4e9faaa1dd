//! What goes in and out of a company's record and its changes.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::features::solicitudes::types::Comprobacion;
use crate::features::solicitudes::types_publicos::{
    MotivoDeDevolucion, SeccionContacto, SeccionContador, SeccionEmpresa, SeccionRepresentante,
};

/// Los valores de una sección, o de varias.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ValoresDeEmpresa {
    /// El NIT no cambia: el que se envíe no cuenta.
    #[serde(default)]
    #[validate(nested)]
    pub empresa: Option<SeccionEmpresa>,
    #[serde(default)]
    #[validate(nested)]
    pub representante: Option<SeccionRepresentante>,
    #[serde(default)]
    #[validate(nested)]
    pub contador: Option<SeccionContador>,
    /// Tres.
    #[serde(default)]
    #[validate(length(equal = 3), nested)]
    pub contactos: Option<Vec<SeccionContacto>>,
}

/// Lo que el registro dice de una empresa.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RegistroDeEmpresa {
    pub operador_id: Uuid,
    pub razon_social: String,
    #[schema(example = "900.123.456-8")]
    pub nit: String,
    /// Para empezar un cambio con lo que hay.
    pub valores: ValoresDeEmpresa,
    /// En el orden del formato.
    pub secciones: Vec<SeccionDeRegistro>,
    /// Los cambios que se han pedido; primero el último.
    pub cambios: Vec<ResumenDeCambio>,
}

/// Una sección del registro.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SeccionDeRegistro {
    /// `empresa`, `representante`, `contador` o `contactos`.
    pub seccion: String,
    /// No falta ningún dato.
    pub completa: bool,
    /// Lo que dice ahora; de los contactos, uno cada uno.
    pub vigentes: Vec<Vigencia>,
    /// Lo que decía antes; primero lo último.
    pub anteriores: Vec<Vigencia>,
    /// Lo que prueba un cambio.
    pub evidencias: Vec<EvidenciaRequerida>,
    /// El cambio que está en revisión o por corregir.
    pub en_curso: Option<ResumenDeCambio>,
}

/// Lo que el registro dijo durante un tiempo.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Vigencia {
    #[serde(with = "time::serde::rfc3339::option")]
    pub desde: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub hasta: Option<OffsetDateTime>,
    pub campos: Vec<CampoDicho>,
}

/// Un campo con lo que dice, como se lee.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CampoDicho {
    /// Puntero en el formato: `/representante/nombre`.
    #[schema(example = "/representante/nombre")]
    pub campo: String,
    /// Vacío si no se ha dicho.
    pub valor: String,
}

/// Un documento que prueba un cambio.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EvidenciaRequerida {
    pub clase: String,
    pub nombre: String,
    pub ayuda: String,
    /// Cuántos días puede tener de expedido, si importa.
    pub dias_maximos: Option<u16>,
    /// De dónde sale la exigencia.
    pub fuente: String,
}

/// Un cambio, en pocas palabras.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ResumenDeCambio {
    pub id: Uuid,
    pub seccion: String,
    pub estado: String,
    pub pedido_por: String,
    #[serde(with = "time::serde::rfc3339")]
    pub enviado_en: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub decidido_en: Option<OffsetDateTime>,
}

/// Un cambio que la empresa pide.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CambioPedido {
    /// `empresa`, `representante`, `contador` o `contactos`.
    #[validate(length(max = 20))]
    pub seccion: String,
    /// Los de esa sección.
    #[validate(nested)]
    pub valores: ValoresDeEmpresa,
    #[schema(example = "La asamblea nombró otro representante legal")]
    #[validate(length(min = 10, max = 500, message = "Entre 10 y 500 caracteres"))]
    pub motivo: String,
    /// Los archivos que se subieron antes.
    #[serde(default)]
    #[validate(length(max = 10), nested)]
    pub evidencias: Vec<EvidenciaPedida>,
}

/// Un cambio devuelto, corregido.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CambioCorregido {
    #[validate(nested)]
    pub valores: ValoresDeEmpresa,
    #[validate(length(min = 10, max = 500, message = "Entre 10 y 500 caracteres"))]
    pub motivo: String,
    /// Los que se reemplazan; los demás quedan.
    #[serde(default)]
    #[validate(length(max = 10), nested)]
    pub evidencias: Vec<EvidenciaPedida>,
}

/// Un archivo que se subió, y qué documento es.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct EvidenciaPedida {
    #[validate(length(max = 60))]
    pub clase: String,
    pub adjunto_id: Uuid,
    pub expedido_el: Option<Date>,
}

/// Un cambio, para quien lo pide.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CambioDeEmpresa {
    pub resumen: ResumenDeCambio,
    /// La versión para `If-Match`.
    pub version: i32,
    pub motivo: String,
    /// Para corregirlo.
    pub valores: ValoresDeEmpresa,
    pub comparacion: Vec<CampoComparado>,
    pub evidencias: Vec<Evidencia>,
    /// Lo que esa sección pide hoy.
    pub requeridas: Vec<EvidenciaRequerida>,
    /// Por qué se devolvió, campo por campo.
    pub motivos: Vec<MotivoDeDevolucion>,
    pub motivo_decision: Option<String>,
    /// Quien lo ve puede retirarlo.
    pub puede_retirar: bool,
}

/// Lo que un campo decía y lo que diría.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CampoComparado {
    pub campo: String,
    pub antes: String,
    pub despues: String,
}

/// Un documento que acompaña un cambio.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Evidencia {
    pub id: Uuid,
    pub clase: String,
    /// Cómo se llama el documento.
    pub documento: String,
    /// Cómo se llama el archivo.
    pub nombre: String,
    /// En bytes.
    pub tamano: i64,
    /// SHA-256.
    pub huella: String,
    pub expedido_el: Date,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroCambios {
    /// `en_revision` (lo de siempre), `abiertos`, `terminados`, o un estado.
    #[validate(length(max = 20))]
    pub estado: Option<String>,
}

/// Un cambio en la lista.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CambioEnCola {
    #[serde(flatten)]
    pub resumen: ResumenDeCambio,
    pub operador_id: Uuid,
    pub empresa: String,
    #[schema(example = "900.123.456-8")]
    pub nit: String,
    /// Días hábiles desde que se envió, si espera una decisión.
    pub dias_de_espera: Option<i64>,
}

/// Un cambio con todo lo que hace falta para decidirlo.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CambioEnRevision {
    pub fila: CambioEnCola,
    pub cambio: CambioDeEmpresa,
    /// El registro ya no dice lo que decía cuando se pidió: no se puede aprobar.
    pub desactualizado: bool,
    pub comprobaciones: Vec<Comprobacion>,
    pub revisor: Option<String>,
}

/// Devolver un cambio para que lo corrijan.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DevolucionDeCambio {
    #[validate(length(min = 1, max = 20), nested)]
    pub motivos: Vec<MotivoDeDevolucion>,
}

/// No conceder un cambio.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RechazoDeCambio {
    #[validate(length(min = 10, max = 500, message = "Entre 10 y 500 caracteres"))]
    pub motivo: String,
}
