//! A self-assessment as it is answered, with what surrounds it.

use sea_orm::ConnectionTrait;
use ser_store::{autoliquidacion, expediente, fur, obligacion, usuario};
use time::Date;
use uuid::Uuid;

use super::service::leer_declaracion;
use super::types::{Autoliquidacion, Liquidacion, PeriodoAnterior};
use crate::Contexto;
use crate::features::expedientes::types::{ExpedienteRef, Periodo};
use crate::http::{Problema, Resultado};
use crate::permiso::Rol;

/// The last presented period before this one, of the same file.
pub(super) async fn anterior(
    tx: &impl ConnectionTrait,
    fila: &autoliquidacion::Model,
) -> Resultado<Option<PeriodoAnterior>> {
    let Some(previa) =
        autoliquidacion::anterior(tx, fila.expediente_id, fila.anio, fila.trimestre).await?
    else {
        return Ok(None);
    };
    let periodo = Periodo::de_columnas(previa.anio, previa.trimestre)?;
    let liquidacion: Option<Liquidacion> = previa
        .liquidacion
        .as_deref()
        .map(serde_json::from_str)
        .transpose()
        .map_err(Problema::interno)?;
    Ok(liquidacion.map(|liquidacion| PeriodoAnterior {
        periodo,
        ingresos: liquidacion.ingresos,
        contraprestacion: liquidacion.contraprestacion,
    }))
}

/// The record with what surrounds it, as it stands on `hoy`.
pub(super) async fn presentar_fila(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: autoliquidacion::Model,
    hoy: Date,
) -> Resultado<Autoliquidacion> {
    let no_existe = || Problema::interno("autoliquidación sin expediente u obligación");
    let expediente = expediente::de_operador(tx, fila.operador_id, fila.expediente_id)
        .await?
        .ok_or_else(no_existe)?;
    let obligacion = obligacion::de_operador(tx, fila.operador_id, fila.obligacion_id)
        .await?
        .ok_or_else(no_existe)?;
    let vence = obligacion.fecha_vencimiento;
    let fur_id = match fila.estado.as_str() {
        autoliquidacion::PRESENTADA => fur::de_autoliquidacion(tx, fila.id)
            .await?
            .map(|fur| fur.id),
        _ => None,
    };
    let representantes =
        usuario::con_rol(tx, fila.operador_id, Rol::RepresentanteLegal.codigo()).await?;
    Ok(Autoliquidacion {
        periodo: Periodo::de_columnas(fila.anio, fila.trimestre)?,
        fecha_vencimiento: vence,
        dias: (vence - hoy).whole_days(),
        dias_habiles: if vence > hoy {
            contexto.parametros().calendario().habiles_entre(hoy, vence)
        } else {
            0
        },
        extemporanea: hoy > vence,
        declaracion: leer_declaracion(&fila)?,
        creada_por: nombre(tx, fila.creada_por).await?,
        actualizada_por: nombre(tx, fila.actualizada_por).await?,
        responsable: nombre(tx, fila.responsable_id.unwrap_or(fila.creada_por)).await?,
        presentada_por: match fila.presentada_por {
            Some(id) => Some(nombre(tx, id).await?),
            None => None,
        },
        liquidacion: fila
            .liquidacion
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .map_err(Problema::interno)?,
        anterior: anterior(tx, &fila).await?,
        expediente: ExpedienteRef {
            id: expediente.id,
            numero: expediente.numero,
            servicio: expediente.servicio,
        },
        id: fila.id,
        estado: fila.estado,
        version: fila.version,
        obligacion_id: fila.obligacion_id,
        creada_en: fila.creada_en,
        actualizada_en: fila.actualizada_en,
        presentada_en: fila.presentada_en,
        fur_id,
        pueden_presentar: representantes
            .into_iter()
            .map(|persona| persona.nombre)
            .collect(),
    })
}

async fn nombre(tx: &impl ConnectionTrait, id: Uuid) -> Resultado<String> {
    Ok(usuario::por_id(tx, id)
        .await?
        .map(|persona| persona.nombre)
        .unwrap_or_default())
}
