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

/// The text in the order in which it was drawn: a wrapped cell stays together.
pub fn pdftotext(pdf: &Path) -> String {
    correr("pdftotext", "poppler-utils", &["-raw", ruta(pdf), "-"])
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
    correr(
        "zbarimg",
        "zbar-tools",
        &["--nodbus", "--quiet", ruta(&imagen)],
    )
    .lines()
    .map(str::to_owned)
    .collect()
}

pub fn ruta(ruta: &Path) -> &str {
    ruta.to_str().unwrap()
}

/// Where a word stands, in points from the upper left corner.
#[derive(Debug, Clone, Copy)]
pub struct CajaDePalabra {
    pub x: (f64, f64),
    pub y: (f64, f64),
}

impl CajaDePalabra {
    /// The middle half of the height: the box of a word includes room for accents and tails that
    /// neighbouring lines share.
    pub fn nucleo(self) -> Self {
        let cuarto = (self.y.1 - self.y.0) / 4.0;
        Self {
            y: (self.y.0 + cuarto, self.y.1 - cuarto),
            ..self
        }
    }

    /// Size of its letters: the box is as high as what the fonts reach over and under the baseline.
    pub fn puntos(self) -> f64 {
        (self.y.1 - self.y.0) / 1.117
    }

    pub fn toca(self, otra: Self) -> bool {
        self.x.0 < otra.x.1 && otra.x.0 < self.x.1 && self.y.0 < otra.y.1 && otra.y.0 < self.y.1
    }
}

/// The words of each page with their boxes.
pub fn cajas_de_palabras(pdf: &Path) -> Vec<Vec<(String, CajaDePalabra)>> {
    let html = correr("pdftotext", "poppler-utils", &["-bbox", ruta(pdf), "-"]);
    html.split("<page ")
        .skip(1)
        .map(|pagina| {
            pagina
                .lines()
                .filter(|linea| linea.contains("<word "))
                .map(|linea| {
                    let atributo = |nombre: &str| -> f64 {
                        let (_, resto) = linea.split_once(&format!("{nombre}=\"")).unwrap();
                        resto.split('"').next().unwrap().parse().unwrap()
                    };
                    let (_, resto) = linea.split_once('>').unwrap();
                    let palabra = resto.split('<').next().unwrap().to_owned();
                    let caja = CajaDePalabra {
                        x: (atributo("xMin"), atributo("xMax")),
                        y: (atributo("yMin"), atributo("yMax")),
                    };
                    (palabra, caja)
                })
                .collect()
        })
        .collect()
}
