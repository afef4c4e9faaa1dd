//! The account arrived: the administrator can use it, and the legal representative certifies it.

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoSolicitud, EventoSolicitud};
use ser_store::solicitud;
use ser_store::{Escritura, usuario};
use uuid::Uuid;

use super::borrador::{Momento, a, aplicar, con_guiones, no_lo_admite};
use super::cola::presentar;
use super::formulario::huella_de;
use super::reenvio;
use super::types::SolicitudEnRevision;
use super::types_publicos::ReciboPorCertificar;
use crate::Contexto;
use crate::auditoria::{Autor, Hecho, anotar, anotar_autor, anotar_del_sistema};
use crate::avisos::{Aviso, AvisoDeSolicitud, EnlaceEnviado, avisar};
use crate::enlaces::{self, Uso};
use crate::http::catalogo::{ENLACE_VENCIDO, NO_ENCONTRADO};
use crate::http::{Actor, Problema, Resultado, Solicitud};

/// An account was activated: if a granted request waited for it, the representative is asked to
/// certify.
pub async fn al_activar(
    contexto: &Contexto,
    tx: &Escritura,
    persona: &usuario::Model,
) -> Resultado<()> {
    let Some(fila) = solicitud::aprobada_para(tx, persona.id).await? else {
        return Ok(());
    };
    usuario_creado(contexto, tx, &fila, Momento::de(contexto)).await?;
    Ok(())
}

/// The administrator of a granted request can use the account.
pub(super) async fn usuario_creado(
    contexto: &Contexto,
    tx: &Escritura,
    antes: &solicitud::Model,
    momento: Momento,
) -> Resultado<solicitud::Model> {
    let fila = solicitud::Model {
        estado: aplicar(antes, EventoSolicitud::CrearUsuario)?,
        ..antes.clone()
    };
    let fila = solicitud::guardar(tx, antes, fila, momento.ahora).await?;
    pedir(contexto, tx, &fila, momento).await?;
    let (huella_antes, huella_despues) = (huella_de(antes), huella_de(&fila));
    let hecho = Hecho {
        accion: EventoSolicitud::CrearUsuario.as_str(),
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: Some(&huella_antes),
        despues: Some(&huella_despues),
    };
    anotar_del_sistema(tx, momento.instante, hecho);
    Ok(fila)
}

/// Writes the mail that asks the legal representative to certify; an earlier link stops working.
async fn pedir(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: &solicitud::Model,
    momento: Momento,
) -> Resultado<()> {
    let formulario = fila.formulario()?;
    let uso = Uso::ReciboDeSolicitud;
    let enlace = EnlaceEnviado {
        id: enlaces::crear(tx, contexto, uso, fila.id, momento.instante).await?,
        vence_en: momento.instante + uso.vida(),
    };
    let aviso = Aviso::Solicitud {
        empresa: formulario.empresa.razon_social,
        que: AvisoDeSolicitud::Recibo {
            nombre: formulario.representante.nombre,
            administrador: formulario.administrador.nombre,
            enlace,
        },
    };
    let destino = a(&formulario.representante.correo_1);
    avisar(tx, &aviso, enlace.id, destino, momento.instante).await?;
    Ok(())
}

/// An officer sends the link of the receipt again: it ran out, or was lost.
pub async fn reenviar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
) -> Resultado<SolicitudEnRevision> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let fila = solicitud::bloquear(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    if fila.estado()? != EstadoSolicitud::UsuarioCreado {
        return Err(no_lo_admite(&fila));
    }
    reenvio::admitir(&tx, Uso::ReciboDeSolicitud, fila.id, momento).await?;
    pedir(contexto, &tx, &fila, momento).await?;
    let hecho = Hecho {
        accion: "reenviar_recibo",
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: None,
        despues: None,
    };
    anotar(&tx, actor, momento.instante, hecho);
    let respuesta = presentar(contexto, &tx, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// What the link asks its reader to certify.
pub async fn mirar(contexto: &Contexto, secreto: &str) -> Resultado<ReciboPorCertificar> {
    let base = contexto.base.conexion();
    let fila = por_certificar(base, secreto, Momento::de(contexto)).await?;
    let formulario = fila.formulario()?;
    Ok(ReciboPorCertificar {
        empresa: formulario.empresa.razon_social,
        radicado: con_guiones(fila.radicado.as_deref().unwrap_or_default()),
        representante: formulario.representante.nombre,
        administrador: formulario.administrador.nombre,
    })
}

/// The legal representative certifies that the account arrived.
pub async fn certificar(contexto: &Contexto, http: &Solicitud, secreto: &str) -> Resultado<()> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = por_certificar(&tx, secreto, momento).await?;
    enlaces::gastar(&tx, Uso::ReciboDeSolicitud, secreto, momento.instante).await?;
    let fila = solicitud::Model {
        estado: aplicar(&antes, EventoSolicitud::Certificar)?,
        ..antes.clone()
    };
    let fila = solicitud::guardar(&tx, &antes, fila, momento.ahora).await?;
    let (huella_antes, huella_despues) = (huella_de(&antes), huella_de(&fila));
    let hecho = Hecho {
        accion: EventoSolicitud::Certificar.as_str(),
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: Some(&huella_antes),
        despues: Some(&huella_despues),
    };
    anotar_autor(&tx, Autor::Publico(http), momento.instante, hecho);
    Ok(tx.commit().await?)
}

async fn por_certificar(
    tx: &impl ConnectionTrait,
    secreto: &str,
    momento: Momento,
) -> Resultado<solicitud::Model> {
    let enlace = enlaces::mirar(tx, Uso::ReciboDeSolicitud, secreto, momento.instante).await?;
    let id: Uuid = enlace.objeto_id;
    let fila = solicitud::por_id(tx, id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    if fila.estado()? == EstadoSolicitud::UsuarioCreado {
        Ok(fila)
    } else {
        Err(Problema::de(&ENLACE_VENCIDO))
    }
}
