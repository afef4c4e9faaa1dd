//! The report: measures with their unit, and the promises they are held against.

use std::fmt::Write as _;
use std::io::Write as _;

use time::OffsetDateTime;

use crate::Fin;

#[derive(Default)]
pub struct Informe {
    filas: Vec<Fila>,
}

struct Fila {
    que: String,
    valor: String,
    promesa: String,
    cumple: Option<bool>,
}

impl Informe {
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
        let linea = format!("{que:<68} {valor:>20}  {promesa}{marca}\n");
        // Losing a line of progress is no reason to lose the run.
        let _ = std::io::stdout().write_all(linea.as_bytes());
        self.filas.push(Fila {
            que: que.to_owned(),
            valor,
            promesa,
            cumple,
        });
    }

    pub fn terminar(self, ruta: &str) -> Fin<()> {
        let hoy = OffsetDateTime::now_utc().date();
        let mut texto = format!(
            "# Benchmarks\n\nWritten by `make bench` on {hoy}, in one run on one machine with {} cores. \
             Read the ratios: absolute numbers are the machine's.\n\n\
             Commands: `cargo run --release -p ser-bench` (which is `make bench`). The database is SQLite in WAL mode with \
             `synchronous=FULL`, seeded by `ser seed --scale 2500` (100 000 obligations).\n\n\
             | Measure | Value | Promise | Kept |\n|---|---:|---|---|\n",
            std::thread::available_parallelism().map_or(1, usize::from),
        );
        for fila in &self.filas {
            let cumple = fila
                .cumple
                .map_or("", |cumple| if cumple { "yes" } else { "**no**" });
            writeln!(
                texto,
                "| {} | {} | {} | {cumple} |",
                fila.que, fila.valor, fila.promesa
            )?;
        }
        Ok(std::fs::write(ruta, texto)?)
    }
}
