//! What officers do with a reported problem. Whoever reported it is told each time.

use ser_domain::estados::EventoIncidencia;
use ser_store::incidencia;
use serde_json::json;
use uuid::Uuid;

use super::cola::completa;
use super::problemas::ESTADO_DE_INCIDENCIA_INVALIDO;
use super::reporte::{destino, numero};
use super::types::IncidenciaCompleta;
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, avisar};
use crate::http::catalogo::{NO_ENCONTRADO, VERSION_DESACTUALIZADA};
use crate::http::{Actor, Problema, Resultado};

/// Applies `evento` to a case; `dicho` is what whoever reported it reads.
pub async fn atender(
    contexto: &Contexto,
    actor: &Actor,
    (id, version): (Uuid, i32),
    evento: EventoIncidencia,
    dicho: Option<&str>,
) -> Resultado<IncidenciaCompleta> {
    let ahora = contexto.ahora();
    let tx = contexto.base.escribir().await?;
    let antes = incidencia::bloquear(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if antes.version != version {
        return Err(Problema::de(&VERSION_DESACTUALIZADA)
            .con("version", antes.version)
            .con("estado", &antes.estado));
    }
    let estado = antes.estado()?.aplicar(evento).map_err(|error| {
        Problema::de(&ESTADO_DE_INCIDENCIA_INVALIDO)
            .detalle(error.to_string())
            .con("estado", &antes.estado)
    })?;
    let mut fila = incidencia::Model {
        estado: estado.as_str().to_owned(),
        version: antes.version + 1,
        responsable_id: Some(actor.usuario_id),
        respuesta: dicho.map(|texto| texto.trim().to_owned()),
        ..antes.clone()
    };
    if evento == EventoIncidencia::Revisar {
        fila.revisada_en = Some(ahora);
    } else {
        fila.terminada_en = Some(ahora);
    }
    incidencia::guardar(&tx, &fila).await?;
    let aviso = Aviso::IncidenciaAvanza {
        caso: numero(&fila)?,
        nombre: fila.nombre.clone(),
        estado: fila.estado.clone(),
        respuesta: fila.respuesta.clone(),
    };
    // Each change is an event of its own.
    let causa = Uuid::now_v7();
    let instante = contexto.instante();
    avisar(&tx, &aviso, causa, destino(&fila), instante).await?;
    let (previo, posterior) = (
        json!({ "estado": antes.estado }),
        json!({ "estado": fila.estado, "respuesta": fila.respuesta }),
    );
    let hecho = Hecho {
        accion: "atender",
        objeto: "incidencia",
        objeto_id: Some(id),
        antes: Some(&previo),
        despues: Some(&posterior),
    };
    anotar(&tx, actor, instante, hecho);
    let vista = completa(&tx, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(vista)
}
