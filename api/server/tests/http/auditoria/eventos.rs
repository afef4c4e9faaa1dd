//! What is written, and how it is found.

use ser_server::permiso::Rol;
use ser_testkit::declaracion::{caso_a, clave_nueva};
use ser_testkit::peticion::consulta;
use ser_testkit::{Actor, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;

use super::auditora;

en_ambos_motores![
    who_did_what_in_which_role_and_from_where,
    events_are_found_by_person_operator_object_and_day,
    whoever_reads_the_data_of_people_is_noted,
    a_read_that_is_refused_is_no_read,
    an_event_shows_what_changed_and_its_seal,
    what_a_search_found_is_a_file_that_no_spreadsheet_runs,
    filters_that_mean_nothing_are_named,
    nobody_else_reads_the_trail,
];

async fn buscar(app: &TestApp, quien: &Actor, filtro: &[(&str, &str)]) -> Vec<Value> {
    let ruta = format!("/auditoria?{}&por_pagina=100", consulta(filtro));
    let pagina = app.get(&ruta).como(quien).await.esperar(200);
    pagina["datos"].as_array().unwrap().clone()
}

fn acciones(eventos: &[Value]) -> Vec<&str> {
    eventos
        .iter()
        .map(|evento| evento["accion"].as_str().unwrap())
        .collect()
}

async fn who_did_what_in_which_role_and_from_where(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let audita = auditora(app).await;
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let fur = app.presentar(&empresa.representante, &borrador).await["fur"]["id"].clone();
    let pdf = app
        .get(&format!("/fur/{}/pdf", fur.as_str().unwrap()))
        .como(&empresa.representante)
        .await;
    assert_eq!(pdf.estado, 200);
    let nit = empresa.operador.nit.as_str();
    let eventos = buscar(app, &audita, &[("operador", nit)]).await;
    assert_eq!(
        acciones(&eventos),
        ["descargar", "presentar", "guardar", "crear", "ingreso"]
    );
    for evento in &eventos {
        assert_eq!(evento["persona"], "Persona De Prueba");
        assert_eq!(evento["operador"], "Andina Fibra de Ejemplo S.A.S.");
        assert_eq!(evento["resultado"], "hecho");
        assert_eq!(evento["direccion"], "127.0.0.1");
        assert_eq!(evento["solicitud_id"].as_str().unwrap().len(), 36);
        assert!(evento["numero"].as_i64().unwrap() > 0);
    }
    for evento in &eventos[..4] {
        assert_eq!(evento["roles"], json!(["representante_legal"]));
    }
    // Later events stand further on.
    let numeros: Vec<i64> = eventos
        .iter()
        .map(|evento| evento["numero"].as_i64().unwrap())
        .collect();
    assert!(numeros.windows(2).all(|par| par[0] > par[1]), "{numeros:?}");
    // A denial too, with the request by which it is asked about.
    let correo = uuid::Uuid::now_v7();
    let respuesta = app
        .post(&format!("/correos/{correo}/reenvio"))
        .como(&empresa.representante)
        .await;
    respuesta.problema(403, "SIN_PERMISO");
    let solicitud = respuesta.cabecera("x-request-id").to_owned();
    let negado = buscar(app, &audita, &[("solicitud_id", &solicitud)]).await;
    assert_eq!(acciones(&negado), ["POST /api/v1/correos/{id}/reenvio"]);
    assert_eq!(negado[0]["resultado"], "rechazado");
    assert_eq!(negado[0]["roles"], json!(["representante_legal"]));
}

async fn events_are_found_by_person_operator_object_and_day(app: &TestApp) {
    let audita = auditora(app).await;
    let una = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let otra = app.operador("Móvil Cordillera de Ejemplo S.A.").await;
    let cuenta = app
        .cuenta(&una, "Rosa Elvira Nariño", &[Rol::Operador])
        .await;
    app.ingresar(&cuenta).await;
    app.persona(&otra, &[Rol::Operador]).await;
    for (filtro, cuantos) in [
        (&[("persona", "elvira nariño")][..], 1),
        (&[("persona", cuenta.usuario.as_str())], 1),
        (&[("persona", "elvira%")], 0),
        (&[("operador", "movil cordillera")], 1),
        (&[("operador", una.nit.as_str()), ("objeto", "sesion")], 1),
        (&[("operador", una.nit.as_str()), ("objeto", "fur")], 0),
        (&[("objeto", "sesion"), ("accion", "ingreso")], 3),
        (&[("objeto", "sesion"), ("resultado", "rechazado")], 0),
        (&[("persona", "elvira"), ("desde", "2000-01-01")], 1),
        (&[("persona", "elvira"), ("hasta", "2000-01-01")], 0),
    ] {
        assert_eq!(
            buscar(app, &audita, filtro).await.len(),
            cuantos,
            "{filtro:?}"
        );
    }
    let ingreso = &buscar(app, &audita, &[("persona", "elvira")]).await[0];
    let sesion = ingreso["objeto_id"].as_str().unwrap();
    assert_eq!(
        buscar(app, &audita, &[("objeto_id", sesion)]).await.len(),
        1
    );
}

async fn whoever_reads_the_data_of_people_is_noted(app: &TestApp) {
    let audita = auditora(app).await;
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let cuenta = app
        .cuenta(&empresa, "Rosa Elvira Nariño", &[Rol::Operador])
        .await;
    let ruta = format!("/usuarios/{}", cuenta.usuario_id);
    app.get(&ruta).como(&audita).await.esperar(200);
    let lista = format!("/usuarios?operador_id={}&q=rosa", empresa.id);
    app.get(&lista).como(&audita).await.esperar(200);
    app.get("/accesos").como(&audita).await.esperar(200);
    // Looking at the trail is reading of people as well.
    let leidos = buscar(app, &audita, &[("accion", "leer")]).await;
    let objetos: Vec<&str> = leidos
        .iter()
        .map(|evento| evento["objeto"].as_str().unwrap())
        .collect();
    assert_eq!(objetos, ["accesos", "usuarios", "usuarios"]);
    assert_eq!(leidos[2]["objeto_id"], cuenta.usuario_id.to_string());
    let completo = app
        .get(&format!("/auditoria/{}", leidos[1]["id"].as_str().unwrap()))
        .como(&audita)
        .await
        .esperar(200);
    assert_eq!(
        completo["despues"],
        json!({
            "operacion": "GET /api/v1/usuarios",
            "consulta": format!("operador_id={}&q=rosa", empresa.id),
        })
    );
    let leidos = buscar(app, &audita, &[("accion", "leer"), ("objeto", "auditoria")]).await;
    assert_eq!(leidos.len(), 2);
    // What shows nobody leaves nothing.
    app.get("/parametros").await.esperar(200);
    app.get("/sesion").como(&audita).await.esperar(200);
    assert_eq!(
        buscar(app, &audita, &[("accion", "leer"), ("objeto", "sesion")])
            .await
            .len(),
        0
    );
}

async fn a_read_that_is_refused_is_no_read(app: &TestApp) {
    let audita = auditora(app).await;
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let opera = app.persona(&empresa, &[Rol::Operador]).await;
    let ruta = format!("/usuarios/{}", audita.cuenta.usuario_id);
    app.get(&ruta)
        .como(&opera)
        .await
        .problema(403, "SIN_PERMISO");
    app.get("/usuarios").await.problema(401, "SIN_SESION");
    let eventos = buscar(app, &audita, &[("operador", &empresa.nit)]).await;
    assert_eq!(acciones(&eventos), ["GET /api/v1/usuarios/{id}", "ingreso"]);
    assert_eq!(eventos[0]["resultado"], "rechazado");
}

async fn an_event_shows_what_changed_and_its_seal(app: &TestApp) {
    let audita = auditora(app).await;
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let administra = app.persona(&empresa, &[Rol::AdministradorOperador]).await;
    app.post("/usuarios")
        .como(&administra)
        .clave(&clave_nueva())
        .json(&json!({
            "identificacion": "1020304050", "nombre": "Ana Peña Ruiz",
            "correo": "ana@empresa.example.com", "roles": ["operador"],
        }))
        .await
        .esperar(201);
    let evento = &buscar(
        app,
        &audita,
        &[("objeto", "usuario"), ("operador", &empresa.nit)],
    )
    .await[0];
    let completo = app
        .get(&format!("/auditoria/{}", evento["id"].as_str().unwrap()))
        .como(&audita)
        .await
        .esperar(200);
    assert_eq!(completo["antes"], Value::Null);
    assert_eq!(completo["despues"]["nombre"], "Ana Peña Ruiz");
    assert_eq!(completo["numero"], evento["numero"]);
    for sello in ["previa", "huella"] {
        assert_eq!(completo[sello].as_str().unwrap().len(), 64);
    }
    let nadie = uuid::Uuid::now_v7();
    app.get(&format!("/auditoria/{nadie}"))
        .como(&audita)
        .await
        .problema(404, "NO_ENCONTRADO");
}

async fn what_a_search_found_is_a_file_that_no_spreadsheet_runs(app: &TestApp) {
    let audita = auditora(app).await;
    let empresa = app.operador("=HYPERLINK(1) de Ejemplo S.A.").await;
    app.persona(&empresa, &[Rol::Operador, Rol::Contador]).await;
    let respuesta = app
        .get(&format!("/auditoria/informe?operador={}", empresa.nit))
        .como(&audita)
        .await;
    assert_eq!(respuesta.estado, 200);
    assert_eq!(
        respuesta.cabecera("content-type"),
        "text/csv; charset=utf-8"
    );
    assert!(
        respuesta
            .cabecera("content-disposition")
            .starts_with("attachment")
    );
    let texto = respuesta.texto();
    let lineas: Vec<&str> = texto.lines().collect();
    assert_eq!(lineas.len(), 2, "{texto}");
    assert!(lineas[0].starts_with("\u{feff}Eslabón;Instante (UTC);Persona;"));
    assert!(
        lineas[1].contains(";'=HYPERLINK(1) de Ejemplo S.A.;ingreso;sesion;"),
        "{texto}"
    );
}

async fn filters_that_mean_nothing_are_named(app: &TestApp) {
    let audita = auditora(app).await;
    for (filtro, campo, falla) in [
        ("resultado=tal_vez", "/resultado", "VALOR_DESCONOCIDO"),
        (
            "desde=2026-02-01&hasta=2026-01-31",
            "/hasta",
            "RANGO_INVALIDO",
        ),
    ] {
        for ruta in ["/auditoria", "/auditoria/informe"] {
            app.get(&format!("{ruta}?{filtro}"))
                .como(&audita)
                .await
                .campo_invalido(422, "FILTRO_INVALIDO", campo, falla);
        }
    }
}

async fn nobody_else_reads_the_trail(app: &TestApp) {
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let ministerio = app.ministerio().await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    for quien in [&empresa.representante, &funcionaria] {
        for ruta in ["/auditoria", "/auditoria/cadena", "/auditoria/verificacion"] {
            app.get(ruta).como(quien).await.problema(403, "SIN_PERMISO");
        }
    }
}
