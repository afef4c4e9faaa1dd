//! Whoever is inside says the password again before changing how one gets in: a screen that was left
//! open is not enough. Wrong ones count with those of the login.

use ser_store::{Escritura, operador, segundo_factor, usuario};

use super::factor::{self, Escrito};
use super::intentos::{self, Quien};
use super::{clave, codigo};
use crate::Contexto;
use crate::avisos::{HechoDeSeguridad, avisar_seguridad, causa_del_dia};
use crate::http::catalogo::{DATOS_INVALIDOS, NO_ENCONTRADO};
use crate::http::{Actor, Problema, Resultado};

/// The person and the company, if `escrita` is the password.
///
/// # Errors
/// `DATOS_INVALIDOS` at `campo` when it is another, `ACCESO_BLOQUEADO` after too many.
pub async fn reautenticar(
    contexto: &Contexto,
    actor: &Actor,
    escrita: String,
    campo: &str,
) -> Resultado<(usuario::Model, operador::Model)> {
    let ahora = contexto.instante();
    let base = contexto.base.conexion();
    let no_existe = || Problema::de(&NO_ENCONTRADO);
    let persona = usuario::por_id(base, actor.usuario_id)
        .await?
        .ok_or_else(no_existe)?;
    let empresa = operador::por_id(base, actor.operador_id)
        .await?
        .ok_or_else(no_existe)?;
    let quien = Quien::ingresa(contexto, &empresa.nit, &persona.identificacion);
    intentos::rechazar_si_bloqueado(base, &quien, ahora).await?;
    let acierta = clave::coincide(escrita, Some(persona.clave_hash.clone())).await?;
    let tx = contexto.base.escribir().await?;
    let previo = intentos::tomar(&tx, &quien, ahora).await?;
    if acierta {
        intentos::olvidar(&tx, previo, ahora).await?;
        tx.commit().await?;
        return Ok((persona, empresa));
    }
    let espera = intentos::anotar_fallo(&tx, previo, ahora).await?;
    if let Some(hasta) = espera {
        let causa = causa_del_dia("bloqueo", persona.id, ahora.date());
        let de = (&persona, empresa.razon_social.as_str());
        let que = HechoDeSeguridad::CuentaBloqueada { hasta };
        avisar_seguridad(&tx, de, que, causa, &actor.solicitud, ahora).await?;
    }
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Err(match espera {
        Some(hasta) => intentos::bloqueado(hasta, ahora),
        None => Problema::de(&DATOS_INVALIDOS).campo(
            campo,
            "CLAVE_INCORRECTA",
            "No es su contraseña de ahora",
        ),
    })
}

/// Spends a code of the second factor, in `tx`. A wrong one is counted in this transaction, which is
/// then committed and over.
///
/// # Errors
/// `DATOS_INVALIDOS` at `/codigo` when it is not one, `ACCESO_BLOQUEADO` after too many.
pub async fn probar_factor(
    contexto: &Contexto,
    tx: Escritura,
    actor: &Actor,
    (persona, empresa): (&usuario::Model, &operador::Model),
    (uso, activo): (codigo::Uso, &segundo_factor::Model),
    escrito: &Escrito,
) -> Resultado<Escritura> {
    let ahora = contexto.instante();
    let quien = Quien::prueba_factor(contexto, actor.usuario_id);
    let previo = intentos::tomar(&tx, &quien, ahora).await?;
    if factor::probar(contexto, &tx, uso, activo, escrito, ahora).await? {
        intentos::olvidar(&tx, previo, ahora).await?;
        return Ok(tx);
    }
    let espera = intentos::anotar_fallo(&tx, previo, ahora).await?;
    if let Some(hasta) = espera {
        let causa = causa_del_dia("bloqueo", actor.usuario_id, ahora.date());
        let que = HechoDeSeguridad::CuentaBloqueada { hasta };
        let de = (persona, empresa.razon_social.as_str());
        avisar_seguridad(&tx, de, que, causa, &actor.solicitud, ahora).await?;
    }
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Err(espera.map_or_else(codigo_incorrecto, |hasta| intentos::bloqueado(hasta, ahora)))
}

pub fn codigo_incorrecto() -> Problema {
    Problema::de(&DATOS_INVALIDOS).campo(
        "/codigo",
        "CODIGO_INCORRECTO",
        "No es el código de ahora, o ya se usó",
    )
}
