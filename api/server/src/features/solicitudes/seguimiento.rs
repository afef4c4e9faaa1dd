//! Following a request up with its number and the document of one of its people.

use ser_domain::estados::EstadoSolicitud;
use ser_domain::personas::identificacion;
use ser_domain::radicado::Radicado;
use ser_store::solicitud::{self, paso};

use super::borrador::{con_guiones, motivos};
use super::problemas::SOLICITUD_NO_ENCONTRADA;
use super::types_publicos::{
    BusquedaDeSolicitud, MotivoDeDevolucion, PasoDeSolicitud, SeguimientoDeSolicitud,
};
use crate::Contexto;
use crate::http::{Problema, Resultado};

/// Where a request stands. A number that is not there and a document that is not of its people get
/// the same answer after the same work: nobody learns which requests there are.
pub async fn buscar(
    contexto: &Contexto,
    pedido: BusquedaDeSolicitud,
) -> Resultado<SeguimientoDeSolicitud> {
    let base = contexto.base.conexion();
    // What cannot be a number or a document is asked for all the same: no request has it.
    let escrito = Radicado::parse(&pedido.radicado);
    let numero = escrito.as_ref().map_or("", |radicado| radicado.digitos());
    let quien = identificacion(&pedido.identificacion).unwrap_or_else(|_| "-".to_owned());
    let fila = solicitud::de_quien_consulta(base, numero, &quien)
        .await?
        .ok_or_else(|| Problema::de(&SOLICITUD_NO_ENCONTRADA))?;
    let formulario = fila.formulario()?;
    let pasos = paso::de(base, fila.id)
        .await?
        .into_iter()
        .map(|paso| PasoDeSolicitud {
            estado: paso.estado,
            instante: paso.instante,
        })
        .collect();
    let estado = fila.estado()?;
    let decidida = estado_comun(estado) == "resuelta";
    let calendario = contexto.parametros();
    let dias_restantes = fila
        .vence_el
        .filter(|_| !decidida)
        .map(|vence| calendario.calendario().habiles_entre(contexto.hoy(), vence));
    let motivos: Vec<MotivoDeDevolucion> = motivos(&fila)?;
    Ok(SeguimientoDeSolicitud {
        radicado: con_guiones(numero),
        empresa: formulario.empresa.razon_social,
        estado: fila.estado,
        estado_comun: estado_comun(estado).to_owned(),
        vence_el: fila.vence_el.filter(|_| !decidida),
        dias_restantes,
        motivos,
        motivo_decision: fila.motivo_decision,
        pasos,
    })
}

/// The states that all procedures of the State share (GOV.CO), of ours.
pub fn estado_comun(estado: EstadoSolicitud) -> &'static str {
    match estado {
        EstadoSolicitud::Borrador
        | EstadoSolicitud::PendienteFirmas
        | EstadoSolicitud::Radicada => "registrada",
        EstadoSolicitud::EnRevision => "en_tramite",
        EstadoSolicitud::Devuelta => "recibida",
        EstadoSolicitud::Aprobada
        | EstadoSolicitud::Rechazada
        | EstadoSolicitud::UsuarioCreado
        | EstadoSolicitud::ReciboCertificado => "resuelta",
    }
}
