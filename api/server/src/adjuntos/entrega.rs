//! A file goes out: as something to keep, never as a page of ours.

use actix_web::HttpResponse;
use actix_web::http::header::{
    CONTENT_TYPE, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
};
use ser_adapters::inspeccion::Clase;
use ser_store::adjunto;

use crate::Contexto;
use crate::http::{Problema, Resultado};
use crate::tokens::huella;

/// The answer with the file. The sandbox and `nosniff` of attachments are put by
/// [`crate::http::cabeceras`].
///
/// # Errors
/// When it is not what was received.
pub async fn entregar(contexto: &Contexto, fila: &adjunto::Model) -> Resultado<HttpResponse> {
    let contenido = contexto
        .archivos
        .leer(&fila.clave)
        .await
        .map_err(Problema::interno)?;
    if huella(&contenido) != fila.sha256 {
        let causa = format!("el adjunto {} no es el que se recibió", fila.id);
        return Err(Problema::interno(causa));
    }
    let tipo = Clase::de_extension(&fila.clase).map_or("application/octet-stream", Clase::tipo);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, tipo))
        .insert_header(disposicion(&fila.nombre))
        .body(contenido))
}

/// The name in ASCII for old programs, and whole for the others (RFC 6266).
fn disposicion(nombre: &str) -> ContentDisposition {
    let llano: String = nombre
        .chars()
        .map(|c| if c.is_ascii() { c } else { '_' })
        .collect();
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![
            DispositionParam::Filename(llano),
            DispositionParam::FilenameExt(ExtendedValue {
                charset: Charset::Ext("UTF-8".to_owned()),
                language_tag: None,
                value: nombre.as_bytes().to_vec(),
            }),
        ],
    }
}
