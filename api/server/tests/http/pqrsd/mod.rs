//! Petitions, complaints, claims, suggestions and reports over HTTP.

mod atencion;
mod radicacion;

use ser_server::permiso::Rol;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Respuesta, TestApp};
use serde_json::{Value, json};

pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A complete form, without its captcha.
pub fn formulario() -> Value {
    json!({
        "tipo_identificacion": "CC", "identificacion": "1.020.304.050",
        "nombre": "Ana Peña Ruiz", "correo": "Ana@Operador.example.com",
        "telefono": "601 344 3460", "direccion": "Calle 1 # 2-3",
        "pais": "170", "municipio": "11001", "tipo": "solicitud",
        "detalle": "Radicación de documentos del SER y Coordinación de Cartera",
        "acepta_terminos": true, "terminos_version": "2026-11-30", "certifica_correo": true,
    })
}

pub async fn enviar(app: &TestApp, formulario: &Value, clave: &str) -> Respuesta {
    let mut cuerpo = formulario.clone();
    cuerpo["captcha"] = json!(app.captcha_de("pqrsd").await);
    app.post("/pqrsd").clave(clave).json(&cuerpo).await
}

pub async fn radicar(app: &TestApp) -> Value {
    enviar(app, &formulario(), &clave_nueva())
        .await
        .esperar(201)
}

pub async fn funcionaria(app: &TestApp) -> Actor {
    let ministerio = app.ministerio().await;
    app.persona(&ministerio, &[Rol::Funcionario]).await
}

/// Uploads a file: the secret of its draft, and its identifier.
pub async fn subir(
    app: &TestApp,
    ruta: &str,
    actor: Option<&Actor>,
    borrador: Option<&str>,
    nombre: &str,
) -> (String, String) {
    let mut peticion = app
        .post(&format!("{ruta}?nombre={nombre}"))
        .cuerpo("application/octet-stream", PNG.to_vec());
    if let Some(actor) = actor {
        peticion = peticion.como(actor);
    }
    if let Some(borrador) = borrador {
        peticion = peticion.cabecera("x-ser-borrador", borrador);
    }
    let subido = peticion.await.esperar(201);
    let texto = |valor: &Value| valor.as_str().unwrap().to_owned();
    (texto(&subido["borrador"]), texto(&subido["adjunto"]["id"]))
}
