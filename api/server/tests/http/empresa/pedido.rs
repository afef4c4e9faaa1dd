//! Asking for a change: its rules, its documents, one at a time, and whose it is.

use ser_server::permiso::Rol;
use ser_store::cambio_empresa;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::json;
use uuid::Uuid;

use super::{
    MOTIVO, PDF, caso, contactos, contador, id_de, intentar, proponer, representante,
    subir_evidencias,
};

en_ambos_motores![
    the_rules_of_the_form_hold_for_a_section_alone,
    a_clash_with_another_section_is_said_of_the_one_that_changes,
    what_proves_it_is_there_and_is_not_old,
    one_change_of_a_section_is_open_at_a_time,
    the_database_itself_refuses_a_second_open_one,
    the_same_key_asks_once,
    another_companys_change_does_not_exist,
    only_whoever_asked_takes_it_back,
    only_scans_are_received,
];

async fn the_rules_of_the_form_hold_for_a_section_alone(app: &TestApp) {
    let caso = caso(app).await;
    let mut valores = representante();
    valores["representante"]["nombre"] = json!("Inversiones S.A.S.");
    valores["representante"]["correo_2"] = json!("");
    let problema = intentar(app, &caso.administra, "representante", &valores)
        .await
        .problema(422, "DATOS_INVALIDOS");
    let hallado: Vec<_> = problema["errores"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| (error["campo"].clone(), error["codigo"].clone()))
        .collect();
    assert_eq!(
        hallado,
        [
            (
                json!("/valores/representante/nombre"),
                json!("NO_ES_PERSONA_NATURAL")
            ),
            (json!("/valores/representante/correo_2"), json!("REQUERIDO")),
        ]
    );
    // What the record says already is no change.
    intentar(app, &caso.administra, "contactos", &json!({}))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/valores", "SIN_CAMBIOS");
    app.post("/empresa/cambios")
        .como(&caso.administra)
        .clave(&clave_nueva())
        .json(&json!({ "seccion": "administrador", "valores": {}, "motivo": MOTIVO }))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/seccion", "VALOR_DESCONOCIDO");
}

async fn a_clash_with_another_section_is_said_of_the_one_that_changes(app: &TestApp) {
    let caso = caso(app).await;
    super::aprobado(app, &caso, "contactos", &contactos()).await;
    let mut valores = representante();
    valores["representante"]["correo_1"] = json!("Beto@nueva.example.com");
    intentar(app, &caso.administra, "representante", &valores)
        .await
        .campo_invalido(
            422,
            "DATOS_INVALIDOS",
            "/valores/representante/correo_1",
            "CORREO_REPETIDO",
        );
}

async fn what_proves_it_is_there_and_is_not_old(app: &TestApp) {
    let caso = caso(app).await;
    let enviar = |borrador: String, evidencias: serde_json::Value| {
        app.post("/empresa/cambios")
            .como(&caso.administra)
            .clave(&clave_nueva())
            .cabecera("x-ser-borrador", &borrador)
            .json(&json!({
                "seccion": "contactos", "valores": contactos(), "motivo": MOTIVO,
                "evidencias": evidencias,
            }))
    };
    let campo = "/evidencias/carta_de_contactos";
    let (borrador, suyas) = subir_evidencias(app, &caso.administra, "contactos", 31).await;
    for (evidencias, falla) in [
        (json!([]), "ANEXO_FALTANTE"),
        (json!(suyas), "ANEXO_VENCIDO"),
    ] {
        enviar(borrador.clone(), evidencias).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            campo,
            falla,
        );
    }
    for (dia, falla) in [
        (json!(null), "SIN_FECHA_DE_EXPEDICION"),
        (json!("2999-01-01"), "FECHA_FUTURA"),
    ] {
        let mut una = suyas[0].clone();
        una["expedido_el"] = dia;
        enviar(borrador.clone(), json!([una])).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            campo,
            falla,
        );
    }
    let mut otra = suyas[0].clone();
    otra["clase"] = json!("otra_cosa");
    enviar(borrador.clone(), json!([otra]))
        .await
        .campo_invalido(
            422,
            "DATOS_INVALIDOS",
            "/evidencias/otra_cosa",
            "EVIDENCIA_DESCONOCIDA",
        );
    // A file that is not of this draft is nobody's to send.
    let mut ajena = suyas[0].clone();
    ajena["adjunto_id"] = json!(Uuid::now_v7());
    ajena["expedido_el"] = json!(app.contexto.hoy().to_string());
    enviar(borrador.clone(), json!([ajena]))
        .await
        .problema(409, "ADJUNTO_DESCONOCIDO");
    // On its last day it still serves.
    let (borrador, justas) = subir_evidencias(app, &caso.administra, "contactos", 30).await;
    let cambio = enviar(borrador, json!(justas)).await.esperar(201);
    let id = id_de(&cambio);
    let evidencia = cambio["evidencias"][0]["id"].as_str().unwrap();
    let bajada = app
        .get(&format!("/empresa/cambios/{id}/evidencias/{evidencia}"))
        .como(&caso.administra)
        .await;
    assert_eq!((bajada.estado, &*bajada.bytes), (200, PDF));
}

async fn one_change_of_a_section_is_open_at_a_time(app: &TestApp) {
    let caso = caso(app).await;
    let primero = proponer(app, &caso.administra, "representante", &representante()).await;
    let problema = intentar(app, &caso.administra, "representante", &representante())
        .await
        .problema(409, "CAMBIO_EN_CURSO");
    assert_eq!(problema["cambio_id"], primero["resumen"]["id"]);
    // Another section is another matter, and so is another company.
    proponer(app, &caso.administra, "contador", &contador()).await;
    let otra = app.operador("Otra de Ejemplo S.A.S.").await;
    let su_representante = app.persona(&otra, &[Rol::RepresentanteLegal]).await;
    proponer(app, &su_representante, "representante", &representante()).await;
    let id = id_de(&primero);
    app.post(&format!("/empresa/cambios/{id}/retiro"))
        .como(&caso.administra)
        .si_coincide(1)
        .await
        .esperar(200);
    proponer(app, &caso.administra, "representante", &representante()).await;
}

async fn the_database_itself_refuses_a_second_open_one(app: &TestApp) {
    let caso = caso(app).await;
    let id = id_de(&proponer(app, &caso.administra, "contador", &contador()).await);
    let tx = app.contexto.base.conexion();
    let fila = cambio_empresa::por_id(tx, Uuid::parse_str(&id).unwrap())
        .await
        .unwrap()
        .unwrap();
    let otra = cambio_empresa::Model {
        id: Uuid::now_v7(),
        ..fila.clone()
    };
    let error = cambio_empresa::insertar(tx, otra).await.unwrap_err();
    assert!(error.es_repetido(), "{error}");
    let cerrada = cambio_empresa::Model {
        id: Uuid::now_v7(),
        estado: "retirada".to_owned(),
        ..fila
    };
    for id in [Uuid::now_v7(), Uuid::now_v7()] {
        let otra = cambio_empresa::Model {
            id,
            ..cerrada.clone()
        };
        cambio_empresa::insertar(tx, otra).await.unwrap();
    }
}

async fn the_same_key_asks_once(app: &TestApp) {
    let caso = caso(app).await;
    let (borrador, evidencias) = subir_evidencias(app, &caso.administra, "contactos", 3).await;
    let clave = clave_nueva();
    let enviar = || {
        app.post("/empresa/cambios")
            .como(&caso.administra)
            .clave(&clave)
            .cabecera("x-ser-borrador", &borrador)
            .json(&json!({
                "seccion": "contactos", "valores": contactos(), "motivo": MOTIVO,
                "evidencias": evidencias,
            }))
    };
    let primero = enviar().await.esperar(201);
    assert_eq!(enviar().await.esperar(201), primero);
}

async fn another_companys_change_does_not_exist(app: &TestApp) {
    let caso = caso(app).await;
    let cambio = proponer(app, &caso.administra, "contactos", &contactos()).await;
    let id = id_de(&cambio);
    let evidencia = cambio["evidencias"][0]["id"].as_str().unwrap();
    let otra = app.operador("Otra de Ejemplo S.A.S.").await;
    let ajena = app.persona(&otra, &[Rol::AdministradorOperador]).await;
    for ruta in [
        format!("/empresa/cambios/{id}"),
        format!("/empresa/cambios/{id}/evidencias/{evidencia}"),
    ] {
        app.get(&ruta)
            .como(&ajena)
            .await
            .problema(404, "NO_ENCONTRADO");
    }
    app.post(&format!("/empresa/cambios/{id}/retiro"))
        .como(&ajena)
        .si_coincide(1)
        .await
        .problema(404, "NO_ENCONTRADO");
    app.put(&format!("/empresa/cambios/{id}"))
        .como(&ajena)
        .si_coincide(1)
        .json(&json!({ "valores": contactos(), "motivo": MOTIVO }))
        .await
        .problema(404, "NO_ENCONTRADO");
    // Nor is it anybody's in the own company who neither administers nor represents it.
    let operadora = app.persona(&caso.empresa, &[Rol::Operador]).await;
    app.get("/empresa")
        .como(&operadora)
        .await
        .problema(403, "SIN_PERMISO");
    let ministerio = app.ministerio().await;
    let auditora = app.persona(&ministerio, &[Rol::Auditor]).await;
    app.get(&format!("/cambios-de-empresa/{id}"))
        .como(&auditora)
        .await
        .esperar(200);
    app.post(&format!("/cambios-de-empresa/{id}/aprobacion"))
        .como(&auditora)
        .si_coincide(1)
        .await
        .problema(403, "SIN_PERMISO");
}

async fn only_whoever_asked_takes_it_back(app: &TestApp) {
    let caso = caso(app).await;
    let id = id_de(&proponer(app, &caso.administra, "contactos", &contactos()).await);
    let representante = app.persona(&caso.empresa, &[Rol::RepresentanteLegal]).await;
    let ruta = format!("/empresa/cambios/{id}/retiro");
    let visto = app
        .get(&format!("/empresa/cambios/{id}"))
        .como(&representante)
        .await
        .esperar(200);
    assert_eq!(visto["puede_retirar"], false);
    app.post(&ruta)
        .como(&representante)
        .si_coincide(1)
        .await
        .problema(403, "SOLO_QUIEN_LO_PIDIO");
    app.post(&ruta)
        .como(&caso.administra)
        .si_coincide(7)
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    let retirado = app
        .post(&ruta)
        .como(&caso.administra)
        .si_coincide(1)
        .await
        .esperar(200);
    assert_eq!(retirado["resumen"]["estado"], "retirada");
    app.post(&ruta)
        .como(&caso.administra)
        .si_coincide(2)
        .await
        .problema(409, "CAMBIO_NO_LO_ADMITE");
}

async fn only_scans_are_received(app: &TestApp) {
    let caso = caso(app).await;
    app.post("/empresa/evidencias?nombre=a.zip")
        .como(&caso.administra)
        .cuerpo("application/octet-stream", b"PK\x03\x04".to_vec())
        .await
        .campo_invalido(
            422,
            "ADJUNTO_RECHAZADO",
            "/archivo",
            "EXTENSION_NO_ADMITIDA",
        );
    let (borrador, suyas) = subir_evidencias(app, &caso.administra, "contactos", 3).await;
    let id = suyas[0]["adjunto_id"].as_str().unwrap();
    app.delete(&format!("/empresa/evidencias/{id}"))
        .como(&caso.administra)
        .cabecera("x-ser-borrador", &borrador)
        .await
        .esperar(204);
}
