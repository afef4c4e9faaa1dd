//! The documents that are generated from the program and checked in: the contract, the list of
//! problems, the drawn life cycles, and two tables of README.

use std::path::{Path, PathBuf};

use crate::config::VARIABLES;
use crate::http::{catalogo, openapi};
use crate::semilla;

/// Why the documents could not be written, or are not up to date.
#[derive(Debug, thiserror::Error)]
pub enum DocumentoError {
    #[error("{} no está al día: ejecute `make openapi`", .0.display())]
    Atrasado(PathBuf),
    #[error("{}: {causa}", ruta.display())]
    Archivo {
        ruta: PathBuf,
        causa: std::io::Error,
    },
    #[error("el contrato no se pudo escribir: {0}")]
    Json(#[from] serde_json::Error),
}

/// Writes the documents under `raiz`.
pub fn escribir(raiz: &Path) -> Result<(), DocumentoError> {
    for (ruta, contenido) in generar(raiz)? {
        std::fs::write(&ruta, contenido)
            .map_err(|causa| DocumentoError::Archivo { ruta, causa })?;
    }
    Ok(())
}

/// Compares the documents under `raiz` with what the program would write.
pub fn comprobar(raiz: &Path) -> Result<(), DocumentoError> {
    for (ruta, contenido) in generar(raiz)? {
        if leer(&ruta)? != contenido {
            return Err(DocumentoError::Atrasado(ruta));
        }
    }
    Ok(())
}

fn generar(raiz: &Path) -> Result<Vec<(PathBuf, String)>, DocumentoError> {
    let readme = raiz.join("README.md");
    let texto = leer(&readme)?;
    let texto = con_region(&texto, "configuracion", &tabla_configuracion());
    let texto = con_region(
        &texto,
        "cuentas",
        &format!("```\n{}\n```\n", semilla::cuentas().trim()),
    );
    let estados = format!(
        "<!-- Generado por `ser openapi` desde api/domain/src/estados; no se edita a mano. -->\n\n{}",
        ser_domain::estados::diagramas()
    );
    Ok(vec![
        (raiz.join("openapi/openapi.json"), openapi::json()?),
        (raiz.join("openapi/problems.md"), catalogo::markdown()),
        (raiz.join("docs/estados.md"), estados),
        (readme, texto),
    ])
}

fn leer(ruta: &Path) -> Result<String, DocumentoError> {
    match std::fs::read_to_string(ruta) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        otro => otro.map_err(|causa| DocumentoError::Archivo {
            ruta: ruta.to_owned(),
            causa,
        }),
    }
}

/// The text with what stands between `<!-- nombre -->` and `<!-- /nombre -->` replaced.
fn con_region(texto: &str, nombre: &str, contenido: &str) -> String {
    let (abre, cierra) = (
        format!("<!-- {nombre} -->\n"),
        format!("<!-- /{nombre} -->"),
    );
    let partes = texto.split_once(&abre).and_then(|(antes, resto)| {
        resto
            .split_once(&cierra)
            .map(|(_, despues)| (antes, despues))
    });
    match partes {
        Some((antes, despues)) => format!("{antes}{abre}{contenido}{cierra}{despues}"),
        None => texto.to_owned(),
    }
}

/// The table of settings, as README and `ser serve --help` show it.
pub fn tabla_configuracion() -> String {
    let mut tabla = String::from("| Variable | Por defecto | Qué hace |\n|---|---|---|\n");
    for variable in VARIABLES {
        tabla.push_str(&format!(
            "| `{}` | {} | {} |\n",
            variable.nombre, variable.por_defecto, variable.que_hace
        ));
    }
    tabla
}
