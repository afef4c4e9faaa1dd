//! Use cases of choosing a password with a link: the first one of somebody invited, or another one
//! of somebody who forgot it.

use ser_domain::estados::{EstadoUsuario, EventoUsuario};
use ser_store::{Escritura, correo, correo_anterior, enlace, operador, sesion, usuario};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::cambio::poner;
use super::types::{ClaveConEnlace, CuentaDelEnlace, Enlace};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar_de};
use crate::avisos::{HechoDeSeguridad, avisar_seguridad};
use crate::credencial::clave;
use crate::credencial::intentos::{self, Quien};
use crate::credencial::politica::{self, Propios};
use crate::enlaces::{self, Uso};
use crate::features::consentimientos::{self, Finalidad};
use crate::features::solicitudes::recibo;
use crate::http::catalogo::ENLACE_VENCIDO;
use crate::http::{Problema, Resultado, Solicitud};

/// Whose account a link opens, without spending it.
pub async fn mirar_enlace(contexto: &Contexto, cuerpo: Enlace) -> Resultado<CuentaDelEnlace> {
    let base = contexto.base.conexion();
    let ahora = contexto.instante();
    let uso = cuerpo.uso.into();
    let fila = enlaces::mirar(base, uso, &cuerpo.secreto, ahora).await?;
    let (usuario, empresa) = cuenta(base, uso, &fila).await?;
    Ok(CuentaDelEnlace {
        nombre: usuario.nombre,
        empresa: empresa.razon_social.clone(),
        operador: empresa.nit()?.formateado(),
        usuario: usuario.identificacion,
    })
}

/// Chooses a password with a link. An invited account is active from then on; that of whoever forgot
/// it closes all its sessions.
pub async fn elegir(
    contexto: &Contexto,
    solicitud: &Solicitud,
    cuerpo: ClaveConEnlace,
) -> Resultado<()> {
    let ahora = contexto.instante();
    let base = contexto.base.conexion();
    let uso = cuerpo.uso.into();
    // Looked at first, without a lock: a password that is refused leaves the link as it was, and
    // computing the hash of a good one takes long on purpose.
    let fila = enlaces::mirar(base, uso, &cuerpo.secreto, ahora).await?;
    let (usuario, empresa) = cuenta(base, uso, &fila).await?;
    let propios = Propios {
        nombre: &usuario.nombre,
        identificacion: &usuario.identificacion,
        nit: &empresa.nit,
    };
    politica::comprobar(&cuerpo.clave, &propios).map_err(|falla| falla.en("/clave"))?;
    let leido = match uso {
        Uso::Activacion => {
            let version = cuerpo.terminos_version.as_deref().unwrap_or_default();
            Some(consentimientos::comprobar(Finalidad::Cuenta, version)?)
        }
        _ => None,
    };
    let hash = clave::cifrar_aparte(cuerpo.clave).await?;

    let tx = contexto.base.escribir().await?;
    operador::bloquear(&tx, empresa.id).await?;
    enlaces::gastar(&tx, uso, &cuerpo.secreto, ahora).await?;
    // It may have been put out of use meanwhile.
    let (usuario, empresa) = cuenta(&tx, uso, &fila).await?;
    match uso {
        Uso::Activacion => {
            activar(&tx, solicitud, &usuario, &hash, ahora).await?;
            if let Some(texto) = leido {
                let de_quien = (Finalidad::Cuenta, usuario.correo.as_str());
                consentimientos::informar(&tx, solicitud, de_quien, texto, ahora).await?;
            }
            recibo::al_activar(contexto, &tx, &usuario).await?;
        }
        Uso::Recuperacion => {
            // Whoever could not get in for having failed too often gets in with the new one.
            let quien = Quien::ingresa(contexto, &empresa.nit, &usuario.identificacion);
            intentos::perdonar(&tx, &quien, ahora).await?;
            recuperar(&tx, solicitud, (&usuario, &empresa), &hash, ahora).await?;
        }
        // [`cuenta`] opens none of another use.
        _ => return Err(Problema::de(&ENLACE_VENCIDO)),
    }
    let leido_en = correo::destinatario_de(&tx, uso.codigo(), fila.id).await?;
    if leido_en.is_some_and(|correo| correo == usuario.correo.trim().to_lowercase()) {
        usuario::comprobar_correo(&tx, usuario.id, ahora).await?;
    }
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

async fn activar(
    tx: &Escritura,
    solicitud: &Solicitud,
    usuario: &usuario::Model,
    hash: &str,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let estado = EstadoUsuario::Invitado
        .aplicar(EventoUsuario::Activar)
        .map_err(Problema::interno)?;
    usuario::activar(tx, usuario, hash, estado.as_str()).await?;
    // Of a log-in that was under way when the access was restored.
    sesion::revocar_todas(tx, usuario.id, "activación de la cuenta", ahora).await?;
    let antes = json!({ "estado": usuario.estado });
    let despues = json!({ "estado": estado.as_str() });
    let hecho = Hecho {
        accion: EventoUsuario::Activar.as_str(),
        objeto: "usuario",
        objeto_id: Some(usuario.id),
        antes: Some(&antes),
        despues: Some(&despues),
    };
    anotar_de(
        tx,
        solicitud,
        ahora,
        (usuario.id, usuario.operador_id),
        hecho,
    );
    Ok(())
}

async fn recuperar(
    tx: &Escritura,
    solicitud: &Solicitud,
    (usuario, empresa): (&usuario::Model, &operador::Model),
    hash: &str,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let motivo = "recuperación de contraseña";
    let cerradas = sesion::revocar_todas(tx, usuario.id, motivo, ahora).await?;
    poner(tx, usuario, hash, ahora).await?;
    let despues = json!({ "sesiones_cerradas": cerradas });
    let hecho = Hecho {
        accion: "recuperar_clave",
        objeto: "usuario",
        objeto_id: Some(usuario.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_de(tx, solicitud, ahora, (usuario.id, empresa.id), hecho);
    let de = (usuario, empresa.razon_social.as_str());
    let causa = Uuid::now_v7();
    avisar_seguridad(
        tx,
        de,
        HechoDeSeguridad::ClaveRecuperada,
        causa,
        solicitud,
        ahora,
    )
    .await?;
    // Whoever takes an account over changes its address first: the owner may read an earlier one.
    for anterior in correo_anterior::de(tx, usuario.id).await? {
        let antes = usuario::Model {
            correo: anterior.correo,
            ..usuario.clone()
        };
        let de = (&antes, empresa.razon_social.as_str());
        avisar_seguridad(
            tx,
            de,
            HechoDeSeguridad::ClaveRecuperada,
            causa,
            solicitud,
            ahora,
        )
        .await?;
    }
    Ok(())
}

/// The account that a link opens: of somebody invited, or of somebody active who forgot the password,
/// in a company that is active. Any other link has run out.
async fn cuenta(
    base: &impl sea_orm::ConnectionTrait,
    uso: Uso,
    fila: &enlace::Model,
) -> Resultado<(usuario::Model, operador::Model)> {
    let vencido = || Problema::de(&ENLACE_VENCIDO);
    let estado = match uso {
        Uso::Activacion => usuario::ESTADO_INVITADO,
        Uso::Recuperacion => usuario::ESTADO_ACTIVO,
        _ => return Err(vencido()),
    };
    let usuario = usuario::por_id(base, fila.objeto_id)
        .await?
        .filter(|usuario| usuario.estado == estado)
        .ok_or_else(vencido)?;
    let empresa = operador::por_id(base, usuario.operador_id)
        .await?
        .filter(|empresa| empresa.estado == operador::ESTADO_ACTIVO)
        .ok_or_else(vencido)?;
    Ok((usuario, empresa))
}
