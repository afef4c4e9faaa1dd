//! Job: one mail of an issue for each active subscription. Doing it twice writes none twice.

use ser_adapters::correo::textos::boletin as palabras;
use ser_domain::estados::EstadoSuscripcion;
use ser_store::{boletin, suscripcion_boletin};
use uuid::Uuid;

use super::suscripcion::{destino, secreto_de_retiro};
use crate::Contexto;
use crate::avisos::{Aviso, Compuesto, avisar};
use crate::jobs::FallaTrabajo;

/// Subscriptions for which mails are written in one transaction.
const LOTE: u64 = 200;

pub async fn repartir(contexto: &Contexto, id: Uuid) -> Result<(), FallaTrabajo> {
    let ahora = contexto.instante();
    let activa = EstadoSuscripcion::Activa.as_str();
    let mut despues_de = None;
    loop {
        let tx = contexto.base.escribir().await?;
        let filas = suscripcion_boletin::en_estado(&tx, activa, despues_de, LOTE).await?;
        for fila in &filas {
            let aviso = Aviso::Boletin {
                boletin_id: id,
                suscripcion_id: fila.id,
            };
            avisar(&tx, &aviso, id, destino(fila), ahora).await?;
        }
        tx.commit().await?;
        let Some(ultima) = filas.last() else {
            contexto.aviso_trabajo.notify_one();
            return Ok(());
        };
        despues_de = Some(ultima.id);
    }
}

/// The mail of an issue, with its way out (RFC 8058).
pub async fn componer(
    contexto: &Contexto,
    (boletin_id, suscripcion_id): (Uuid, Uuid),
    pie: Vec<String>,
) -> Result<Compuesto, FallaTrabajo> {
    let base = contexto.base.conexion();
    let edicion = boletin::por_id(base, boletin_id)
        .await?
        .ok_or_else(|| FallaTrabajo::definitiva("el boletín no existe"))?;
    let activa = suscripcion_boletin::por_id(base, suscripcion_id)
        .await?
        .is_some_and(|fila| fila.estado == EstadoSuscripcion::Activa.as_str());
    if !activa {
        // Left between the publication and now: it gets nothing more.
        return Err(FallaTrabajo::definitiva("la suscripción ya no está activa"));
    }
    let secreto = secreto_de_retiro(contexto, suscripcion_id);
    let url = &contexto.settings.url_publica;
    let parrafos = edicion
        .texto
        .split("\n\n")
        .map(|parrafo| parrafo.trim().to_owned())
        .filter(|parrafo| !parrafo.is_empty())
        .collect();
    Ok(Compuesto {
        baja: Some(format!("{url}/api/v1/boletin/retiro/{secreto}")),
        ..palabras::edicion(
            edicion.numero,
            &edicion.asunto,
            parrafos,
            format!("{url}/boletin/retirar#{secreto}"),
            pie,
        )
        .into()
    })
}
