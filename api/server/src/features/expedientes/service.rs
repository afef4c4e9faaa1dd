//! Reading files and periods.

use ser_domain::obligaciones::TipoObligacion;
use ser_domain::servicios::SERVICIOS;
use ser_store::obligacion::lista::{self, Filtro, Orden, Situacion};
use ser_store::{expediente, obligacion};
use uuid::Uuid;

use super::types::{
    EstadoPeriodo, Expediente, ExpedienteRef, Periodo, PeriodoObligado, Periodos, Servicio,
};
use crate::Contexto;
use crate::http::{Actor, Resultado};

/// Most periods of one answer: one file has 4 a year since 2010, an operator has tens of files. The
/// answer says how many there are, so that whoever has more asks file by file.
const PERIODOS_MAXIMOS: u64 = 2_000;

pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    operador_id: Option<Uuid>,
) -> Resultado<Vec<Expediente>> {
    let operador_id = actor.operador_consultado(operador_id)?;
    let hoy = contexto.hoy();
    let filas = expediente::listar(contexto.base.conexion(), operador_id).await?;
    Ok(filas
        .into_iter()
        .map(|fila| Expediente::de(fila, hoy))
        .collect())
}

pub fn servicios() -> Vec<Servicio> {
    SERVICIOS
        .iter()
        .map(|s| Servicio {
            codigo: s.codigo,
            nombre: s.nombre,
            familia: s.familia.as_str(),
        })
        .collect()
}

/// The periods of the actor's files, newest first, with where each stands.
pub async fn periodos(
    contexto: &Contexto,
    actor: &Actor,
    expediente_id: Option<Uuid>,
) -> Resultado<Periodos> {
    let hoy = contexto.hoy();
    let base = contexto.base.conexion();
    let filtro = Filtro {
        operador_id: actor.operador_id,
        hoy,
        busqueda: None,
        tipos: vec![TipoObligacion::Autoliquidacion.as_str().to_owned()],
        situaciones: vec![
            Situacion::SinPresentar,
            Situacion::SinPresentarVencida,
            Situacion::Vencida,
            Situacion::PorVencer,
            Situacion::Pagada,
        ],
        expediente_id,
        vence_desde: None,
        vence_hasta: None,
    };
    let filas = lista::pagina(base, &filtro, Orden::Periodo, true, 0, PERIODOS_MAXIMOS).await?;
    let mut periodos = Vec::with_capacity(filas.len());
    for fila in filas {
        let (Some(anio), Some(trimestre), Some(expediente_id)) =
            (fila.anio, fila.trimestre, fila.expediente_id)
        else {
            continue;
        };
        let estado = match (fila.estado.as_str(), fila.autoliquidacion_id) {
            (obligacion::SIN_PRESENTAR, Some(_)) => EstadoPeriodo::EnBorrador,
            (obligacion::SIN_PRESENTAR, None) => EstadoPeriodo::SinPresentar,
            _ => EstadoPeriodo::Presentada,
        };
        periodos.push(PeriodoObligado {
            obligacion_id: fila.id,
            expediente: ExpedienteRef {
                id: expediente_id,
                numero: fila.expediente_numero.unwrap_or_default(),
                servicio: fila.expediente_servicio.unwrap_or_default(),
            },
            periodo: Periodo::de_columnas(anio, trimestre)?,
            fecha_vencimiento: fila.fecha_vencimiento,
            dias: (fila.fecha_vencimiento - hoy).whole_days(),
            estado,
            autoliquidacion_id: fila.autoliquidacion_id,
            fur_id: fila.fur_id,
        });
    }
    Ok(Periodos {
        datos: periodos,
        total: lista::contar(base, &filtro).await?,
    })
}
