//! The officer's queue, and one request with all that it takes to decide it.

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoSolicitud;
use ser_store::solicitud::{self, anexo, firma, paso};
use ser_store::{autoliquidacion, operador, usuario};
use uuid::Uuid;

use super::borrador::{con_guiones, motivos};
use super::comprobaciones::{recibida_el, revision};
use super::formulario;
use super::types::{
    FiltroSolicitudes, FirmaRevisada, PersonaDeEmpresa, SolicitudEnCola, SolicitudEnRevision,
};
use super::types_publicos::PasoDeSolicitud;
use crate::Contexto;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Problema, Resultado, filtro};
use crate::lugares;
use crate::permiso::{EditarAutoliquidacion, Permiso, Rol};

pub async fn listar(
    contexto: &Contexto,
    pedido: &FiltroSolicitudes,
    paginacion: Paginacion,
) -> Resultado<Pagina<SolicitudEnCola>> {
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        estado == "abiertas" || EstadoSolicitud::try_from(estado).is_ok()
    })?;
    let filtro = solicitud::Filtro {
        estado: pedido.estado.clone(),
        busqueda: pedido.q.clone(),
    };
    let base = contexto.base.conexion();
    let (desde, cuantos) = (paginacion.desde(), paginacion.por_pagina);
    let (filas, total) = solicitud::listar(base, &filtro, desde, cuantos).await?;
    let datos = filas
        .iter()
        .map(|fila| resumir(contexto, fila))
        .collect::<Resultado<Vec<_>>>()?;
    Ok(Pagina::nueva(datos, paginacion, total))
}

fn resumir(contexto: &Contexto, fila: &solicitud::Model) -> Resultado<SolicitudEnCola> {
    let formulario = fila.formulario()?;
    let hoy = contexto.hoy();
    let parametros = contexto.parametros();
    let calendario = parametros.calendario();
    let abierta = solicitud::ABIERTAS.contains(&fila.estado.as_str());
    Ok(SolicitudEnCola {
        id: fila.id,
        radicado: con_guiones(fila.radicado.as_deref().unwrap_or_default()),
        empresa: formulario.empresa.razon_social,
        nit: formulario.empresa.identificacion,
        administrador: formulario.administrador.nombre,
        estado: fila.estado.clone(),
        radicada_el: fila.radicada_el,
        dias_de_espera: fila
            .radicada_el
            .filter(|_| abierta)
            // What counts from tomorrow has not waited yet.
            .map(|dia| calendario.habiles_entre(dia, hoy).max(0)),
        vence_el: fila.vence_el,
        dias_restantes: fila
            .vence_el
            .filter(|_| abierta)
            .map(|dia| calendario.habiles_entre(hoy, dia)),
    })
}

pub async fn consultar(contexto: &Contexto, id: Uuid) -> Resultado<SolicitudEnRevision> {
    let base = contexto.base.conexion();
    let fila = radicada(solicitud::por_id(base, id).await?)?;
    presentar(contexto, base, fila).await
}

/// One that was filed: what was not is nobody's but its filer's.
pub fn radicada(fila: Option<solicitud::Model>) -> Resultado<solicitud::Model> {
    fila.filter(|fila| fila.radicado.is_some())
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))
}

pub async fn presentar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: solicitud::Model,
) -> Resultado<SolicitudEnRevision> {
    let formulario = fila.formulario()?;
    let anexos = anexo::de(tx, fila.id).await?;
    let empresa = operador::por_nit(tx, &fila.nit).await?;
    let pasos = paso::de(tx, fila.id).await?;
    let dia = recibida_el(&pasos).unwrap_or_else(|| contexto.hoy());
    let (administradores, reemplazos) = match &empresa {
        Some(empresa) => (
            con_rol(tx, empresa, &[Rol::AdministradorOperador]).await?,
            con_rol(tx, empresa, EditarAutoliquidacion::ROLES).await?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    let revisor = match fila.revisor_id {
        Some(id) => usuario::por_id(tx, id).await?.map(|persona| persona.nombre),
        None => None,
    };
    let firmas = firma::de(tx, fila.id).await?;
    let revision = revision(tx, (&fila, dia), &formulario, &anexos, empresa.as_ref()).await?;
    let (departamento, municipio) = lugares::nombres(
        &formulario.empresa.departamento,
        &formulario.empresa.municipio,
    );
    Ok(SolicitudEnRevision {
        resumen: resumir(contexto, &fila)?,
        version: fila.version,
        clase: revision.clase,
        comprobaciones: revision.comprobaciones,
        formulario: formulario::presentar(&formulario)?,
        departamento,
        municipio,
        anexos: formulario::presentar_anexos(&formulario, &anexos, dia)?,
        en_papel: firmas.is_empty(),
        firmas: firmas.into_iter().map(firma_revisada).collect(),
        administradores,
        reemplazos,
        motivos: motivos(&fila)?,
        motivo_decision: fila.motivo_decision,
        revisor,
        correo: fila.correo,
        pasos: pasos
            .into_iter()
            .map(|paso| PasoDeSolicitud {
                estado: paso.estado,
                instante: paso.instante,
            })
            .collect(),
    })
}

fn firma_revisada(fila: firma::Model) -> FirmaRevisada {
    FirmaRevisada {
        calidades: fila.calidades.split(',').map(str::to_owned).collect(),
        nombre: fila.nombre,
        identificacion: fila.identificacion,
        correo: fila.correo,
        huella: fila.huella,
        firmada_en: fila.firmada_en,
        direccion: fila.direccion,
    }
}

async fn con_rol(
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
    roles: &[Rol],
) -> Resultado<Vec<PersonaDeEmpresa>> {
    let mut personas: Vec<PersonaDeEmpresa> = Vec::new();
    for rol in roles {
        for fila in usuario::con_rol(tx, empresa.id, rol.codigo()).await? {
            if personas.iter().any(|persona| persona.id == fila.id) {
                continue;
            }
            let borradores = autoliquidacion::borradores_de(tx, empresa.id, fila.id).await?;
            personas.push(PersonaDeEmpresa {
                id: fila.id,
                nombre: fila.nombre,
                identificacion: fila.identificacion,
                estado: fila.estado,
                borradores: borradores.len() as u64,
            });
        }
    }
    Ok(personas)
}
