//! Independent programs that judge the PDF. They are part of the test: without them it fails.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs a program and gives what it printed; a missing program or a failure stops the test.
pub fn correr(programa: &str, paquete: &str, argumentos: &[&str]) -> String {
    let salida = match Command::new(programa).args(argumentos).output() {
        Ok(salida) => salida,
        Err(error) => panic!(
            "This test needs the program `{programa}`: install the Debian package `{paquete}` ({error})."
        ),
    };
    let texto = String::from_utf8_lossy(&salida.stdout).into_owned();
    assert!(
        salida.status.success(),
        "{programa} {argumentos:?} failed:\n{texto}{}",
        String::from_utf8_lossy(&salida.stderr)
    );
    texto
}

/// Writes a PDF where the programs can read it.
pub fn archivo(nombre: &str, pdf: &[u8]) -> PathBuf {
    let ruta = Path::new(env!("CARGO_TARGET_TMPDIR")).join(nombre);
    std::fs::write(&ruta, pdf).unwrap();
    ruta
}

pub fn pdftotext(pdf: &Path) -> String {
    correr("pdftotext", "poppler-utils", &["-layout", ruta(pdf), "-"])
}

/// Draws the first page and reads every barcode in it, one a line.
pub fn leer_codigos(pdf: &Path, puntos_por_pulgada: &str) -> Vec<String> {
    let imagen = pdf.with_extension("");
    correr(
        "pdftoppm",
        "poppler-utils",
        &[
            "-r",
            puntos_por_pulgada,
            "-png",
            "-f",
            "1",
            "-singlefile",
            ruta(pdf),
            ruta(&imagen),
        ],
    );
    let imagen = pdf.with_extension("png");
    correr("zbarimg", "zbar-tools", &["--quiet", ruta(&imagen)])
        .lines()
        .map(str::to_owned)
        .collect()
}

pub fn ruta(ruta: &Path) -> &str {
    ruta.to_str().unwrap()
}
