//! A suspension with a last day ends by itself.

use ser_domain::estados::EventoUsuario;
use ser_store::{StoreError, operador, usuario};
use serde_json::json;
use uuid::Uuid;

use super::alta::destino;
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_del_sistema};
use crate::avisos::{Aviso, CambioDeCuenta, avisar};

/// Ends the suspensions whose last day passed.
pub async fn levantar_cumplidas(contexto: &Contexto) -> Result<(), StoreError> {
    let (ahora, hoy) = (contexto.instante(), contexto.hoy());
    let cumplidas = usuario::con_suspension_cumplida(contexto.base.conexion(), hoy).await?;
    for persona in cumplidas {
        let tx = contexto.base.escribir().await?;
        let Some(empresa) = operador::bloquear(&tx, persona.operador_id).await? else {
            continue;
        };
        let fila = usuario::por_id(&tx, persona.id).await?;
        // Another process may have done it meanwhile.
        let Some(fila) = fila.filter(|fila| fila.version == persona.version) else {
            continue;
        };
        usuario::cambiar_estado(&tx, &fila, usuario::ESTADO_ACTIVO, None, None).await?;
        let aviso = Aviso::CuentaCambiada {
            nombre: fila.nombre.clone(),
            empresa: empresa.razon_social,
            que: CambioDeCuenta::Reactivada,
            quien: "El SER, al terminar la suspensión".to_owned(),
            cuando: ahora,
        };
        avisar(&tx, &aviso, Uuid::now_v7(), destino(&fila), ahora).await?;
        let antes = json!({
            "estado": fila.estado, "suspendido_hasta": fila.suspendido_hasta,
        });
        let despues = json!({ "estado": usuario::ESTADO_ACTIVO });
        let hecho = Hecho {
            accion: EventoUsuario::Levantar.as_str(),
            objeto: "usuario",
            objeto_id: Some(fila.id),
            antes: Some(&antes),
            despues: Some(&despues),
        };
        anotar_del_sistema(&tx, ahora, hecho);
        tx.commit().await?;
        contexto.aviso_trabajo.notify_one();
    }
    Ok(())
}
