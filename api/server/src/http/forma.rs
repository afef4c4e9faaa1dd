//! From the bytes of a body to a value: what is no JSON is told with its place in the text, and what
//! has not the form that was asked for with the pointer of its field.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::catalogo::{DATOS_INVALIDOS, JSON_MAL_FORMADO};
use super::{Problema, Resultado};

/// How serde begins to say which field, of those around, is missing or comes twice.
const FALTA: &str = "missing field `";
const SOBRA: &str = "duplicate field `";
/// How it says that one is not of those asked for, once it has entered it.
const AJENO: &str = "unknown field `";

/// Reads a body.
///
/// # Errors
/// `JSON_MAL_FORMADO`, or `DATOS_INVALIDOS` with the first field that cannot be read.
pub(super) fn leer<T: DeserializeOwned>(cuerpo: &[u8]) -> Resultado<T> {
    let mut lector = serde_json::Deserializer::from_slice(cuerpo);
    let leido = serde_path_to_error::deserialize(&mut lector)
        .map_err(|error| ilegible(cuerpo, error.path(), &error.inner().to_string()))?;
    lector.end().map_err(|error| mal_formado(&error))?;
    Ok(leido)
}

fn mal_formado(error: &serde_json::Error) -> Problema {
    Problema::de(&JSON_MAL_FORMADO).detalle(format!(
        "El cuerpo no es JSON válido (línea {}, columna {}).",
        error.line(),
        error.column()
    ))
}

fn ilegible(cuerpo: &[u8], camino: &Path, causa: &str) -> Problema {
    // A body that is no JSON further on is none, whatever was found before.
    let entero: Value = match serde_json::from_slice(cuerpo) {
        Ok(entero) => entero,
        Err(error) => return mal_formado(&error),
    };
    let dentro = puntero(camino);
    let nombrado = |marca: &str| {
        let (nombre, _) = causa.strip_prefix(marca)?.split_once('`')?;
        Some(format!("{dentro}/{}", escapado(nombre)))
    };
    let problema = Problema::de(&DATOS_INVALIDOS);
    if let Some(campo) = nombrado(FALTA) {
        return problema.campo(campo, "REQUERIDO", "Falta este dato");
    }
    if let Some(campo) = nombrado(SOBRA) {
        return problema.campo(campo, "REPETIDO", "Este dato está más de una vez");
    }
    if dentro.is_empty() {
        return Problema::de(&JSON_MAL_FORMADO);
    }
    if causa.starts_with(AJENO) {
        let mensaje = "Este dato no es de esta operación";
        return problema.campo(dentro, "CAMPO_DESCONOCIDO", mensaje);
    }
    let mensaje = mensaje(entero.pointer(&dentro), causa);
    problema.campo(dentro, "FORMATO", mensaje)
}

/// What is wrong of a value: serde says it in English.
fn mensaje(valor: Option<&Value>, causa: &str) -> String {
    match valor {
        Some(Value::String(texto)) if parece_fecha(texto) => {
            format!("«{texto}» no es una fecha que exista")
        }
        Some(Value::Number(_)) if causa.starts_with("invalid value") => {
            "El número es mayor o menor que los que este dato admite".to_owned()
        }
        _ if causa.starts_with("invalid type") => "El valor no es del tipo esperado".to_owned(),
        _ => "El valor no tiene la forma de este dato".to_owned(),
    }
}

/// Four digits, two and two.
fn parece_fecha(texto: &str) -> bool {
    let partes: Vec<_> = texto.split('-').collect();
    let digitos = |parte: &&str| parte.bytes().all(|b| b.is_ascii_digit());
    partes.iter().map(|parte| parte.len()).eq([4, 2, 2]) && partes.iter().all(digitos)
}

fn puntero(camino: &Path) -> String {
    let mut puntero = String::new();
    for parte in camino {
        match parte {
            Segment::Map { key } => puntero.push_str(&format!("/{}", escapado(key))),
            Segment::Seq { index } => puntero.push_str(&format!("/{index}")),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    puntero
}

/// A name within a JSON pointer (RFC 6901).
fn escapado(nombre: &str) -> String {
    nombre.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use time::Date;
    use uuid::Uuid;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Pedido {
        dia: Date,
        otro: Option<Date>,
        cuotas: u16,
        #[serde(default)]
        id: Option<Uuid>,
        #[serde(default)]
        filas: Vec<Fila>,
        #[serde(default)]
        renglones: BTreeMap<String, String>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Fila {
        valor: String,
        anulado: Option<Date>,
    }

    fn falla(cuerpo: &str) -> (&'static str, String, String, String) {
        let problema = leer::<Pedido>(cuerpo.as_bytes()).unwrap_err();
        let error = problema.errores().first().cloned();
        let (campo, codigo, mensaje) = error.map_or_else(Default::default, |error| {
            (error.campo, error.codigo, error.mensaje)
        });
        (problema.tipo().codigo, campo, codigo, mensaje)
    }

    #[test]
    fn what_cannot_be_read_is_told_beside_its_field() {
        let tipo = "El valor no es del tipo esperado";
        let forma = "El valor no tiene la forma de este dato";
        for (cambio, campo, codigo, mensaje) in [
            (
                r#""dia": "2026-02-30""#,
                "/dia",
                "FORMATO",
                "«2026-02-30» no es una fecha que exista",
            ),
            (r#""dia": "30/02/2026""#, "/dia", "FORMATO", forma),
            (r#""dia": 20260228"#, "/dia", "FORMATO", tipo),
            (r#""dia": null"#, "/dia", "FORMATO", tipo),
            (
                r#""dia": "2026-02-28", "otro": "2026-13-01""#,
                "/otro",
                "FORMATO",
                "«2026-13-01» no es una fecha que exista",
            ),
            (
                r#""cuotas": 70000"#,
                "/cuotas",
                "FORMATO",
                "El número es mayor o menor que los que este dato admite",
            ),
            (r#""cuotas": "cinco""#, "/cuotas", "FORMATO", tipo),
            (r#""id": "no-es-uuid""#, "/id", "FORMATO", forma),
            (r#""filas": {}"#, "/filas", "FORMATO", tipo),
            (
                r#""filas": [{"valor": "1"}, {"valor": 2}]"#,
                "/filas/1/valor",
                "FORMATO",
                tipo,
            ),
            (
                r#""filas": [{"valor": "1", "anulado": "2025-09-31"}]"#,
                "/filas/0/anulado",
                "FORMATO",
                "«2025-09-31» no es una fecha que exista",
            ),
            (
                r#""filas": [{}]"#,
                "/filas/0/valor",
                "REQUERIDO",
                "Falta este dato",
            ),
            (
                r#""filas": [{"valor": "1", "iva": 19}]"#,
                "/filas/0/iva",
                "CAMPO_DESCONOCIDO",
                "Este dato no es de esta operación",
            ),
            (
                r#""renglones": {"a/b~c": 1}"#,
                "/renglones/a~1b~0c",
                "FORMATO",
                tipo,
            ),
            (
                r#""cuotas": 1, "cuotas": 2"#,
                "/cuotas",
                "REPETIDO",
                "Este dato está más de una vez",
            ),
            (r#""cuotas": 1"#, "/dia", "REQUERIDO", "Falta este dato"),
        ] {
            let esperado = ["DATOS_INVALIDOS", campo, codigo, mensaje];
            let (tipo, campo, codigo, mensaje) = falla(&format!("{{{cambio}}}"));
            assert_eq!([tipo, &campo, &codigo, &mensaje], esperado, "{cambio}");
        }
    }

    #[test]
    fn what_is_no_json_or_no_object_is_malformed() {
        let profundo = "[".repeat(100_000);
        for cuerpo in [
            "",
            "{",
            "nada",
            r#"{"dia": "2026-02-30""#,
            r#"{"dia": "2026-02-28", "cuotas": 1} 2"#,
            "7",
            "null",
            r#""texto""#,
            "[]",
            &profundo,
        ] {
            let (tipo, campo, ..) = falla(cuerpo);
            assert_eq!((tipo, &*campo), ("JSON_MAL_FORMADO", ""), "{cuerpo:.20}");
        }
        let bueno = leer::<Pedido>(br#"{"dia": "2026-02-28", "cuotas": 1}"#);
        assert!(bueno.is_ok());
    }
}
