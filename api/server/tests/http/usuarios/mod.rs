//! The people of a company and of the ministry.

mod altas;
mod cambios;
mod estados;
mod restablecimiento;

use ser_server::permiso::Rol;
use ser_store::operador;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Respuesta, TestApp};
use serde_json::{Value, json};

/// A company and its only administrator, logged in.
async fn empresa(app: &TestApp) -> (operador::Model, Actor) {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let administra = app.persona(&empresa, &[Rol::AdministradorOperador]).await;
    (empresa, administra)
}

/// What the form sends of a person who files for the company.
fn ana() -> Value {
    json!({
        "identificacion": "1.020.304-050", "nombre": " Ana  Peña Ruiz ",
        "correo": "Ana.Pena@Operador.example.com", "roles": ["operador"],
    })
}

fn con(mut cuerpo: Value, campo: &str, valor: impl Into<Value>) -> Value {
    cuerpo[campo] = valor.into();
    cuerpo
}

async fn invitar(app: &TestApp, actor: &Actor, cuerpo: &Value) -> Respuesta {
    app.post("/usuarios")
        .como(actor)
        .clave(&clave_nueva())
        .json(cuerpo)
        .await
}

/// A verb on a person at the version that it has now.
async fn hacer(app: &TestApp, actor: &Actor, id: &str, verbo: &str, cuerpo: &Value) -> Respuesta {
    let actual = app
        .get(&format!("/usuarios/{id}"))
        .como(actor)
        .await
        .esperar(200);
    app.post(&format!("/usuarios/{id}/{verbo}"))
        .como(actor)
        .si_coincide(&actual["version"])
        .json(cuerpo)
        .await
}

async fn consultar(app: &TestApp, actor: &Actor, id: &str) -> Value {
    app.get(&format!("/usuarios/{id}"))
        .como(actor)
        .await
        .esperar(200)
}
