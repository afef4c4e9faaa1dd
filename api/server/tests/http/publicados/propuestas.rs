//! What may be proposed, and what is told to whoever proposes something else.

use ser_server::permiso::Rol;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{Oficina, con, decidir, tasa_de};

en_ambos_motores![
    a_rate_is_computed_from_the_certified_usura,
    a_value_without_place_or_of_another_shape_is_refused_at_its_field,
    each_of_many_pending_proposals_says_what_it_would_change,
    one_period_has_one_proposal_at_a_time,
    the_same_proposal_sent_twice_is_one,
    the_ministry_sees_what_is_covered_and_what_is_missing,
    a_series_ends_an_open_value_when_the_next_begins,
];

async fn a_rate_is_computed_from_the_certified_usura(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let propuesta = oficina
        .proponer(app, &tasa_de("2026-04-01", "2026-04-30"))
        .await
        .esperar(201);
    assert_eq!(propuesta["valor"], "25");
    assert_eq!(propuesta["estado"], "pendiente");
    assert_eq!(propuesta["es_propia"], true);
    let anterior = &propuesta["anterior"];
    assert_eq!(anterior["desde"], "2026-03-01");
    assert_eq!(anterior["corrige"], false);
    let variacion = anterior["variacion"].as_str().unwrap();
    assert!(variacion.starts_with('+'), "{variacion}");
    // Nothing is in force until somebody else approves it.
    let abril = app.get("/parametros/mora.tasa").await.esperar(200);
    assert_eq!(abril["valores"].as_array().unwrap().len(), 166);
}

async fn a_value_without_place_or_of_another_shape_is_refused_at_its_field(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let abril = || tasa_de("2026-04-01", "2026-04-30");
    let uvt = || {
        json!({
            "codigo": "unidades.uvt", "desde": "2027-01-01", "hasta": "2027-12-31",
            "valor": "55100", "norma": "Resolución DIAN de prueba", "publicado_el": "2026-11-20",
            "confianza": "seen",
        })
    };
    let sin = |mut cuerpo: Value, campo: &str| {
        cuerpo.as_object_mut().unwrap().remove(campo);
        cuerpo
    };
    let casos = [
        (con(abril(), "usura", "26.99"), "/usura", "INCOHERENTE"),
        (con(abril(), "usura", "veinte"), "/usura", "FORMATO"),
        (
            con(sin(abril(), "ibc"), "usura", "1.5"),
            "/usura",
            "INCOHERENTE",
        ),
        (sin(abril(), "usura"), "/usura", "REQUERIDO"),
        (con(abril(), "ibc", "-18"), "/ibc", "FORMATO"),
        (
            con(abril(), "confianza", "segura"),
            "/confianza",
            "DESCONOCIDO",
        ),
        (
            con(abril(), "publicado_el", "2026-11-22"),
            "/publicado_el",
            "FECHA_FUTURA",
        ),
        (sin(abril(), "hasta"), "/hasta", "REQUERIDO"),
        (con(uvt(), "valor", "mucho"), "/valor", "FORMATO"),
        (con(uvt(), "valor", "-1"), "/valor", "FORMATO"),
        (con(uvt(), "valor", "  "), "/valor", "REQUERIDO"),
        (con(uvt(), "usura", "20"), "/usura", "NO_APLICA"),
        (
            con(con(uvt(), "codigo", "tarifa.postal"), "valor", "150"),
            "/valor",
            "FORMATO",
        ),
        (
            con(
                con(uvt(), "codigo", "vencimiento.especiales_prst"),
                "valor",
                "mayo",
            ),
            "/valor",
            "FORMATO",
        ),
    ];
    for (cuerpo, campo, codigo) in casos {
        let problema = oficina
            .proponer(app, &cuerpo)
            .await
            .problema(422, "VALOR_PUBLICADO_INVALIDO");
        let error = &problema["errores"][0];
        assert_eq!(
            (&error["campo"], &error["codigo"]),
            (&json!(campo), &json!(codigo)),
            "{cuerpo}"
        );
    }
    let conflictos = [
        // April is missing.
        (
            tasa_de("2026-05-01", "2026-05-31"),
            "Falta antes el valor del 1 de abril de 2026",
        ),
        // March has a value, and this is not it.
        (
            tasa_de("2026-03-15", "2026-04-30"),
            "Ya hay un valor desde el 1 de marzo de 2026",
        ),
        (
            con(abril(), "hasta", "2026-03-31"),
            "termina antes de empezar",
        ),
    ];
    for (cuerpo, palabras) in conflictos {
        let problema = oficina
            .proponer(app, &cuerpo)
            .await
            .problema(409, "PERIODO_EN_CONFLICTO");
        let detalle = problema["detail"].as_str().unwrap();
        assert!(detalle.contains(palabras), "{detalle}");
    }
    oficina
        .proponer(app, &con(abril(), "codigo", "unidades.dolar"))
        .await
        .problema(404, "SERIE_NO_ENCONTRADA");
    oficina
        .proponer(app, &con(abril(), "norma", ""))
        .await
        .problema(422, "DATOS_INVALIDOS");
    for enlace in ["javascript:alert(1)", "data:text/html,x", "www.dian.gov.co"] {
        oficina
            .proponer(app, &con(abril(), "enlace", enlace))
            .await
            .problema(422, "DATOS_INVALIDOS");
    }
    let lista = app
        .get("/publicaciones")
        .como(&oficina.aprueba)
        .await
        .esperar(200);
    assert_eq!(lista["total"], 0);
}

async fn one_period_has_one_proposal_at_a_time(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let cuerpo = tasa_de("2026-04-01", "2026-04-30");
    let primera = oficina.proponer(app, &cuerpo).await.esperar(201);
    oficina
        .proponer(app, &con(cuerpo.clone(), "nota", "Otra"))
        .await
        .problema(409, "PUBLICACION_PENDIENTE");
    decidir(app, &oficina.propone, &primera, "retiro")
        .await
        .esperar(200);
    oficina.proponer(app, &cuerpo).await.esperar(201);
}

async fn the_same_proposal_sent_twice_is_one(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let clave = clave_nueva();
    let enviar = async || {
        app.post("/publicaciones")
            .como(&oficina.propone)
            .clave(&clave)
            .json(&tasa_de("2026-04-01", "2026-04-30"))
            .await
            .esperar(201)
    };
    assert_eq!(enviar().await["id"], enviar().await["id"]);
    app.post("/publicaciones")
        .como(&oficina.propone)
        .json(&tasa_de("2026-04-01", "2026-04-30"))
        .await
        .problema(400, "CLAVE_IDEMPOTENCIA_REQUERIDA");
}

async fn the_ministry_sees_what_is_covered_and_what_is_missing(app: &TestApp) {
    let ministerio = app.ministerio().await;
    let auditor = app.persona(&ministerio, &[Rol::Auditor]).await;
    let series = app.get("/publicados").como(&auditor).await.esperar(200);
    let serie = |codigo: &str| {
        let mut todas = series["datos"].as_array().unwrap().iter();
        todas
            .find(|serie| serie["codigo"] == codigo)
            .unwrap()
            .clone()
    };
    let mora = serie("mora.tasa");
    assert_eq!(mora["cubierta_hasta"], "2026-03-31");
    assert_eq!(mora["vigente"], Value::Null);
    assert_eq!(mora["siguiente"]["desde"], "2026-04-01");
    assert_eq!(mora["siguiente"]["hasta"], "2026-04-30");
    assert_eq!(mora["por_confirmar"], 20);
    let uvt = serie("unidades.uvt");
    assert_eq!(uvt["vigente"]["valor"], "52374.00");
    assert_eq!(uvt["siguiente"]["hasta"], "2027-12-31");
    let postal = app
        .get("/publicados/tarifa.postal")
        .como(&auditor)
        .await
        .esperar(200);
    let ultimo = &postal["periodos"][0];
    assert_eq!(ultimo["hasta"], "2024-06-30");
    assert_eq!(ultimo["versiones"][0]["version"], 1);
    assert_eq!(ultimo["versiones"][0]["registrado_por"], Value::Null);
    app.get("/publicados/tarifa.prst")
        .como(&auditor)
        .await
        .problema(404, "SERIE_NO_ENCONTRADA");
}

async fn each_of_many_pending_proposals_says_what_it_would_change(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let postal = json!({
        "codigo": "tarifa.postal", "desde": "2026-07-01", "valor": "1.6",
        "norma": "Decreto de prueba", "publicado_el": "2026-01-05", "confianza": "seen",
    });
    for cuerpo in [
        tasa_de("2026-02-01", "2026-02-28"),
        tasa_de("2026-03-01", "2026-03-31"),
        tasa_de("2026-04-01", "2026-04-30"),
        postal,
    ] {
        oficina.proponer(app, &cuerpo).await.esperar(201);
    }
    let pendientes = app
        .get("/publicaciones?estado=pendiente")
        .como(&oficina.aprueba)
        .await
        .esperar(200);
    let mut vistas = Vec::new();
    for propuesta in pendientes["datos"].as_array().unwrap() {
        let sola = app
            .get(&format!(
                "/publicaciones/{}",
                propuesta["id"].as_str().unwrap()
            ))
            .como(&oficina.aprueba)
            .await
            .esperar(200);
        assert_eq!(*propuesta, sola);
        let anterior = &propuesta["anterior"];
        vistas.push((
            propuesta["desde"].as_str().unwrap().to_owned(),
            anterior["desde"].as_str().unwrap().to_owned(),
            anterior["corrige"] == true,
        ));
    }
    vistas.sort();
    let esperadas = [
        ("2026-02-01", "2026-02-01", true),
        ("2026-03-01", "2026-03-01", true),
        ("2026-04-01", "2026-03-01", false),
        ("2026-07-01", "2022-07-01", false),
    ]
    .map(|(desde, anterior, corrige)| (desde.to_owned(), anterior.to_owned(), corrige));
    assert_eq!(vistas, esperadas);
}

/// The postal rate stays until the next decree, and what nobody has entered is a named gap.
async fn a_series_ends_an_open_value_when_the_next_begins(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    let postal = |desde: &str, valor: &str| {
        json!({
            "codigo": "tarifa.postal", "desde": desde, "valor": valor,
            "norma": "Decreto de prueba", "publicado_el": "2026-01-05", "confianza": "seen",
        })
    };
    oficina.publicar(app, &postal("2026-07-01", "1.6")).await;
    oficina.publicar(app, &postal("2026-10-01", "1.4")).await;
    let vista = app
        .get("/publicados/tarifa.postal")
        .como(&oficina.aprueba)
        .await
        .esperar(200);
    let periodos: Vec<(String, String, usize)> = vista["periodos"]
        .as_array()
        .unwrap()
        .iter()
        .take(3)
        .map(|periodo| {
            let versiones = periodo["versiones"].as_array().unwrap().len();
            (
                periodo["desde"].to_string(),
                periodo["hasta"].to_string(),
                versiones,
            )
        })
        .collect();
    let esperados = [
        ("\"2026-10-01\"", "null", 1),
        ("\"2026-07-01\"", "\"2026-09-30\"", 1),
        ("\"2024-07-01\"", "\"2026-06-30\"", 0),
    ]
    .map(|(desde, hasta, n)| (desde.to_owned(), hasta.to_owned(), n));
    assert_eq!(periodos, esperados);
    let publica = app.get("/parametros/tarifa.postal").await.esperar(200);
    let vacios = publica["vacios"].as_array().unwrap();
    assert_eq!(vacios.len(), 1, "{vacios:?}");
    assert_eq!(vacios[0]["hasta"], "2026-06-30");
}
