//! What any operation may answer for being what it is (one that asks for a session, a body, a
//! version), so that each says in the contract only what is its own.

use serde_json::{Map, Value, json};

use crate::http::TipoProblema;
use crate::http::catalogo::{
    CONFIRMACION_REQUERIDA, CUERPO_DEMASIADO_GRANDE, DATOS_INVALIDOS, DEMASIADAS_PETICIONES,
    ERROR_INTERNO, JSON_MAL_FORMADO, LIMITE_DE_LA_PERSONA, NO_DISPONIBLE, NO_ENCONTRADO,
    PARAMETRO_INVALIDO, PRECONDICION_REQUERIDA, SIN_PERMISO, SIN_SESION, TIPO_DE_CONTENIDO,
    VERSION_DESACTUALIZADA,
};

const ESQUEMA: &str = "#/components/schemas/Problema";

/// Adds them, and names the media type of every problem (RFC 9457).
pub fn completar(operacion: &mut Map<String, Value>, publica: bool) {
    let parametros = operacion
        .get("parameters")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let alguno = |de: &str, nombre: Option<&str>| {
        parametros.iter().any(|parametro| {
            parametro["in"] == de && nombre.is_none_or(|nombre| parametro["name"] == nombre)
        })
    };
    let con_cuerpo = operacion.contains_key("requestBody");
    let con_permiso = operacion.contains_key("x-permiso");
    let delicada = operacion.get("x-confirmacion") == Some(&json!("reciente"));
    let con_version = alguno("header", Some("If-Match"));
    let nombra = alguno("path", None) || alguno("query", Some("operador_id"));
    let lee_algo = con_cuerpo || !parametros.is_empty();
    let ilegible = if con_cuerpo {
        &JSON_MAL_FORMADO
    } else {
        &PARAMETRO_INVALIDO
    };
    let comunes: [(bool, &TipoProblema); 14] = [
        (true, ilegible),
        (!publica, &SIN_SESION),
        (con_permiso, &SIN_PERMISO),
        (delicada, &CONFIRMACION_REQUERIDA),
        (nombra, &NO_ENCONTRADO),
        (con_version, &VERSION_DESACTUALIZADA),
        (con_cuerpo, &CUERPO_DEMASIADO_GRANDE),
        (con_cuerpo, &TIPO_DE_CONTENIDO),
        (lee_algo, &DATOS_INVALIDOS),
        (con_version, &PRECONDICION_REQUERIDA),
        (publica, &DEMASIADAS_PETICIONES),
        (!publica, &LIMITE_DE_LA_PERSONA),
        (true, &ERROR_INTERNO),
        (true, &NO_DISPONIBLE),
    ];
    let Some(respuestas) = operacion
        .get_mut("responses")
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    for respuesta in respuestas.values_mut() {
        nombrar_tipo(respuesta);
    }
    for (_, tipo) in comunes.iter().filter(|(vale, _)| *vale) {
        // The second of one status is named beside the first.
        if let Some(escrita) = respuestas.get_mut(&tipo.estado.to_string()) {
            if tipo == &&CONFIRMACION_REQUERIDA || tipo == &&LIMITE_DE_LA_PERSONA {
                nombrar(escrita, tipo);
            }
            continue;
        }
        respuestas.insert(tipo.estado.to_string(), respuesta(tipo));
    }
}

fn nombrar(escrita: &mut Value, tipo: &TipoProblema) {
    let dicho = escrita["description"].as_str().unwrap_or_default();
    escrita["description"] = json!(format!("{dicho}; {}", tipo.codigo));
}

fn respuesta(tipo: &TipoProblema) -> Value {
    json!({
        "description": tipo.codigo,
        "content": { "application/problem+json": { "schema": { "$ref": ESQUEMA } } },
    })
}

fn nombrar_tipo(respuesta: &mut Value) {
    let Some(contenido) = respuesta.get_mut("content").and_then(Value::as_object_mut) else {
        return;
    };
    let es_problema = contenido
        .get("application/json")
        .is_some_and(|json| json["schema"]["$ref"] == ESQUEMA);
    if es_problema && let Some(esquema) = contenido.remove("application/json") {
        contenido.insert("application/problem+json".to_owned(), esquema);
    }
}
