//! The words of each mail, in plain text and in HTML.
//!
//! The HTML is one column of headings, paragraphs and a table of two columns with header cells: it
//! reads well aloud, without images, and with any letter size. Nothing depends on colour.

use std::fmt::Write as _;

use ser_domain::fur::Fur;
use ser_domain::kernel::{fecha_larga, pesos_es};
use time::OffsetDateTime;

use crate::reloj::BOGOTA;

/// Subject and bodies of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cuerpo {
    /// Subject.
    pub asunto: String,
    /// Plain text.
    pub texto: String,
    /// The same content in HTML.
    pub html: String,
}

/// «Acuse de presentación»: says what was filed, when and by whom. `url_fur` opens it in SER.
#[must_use]
pub fn acuse_presentacion(
    fur: &Fur,
    presentada_en: OffsetDateTime,
    presentada_por: &str,
    url_fur: &str,
) -> Cuerpo {
    let mut datos = datos_del_fur(fur);
    datos.push(("Presentada", instante(presentada_en)));
    datos.push(("Presentada por", presentada_por.to_owned()));
    datos.push(("Total a pagar", pesos_es(fur.pago.total.as_decimal())));
    datos.push((
        "Huella de la declaración (SHA-256)",
        fur.huella_declaracion.clone(),
    ));
    Carta {
        asunto: format!(
            "Acuse de presentación: {}, {}",
            fur.obligacion.concepto,
            fur.obligacion.periodo()
        ),
        titulo: "Recibimos su declaración",
        parrafos: vec![
            format!(
                "La declaración de {} quedó presentada y tiene el FUR número {}.",
                fur.operador.razon_social,
                fur.numero.agrupado()
            ),
            "Conserve este mensaje: es la constancia de la presentación.".to_owned(),
        ],
        datos,
        enlace: ("Consultar la declaración en SER", url_fur),
    }
    .componer(fur)
}

fn datos_del_fur(fur: &Fur) -> Vec<(&'static str, String)> {
    vec![
        ("Número de FUR", fur.numero.to_string()),
        ("Tipo", fur.tipo.nombre().to_owned()),
        ("Operador", fur.operador.razon_social.clone()),
        ("NIT", fur.operador.nit.formateado()),
        ("Concepto", fur.obligacion.concepto.clone()),
        ("Periodo", fur.obligacion.periodo()),
        ("Expediente", fur.obligacion.expediente.clone()),
    ]
}

struct Carta<'a> {
    asunto: String,
    titulo: &'a str,
    parrafos: Vec<String>,
    datos: Vec<(&'static str, String)>,
    enlace: (&'a str, &'a str),
}

impl Carta<'_> {
    fn componer(mut self, fur: &Fur) -> Cuerpo {
        if let Some(aviso) = &fur.demostrativo {
            self.parrafos.insert(0, format!("Atención: {aviso}"));
        }
        let verificacion = format!(
            "Cualquier persona puede comprobar este formulario en {} con el código {}.",
            fur.url_verificacion, fur.codigo_verificacion
        );
        let mut pie = vec![fur.entidad.nombre.clone()];
        pie.extend(fur.entidad.aviso.clone());
        pie.push("Este mensaje es automático: no lo responda.".to_owned());
        Cuerpo {
            texto: self.texto(&verificacion, &pie),
            html: self.html(&verificacion, &pie),
            asunto: self.asunto,
        }
    }

    fn texto(&self, verificacion: &str, pie: &[String]) -> String {
        let mut texto = format!("{}\n\n{}\n\n", self.titulo, self.parrafos.join("\n\n"));
        for (nombre, valor) in &self.datos {
            texto.push_str(&format!("{nombre}: {valor}\n"));
        }
        let (accion, url) = self.enlace;
        texto.push_str(&format!(
            "\n{accion}:\n{url}\n\n{verificacion}\n\n--\n{}\n",
            pie.join("\n")
        ));
        texto
    }

    fn html(&self, verificacion: &str, pie: &[String]) -> String {
        let mut cuerpo = format!(
            "<h1 style=\"font-size:1.5em\">{}</h1>\n",
            escapar(self.titulo)
        );
        for parrafo in &self.parrafos {
            let _ = writeln!(cuerpo, "<p>{}</p>", escapar(parrafo));
        }
        cuerpo.push_str("<table style=\"border-collapse:collapse\">\n");
        for (nombre, valor) in &self.datos {
            let _ = writeln!(
                cuerpo,
                "<tr><th scope=\"row\" style=\"text-align:left;vertical-align:top;padding:.25em 1em .25em 0\">{}</th>\
                 <td style=\"padding:.25em 0;word-break:break-word\">{}</td></tr>",
                escapar(nombre),
                escapar(valor)
            );
        }
        let (accion, url) = self.enlace;
        let _ = writeln!(
            cuerpo,
            "</table>\n<p><a href=\"{}\">{}</a></p>\n<p>{}</p>\n<hr>\n<p>{}</p>",
            escapar(url),
            escapar(accion),
            escapar(verificacion),
            pie.iter()
                .map(|linea| escapar(linea))
                .collect::<Vec<_>>()
                .join("<br>\n")
        );
        format!(
            "<!DOCTYPE html>\n<html lang=\"es-CO\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n</head>\n\
             <body style=\"font-family:sans-serif;line-height:1.5;max-width:40em;margin:1em auto;padding:0 1em\">\n\
             {cuerpo}</body>\n</html>\n",
            escapar(&self.asunto)
        )
    }
}

fn instante(instante: OffsetDateTime) -> String {
    let local = instante.to_offset(BOGOTA);
    format!(
        "{} a las {:02}:{:02} (hora de Colombia)",
        fecha_larga(local.date()),
        local.hour(),
        local.minute()
    )
}

fn escapar(texto: &str) -> String {
    let mut escapado = String::with_capacity(texto.len());
    for c in texto.chars() {
        match c {
            '&' => escapado.push_str("&amp;"),
            '<' => escapado.push_str("&lt;"),
            '>' => escapado.push_str("&gt;"),
            '"' => escapado.push_str("&quot;"),
            '\'' => escapado.push_str("&#39;"),
            c => escapado.push(c),
        }
    }
    escapado
}
