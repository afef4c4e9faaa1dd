//! Each rule against a file that breaks it, made here.

use std::io::{Cursor, Write};

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn zip(entradas: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archivo = ZipWriter::new(Cursor::new(Vec::new()));
    for (nombre, contenido) in entradas {
        archivo
            .start_file(*nombre, SimpleFileOptions::default())
            .unwrap();
        archivo.write_all(contenido).unwrap();
    }
    archivo.finish().unwrap().into_inner()
}

fn docx(demas: &[(&str, &[u8])]) -> Vec<u8> {
    let mut entradas: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w:document/>"),
    ];
    entradas.extend_from_slice(demas);
    zip(&entradas)
}

fn doc(demas: &[&str], cifrado: bool) -> Vec<u8> {
    let mut archivo = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut cabeza = [0_u8; 64];
    cabeza[11] = u8::from(cifrado);
    archivo
        .create_stream("/WordDocument")
        .unwrap()
        .write_all(&cabeza)
        .unwrap();
    for nombre in demas {
        archivo.create_storage(format!("/{nombre}")).unwrap();
    }
    archivo.flush().unwrap();
    archivo.into_inner().into_inner()
}

/// A page, and what `cambiar` adds to the document and its catalogue.
fn pdf(cambiar: impl FnOnce(&mut Document, &mut Dictionary)) -> Vec<u8> {
    let mut documento = documento(cambiar);
    let mut bytes = Vec::new();
    documento.save_to(&mut bytes).unwrap();
    bytes
}

fn documento(cambiar: impl FnOnce(&mut Document, &mut Dictionary)) -> Document {
    let mut documento = Document::with_version("1.7");
    let paginas = documento.new_object_id();
    let pagina = documento.add_object(dictionary! {
        "Type" => "Page", "Parent" => paginas,
        "MediaBox" => vec![0.into(), 0.into(), 10.into(), 10.into()],
    });
    documento.objects.insert(
        paginas,
        dictionary! { "Type" => "Pages", "Kids" => vec![pagina.into()], "Count" => 1 }.into(),
    );
    let mut catalogo = dictionary! { "Type" => "Catalog", "Pages" => paginas };
    cambiar(&mut documento, &mut catalogo);
    let catalogo = documento.add_object(catalogo);
    documento.trailer.set("Root", catalogo);
    documento
}

fn con_accion(accion: Dictionary) -> Vec<u8> {
    pdf(|documento, catalogo| {
        let accion = documento.add_object(accion);
        catalogo.set("OpenAction", accion);
    })
}

fn juzgar(nombre: &str, bytes: &[u8]) -> Result<Inspeccionado, Rechazo> {
    inspeccionar(nombre, bytes, Clase::TODAS)
}

#[track_caller]
fn rechazado(nombre: &str, bytes: &[u8], codigo: &str) {
    let rechazo = juzgar(nombre, bytes).unwrap_err();
    assert_eq!(rechazo.codigo(), codigo, "{nombre}: {rechazo}");
}

#[test]
fn every_kind_of_the_form_is_received() {
    let comprimido = zip(&[
        ("carpeta/", b""),
        ("carpeta/foto.png", PNG),
        ("carta.docx", &docx(&[])),
        ("carta.pdf", &pdf(|_, _| {})),
    ]);
    for (nombre, bytes, clase) in [
        ("a.jpg", b"\xff\xd8\xff\xe0".to_vec(), Clase::Jpeg),
        ("a.JPEG", b"\xff\xd8\xff\xe1".to_vec(), Clase::Jpeg),
        ("a.gif", b"GIF89a".to_vec(), Clase::Gif),
        ("a.png", PNG.to_vec(), Clase::Png),
        ("a.doc", doc(&[], false), Clase::Doc),
        ("a.docx", docx(&[]), Clase::Docx),
        ("a.pdf", pdf(|_, _| {}), Clase::Pdf),
        ("a.zip", comprimido, Clase::Zip),
        ("a.rar", b"Rar!\x1a\x07\x01\x00".to_vec(), Clase::Rar),
    ] {
        assert_eq!(juzgar(nombre, &bytes).unwrap().clase, clase, "{nombre}");
    }
}

#[test]
fn extension_and_content_say_the_same() {
    rechazado("a.exe", b"MZ", "EXTENSION_NO_ADMITIDA");
    rechazado("a", PNG, "EXTENSION_NO_ADMITIDA");
    rechazado("a.png.exe", PNG, "EXTENSION_NO_ADMITIDA");
    rechazado("a.png", b"", "ARCHIVO_VACIO");
    rechazado("a.png", b"\xff\xd8\xff", "CONTENIDO_DISTINTO");
    rechazado("a.pdf", PNG, "CONTENIDO_DISTINTO");
    rechazado("a.pdf", b"MZ %PDF-1.7", "CONTENIDO_DISTINTO");
    rechazado("a.docx", &zip(&[("a.png", PNG)]), "CONTENIDO_DISTINTO");
    rechazado("a.docx", &doc(&[], false), "CONTENIDO_DISTINTO");
    rechazado("a.doc", &docx(&[]), "CONTENIDO_DISTINTO");
    let solo_imagenes = inspeccionar("a.pdf", &pdf(|_, _| {}), Clase::IMAGENES);
    assert_eq!(
        solo_imagenes.unwrap_err().to_string(),
        "Ese tipo de archivo no se recibe aquí. Se reciben: jpg, jpeg, gif, png"
    );
}

#[test]
fn a_document_with_macros_or_a_password_is_refused() {
    rechazado(
        "a.docx",
        &docx(&[("word/vbaProject.bin", b"x")]),
        "DOCUMENTO_CON_MACROS",
    );
    rechazado(
        "a.docx",
        &docx(&[("word/activeX/activeX1.bin", b"x")]),
        "DOCUMENTO_CON_MACROS",
    );
    let lejana = br#"<Relationships><Relationship Id="1" Type="http://x/relationships/attachedTemplate" Target="https://x.example/a.dotm" TargetMode="External"/></Relationships>"#;
    rechazado(
        "a.docx",
        &docx(&[("word/_rels/settings.xml.rels", lejana)]),
        "DOCUMENTO_CON_MACROS",
    );
    let enlace = br#"<Relationships><Relationship Id="1" Type="http://x/relationships/hyperlink" Target="https://x.example/" TargetMode="External"/></Relationships>"#;
    juzgar("a.docx", &docx(&[("word/_rels/document.xml.rels", enlace)])).unwrap();
    rechazado("a.doc", &doc(&["Macros"], false), "DOCUMENTO_CON_MACROS");
    rechazado("a.doc", &doc(&[], true), "ARCHIVO_CON_CLAVE");
}

#[test]
fn a_compressed_file_is_small_inside_too() {
    let nombres: Vec<String> = (0..21).map(|i| format!("{i}.png")).collect();
    let muchos: Vec<(&str, &[u8])> = nombres.iter().map(|n| (n.as_str(), PNG)).collect();
    rechazado("a.zip", &zip(&muchos), "COMPRIMIDO_NUMEROSO");
    juzgar("a.zip", &zip(&muchos[..20])).unwrap();
    rechazado("a.zip", &zip(&[]), "CONTENIDO_DISTINTO");

    // Ten megabytes of nothing in a few kilobytes, and eleven that hardly shrink.
    let mut bomba = PNG.to_vec();
    bomba.resize(5_000_000, 0);
    rechazado("a.zip", &zip(&[("a.png", &bomba)]), "COMPRIMIDO_EXCESIVO");
    let mut ruido = PNG.to_vec();
    ruido.extend((0..4_000_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8));
    let pesado = zip(&[("a.png", &ruido), ("b.png", &ruido), ("c.png", &ruido)]);
    rechazado("a.zip", &pesado, "COMPRIMIDO_EXCESIVO");
}

#[test]
fn what_is_inside_a_compressed_file_is_judged_like_the_rest() {
    let adentro = zip(&[("a.png", PNG)]);
    rechazado("a.zip", &zip(&[("b.zip", &adentro)]), "COMPRIMIDO_ANIDADO");
    rechazado("a.zip", &zip(&[("b.pdf", &adentro)]), "COMPRIMIDO_ANIDADO");
    rechazado("a.zip", &zip(&[("b.7z", b"7z")]), "COMPRIMIDO_ANIDADO");
    rechazado(
        "a.zip",
        &zip(&[("b.png", b"Rar!\x1a\x07\x00")]),
        "COMPRIMIDO_ANIDADO",
    );
    rechazado("a.zip", &zip(&[("b.exe", b"MZ")]), "COMPRIMIDO_CONTENIDO");
    rechazado("a.zip", &zip(&[("b.png", b"MZ")]), "COMPRIMIDO_CONTENIDO");
    let activo = con_accion(dictionary! { "S" => "JavaScript", "JS" => "app.alert(1)" });
    rechazado("a.zip", &zip(&[("b.pdf", &activo)]), "COMPRIMIDO_CONTENIDO");
}

#[test]
fn no_name_inside_a_compressed_file_leaves_its_folder() {
    for ruta in [
        "../a.png",
        "/a.png",
        "x/../../a.png",
        "c:\\a.png",
        "C:a.png",
    ] {
        // The writer of zips refuses some of these names: they are put in afterwards.
        let falso = "z".repeat(ruta.len());
        let mut bytes = zip(&[(&falso, PNG)]);
        cambiar_todo(&mut bytes, falso.as_bytes(), ruta.as_bytes());
        rechazado("a.zip", &bytes, "COMPRIMIDO_RUTA");
    }
}

#[test]
fn an_entry_with_a_password_is_refused() {
    let mut bytes = zip(&[("a.png", PNG)]);
    // Bit 0 of the general flags, in the local header and in the central directory.
    bytes[6] |= 1;
    let central = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    bytes[central + 8] |= 1;
    rechazado("a.zip", &bytes, "ARCHIVO_CON_CLAVE");
}

fn cambiar_todo(bytes: &mut [u8], que: &[u8], por: &[u8]) {
    let sitios: Vec<usize> = (0..bytes.len().saturating_sub(que.len()))
        .filter(|i| bytes[*i..].starts_with(que))
        .collect();
    assert!(!sitios.is_empty());
    for i in sitios {
        bytes[i..i + por.len()].copy_from_slice(por);
    }
}

#[test]
fn a_pdf_that_acts_is_refused() {
    for accion in [
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") },
        dictionary! { "S" => "Launch", "F" => Object::string_literal("calc.exe") },
        dictionary! { "S" => "URI", "URI" => Object::string_literal("https://x.example") },
        dictionary! { "S" => "SubmitForm" },
        dictionary! { "S" => "GoToE" },
    ] {
        rechazado("a.pdf", &con_accion(accion), "PDF_ACTIVO");
    }
    for (llave, valor) in [
        (
            "AA",
            dictionary! { "O" => dictionary! { "S" => "JavaScript" } },
        ),
        ("Names", dictionary! { "JavaScript" => dictionary! {} }),
        ("Names", dictionary! { "EmbeddedFiles" => dictionary! {} }),
        (
            "AcroForm",
            dictionary! { "XFA" => Object::string_literal("x") },
        ),
        ("Extra", dictionary! { "Subtype" => "RichMedia" }),
        ("Extra", dictionary! { "Type" => "EmbeddedFile" }),
        ("Extra", dictionary! { "Subtype" => "FileAttachment" }),
    ] {
        let bytes = pdf(|_, catalogo| catalogo.set(llave, valor.clone()));
        rechazado("a.pdf", &bytes, "PDF_ACTIVO");
    }
}

#[test]
fn a_pdf_that_only_shows_pages_is_received() {
    juzgar("a.pdf", &con_accion(dictionary! { "S" => "GoTo" })).unwrap();
    let con_enlace = pdf(|documento, catalogo| {
        catalogo.set("OpenAction", vec![Object::Null, "Fit".into()]);
        documento.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Link",
            "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal("https://x.example") },
        });
        documento.add_object(dictionary! { "Type" => "StructElem", "S" => "P" });
    });
    juzgar("a.pdf", &con_enlace).unwrap();
}

#[test]
fn active_content_is_found_where_it_hides() {
    // In a compressed stream of objects.
    let mut documento = documento(|documento, catalogo| {
        let accion = documento.add_object(dictionary! { "S" => "JavaScript" });
        catalogo.set("OpenAction", accion);
    });
    let mut bytes = Vec::new();
    documento.save_modern(&mut bytes).unwrap();
    assert!(!bytes.windows(10).any(|w| w == b"JavaScript"));
    rechazado("a.pdf", &bytes, "PDF_ACTIVO");

    // Its name written with escapes.
    let mut bytes = con_accion(dictionary! { "S" => "JavaScripX" });
    let sitio = bytes.windows(10).position(|w| w == b"JavaScripX").unwrap();
    bytes.splice(sitio..sitio + 10, *b"J#61vaScript");
    rechazado("a.pdf", &bytes, "PDF_ACTIVO");

    // In an object that the table of the file does not name.
    let mut bytes = pdf(|_, _| {});
    let tabla = bytes.windows(4).position(|w| w == b"xref").unwrap();
    let oculto = b"99 0 obj\n<</S/Launch/F(calc.exe)>>\nendobj\n";
    let mut con_oculto = bytes.split_off(tabla);
    let desplazado = oculto.len() + tabla;
    let texto = String::from_utf8_lossy(&con_oculto).replace(
        &format!("startxref\n{tabla}"),
        &format!("startxref\n{desplazado}"),
    );
    con_oculto = texto.into_bytes();
    bytes.extend_from_slice(oculto);
    bytes.extend(con_oculto);
    rechazado("a.pdf", &bytes, "PDF_ACTIVO");
}

#[test]
fn a_pdf_that_cannot_be_read_whole_is_refused() {
    rechazado("a.pdf", b"%PDF-1.7\n", "ARCHIVO_ILEGIBLE");
    rechazado("a.pdf", b"%PDF-1.7\nnothing here", "ARCHIVO_ILEGIBLE");
    let cifrado = {
        let mut documento = documento(|_, _| {});
        documento.trailer.set(
            "Encrypt",
            dictionary! { "Filter" => "Standard", "V" => 1, "R" => 2 },
        );
        let mut bytes = Vec::new();
        documento.save_to(&mut bytes).unwrap();
        bytes
    };
    let rechazo = juzgar("a.pdf", &cifrado).unwrap_err();
    assert!(
        [Rechazo::Cifrado, Rechazo::Ilegible].contains(&rechazo),
        "{rechazo}"
    );
    let mut hondo = b"%PDF-1.7\n1 0 obj\n".to_vec();
    hondo.extend(std::iter::repeat_n(b'[', 400_000));
    rechazado("a.pdf", &hondo, "ARCHIVO_ILEGIBLE");
}

#[test]
fn a_stream_of_objects_that_grows_beyond_measure_is_refused() {
    let mut documento = documento(|_, _| {});
    let mut bomba = Stream::new(
        dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 4 },
        vec![b' '; 20_000_000],
    );
    bomba.compress().unwrap();
    documento.add_object(bomba);
    let mut bytes = Vec::new();
    documento.save_to(&mut bytes).unwrap();
    assert!(bytes.len() < TAMANO_MAXIMO_BYTES);
    // Either it is refused, or nothing of it was opened: what matters is that it ends soon.
    let inicio = std::time::Instant::now();
    let _ = juzgar("a.pdf", &bytes);
    assert!(inicio.elapsed() < std::time::Duration::from_secs(5));
}

#[test]
fn a_name_is_shown_as_it_is() {
    for (escrito, guardado) in [
        ("C:\\Users\\ana\\Carta final.PNG", "Carta final.png"),
        ("../../etc/cédula.png", "cédula.png"),
        ("factura\u{202E}gpj.png", "facturagpj.png"),
        ("a\r\nb.png", "ab.png"),
        ("  .png", "archivo.png"),
        ("uno; filename=\"x\".png", "uno_ filename=_x_.png"),
    ] {
        assert_eq!(juzgar(escrito, PNG).unwrap().nombre, guardado);
    }
    let largo = juzgar(&format!("{}.png", "ñ".repeat(300)), PNG).unwrap();
    assert_eq!(largo.nombre.chars().count(), 100);
    assert!(largo.nombre.ends_with(".png"));
}

fn ejemplos() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a.pdf", pdf(|_, _| {})),
        ("a.pdf", con_accion(dictionary! { "S" => "GoTo" })),
        ("a.docx", docx(&[("word/styles.xml", b"<w:styles/>")])),
        ("a.doc", doc(&["Datos"], false)),
        (
            "a.zip",
            zip(&[
                ("a.png", PNG),
                ("b.pdf", &pdf(|_, _| {})),
                ("c.docx", &docx(&[])),
            ]),
        ),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn broken_files_are_judged_without_a_panic(
        cual in 0..5_usize,
        cambios in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        corte in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let (nombre, mut bytes) = ejemplos().swap_remove(cual);
        for (donde, que) in cambios {
            let i = donde.index(bytes.len());
            bytes[i] = que;
        }
        if let Some(corte) = corte {
            bytes.truncate(corte.index(bytes.len()));
        }
        let _ = juzgar(nombre, &bytes);
    }

    #[test]
    fn any_bytes_are_judged_without_a_panic(
        extension in prop::sample::select(vec!["jpg", "gif", "png", "doc", "docx", "pdf", "zip", "rar"]),
        cola in prop::collection::vec(any::<u8>(), 0..600),
        nombre in "\\PC{0,40}",
    ) {
        let nombre = format!("{nombre}.{extension}");
        let _ = juzgar(&nombre, &cola);
        // With the right first bytes, so that the readers behind them see the rest.
        for firma in [&b"%PDF-1.7\n"[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
            let bytes = [firma, &cola].concat();
            let _ = juzgar(&nombre, &bytes);
        }
    }
}
