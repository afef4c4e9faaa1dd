//! The trail: what it holds, who finds it, and that whoever alters it is noticed.

mod alterada;
mod anclas;
mod eventos;

use ser_server::permiso::Rol;
use ser_testkit::{Actor, TestApp};
use serde_json::Value;

pub async fn auditora(app: &TestApp) -> Actor {
    let ministerio = app.ministerio().await;
    app.persona(&ministerio, &[Rol::Auditor]).await
}

pub async fn verificar(app: &TestApp, quien: &Actor) -> Value {
    app.get("/auditoria/verificacion")
        .como(quien)
        .await
        .esperar(200)
}

/// The chain as an auditor takes it away.
async fn exportar(app: &TestApp, quien: &Actor) -> String {
    let respuesta = app.get("/auditoria/cadena").como(quien).await;
    assert_eq!(respuesta.estado, 200, "{}", respuesta.texto());
    respuesta.texto()
}
