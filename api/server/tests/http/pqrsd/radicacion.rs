use futures_util::future::join_all;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_store::auditoria;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;
use time::macros::date;
use uuid::Uuid;

use super::{enviar, formulario, funcionaria, radicar, subir};

en_ambos_motores![
    the_form_says_what_it_offers,
    a_pqrsd_gets_its_number_its_term_and_its_receipt_at_once,
    the_files_that_were_left_go_with_it_and_the_removed_one_does_not,
    every_field_is_checked_and_nothing_is_written,
    a_nit_is_kept_without_its_check_digit_and_a_city_elsewhere_by_its_name,
    a_solution_opens_one_filing_and_one_key_files_once,
    numbers_have_no_gaps_however_many_file_at_once,
    what_arrives_on_a_day_that_is_no_business_day_counts_later,
    a_search_tells_nothing_that_its_two_numbers_do_not_open,
];

async fn the_form_says_what_it_offers(app: &TestApp) {
    let ofrecido = app.get("/pqrsd/formulario").await.esperar(200);
    assert_eq!(
        ofrecido["tipos"][0],
        json!({ "codigo": "solicitud", "nombre": "Solicitud", "plazo_dias": 15 })
    );
    let plazos: Vec<u64> = ofrecido["tipos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tipo| tipo["plazo_dias"].as_u64().unwrap())
        .collect();
    assert_eq!(plazos, [15, 15, 15, 15, 15, 15, 10, 30]);
    assert_eq!(ofrecido["detalle_maximo"], 300);
    assert_eq!(ofrecido["adjunto_maximo_bytes"], 1_000_000);
    assert_eq!(
        ofrecido["extensiones"],
        json!([
            "jpg", "jpeg", "gif", "png", "doc", "docx", "pdf", "zip", "rar"
        ])
    );
}

async fn a_pqrsd_gets_its_number_its_term_and_its_receipt_at_once(app: &TestApp) {
    app.mover_reloj(date!(2026 - 11 - 23));
    let acuse = radicar(app).await;
    let radicado = acuse["radicado"].as_str().unwrap();
    assert!(radicado.starts_with("2026-02-00000001-"), "{radicado}");
    assert_eq!(acuse["radicada_el"], "2026-11-23");
    // Fifteen business days; 8 December is a holiday.
    assert_eq!(acuse["vence_el"], "2026-12-15");
    assert_eq!(acuse["correo"], "ana@operador.example.com");
    app.trabajar().await;
    let correo = app.correos().pop().unwrap();
    assert_eq!(correo.para, "ana@operador.example.com");
    for dicho in [
        radicado,
        "15 de diciembre de 2026",
        "23 de noviembre de 2026 a las 12:00",
        "Anexos: Ninguno",
        "Ley 1755 de 2015",
    ] {
        assert!(correo.texto.contains(dicho), "{dicho}: {}", correo.texto);
    }
}

async fn the_files_that_were_left_go_with_it_and_the_removed_one_does_not(app: &TestApp) {
    let (borrador, a) = subir(app, "/pqrsd/adjuntos", None, None, "a.png").await;
    let (_, b) = subir(app, "/pqrsd/adjuntos", None, Some(&borrador), "b.png").await;
    let (_, c) = subir(app, "/pqrsd/adjuntos", None, Some(&borrador), "c.png").await;
    app.delete(&format!("/pqrsd/adjuntos/{b}"))
        .cabecera("x-ser-borrador", &borrador)
        .await
        .esperar(204);
    let mut cuerpo = formulario();
    cuerpo["adjuntos"] = json!([c, b]);
    cuerpo["captcha"] = json!(app.captcha_de("pqrsd").await);
    let con = |cuerpo: Value| {
        app.post("/pqrsd")
            .clave(&clave_nueva())
            .cabecera("x-ser-borrador", &borrador)
            .json(&cuerpo)
    };
    con(cuerpo.clone())
        .await
        .problema(409, "ADJUNTO_DESCONOCIDO");
    // Nothing was spent: the same solution serves once the file is out of the list.
    cuerpo["adjuntos"] = json!([c, a]);
    let acuse = con(cuerpo).await.esperar(201);
    assert_eq!(acuse["adjuntos"][0]["nombre"], "c.png");
    assert_eq!(acuse["adjuntos"][1]["nombre"], "a.png");
    app.trabajar().await;
    let texto = app.correos().pop().unwrap().texto;
    assert!(
        texto.contains("Anexos: 2: c.png (una imagen PNG); a.png (una imagen PNG)"),
        "{texto}"
    );
    let eventos = auditoria::Entity::find()
        .filter(auditoria::Column::Accion.eq("radicar"))
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    let despues = eventos[0].despues.clone().unwrap();
    assert!(despues.contains(acuse["adjuntos"][0]["sha256"].as_str().unwrap()));
}

async fn every_field_is_checked_and_nothing_is_written(app: &TestApp) {
    for (campo, valor, puntero, falla) in [
        ("tipo", json!("otra"), "/tipo", "VALOR_DESCONOCIDO"),
        (
            "tipo_identificacion",
            json!("XX"),
            "/tipo_identificacion",
            "VALOR_DESCONOCIDO",
        ),
        (
            "identificacion",
            json!("12"),
            "/identificacion",
            "IDENTIFICACION_INVALIDA",
        ),
        (
            "identificacion",
            json!("ABCDEF12"),
            "/identificacion",
            "CEDULA_INVALIDA",
        ),
        ("nombre", json!(" "), "/nombre", "INCOMPLETO"),
        ("correo", json!("ana"), "/correo", "CORREO_INVALIDO"),
        ("telefono", json!("123"), "/telefono", "INCOMPLETO"),
        (
            "telefono",
            json!("llámeme ya"),
            "/telefono",
            "TELEFONO_INVALIDO",
        ),
        ("direccion", json!(""), "/direccion", "INCOMPLETO"),
        ("pais", json!("999"), "/pais", "VALOR_DESCONOCIDO"),
        (
            "municipio",
            json!("99999"),
            "/municipio",
            "VALOR_DESCONOCIDO",
        ),
        ("municipio", Value::Null, "/municipio", "VALOR_DESCONOCIDO"),
        ("detalle", json!("corto"), "/detalle", "INCOMPLETO"),
        (
            "acepta_terminos",
            json!(false),
            "/acepta_terminos",
            "REQUERIDO",
        ),
        (
            "certifica_correo",
            json!(false),
            "/certifica_correo",
            "REQUERIDO",
        ),
    ] {
        let mut cuerpo = formulario();
        cuerpo[campo] = valor;
        enviar(app, &cuerpo, &clave_nueva()).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            puntero,
            falla,
        );
    }
    let mut largo = formulario();
    largo["detalle"] = json!("ñ".repeat(301));
    enviar(app, &largo, &clave_nueva()).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/detalle",
        "LENGTH",
    );
    largo["detalle"] = json!("ñ".repeat(300));
    let acuse = enviar(app, &largo, &clave_nueva()).await.esperar(201);
    assert!(
        acuse["radicado"]
            .as_str()
            .unwrap()
            .starts_with("2026-02-00000001-")
    );
}

async fn a_nit_is_kept_without_its_check_digit_and_a_city_elsewhere_by_its_name(app: &TestApp) {
    let mut cuerpo = formulario();
    cuerpo["tipo_identificacion"] = json!("NIT");
    cuerpo["identificacion"] = json!("901.000.001-5");
    enviar(app, &cuerpo, &clave_nueva()).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/identificacion",
        "NIT_INVALIDO",
    );
    cuerpo["identificacion"] = json!("901.000.001-6");
    cuerpo["pais"] = json!("724");
    enviar(app, &cuerpo, &clave_nueva()).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/ciudad",
        "INCOMPLETO",
    );
    cuerpo["ciudad"] = json!("Sevilla");
    let acuse = enviar(app, &cuerpo, &clave_nueva()).await.esperar(201);
    for escrita in ["901000001-6", "901.000.001-6", "901000001"] {
        buscar(app, &acuse["radicado"], escrita).await.esperar(200);
    }
    let officer = funcionaria(app).await;
    let lista = app.get("/pqrsd").como(&officer).await.esperar(200);
    let id = lista["datos"][0]["id"].as_str().unwrap();
    let una = app
        .get(&format!("/pqrsd/{id}"))
        .como(&officer)
        .await
        .esperar(200);
    assert_eq!(una["identificacion"], "901000001");
    assert_eq!(
        (&una["pais"], &una["ciudad"]),
        (&json!("España"), &json!("Sevilla"))
    );
    assert_eq!(una["departamento"], Value::Null);
}

async fn a_solution_opens_one_filing_and_one_key_files_once(app: &TestApp) {
    let captcha = app.captcha_de("pqrsd").await;
    let mut cuerpo = formulario();
    cuerpo["captcha"] = json!(captcha);
    let clave = clave_nueva();
    let con = |clave: &str, cuerpo: &Value| app.post("/pqrsd").clave(clave).json(cuerpo);
    let primero = con(&clave, &cuerpo).await.esperar(201);
    // Again with the same key, also with a new solution: the same number.
    assert_eq!(con(&clave, &cuerpo).await.esperar(201), primero);
    assert_eq!(
        enviar(app, &formulario(), &clave).await.esperar(201),
        primero
    );
    let mut otro = formulario();
    otro["detalle"] = json!("Otra cosa muy distinta");
    enviar(app, &otro, &clave)
        .await
        .problema(422, "CLAVE_IDEMPOTENCIA_REUTILIZADA");
    // The solution was spent, and one of another form does not serve.
    con(&clave_nueva(), &cuerpo)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
    cuerpo["captcha"] = json!(app.captcha().await);
    con(&clave_nueva(), &cuerpo)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
    app.post("/pqrsd")
        .json(&cuerpo)
        .await
        .problema(400, "CLAVE_IDEMPOTENCIA_REQUERIDA");
    app.trabajar().await;
    assert_eq!(app.correos().len(), 1);
}

async fn numbers_have_no_gaps_however_many_file_at_once(app: &TestApp) {
    let mut malo = formulario();
    malo["adjuntos"] = json!([Uuid::now_v7()]);
    let (formulario, malo) = (&formulario(), &malo);
    let otro = &app.otro_proceso().await;
    let respuestas = join_all((0..40).map(|numero| async move {
        let proceso = if numero % 2 == 0 { app } else { otro };
        // Every fourth is refused after its number was taken: the number goes back.
        let cuerpo = if numero % 4 == 3 { malo } else { formulario };
        enviar(proceso, cuerpo, &clave_nueva()).await
    }))
    .await;
    let mut consecutivos: Vec<u32> = respuestas
        .iter()
        .filter(|respuesta| respuesta.estado == 201)
        .map(|respuesta| {
            let radicado = respuesta.json()["radicado"].as_str().unwrap().to_owned();
            radicado[8..16].parse().unwrap()
        })
        .collect();
    consecutivos.sort_unstable();
    assert_eq!(consecutivos, (1..=30).collect::<Vec<u32>>());
}

async fn what_arrives_on_a_day_that_is_no_business_day_counts_later(app: &TestApp) {
    // Saturday noon.
    app.mover_reloj(date!(2026 - 11 - 21));
    assert_eq!(radicar(app).await["radicada_el"], "2026-11-23");
    // Monday, at a quarter past five in the afternoon.
    app.mover_reloj(date!(2026 - 11 - 23));
    let reloj = &app.contexto.reloj;
    let tarde = Duration::hours(5) + Duration::minutes(15);
    reloj
        .desplazar(reloj.segundos_desplazados() + tarde.whole_seconds())
        .unwrap();
    let acuse = radicar(app).await;
    assert_eq!(acuse["radicada_el"], "2026-11-24");
    assert_eq!(acuse["vence_el"], "2026-12-16");
}

async fn buscar(app: &TestApp, radicado: &Value, identificacion: &str) -> ser_testkit::Respuesta {
    app.post("/pqrsd/busqueda")
        .json(&json!({ "radicado": radicado, "identificacion": identificacion }))
        .await
}

async fn a_search_tells_nothing_that_its_two_numbers_do_not_open(app: &TestApp) {
    app.mover_reloj(date!(2026 - 11 - 23));
    let acuse = radicar(app).await;
    let radicado = &acuse["radicado"];
    let hallada = buscar(app, radicado, "1020304050").await.esperar(200);
    assert_eq!(hallada["estado"], "registrada");
    assert_eq!(hallada["dias_restantes"], 15);
    assert_eq!(hallada["correo"], "a…@operador.example.com");
    assert_eq!(hallada["pasos"].as_array().unwrap().len(), 1);
    // Without hyphens, and with the dots of the form.
    let pegado = json!(radicado.as_str().unwrap().replace('-', " "));
    buscar(app, &pegado, "1.020.304.050").await.esperar(200);
    // Neither the name nor what was asked is told, to anybody.
    let dicho = hallada.to_string();
    assert!(
        !dicho.contains("Ana") && !dicho.contains("Cartera"),
        "{dicho}"
    );

    let mut respuestas = Vec::new();
    for (radicado, identificacion) in [
        (radicado.clone(), "1020304051"),
        (json!("2026-02-00000002-0"), "1020304050"),
        (json!("no es un radicado"), "1020304050"),
        (json!(""), ""),
    ] {
        let mut problema = buscar(app, &radicado, identificacion)
            .await
            .problema(404, "PQRSD_NO_ENCONTRADA");
        problema["solicitud_id"] = json!("");
        respuestas.push(problema);
    }
    assert!(respuestas.iter().all(|una| *una == respuestas[0]));
}
