//! A company's record: what it says, what a company asks to change, and what the ministry decides.

mod decision;
mod pedido;
mod registro;

use ser_server::permiso::Rol;
use ser_store::operador;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Respuesta, TestApp};
use serde_json::{Value, json};
use time::Duration;

const PDF: &[u8] = include_bytes!("../solicitudes/hoja.pdf");
const MOTIVO: &str = "La asamblea nombró a otra persona";

/// A company with its administrator, and an officer of the ministry.
struct Caso {
    empresa: operador::Model,
    administra: Actor,
    funcionaria: Actor,
}

async fn caso(app: &TestApp) -> Caso {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let administra = app.persona(&empresa, &[Rol::AdministradorOperador]).await;
    let ministerio = app.ministerio().await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    Caso {
        empresa,
        administra,
        funcionaria,
    }
}

fn representante() -> Value {
    json!({ "representante": {
        "identificacion": "52.123.456", "nombre": "Rosa Elena Prado Díaz",
        "correo_1": "rosa@nueva.example.com", "correo_2": "rosa.prado@correo.example.com",
    } })
}

fn contador() -> Value {
    json!({ "contador": {
        "calidad": "contador", "identificacion": "79456123", "nombre": "Luis Mora Gil",
        "correo": "luis@contadores.example.com", "tarjeta_profesional": "12345-t",
    } })
}

pub fn contactos() -> Value {
    json!({ "contactos": [
        { "nombre": "Ana Ruiz Paz", "correo": "ana@nueva.example.com" },
        { "nombre": "Beto Cano Sol", "correo": "beto@nueva.example.com" },
        { "nombre": "Cira Luna Rey", "correo": "cira@nueva.example.com" },
    ] })
}

fn datos() -> Value {
    json!({ "empresa": {
        "identificacion": "900.000.000-0", "razon_social": "Andina Fibra de Ejemplo S.A.S.",
        "direccion": "Calle 10 # 20-30", "correo_1": "contacto@nueva.example.com",
        "correo_2": "gerencia@nueva.example.com", "departamento": "17",
        "municipio": "17001", "telefonos": "606 555 0101",
    } })
}

/// Sends a file for each document that a section needs: the secret of the draft, and the list.
async fn subir_evidencias(
    app: &TestApp,
    actor: &Actor,
    seccion: &str,
    dias: i64,
) -> (String, Vec<Value>) {
    let registro = app.get("/empresa").como(actor).await.esperar(200);
    let suya = registro["secciones"]
        .as_array()
        .unwrap()
        .iter()
        .find(|una| una["seccion"] == seccion)
        .unwrap()
        .clone();
    let expedido = (app.contexto.hoy() - Duration::days(dias)).to_string();
    let mut borrador: Option<String> = None;
    let mut evidencias = Vec::new();
    for pedida in suya["evidencias"].as_array().unwrap() {
        let clase = pedida["clase"].as_str().unwrap();
        let mut peticion = app
            .post(&format!("/empresa/evidencias?nombre={clase}.pdf"))
            .como(actor)
            .cuerpo("application/octet-stream", PDF.to_vec());
        if let Some(secreto) = &borrador {
            peticion = peticion.cabecera("x-ser-borrador", secreto);
        }
        let subido = peticion.await.esperar(201);
        borrador = Some(subido["borrador"].as_str().unwrap().to_owned());
        evidencias.push(json!({
            "clase": clase, "adjunto_id": subido["adjunto"]["id"], "expedido_el": expedido,
        }));
    }
    (borrador.unwrap(), evidencias)
}

async fn intentar(app: &TestApp, actor: &Actor, seccion: &str, valores: &Value) -> Respuesta {
    let (borrador, evidencias) = subir_evidencias(app, actor, seccion, 10).await;
    app.post("/empresa/cambios")
        .como(actor)
        .clave(&clave_nueva())
        .cabecera("x-ser-borrador", &borrador)
        .json(&json!({
            "seccion": seccion, "valores": valores, "motivo": MOTIVO, "evidencias": evidencias,
        }))
        .await
}

/// Asks for a change with all that proves it.
pub async fn proponer(app: &TestApp, actor: &Actor, seccion: &str, valores: &Value) -> Value {
    intentar(app, actor, seccion, valores).await.esperar(201)
}

fn id_de(cambio: &Value) -> String {
    cambio["resumen"]["id"].as_str().unwrap().to_owned()
}

/// What an officer does with a change as it now is.
async fn decidir(app: &TestApp, actor: &Actor, id: &str, que: &str, cuerpo: &Value) -> Respuesta {
    let visto = app
        .get(&format!("/cambios-de-empresa/{id}"))
        .como(actor)
        .await
        .esperar(200);
    app.post(&format!("/cambios-de-empresa/{id}/{que}"))
        .como(actor)
        .si_coincide(&visto["cambio"]["version"])
        .json(cuerpo)
        .await
}

async fn aprobado(app: &TestApp, caso: &Caso, seccion: &str, valores: &Value) -> String {
    let id = id_de(&proponer(app, &caso.administra, seccion, valores).await);
    decidir(app, &caso.funcionaria, &id, "aprobacion", &json!({}))
        .await
        .esperar(200);
    id
}

async fn registro(app: &TestApp, actor: &Actor) -> Value {
    app.get("/empresa").como(actor).await.esperar(200)
}

/// A section of the record, by its place in the form.
fn seccion(registro: &Value, lugar: usize) -> Value {
    registro["secciones"][lugar].clone()
}

fn dicho(vigencia: &Value, campo: &str) -> String {
    vigencia["campos"]
        .as_array()
        .unwrap()
        .iter()
        .find(|uno| uno["campo"] == campo)
        .map(|uno| uno["valor"].as_str().unwrap().to_owned())
        .unwrap_or_default()
}
