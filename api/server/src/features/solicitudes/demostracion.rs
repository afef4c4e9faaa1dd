//! What the demonstration needs to file requests as everybody's are filed.

use ser_domain::estados::EventoSolicitud;
use ser_domain::solicitudes::Formulario;
use ser_store::Escritura;
use ser_store::solicitud::{self, anexo};

pub use super::borrador::{Momento, nueva};

use super::types_publicos::SolicitudRadicada;
use super::{formulario, radicacion};
use crate::Contexto;
use crate::http::{Resultado, Solicitud};

/// Files a signed request that nobody sent over HTTP.
pub async fn radicar(
    tx: &Escritura,
    contexto: &Contexto,
    fila: &solicitud::Model,
    momento: Momento,
) -> Resultado<SolicitudRadicada> {
    let nadie = Solicitud {
        id: String::new(),
        direccion: String::new(),
        agente: String::new(),
    };
    let firmada = (EventoSolicitud::Firmar, momento);
    radicacion::radicar(tx, contexto, &nadie, fila, firmada).await
}

/// The codes of the documents that a request needs.
pub fn anexos(pedido: &Formulario, momento: Momento) -> Resultado<Vec<String>> {
    let requisitos = formulario::requisitos()?;
    let codigos = requisitos
        .anexos(pedido, momento.hoy)
        .into_iter()
        .map(|anexo| anexo.codigo.clone());
    Ok(codigos.collect())
}

/// The exact text that is signed.
pub fn texto(pedido: &Formulario, anexos: &[anexo::Model], momento: Momento) -> Resultado<String> {
    formulario::texto(pedido, anexos, momento.hoy)
}
