//! HTTP of the register of texts.

use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::types::{TextoDeDatos, TextosDeDatos};
use super::{Finalidad, TEXTOS, Texto};
use crate::http::limite::Limitada;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas.service(listar_textos_de_datos);
}

/// Los textos sobre datos personales que muestran los formularios: los vigentes y los anteriores.
#[utoipa::path(tag = "consentimientos", security(()), responses((status = 200, body = TextosDeDatos)))]
#[get("/consentimientos/textos")]
async fn listar_textos_de_datos(_limite: Limitada) -> web::Json<TextosDeDatos> {
    let mut datos = Vec::new();
    for finalidad in Finalidad::TODAS {
        let suyos: Vec<&Texto> = TEXTOS
            .iter()
            .filter(|texto| texto.finalidad == finalidad)
            .collect();
        for (indice, texto) in suyos.iter().enumerate().rev() {
            let siguiente = suyos.get(indice + 1);
            datos.push(TextoDeDatos {
                finalidad: finalidad.codigo(),
                version: texto.version,
                clase: texto.clase.codigo(),
                vigente: siguiente.is_none(),
                desde: texto.desde,
                hasta: siguiente.and_then(|otro| otro.desde.previous_day()),
                texto: texto.texto,
                texto_en: texto.texto_en,
                huella: texto.huella(),
            });
        }
    }
    web::Json(TextosDeDatos { datos })
}
