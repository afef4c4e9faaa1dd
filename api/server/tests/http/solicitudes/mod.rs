//! Requests for accounts: from the mailed link to the certified account.

mod anexos;
mod borrador;
mod decision;
mod firmas;
mod modificacion;
mod olvido;
mod reglas;
mod seguimiento;

use ser_server::permiso::Rol;
use ser_testkit::{Actor, Respuesta, TestApp};
use serde_json::{Value, json};

const CORREO: &str = "tramites@nueva.example.com";
const PDF: &[u8] = include_bytes!("hoja.pdf");

/// A company that nobody knows, complete.
pub fn formulario() -> Value {
    json!({
        "fecha": "2026-11-21",
        "empresa": {
            "identificacion": "901.555.001-8", "razon_social": "Nueva Red de Ejemplo S.A.S.",
            "direccion": "Calle 10 # 20-30", "correo_1": "contacto@nueva.example.com",
            "correo_2": "gerencia@nueva.example.com", "departamento": "17",
            "municipio": "17001", "telefonos": "606 555 0101, 300 555 0102",
        },
        "representante": {
            "identificacion": "52.123.456", "nombre": "Rosa Elena Prado Díaz",
            "correo_1": "rosa@nueva.example.com", "correo_2": "rosa.prado@correo.example.com",
        },
        "contador": {
            "calidad": "contador", "identificacion": "79456123", "nombre": "Luis Mora Gil",
            "correo": "luis@contadores.example.com", "tarjeta_profesional": "12345-t",
        },
        "contactos": [
            { "nombre": "Ana Ruiz Paz", "correo": "ana@nueva.example.com" },
            { "nombre": "Beto Cano Sol", "correo": "beto@nueva.example.com" },
            { "nombre": "Cira Luna Rey", "correo": "cira@nueva.example.com" },
        ],
        "administrador": {
            "identificacion": "1020304051", "nombre": "Diego Peña Ríos",
            "correo": "diego@nueva.example.com",
        },
    })
}

/// A request being filled in, by the secret of its link.
struct Tramite<'a> {
    app: &'a TestApp,
    secreto: String,
}

/// What stands after «#» in the last mail to `para` that has a link to `pagina`.
pub async fn secreto(app: &TestApp, para: &str, pagina: &str) -> String {
    app.trabajar().await;
    let marca = format!("/{pagina}#");
    let correos = app.correos();
    let texto = correos
        .iter()
        .rev()
        .find(|correo| correo.para == para && correo.texto.contains(&marca))
        .unwrap_or_else(|| panic!("no mail to {para} with {marca}: {correos:?}"))
        .texto
        .clone();
    let (_, despues) = texto.split_once(&marca).unwrap();
    despues.split_whitespace().next().unwrap().to_owned()
}

async fn pedir(app: &TestApp, correo: &str, nueva: bool) -> Respuesta {
    let captcha = app.captcha_de("solicitud").await;
    app.post("/solicitud-de-usuarios")
        .json(&json!({
            "correo": correo, "nueva": nueva, "captcha": captcha, "terminos_version": "2026-11-30",
        }))
        .await
}

/// Begins a request of a person who knows nobody.
async fn empezar(app: &TestApp) -> Tramite<'_> {
    pedir(app, CORREO, true).await.esperar(202);
    Tramite::con(
        app,
        secreto(app, CORREO, "solicitar-usuario/borrador").await,
    )
}

impl<'a> Tramite<'a> {
    fn con(app: &'a TestApp, secreto: String) -> Self {
        Self { app, secreto }
    }

    async fn ver(&self) -> Value {
        self.intentar_ver().await.esperar(200)
    }

    async fn intentar_ver(&self) -> Respuesta {
        self.app
            .get("/solicitud-de-usuarios/borrador")
            .cabecera("x-ser-enlace", &self.secreto)
            .await
    }

    async fn guardar(&self, cambio: &Value) -> Respuesta {
        let version = self.ver().await["version"].clone();
        self.guardar_en(&version, cambio).await
    }

    async fn guardar_en(&self, version: &Value, cambio: &Value) -> Respuesta {
        self.app
            .put("/solicitud-de-usuarios/borrador")
            .cabecera("x-ser-enlace", &self.secreto)
            .si_coincide(version)
            .json(cambio)
            .await
    }

    async fn adjuntar(&self, clase: &str, resto: &str, bytes: &[u8]) -> Respuesta {
        let version = self.ver().await["version"].clone();
        self.app
            .post(&format!(
                "/solicitud-de-usuarios/borrador/anexos/{clase}?{resto}"
            ))
            .cabecera("x-ser-enlace", &self.secreto)
            .si_coincide(version)
            .cuerpo("application/octet-stream", bytes.to_vec())
            .await
    }

    async fn hacer(&self, que: &str) -> Respuesta {
        let version = self.ver().await["version"].clone();
        self.app
            .post(&format!("/solicitud-de-usuarios/borrador/{que}"))
            .cabecera("x-ser-enlace", &self.secreto)
            .si_coincide(version)
            .await
    }

    async fn imprimir(&self) -> Respuesta {
        self.app
            .get("/solicitud-de-usuarios/borrador/pdf")
            .cabecera("x-ser-enlace", &self.secreto)
            .await
    }

    /// Writes the whole form and attaches what it needs.
    async fn completar(&self, formulario: &Value) -> Value {
        self.guardar(formulario).await.esperar(200);
        self.adjuntar_todo().await
    }

    async fn adjuntar_todo(&self) -> Value {
        let abierta = self.ver().await;
        for anexo in abierta["anexos"].as_array().unwrap() {
            let clase = anexo["clase"].as_str().unwrap();
            if clase != "formulario_firmado" && anexo["archivo"].is_null() {
                let resto = format!("nombre={clase}.pdf&expedido_el=2026-11-10");
                self.adjuntar(clase, &resto, PDF).await.esperar(200);
            }
        }
        self.ver().await
    }
}

/// Reads, asks for the code and signs, as one of the two.
async fn firmar(app: &TestApp, correo: &str) -> Value {
    let secreto = secreto(app, correo, "firmar-solicitud").await;
    let enlace = json!({ "secreto": secreto });
    let texto = app
        .post("/solicitud-de-usuarios/firma/enlace")
        .json(&enlace)
        .await
        .esperar(200);
    app.post("/solicitud-de-usuarios/firma/codigo")
        .json(&enlace)
        .await
        .esperar(200);
    let codigo = codigo(app, correo).await;
    app.post("/solicitud-de-usuarios/firma")
        .json(&json!({ "secreto": secreto, "codigo": codigo, "huella": texto["huella"] }))
        .await
        .esperar(200)
}

/// The code of the last mail that has one.
async fn codigo(app: &TestApp, para: &str) -> String {
    app.trabajar().await;
    let correos = app.correos();
    let texto = &correos
        .iter()
        .rev()
        .find(|correo| correo.para == para && correo.asunto.contains("código"))
        .expect("a mail with a code")
        .texto;
    texto
        .lines()
        .map(str::trim)
        .find(|linea| linea.len() == 6 && linea.bytes().all(|b| b.is_ascii_digit()))
        .expect("six digits")
        .to_owned()
}

/// A filed request: its number.
pub async fn radicada(app: &TestApp, formulario: &Value) -> String {
    let tramite = empezar(app).await;
    tramite.completar(formulario).await;
    tramite.hacer("firmas").await.esperar(200);
    firmar_todos(app, formulario).await
}

async fn firmar_todos(app: &TestApp, formulario: &Value) -> String {
    let representante = &formulario["representante"]["correo_1"];
    let administrador = &formulario["administrador"]["correo"];
    let mut fin = firmar(app, representante.as_str().unwrap()).await;
    if administrador != representante {
        fin = firmar(app, administrador.as_str().unwrap()).await;
    }
    fin["radicada"]["radicado"].as_str().unwrap().to_owned()
}

async fn funcionaria(app: &TestApp) -> Actor {
    let ministerio = app.ministerio().await;
    app.persona(&ministerio, &[Rol::Funcionario]).await
}

/// The filed request as the officer sees it.
async fn en_cola(app: &TestApp, actor: &Actor, radicado: &str) -> Value {
    let lista = app
        .get(&format!("/solicitudes?q={}", radicado.replace('-', "")))
        .como(actor)
        .await
        .esperar(200);
    assert_eq!(lista["total"], 1, "{lista}");
    let id = lista["datos"][0]["id"].as_str().unwrap();
    consultar(app, actor, id).await
}

async fn consultar(app: &TestApp, actor: &Actor, id: &str) -> Value {
    app.get(&format!("/solicitudes/{id}"))
        .como(actor)
        .await
        .esperar(200)
}

/// What the officer does with a request as it now is.
async fn decidir(app: &TestApp, actor: &Actor, id: &str, que: &str, cuerpo: &Value) -> Respuesta {
    let actual = consultar(app, actor, id).await;
    app.post(&format!("/solicitudes/{id}/{que}"))
        .como(actor)
        .si_coincide(&actual["version"])
        .json(cuerpo)
        .await
}

fn id_de(solicitud: &Value) -> String {
    solicitud["resumen"]["id"].as_str().unwrap().to_owned()
}

/// A request in the officer's hands: its identifier.
async fn en_revision(app: &TestApp, actor: &Actor, formulario: &Value) -> String {
    let radicado = radicada(app, formulario).await;
    let id = id_de(&en_cola(app, actor, &radicado).await);
    decidir(app, actor, &id, "revision", &json!({}))
        .await
        .esperar(200);
    id
}

/// The same form with another value at a pointer.
pub fn con(mut formulario: Value, campo: &str, valor: impl Into<Value>) -> Value {
    *formulario.pointer_mut(campo).expect("a field of the form") = valor.into();
    formulario
}
