//! A page that is read without the portal: headings and lists of names and values, and nothing that runs.

use ser_adapters::reloj::BOGOTA;
use ser_domain::kernel::fecha_larga;
use time::{Date, OffsetDateTime};

const ESTILO: &str = "body{font:1rem/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222}\
    h1{margin-bottom:0}h2{margin-top:2.5rem;border-bottom:2px solid #222}h3{margin:0 0 .25rem;font-size:1rem}\
    dl{margin:0;display:grid;grid-template-columns:14rem 1fr;gap:.25rem 1rem}\
    dt{color:#555}dd{margin:0;white-space:pre-line}h3,dd{overflow-wrap:anywhere}\
    ul{padding:0;margin:0;list-style:none}li{border-top:1px solid #ccc;padding:.75rem 0}\
    li:first-child{border-top:0}\
    @media(max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}";

pub struct Hoja(String);

/// A name and its value; without a value it is not written.
pub type Renglon = (&'static str, Option<String>);

/// One of a list.
pub struct Ficha {
    pub titulo: String,
    pub renglones: Vec<Renglon>,
}

impl Hoja {
    pub fn nueva(titulo: &str, entrada: &str) -> Self {
        let titulo = escapar(titulo);
        Self(format!(
            "<!doctype html>\n<html lang=\"es-CO\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{titulo}</title><style>{ESTILO}</style></head>\
             <body><main><h1>{titulo}</h1>\n<p>{}</p>\n",
            escapar(entrada)
        ))
    }

    pub fn datos(&mut self, titulo: &str, renglones: Vec<Renglon>) {
        self.titulo(titulo);
        self.renglones(renglones);
    }

    /// An empty list says so: that nothing is kept is an answer too.
    pub fn lista(&mut self, titulo: &str, fichas: impl ExactSizeIterator<Item = Ficha>) {
        self.titulo(titulo);
        if fichas.len() == 0 {
            self.0.push_str("<p>Nada.</p>\n");
            return;
        }
        self.0.push_str("<ul>\n");
        for ficha in fichas {
            self.0
                .push_str(&format!("<li><h3>{}</h3>", escapar(&ficha.titulo)));
            self.renglones(ficha.renglones);
            self.0.push_str("</li>\n");
        }
        self.0.push_str("</ul>\n");
    }

    pub fn terminar(mut self) -> String {
        self.0.push_str("</main></body></html>\n");
        self.0
    }

    fn titulo(&mut self, titulo: &str) {
        self.0.push_str(&format!("<h2>{}</h2>\n", escapar(titulo)));
    }

    fn renglones(&mut self, renglones: Vec<Renglon>) {
        self.0.push_str("<dl>");
        for (nombre, valor) in renglones {
            if let Some(valor) = valor.filter(|valor| !valor.is_empty()) {
                self.0.push_str(&format!(
                    "<dt>{}</dt><dd>{}</dd>",
                    escapar(nombre),
                    escapar(&valor)
                ));
            }
        }
        self.0.push_str("</dl>\n");
    }
}

/// «21 de noviembre de 2026, 21:05».
pub fn cuando(instante: OffsetDateTime) -> String {
    let local = instante.to_offset(BOGOTA);
    let (hora, minuto) = (local.hour(), local.minute());
    format!("{}, {hora:02}:{minuto:02}", fecha_larga(local.date()))
}

/// «del 1 de enero de 2026 al 30 de junio de 2026», or open.
pub fn periodo(desde: Date, hasta: Option<Date>) -> String {
    let desde = fecha_larga(desde);
    hasta.map_or_else(
        || format!("Desde el {desde}"),
        |hasta| format!("Del {desde} al {}", fecha_larga(hasta)),
    )
}

fn escapar(texto: &str) -> String {
    texto
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn it_shows_every_value_and_runs_none() {
        let mut hoja = Hoja::nueva("Mis datos", "Lo que se guarda");
        hoja.datos(
            "Cuenta",
            vec![
                ("Nombre", Some("<script>alert(1)</script>".to_owned())),
                ("Motivo", None),
            ],
        );
        hoja.lista("PQRSD", Vec::new().into_iter());
        let dicha = hoja.terminar();
        assert!(dicha.contains("<dt>Nombre</dt><dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>"));
        assert!(!dicha.contains("<script>") && !dicha.contains("Motivo"));
        assert!(dicha.contains("<h2>PQRSD</h2>\n<p>Nada.</p>"));
    }

    #[test]
    fn an_instant_is_told_in_the_time_of_colombia() {
        assert_eq!(
            cuando(datetime!(2026-11-22 02:05 UTC)),
            "21 de noviembre de 2026, 21:05"
        );
    }
}
