//! The last step: from the draft of genpdf to the file that is handed over.
//!
//! A new document is built with the text of the draft, so that nothing of what the library adds by
//! itself (random identifiers, optional layers, present time) reaches the file.

use lopdf::content::{Content, Operation};
use lopdf::{
    Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string,
};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use super::PdfError;
use super::fuentes::{self, Cara};
use super::lienzo::Dibujo;
use crate::reloj::BOGOTA;

/// What the file says of itself.
pub(super) struct Identidad<'a> {
    pub titulo: &'a str,
    pub autor: &'a str,
    pub asunto: &'a str,
    pub generado_en: OffsetDateTime,
}

/// Builds the final file.
pub(super) fn terminar(identidad: &Identidad<'_>, dibujo: &Dibujo) -> Result<Vec<u8>, PdfError> {
    let borrador = Document::load_mem(&dibujo.texto)?;
    let mut final_ = Document::with_version("1.7");
    let mut huella = Sha256::new();

    let arbol = final_.new_object_id();
    let recursos = recursos(&borrador, &mut final_)?;
    let mut hojas = Vec::new();
    for (pagina, trazos) in borrador.page_iter().zip(&dibujo.trazos) {
        let texto = texto_de(&borrador, pagina)?;
        huella.update(trazos);
        huella.update(&texto);
        // Lines and fills first: the text goes over them.
        let contenidos = [format!("q\n{trazos}Q\n").into_bytes(), texto]
            .into_iter()
            .map(|contenido| {
                Ok(final_
                    .add_object(comprimido(Dictionary::new(), contenido)?)
                    .into())
            })
            .collect::<Result<Vec<Object>, PdfError>>()?;
        hojas.push(Object::from(final_.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => arbol,
            "MediaBox" => medidas(&borrador, pagina)?,
            "Resources" => recursos,
            "Contents" => contenidos,
        })));
    }
    final_.objects.insert(
        arbol,
        dictionary! {
            "Type" => "Pages",
            "Count" => i64::try_from(hojas.len()).unwrap_or_default(),
            "Kids" => hojas,
        }
        .into(),
    );
    let catalogo = final_.add_object(dictionary! {
        "Type" => "Catalog",
        "Pages" => arbol,
        "Lang" => text_string("es-CO"),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    });
    final_.trailer.set("Root", catalogo);
    identificar(&mut final_, identidad, huella);

    let mut salida = Vec::new();
    final_
        .save_to(&mut salida)
        .map_err(|error| PdfError::Acabado(error.to_string()))?;
    Ok(salida)
}

/// The text operators of a page, without the marks of optional layers.
fn texto_de(borrador: &Document, pagina: ObjectId) -> Result<Vec<u8>, PdfError> {
    let mut contenido = Content::decode(&borrador.get_page_content(pagina))?;
    contenido
        .operations
        .retain(|operacion| !matches!(operacion.operator.as_str(), "BDC" | "EMC"));
    for operacion in &mut contenido.operations {
        if operacion.operator == "TJ" {
            juntar_letras(operacion);
        }
    }
    Ok(contenido.encode()?)
}

/// genpdf writes each letter as a string of its own; letters without kerning between them are
/// joined, which makes the file smaller and the words whole for those who read the text.
fn juntar_letras(operacion: &mut Operation) {
    for operando in &mut operacion.operands {
        let Object::Array(partes) = operando else {
            continue;
        };
        let mut juntas: Vec<Object> = Vec::new();
        for parte in partes.drain(..) {
            match (parte, juntas.last_mut()) {
                (Object::Integer(0), _) => {}
                (Object::String(letras, _), Some(Object::String(anteriores, _))) => {
                    anteriores.extend(letras);
                }
                (Object::String(letras, _), _) => {
                    juntas.push(Object::String(letras, StringFormat::Literal));
                }
                (otra, _) => juntas.push(otra),
            }
        }
        *partes = juntas;
    }
}

fn medidas(borrador: &Document, pagina: ObjectId) -> Result<Object, PdfError> {
    Ok(borrador.get_dictionary(pagina)?.get(b"MediaBox")?.clone())
}

/// The fonts under the names that the draft gave them, now embedded.
fn recursos(borrador: &Document, final_: &mut Document) -> Result<ObjectId, PdfError> {
    let anchos = fuentes::anchos()?;
    let mut fuentes_del_pdf = Dictionary::new();
    for pagina in borrador.page_iter() {
        for (nombre, fuente) in borrador.get_page_fonts(pagina)? {
            if fuentes_del_pdf.has(&nombre) {
                continue;
            }
            let base = fuente.get(b"BaseFont")?.as_name()?;
            let (cara, anchos) = if base == fuentes::NEGRITA.nombre_incorporada.as_bytes() {
                (&fuentes::NEGRITA, &anchos.negrita)
            } else {
                (&fuentes::NORMAL, &anchos.normal)
            };
            let fuente = incrustar(final_, cara, anchos)?;
            fuentes_del_pdf.set(nombre, fuente);
        }
    }
    Ok(final_.add_object(dictionary! { "Font" => fuentes_del_pdf }))
}

fn incrustar(final_: &mut Document, cara: &Cara, anchos: &[i64]) -> Result<ObjectId, PdfError> {
    let largo = i64::try_from(cara.datos.len()).unwrap_or_default();
    let archivo = comprimido(dictionary! { "Length1" => largo }, cara.datos.to_vec())?;
    let archivo = final_.add_object(archivo);
    let descriptor = final_.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => cara.nombre,
        // Bit 6: a text font with the letters of the Latin alphabet.
        "Flags" => 32,
        "FontBBox" => cara.caja.map(Object::from).to_vec(),
        "ItalicAngle" => 0,
        "Ascent" => fuentes::ASCENDENTE,
        "Descent" => fuentes::DESCENDENTE,
        "CapHeight" => fuentes::ALTO_DE_MAYUSCULA,
        "StemV" => cara.asta,
        "FontFile2" => archivo,
    });
    Ok(final_.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "TrueType",
        "BaseFont" => cara.nombre,
        "FirstChar" => 32,
        "LastChar" => 255,
        "Widths" => anchos.iter().copied().map(Object::from).collect::<Vec<_>>(),
        "FontDescriptor" => descriptor,
        "Encoding" => "WinAnsiEncoding",
    }))
}

fn comprimido(diccionario: Dictionary, contenido: Vec<u8>) -> Result<Stream, PdfError> {
    let mut flujo = Stream::new(diccionario, contenido);
    flujo.compress()?;
    Ok(flujo)
}

/// Title, author and dates; the identifier comes from the content, so that it is always the same.
fn identificar(final_: &mut Document, identidad: &Identidad<'_>, mut huella: Sha256) {
    let local = identidad.generado_en.to_offset(BOGOTA);
    let fecha = format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}-05'00'",
        local.year(),
        u8::from(local.month()),
        local.day(),
        local.hour(),
        local.minute(),
        local.second()
    );
    huella.update(&fecha);
    let informacion = final_.add_object(dictionary! {
        "Title" => text_string(identidad.titulo),
        "Author" => text_string(identidad.autor),
        "Subject" => text_string(identidad.asunto),
        "Creator" => text_string("Sistema Electrónico de Recaudo – SER"),
        "CreationDate" => Object::string_literal(fecha.clone()),
        "ModDate" => Object::string_literal(fecha),
    });
    final_.trailer.set("Info", informacion);
    let mut id = huella.finalize().to_vec();
    id.truncate(16);
    let id = Object::String(id, StringFormat::Hexadecimal);
    final_.trailer.set("ID", vec![id.clone(), id]);
}
