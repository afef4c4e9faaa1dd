//! PDF: what can be read whole and only shows pages. Everything that acts when it is opened is
//! refused, wherever it hides: also in the object streams, and in objects that the table of the file
//! does not name.

use lopdf::{Dictionary, Document, LoadOptions, Object};

use super::Rechazo;

/// What a stream of objects may occupy once opened.
const DESCOMPRESION_MAXIMA: usize = 10 * 1024 * 1024;
/// How deep an object may nest; the reader itself stops at 100.
const PROFUNDIDAD_MAXIMA: usize = 120;

/// Kinds of action that run something, send something, or open another file.
const ACCIONES: [(&[u8], &str); 9] = [
    (b"JavaScript", "JavaScript"),
    (b"Launch", "abre programas"),
    (b"ImportData", "trae datos"),
    (b"SubmitForm", "envía datos"),
    (b"GoToE", "abre archivos incluidos"),
    (b"GoToR", "abre otros archivos"),
    (b"Rendition", "multimedia"),
    (b"Movie", "multimedia"),
    (b"RichMediaExecute", "multimedia"),
];
/// Keys that stand only where something acts or is hidden.
const LLAVES: [(&[u8], &str); 7] = [
    (b"JS", "JavaScript"),
    (b"JavaScript", "JavaScript"),
    (b"EmbeddedFiles", "archivos incluidos"),
    (b"EF", "archivos incluidos"),
    (b"XFA", "formulario con programas"),
    (b"RichMediaContent", "multimedia"),
    (b"RichMediaSettings", "multimedia"),
];
/// Kinds of object and of annotation.
const TIPOS: [(&[u8], &str); 7] = [
    (b"EmbeddedFile", "archivos incluidos"),
    (b"FileAttachment", "archivos incluidos"),
    (b"RichMedia", "multimedia"),
    (b"Screen", "multimedia"),
    (b"3D", "multimedia"),
    (b"Sound", "multimedia"),
    (b"Movie", "multimedia"),
];

pub(super) fn examinar(bytes: &[u8]) -> Result<(), Rechazo> {
    let documento = leer(bytes, false).ok_or(Rechazo::Ilegible)?;
    if documento.was_encrypted() || documento.trailer.has(b"Encrypt") {
        return Err(Rechazo::Cifrado);
    }
    if documento.get_pages().is_empty() {
        return Err(Rechazo::Ilegible);
    }
    comprobar(&documento)?;
    // Readers repair a broken table by looking for objects in the whole file; so do we.
    if let Some(entero) = leer(bytes, true) {
        comprobar(&entero)?;
    }
    comprobar_nombres(bytes)
}

/// The names of what acts, anywhere in the bytes: in an object that no reader of ours found, another
/// reader may find it. Only long names: short ones appear by chance in compressed data.
fn comprobar_nombres(bytes: &[u8]) -> Result<(), Rechazo> {
    let inicios = bytes.iter().enumerate().filter(|(_, b)| **b == b'/');
    for (inicio, _) in inicios {
        let escrito = leer_nombre(bytes.get(inicio + 1..).unwrap_or_default());
        let activo = [&ACCIONES[..2], &LLAVES[1..3], &TIPOS[..3]]
            .into_iter()
            .find_map(|tabla| buscar(tabla, &escrito));
        if let Some(que) = activo {
            return Err(Rechazo::PdfActivo(que));
        }
    }
    Ok(())
}

/// A name up to its end, with its escapes read («J#61vaScript»); no name of ours is longer.
fn leer_nombre(bytes: &[u8]) -> Vec<u8> {
    let mut nombre = Vec::new();
    let mut resto = bytes;
    while let [primero, demas @ ..] = resto
        && nombre.len() < 20
        && !primero.is_ascii_whitespace()
        && !b"\0()<>[]{}/%".contains(primero)
    {
        let escape = demas
            .get(..2)
            .filter(|_| *primero == b'#')
            .and_then(|par| u8::from_str_radix(std::str::from_utf8(par).ok()?, 16).ok());
        nombre.push(escape.unwrap_or(*primero));
        resto = demas
            .get(if escape.is_some() { 2 } else { 0 }..)
            .unwrap_or_default();
    }
    nombre
}

fn leer(bytes: &[u8], buscar_objetos: bool) -> Option<Document> {
    let opciones = LoadOptions {
        max_decompressed_size: Some(DESCOMPRESION_MAXIMA),
        force_reconstruct: buscar_objetos,
        ..LoadOptions::default()
    };
    Document::load_mem_with_options(bytes, opciones).ok()
}

fn comprobar(documento: &Document) -> Result<(), Rechazo> {
    comprobar_diccionario(documento, &documento.trailer, PROFUNDIDAD_MAXIMA)?;
    for objeto in documento.objects.values() {
        comprobar_objeto(documento, objeto, PROFUNDIDAD_MAXIMA)?;
    }
    Ok(())
}

fn comprobar_objeto(documento: &Document, objeto: &Object, hondo: usize) -> Result<(), Rechazo> {
    let hondo = hondo.checked_sub(1).ok_or(Rechazo::Ilegible)?;
    match objeto {
        Object::Array(objetos) => objetos
            .iter()
            .try_for_each(|objeto| comprobar_objeto(documento, objeto, hondo)),
        Object::Dictionary(diccionario) => comprobar_diccionario(documento, diccionario, hondo),
        Object::Stream(flujo) => comprobar_diccionario(documento, &flujo.dict, hondo),
        _ => Ok(()),
    }
}

fn comprobar_diccionario(
    documento: &Document,
    diccionario: &Dictionary,
    hondo: usize,
) -> Result<(), Rechazo> {
    for (llave, valor) in diccionario {
        let activo = buscar(&LLAVES, llave).or_else(|| match llave.as_slice() {
            b"S" => nombre(documento, valor).and_then(|nombre| buscar(&ACCIONES, nombre)),
            b"Type" | b"Subtype" => {
                nombre(documento, valor).and_then(|nombre| buscar(&TIPOS, nombre))
            }
            b"OpenAction" => al_abrir(documento, valor),
            _ => None,
        });
        if let Some(que) = activo {
            return Err(Rechazo::PdfActivo(que));
        }
        comprobar_objeto(documento, valor, hondo)?;
    }
    Ok(())
}

/// Going to a page when it is opened is no action that matters.
fn al_abrir(documento: &Document, valor: &Object) -> Option<&'static str> {
    let (_, valor) = documento.dereference(valor).ok()?;
    let accion = valor.as_dict().ok()?;
    let clase = accion.get(b"S").ok().and_then(|s| nombre(documento, s));
    (clase != Some(b"GoTo".as_slice())).then_some("actúa al abrirse")
}

fn nombre<'a>(documento: &'a Document, valor: &'a Object) -> Option<&'a [u8]> {
    let (_, valor) = documento.dereference(valor).ok()?;
    valor.as_name().ok()
}

fn buscar(tabla: &[(&[u8], &'static str)], nombre: &[u8]) -> Option<&'static str> {
    tabla
        .iter()
        .find(|(conocido, _)| *conocido == nombre)
        .map(|(_, que)| *que)
}
