//! Giving, listing and revoking authorisations to sign.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use ser_store::{autorizacion, expediente, operador, usuario};
use serde_json::json;
use time::{Date, Duration};
use uuid::Uuid;

use super::problemas::{AUTORIZACION_REPETIDA, AUTORIZACION_REVOCADA};
use super::types::{
    Autorizacion, Autorizaciones, ExpedienteAutorizado, Firmante, NuevaAutorizacion, Revocacion,
};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, Destino, avisar};
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::Rol;

/// In which qualities a return is signed.
const CALIDADES: [Rol; 3] = [Rol::Contador, Rol::RevisorFiscal, Rol::RepresentanteLegal];

/// How far ahead one may begin and how long it may last: further is a slip of the keyboard, and what
/// has no end is left without a last day.
const ADELANTO: Duration = Duration::days(366);
const DURACION: Duration = Duration::days(10 * 366);

pub async fn listar(contexto: &Contexto, actor: &Actor) -> Resultado<Autorizaciones> {
    let base = contexto.base.conexion();
    let filas = autorizacion::todas(base, actor.operador_id).await?;
    Ok(Autorizaciones {
        datos: presentar(base, actor.operador_id, filas, contexto.hoy()).await?,
        firmantes: firmantes(base, actor.operador_id).await?,
    })
}

/// Authorises a person of the company that holds the role in which it will sign.
pub async fn autorizar(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    pedido: NuevaAutorizacion,
) -> Resultado<Autorizacion> {
    let efecto = Efecto::nuevo(actor.usuario_id, "autorizar_firma", clave, "", &pedido)?;
    let (ahora, hoy) = (contexto.instante(), contexto.hoy());
    let tx = contexto.base.escribir().await?;
    let empresa = operador::bloquear(&tx, actor.operador_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    let firmante = comprobar(&tx, actor.operador_id, &pedido, hoy).await?;
    let fila = autorizacion::Model {
        id: Uuid::now_v7(),
        operador_id: actor.operador_id,
        usuario_id: pedido.usuario_id,
        calidad: pedido.calidad,
        desde: pedido.desde,
        hasta: pedido.hasta,
        otorgada_por: actor.usuario_id,
        otorgada_en: ahora,
        revocada_por: None,
        revocada_en: None,
        motivo_revocacion: None,
    };
    autorizacion::insertar(&tx, fila.clone(), &pedido.expedientes).await?;
    let aviso = Aviso::FirmaAutorizada {
        nombre: firmante.nombre.clone(),
        empresa: empresa.razon_social,
        calidad: fila.calidad.clone(),
        desde: fila.desde,
        hasta: fila.hasta,
        expedientes: pedido.expedientes.len(),
        quien: actor.nombre.clone(),
    };
    avisar(&tx, &aviso, fila.id, destino(&firmante), ahora).await?;
    let despues = json!({
        "usuario_id": fila.usuario_id, "calidad": fila.calidad, "desde": fila.desde,
        "hasta": fila.hasta, "expedientes": pedido.expedientes,
    });
    let hecho = Hecho {
        accion: "autorizar",
        objeto: "autorizacion",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar_una(&tx, fila, hoy).await?;
    efecto.guardar(&tx, &respuesta, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Ends an authorisation from now on; what was signed by it stays signed.
pub async fn revocar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    pedido: Revocacion,
) -> Resultado<Autorizacion> {
    let (ahora, hoy) = (contexto.instante(), contexto.hoy());
    let motivo = pedido.motivo.trim();
    if motivo.is_empty() {
        return Err(invalido("/motivo", "REQUERIDO", "Escriba el motivo"));
    }
    let tx = contexto.base.escribir().await?;
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    autorizacion::de_operador(&tx, actor.operador_id, id)
        .await?
        .ok_or_else(no_existe)?;
    if !autorizacion::revocar(&tx, id, actor.usuario_id, motivo, ahora).await? {
        return Err(Problema::de(&AUTORIZACION_REVOCADA));
    }
    let fila = autorizacion::de_operador(&tx, actor.operador_id, id)
        .await?
        .ok_or_else(no_existe)?;
    if let Some(firmante) = usuario::por_id(&tx, fila.usuario_id).await? {
        let aviso = Aviso::FirmaRevocada {
            nombre: firmante.nombre.clone(),
            calidad: fila.calidad.clone(),
            motivo: motivo.to_owned(),
            quien: actor.nombre.clone(),
        };
        avisar(&tx, &aviso, id, destino(&firmante), ahora).await?;
    }
    let despues = json!({ "motivo": motivo });
    let hecho = Hecho {
        accion: "revocar",
        objeto: "autorizacion",
        objeto_id: Some(id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar_una(&tx, fila, hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Whether it may be given, and to whom. The company is held: two at once do not both pass.
async fn comprobar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    pedido: &NuevaAutorizacion,
    hoy: Date,
) -> Resultado<usuario::Model> {
    if !CALIDADES.iter().any(|rol| rol.codigo() == pedido.calidad) {
        let mensaje = "Elija contador, revisor fiscal o representante legal";
        return Err(invalido("/calidad", "CALIDAD_DESCONOCIDA", mensaje));
    }
    let firmante = usuario::con_rol(tx, operador_id, &pedido.calidad)
        .await?
        .into_iter()
        .find(|persona| persona.id == pedido.usuario_id)
        .ok_or_else(|| {
            let mensaje = "Elija a una persona activa de la empresa que tenga ese rol";
            invalido("/usuario_id", "FIRMANTE_INVALIDO", mensaje)
        })?;
    if pedido.desde < hoy {
        let mensaje = "No se autoriza hacia atrás: elija hoy o un día que venga";
        return Err(invalido("/desde", "FECHA_PASADA", mensaje));
    }
    if pedido.desde > hoy + ADELANTO {
        let mensaje = "Elija un día de los próximos doce meses";
        return Err(invalido("/desde", "FECHA_LEJANA", mensaje));
    }
    if pedido
        .hasta
        .is_some_and(|hasta| hasta > pedido.desde + DURACION)
    {
        let mensaje = "Elija un día de los diez años que siguen, o déjela sin último día";
        return Err(invalido("/hasta", "FECHA_LEJANA", mensaje));
    }
    if pedido.hasta.is_some_and(|hasta| hasta < pedido.desde) {
        let mensaje = "El último día no puede ser anterior al primero";
        return Err(invalido("/hasta", "FECHA_INVALIDA", mensaje));
    }
    let propios = expediente::listar(tx, operador_id).await?;
    for (indice, id) in pedido.expedientes.iter().enumerate() {
        let repetido = pedido.expedientes[..indice].contains(id);
        if repetido || !propios.iter().any(|propio| propio.id == *id) {
            let mensaje = "Elija expedientes de la empresa, cada uno una vez";
            let campo = format!("/expedientes/{indice}");
            return Err(invalido(&campo, "EXPEDIENTE_INVALIDO", mensaje));
        }
    }
    comprobar_repetida(tx, operador_id, pedido).await?;
    Ok(firmante)
}

/// Nothing is gained by one whose days and files another covers already.
async fn comprobar_repetida(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    pedido: &NuevaAutorizacion,
) -> Resultado<()> {
    let suyas: Vec<_> = autorizacion::todas(tx, operador_id)
        .await?
        .into_iter()
        .filter(|fila| {
            fila.revocada_en.is_none()
                && fila.usuario_id == pedido.usuario_id
                && fila.calidad == pedido.calidad
                && fila.desde <= pedido.desde
                && fila
                    .hasta
                    .is_none_or(|hasta| pedido.hasta.is_some_and(|pedida| pedida <= hasta))
        })
        .collect();
    let limites = autorizacion::expedientes_de(tx, suyas.iter().map(|fila| fila.id)).await?;
    let cubierta = suyas.iter().find(|fila| {
        let suyos: Vec<Uuid> = limites
            .iter()
            .filter(|(id, _)| *id == fila.id)
            .map(|(_, expediente)| *expediente)
            .collect();
        suyos.is_empty()
            || (!pedido.expedientes.is_empty()
                && pedido.expedientes.iter().all(|id| suyos.contains(id)))
    });
    match cubierta {
        Some(fila) => Err(Problema::de(&AUTORIZACION_REPETIDA).con("autorizacion_id", fila.id)),
        None => Ok(()),
    }
}

fn invalido(campo: &str, codigo: &str, mensaje: &str) -> Problema {
    Problema::de(&DATOS_INVALIDOS).campo(campo, codigo, mensaje)
}

fn destino(persona: &usuario::Model) -> Destino<'_> {
    Destino {
        correo: &persona.correo,
        usuario_id: Some(persona.id),
        operador_id: Some(persona.operador_id),
    }
}

/// The active people who hold a role that signs.
async fn firmantes(tx: &impl ConnectionTrait, operador_id: Uuid) -> Resultado<Vec<Firmante>> {
    let mut firmantes: Vec<Firmante> = Vec::new();
    for rol in CALIDADES {
        for persona in usuario::con_rol(tx, operador_id, rol.codigo()).await? {
            let calidad = rol.codigo().to_owned();
            match firmantes.iter_mut().find(|otro| otro.id == persona.id) {
                Some(firmante) => firmante.calidades.push(calidad),
                None => firmantes.push(Firmante {
                    id: persona.id,
                    nombre: persona.nombre,
                    calidades: vec![calidad],
                }),
            }
        }
    }
    Ok(firmantes)
}

async fn presentar_una(
    tx: &impl ConnectionTrait,
    fila: autorizacion::Model,
    hoy: Date,
) -> Resultado<Autorizacion> {
    presentar(tx, fila.operador_id, vec![fila], hoy)
        .await?
        .pop()
        .ok_or_else(|| Problema::interno("una autorización sin presentar"))
}

async fn presentar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    filas: Vec<autorizacion::Model>,
    hoy: Date,
) -> Resultado<Vec<Autorizacion>> {
    let personas = filas
        .iter()
        .flat_map(|fila| {
            [
                Some(fila.usuario_id),
                Some(fila.otorgada_por),
                fila.revocada_por,
            ]
        })
        .flatten();
    let nombres: HashMap<Uuid, String> =
        usuario::nombres(tx, personas).await?.into_iter().collect();
    let nombre = |id: &Uuid| nombres.get(id).cloned().unwrap_or_default();
    let numeros: HashMap<Uuid, String> = expediente::listar(tx, operador_id)
        .await?
        .into_iter()
        .map(|expediente| (expediente.id, expediente.numero))
        .collect();
    let limites = autorizacion::expedientes_de(tx, filas.iter().map(|fila| fila.id)).await?;
    Ok(filas
        .into_iter()
        .map(|fila| Autorizacion {
            nombre: nombre(&fila.usuario_id),
            otorgada_por: nombre(&fila.otorgada_por),
            revocada_por: fila.revocada_por.as_ref().map(nombre),
            estado: estado(&fila, hoy).to_owned(),
            expedientes: limites
                .iter()
                .filter(|(id, _)| *id == fila.id)
                .map(|(_, expediente)| ExpedienteAutorizado {
                    id: *expediente,
                    numero: numeros.get(expediente).cloned().unwrap_or_default(),
                })
                .collect(),
            id: fila.id,
            usuario_id: fila.usuario_id,
            calidad: fila.calidad,
            desde: fila.desde,
            hasta: fila.hasta,
            otorgada_en: fila.otorgada_en,
            revocada_en: fila.revocada_en,
            motivo_revocacion: fila.motivo_revocacion,
        })
        .collect())
}

fn estado(fila: &autorizacion::Model, hoy: Date) -> &'static str {
    if fila.revocada_en.is_some() {
        "revocada"
    } else if fila.desde > hoy {
        "futura"
    } else if fila.hasta.is_some_and(|hasta| hasta < hoy) {
        "vencida"
    } else {
        "vigente"
    }
}
