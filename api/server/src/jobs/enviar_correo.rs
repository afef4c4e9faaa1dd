//! Job: compose a mail and send it. The message identifier is that of the mail, so that a mailbox
//! recognises one that a dead worker sent and nobody noted.

use ser_adapters::correo::Mensaje;
use ser_store::correo;
use uuid::Uuid;

use super::FallaTrabajo;
use crate::Contexto;
use crate::avisos::{self, Aviso, Compuesto};

pub async fn enviar(contexto: &Contexto, id: Uuid) -> Result<(), FallaTrabajo> {
    let base = contexto.base.conexion();
    let fila = correo::por_id(base, id)
        .await?
        .ok_or_else(|| FallaTrabajo::definitiva("el correo no existe"))?;
    if fila.estado == correo::ENVIADO {
        return Ok(());
    }
    let aviso: Aviso = serde_json::from_str(&fila.aviso).map_err(FallaTrabajo::definitiva)?;
    let Compuesto {
        carta,
        adjuntos,
        baja,
    } = avisos::componer(contexto, &aviso).await?;
    let cuerpo = carta.componer();
    let mensaje = Mensaje {
        id: id.to_string(),
        fecha: contexto.instante(),
        para: fila.destinatario,
        asunto: cuerpo.asunto,
        texto: cuerpo.texto,
        html: Some(cuerpo.html),
        adjuntos,
        baja,
    };
    let ahora = contexto.instante();
    match contexto.correo.enviar(&mensaje).await {
        Ok(()) => {
            let copia = carta.copia();
            correo::marcar_enviado(base, id, (&mensaje.asunto, &copia), ahora).await?;
            Ok(())
        }
        Err(error) if error.temporal => Err(FallaTrabajo::pasajera(error)),
        Err(error) => {
            // The server said that this address does not take mail: it came back at the door.
            correo::marcar_rebotado(base, id, &error.causa, ahora).await?;
            Err(FallaTrabajo::definitiva(error))
        }
    }
}
