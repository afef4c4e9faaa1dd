//! Anchors: one signed file a day, which nobody can make up nor take away unnoticed.

use std::fs;

use sea_orm::{EntityTrait, PaginatorTrait};
use ser_adapters::anclas;
use ser_server::auditoria::ancla;
use ser_server::auditoria::llaves::Llave;
use ser_server::jobs::mantenimiento::{Agenda, mantener};
use ser_store::auditoria::ancla::Entity;
use ser_testkit::{TestApp, en_ambos_motores};
use time::macros::date;

use super::{auditora, verificar};

en_ambos_motores![
    the_day_leaves_one_signed_anchor_however_often_it_is_asked_for,
    a_file_that_is_lost_is_written_again,
    an_anchor_that_others_signed_is_not_believed,
    an_anchor_that_was_taken_away_is_missed,
];

async fn the_day_leaves_one_signed_anchor_however_often_it_is_asked_for(app: &TestApp) {
    let audita = auditora(app).await;
    mantener(&app.contexto, &mut Agenda::default()).await;
    mantener(&app.contexto, &mut Agenda::default()).await;
    ancla::anclar(&app.contexto).await.unwrap();
    let cuantas = Entity::find()
        .count(app.contexto.base.conexion())
        .await
        .unwrap();
    assert_eq!(cuantas, 1);
    let archivos = anclas::leer(&app.contexto.settings.anclas).unwrap();
    assert_eq!(archivos.len(), 1);
    let visto = verificar(app, &audita).await;
    assert_eq!(visto["integra"], true, "{visto}");
    assert_eq!(visto["anclas"].as_array().unwrap().len(), 1);
    assert_eq!(visto["anclas"][0]["firma"], archivos[0].1);
    let llave = Llave::leer(visto["llave_publica"].as_str().unwrap()).unwrap();
    let dicha = ancla::comprobar(&archivos[0].1, &[llave]).unwrap();
    assert_eq!(visto["llaves_anteriores"], serde_json::json!([]));
    assert_eq!(dicha.numero, visto["anclas"][0]["numero"]);
    assert_eq!(dicha.huella, visto["anclas"][0]["huella"]);
    assert_eq!(dicha.anterior, None);
}

async fn a_file_that_is_lost_is_written_again(app: &TestApp) {
    let fila = ancla::anclar(&app.contexto).await.unwrap();
    fs::remove_dir_all(&app.contexto.settings.anclas).unwrap();
    let otra = ancla::anclar(&app.contexto).await.unwrap();
    assert_eq!(fila, otra);
    let archivos = anclas::leer(&app.contexto.settings.anclas).unwrap();
    assert_eq!(archivos[0].1, fila.firma);
}

async fn an_anchor_that_others_signed_is_not_believed(app: &TestApp) {
    let audita = auditora(app).await;
    let fila = ancla::anclar(&app.contexto).await.unwrap();
    let llave = Llave::de(&app.contexto.settings.secreto).unwrap();
    assert!(ancla::comprobar(&fila.firma, std::slice::from_ref(&llave)).is_ok());
    let ajena = Llave::de(&ser_server::config::Secreto::nuevo(
        "otra instalación con otro secreto".to_owned(),
    ))
    .unwrap();
    assert!(ancla::comprobar(&fila.firma, &[ajena]).is_err());
    assert_eq!(Llave::leer("no es una llave"), None);
    let carpeta = &app.contexto.settings.anclas;
    let (ruta, firma) = anclas::leer(carpeta).unwrap().remove(0);
    let (cabeza, resto) = firma.split_once('.').unwrap();
    let (_, sello) = resto.split_once('.').unwrap();
    // The same signature under other words.
    fs::write(
        &ruta,
        format!("{cabeza}.eyJkaWEiOiIyMDI2LTAxLTAxIn0.{sello}"),
    )
    .unwrap();
    let visto = verificar(app, &audita).await;
    assert_eq!(visto["integra"], false);
    assert_eq!(visto["rotura"]["causa"], "ancla");
}

async fn an_anchor_that_was_taken_away_is_missed(app: &TestApp) {
    let llave = Llave::de(&app.contexto.settings.secreto).unwrap();
    let carpeta = app.contexto.settings.anclas.clone();
    for dia in [
        date!(2026 - 01 - 01),
        date!(2026 - 01 - 02),
        date!(2026 - 01 - 03),
    ] {
        let instante = dia.midnight().assume_utc() + time::Duration::hours(12);
        ancla::firmar_en(&app.contexto, instante).await.unwrap();
    }
    let hitos = ancla::de_carpeta(&carpeta, std::slice::from_ref(&llave)).unwrap();
    assert_eq!(hitos.len(), 3);
    fs::remove_file(carpeta.join("ancla-2026-01-02.jws")).unwrap();
    let (archivo, error) = ancla::de_carpeta(&carpeta, std::slice::from_ref(&llave)).unwrap_err();
    assert!(archivo.ends_with("ancla-2026-01-03.jws"), "{archivo}");
    assert_eq!(error.to_string(), "no sigue al ancla anterior");
}
