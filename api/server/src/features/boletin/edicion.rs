//! Publishing issues of the bulletin.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoSuscripcion;
use ser_store::{boletin, suscripcion_boletin, usuario};
use serde_json::json;
use uuid::Uuid;

use super::problemas::BOLETIN_SIN_SUSCRIPTORES;
use super::types::{BoletinPublicado, Boletines, NuevoBoletin};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::{Actor, Problema, Resultado};
use crate::jobs;

/// How many issues are shown.
const A_LA_VISTA: u64 = 24;

pub async fn listar(contexto: &Contexto) -> Resultado<Boletines> {
    let base = contexto.base.conexion();
    let filas = boletin::ultimos(base, A_LA_VISTA).await?;
    let nombres: HashMap<Uuid, String> =
        usuario::nombres(base, filas.iter().map(|fila| fila.publicado_por))
            .await?
            .into_iter()
            .collect();
    let datos = filas
        .into_iter()
        .map(|fila| {
            let quien = nombres.get(&fila.publicado_por).cloned();
            presentar(fila, quien.unwrap_or_default())
        })
        .collect();
    Ok(Boletines {
        datos,
        activas: activas(base).await?,
    })
}

/// Publishes an issue: it goes to whoever agreed and has not left.
pub async fn publicar(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    pedido: NuevoBoletin,
) -> Resultado<BoletinPublicado> {
    let efecto = Efecto::nuevo(actor.usuario_id, "publicar_boletin", clave, "", &pedido)?;
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    let destinatarios = activas(&tx).await?;
    if destinatarios == 0 {
        return Err(Problema::de(&BOLETIN_SIN_SUSCRIPTORES));
    }
    let anterior = boletin::ultimos(&tx, 1).await?;
    let fila = boletin::Model {
        id: Uuid::now_v7(),
        numero: anterior.first().map_or(1, |ultimo| ultimo.numero + 1),
        asunto: pedido
            .asunto
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
        texto: pedido.texto.trim().to_owned(),
        publicado_por: actor.usuario_id,
        publicado_en: ahora,
        destinatarios: i32::try_from(destinatarios).map_err(Problema::interno)?,
    };
    boletin::insertar(&tx, fila.clone()).await?;
    jobs::encolar(&tx, jobs::REPARTIR_BOLETIN, fila.id, ahora).await?;
    let despues = json!({
        "numero": fila.numero, "asunto": fila.asunto, "destinatarios": fila.destinatarios,
    });
    let hecho = Hecho {
        accion: "publicar",
        objeto: "boletin",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar(fila, actor.nombre.clone());
    efecto.guardar(&tx, &respuesta, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

async fn activas(tx: &impl ConnectionTrait) -> Resultado<i64> {
    let cuentas = suscripcion_boletin::cuentas(tx).await?;
    let activa = EstadoSuscripcion::Activa.as_str();
    Ok(cuentas
        .into_iter()
        .find(|(estado, _)| estado == activa)
        .map_or(0, |(_, cuantas)| cuantas))
}

fn presentar(fila: boletin::Model, publicado_por: String) -> BoletinPublicado {
    BoletinPublicado {
        id: fila.id,
        numero: fila.numero,
        asunto: fila.asunto,
        texto: fila.texto,
        publicado_por,
        publicado_en: fila.publicado_en,
        destinatarios: fila.destinatarios,
    }
}
