//! The deadlines of an operator, for its people's calendars.

use std::collections::BTreeSet;

use ser_adapters::calendario::{Plazo, calendario as archivo};
use ser_domain::obligaciones::{Familia, PeriodoPorVencer, periodos_por_vencer};
use ser_store::{expediente, obligacion, operador};
use time::{Date, Duration};
use uuid::Uuid;

use crate::Contexto;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado};

/// How far ahead deadlines are told.
const HORIZONTE: Duration = Duration::days(365);

/// What is still to be filed or paid from today on, and the returns of periods that have not
/// ended: their days are known long before.
pub async fn calendario(
    contexto: &Contexto,
    actor: &Actor,
    operador_id: Option<Uuid>,
) -> Resultado<String> {
    let operador_id = actor.operador_consultado(operador_id)?;
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let hasta = hoy.saturating_add(HORIZONTE);
    let tx = contexto.base.leer_instantanea().await?;
    let operador = operador::por_id(&tx, operador_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let filas = obligacion::con_vencimiento_entre(&tx, operador_id, hoy, hasta).await?;
    let expedientes = expediente::listar(&tx, operador_id).await?;
    let url = &contexto.settings.url_publica;
    let mut plazos: Vec<Plazo> = filas.iter().filter_map(|fila| plazo(fila, url)).collect();
    for expediente in &expedientes {
        // A period that has its row is told by it, whatever became of it.
        let abiertos: BTreeSet<Date> = filas
            .iter()
            .filter(|fila| fila.expediente_id == Some(expediente.id))
            .filter_map(|fila| fila.periodo_desde)
            .collect();
        let siguientes = proximos(contexto, expediente, (hoy, hasta))?;
        plazos.extend(
            siguientes
                .into_iter()
                .filter(|proximo| !abiertos.contains(&proximo.periodo.desde()))
                .map(|proximo| plazo_de_periodo(expediente, &proximo, url)),
        );
    }
    plazos.sort_by(|a, b| (a.fecha, &a.id).cmp(&(b.fecha, &b.id)));
    let dominio = url.split("://").last().unwrap_or(url);
    let nombre = format!("Vencimientos SER: {}", operador.razon_social);
    Ok(archivo(&nombre, dominio, ahora, &plazos))
}

fn proximos(
    contexto: &Contexto,
    expediente: &expediente::Model,
    entre: (Date, Date),
) -> Resultado<Vec<PeriodoPorVencer>> {
    let familia = Familia::try_from(expediente.familia.as_str()).map_err(Problema::interno)?;
    let actividad = (expediente.vigente_desde, expediente.vigente_hasta);
    periodos_por_vencer(familia, actividad, entre, &contexto.parametros())
        .map_err(Problema::interno)
}

fn plazo(fila: &obligacion::Model, url: &str) -> Option<Plazo> {
    let accion = match fila.estado.as_str() {
        obligacion::SIN_PRESENTAR => "Presentar y pagar",
        obligacion::PENDIENTE if fila.pagable => "Pagar",
        _ => return None,
    };
    Some(Plazo {
        id: fila.id.to_string(),
        fecha: fila.fecha_vencimiento,
        titulo: format!("{accion}: {}", fila.referencia),
        descripcion: format!("{}. Último día sin sanción ni intereses.", fila.concepto),
        url: format!("{url}/obligaciones/{}", fila.id),
    })
}

fn plazo_de_periodo(
    expediente: &expediente::Model,
    proximo: &PeriodoPorVencer,
    url: &str,
) -> Plazo {
    let regla = &proximo.vencimiento.regla;
    Plazo {
        id: format!("{}-{}", expediente.id, proximo.periodo),
        fecha: proximo.vencimiento.fecha,
        titulo: format!("Presentar y pagar: {}", proximo.periodo.en_palabras()),
        descripcion: format!(
            "Autoliquidación del expediente {}. Último día sin sanción ni intereses ({}, {}).",
            expediente.numero, regla.valor, regla.norma
        ),
        url: format!("{url}/obligaciones"),
    }
}
