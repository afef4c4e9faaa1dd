//! What other programs rely on: the OpenAPI document and the list of problems.

mod esquema;
mod respuestas;

use std::collections::BTreeSet;

use ser_server::http::{catalogo, openapi};
use ser_server::permiso::TABLA;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Map, Value};

en_ambos_motores![
    the_program_serves_the_document_that_is_checked_in,
    every_kind_of_problem_has_its_page,
    the_explorer_is_served_by_ourselves,
];

fn archivo(nombre: &str) -> String {
    let ruta = format!("{}/../../openapi/{nombre}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(ruta).unwrap()
}

fn documento() -> Value {
    serde_json::from_str(&openapi::json().unwrap()).unwrap()
}

/// (path, method, operation) of every operation.
pub fn operaciones(documento: &Value) -> Vec<(String, String, Map<String, Value>)> {
    let rutas = documento["paths"].as_object().unwrap();
    rutas
        .iter()
        .flat_map(|(ruta, metodos)| {
            metodos
                .as_object()
                .unwrap()
                .iter()
                .map(|(metodo, operacion)| {
                    (
                        ruta.clone(),
                        metodo.to_uppercase(),
                        operacion.as_object().unwrap().clone(),
                    )
                })
        })
        .collect()
}

#[test]
fn the_checked_in_documents_are_those_of_the_program() {
    assert!(
        archivo("openapi.json") == openapi::json().unwrap(),
        "openapi/openapi.json is not the program's: run `make openapi`"
    );
    assert!(
        archivo("problems.md") == catalogo::markdown(),
        "openapi/problems.md is not the program's: run `make openapi`"
    );
}

#[test]
fn operation_names_are_a_verb_and_a_resource_and_are_unique() {
    const VERBOS: &[&str] = &[
        "abrir",
        "adjuntar",
        "aprobar",
        "autorizar",
        "buscar",
        "calcular",
        "cambiar",
        "cancelar",
        "cerrar",
        "certificar",
        "completar",
        "confirmar",
        "consultar",
        "corregir",
        "crear",
        "descargar",
        "descartar",
        "devolver",
        "elegir",
        "enviar",
        "exportar",
        "firmar",
        "guardar",
        "imprimir",
        "inactivar",
        "iniciar",
        "inscribir",
        "invitar",
        "levantar",
        "listar",
        "marcar",
        "mirar",
        "mover",
        "obtener",
        "pedir",
        "presentar",
        "proponer",
        "publicar",
        "quitar",
        "radicar",
        "reactivar",
        "rechazar",
        "recibir",
        "reenviar",
        "registrar",
        "reinvitar",
        "renovar",
        "reportar",
        "responder",
        "restablecer",
        "resumir",
        "retirar",
        "revisar",
        "revocar",
        "seguir",
        "subir",
        "tomar",
        "terminar",
        "verificar",
    ];
    let mut vistos = BTreeSet::new();
    for (ruta, metodo, operacion) in operaciones(&documento()) {
        let id = operacion["operationId"].as_str().unwrap().to_owned();
        let (verbo, recurso) = id.split_once('_').unwrap();
        assert!(VERBOS.contains(&verbo), "{id}: {verbo} is a new verb");
        assert!(
            recurso.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
            "{id}"
        );
        assert!(vistos.insert(id.clone()), "{id} is there twice");
        assert!(ruta.starts_with("/api/v1/"), "{ruta}");
        let lee = operacion["x-efecto"] == "lee";
        assert!(metodo != "GET" || lee, "{id}");
    }
}

#[test]
fn every_documented_error_is_a_problem_of_the_catalogue() {
    let codigos: BTreeSet<&str> = catalogo::todos().iter().map(|tipo| tipo.codigo).collect();
    for (_, _, operacion) in operaciones(&documento()) {
        let id = operacion["operationId"].as_str().unwrap();
        for (estado, respuesta) in operacion["responses"].as_object().unwrap() {
            if !estado.starts_with(['4', '5']) {
                continue;
            }
            let contenidos = respuesta["content"].as_object().unwrap();
            assert!(!contenidos.is_empty(), "{id} {estado}");
            for contenido in contenidos.values() {
                assert_eq!(
                    contenido["schema"]["$ref"], "#/components/schemas/Problema",
                    "{id} {estado}"
                );
            }
            let descripcion = respuesta["description"].as_str().unwrap();
            for palabra in descripcion.split(|c: char| !c.is_ascii_uppercase() && c != '_') {
                if palabra.contains('_') {
                    let tipo = catalogo::todos()
                        .into_iter()
                        .find(|tipo| tipo.codigo == palabra);
                    assert!(tipo.is_some(), "{id} {estado}: {palabra} of {codigos:?}");
                    assert_eq!(tipo.unwrap().estado.to_string(), *estado, "{id}: {palabra}");
                }
            }
        }
    }
}

#[test]
fn permissions_are_those_of_the_table() {
    let codigos: BTreeSet<&str> = TABLA.iter().map(|(codigo, _)| *codigo).collect();
    let mut usados = BTreeSet::new();
    for (_, _, operacion) in operaciones(&documento()) {
        if let Some(permiso) = operacion.get("x-permiso") {
            usados.insert(permiso.as_str().unwrap().to_owned());
        }
    }
    let usados: BTreeSet<&str> = usados.iter().map(String::as_str).collect();
    assert_eq!(usados, codigos);
}

#[test]
fn codes_of_problems_are_unique_and_each_says_what_to_do() {
    let todos = catalogo::todos();
    let codigos: BTreeSet<&str> = todos.iter().map(|tipo| tipo.codigo).collect();
    assert_eq!(codigos.len(), todos.len());
    for tipo in todos {
        assert!((400..600).contains(&tipo.estado), "{}", tipo.codigo);
        assert!(!tipo.titulo.is_empty() && !tipo.titulo.ends_with('.'));
        assert!(tipo.remedio.ends_with('.'), "{}", tipo.codigo);
    }
}

#[test]
fn every_problem_of_the_document_is_listed_for_people() {
    let lista = archivo("problems.md");
    for tipo in catalogo::todos() {
        assert!(lista.contains(&format!("`{}`", tipo.codigo)));
    }
}

async fn the_program_serves_the_document_that_is_checked_in(app: &TestApp) {
    let servido = app.get("/api/openapi.json").await;
    assert_eq!(servido.estado, 200);
    assert_eq!(servido.cabecera("content-type"), "application/json");
    assert!(servido.texto() == archivo("openapi.json"));
}

async fn every_kind_of_problem_has_its_page(app: &TestApp) {
    for tipo in catalogo::todos() {
        let ruta = format!("/api/problemas/{}", tipo.ruta());
        let datos = app.get(&ruta).await.esperar(200);
        assert_eq!(datos["type"], ruta);
        assert_eq!(datos["codigo"], tipo.codigo);
        assert_eq!(datos["status"], tipo.estado);
        assert_eq!(datos["title"], tipo.titulo);
        let pagina = app.get(&ruta).cabecera("accept", "text/html").await;
        assert_eq!(pagina.estado, 200);
        assert_eq!(pagina.cabecera("content-type"), "text/html; charset=utf-8");
        assert!(pagina.texto().contains(tipo.remedio));
    }
    app.get("/api/problemas/inventado")
        .await
        .problema(404, "RUTA_DESCONOCIDA");
}

async fn the_explorer_is_served_by_ourselves(app: &TestApp) {
    let entrada = app.get("/api/docs").await;
    assert_eq!(entrada.estado, 308);
    assert_eq!(entrada.cabecera("location"), "/api/docs/");
    let pagina = app.get("/api/docs/").await;
    assert_eq!(pagina.estado, 200);
    let html = pagina.texto();
    assert!(!html.contains("https://"), "no outside request: {html}");
    assert!(!html.contains("<script>"), "no inline script: {html}");
    let inicio = app.get("/api/docs/swagger-initializer.js").await;
    assert_eq!(inicio.estado, 200);
    assert!(inicio.texto().contains("/api/openapi.json"));
}
