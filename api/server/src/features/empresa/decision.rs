//! An officer sends a change back, grants it or refuses it.

use ser_domain::estados::EventoCambioDeEmpresa;
use ser_store::cambio_empresa;
use ser_store::{Escritura, empresa, operador};
use uuid::Uuid;

use super::aplicacion;
use super::avisos::avisar_paso;
use super::cambio::{anotar_cambio, aplicar, bloquear_empresa, faltas};
use super::cola::presentar;
use super::problemas::FICHA_CAMBIO;
use super::types::{CambioEnRevision, DevolucionDeCambio, RechazoDeCambio};
use super::{evidencias, registro};
use crate::Contexto;
use crate::avisos::AvisoDeCambio;
use crate::features::solicitudes::formulario::en_palabras;
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO, VERSION_DESACTUALIZADA};
use crate::http::{Actor, Problema, Resultado};

/// Sends it back with reasons, field by field.
pub async fn devolver(
    contexto: &Contexto,
    actor: &Actor,
    (id, version): (Uuid, i32),
    pedido: DevolucionDeCambio,
) -> Resultado<CambioEnRevision> {
    let tx = contexto.base.escribir().await?;
    let (empresa, antes) = en_version(contexto, &tx, actor, (id, version)).await?;
    let mut motivos = Vec::new();
    for (indice, motivo) in pedido.motivos.iter().enumerate() {
        let nombre = nombre_del_campo(contexto, &antes, &motivo.campo)?.ok_or_else(|| {
            Problema::de(&DATOS_INVALIDOS).campo(
                format!("/motivos/{indice}/campo"),
                "CAMPO_DESCONOCIDO",
                "Elija un campo o un documento del cambio",
            )
        })?;
        motivos.push((nombre, motivo.motivo.trim().to_owned()));
    }
    let fila = cambio_empresa::Model {
        estado: aplicar(&antes, EventoCambioDeEmpresa::Devolver)?,
        devolucion: serde_json::to_string(&pedido.motivos).map_err(Problema::interno)?,
        revisor_id: Some(actor.usuario_id),
        ..antes.clone()
    };
    let que = AvisoDeCambio::Devuelto { motivos };
    cerrar(
        contexto,
        tx,
        actor,
        ((&empresa, None), &antes, fila),
        ("devolver", que),
    )
    .await
}

/// Refuses it, and says why.
pub async fn rechazar(
    contexto: &Contexto,
    actor: &Actor,
    (id, version): (Uuid, i32),
    pedido: RechazoDeCambio,
) -> Resultado<CambioEnRevision> {
    let motivo = pedido.motivo.trim().to_owned();
    let tx = contexto.base.escribir().await?;
    let (empresa, antes) = en_version(contexto, &tx, actor, (id, version)).await?;
    let fila = cambio_empresa::Model {
        estado: aplicar(&antes, EventoCambioDeEmpresa::Rechazar)?,
        motivo_decision: Some(motivo.clone()),
        revisor_id: Some(actor.usuario_id),
        decidido_en: Some(contexto.ahora()),
        ..antes.clone()
    };
    let que = AvisoDeCambio::Rechazado { motivo };
    cerrar(
        contexto,
        tx,
        actor,
        ((&empresa, None), &antes, fila),
        ("rechazar", que),
    )
    .await
}

/// Grants it: the record says it from now on. If the record says something else than when it was
/// asked for, nothing is written: the company asked for another change than this one would be.
pub async fn aprobar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<CambioEnRevision> {
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let tx = contexto.base.escribir().await?;
    let (operador, antes) = en_version(contexto, &tx, actor, (id, version)).await?;
    let estado = aplicar(&antes, EventoCambioDeEmpresa::Aprobar)?;
    let seccion = antes.seccion()?;
    let actual = registro::formulario(&operador, &empresa::registro(&tx, operador.id).await?)?;
    let nuevo = registro::con_seccion(&actual, seccion, &antes.propuesta()?)?;
    if registro::valor(&actual, seccion)? != antes.antes()? {
        return Err(Problema::de(&FICHA_CAMBIO));
    }
    // Another section may have changed: what was well when it was sent may clash with it now.
    let mut problema = Problema::de(&FICHA_CAMBIO);
    for (campo, codigo, mensaje) in faltas(seccion, &actual, &nuevo, hoy) {
        problema = problema.campo(campo, codigo, mensaje);
    }
    if !problema.errores().is_empty() {
        return Err(problema);
    }
    let cuando = (ahora, contexto.instante());
    let despues =
        aplicacion::aplicar(&tx, actor, &operador, (seccion, &actual, &nuevo), cuando).await?;
    let fila = cambio_empresa::Model {
        estado,
        revisor_id: Some(actor.usuario_id),
        decidido_en: Some(ahora),
        ..antes.clone()
    };
    let que = AvisoDeCambio::Aprobado;
    let empresas = (&operador, Some(despues.correo.as_str()));
    cerrar(
        contexto,
        tx,
        actor,
        (empresas, &antes, fila),
        ("aprobar", que),
    )
    .await
}

/// Writes what an officer decided, its event and its mails.
async fn cerrar(
    contexto: &Contexto,
    tx: Escritura,
    actor: &Actor,
    (empresa, antes, fila): (
        (&operador::Model, Option<&str>),
        &cambio_empresa::Model,
        cambio_empresa::Model,
    ),
    (accion, que): (&'static str, AvisoDeCambio),
) -> Resultado<CambioEnRevision> {
    let fila = cambio_empresa::guardar(&tx, fila).await?;
    anotar_cambio(&tx, actor, contexto, accion, (Some(antes), &fila));
    avisar_paso(&tx, &fila, empresa, que, contexto.instante()).await?;
    let respuesta = presentar(contexto, &tx, actor, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// A change and its company, held, as the officer last saw it. The company first, as everybody does.
async fn en_version(
    contexto: &Contexto,
    tx: &Escritura,
    actor: &Actor,
    (id, version): (Uuid, i32),
) -> Resultado<(operador::Model, cambio_empresa::Model)> {
    let no_esta = || Problema::de(&NO_ENCONTRADO);
    let de_quien = cambio_empresa::por_id(tx, id).await?.ok_or_else(no_esta)?;
    let empresa = bloquear_empresa(tx, de_quien.operador_id).await?;
    let fila = cambio_empresa::bloquear(tx, id)
        .await?
        .ok_or_else(no_esta)?;
    if fila.version == version {
        return Ok((empresa, fila));
    }
    let actual = presentar(contexto, tx, actor, fila).await?;
    Err(Problema::de(&VERSION_DESACTUALIZADA).con("actual", actual))
}

/// The name of a field or document by its pointer, as the form has it.
fn nombre_del_campo(
    contexto: &Contexto,
    fila: &cambio_empresa::Model,
    campo: &str,
) -> Resultado<Option<String>> {
    let seccion = fila.seccion()?;
    if let Some(clase) = campo.strip_prefix("/evidencias/") {
        return Ok(evidencias::requeridas(seccion, contexto.hoy())?
            .into_iter()
            .find(|una| una.clase == clase)
            .map(|una| una.nombre));
    }
    Ok(registro::es_campo(seccion, campo).then(|| en_palabras(campo)))
}
