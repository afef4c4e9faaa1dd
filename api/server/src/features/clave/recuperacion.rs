//! Use case: a forgotten password. The answer is the same whether or not there is such an account,
//! and so is the work: the account is looked for later, by a job.

use super::types::Recuperacion;
use crate::Contexto;
use crate::captcha::{self, Formulario};
use crate::credencial::intentos;
use crate::http::{Resultado, Solicitud};
use crate::jobs::pedido::{self, Pedido, Que};

pub async fn pedir(
    contexto: &Contexto,
    solicitud: &Solicitud,
    cuerpo: Recuperacion,
) -> Resultado<()> {
    let ahora = contexto.instante();
    let operador = intentos::leer_nit(&cuerpo.operador);
    let pedido = Pedido {
        que: Que::Recuperar,
        operador: operador.unwrap_or_else(|| cuerpo.operador.trim().to_owned()),
        identificacion: intentos::leer_identificacion(&cuerpo.usuario),
        solicitud_id: solicitud.id.clone(),
        direccion: solicitud.direccion.clone(),
        agente: solicitud.agente.clone(),
    };
    let tx = contexto.base.escribir().await?;
    captcha::gastar(contexto, &tx, Formulario::Recuperacion, &cuerpo.captcha).await?;
    pedido::pedir(contexto, &tx, &pedido, ahora).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}
