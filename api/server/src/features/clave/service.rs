//! Use cases of choosing a password.

use ser_domain::estados::{EstadoUsuario, EventoUsuario};
use ser_store::{enlace, operador, usuario};
use serde_json::json;

use super::types::{ClaveConEnlace, CuentaDelEnlace, Enlace};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_de};
use crate::credencial::clave;
use crate::credencial::politica::{self, Propios};
use crate::enlaces::{self, Uso};
use crate::features::solicitudes::recibo;
use crate::http::catalogo::ENLACE_VENCIDO;
use crate::http::{Problema, Resultado, Solicitud};

/// Whose account a link opens, without spending it.
pub async fn mirar_enlace(contexto: &Contexto, cuerpo: Enlace) -> Resultado<CuentaDelEnlace> {
    let base = contexto.base.conexion();
    let ahora = contexto.instante();
    let fila = enlaces::mirar(base, Uso::Activacion, &cuerpo.secreto, ahora).await?;
    let (usuario, empresa) = cuenta(base, &fila).await?;
    Ok(CuentaDelEnlace {
        nombre: usuario.nombre,
        empresa: empresa.razon_social.clone(),
        operador: empresa.nit()?.formateado(),
        usuario: usuario.identificacion,
    })
}

/// Chooses a password with a link. The account is active from then on.
pub async fn elegir(
    contexto: &Contexto,
    solicitud: &Solicitud,
    cuerpo: ClaveConEnlace,
) -> Resultado<()> {
    let ahora = contexto.instante();
    let base = contexto.base.conexion();
    // Looked at first, without a lock: a password that is refused leaves the link as it was, and
    // computing the hash of a good one takes long on purpose.
    let fila = enlaces::mirar(base, Uso::Activacion, &cuerpo.secreto, ahora).await?;
    let (usuario, empresa) = cuenta(base, &fila).await?;
    let propios = Propios {
        nombre: &usuario.nombre,
        identificacion: &usuario.identificacion,
        nit: &empresa.nit,
    };
    politica::comprobar(&cuerpo.clave, &propios).map_err(|falla| falla.en("/clave"))?;
    let hash = clave::cifrar_aparte(cuerpo.clave).await?;

    let tx = contexto.base.escribir().await?;
    operador::bloquear(&tx, empresa.id).await?;
    enlaces::gastar(&tx, Uso::Activacion, &cuerpo.secreto, ahora).await?;
    // It may have been put out of use meanwhile.
    let (usuario, empresa) = cuenta(&tx, &fila).await?;
    let estado = EstadoUsuario::Invitado
        .aplicar(EventoUsuario::Activar)
        .map_err(Problema::interno)?;
    usuario::activar(&tx, &usuario, &hash, estado.as_str()).await?;
    let antes = json!({ "estado": usuario.estado });
    let despues = json!({ "estado": estado.as_str() });
    let hecho = Hecho {
        accion: EventoUsuario::Activar.as_str(),
        objeto: "usuario",
        objeto_id: Some(usuario.id),
        antes: Some(&antes),
        despues: Some(&despues),
    };
    anotar_de(&tx, solicitud, ahora, (usuario.id, empresa.id), hecho);
    recibo::al_activar(contexto, &tx, &usuario).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

/// The account that a link opens: of somebody invited, in a company that is active. Any other link
/// has run out.
async fn cuenta(
    base: &impl sea_orm::ConnectionTrait,
    fila: &enlace::Model,
) -> Resultado<(usuario::Model, operador::Model)> {
    let vencido = || Problema::de(&ENLACE_VENCIDO);
    let usuario = usuario::por_id(base, fila.objeto_id)
        .await?
        .filter(|usuario| usuario.estado == usuario::ESTADO_INVITADO)
        .ok_or_else(vencido)?;
    let empresa = operador::por_id(base, usuario.operador_id)
        .await?
        .filter(|empresa| empresa.estado == operador::ESTADO_ACTIVO)
        .ok_or_else(vencido)?;
    Ok((usuario, empresa))
}
