//! The texts that people read before they give their data, and the proof that they did.

use sea_orm::{EntityTrait, sea_query::Expr};
use ser_store::consentimiento;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use crate::pqrsd;

en_ambos_motores![
    anybody_reads_every_version,
    each_form_keeps_the_version_that_it_showed,
    an_older_version_is_refused_and_leaves_nothing,
    what_was_written_never_changes,
];

fn reporte(version: &str, captcha: String) -> Value {
    json!({
        "nit": "901000001-6", "empresa": "Andina Fibra de Ejemplo S.A.S.",
        "incidencia": "El total no coincide con lo que declaré", "nombre": "Ana Peña Ruiz",
        "correo": "ana@operador.example.com", "terminos_version": version, "captcha": captcha,
    })
}

async fn de(app: &TestApp, titular: &str) -> Vec<(String, String, String)> {
    consentimiento::de_titular(app.contexto.base.conexion(), titular)
        .await
        .unwrap()
        .into_iter()
        .map(|fila| (fila.finalidad, fila.acto, fila.version))
        .collect()
}

async fn anybody_reads_every_version(app: &TestApp) {
    let textos = app.get("/consentimientos/textos").await.esperar(200);
    let de_pqrsd: Vec<_> = textos["datos"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|texto| texto["finalidad"] == "pqrsd")
        .map(|texto| {
            (
                texto["version"].clone(),
                texto["vigente"].clone(),
                texto["hasta"].clone(),
            )
        })
        .collect();
    assert_eq!(
        de_pqrsd,
        [
            (json!("2026-11-30"), json!(true), json!(null)),
            (json!("2026-11"), json!(false), json!("2026-11-29")),
        ]
    );
    let vigentes = textos["datos"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|texto| texto["vigente"] == true);
    assert_eq!(vigentes.count(), 5);
    for texto in textos["datos"].as_array().unwrap() {
        assert_eq!(texto["huella"].as_str().unwrap().len(), 64);
        assert!(!texto["texto_en"].as_str().unwrap().is_empty());
    }
}

async fn each_form_keeps_the_version_that_it_showed(app: &TestApp) {
    pqrsd::radicar(app).await;
    let captcha = app.captcha_de("incidencia").await;
    app.post("/incidencias")
        .clave(&clave_nueva())
        .json(&reporte("2026-11-30", captcha))
        .await
        .esperar(201);
    let captcha = app.captcha_de("solicitud").await;
    app.post("/solicitud-de-usuarios")
        .json(&json!({
            "correo": "Ana@operador.example.com", "nueva": true, "captcha": captcha,
            "terminos_version": "2026-11-30",
        }))
        .await
        .esperar(202);
    let informado = |finalidad: &str| {
        (
            finalidad.to_owned(),
            "informado".to_owned(),
            "2026-11-30".to_owned(),
        )
    };
    let mut suyos = de(app, "ana@operador.example.com").await;
    suyos.sort();
    assert_eq!(
        suyos,
        [
            informado("incidencia"),
            informado("pqrsd"),
            informado("solicitud")
        ]
    );
}

async fn an_older_version_is_refused_and_leaves_nothing(app: &TestApp) {
    let mut vieja = pqrsd::formulario();
    vieja["terminos_version"] = json!("2026-11");
    let problema = pqrsd::enviar(app, &vieja, &clave_nueva())
        .await
        .problema(409, "TERMINOS_CAMBIARON");
    assert_eq!(problema["version"], "2026-11-30");
    let captcha = app.captcha_de("incidencia").await;
    app.post("/incidencias")
        .clave(&clave_nueva())
        .json(&reporte("2020-01-01", captcha))
        .await
        .problema(409, "TERMINOS_CAMBIARON");
    let captcha = app.captcha_de("solicitud").await;
    app.post("/solicitud-de-usuarios")
        .json(&json!({
            "correo": "ana@operador.example.com", "captcha": captcha, "terminos_version": "",
        }))
        .await
        .problema(409, "TERMINOS_CAMBIARON");
    let filas = consentimiento::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    assert!(filas.is_empty());
}

async fn what_was_written_never_changes(app: &TestApp) {
    pqrsd::radicar(app).await;
    let base = app.contexto.base.conexion();
    assert!(
        consentimiento::Entity::update_many()
            .col_expr(consentimiento::Column::Version, Expr::value("otra"))
            .exec(base)
            .await
            .is_err()
    );
    assert!(
        consentimiento::Entity::delete_many()
            .exec(base)
            .await
            .is_err()
    );
}
