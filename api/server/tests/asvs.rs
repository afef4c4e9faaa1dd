//! `docs/asvs.md` says what is there: every requirement once, tests and files that exist, and lists
//! that agree with the table.
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// ASVS 5.0.0, chapters V1, V2, V4 to V9 and V11: what level 1 asks for.
const NIVEL_1: [&str; 48] = [
    "V1.2.1", "V1.2.2", "V1.2.3", "V1.2.4", "V1.2.5", "V1.3.1", "V1.3.2", "V1.5.1", "V2.1.1",
    "V2.2.1", "V2.2.2", "V2.3.1", "V4.1.1", "V4.4.1", "V5.2.1", "V5.2.2", "V5.3.1", "V5.3.2",
    "V6.1.1", "V6.2.1", "V6.2.2", "V6.2.3", "V6.2.4", "V6.2.5", "V6.2.6", "V6.2.7", "V6.2.8",
    "V6.3.1", "V6.3.2", "V6.4.1", "V6.4.2", "V7.2.1", "V7.2.2", "V7.2.3", "V7.2.4", "V7.4.1",
    "V7.4.2", "V8.1.1", "V8.2.1", "V8.2.2", "V8.3.1", "V9.1.1", "V9.1.2", "V9.1.3", "V9.2.1",
    "V11.3.1", "V11.3.2", "V11.4.1",
];

/// What level 2 adds.
const NIVEL_2: [&str; 90] = [
    "V1.1.1", "V1.1.2", "V1.2.6", "V1.2.7", "V1.2.8", "V1.2.9", "V1.3.3", "V1.3.4", "V1.3.5",
    "V1.3.6", "V1.3.7", "V1.3.8", "V1.3.9", "V1.3.10", "V1.3.11", "V1.4.1", "V1.4.2", "V1.4.3",
    "V1.5.2", "V2.1.2", "V2.1.3", "V2.2.3", "V2.3.2", "V2.3.3", "V2.3.4", "V2.4.1", "V4.1.2",
    "V4.1.3", "V4.2.1", "V4.3.1", "V4.3.2", "V4.4.2", "V4.4.3", "V4.4.4", "V5.1.1", "V5.2.3",
    "V5.4.1", "V5.4.2", "V5.4.3", "V6.1.2", "V6.1.3", "V6.2.9", "V6.2.10", "V6.2.11", "V6.2.12",
    "V6.3.3", "V6.3.4", "V6.4.3", "V6.4.4", "V6.5.1", "V6.5.2", "V6.5.3", "V6.5.4", "V6.5.5",
    "V6.6.1", "V6.6.2", "V6.6.3", "V6.8.1", "V6.8.2", "V6.8.3", "V6.8.4", "V7.1.1", "V7.1.2",
    "V7.1.3", "V7.3.1", "V7.3.2", "V7.4.3", "V7.4.4", "V7.4.5", "V7.5.1", "V7.5.2", "V7.6.1",
    "V7.6.2", "V8.1.2", "V8.2.3", "V8.4.1", "V9.2.2", "V9.2.3", "V9.2.4", "V11.1.1", "V11.1.2",
    "V11.2.1", "V11.2.2", "V11.2.3", "V11.3.3", "V11.4.2", "V11.4.3", "V11.4.4", "V11.5.1",
    "V11.6.1",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Estado {
    Cumple,
    NoAplica,
    NoCumple,
}

struct Renglon {
    id: String,
    nivel: String,
    estado: Estado,
    prueba: String,
}

fn raiz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn documento() -> String {
    std::fs::read_to_string(raiz().join("docs/asvs.md")).unwrap()
}

/// The rows of the tables of requirements, which begin with an identifier.
fn renglones(documento: &str) -> Vec<Renglon> {
    documento
        .lines()
        .filter(|linea| {
            linea
                .strip_prefix("| V")
                .is_some_and(|resto| resto.starts_with(|c: char| c.is_ascii_digit()))
        })
        .map(|linea| {
            let celdas: Vec<&str> = linea.split('|').map(str::trim).collect();
            assert_eq!(celdas.len(), 7, "five columns: {linea}");
            let estado = if celdas[4].starts_with("No: ") {
                Estado::NoCumple
            } else if celdas[5].starts_with("no aplica: ") {
                Estado::NoAplica
            } else {
                Estado::Cumple
            };
            Renglon {
                id: celdas[1].to_owned(),
                nivel: celdas[2].to_owned(),
                estado,
                prueba: celdas[5].to_owned(),
            }
        })
        .collect()
}

/// What stands between backquotes.
fn citas(texto: &str) -> Vec<&str> {
    texto.split('`').skip(1).step_by(2).collect()
}

/// The part of the document between `<!-- name -->` and `<!-- /name -->`.
fn parte<'a>(documento: &'a str, nombre: &str) -> &'a str {
    let (_, resto) = documento.split_once(&format!("<!-- {nombre} -->")).unwrap();
    let (dentro, _) = resto.split_once(&format!("<!-- /{nombre} -->")).unwrap();
    dentro
}

#[test]
fn every_requirement_stands_once_with_its_level() {
    let documento = documento();
    let mut esperados: BTreeMap<String, String> = BTreeMap::new();
    for (nivel, ids) in [("1", NIVEL_1.as_slice()), ("2", NIVEL_2.as_slice())] {
        for id in ids {
            esperados.insert((*id).to_owned(), nivel.to_owned());
        }
    }
    assert_eq!(esperados.len(), NIVEL_1.len() + NIVEL_2.len());
    for renglon in renglones(&documento) {
        let nivel = esperados.remove(&renglon.id);
        assert_eq!(
            nivel.as_deref(),
            Some(renglon.nivel.as_str()),
            "{} is not of this table, is there twice or has another level",
            renglon.id
        );
    }
    assert!(esperados.is_empty(), "missing: {:?}", esperados.keys());
}

#[test]
fn what_is_cited_exists() {
    let documento = documento();
    let mut faltas = Vec::new();
    for renglon in renglones(&documento) {
        if renglon.estado == Estado::NoAplica {
            continue;
        }
        let citas = citas(&renglon.prueba);
        if citas.is_empty() {
            faltas.push(format!("{}: no proof", renglon.id));
        }
        for cita in citas {
            let (ruta, funcion) = match cita.split_once("::") {
                Some((ruta, funcion)) => (ruta, Some(funcion)),
                None => (cita, None),
            };
            let Ok(contenido) = std::fs::read_to_string(raiz().join(ruta)) else {
                faltas.push(format!("{}: no file {ruta}", renglon.id));
                continue;
            };
            if funcion.is_some_and(|nombre| !contenido.contains(&format!("fn {nombre}("))) {
                faltas.push(format!("{}: no function {cita}", renglon.id));
            }
        }
    }
    assert!(faltas.is_empty(), "{faltas:#?}");
}

#[test]
fn the_lists_at_the_top_say_what_the_table_says() {
    let documento = documento();
    let renglones = renglones(&documento);
    let de = |estado: Estado| -> Vec<&str> {
        renglones
            .iter()
            .filter(|renglon| renglon.estado == estado)
            .map(|renglon| renglon.id.as_str())
            .collect()
    };
    let mut dichos: Vec<&str> = parte(&documento, "no-cumplidos")
        .lines()
        .filter_map(|linea| linea.strip_prefix("- **"))
        .filter_map(|linea| linea.split_once("**"))
        .map(|(id, _)| id)
        .collect();
    let mut no_cumplidos = de(Estado::NoCumple);
    dichos.sort_unstable();
    no_cumplidos.sort_unstable();
    assert_eq!(dichos, no_cumplidos);

    let cuenta = format!(
        "{} requirements: {} met, {} do not apply, {} not met.",
        renglones.len(),
        de(Estado::Cumple).len(),
        de(Estado::NoAplica).len(),
        no_cumplidos.len()
    );
    assert_eq!(parte(&documento, "cuenta").trim(), cuenta);
}
