//! Values that authorities publish: entered by one officer, approved by another.

mod cadena;
mod decisiones;
mod propuestas;

use ser_server::permiso::Rol;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Respuesta, TestApp};
use serde_json::{Value, json};

/// Two people of the ministry who may publish.
pub struct Oficina {
    pub propone: Actor,
    pub aprueba: Actor,
}

impl Oficina {
    pub async fn abrir(app: &TestApp) -> Self {
        let ministerio = app.ministerio().await;
        Self {
            propone: app.persona(&ministerio, &[Rol::Funcionario]).await,
            aprueba: app.persona(&ministerio, &[Rol::Administrador]).await,
        }
    }

    pub async fn proponer(&self, app: &TestApp, cuerpo: &Value) -> Respuesta {
        app.post("/publicaciones")
            .como(&self.propone)
            .clave(&clave_nueva())
            .json(cuerpo)
            .await
    }

    /// Proposes and approves.
    pub async fn publicar(&self, app: &TestApp, cuerpo: &Value) {
        let propuesta = self.proponer(app, cuerpo).await.esperar(201);
        decidir(app, &self.aprueba, &propuesta, "aprobacion")
            .await
            .esperar(200);
    }
}

/// `aprobacion` or `retiro`.
pub async fn decidir(app: &TestApp, quien: &Actor, propuesta: &Value, como: &str) -> Respuesta {
    let id = propuesta["id"].as_str().unwrap();
    app.post(&format!("/publicaciones/{id}/{como}"))
        .como(quien)
        .await
}

/// The rate of a month of 2026: usura 27.00, which makes 25 %.
pub fn tasa_de(desde: &str, hasta: &str) -> Value {
    json!({
        "codigo": "mora.tasa", "desde": desde, "hasta": hasta, "ibc": "18.00", "usura": "27.00",
        "norma": "Resolución de prueba de la Superintendencia Financiera",
        "publicado_el": "2026-03-27", "confianza": "seen",
    })
}

/// The same with one field changed.
pub fn con(mut cuerpo: Value, campo: &str, valor: impl Into<Value>) -> Value {
    cuerpo[campo] = valor.into();
    cuerpo
}
