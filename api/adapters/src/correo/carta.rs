//! The layout of every mail, in plain text and in HTML.
//!
//! The HTML is one column of headings, paragraphs and a table of two columns with header cells: it
//! reads well aloud, without images, and with any letter size. Nothing depends on colour.

use std::fmt::Write as _;

use time::OffsetDateTime;

use ser_domain::kernel::fecha_larga;

use crate::reloj::BOGOTA;

/// A mail as its parts, in the order in which they are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carta {
    /// Subject, with what the reader needs to recognise it in a list.
    pub asunto: String,
    /// The heading of the body.
    pub titulo: String,
    /// What happened and what to do.
    pub parrafos: Vec<String>,
    /// A one-time code, which stands alone.
    pub codigo: Option<String>,
    /// Facts: name and value.
    pub datos: Vec<(String, String)>,
    /// The one thing to do.
    pub accion: Option<Accion>,
    /// What else is good to know.
    pub despues: Vec<String>,
    /// Who sends it.
    pub pie: Vec<String>,
}

/// Where the reader goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accion {
    /// What happens there: «Activar la cuenta».
    pub texto: String,
    /// The address.
    pub url: String,
    /// Whether whoever has the address can act in the reader's name.
    pub secreta: bool,
}

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

/// What stands in the kept copy where a secret was.
const OCULTO: &str = "[oculto: solo lo vio quien recibió el correo]";

impl Carta {
    /// The mail as it is sent.
    #[must_use]
    pub fn componer(&self) -> Cuerpo {
        Cuerpo {
            asunto: self.asunto.clone(),
            texto: self.texto(),
            html: self.html(),
        }
    }

    /// The plain text without what would let its reader act for the person who got it.
    #[must_use]
    pub fn copia(&self) -> String {
        let mut copia = self.clone();
        copia.codigo = copia.codigo.map(|_| OCULTO.to_owned());
        copia.accion = copia.accion.map(|accion| Accion {
            url: if accion.secreta {
                OCULTO.to_owned()
            } else {
                accion.url
            },
            ..accion
        });
        copia.texto()
    }

    fn texto(&self) -> String {
        let mut texto = format!("{}\n\n{}\n\n", self.titulo, self.parrafos.join("\n\n"));
        if let Some(codigo) = &self.codigo {
            let _ = writeln!(texto, "    {codigo}\n");
        }
        for (nombre, valor) in &self.datos {
            let _ = writeln!(texto, "{nombre}: {valor}");
        }
        if let Some(accion) = &self.accion {
            if !self.datos.is_empty() {
                texto.push('\n');
            }
            let _ = writeln!(texto, "{}:\n{}", accion.texto, accion.url);
        }
        for parrafo in &self.despues {
            let _ = writeln!(texto, "\n{parrafo}");
        }
        let _ = writeln!(texto, "\n--\n{}", self.pie.join("\n"));
        texto
    }

    fn html(&self) -> String {
        let mut cuerpo = format!(
            "<h1 style=\"font-size:1.5em\">{}</h1>\n",
            escapar(&self.titulo)
        );
        parrafos(&mut cuerpo, &self.parrafos);
        if let Some(codigo) = &self.codigo {
            let _ = writeln!(
                cuerpo,
                "<p style=\"font-size:2em;font-family:monospace;letter-spacing:.15em\">{}</p>",
                escapar(codigo)
            );
        }
        if !self.datos.is_empty() {
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
            cuerpo.push_str("</table>\n");
        }
        if let Some(accion) = &self.accion {
            let _ = writeln!(
                cuerpo,
                "<p><a href=\"{}\">{}</a></p>",
                escapar(&accion.url),
                escapar(&accion.texto)
            );
        }
        parrafos(&mut cuerpo, &self.despues);
        let pie: Vec<_> = self.pie.iter().map(|linea| escapar(linea)).collect();
        let _ = writeln!(cuerpo, "<hr>\n<p>{}</p>", pie.join("<br>\n"));
        format!(
            "<!DOCTYPE html>\n<html lang=\"es-CO\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n</head>\n\
             <body style=\"font-family:sans-serif;line-height:1.5;max-width:40em;margin:1em auto;padding:0 1em\">\n\
             {cuerpo}</body>\n</html>\n",
            escapar(&self.asunto)
        )
    }
}

/// «21 de noviembre de 2026 a las 21:05 (hora de Colombia)».
#[must_use]
pub fn instante_es(instante: OffsetDateTime) -> String {
    let local = instante.to_offset(BOGOTA);
    format!(
        "{} a las {:02}:{:02} (hora de Colombia)",
        fecha_larga(local.date()),
        local.hour(),
        local.minute()
    )
}

fn parrafos(cuerpo: &mut String, parrafos: &[String]) {
    for parrafo in parrafos {
        let _ = writeln!(cuerpo, "<p>{}</p>", escapar(parrafo));
    }
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
