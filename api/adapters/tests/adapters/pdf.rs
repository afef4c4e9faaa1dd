use std::time::{Duration, Instant};

use ser_adapters::pdf::{PdfError, dibujar_fur};
use ser_domain::fur::Fur;

use crate::ejemplos::{comun, con_anexo, de_antes, extremo};
use crate::herramientas::{archivo, cajas_de_palabras, correr, leer_codigos, pdftotext, ruta};

/// All white space as one space, so that a wrapped text compares with the original.
fn seguido(texto: &str) -> String {
    texto.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_same_form_gives_the_same_small_file() {
    for fur in [comun(), extremo(), con_anexo(), de_antes()] {
        let pdf = dibujar_fur(&fur).unwrap();
        assert_eq!(pdf, dibujar_fur(&fur).unwrap());
        assert!(pdf.len() <= 120_000, "{} bytes", pdf.len());
    }
}

#[test]
fn drawing_is_quick() {
    for fur in [comun(), extremo(), con_anexo()] {
        dibujar_fur(&fur).unwrap();
        let mas_corto = (0..10)
            .map(|_| {
                let inicio = Instant::now();
                dibujar_fur(&fur).unwrap();
                inicio.elapsed()
            })
            .min()
            .unwrap();
        // The bar holds for the optimised program; without optimisation it only must not explode.
        let limite = Duration::from_millis(if cfg!(debug_assertions) { 600 } else { 30 });
        assert!(mas_corto <= limite, "{mas_corto:?}");
    }
}

#[test]
fn other_programs_find_the_file_sound() {
    for (nombre, fur) in [
        ("sano-comun.pdf", comun()),
        ("sano-extremo.pdf", extremo()),
        ("sano-anexo.pdf", con_anexo()),
    ] {
        let pdf = archivo(nombre, &dibujar_fur(&fur).unwrap());
        let juicio = correr("qpdf", "qpdf", &["--check", ruta(&pdf)]);
        assert!(
            juicio.contains("No syntax or stream encoding errors"),
            "{juicio}"
        );

        let fuentes = correr("pdffonts", "poppler-utils", &[ruta(&pdf)]);
        let filas: Vec<_> = fuentes.lines().skip(2).collect();
        assert_eq!(filas.len(), 2, "{fuentes}");
        for fila in filas {
            assert!(fila.starts_with("SERFUR+SerSans-"), "{fila}");
            // Columns emb, sub, uni: embedded and a subset.
            assert!(fila.contains("WinAnsi          yes yes"), "{fila}");
        }
    }
}

#[test]
fn the_file_says_what_it_is() {
    let pdf = archivo("propiedades.pdf", &dibujar_fur(&comun()).unwrap());
    let propiedades = correr("pdfinfo", "poppler-utils", &[ruta(&pdf)]);
    let seguidas = seguido(&propiedades);
    for esperado in [
        &*format!(
            "Title: Formulario Único de Recaudo – FUR {}",
            comun().numero
        ),
        "Author: Ministerio de Tecnologías de la Información y las Comunicaciones",
        "CreationDate: Sat Nov 21 14:32:10 2026",
        "Pages: 1",
        "(letter)",
    ] {
        assert!(
            seguidas.contains(esperado),
            "missing {esperado} in\n{propiedades}"
        );
    }
    let catalogo = correr("qpdf", "qpdf", &["--show-object=trailer", ruta(&pdf)]);
    assert!(catalogo.contains("/ID"), "{catalogo}");
    let objetos = correr("qpdf", "qpdf", &["--json", ruta(&pdf)]);
    assert!(objetos.contains("\"/Lang\": \"u:es-CO\""));
}

#[test]
fn every_word_can_be_read_back() {
    let fur = comun();
    let pdf = archivo("texto.pdf", &dibujar_fur(&fur).unwrap());
    let leido = seguido(&pdftotext(&pdf));
    for esperado in palabras_de(&fur) {
        assert!(
            leido.contains(&seguido(&esperado)),
            "missing {esperado} in\n{leido}"
        );
    }
    for esperado in [
        "FORMULARIO ÚNICO DE RECAUDO – FUR",
        "PAGUE HASTA (FECHA LÍMITE)",
        "30 de noviembre de 2026",
        "21/11/2026 09:32",
        "$ 1.080.000.000",
        "$ 21.728.000",
        "SON: VEINTIÚN MILLONES SETECIENTOS VEINTIOCHO MIL PESOS M/CTE",
        "No colocar sello sobre el código de barras",
        "Implementación independiente, no oficial",
        "T.P. 12345-T",
    ] {
        assert!(leido.contains(esperado), "missing {esperado} in\n{leido}");
    }
    assert!(!leido.contains("DEMOSTRACIÓN"));
}

fn palabras_de(fur: &Fur) -> Vec<String> {
    let mut palabras = vec![
        fur.numero.to_string(),
        fur.numero.agrupado(),
        fur.entidad.nombre.clone(),
        fur.operador.razon_social.clone(),
        fur.operador.nit.formateado(),
        fur.operador.direccion.clone(),
        fur.operador.correo.clone(),
        fur.operador.telefono.clone(),
        fur.obligacion.concepto.clone(),
        fur.obligacion.expediente.clone(),
        fur.codigo_verificacion.to_string(),
        fur.recaudo().unwrap().texto(),
    ];
    for linea in &fur.lineas {
        palabras.push(linea.codigo.clone());
        palabras.push(linea.concepto.clone());
        palabras.push(linea.detalle.clone());
    }
    for firma in &fur.firmas {
        palabras.push(firma.rol.clone());
        palabras.push(firma.nombre.clone());
        palabras.push(firma.identificacion.clone());
    }
    palabras
}

#[test]
fn a_reader_gets_the_barcode_and_the_qr_back() {
    for (nombre, fur) in [
        ("codigos-comun.pdf", comun()),
        ("codigos-extremo.pdf", extremo()),
    ] {
        let pdf = archivo(nombre, &dibujar_fur(&fur).unwrap());
        let codigos = leer_codigos(&pdf, "150");
        // The reader takes the first FNC1 as the mark of a GS1 symbol and does not repeat it.
        let elementos = fur.recaudo().unwrap().elementos();
        let barras = format!("CODE-128:{}", elementos.trim_start_matches('\u{1D}'));
        assert!(codigos.contains(&barras), "{codigos:?} lacks {barras:?}");
        let qr = format!("QR-Code:{}", fur.url_verificacion);
        assert!(codigos.contains(&qr), "{codigos:?} lacks {qr}");
    }
}

#[test]
fn the_longest_contents_say_that_they_are_a_demonstration() {
    let leido = seguido(&por_paginas("extremo.pdf", &extremo()).join(" "));
    for esperado in [
        "FORMULARIO DE DEMOSTRACIÓN",
        "$ 999.999.999.999",
        "01.12",
        "Corrige el FUR",
        "Pendiente de firma",
    ] {
        assert!(leido.contains(esperado), "missing {esperado} in\n{leido}");
    }
}

#[test]
fn no_word_leaves_the_margins_or_covers_another() {
    for (nombre, fur) in [
        ("cajas-comun.pdf", comun()),
        ("cajas-extremo.pdf", extremo()),
        ("cajas-anexo.pdf", con_anexo()),
    ] {
        let pdf = archivo(nombre, &dibujar_fur(&fur).unwrap());
        for pagina in cajas_de_palabras(&pdf) {
            assert!(pagina.len() > 100, "{nombre}");
            for (lugar, (palabra, caja)) in pagina.iter().enumerate() {
                let dentro = caja.x.0 >= 36.0 && caja.x.1 <= 576.0 && caja.y.1 <= 780.0;
                assert!(dentro, "{nombre}: {palabra} leaves the margins: {caja:?}");
                for (otra, otra_caja) in &pagina[lugar + 1..] {
                    let tapa = caja.nucleo().toca(otra_caja.nucleo());
                    assert!(!tapa, "{nombre}: {palabra} covers {otra}");
                }
            }
        }
    }
}

#[test]
fn the_calculation_stands_on_the_first_page_and_the_income_on_annexes() {
    assert_eq!(por_paginas("comun.pdf", &comun()).len(), 1);
    for (nombre, fur) in [
        ("primera-extremo.pdf", extremo()),
        ("primera-anexo.pdf", con_anexo()),
    ] {
        let primera = &por_paginas(nombre, &fur)[0];
        for linea in fur
            .lineas
            .iter()
            .filter(|linea| !linea.codigo.contains('.'))
        {
            for esperado in [&linea.codigo, &linea.concepto, &linea.detalle] {
                assert!(
                    primera.contains(&seguido(esperado)),
                    "{nombre}: missing {esperado} in\n{primera}"
                );
            }
        }
    }
}

#[test]
fn many_lines_of_income_go_to_annexes_and_none_is_lost() {
    let paginas = por_paginas("anexo.pdf", &con_anexo());
    assert_eq!(paginas.len(), 3);
    let anexos = seguido(&paginas[1..].join(" "));
    for numero in 1..=60 {
        let renglon = format!("01.{numero} Ingresos brutos: servicio {numero} ");
        assert!(!paginas[0].contains(&renglon));
        assert!(anexos.contains(&renglon), "missing {renglon} in\n{anexos}");
    }
    assert!(paginas[2].contains("Página 3 de 3"));
    assert!(paginas[2].contains("suma de los ingresos declarados por servicio"));
}

#[test]
fn a_form_of_before_shows_the_end_of_its_calculation_on_the_first_page() {
    let paginas = por_paginas("antes.pdf", &de_antes());
    for esperado in [
        "Base de la contraprestación",
        "Intereses de mora",
        "68 Total a pagar",
    ] {
        assert!(paginas[0].contains(esperado), "missing {esperado}");
    }
    assert!(paginas[1].contains("01 Ingresos brutos: servicio 1 "));
}

#[test]
fn nothing_is_cut_and_the_liquidation_is_legible() {
    for (nombre, fur) in [
        ("entero-comun.pdf", comun()),
        ("entero-extremo.pdf", extremo()),
        ("entero-anexo.pdf", con_anexo()),
        ("entero-antes.pdf", de_antes()),
    ] {
        let pdf = archivo(nombre, &dibujar_fur(&fur).unwrap());
        assert!(!pdftotext(&pdf).contains('…'), "{nombre}");
        for pagina in cajas_de_palabras(&pdf) {
            // From the names of the columns to the payment, or to the end of an annex.
            let altura = |buscada: &str| {
                let hallada = pagina.iter().find(|(palabra, _)| palabra == buscada);
                hallada.map(|(_, caja)| caja.y)
            };
            let desde = altura("(pesos)").unwrap().1;
            let hasta = altura("PAGO").map_or(f64::MAX, |pago| pago.0);
            let tabla: Vec<_> = pagina
                .iter()
                .filter(|(_, caja)| caja.y.0 > desde && caja.y.1 < hasta)
                .collect();
            assert!(tabla.len() > 20, "{nombre}: {}", tabla.len());
            for (palabra, caja) in tabla {
                assert!(caja.puntos() >= 7.5, "{nombre}: {palabra} {caja:?}");
            }
        }
    }
}

/// The text of each page.
fn por_paginas(nombre: &str, fur: &Fur) -> Vec<String> {
    let pdf = archivo(nombre, &dibujar_fur(fur).unwrap());
    pdftotext(&pdf)
        .split_terminator('\u{C}')
        .map(seguido)
        .collect()
}

#[test]
fn a_form_that_contradicts_itself_is_not_drawn() {
    let mut fur = comun();
    fur.pago.total = fur.pago.capital;
    assert!(matches!(dibujar_fur(&fur), Err(PdfError::Incoherente(_))));

    let mut fur = comun();
    let linea = fur.lineas[0].clone();
    fur.lineas = std::iter::repeat_n(linea, 500).collect();
    assert!(matches!(dibujar_fur(&fur), Err(PdfError::NoCabe(500))));
}

#[test]
fn characters_that_the_fonts_lack_do_not_stop_the_form() {
    let mut fur = comun();
    fur.operador.razon_social = "Redes 日本 «Ñandú» – Cía.".to_owned();
    let pdf = archivo("raros.pdf", &dibujar_fur(&fur).unwrap());
    assert!(pdftotext(&pdf).contains("Redes ?? «Ñandú» – Cía."));
}

#[test]
fn a_stored_form_is_read_back_and_drawn_the_same() {
    let fur = extremo();
    let guardado = serde_json::to_string(&fur).unwrap();
    assert!(
        guardado.contains("\"fecha_limite_pago\":\"2026-09-30\""),
        "{guardado}"
    );
    assert!(guardado.contains("\"tipo\":\"presentacion_y_pago\""));
    let leido: Fur = serde_json::from_str(&guardado).unwrap();
    assert_eq!(leido, fur);
    assert_eq!(dibujar_fur(&leido).unwrap(), dibujar_fur(&fur).unwrap());
}
