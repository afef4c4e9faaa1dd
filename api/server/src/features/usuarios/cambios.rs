//! Changing a person's data and roles, and what roles may go together.

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoUsuario;
use ser_store::{operador, usuario};
use time::OffsetDateTime;
use uuid::Uuid;

use super::alta::{comprobar_correo, destino, sin_vacios};
use super::consulta::{administradores, huella_de, presentar, propia, rol_administrador};
use super::estado::invalido;
use super::problemas::ULTIMO_ADMINISTRADOR;
use super::types::{CambioDeUsuario, Usuario};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::avisos::{Aviso, CambioDeCuenta, Destino, avisar};
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::Rol;
use crate::personas;

/// The roles that the people of a company may hold, and those of the ministry's.
const DE_OPERADOR: [Rol; 5] = [
    Rol::AdministradorOperador,
    Rol::Operador,
    Rol::Contador,
    Rol::RevisorFiscal,
    Rol::RepresentanteLegal,
];
const DE_MINISTERIO: [Rol; 3] = [Rol::Funcionario, Rol::Administrador, Rol::Auditor];

/// The roles whose holder signs for the company.
const FIRMAN: [Rol; 3] = [Rol::Contador, Rol::RevisorFiscal, Rol::RepresentanteLegal];

/// Writes the data and roles of a person of the actor's own entity.
pub async fn guardar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: CambioDeUsuario,
) -> Resultado<Usuario> {
    let ahora = contexto.instante();
    let nombre = leer("/nombre", personas::nombre_completo(&pedido.nombre))?;
    let correo = leer("/correo", personas::correo_electronico(&pedido.correo))?;
    let tarjeta = sin_vacios(pedido.tarjeta_profesional);
    let tx = contexto.base.escribir().await?;
    let (fila, empresa) = propia(&tx, actor, id, version).await?;
    if fila.estado == EstadoUsuario::Cancelado.as_str() {
        return Err(invalido(&fila));
    }
    let antes = usuario::roles(&tx, id).await?;
    let despues = ordenados(pedido.roles);
    comprobar_roles(&empresa, &despues, tarjeta.as_deref())?;
    let administrador = rol_administrador(&empresa.clase).codigo();
    if !despues.iter().any(|rol| rol == administrador) {
        comprobar_administrador(&tx, &empresa, id).await?;
    }
    comprobar_correo(&usuario::todos(&tx, empresa.id).await?, id, &correo)?;
    let datos = usuario::Datos {
        nombre: &nombre,
        correo: &correo,
        tarjeta_profesional: tarjeta.as_deref(),
        roles: &despues,
        ahora,
    };
    usuario::cambiar(&tx, &fila, datos).await?;
    let nueva = usuario::Model {
        nombre: nombre.clone(),
        correo: correo.clone(),
        tarjeta_profesional: tarjeta.clone(),
        version: fila.version + 1,
        ..fila.clone()
    };
    avisar_cambios(
        &tx,
        actor,
        &empresa,
        (&fila, &antes),
        (&nueva, &despues),
        ahora,
    )
    .await?;
    avisar_firmantes(&tx, actor, &empresa, &nueva, &antes, &despues, ahora).await?;
    let (huella_antes, huella_despues) = (huella_de(&fila, &antes), huella_de(&nueva, &despues));
    let hecho = Hecho {
        accion: "cambiar",
        objeto: "usuario",
        objeto_id: Some(id),
        antes: Some(&huella_antes),
        despues: Some(&huella_despues),
    };
    anotar(&tx, actor, ahora, hecho);
    let respuesta = presentar(&tx, &empresa, nueva).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

fn leer(campo: &str, leido: Result<String, personas::Reparo>) -> Resultado<String> {
    leido.map_err(|reparo| {
        Problema::de(&DATOS_INVALIDOS).campo(campo, reparo.codigo, reparo.mensaje)
    })
}

/// As the database gives them, so that the same roles are the same list.
fn ordenados(mut roles: Vec<String>) -> Vec<String> {
    roles.sort();
    roles.dedup();
    roles
}

/// The roles are of this kind of entity, go together, and have what they need.
pub(super) fn comprobar_roles(
    empresa: &operador::Model,
    roles: &[String],
    tarjeta: Option<&str>,
) -> Resultado<()> {
    let ministerio = empresa.clase == operador::CLASE_MINISTERIO;
    let admitidos: &[Rol] = if ministerio {
        &DE_MINISTERIO
    } else {
        &DE_OPERADOR
    };
    let malo = |indice: usize, codigo: &str, mensaje: &str| {
        Err(Problema::de(&DATOS_INVALIDOS).campo(format!("/roles/{indice}"), codigo, mensaje))
    };
    for (indice, codigo) in roles.iter().enumerate() {
        if !admitidos.iter().any(|rol| rol.codigo() == codigo) {
            return malo(indice, "ROL_DESCONOCIDO", "Ese rol no es de esta entidad");
        }
        if roles[..indice].contains(codigo) {
            return malo(indice, "ROL_REPETIDO", "Ese rol está dos veces");
        }
        // Who looks over what others do does none of it.
        if codigo == Rol::Auditor.codigo() && roles.len() > 1 {
            let mensaje = "Quien audita no tiene otro rol: no puede revisar lo que él mismo hace";
            return malo(indice, "ROLES_INCOMPATIBLES", mensaje);
        }
        let profesional = [Rol::Contador, Rol::RevisorFiscal]
            .iter()
            .any(|rol| rol.codigo() == codigo);
        if profesional && tarjeta.is_none() {
            return Err(Problema::de(&DATOS_INVALIDOS).campo(
                "/tarjeta_profesional",
                "REQUERIDO",
                "Escriba el número de la tarjeta profesional: la exige ese rol",
            ));
        }
    }
    Ok(())
}

/// Refuses to leave the entity without administrators. The entity is held.
pub(super) async fn comprobar_administrador(
    tx: &impl ConnectionTrait,
    empresa: &operador::Model,
    id: Uuid,
) -> Resultado<()> {
    match administradores(tx, empresa).await?.as_slice() {
        [solo] if solo.id == id => Err(Problema::de(&ULTIMO_ADMINISTRADOR)),
        _ => Ok(()),
    }
}

/// The person is told, at the old address too when it changed.
async fn avisar_cambios(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    empresa: &operador::Model,
    (fila, antes): (&usuario::Model, &[String]),
    (nueva, despues): (&usuario::Model, &[String]),
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let mut cambios = Vec::new();
    if antes != despues {
        cambios.push(CambioDeCuenta::Roles {
            roles: despues.to_vec(),
        });
    }
    if (&fila.nombre, &fila.correo, &fila.tarjeta_profesional)
        != (&nueva.nombre, &nueva.correo, &nueva.tarjeta_profesional)
    {
        cambios.push(CambioDeCuenta::Datos);
    }
    for que in cambios {
        let causa = Uuid::now_v7();
        let aviso = cuenta_cambiada(actor, empresa, nueva, que, ahora);
        avisar(tx, &aviso, causa, destino(nueva), ahora).await?;
        // The same address is the same mail: it is written once.
        avisar(tx, &aviso, causa, destino(fila), ahora).await?;
    }
    Ok(())
}

pub(super) fn cuenta_cambiada(
    actor: &Actor,
    empresa: &operador::Model,
    fila: &usuario::Model,
    que: CambioDeCuenta,
    ahora: OffsetDateTime,
) -> Aviso {
    Aviso::CuentaCambiada {
        nombre: fila.nombre.clone(),
        empresa: empresa.razon_social.clone(),
        que,
        quien: actor.nombre.clone(),
        cuando: ahora,
    }
}

/// The company's legal representatives are told who may now sign for it: a role that signs is not
/// given behind their back.
pub(super) async fn avisar_firmantes(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    empresa: &operador::Model,
    fila: &usuario::Model,
    antes: &[String],
    despues: &[String],
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let nuevos: Vec<String> = FIRMAN
        .iter()
        .map(|rol| rol.codigo().to_owned())
        .filter(|rol| despues.contains(rol) && !antes.contains(rol))
        .collect();
    if nuevos.is_empty() {
        return Ok(());
    }
    let causa = Uuid::now_v7();
    let rol = Rol::RepresentanteLegal.codigo();
    for representante in usuario::con_rol(tx, empresa.id, rol).await? {
        if representante.id == fila.id || representante.id == actor.usuario_id {
            continue;
        }
        let aviso = Aviso::FirmanteNombrado {
            nombre: representante.nombre.clone(),
            empresa: empresa.razon_social.clone(),
            firmante: fila.nombre.clone(),
            roles: nuevos.clone(),
            quien: actor.nombre.clone(),
            cuando: ahora,
        };
        let destino = Destino {
            correo: &representante.correo,
            usuario_id: Some(representante.id),
            operador_id: Some(empresa.id),
        };
        avisar(tx, &aviso, causa, destino, ahora).await?;
    }
    Ok(())
}
