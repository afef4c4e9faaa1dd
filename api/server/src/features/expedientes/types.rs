//! What goes out of the expedientes operations.

use ser_domain::kernel::Trimestre;
use ser_store::expediente;
use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::http::{Problema, Resultado};

/// Un expediente por el que el operador tiene obligaciones.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Expediente {
    pub id: Uuid,
    #[schema(example = "96003412")]
    pub numero: String,
    pub familia: String,
    pub servicio: String,
    pub descripcion: String,
    pub vigente_desde: Date,
    pub vigente_hasta: Option<Date>,
    /// Vigente hoy.
    pub vigente: bool,
}

impl Expediente {
    pub fn de(fila: expediente::Model, hoy: Date) -> Self {
        Self {
            vigente: fila.vigente_desde <= hoy
                && fila.vigente_hasta.is_none_or(|hasta| hasta >= hoy),
            id: fila.id,
            numero: fila.numero,
            familia: fila.familia,
            servicio: fila.servicio,
            descripcion: fila.descripcion,
            vigente_desde: fila.vigente_desde,
            vigente_hasta: fila.vigente_hasta,
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Expedientes {
    pub datos: Vec<Expediente>,
}

/// Un expediente, como lo nombran otras respuestas.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ExpedienteRef {
    pub id: Uuid,
    pub numero: String,
    pub servicio: String,
}

/// Un trimestre calendario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Periodo {
    pub anio: i32,
    pub trimestre: u8,
    pub desde: Date,
    pub hasta: Date,
    #[schema(example = "tercer trimestre de 2026")]
    pub texto: String,
}

impl From<Trimestre> for Periodo {
    fn from(trimestre: Trimestre) -> Self {
        Self {
            anio: trimestre.anio(),
            trimestre: trimestre.numero(),
            desde: trimestre.desde(),
            hasta: trimestre.hasta(),
            texto: trimestre.en_palabras(),
        }
    }
}

impl Periodo {
    /// From the columns of a row.
    pub fn de_columnas(anio: i32, trimestre: i32) -> Resultado<Self> {
        trimestre_de_columnas(anio, trimestre).map(Self::from)
    }
}

pub fn trimestre_de_columnas(anio: i32, trimestre: i32) -> Resultado<Trimestre> {
    let numero = u8::try_from(trimestre).map_err(Problema::interno)?;
    Trimestre::new(anio, numero).map_err(Problema::interno)
}

/// Un servicio por el que se declaran ingresos.
#[derive(Debug, Serialize, ToSchema)]
pub struct Servicio {
    pub codigo: &'static str,
    pub nombre: &'static str,
    pub familia: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Servicios {
    pub datos: Vec<Servicio>,
}

/// Estado de un período.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EstadoPeriodo {
    SinPresentar,
    EnBorrador,
    Presentada,
}

/// Un período por presentar o ya presentado.
#[derive(Debug, Serialize, ToSchema)]
pub struct PeriodoObligado {
    pub obligacion_id: Uuid,
    pub expediente: ExpedienteRef,
    pub periodo: Periodo,
    pub fecha_vencimiento: Date,
    /// Días calendario hasta el vencimiento; negativos si ya pasó.
    pub dias: i64,
    pub estado: EstadoPeriodo,
    pub autoliquidacion_id: Option<Uuid>,
    pub fur_id: Option<Uuid>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Periodos {
    /// Primero los más recientes; máximo 2.000. Si `total` es mayor, pida uno a uno los expedientes.
    pub datos: Vec<PeriodoObligado>,
    /// Cuántos hay en total, aunque no estén todos en `datos`.
    pub total: u64,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroPeriodos {
    pub expediente_id: Option<Uuid>,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroExpedientes {
    /// Solo el ministerio: de qué operador son los expedientes.
    pub operador_id: Option<Uuid>,
}
