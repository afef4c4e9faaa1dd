//! Job: send the operator the acknowledgement of its filing with the FUR attached. The message
//! identifier is that of the job, so that a mailbox recognises a repeated one.

use ser_adapters::correo::{Adjunto, Mensaje, textos};
use ser_domain::fur::Fur;
use ser_store::{autoliquidacion, fur, usuario};
use uuid::Uuid;

use super::{FallaTrabajo, pdf};
use crate::Contexto;

pub async fn enviar(
    contexto: &Contexto,
    fur_id: Uuid,
    trabajo_id: Uuid,
) -> Result<(), FallaTrabajo> {
    let base = contexto.base.conexion();
    let fila = fur::por_id(base, fur_id)
        .await?
        .ok_or_else(|| FallaTrabajo::definitiva("el FUR no existe"))?;
    let documento: Fur = serde_json::from_str(&fila.contenido).map_err(FallaTrabajo::definitiva)?;
    let declaracion =
        autoliquidacion::de_operador(base, fila.operador_id, fila.autoliquidacion_id).await?;
    let presentada_en = declaracion
        .and_then(|d| d.presentada_en)
        .unwrap_or(fila.generado_en);
    let quien = usuario::por_id(base, fila.generado_por)
        .await?
        .map(|persona| persona.nombre)
        .unwrap_or_default();
    let bytes = pdf::obtener(contexto, &fila).await?;
    let url = format!("{}/fur/{}", contexto.settings.url_publica, fila.id);
    let cuerpo = textos::acuse_presentacion(&documento, presentada_en, &quien, &url);
    let mensaje = Mensaje {
        id: trabajo_id.to_string(),
        fecha: contexto.instante(),
        para: documento.operador.correo.clone(),
        asunto: cuerpo.asunto,
        texto: cuerpo.texto,
        html: Some(cuerpo.html),
        adjuntos: vec![Adjunto {
            nombre: format!("FUR-{}.pdf", fila.numero),
            tipo: "application/pdf".to_owned(),
            contenido: bytes,
        }],
    };
    contexto
        .correo
        .enviar(&mensaje)
        .await
        .map_err(|error| FallaTrabajo {
            reintentar: error.temporal,
            causa: error.to_string(),
        })
}
