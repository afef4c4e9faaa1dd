//! What was begun and never filed is forgotten.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use ser_server::features::solicitudes::olvido;
use ser_store::{adjunto, solicitud};
use ser_testkit::{TestApp, en_ambos_motores};
use time::Duration;
use uuid::Uuid;

use super::firmas::{DIEGO, ROSA};
use super::{empezar, firmar, formulario};

en_ambos_motores![
    a_draft_that_nobody_touched_is_forgotten_with_its_files,
    what_was_filed_is_never_forgotten,
];

async fn envejecer(app: &TestApp, id: Uuid, dias: i64) {
    let hace = app.contexto.ahora() - Duration::days(dias);
    solicitud::Entity::update_many()
        .col_expr(solicitud::Column::CambiadaEn, Expr::value(hace))
        .filter(solicitud::Column::Id.eq(id))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

async fn cuantas(app: &TestApp) -> (u64, u64) {
    let base = app.contexto.base.conexion();
    let sueltos = adjunto::contar_sueltos(base).await.unwrap();
    (
        solicitud::Entity::find().count(base).await.unwrap(),
        sueltos,
    )
}

async fn a_draft_that_nobody_touched_is_forgotten_with_its_files(app: &TestApp) {
    let tramite = empezar(app).await;
    let abierta = tramite.completar(&formulario()).await;
    let id = abierta["id"].as_str().unwrap().parse().unwrap();
    envejecer(app, id, 29).await;
    olvido::olvidar(&app.contexto).await.unwrap();
    assert_eq!(cuantas(app).await, (1, 0));
    envejecer(app, id, 31).await;
    olvido::olvidar(&app.contexto).await.unwrap();
    let (solicitudes, sueltos) = cuantas(app).await;
    assert_eq!(solicitudes, 0);
    assert!(sueltos > 0, "the files wait for those who clean");
    assert_ne!(tramite.intentar_ver().await.estado, 200);
}

async fn what_was_filed_is_never_forgotten(app: &TestApp) {
    let tramite = empezar(app).await;
    let abierta = tramite.completar(&formulario()).await;
    tramite.hacer("firmas").await.esperar(200);
    firmar(app, ROSA).await;
    firmar(app, DIEGO).await;
    let id = abierta["id"].as_str().unwrap().parse().unwrap();
    envejecer(app, id, 400).await;
    olvido::olvidar(&app.contexto).await.unwrap();
    assert_eq!(cuantas(app).await.0, 1);
    app.trabajar().await;
}
