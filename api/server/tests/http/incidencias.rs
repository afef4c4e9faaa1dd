//! Problems that people report.

use ser_server::permiso::Rol;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use crate::pqrsd::{PNG, funcionaria, subir};

en_ambos_motores![
    anybody_reports_a_problem_with_a_solved_captcha,
    a_person_with_a_session_reports_without_it,
    every_field_is_checked,
    only_pictures_go_with_it,
    an_officer_takes_it_answers_it_or_closes_it,
    a_case_is_followed_with_its_number_and_its_address,
];

pub fn reporte() -> Value {
    json!({
        "nit": "901000001-6", "empresa": "Andina Fibra de Ejemplo S.A.S.",
        "codigo": "123", "expediente": "96000001",
        "incidencia": "El total no coincide con lo que declaré",
        "pasos": "Abrí el borrador y presenté", "nombre": "Ana Peña Ruiz",
        "correo": "ana@operador.example.com", "pagina": "/autoliquidaciones/1",
        "solicitud_fallida": "01a1fda4-b429-71c0-9a3e-3e507b73d794",
        "terminos_version": "2026-11-30",
    })
}

pub async fn reportar(app: &TestApp, cuerpo: &Value, clave: &str) -> Respuesta {
    let mut cuerpo = cuerpo.clone();
    cuerpo["captcha"] = json!(app.captcha_de("incidencia").await);
    app.post("/incidencias").clave(clave).json(&cuerpo).await
}

async fn unica(app: &TestApp, actor: &Actor) -> Value {
    let lista = app.get("/incidencias").como(actor).await.esperar(200);
    let id = lista["datos"][0]["id"].as_str().unwrap();
    app.get(&format!("/incidencias/{id}"))
        .como(actor)
        .await
        .esperar(200)
}

async fn anybody_reports_a_problem_with_a_solved_captcha(app: &TestApp) {
    app.post("/incidencias")
        .clave(&clave_nueva())
        .json(&reporte())
        .await
        .problema(422, "CAPTCHA_INVALIDO");
    let clave = clave_nueva();
    let caso = reportar(app, &reporte(), &clave).await.esperar(201);
    assert!(
        caso["caso"]
            .as_str()
            .unwrap()
            .starts_with("2026-03-00000001-")
    );
    assert_eq!(reportar(app, &reporte(), &clave).await.esperar(201), caso);
    app.trabajar().await;
    let correo = app.correos().pop().unwrap();
    assert!(correo.texto.contains(caso["caso"].as_str().unwrap()));
    let officer = funcionaria(app).await;
    let visto = unica(app, &officer).await;
    assert_eq!(visto["nit"], "901.000.001-6");
    assert_eq!(visto["pagina"], "/autoliquidaciones/1");
    assert_eq!(visto["con_sesion"], false);
    assert_eq!(
        visto["solicitud_fallida"],
        "01a1fda4-b429-71c0-9a3e-3e507b73d794"
    );
    assert_eq!(visto["solicitud_id"].as_str().unwrap().len(), 36);
}

async fn a_person_with_a_session_reports_without_it(app: &TestApp) {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let operadora = app.persona(&empresa, &[Rol::Operador]).await;
    app.post("/incidencias")
        .clave(&clave_nueva())
        .como(&operadora)
        .cabecera("user-agent", "Navegador de prueba")
        .json(&reporte())
        .await
        .esperar(201);
    app.post("/incidencias")
        .clave(&clave_nueva())
        .con_token("no es un token")
        .json(&reporte())
        .await
        .problema(401, "SIN_SESION");
    let officer = funcionaria(app).await;
    let visto = unica(app, &officer).await;
    assert_eq!(visto["con_sesion"], true);
    assert_eq!(visto["navegador"], "Navegador de prueba");
}

async fn every_field_is_checked(app: &TestApp) {
    for (campo, valor, falla) in [
        ("nit", "901000001-5", "NIT_INVALIDO"),
        ("empresa", " ", "INCOMPLETO"),
        ("nombre", "", "INCOMPLETO"),
        ("correo", "ana", "CORREO_INVALIDO"),
        ("incidencia", "no", "INCOMPLETO"),
    ] {
        let mut cuerpo = reporte();
        cuerpo[campo] = json!(valor);
        reportar(app, &cuerpo, &clave_nueva()).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            &format!("/{campo}"),
            falla,
        );
    }
}

async fn only_pictures_go_with_it(app: &TestApp) {
    app.post("/incidencias/adjuntos?nombre=a.pdf")
        .cuerpo("application/octet-stream", b"%PDF-1.7".to_vec())
        .await
        .campo_invalido(
            422,
            "ADJUNTO_RECHAZADO",
            "/archivo",
            "EXTENSION_NO_ADMITIDA",
        );
    let (borrador, imagen) = subir(app, "/incidencias/adjuntos", None, None, "a.png").await;
    let (_, otra) = subir(app, "/incidencias/adjuntos", None, Some(&borrador), "b.png").await;
    app.delete(&format!("/incidencias/adjuntos/{otra}"))
        .cabecera("x-ser-borrador", &borrador)
        .await
        .esperar(204);
    let mut cuerpo = reporte();
    cuerpo["adjuntos"] = json!([imagen]);
    cuerpo["captcha"] = json!(app.captcha_de("incidencia").await);
    let caso = app
        .post("/incidencias")
        .clave(&clave_nueva())
        .cabecera("x-ser-borrador", &borrador)
        .json(&cuerpo)
        .await
        .esperar(201);
    assert_eq!(caso["adjuntos"], 1);
    let officer = funcionaria(app).await;
    let visto = unica(app, &officer).await;
    let id = visto["id"].as_str().unwrap();
    let bajada = app
        .get(&format!("/incidencias/{id}/adjuntos/{imagen}"))
        .como(&officer)
        .await;
    assert_eq!((bajada.estado, &*bajada.bytes), (200, PNG));
}

async fn an_officer_takes_it_answers_it_or_closes_it(app: &TestApp) {
    reportar(app, &reporte(), &clave_nueva()).await.esperar(201);
    let officer = funcionaria(app).await;
    let visto = unica(app, &officer).await;
    assert_eq!(visto["acciones"], json!(["revisar", "cerrar"]));
    let hacer = |que: &'static str, visto: Value, cuerpo: Value| {
        let id = visto["id"].as_str().unwrap().to_owned();
        app.post(&format!("/incidencias/{id}/{que}"))
            .como(&officer)
            .si_coincide(&visto["version"])
            .json(&cuerpo)
    };
    let texto = json!({ "texto": "Era un error nuestro; ya está corregido" });
    hacer("respuesta", visto.clone(), texto.clone())
        .await
        .problema(409, "ESTADO_DE_INCIDENCIA_INVALIDO");
    let revisado = hacer("revision", visto.clone(), json!({}))
        .await
        .esperar(200);
    assert_eq!(revisado["estado"], "en_revision");
    hacer("cierre", visto, texto.clone())
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    let resuelto = hacer("respuesta", revisado, texto.clone())
        .await
        .esperar(200);
    assert_eq!(resuelto["estado"], "resuelta");
    hacer("cierre", resuelto, texto)
        .await
        .problema(409, "ESTADO_DE_INCIDENCIA_INVALIDO");
    app.trabajar().await;
    let correos = app.correos();
    assert_eq!(correos.len(), 3);
    assert!(correos[2].texto.contains("ya está corregido"));
    // Another one is closed without having been taken.
    reportar(app, &reporte(), &clave_nueva()).await.esperar(201);
    let visto = unica(app, &officer).await;
    let cerrado = hacer("cierre", visto, json!({ "texto": "Ya lo había reportado" }))
        .await
        .esperar(200);
    assert_eq!(cerrado["estado"], "cerrada");
    let ministerio = app.ministerio().await;
    let auditora = app.persona(&ministerio, &[Rol::Auditor]).await;
    let id = cerrado["id"].as_str().unwrap();
    app.get(&format!("/incidencias/{id}"))
        .como(&auditora)
        .await
        .esperar(200);
    app.post(&format!("/incidencias/{id}/revision"))
        .como(&auditora)
        .si_coincide(2)
        .await
        .problema(403, "SIN_PERMISO");
}

async fn a_case_is_followed_with_its_number_and_its_address(app: &TestApp) {
    let caso = reportar(app, &reporte(), &clave_nueva()).await.esperar(201);
    let buscar = |caso: Value, correo: &'static str| {
        app.post("/incidencias/busqueda")
            .json(&json!({ "caso": caso, "correo": correo }))
    };
    let hallado = buscar(caso["caso"].clone(), " ANA@operador.example.com ")
        .await
        .esperar(200);
    assert_eq!(hallado["estado"], "registrada");
    for (caso, correo) in [
        (caso["caso"].clone(), "otra@operador.example.com"),
        (caso["caso"].clone(), ""),
        (json!("2026-03-00000002-9"), "ana@operador.example.com"),
    ] {
        buscar(caso, correo)
            .await
            .problema(404, "CASO_NO_ENCONTRADO");
    }
}
