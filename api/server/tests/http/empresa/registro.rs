//! What the record says, also when little of it was ever said.

use ser_server::permiso::Rol;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::json;
use uuid::Uuid;

use super::{caso, registro, seccion};

en_ambos_motores![
    a_company_without_a_record_sees_what_is_missing,
    the_ministry_is_no_company,
];

async fn a_company_without_a_record_sees_what_is_missing(app: &TestApp) {
    let caso = caso(app).await;
    let dicho = registro(app, &caso.administra).await;
    let completas: Vec<_> = (0..4)
        .map(|lugar| seccion(&dicho, lugar)["completa"].clone())
        .collect();
    assert_eq!(
        completas,
        [json!(false), json!(false), json!(false), json!(false)]
    );
    assert_eq!(seccion(&dicho, 3)["vigentes"].as_array().unwrap().len(), 3);
    let pide = |lugar: usize| {
        seccion(&dicho, lugar)["evidencias"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!([pide(0), pide(1), pide(2), pide(3)], [1, 2, 2, 1]);
}

async fn the_ministry_is_no_company(app: &TestApp) {
    let caso = caso(app).await;
    let ministerio = app.ministerio().await;
    for id in [ministerio.id, Uuid::now_v7()] {
        app.get(&format!("/operadores/{id}/empresa"))
            .como(&caso.funcionaria)
            .await
            .problema(404, "NO_ENCONTRADO");
    }
    let operadora = app.persona(&caso.empresa, &[Rol::Operador]).await;
    app.get(&format!("/operadores/{}/empresa", caso.empresa.id))
        .como(&operadora)
        .await
        .problema(403, "SIN_PERMISO");
}
