//! The request on paper: printed as it was typed, to be signed by hand.

use ser_adapters::pdf::{SolicitudImpresa, dibujar_solicitud};
use ser_domain::solicitudes::{PETICION, secciones};
use ser_store::solicitud;

use super::borrador::Momento;
use super::formulario::faltas;
use super::problemas::SOLICITUD_INCOMPLETA;
use crate::Contexto;
use crate::enlaces::{self, Uso};
use crate::http::catalogo::ENLACE_VENCIDO;
use crate::http::problema::ErrorCampo;
use crate::http::{Problema, Resultado};
use crate::lugares;

/// The PDF of a request whose every field is there; documents may still be missing, because the
/// signed paper is one of them.
pub async fn imprimir(contexto: &Contexto, secreto: &str) -> Resultado<Vec<u8>> {
    let momento = Momento::de(contexto);
    let base = contexto.base.conexion();
    let enlace = enlaces::mirar(base, Uso::Solicitud, secreto, momento.instante).await?;
    let fila = solicitud::por_id(base, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    let f = fila.formulario()?;
    let errores: Vec<ErrorCampo> = faltas(&f, &[], momento.hoy)?
        .into_iter()
        .filter(|falta| !falta.campo.starts_with("/anexos/"))
        .map(|falta| ErrorCampo {
            campo: falta.campo,
            codigo: falta.codigo,
            mensaje: falta.mensaje,
        })
        .collect();
    if !errores.is_empty() {
        return Err(Problema::de(&SOLICITUD_INCOMPLETA).campos(errores));
    }
    let entidad = contexto.settings.entidad.nombre.clone();
    let dibujo = tokio::task::spawn_blocking(move || {
        let (departamento, municipio) =
            lugares::nombres(&f.empresa.departamento, &f.empresa.municipio);
        dibujar_solicitud(&SolicitudImpresa {
            entidad: &entidad,
            empresa: &f.empresa.razon_social,
            fecha: f.fecha.unwrap_or(momento.hoy),
            secciones: &secciones(&f, (&departamento, &municipio)),
            peticion: PETICION,
            firmantes: [
                ("Firma Representante Legal", &f.representante.nombre),
                ("Firma Administrador Operador", &f.administrador.nombre),
            ],
            generada_en: momento.ahora,
        })
    });
    dibujo
        .await
        .map_err(Problema::interno)?
        .map_err(Problema::interno)
}
