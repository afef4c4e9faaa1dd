//! The report: measures with their unit, and the promises they are held against.

use std::io::Write as _;

#[derive(Default)]
pub struct Informe {
    secciones: Vec<Seccion>,
}

#[cfg_attr(
    not(feature = "servidor"),
    allow(dead_code, reason = "without the server it is shown and not written")
)]
struct Seccion {
    titulo: String,
    filas: Vec<Fila>,
}

#[cfg_attr(
    not(feature = "servidor"),
    allow(dead_code, reason = "without the server it is shown and not written")
)]
struct Fila {
    que: String,
    valor: String,
    promesa: String,
    cumple: Option<bool>,
}

impl Informe {
    /// The measures that follow stand together under a title.
    pub fn seccion(&mut self, titulo: &str) {
        mostrar(&format!("\n{titulo}\n"));
        self.secciones.push(Seccion {
            titulo: titulo.to_owned(),
            filas: Vec::new(),
        });
    }

    /// A measure without a promise.
    pub fn dato(&mut self, que: &str, valor: String) {
        self.anotar(que, valor, String::new(), None);
    }

    /// A measure held against a promise.
    pub fn promesa(&mut self, que: &str, valor: String, promesa: &str, cumple: bool) {
        self.anotar(que, valor, promesa.to_owned(), Some(cumple));
    }

    fn anotar(&mut self, que: &str, valor: String, promesa: String, cumple: Option<bool>) {
        let marca = match cumple {
            Some(true) => "  ok",
            Some(false) => "  NO",
            None => "",
        };
        mostrar(&format!("{que:<78} {valor:>20}  {promesa}{marca}\n"));
        if let Some(seccion) = self.secciones.last_mut() {
            seccion.filas.push(Fila {
                que: que.to_owned(),
                valor,
                promesa,
                cumple,
            });
        }
    }

    /// Writes the whole report.
    #[cfg(feature = "servidor")]
    pub fn terminar(self, ruta: &str) -> crate::Fin<()> {
        use std::fmt::Write as _;
        let hoy = time::OffsetDateTime::now_utc().date();
        let mut texto = format!(
            "# Benchmarks\n\nWritten by `make bench` on {hoy}, in one run on one machine with {} cores. \
             Read the ratios: absolute numbers are the machine's.\n\n\
             Commands: `cargo run --release -p ser-bench` (which is `make bench`); the law engine alone, \
             without building the server: `cargo run --release -p ser-bench --no-default-features -- motor`. \
             A measure of the engine is that of the best of thirty short rounds; the time of the portfolio, \
             the best of three. The database is SQLite in WAL mode with `synchronous=FULL`, seeded by \
             `ser seed --scale 2500` (100 000 obligations).\n",
            std::thread::available_parallelism().map_or(1, usize::from),
        );
        for seccion in &self.secciones {
            write!(
                texto,
                "\n## {}\n\n| Measure | Value | Promise | Kept |\n|---|---:|---|---|\n",
                seccion.titulo
            )?;
            for fila in &seccion.filas {
                let cumple = fila
                    .cumple
                    .map_or("", |cumple| if cumple { "yes" } else { "**no**" });
                writeln!(
                    texto,
                    "| {} | {} | {} | {cumple} |",
                    fila.que, fila.valor, fila.promesa
                )?;
            }
        }
        Ok(std::fs::write(ruta, texto)?)
    }
}

fn mostrar(texto: &str) {
    // Losing a line of progress is no reason to lose the run.
    let _ = std::io::stdout().write_all(texto.as_bytes());
}
