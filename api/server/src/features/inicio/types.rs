//! What goes out of the home page.

use serde::Serialize;
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::features::expedientes::types::Periodo;
use crate::features::fur::types::FurResumen;
use crate::features::obligaciones::types::{Cuenta, ObligacionFila};

/// What needs me today. Parts that the person's roles do not reach are empty.
#[derive(Debug, Serialize, ToSchema)]
pub struct Inicio {
    pub hoy: Date,
    pub vencido: Cuenta,
    pub por_vencer: Cuenta,
    pub sin_presentar: u64,
    pub sin_presentar_vencidos: u64,
    pub demostrativo: bool,
    /// Overdue debts and unfiled periods, oldest first, at most five.
    pub vencidas: Vec<ObligacionFila>,
    /// What comes due next, at most five.
    pub proximas: Vec<ObligacionFila>,
    pub borradores: Vec<BorradorAbierto>,
    pub fur_recientes: Vec<FurResumen>,
    /// The quarter in course and when its filing is due.
    pub trimestre_en_curso: Periodo,
    pub vence_trimestre_en_curso: Date,
}

/// A draft that somebody began.
#[derive(Debug, Serialize, ToSchema)]
pub struct BorradorAbierto {
    pub autoliquidacion_id: Uuid,
    pub expediente_numero: String,
    pub periodo: Periodo,
    #[serde(with = "time::serde::rfc3339")]
    pub actualizada_en: OffsetDateTime,
    pub actualizada_por: String,
}
