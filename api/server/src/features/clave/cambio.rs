//! Use case: another password, by whoever knows the one of now.

use ser_store::{Escritura, ingreso, operador, sesion, usuario};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::types::CambioDeClave;
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{HechoDeSeguridad, avisar_seguridad};
use crate::credencial::clave;
use crate::credencial::politica::{self, Falla, Propios};
use crate::credencial::reautenticar::reautenticar;
use crate::enlaces::{self, Uso};
use crate::http::{Actor, Resultado};

const MOTIVO: &str = "cambio de contraseña";

pub async fn cambiar(contexto: &Contexto, actor: &Actor, cuerpo: CambioDeClave) -> Resultado<()> {
    let ahora = contexto.instante();
    let actual = "/clave_actual";
    let misma = clave::normalizar(&cuerpo.clave_actual) == clave::normalizar(&cuerpo.clave);
    let (persona, empresa) = reautenticar(contexto, actor, cuerpo.clave_actual, actual).await?;
    let propios = Propios {
        nombre: &persona.nombre,
        identificacion: &persona.identificacion,
        nit: &empresa.nit,
    };
    if misma {
        return Err(Falla::Misma.en("/clave"));
    }
    politica::comprobar(&cuerpo.clave, &propios).map_err(|falla| falla.en("/clave"))?;
    let hash = clave::cifrar_aparte(cuerpo.clave).await?;

    let tx = contexto.base.escribir().await?;
    operador::bloquear(&tx, empresa.id).await?;
    let cerradas = sesion::revocar_otras(&tx, persona.id, actor.sesion_id, MOTIVO, ahora).await?;
    poner(&tx, &persona, &hash, ahora).await?;
    let despues = json!({ "sesiones_cerradas": cerradas });
    let hecho = Hecho {
        accion: "cambiar_clave",
        objeto: "usuario",
        objeto_id: Some(persona.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let de = (&persona, empresa.razon_social.as_str());
    let que = HechoDeSeguridad::ClaveCambiada;
    avisar_seguridad(&tx, de, que, Uuid::now_v7(), &actor.solicitud, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

/// Writes the password of a company that is held. What the one before had begun is over: log-ins
/// that wait for a second step, links to recover it.
pub(super) async fn poner(
    tx: &Escritura,
    persona: &usuario::Model,
    hash: &str,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    usuario::cambiar_clave(tx, persona, hash).await?;
    ingreso::anular(tx, persona.id, ahora).await?;
    Ok(enlaces::anular(tx, Uso::Recuperacion, persona.id, ahora).await?)
}
