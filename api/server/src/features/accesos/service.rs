//! Reading who has access, and keeping what a review decided.

use std::collections::{HashMap, HashSet};

use sea_orm::ConnectionTrait;
use ser_adapters::reloj::dia_en_bogota;
use ser_domain::estados::EstadoUsuario;
use ser_store::{operador, revision_de_accesos, sesion, usuario};
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::problemas::PERSONAS_CAMBIARON;
use super::types::{Acceso, Accesos, DecisionDeAcceso, NuevaRevision, RevisionHecha};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::{Actor, Problema, Resultado};

/// How long a review is good for, and after how long without logging in an access is looked at: the
/// usual quarter of access reviews. A policy of the house, not of any norm.
const CADA: Duration = Duration::days(90);

/// How many reviews of before are shown.
const A_LA_VISTA: u64 = 12;

pub const MANTENER: &str = "mantener";
pub const RETIRAR: &str = "retirar";

pub async fn consultar(contexto: &Contexto, actor: &Actor) -> Resultado<Accesos> {
    let ahora = contexto.instante();
    let base = contexto.base.conexion();
    let filas = revision_de_accesos::ultimas(base, actor.operador_id, A_LA_VISTA).await?;
    let ultima = filas.first();
    let por_retirar = ultima.map(por_retirar).transpose()?.unwrap_or_default();
    let desde = match ultima {
        Some(revision) => revision.revisada_en + CADA,
        // Nobody ever looked: it is due from the start.
        None => ahora,
    };
    let personas = con_acceso(base, actor.operador_id, &por_retirar, ahora).await?;
    let nombres = usuario::nombres(base, filas.iter().map(|fila| fila.revisada_por)).await?;
    let nombres: HashMap<Uuid, String> = nombres.into_iter().collect();
    let revisiones = filas
        .iter()
        .map(|fila| presentar(fila, nombres.get(&fila.revisada_por)))
        .collect::<Resultado<_>>()?;
    Ok(Accesos {
        personas,
        revisiones,
        proxima: dia_en_bogota(desde),
        vencida: desde <= ahora,
    })
}

/// Keeps a review. It decides on everybody who has access now, and on nobody else.
pub async fn revisar(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    pedido: NuevaRevision,
) -> Resultado<RevisionHecha> {
    let efecto = Efecto::nuevo(actor.usuario_id, "registrar_revision", clave, "", &pedido)?;
    let ahora = contexto.instante();
    comprobar_decisiones(&pedido.decisiones)?;
    let tx = contexto.base.escribir().await?;
    operador::bloquear(&tx, actor.operador_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    let personas = con_acceso(&tx, actor.operador_id, &HashSet::new(), ahora).await?;
    let ahora_tienen: HashSet<Uuid> = personas.iter().map(|persona| persona.usuario_id).collect();
    let decididas: HashSet<Uuid> = pedido.decisiones.iter().map(|una| una.usuario_id).collect();
    if ahora_tienen != decididas {
        return Err(Problema::de(&PERSONAS_CAMBIARON));
    }
    let fila = revision_de_accesos::Model {
        id: Uuid::now_v7(),
        operador_id: actor.operador_id,
        revisada_por: actor.usuario_id,
        revisada_en: ahora,
        personas: serde_json::to_string(&pedido.decisiones).map_err(Problema::interno)?,
        observaciones: pedido.observaciones.trim().to_owned(),
    };
    revision_de_accesos::insertar(&tx, fila.clone()).await?;
    let despues = json!({
        "decisiones": pedido.decisiones, "observaciones": fila.observaciones,
    });
    let hecho = Hecho {
        accion: "revisar",
        objeto: "revision_de_accesos",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar(&fila, Some(&actor.nombre))?;
    efecto.guardar(&tx, &respuesta, ahora).await?;
    tx.commit().await?;
    Ok(respuesta)
}

fn comprobar_decisiones(decisiones: &[DecisionDeAcceso]) -> Resultado<()> {
    for (indice, una) in decisiones.iter().enumerate() {
        let repetida = decisiones[..indice]
            .iter()
            .any(|otra| otra.usuario_id == una.usuario_id);
        let (campo, mensaje) = if repetida {
            ("usuario_id", "Hay dos decisiones sobre la misma persona")
        } else if ![MANTENER, RETIRAR].contains(&una.decision.as_str()) {
            ("decision", "Elija mantener o retirar")
        } else {
            continue;
        };
        let campo = format!("/decisiones/{indice}/{campo}");
        return Err(Problema::de(&DATOS_INVALIDOS).campo(campo, "DECISION_INVALIDA", mensaje));
    }
    Ok(())
}

/// Everybody who can log in, or was told how to, by name.
async fn con_acceso(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    por_retirar: &HashSet<Uuid>,
    ahora: OffsetDateTime,
) -> Resultado<Vec<Acceso>> {
    let vivos = [EstadoUsuario::Activo, EstadoUsuario::Invitado].map(EstadoUsuario::as_str);
    let mut filas = usuario::todos(tx, operador_id).await?;
    filas.retain(|fila| vivos.contains(&fila.estado.as_str()));
    filas.sort_by(|a, b| (&a.buscable, a.id).cmp(&(&b.buscable, b.id)));
    let ids: Vec<Uuid> = filas.iter().map(|fila| fila.id).collect();
    let ingresos: HashMap<Uuid, OffsetDateTime> = sesion::ultimos_ingresos(tx, ids.clone())
        .await?
        .into_iter()
        .collect();
    let mut roles: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (id, rol) in usuario::roles_de(tx, ids).await? {
        roles.entry(id).or_default().push(rol);
    }
    Ok(filas
        .into_iter()
        .map(|fila| {
            let ultimo = ingresos.get(&fila.id).copied();
            let mut avisos = Vec::new();
            match ultimo {
                None => avisos.push("nunca_ingreso".to_owned()),
                Some(instante) if ahora - instante > CADA => {
                    avisos.push("sin_ingreso_reciente".to_owned());
                }
                Some(_) => {}
            }
            if por_retirar.contains(&fila.id) {
                avisos.push("por_retirar".to_owned());
            }
            Acceso {
                roles: roles.remove(&fila.id).unwrap_or_default(),
                usuario_id: fila.id,
                nombre: fila.nombre,
                identificacion: fila.identificacion,
                correo: fila.correo,
                estado: fila.estado,
                creado_en: fila.creado_en,
                ultimo_ingreso_en: ultimo,
                avisos,
            }
        })
        .collect())
}

fn decisiones(fila: &revision_de_accesos::Model) -> Resultado<Vec<DecisionDeAcceso>> {
    serde_json::from_str(&fila.personas).map_err(Problema::interno)
}

fn por_retirar(fila: &revision_de_accesos::Model) -> Resultado<HashSet<Uuid>> {
    Ok(decisiones(fila)?
        .into_iter()
        .filter(|una| una.decision == RETIRAR)
        .map(|una| una.usuario_id)
        .collect())
}

fn presentar(
    fila: &revision_de_accesos::Model,
    nombre: Option<&String>,
) -> Resultado<RevisionHecha> {
    let decisiones = decisiones(fila)?;
    let retiradas = decisiones
        .iter()
        .filter(|una| una.decision == RETIRAR)
        .count();
    Ok(RevisionHecha {
        id: fila.id,
        revisada_por: nombre.cloned().unwrap_or_default(),
        revisada_en: fila.revisada_en,
        mantenidas: decisiones.len() - retiradas,
        retiradas,
        observaciones: fila.observaciones.clone(),
    })
}
