//! What goes out of the home page.

use serde::Serialize;
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::features::expedientes::types::Periodo;
use crate::features::fur::types::FurResumen;
use crate::features::obligaciones::types::{Cuenta, ObligacionFila};

/// Lo que hay por atender hoy. Lo que los roles de la persona no permiten ver va vacío.
#[derive(Debug, Serialize, ToSchema)]
pub struct Inicio {
    pub hoy: Date,
    pub vencido: Cuenta,
    pub por_vencer: Cuenta,
    pub sin_presentar: u64,
    pub sin_presentar_vencidos: u64,
    pub demostrativo: bool,
    /// Todo lo que ya venció: cuántas deudas y períodos sin presentar, y lo que suman las deudas.
    pub por_atender: Cuenta,
    /// De lo que ya venció, lo más antiguo primero, máximo cinco.
    pub vencidas: Vec<ObligacionFila>,
    /// Próximos vencimientos, máximo cinco.
    pub proximas: Vec<ObligacionFila>,
    pub borradores: Vec<BorradorAbierto>,
    pub fur_recientes: Vec<FurResumen>,
    /// El trimestre en curso; se presenta hasta `vence_trimestre_en_curso`.
    pub trimestre_en_curso: Periodo,
    pub vence_trimestre_en_curso: Date,
}

/// Un borrador que alguien inició.
#[derive(Debug, Serialize, ToSchema)]
pub struct BorradorAbierto {
    pub autoliquidacion_id: Uuid,
    pub expediente_numero: String,
    pub periodo: Periodo,
    #[serde(with = "time::serde::rfc3339")]
    pub actualizada_en: OffsetDateTime,
    pub actualizada_por: String,
    /// Quién la termina: quien la inició, o a quien se le traspasó.
    pub responsable: String,
}
