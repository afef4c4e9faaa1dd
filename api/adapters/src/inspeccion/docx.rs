//! Word since 2007: a zip with its main part, without macros nor programs inside.

use super::Rechazo;
use super::comprimido::{abrir, leer};

/// A long report with pictures has some two hundred parts.
const PARTES_MAXIMAS: usize = 1_000;

pub(super) fn examinar(bytes: &[u8]) -> Result<(), Rechazo> {
    let mut archivo = abrir(bytes)?;
    if archivo.len() > PARTES_MAXIMAS {
        return Err(Rechazo::Expansion);
    }
    let (mut total, mut tiene_documento, mut tiene_tipos) = (0, false, false);
    for indice in 0..archivo.len() {
        let (ruta, contenido) = leer(&mut archivo, indice, &mut total)?;
        let ruta = ruta.to_lowercase();
        let contenido = contenido.unwrap_or_default();
        if es_programa(&ruta) || es_plantilla_lejana(&ruta, &contenido) {
            return Err(Rechazo::Macros);
        }
        tiene_documento |= ruta == "word/document.xml";
        if ruta == "[content_types].xml" {
            tiene_tipos = true;
            if String::from_utf8_lossy(&contenido)
                .to_lowercase()
                .contains("macroenabled")
            {
                return Err(Rechazo::Macros);
            }
        }
    }
    if tiene_documento && tiene_tipos {
        Ok(())
    } else {
        Err(Rechazo::Contenido("un documento de Word"))
    }
}

fn es_programa(ruta: &str) -> bool {
    ruta.ends_with("vbaproject.bin")
        || ruta.ends_with("vbadata.xml")
        || ruta.contains("/activex/")
        || (ruta.contains("/embeddings/") && ruta.ends_with(".bin"))
}

/// A template or object that Word would fetch from elsewhere, with its macros.
fn es_plantilla_lejana(ruta: &str, contenido: &[u8]) -> bool {
    if !ruta.ends_with(".rels") {
        return false;
    }
    let texto = String::from_utf8_lossy(contenido).to_lowercase();
    texto.split("<relationship ").any(|relacion| {
        relacion.contains("targetmode=\"external\"")
            && [
                "/attachedtemplate\"",
                "/oleobject\"",
                "/frame\"",
                "/subdocument\"",
            ]
            .iter()
            .any(|tipo| relacion.contains(tipo))
    })
}
