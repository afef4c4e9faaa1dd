//! What verifying shows: enough to trust the paper, nothing that identifies more than it says.

use serde::Serialize;
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;

use crate::features::expedientes::types::Periodo;

/// Lo que el código acredita en este momento.
#[derive(Debug, Serialize, ToSchema)]
pub struct Verificacion {
    #[schema(example = "K7QF-3M2P-X9RT")]
    pub codigo: String,
    pub numero_fur: String,
    /// `presentacion`, `presentacion_y_pago` o `pago`.
    pub tipo: String,
    pub estado: String,
    pub operador: OperadorEnmascarado,
    pub concepto: String,
    pub periodo: Periodo,
    #[schema(example = "20520000.00")]
    pub total: String,
    pub fecha_limite_pago: Date,
    /// Falso si pasó su fecha límite de pago.
    pub vigente: bool,
    #[serde(with = "time::serde::rfc3339")]
    pub generado_en: OffsetDateTime,
    pub firmas: Vec<FirmaPublica>,
    /// SHA-256 de la declaración.
    pub huella: String,
    /// Verdadero si se usaron valores de demostración: el documento no tiene efecto legal.
    pub demostrativo: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OperadorEnmascarado {
    #[schema(example = "900.***.**6-8")]
    pub nit: String,
    #[schema(example = "And*** Fib*** S.A.S.")]
    pub razon_social: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FirmaPublica {
    pub rol: String,
    #[serde(with = "time::serde::rfc3339::option")]
    pub firmada_en: Option<OffsetDateTime>,
}
