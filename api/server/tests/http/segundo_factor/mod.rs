//! The second factor: enrolling it, entering with it, and who must have it.

mod ingreso;
mod inscripcion;
mod obligatorio;

use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use ser_server::permiso::Rol;
use ser_store::segundo_factor;
use ser_testkit::constructores::CLAVE;
use ser_testkit::{Actor, Respuesta, TestApp};
use serde_json::{Value, json};
use totp_rs::{Builder, Secret};

pub async fn alguien(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::Operador]).await
}

/// The code that an application shows so many steps from now. Far enough from the next step that
/// nothing changes before it is sent.
pub async fn codigo(secreto: &str, pasos: i64) -> String {
    let ahora = || time::OffsetDateTime::now_utc().unix_timestamp();
    if ahora() % 30 > 26 {
        tokio::time::sleep(std::time::Duration::from_secs(4)).await;
    }
    let totp = Builder::new()
        .with_secret(Secret::try_from_base32(secreto).unwrap())
        .with_account_name("prueba")
        .build()
        .unwrap();
    let instante = u64::try_from(ahora() + pasos * 30).unwrap();
    totp.generate(instante).to_string()
}

/// As if no code had been used yet.
pub async fn olvidar_paso(app: &TestApp) {
    segundo_factor::Entity::update_many()
        .col_expr(
            segundo_factor::Column::UltimoPaso,
            Expr::value(Option::<i64>::None),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

pub async fn inscribir(app: &TestApp, actor: &Actor, medio: &str) -> Respuesta {
    app.post("/segundo-factor")
        .como(actor)
        .json(&json!({ "medio": medio, "clave": CLAVE }))
        .await
}

pub async fn confirmar(app: &TestApp, actor: &Actor, codigo: &str) -> Respuesta {
    app.post("/segundo-factor/confirmacion")
        .como(actor)
        .json(&json!({ "codigo": codigo }))
        .await
}

/// Enrols an application: its secret, and the recovery codes.
pub async fn con_aplicacion(app: &TestApp, actor: &Actor) -> (String, Vec<String>) {
    let inscripcion = inscribir(app, actor, "aplicacion").await.esperar(200);
    let secreto = inscripcion["secreto"].as_str().unwrap().to_owned();
    let codigo = codigo(&secreto, 0).await;
    let codigos = confirmar(app, actor, &codigo).await.esperar(200);
    olvidar_paso(app).await;
    (secreto, textos(&codigos["codigos"]))
}

/// Enrols the mail: the recovery codes.
pub async fn con_correo(app: &TestApp, actor: &Actor) -> Vec<String> {
    inscribir(app, actor, "correo").await.esperar(200);
    let codigo = codigo_del_correo(app).await;
    let codigos = confirmar(app, actor, &codigo).await.esperar(200);
    textos(&codigos["codigos"])
}

/// The code in the last mail that has one.
pub async fn codigo_del_correo(app: &TestApp) -> String {
    app.trabajar().await;
    let correos = app.correos();
    let texto = &correos
        .iter()
        .rev()
        .find(|correo| correo.asunto == "SER: su código de un solo uso")
        .unwrap()
        .texto;
    texto
        .split_whitespace()
        .find(|palabra| palabra.len() == 6 && palabra.bytes().all(|b| b.is_ascii_digit()))
        .unwrap()
        .to_owned()
}

pub async fn asuntos(app: &TestApp) -> Vec<String> {
    app.trabajar().await;
    app.correos().into_iter().map(|c| c.asunto).collect()
}

fn textos(lista: &Value) -> Vec<String> {
    let lista = lista.as_array().unwrap();
    lista
        .iter()
        .map(|texto| texto.as_str().unwrap().to_owned())
        .collect()
}
