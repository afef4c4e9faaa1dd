//! The walls of the house: what this crate may depend on, and that no float stands in it.

use std::path::{Path, PathBuf};

use toml::Table;

const PERMITIDAS: [&str; 5] = ["rust_decimal", "serde", "thiserror", "time", "toml"];

#[test]
fn the_domain_depends_on_nobody_else() {
    let manifiesto: Table = include_str!("../../Cargo.toml").parse().unwrap();
    let dependencias = manifiesto["dependencies"].as_table().unwrap();
    let nombres: Vec<&str> = dependencias.keys().map(String::as_str).collect();
    assert_eq!(
        nombres
            .iter()
            .filter(|nombre| !PERMITIDAS.contains(nombre))
            .count(),
        0,
        "a new dependency of the domain needs a decision: {nombres:?}"
    );
    assert!(!manifiesto.contains_key("build-dependencies"));
    assert!(!manifiesto.contains_key("target"));
}

fn fuentes(carpeta: &Path, salida: &mut Vec<PathBuf>) {
    let Ok(entradas) = std::fs::read_dir(carpeta) else {
        return;
    };
    for entrada in entradas {
        let ruta = entrada.unwrap().path();
        if ruta.is_dir() {
            fuentes(&ruta, salida);
        } else if ruta.extension().is_some_and(|extension| extension == "rs") {
            salida.push(ruta);
        }
    }
}

/// Money is exact from the form to the column: no float type in the domain nor in the store.
#[test]
fn no_float_type_in_domain_and_store() {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut rutas = Vec::new();
    fuentes(&raiz.join("src"), &mut rutas);
    fuentes(&raiz.join("../store/src"), &mut rutas);
    assert!(rutas.len() > 30, "the sources were not found");
    for ruta in rutas {
        let texto = std::fs::read_to_string(&ruta).unwrap();
        let palabras = texto.split(|c: char| !c.is_alphanumeric() && c != '_');
        let flotante = palabras.into_iter().find(|palabra| {
            matches!(*palabra, "f32" | "f64")
                || palabra.ends_with("_f32")
                || palabra.ends_with("_f64")
        });
        assert_eq!(flotante, None, "{}", ruta.display());
    }
}
