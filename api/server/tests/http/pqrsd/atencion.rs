use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

use super::{PNG, formulario, funcionaria, radicar, subir};

en_ambos_motores![
    the_queue_shows_first_what_is_due_first,
    an_officer_takes_it_and_answers_with_files_by_mail,
    what_is_missing_is_asked_for_and_the_term_waits,
    one_is_closed_with_its_reason,
    two_officers_do_not_step_on_each_other,
    an_auditor_looks_and_touches_nothing,
    reading_and_downloading_leave_an_event,
];

async fn unica(app: &TestApp, actor: &Actor) -> Value {
    let lista = app.get("/pqrsd").como(actor).await.esperar(200);
    let id = lista["datos"][0]["id"].as_str().unwrap();
    app.get(&format!("/pqrsd/{id}"))
        .como(actor)
        .await
        .esperar(200)
}

async fn hacer(app: &TestApp, actor: &Actor, una: &Value, que: &str, cuerpo: Value) -> Respuesta {
    let id = una["id"].as_str().unwrap();
    let peticion = app
        .post(&format!("/pqrsd/{id}/{que}"))
        .como(actor)
        .si_coincide(&una["version"]);
    if cuerpo.is_null() {
        peticion.await
    } else {
        peticion.json(&cuerpo).await
    }
}

async fn the_queue_shows_first_what_is_due_first(app: &TestApp) {
    app.mover_reloj(date!(2026 - 11 - 23));
    radicar(app).await;
    let mut urgente = formulario();
    urgente["tipo"] = json!("informacion");
    urgente["nombre"] = json!("Benito Ángel Díaz");
    super::enviar(app, &urgente, "clave-de-prueba")
        .await
        .esperar(201);
    let officer = funcionaria(app).await;
    app.mover_reloj(date!(2026 - 12 - 09));
    let pedir = |consulta: &'static str| app.get(consulta).como(&officer);
    let lista = pedir("/pqrsd").await.esperar(200);
    assert_eq!(lista["total"], 2);
    assert_eq!(lista["datos"][0]["tipo"], "informacion");
    assert_eq!(lista["datos"][0]["dias_restantes"], -1);
    assert_eq!(lista["datos"][1]["dias_restantes"], 4);
    for (consulta, total) in [
        ("/pqrsd?q=angel", 1),
        ("/pqrsd?q=1020304050", 2),
        ("/pqrsd?tipo=solicitud", 1),
        ("/pqrsd?estado=terminadas", 0),
        ("/pqrsd?estado=registrada", 2),
        ("/pqrsd?mias=true", 0),
    ] {
        assert_eq!(
            pedir(consulta).await.esperar(200)["total"],
            total,
            "{consulta}"
        );
    }
    pedir("/pqrsd?estado=otro")
        .await
        .problema(422, "FILTRO_INVALIDO");
    pedir("/pqrsd?tipo=otro")
        .await
        .problema(422, "FILTRO_INVALIDO");
}

async fn an_officer_takes_it_and_answers_with_files_by_mail(app: &TestApp) {
    let acuse = radicar(app).await;
    let officer = funcionaria(app).await;
    let una = unica(app, &officer).await;
    assert_eq!(
        una["acciones"],
        json!(["recibir", "tomar", "devolver", "cerrar"])
    );
    let una = hacer(app, &officer, &una, "recepcion", Value::Null)
        .await
        .esperar(200);
    assert_eq!(una["estado"], "recibida");
    let una = hacer(app, &officer, &una, "toma", Value::Null)
        .await
        .esperar(200);
    assert_eq!(
        (&una["estado"], &una["es_mia"]),
        (&json!("en_tramite"), &json!(true))
    );
    assert_eq!(una["acciones"], json!(["responder", "devolver", "cerrar"]));

    hacer(
        app,
        &officer,
        &una,
        "respuesta",
        json!({ "texto": "corta" }),
    )
    .await
    .campo_invalido(422, "DATOS_INVALIDOS", "/texto", "LENGTH");
    let ruta = "/pqrsd/respuestas/adjuntos";
    let (borrador, archivo) = subir(app, ruta, Some(&officer), None, "oficio.png").await;
    // A file of the public form does not go with an answer.
    let (ajeno, suelto) = subir(app, "/pqrsd/adjuntos", None, None, "a.png").await;
    let id = una["id"].as_str().unwrap();
    let responder = |borrador: &str, archivo: &str| {
        app.post(&format!("/pqrsd/{id}/respuesta"))
            .como(&officer)
            .si_coincide(&una["version"])
            .cabecera("x-ser-borrador", borrador)
            .json(&json!({
                "texto": "Recibimos sus documentos.\n\nSu usuario llegará por correo.",
                "adjuntos": [archivo],
            }))
    };
    responder(&ajeno, &suelto)
        .await
        .problema(409, "ADJUNTO_DESCONOCIDO");
    let una = responder(&borrador, &archivo).await.esperar(200);
    assert_eq!(una["estado"], "resuelta");
    assert_eq!(una["acciones"], json!([]));
    assert_eq!(una["adjuntos_respuesta"][0]["nombre"], "oficio.png");

    app.trabajar().await;
    let correos = app.correos();
    let asuntos: Vec<&str> = correos.iter().map(|correo| &*correo.asunto).collect();
    let radicado = acuse["radicado"].as_str().unwrap();
    assert_eq!(
        asuntos,
        [
            format!("PQRSD radicada: {radicado}"),
            format!("PQRSD {radicado}: recibida a satisfacción"),
            format!("PQRSD {radicado}: en trámite"),
            format!("Respuesta a su PQRSD {radicado}"),
        ]
    );
    let respuesta = correos.last().unwrap();
    assert!(respuesta.texto.contains("Su usuario llegará por correo."));
    assert_eq!(respuesta.adjuntos[0].nombre, "oficio.png");
    assert_eq!(respuesta.adjuntos[0].contenido, PNG);

    // Whoever filed it sees that it was answered, and not what.
    let hallada = app
        .post("/pqrsd/busqueda")
        .json(&json!({ "radicado": radicado, "identificacion": "1020304050" }))
        .await
        .esperar(200);
    let estados: Vec<&Value> = hallada["pasos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paso| &paso["estado"])
        .collect();
    assert_eq!(
        estados,
        ["registrada", "recibida", "en_tramite", "resuelta"]
    );
    assert!(!hallada.to_string().contains("Su usuario"));
    hacer(
        app,
        &officer,
        &una,
        "cierre",
        json!({ "motivo": "Ya no hace falta" }),
    )
    .await
    .problema(409, "ESTADO_DE_PQRSD_INVALIDO");
}

async fn what_is_missing_is_asked_for_and_the_term_waits(app: &TestApp) {
    app.mover_reloj(date!(2026 - 11 - 23));
    radicar(app).await;
    let officer = funcionaria(app).await;
    let una = unica(app, &officer).await;
    assert_eq!(una["vence_el"], "2026-12-15");
    app.mover_reloj(date!(2026 - 12 - 01));
    let motivo = json!({ "motivo": "Falta la copia del documento" });
    let una = hacer(app, &officer, &una, "devolucion", motivo)
        .await
        .esperar(200);
    assert_eq!(una["estado"], "devuelta");
    assert_eq!(una["acciones"], json!(["cerrar"]));
    app.trabajar().await;
    let texto = app.correos().pop().unwrap().texto;
    assert!(texto.contains("Falta la copia del documento"));
    let (_, despues) = texto.split_once("/pqrsd/completar#").unwrap();
    let secreto = despues.split_whitespace().next().unwrap().to_owned();

    let mirada = app
        .post("/pqrsd/complementos/enlace")
        .json(&json!({ "secreto": secreto }))
        .await
        .esperar(200);
    assert_eq!(mirada["motivo"], "Falta la copia del documento");
    app.mover_reloj(date!(2026 - 12 - 10));
    let completar = |texto: &'static str, adjuntos: Vec<String>, borrador: String| {
        app.post("/pqrsd/complementos")
            .cabecera("x-ser-borrador", &borrador)
            .json(&json!({ "secreto": secreto, "texto": texto, "adjuntos": adjuntos }))
    };
    let (borrador, archivo) = subir(app, "/pqrsd/adjuntos", None, None, "cedula.png").await;
    completar(" ", Vec::new(), borrador.clone())
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/texto", "INCOMPLETO");
    completar("Aquí está", vec![archivo], borrador.clone())
        .await
        .esperar(204);
    completar("Otra vez", Vec::new(), borrador)
        .await
        .problema(410, "ENLACE_VENCIDO");
    let una = unica(app, &officer).await;
    assert_eq!(una["estado"], "registrada");
    // Nine business days were left; they run from the day after 10 December.
    assert_eq!(una["vence_el"], "2026-12-23");
    assert_eq!(una["dias_restantes"], 9);
    assert_eq!(una["adjuntos"][0]["nombre"], "cedula.png");
    assert_eq!(una["pasos"][2]["texto"], "Aquí está");
    app.trabajar().await;
    assert!(
        app.correos()
            .pop()
            .unwrap()
            .asunto
            .contains("recibimos lo que faltaba")
    );
}

async fn one_is_closed_with_its_reason(app: &TestApp) {
    radicar(app).await;
    let officer = funcionaria(app).await;
    let una = unica(app, &officer).await;
    hacer(app, &officer, &una, "cierre", json!({ "motivo": "no" }))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/motivo", "LENGTH");
    let motivo = json!({ "motivo": "Es igual a otra que ya respondimos" });
    let una = hacer(app, &officer, &una, "cierre", motivo)
        .await
        .esperar(200);
    assert_eq!(una["estado"], "cerrada");
    app.trabajar().await;
    let correo = app.correos().pop().unwrap();
    assert!(correo.texto.contains("Es igual a otra que ya respondimos"));
    let terminadas = app
        .get("/pqrsd?estado=terminadas")
        .como(&officer)
        .await
        .esperar(200);
    assert_eq!(terminadas["total"], 1);
}

async fn two_officers_do_not_step_on_each_other(app: &TestApp) {
    radicar(app).await;
    let una = funcionaria(app).await;
    let otra = funcionaria(app).await;
    let vista = unica(app, &una).await;
    let tomada = hacer(app, &una, &vista, "toma", Value::Null)
        .await
        .esperar(200);
    hacer(app, &otra, &vista, "toma", Value::Null)
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    let texto = json!({ "texto": "Esta es la respuesta" });
    hacer(app, &otra, &tomada, "respuesta", texto.clone())
        .await
        .problema(409, "PQRSD_DE_OTRA_PERSONA");
    let suya = hacer(app, &otra, &tomada, "toma", Value::Null)
        .await
        .esperar(200);
    assert_eq!(suya["es_mia"], true);
    hacer(app, &otra, &suya, "respuesta", texto)
        .await
        .esperar(200);
}

async fn an_auditor_looks_and_touches_nothing(app: &TestApp) {
    radicar(app).await;
    let ministerio = app.ministerio().await;
    let auditora = app.persona(&ministerio, &[Rol::Auditor]).await;
    let una = unica(app, &auditora).await;
    for (que, cuerpo) in [
        ("recepcion", Value::Null),
        ("toma", Value::Null),
        ("devolucion", json!({ "motivo": "Falta un documento" })),
        ("respuesta", json!({ "texto": "Esta es la respuesta" })),
        ("cierre", json!({ "motivo": "Ya no hace falta" })),
    ] {
        hacer(app, &auditora, &una, que, cuerpo)
            .await
            .problema(403, "SIN_PERMISO");
    }
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let operadora = app.persona(&empresa, &[Rol::Operador]).await;
    app.get("/pqrsd")
        .como(&operadora)
        .await
        .problema(403, "SIN_PERMISO");
}

async fn reading_and_downloading_leave_an_event(app: &TestApp) {
    let (borrador, archivo) = subir(app, "/pqrsd/adjuntos", None, None, "a.png").await;
    let mut cuerpo = formulario();
    cuerpo["adjuntos"] = json!([archivo]);
    cuerpo["captcha"] = json!(app.captcha_de("pqrsd").await);
    app.post("/pqrsd")
        .clave("clave-de-prueba")
        .cabecera("x-ser-borrador", &borrador)
        .json(&cuerpo)
        .await
        .esperar(201);
    let officer = funcionaria(app).await;
    let una = unica(app, &officer).await;
    let id = una["id"].as_str().unwrap();
    let bajado = app
        .get(&format!("/pqrsd/{id}/adjuntos/{archivo}"))
        .como(&officer)
        .await;
    assert_eq!((bajado.estado, &*bajado.bytes), (200, PNG));
    assert!(
        bajado
            .cabecera("content-security-policy")
            .ends_with("sandbox")
    );
    app.get(&format!("/pqrsd/{}/adjuntos/{archivo}", Uuid::now_v7()))
        .como(&officer)
        .await
        .problema(404, "NO_ENCONTRADO");
    let base = app.contexto.base.conexion();
    let acciones = |eventos: Vec<auditoria::Model>| -> Vec<String> {
        eventos.into_iter().map(|evento| evento.accion).collect()
    };
    let de_pqrsd = auditoria::de_objeto(base, "pqrsd", Uuid::parse_str(id).unwrap())
        .await
        .unwrap();
    assert_eq!(acciones(de_pqrsd), ["radicar", "leer"]);
    let de_archivo = auditoria::de_objeto(base, "adjunto", Uuid::parse_str(&archivo).unwrap())
        .await
        .unwrap();
    assert_eq!(acciones(de_archivo), ["subir", "descargar"]);
}
