//! The same data to take away: for machines in JSON, for people in a page that needs nothing else.

use std::io::{Cursor, Write};

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::types::MisDatos;
use crate::http::{Problema, Resultado};

/// A compressed file with both.
pub fn empaquetar(datos: &MisDatos) -> Resultado<Vec<u8>> {
    let json = serde_json::to_string_pretty(datos).map_err(Problema::interno)?;
    let valor = serde_json::to_value(datos).map_err(Problema::interno)?;
    let mut archivo = ZipWriter::new(Cursor::new(Vec::new()));
    for (nombre, contenido) in [("mis-datos.json", json), ("mis-datos.html", pagina(&valor))] {
        archivo
            .start_file(nombre, SimpleFileOptions::default())
            .map_err(Problema::interno)?;
        archivo
            .write_all(contenido.as_bytes())
            .map_err(Problema::interno)?;
    }
    let cerrado = archivo.finish().map_err(Problema::interno)?;
    Ok(cerrado.into_inner())
}

fn pagina(valor: &Value) -> String {
    let mut salida = String::from(
        "<!doctype html>\n<html lang=\"es-CO\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <title>Mis datos en el SER</title><style>\
         body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
         dt{font-weight:bold}dd{margin:0 0 .5rem}li{border-top:1px solid #ccc;padding:.5rem 0}\
         ul{padding:0;list-style:none}dd,li{overflow-wrap:anywhere}</style></head><body>\
         <h1>Mis datos en el SER</h1>\n",
    );
    if let Some(partes) = valor.as_object() {
        for (clave, parte) in partes {
            salida.push_str(&format!("<h2>{}</h2>\n", escapar(&nombre(clave))));
            escribir(&mut salida, parte);
        }
    }
    salida.push_str("</body></html>\n");
    salida
}

fn escribir(salida: &mut String, valor: &Value) {
    match valor {
        Value::Null => salida.push_str("<p>Nada.</p>\n"),
        Value::Array(filas) if filas.is_empty() => salida.push_str("<p>Nada.</p>\n"),
        Value::Array(filas) => {
            salida.push_str("<ul>");
            for fila in filas {
                salida.push_str("<li>");
                escribir(salida, fila);
                salida.push_str("</li>");
            }
            salida.push_str("</ul>\n");
        }
        Value::Object(campos) => {
            salida.push_str("<dl>");
            for (clave, campo) in campos {
                if campo.is_null() {
                    continue;
                }
                salida.push_str(&format!("<dt>{}</dt><dd>", escapar(&nombre(clave))));
                escribir(salida, campo);
                salida.push_str("</dd>");
            }
            salida.push_str("</dl>\n");
        }
        Value::String(texto) => salida.push_str(&escapar(texto)),
        Value::Bool(si) => salida.push_str(if *si { "Sí" } else { "No" }),
        Value::Number(numero) => salida.push_str(&numero.to_string()),
    }
}

/// «codigos_sin_usar» → «Códigos sin usar».
fn nombre(clave: &str) -> String {
    let dicho = match clave {
        "generado_en" => "generado",
        "pqrsd" => "PQRSD",
        "nit" => "NIT",
        "identificacion" => "identificación",
        "boletin" => "boletín",
        "accion" => "acción",
        "direccion" => "dirección",
        "version" => "versión",
        "telefono" => "teléfono",
        "seccion" => "sección",
        "conservacion" => "conservación",
        "codigos_sin_usar" => "códigos sin usar",
        "ultimo_uso_en" => "último uso",
        "actos" => "lo que usted hizo",
        "sesiones" => "sesiones",
        "tratamiento" => "para qué se guarda y hasta cuándo",
        otra => otra,
    };
    let dicho = dicho.strip_suffix("_en").unwrap_or(dicho).replace('_', " ");
    let mut letras = dicho.chars();
    letras
        .next()
        .map(|primera| primera.to_uppercase().chain(letras).collect())
        .unwrap_or_default()
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
    use serde_json::json;

    use super::*;

    #[test]
    fn the_page_shows_every_value_and_runs_none() {
        let dicha = pagina(&json!({
            "cuenta": { "nombre": "<script>alert(1)</script>", "correo_comprobado": true },
            "pqrsd": [], "codigos": [{ "codigos_sin_usar": 3 }],
        }));
        assert!(dicha.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert!(!dicha.contains("<script>"));
        assert!(dicha.contains("<dt>Correo comprobado</dt><dd>Sí</dd>"));
        assert!(dicha.contains("<dt>Códigos sin usar</dt><dd>3</dd>"));
        assert!(dicha.contains("<h2>PQRSD</h2>\n<p>Nada.</p>"));
    }
}
