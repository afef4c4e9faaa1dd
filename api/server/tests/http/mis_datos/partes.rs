//! The person's part in requests for accounts: theirs, and nobody else's.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{activada, administradora, contar, mis_datos};
use crate::solicitudes::{con, formulario, radicada};

en_ambos_motores![
    a_part_is_shown_with_what_was_said_and_how_it_was_signed,
    a_part_with_anothers_document_or_address_is_not_shown,
    a_contact_is_known_by_name_and_address,
];

const CORREO: &str = "rosa@nueva.example.com";
const DOCUMENTO: &str = "52123456";

/// The form whose representative has this document and address.
fn con_representante(documento: &str, correo: &str) -> Value {
    let pedida = con(formulario(), "/representante/identificacion", documento);
    con(pedida, "/representante/correo_1", correo)
}

async fn a_part_is_shown_with_what_was_said_and_how_it_was_signed(app: &TestApp) {
    let administra = administradora(app).await;
    let rosa = activada(app, &administra, DOCUMENTO, CORREO).await;
    let radicado = radicada(app, &formulario()).await;
    let datos = mis_datos(app, &rosa).await;
    assert_eq!(contar(&datos, "partes_en_solicitudes"), 1, "{datos}");
    let parte = &datos["partes_en_solicitudes"][0];
    assert_eq!(parte["radicado"], radicado);
    assert_eq!(parte["parte"], "representante_legal");
    assert_eq!(parte["empresa"], "Nueva Red de Ejemplo S.A.S.");
    assert_eq!(parte["estado"], "radicada");
    assert_eq!(parte["nombre"], "Rosa Elena Prado Díaz");
    assert_eq!(parte["identificacion"], DOCUMENTO);
    assert_eq!(parte["correo_alterno"], "rosa.prado@correo.example.com");
    let firmas = parte["firmas"].as_array().unwrap();
    assert_eq!(firmas.len(), 1);
    assert_eq!(firmas[0]["medio"], "enlace");
    assert!(firmas[0]["firmada_en"].is_string() && firmas[0]["pedida_en"].is_string());
    // The other people of the request are not hers.
    let todo = datos.to_string();
    for ajeno in ["Diego Peña", "Luis Mora", "diego@nueva", "1020304051"] {
        assert!(!todo.contains(ajeno), "{ajeno}");
    }
}

async fn a_part_with_anothers_document_or_address_is_not_shown(app: &TestApp) {
    let administra = administradora(app).await;
    let rosa = activada(app, &administra, DOCUMENTO, CORREO).await;
    radicada(app, &con_representante("41999888", CORREO)).await;
    let datos = mis_datos(app, &rosa).await;
    assert_eq!(contar(&datos, "partes_en_solicitudes"), 0, "{datos}");
    let ajena = json!("otra@nueva.example.com");
    let pedida = con_representante(DOCUMENTO, ajena.as_str().unwrap());
    radicada(
        app,
        &con(
            pedida,
            "/representante/correo_2",
            "otra.mas@nueva.example.com",
        ),
    )
    .await;
    let datos = mis_datos(app, &rosa).await;
    assert_eq!(contar(&datos, "partes_en_solicitudes"), 0, "{datos}");
    assert_eq!(
        contar(&mis_datos(app, &administra).await, "partes_en_solicitudes"),
        0
    );
}

async fn a_contact_is_known_by_name_and_address(app: &TestApp) {
    let administra = administradora(app).await;
    // Her name is the one that `activada` gives.
    let ana = activada(app, &administra, "1020304050", "ana@nueva.example.com").await;
    radicada(app, &formulario()).await;
    assert_eq!(
        contar(&mis_datos(app, &ana).await, "partes_en_solicitudes"),
        0
    );
    radicada(
        app,
        &con(formulario(), "/contactos/0/nombre", "ana peña ruiz"),
    )
    .await;
    let datos = mis_datos(app, &ana).await;
    assert_eq!(contar(&datos, "partes_en_solicitudes"), 1, "{datos}");
    let parte = &datos["partes_en_solicitudes"][0];
    assert_eq!(parte["parte"], "contacto");
    assert_eq!(parte["identificacion"], Value::Null);
    assert_eq!(parte["firmas"], json!([]));
}
