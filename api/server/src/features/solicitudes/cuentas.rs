//! The account of the administrator that a request names.
//!
//! The request asks for the administrator alone, so no other person gets an account: the
//! administrator invites them. When administrator and representative are one person, the account
//! has both roles, as the request allows («pueden ser la misma persona agregando los diferentes
//! roles»).

use ser_domain::estados::{EstadoUsuario, EventoUsuario};
use ser_domain::solicitudes::Formulario;
use ser_store::{Escritura, operador, usuario};
use serde_json::json;
use uuid::Uuid;

use super::borrador::Momento;
use super::problemas::{
    ADMINISTRADOR_NO_DISPONIBLE, CORREO_DE_OTRA_CUENTA, PARECIDA_SIN_CONFIRMAR,
};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, CambioDeCuenta, Destino, avisar};
use crate::enlaces::{self, Uso};
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::Rol;
use crate::personas;

/// Gives the administrator an account, or the role to the one that there is.
pub async fn dar(
    contexto: &Contexto,
    tx: &Escritura,
    actor: &Actor,
    empresa: &operador::Model,
    formulario: &Formulario,
    confirmada: bool,
    momento: Momento,
) -> Resultado<usuario::Model> {
    let pedida = &formulario.administrador;
    let demas = usuario::todos(tx, empresa.id).await?;
    comprobar(&demas, formulario, confirmada)?;
    let mut roles = vec![Rol::AdministradorOperador.codigo().to_owned()];
    if formulario.es_la_misma_persona() {
        roles.push(Rol::RepresentanteLegal.codigo().to_owned());
    }
    let previa = demas
        .into_iter()
        .find(|otra| otra.identificacion == pedida.identificacion);
    let de_antes = previa.as_ref().map(|previa| previa.correo.clone());
    let (antes, fila) = match previa {
        None => {
            let fila = nueva(empresa, formulario, momento);
            usuario::insertar(tx, fila.clone(), &roles).await?;
            (None, fila)
        }
        Some(previa) => {
            let suyos = usuario::roles(tx, previa.id).await?;
            let antes = json!({ "estado": previa.estado, "roles": suyos, "correo": previa.correo });
            roles.extend(suyos);
            roles.sort();
            roles.dedup();
            (
                Some(antes),
                ampliar(tx, previa, formulario, &roles, momento).await?,
            )
        }
    };
    if fila.estado == EstadoUsuario::Invitado.as_str() {
        invitar(contexto, tx, empresa, &fila, &roles, momento).await?;
    } else {
        let aviso = Aviso::CuentaCambiada {
            nombre: fila.nombre.clone(),
            empresa: empresa.razon_social.clone(),
            que: CambioDeCuenta::Roles {
                roles: roles.clone(),
            },
            quien: actor.nombre.clone(),
            cuando: momento.instante,
        };
        let causa = Uuid::now_v7();
        avisar(tx, &aviso, causa, destino(&fila), momento.instante).await?;
        if let Some(correo) = de_antes.filter(|correo| *correo != fila.correo) {
            let destino = Destino {
                correo: &correo,
                ..destino(&fila)
            };
            avisar(tx, &aviso, causa, destino, momento.instante).await?;
        }
    }
    let despues = json!({ "estado": fila.estado, "roles": roles, "correo": fila.correo });
    let hecho = Hecho {
        accion: "nombrar_administrador",
        objeto: "usuario",
        objeto_id: Some(fila.id),
        antes: antes.as_ref(),
        despues: Some(&despues),
    };
    anotar(tx, actor, momento.instante, hecho);
    Ok(fila)
}

/// Nobody else of the company has the address, nor an account that may be taken for this one.
fn comprobar(demas: &[usuario::Model], formulario: &Formulario, confirmada: bool) -> Resultado<()> {
    let pedida = &formulario.administrador;
    let otras = || {
        demas
            .iter()
            .filter(|otra| otra.identificacion != pedida.identificacion)
    };
    let cancelado = EstadoUsuario::Cancelado.as_str();
    if otras().any(|otra| otra.estado != cancelado && otra.correo == pedida.correo) {
        return Err(Problema::de(&CORREO_DE_OTRA_CUENTA));
    }
    let suya = (pedida.nombre.as_str(), pedida.identificacion.as_str());
    let parecida =
        otras().find(|otra| personas::se_parecen(suya, (&otra.nombre, &otra.identificacion)));
    match parecida.filter(|_| !confirmada) {
        Some(otra) => Err(Problema::de(&PARECIDA_SIN_CONFIRMAR)
            .con("nombre", &otra.nombre)
            .con("identificacion", &otra.identificacion)),
        None => Ok(()),
    }
}

fn nueva(empresa: &operador::Model, formulario: &Formulario, momento: Momento) -> usuario::Model {
    let pedida = &formulario.administrador;
    usuario::Model {
        id: Uuid::now_v7(),
        operador_id: empresa.id,
        identificacion: pedida.identificacion.clone(),
        nombre: pedida.nombre.clone(),
        correo: pedida.correo.clone(),
        tarjeta_profesional: None,
        clave_hash: String::new(),
        estado: EstadoUsuario::INICIAL.as_str().to_owned(),
        creado_en: momento.instante,
        version: 1,
        buscable: String::new(),
        motivo_estado: None,
        suspendido_hasta: None,
        correo_comprobado_en: None,
    }
}

/// The account that there is, with what the request says and in use again if it was not.
async fn ampliar(
    tx: &Escritura,
    previa: usuario::Model,
    formulario: &Formulario,
    roles: &[String],
    momento: Momento,
) -> Resultado<usuario::Model> {
    let pedida = &formulario.administrador;
    let estado = EstadoUsuario::try_from(previa.estado.as_str()).map_err(Problema::interno)?;
    let evento = match estado {
        EstadoUsuario::Invitado | EstadoUsuario::Activo => None,
        EstadoUsuario::Inactivo if previa.clave_hash.is_empty() => Some(EventoUsuario::Reinvitar),
        EstadoUsuario::Inactivo => Some(EventoUsuario::Reactivar),
        EstadoUsuario::Suspendido | EstadoUsuario::Cancelado => {
            return Err(Problema::de(&ADMINISTRADOR_NO_DISPONIBLE).con("estado", &previa.estado));
        }
    };
    let datos = usuario::Datos {
        nombre: &pedida.nombre,
        correo: &pedida.correo,
        tarjeta_profesional: previa.tarjeta_profesional.as_deref(),
        roles,
        ahora: momento.instante,
    };
    usuario::cambiar(tx, &previa, datos).await?;
    let mut fila = usuario::Model {
        nombre: pedida.nombre.clone(),
        correo: pedida.correo.clone(),
        version: previa.version + 1,
        ..previa
    };
    if let Some(evento) = evento {
        let estado = estado.aplicar(evento).map_err(Problema::interno)?;
        usuario::cambiar_estado(tx, &fila, estado.as_str(), None, None).await?;
        fila.estado = estado.as_str().to_owned();
        fila.version += 1;
    }
    Ok(fila)
}

async fn invitar(
    contexto: &Contexto,
    tx: &Escritura,
    empresa: &operador::Model,
    fila: &usuario::Model,
    roles: &[String],
    momento: Momento,
) -> Resultado<()> {
    let uso = Uso::Activacion;
    let enlace_id = enlaces::crear(tx, contexto, uso, fila.id, momento.instante).await?;
    let aviso = Aviso::Activacion {
        nombre: fila.nombre.clone(),
        empresa: empresa.razon_social.clone(),
        operador: empresa.nit()?.formateado(),
        usuario: fila.identificacion.clone(),
        roles: roles.to_vec(),
        enlace_id,
        vence_en: momento.instante + uso.vida(),
    };
    avisar(tx, &aviso, enlace_id, destino(fila), momento.instante).await?;
    Ok(())
}

fn destino(fila: &usuario::Model) -> Destino<'_> {
    Destino {
        correo: &fila.correo,
        usuario_id: Some(fila.id),
        operador_id: Some(fila.operador_id),
    }
}
