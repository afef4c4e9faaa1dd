//! Reading people, and what is common to all that is done with them.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoUsuario;
use ser_store::{autoliquidacion, operador, sesion, usuario};
use serde_json::{Value, json};
use uuid::Uuid;

use super::types::{FiltroUsuarios, Usuario};
use crate::Contexto;
use crate::http::catalogo::{NO_ENCONTRADO, VERSION_DESACTUALIZADA};
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Actor, Problema, Resultado, filtro};
use crate::permiso::Rol;

/// Which role administers the people of an entity of this class.
pub fn rol_administrador(clase: &str) -> Rol {
    if clase == operador::CLASE_MINISTERIO {
        Rol::Administrador
    } else {
        Rol::AdministradorOperador
    }
}

pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroUsuarios,
    paginacion: Paginacion,
) -> Resultado<Pagina<Usuario>> {
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        EstadoUsuario::try_from(estado).is_ok()
    })?;
    filtro::comprobar("/rol", pedido.rol.as_deref(), |rol| {
        Rol::de_codigo(rol).is_some()
    })?;
    let base = contexto.base.conexion();
    let empresa = entidad(base, actor, pedido.operador_id).await?;
    let filtro = usuario::Filtro {
        estado: pedido.estado.clone(),
        rol: pedido.rol.clone(),
        busqueda: pedido.q.clone(),
    };
    let (filas, total) = usuario::listar(
        base,
        empresa.id,
        &filtro,
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let datos = presentar_varios(base, &empresa, filas).await?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

pub async fn consultar(contexto: &Contexto, actor: &Actor, id: Uuid) -> Resultado<Usuario> {
    let base = contexto.base.conexion();
    let (fila, empresa) = visible(base, actor, id).await?;
    presentar(base, &empresa, fila).await
}

/// A person that the actor may see: of the own company, or any for the ministry.
pub async fn visible(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    id: Uuid,
) -> Resultado<(usuario::Model, operador::Model)> {
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    let fila = usuario::por_id(tx, id)
        .await?
        .filter(|fila| actor.es_ministerio || fila.operador_id == actor.operador_id)
        .ok_or_else(no_existe)?;
    let empresa = operador::por_id(tx, fila.operador_id)
        .await?
        .ok_or_else(no_existe)?;
    Ok((fila, empresa))
}

/// Whose people are asked for: the actor's own, or those that the ministry names.
async fn entidad(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    pedido: Option<Uuid>,
) -> Resultado<operador::Model> {
    let id = match pedido {
        None => actor.operador_id,
        pedido => actor.operador_consultado(pedido)?,
    };
    operador::por_id(tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))
}

/// A person of the actor's own entity at `version`, and the entity, both held until the transaction
/// ends: what rules them all (the last administrator) is looked at by one at a time.
pub async fn propia(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    id: Uuid,
    version: i32,
) -> Resultado<(usuario::Model, operador::Model)> {
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    let empresa = operador::bloquear(tx, actor.operador_id)
        .await?
        .ok_or_else(no_existe)?;
    let fila = usuario::de_operador(tx, empresa.id, id)
        .await?
        .ok_or_else(no_existe)?;
    comprobar_version(tx, &empresa, &fila, version).await?;
    Ok((fila, empresa))
}

/// The person must be as the actor last saw it.
pub async fn comprobar_version(
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
    fila: &usuario::Model,
    version: i32,
) -> Resultado<()> {
    if fila.version == version {
        return Ok(());
    }
    let actual = presentar(tx, empresa, fila.clone()).await?;
    Err(Problema::de(&VERSION_DESACTUALIZADA).con("actual", actual))
}

/// The active administrators of an entity.
pub async fn administradores(
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
) -> Resultado<Vec<usuario::Model>> {
    let rol = rol_administrador(&empresa.clase);
    Ok(usuario::con_rol(tx, empresa.id, rol.codigo()).await?)
}

pub async fn presentar(
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
    fila: usuario::Model,
) -> Resultado<Usuario> {
    presentar_varios(tx, empresa, vec![fila])
        .await?
        .pop()
        .ok_or_else(|| Problema::interno("una persona sin presentar"))
}

async fn presentar_varios(
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
    filas: Vec<usuario::Model>,
) -> Resultado<Vec<Usuario>> {
    let ids: Vec<Uuid> = filas.iter().map(|fila| fila.id).collect();
    let ingresos: HashMap<_, _> = sesion::ultimos_ingresos(tx, ids.clone())
        .await?
        .into_iter()
        .collect();
    let mut roles: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (id, rol) in usuario::roles_de(tx, ids).await? {
        roles.entry(id).or_default().push(rol);
    }
    let administradores = administradores(tx, empresa).await?;
    let mut personas = Vec::with_capacity(filas.len());
    for fila in filas {
        let roles = roles.remove(&fila.id).unwrap_or_default();
        let administra = roles
            .iter()
            .any(|rol| rol == rol_administrador(&empresa.clase).codigo());
        let borradores = autoliquidacion::borradores_de(tx, empresa.id, fila.id).await?;
        personas.push(Usuario {
            operador_id: fila.operador_id,
            roles,
            sin_otro_administrador: administra && administradores.iter().all(|otro| otro.id == fila.id),
            ultimo_ingreso_en: ingresos.get(&fila.id).copied(),
            borradores: borradores.len() as u64,
            ultimo_administrador: matches!(administradores.as_slice(), [solo] if solo.id == fila.id),
            id: fila.id,
            identificacion: fila.identificacion,
            nombre: fila.nombre,
            correo: fila.correo,
            tarjeta_profesional: fila.tarjeta_profesional,
            estado: fila.estado,
            motivo_estado: fila.motivo_estado,
            suspendido_hasta: fila.suspendido_hasta,
            creado_en: fila.creado_en,
            version: fila.version,
        });
    }
    Ok(personas)
}

/// What the trail says of a person before and after a change.
pub fn huella_de(fila: &usuario::Model, roles: &[String]) -> Value {
    json!({
        "identificacion": fila.identificacion, "nombre": fila.nombre, "correo": fila.correo,
        "tarjeta_profesional": fila.tarjeta_profesional, "estado": fila.estado,
        "motivo_estado": fila.motivo_estado, "suspendido_hasta": fila.suspendido_hasta,
        "roles": roles,
    })
}
