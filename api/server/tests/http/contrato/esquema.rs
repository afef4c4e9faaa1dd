//! Does an answer have the shape that the document promises? Only what our schemas use is
//! understood: references, allOf, oneOf, types, enumerations, required and known properties,
//! formats of text.

use std::collections::BTreeSet;

use serde_json::Value;

/// Everything in `valor` that the schema does not say, each with its place.
pub fn faltas(documento: &Value, esquema: &Value, valor: &Value) -> Vec<String> {
    let mut faltas = Vec::new();
    comprobar(documento, esquema, valor, "", &mut faltas);
    faltas
}

fn comprobar(
    documento: &Value,
    esquema: &Value,
    valor: &Value,
    aqui: &str,
    faltas: &mut Vec<String>,
) {
    let esquema = resolver(documento, esquema);
    for clase in ["oneOf", "anyOf"] {
        let Some(opciones) = esquema[clase].as_array() else {
            continue;
        };
        let alguna = opciones.iter().any(|opcion| {
            let mut suyas = Vec::new();
            comprobar(documento, opcion, valor, aqui, &mut suyas);
            suyas.is_empty()
        });
        if !alguna {
            faltas.push(format!("{aqui}: {valor} is none of {clase}"));
        }
        return;
    }
    comprobar_tipo(esquema, valor, aqui, faltas);
    if let (Some(elementos), Some(items)) = (valor.as_array(), esquema.get("items")) {
        for (indice, elemento) in elementos.iter().enumerate() {
            comprobar(
                documento,
                items,
                elemento,
                &format!("{aqui}/{indice}"),
                faltas,
            );
        }
    }
    if valor.is_object() {
        comprobar_objeto(documento, esquema, valor, aqui, faltas);
    }
}

fn resolver<'d>(documento: &'d Value, esquema: &'d Value) -> &'d Value {
    match esquema["$ref"].as_str() {
        Some(referencia) => documento
            .pointer(referencia.trim_start_matches('#'))
            .unwrap_or_else(|| panic!("{referencia} is not in the document")),
        None => esquema,
    }
}

fn comprobar_tipo(esquema: &Value, valor: &Value, aqui: &str, faltas: &mut Vec<String>) {
    let tipos: Vec<&str> = match &esquema["type"] {
        Value::String(tipo) => vec![tipo],
        Value::Array(tipos) => tipos.iter().filter_map(Value::as_str).collect(),
        _ => return,
    };
    let suyo = match valor {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(numero) if numero.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !tipos.contains(&suyo) {
        faltas.push(format!("{aqui}: {valor} is no {tipos:?}"));
    }
    if let Some(permitidos) = esquema["enum"].as_array()
        && !valor.is_null()
        && !permitidos.contains(valor)
    {
        faltas.push(format!("{aqui}: {valor} is none of {permitidos:?}"));
    }
    let Some(texto) = valor.as_str() else { return };
    let bien = match esquema["format"].as_str() {
        Some("date") => texto.len() == 10 && texto.as_bytes()[4] == b'-',
        Some("date-time") => texto.len() == 20 && texto.ends_with('Z'),
        Some("uuid") => uuid::Uuid::parse_str(texto).is_ok(),
        _ => true,
    };
    if !bien {
        faltas.push(format!("{aqui}: «{texto}» is no {}", esquema["format"]));
    }
}

fn comprobar_objeto(
    documento: &Value,
    esquema: &Value,
    valor: &Value,
    aqui: &str,
    faltas: &mut Vec<String>,
) {
    let mut propiedades = Vec::new();
    let mut requeridas = BTreeSet::new();
    let mut abierto = false;
    reunir(
        documento,
        esquema,
        &mut propiedades,
        &mut requeridas,
        &mut abierto,
    );
    for requerida in requeridas {
        if valor.get(requerida).is_none() {
            faltas.push(format!("{aqui}/{requerida} is missing"));
        }
    }
    for (nombre, contenido) in valor.as_object().unwrap() {
        match propiedades.iter().find(|(conocida, _)| conocida == nombre) {
            Some((_, suyo)) => {
                comprobar(
                    documento,
                    suyo,
                    contenido,
                    &format!("{aqui}/{nombre}"),
                    faltas,
                );
            }
            None if abierto => {}
            None => faltas.push(format!("{aqui}/{nombre} is not in the document")),
        }
    }
}

/// The properties of an object, its own and those of what it is made of.
fn reunir<'d>(
    documento: &'d Value,
    esquema: &'d Value,
    propiedades: &mut Vec<(&'d str, &'d Value)>,
    requeridas: &mut BTreeSet<&'d str>,
    abierto: &mut bool,
) {
    let esquema = resolver(documento, esquema);
    for parte in esquema["allOf"].as_array().into_iter().flatten() {
        reunir(documento, parte, propiedades, requeridas, abierto);
    }
    for (nombre, suyo) in esquema["properties"].as_object().into_iter().flatten() {
        propiedades.push((nombre, suyo));
    }
    requeridas.extend(
        esquema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str),
    );
    // A schema without properties, or that says so, takes any.
    *abierto |= esquema
        .get("additionalProperties")
        .is_some_and(|mas| mas != false)
        || (esquema.get("properties").is_none() && esquema.get("allOf").is_none());
}
