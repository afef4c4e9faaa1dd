//! A company asks for a change of its record, corrects it when it comes back, or takes it back.

use actix_web::HttpResponse;
use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoCambioDeEmpresa, EventoCambioDeEmpresa};
use ser_domain::solicitudes::{Contraste, Formulario, Seccion, revisar_seccion};
use ser_store::cambio_empresa;
use ser_store::{Escritura, StoreError, empresa, operador};
use serde_json::{Value, json};
use time::Date;
use uuid::Uuid;

use super::avisos::avisar_paso;
use super::problemas::{CAMBIO_EN_CURSO, CAMBIO_NO_LO_ADMITE, SOLO_QUIEN_LO_PIDIO};
use super::types::{
    CambioCorregido, CambioDeEmpresa, CambioPedido, CampoComparado, EvidenciaPedida,
    ValoresDeEmpresa,
};
use super::{evidencias, registro};
use crate::Contexto;
use crate::adjuntos::Borrador;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::AvisoDeCambio;
use crate::features::solicitudes::formulario::cambiado;
use crate::features::solicitudes::types_publicos::CambioDeSolicitud;
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO, VERSION_DESACTUALIZADA};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::{Actor, Problema, Resultado};
use crate::tokens::huella;
use crate::{lugares, personas};

/// What is asked for, read and found well: what the record says now, and what it should say.
struct Leido {
    antes: Value,
    propuesta: Value,
}

/// Asks for a change of one section.
pub async fn proponer(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    borrador: &Borrador,
    pedido: CambioPedido,
) -> Resultado<CambioDeEmpresa> {
    let operacion = "proponer_cambio_de_empresa";
    let efecto = Efecto::nuevo(actor.usuario_id, operacion, clave, "", &pedido)?;
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let instante = contexto.instante();
    let seccion = Seccion::try_from(pedido.seccion.as_str()).map_err(|_| {
        Problema::de(&DATOS_INVALIDOS).campo(
            "/seccion",
            "VALOR_DESCONOCIDO",
            "Elija una sección del registro",
        )
    })?;
    let tx = contexto.base.escribir().await?;
    let empresa = bloquear_empresa(&tx, actor.operador_id).await?;
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    if let Some(otro) = cambio_empresa::abierto(&tx, empresa.id, seccion).await? {
        return Err(Problema::de(&CAMBIO_EN_CURSO).con("cambio_id", otro.id));
    }
    let enviadas = (&pedido.valores, pedido.evidencias.as_slice());
    let leido = leer(&tx, &empresa, seccion, enviadas, (&[], hoy)).await?;
    let fila = cambio_empresa::Model {
        id: Uuid::now_v7(),
        operador_id: empresa.id,
        seccion: seccion.as_str().to_owned(),
        abierta: None,
        estado: EstadoCambioDeEmpresa::INICIAL.as_str().to_owned(),
        version: 1,
        antes: leido.antes.to_string(),
        propuesta: leido.propuesta.to_string(),
        motivo: pedido.motivo.trim().to_owned(),
        devolucion: "[]".to_owned(),
        motivo_decision: None,
        pedido_por: actor.usuario_id,
        revisor_id: None,
        pedido_en: ahora,
        enviado_en: ahora,
        decidido_en: None,
    };
    let fila = cambio_empresa::insertar(&tx, fila)
        .await
        .map_err(en_curso)?;
    let cuando = (ahora, instante);
    evidencias::poner(&tx, fila.id, borrador, &pedido.evidencias, cuando).await?;
    anotar_cambio(&tx, actor, contexto, "proponer", (None, &fila));
    avisar_paso(
        &tx,
        &fila,
        (&empresa, None),
        AvisoDeCambio::Pedido,
        instante,
    )
    .await?;
    let respuesta = presentar(&tx, actor, fila, hoy).await?;
    efecto.guardar(&tx, &respuesta, instante).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Sends a change that came back once more, over what the record says today.
pub async fn corregir(
    contexto: &Contexto,
    actor: &Actor,
    (id, version): (Uuid, i32),
    borrador: &Borrador,
    pedido: CambioCorregido,
) -> Resultado<CambioDeEmpresa> {
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let instante = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let empresa = bloquear_empresa(&tx, actor.operador_id).await?;
    let antes = en_version(&tx, actor, (id, version), hoy).await?;
    let estado = aplicar(&antes, EventoCambioDeEmpresa::Corregir)?;
    let puestos = cambio_empresa::anexos(&tx, id).await?;
    let enviadas = (&pedido.valores, pedido.evidencias.as_slice());
    let leido = leer(&tx, &empresa, antes.seccion()?, enviadas, (&puestos, hoy)).await?;
    evidencias::poner(&tx, id, borrador, &pedido.evidencias, (ahora, instante)).await?;
    let fila = cambio_empresa::Model {
        estado,
        antes: leido.antes.to_string(),
        propuesta: leido.propuesta.to_string(),
        motivo: pedido.motivo.trim().to_owned(),
        devolucion: "[]".to_owned(),
        // Whoever corrects it is who asks for it from now on: the first one may have left.
        pedido_por: actor.usuario_id,
        enviado_en: ahora,
        ..antes.clone()
    };
    let fila = cambio_empresa::guardar(&tx, fila).await?;
    anotar_cambio(&tx, actor, contexto, "corregir", (Some(&antes), &fila));
    avisar_paso(
        &tx,
        &fila,
        (&empresa, None),
        AvisoDeCambio::Pedido,
        instante,
    )
    .await?;
    let respuesta = presentar(&tx, actor, fila, hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Takes a change back: whoever asked for it, and nobody else.
pub async fn retirar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<CambioDeEmpresa> {
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let tx = contexto.base.escribir().await?;
    let empresa = bloquear_empresa(&tx, actor.operador_id).await?;
    let antes = en_version(&tx, actor, (id, version), hoy).await?;
    if antes.pedido_por != actor.usuario_id {
        return Err(Problema::de(&SOLO_QUIEN_LO_PIDIO));
    }
    let fila = cambio_empresa::Model {
        estado: aplicar(&antes, EventoCambioDeEmpresa::Retirar)?,
        decidido_en: Some(ahora),
        ..antes.clone()
    };
    let fila = cambio_empresa::guardar(&tx, fila).await?;
    anotar_cambio(&tx, actor, contexto, "retirar", (Some(&antes), &fila));
    let instante = contexto.instante();
    avisar_paso(
        &tx,
        &fila,
        (&empresa, None),
        AvisoDeCambio::Retirado,
        instante,
    )
    .await?;
    let respuesta = presentar(&tx, actor, fila, hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

pub async fn consultar(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<CambioDeEmpresa> {
    let base = contexto.base.conexion();
    let fila = propio(actor, cambio_empresa::por_id(base, id).await?)?;
    presentar(base, actor, fila, contexto.hoy()).await
}

pub async fn descargar(
    contexto: &Contexto,
    actor: &Actor,
    (id, anexo_id): (Uuid, Uuid),
) -> Resultado<HttpResponse> {
    let base = contexto.base.conexion();
    let fila = propio(actor, cambio_empresa::por_id(base, id).await?)?;
    evidencias::entregar(contexto, actor, &fila, anexo_id).await
}

/// One of the actor's own company; another's is one that does not exist.
fn propio(actor: &Actor, fila: Option<cambio_empresa::Model>) -> Resultado<cambio_empresa::Model> {
    fila.filter(|fila| fila.operador_id == actor.operador_id)
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))
}

/// The own change, held, as it was last seen.
async fn en_version(
    tx: &Escritura,
    actor: &Actor,
    (id, version): (Uuid, i32),
    hoy: Date,
) -> Resultado<cambio_empresa::Model> {
    let fila = propio(actor, cambio_empresa::bloquear(tx, id).await?)?;
    if fila.version == version {
        return Ok(fila);
    }
    let actual = presentar(tx, actor, fila, hoy).await?;
    Err(Problema::de(&VERSION_DESACTUALIZADA).con("actual", actual))
}

/// A company, held: its changes, and those of its record, wait for each other.
pub async fn bloquear_empresa(tx: &Escritura, id: Uuid) -> Resultado<operador::Model> {
    operador::bloquear(tx, id)
        .await?
        .filter(|fila| fila.clase == operador::CLASE_OPERADOR)
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))
}

/// What was sent, each value in the way in which it is kept.
///
/// # Errors
/// With every value and document that is not well.
async fn leer(
    tx: &impl ConnectionTrait,
    operador: &operador::Model,
    seccion: Seccion,
    (valores, nuevas): (&ValoresDeEmpresa, &[EvidenciaPedida]),
    (puestos, hoy): (&[cambio_empresa::anexo::Model], Date),
) -> Resultado<Leido> {
    let registro = empresa::registro(tx, operador.id).await?;
    let actual = registro::formulario(operador, &registro)?;
    let nuevo = con_cambio(&actual, seccion, valores)?;
    let leido = Leido {
        antes: registro::valor(&actual, seccion)?,
        propuesta: registro::valor(&nuevo, seccion)?,
    };
    let mut problema = Problema::de(&DATOS_INVALIDOS);
    for (campo, codigo, mensaje) in faltas(seccion, &actual, &nuevo, hoy) {
        problema = problema.campo(format!("/valores{campo}"), codigo, mensaje);
    }
    if leido.antes == leido.propuesta {
        let mensaje = "Cambie al menos un dato: el registro ya dice esto";
        problema = problema.campo("/valores", "SIN_CAMBIOS", mensaje);
    }
    for (campo, codigo, mensaje) in evidencias::faltas(seccion, puestos, nuevas, hoy)? {
        problema = problema.campo(campo, codigo, mensaje);
    }
    if problema.errores().is_empty() {
        Ok(leido)
    } else {
        Err(problema)
    }
}

/// The form with the section that changes, and no other.
fn con_cambio(
    actual: &Formulario,
    seccion: Seccion,
    valores: &ValoresDeEmpresa,
) -> Resultado<Formulario> {
    let vacio = CambioDeSolicitud::default();
    let cambio = match seccion {
        Seccion::Empresa => CambioDeSolicitud {
            empresa: valores.empresa.clone(),
            ..vacio
        },
        Seccion::Representante => CambioDeSolicitud {
            representante: valores.representante.clone(),
            ..vacio
        },
        Seccion::Contador => CambioDeSolicitud {
            contador: valores.contador.clone(),
            ..vacio
        },
        Seccion::Contactos => CambioDeSolicitud {
            contactos: valores.contactos.clone(),
            ..vacio
        },
    };
    let mut nuevo = cambiado(actual.clone(), &cambio)?;
    // Another NIT is another company.
    nuevo
        .empresa
        .identificacion
        .clone_from(&actual.empresa.identificacion);
    // What was not sent keeps the way in which it was written.
    let valor = registro::valor(&nuevo, seccion)?;
    registro::con_seccion(actual, seccion, &valor)
}

/// What the rules of the form say of a section that changes.
pub fn faltas(
    seccion: Seccion,
    actual: &Formulario,
    nuevo: &Formulario,
    hoy: Date,
) -> Vec<(String, &'static str, &'static str)> {
    let contraste = Contraste {
        correo: &|texto| personas::correo_electronico(texto).ok(),
        municipio: &lugares::tiene,
        hoy,
    };
    revisar_seccion(seccion, actual, nuevo, &contraste)
        .into_iter()
        .map(|falta| (falta.campo, falta.codigo, falta.mensaje))
        .collect()
}

/// The state after `evento`, as it is kept.
pub fn aplicar(fila: &cambio_empresa::Model, evento: EventoCambioDeEmpresa) -> Resultado<String> {
    fila.estado()?
        .aplicar(evento)
        .map(|estado| estado.as_str().to_owned())
        .map_err(|_| Problema::de(&CAMBIO_NO_LO_ADMITE).con("estado", &fila.estado))
}

/// Two that are sent at once wait for each other; the database has the last word.
fn en_curso(error: StoreError) -> Problema {
    if error.es_repetido() {
        Problema::de(&CAMBIO_EN_CURSO)
    } else {
        error.into()
    }
}

/// The event of a change: its state and digests, not the data of people.
pub fn anotar_cambio(
    tx: &Escritura,
    actor: &Actor,
    contexto: &Contexto,
    accion: &'static str,
    (antes, despues): (Option<&cambio_empresa::Model>, &cambio_empresa::Model),
) {
    let dicho = |fila: &cambio_empresa::Model| {
        json!({
            "seccion": fila.seccion, "estado": fila.estado, "version": fila.version,
            "propuesta": huella(&fila.propuesta), "devolucion": huella(&fila.devolucion),
            "motivo_decision": fila.motivo_decision.as_deref().map(huella),
        })
    };
    let antes = antes.map(dicho);
    let hecho = Hecho {
        accion,
        objeto: super::OBJETO,
        objeto_id: Some(despues.id),
        antes: antes.as_ref(),
        despues: Some(&dicho(despues)),
    };
    anotar(tx, actor, contexto.instante(), hecho);
}

pub async fn presentar(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    fila: cambio_empresa::Model,
    hoy: Date,
) -> Resultado<CambioDeEmpresa> {
    let seccion = fila.seccion()?;
    let propuesta = fila.propuesta()?;
    let despues = registro::campos(seccion, &propuesta);
    let comparacion = registro::campos(seccion, &fila.antes()?)
        .into_iter()
        .zip(despues)
        .map(|(antes, despues)| CampoComparado {
            campo: antes.campo,
            antes: antes.valor,
            despues: despues.valor,
        })
        .collect();
    let anexos = cambio_empresa::anexos(tx, fila.id).await?;
    let resumen = registro::resumir_varios(tx, std::slice::from_ref(&fila))
        .await?
        .pop()
        .ok_or_else(|| Problema::interno("un cambio sin resumen"))?;
    Ok(CambioDeEmpresa {
        resumen,
        version: fila.version,
        valores: registro::solo(seccion, &propuesta)?,
        comparacion,
        evidencias: evidencias::presentar(seccion, anexos, hoy)?,
        requeridas: evidencias::requeridas(seccion, hoy)?,
        motivos: serde_json::from_str(&fila.devolucion).map_err(Problema::interno)?,
        puede_retirar: fila.pedido_por == actor.usuario_id
            && fila
                .estado()?
                .aplicar(EventoCambioDeEmpresa::Retirar)
                .is_ok(),
        motivo: fila.motivo,
        motivo_decision: fila.motivo_decision,
    })
}
