//! Who is told of each step of a change: whoever asked for it, and the company.

use ser_store::{Escritura, cambio_empresa, operador, usuario};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::avisos::{Aviso, AvisoDeCambio, Destino, avisar};
use crate::http::Resultado;

/// Writes the mails of a step. A change of the company's address is told to the old and to the new
/// one: whoever reads the old one must learn that mails go elsewhere now.
pub async fn avisar_paso(
    tx: &Escritura,
    cambio: &cambio_empresa::Model,
    (empresa, correo_nuevo): (&operador::Model, Option<&str>),
    que: AvisoDeCambio,
    instante: OffsetDateTime,
) -> Resultado<()> {
    let pidio = usuario::por_id(tx, cambio.pedido_por).await?;
    let aviso = Aviso::CambioDeEmpresa {
        empresa: empresa.razon_social.clone(),
        seccion: cambio.seccion.clone(),
        pidio: pidio
            .as_ref()
            .map(|persona| persona.nombre.clone())
            .unwrap_or_default(),
        cambio_id: cambio.id,
        que,
    };
    let de_empresa = |correo| Destino {
        correo,
        usuario_id: None,
        operador_id: Some(empresa.id),
    };
    let de_quien_pidio = pidio.as_ref().map(|persona| Destino {
        correo: &persona.correo,
        usuario_id: Some(persona.id),
        operador_id: Some(empresa.id),
    });
    let causa = Uuid::now_v7();
    let suyos = [de_empresa(&empresa.correo)]
        .into_iter()
        .chain(correo_nuevo.map(de_empresa));
    // Two that are the same address get one mail: it has one cause.
    for destino in de_quien_pidio.into_iter().chain(suyos) {
        avisar(tx, &aviso, causa, destino, instante).await?;
    }
    Ok(())
}
