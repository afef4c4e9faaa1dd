use ser_testkit::base::filas;
use ser_testkit::declaracion::{Borrador, caso_a, clave_nueva, sin_ingresos};
use ser_testkit::{Empresa, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;

use super::{T2_2025, empresa_del_caso_a};

en_ambos_motores![
    what_cannot_be_presented_leaves_the_draft_as_it_was,
    a_total_that_was_not_shown_is_not_presented,
    without_the_rate_of_a_month_no_fur_is_issued,
    a_key_must_come_and_be_a_key,
    a_negative_base_is_explained_on_its_field,
];

async fn presentar(
    app: &TestApp,
    empresa: &Empresa,
    borrador: &Borrador,
    cuerpo: &Value,
) -> Respuesta {
    app.post(&format!("/autoliquidaciones/{}/presentacion", borrador.id))
        .como(&empresa.representante)
        .si_coincide(borrador.version)
        .clave(&clave_nueva())
        .json(cuerpo)
        .await
}

async fn what_cannot_be_presented_leaves_the_draft_as_it_was(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let antes = filas(&app.contexto.base).await;
    let bueno = json!({
        "fecha_pago": "2025-09-30", "acepta_juramento": true, "total_mostrado": "22440000.00",
    });
    let con = |campo: &str, valor: Value| {
        let mut cuerpo = bueno.clone();
        cuerpo[campo] = valor;
        cuerpo
    };
    let problema = presentar(
        app,
        &empresa,
        &borrador,
        &con("acepta_juramento", json!(false)),
    )
    .await
    .campo_invalido(422, "JURAMENTO_REQUERIDO", "/acepta_juramento", "REQUERIDO");
    insta::assert_json_snapshot!("problema", problema, {
        ".instance" => "[ruta]",
        ".solicitud_id" => "[uuid]",
    });
    presentar(
        app,
        &empresa,
        &borrador,
        &con("fecha_pago", json!("2025-09-29")),
    )
    .await
    .campo_invalido(422, "FECHA_PAGO_INVALIDA", "/fecha_pago", "FUERA_DE_RANGO");
    for (campo, valor, codigo) in [
        ("acepta_juramento", json!("si"), "FORMATO"),
        ("acepta_juramento", Value::Null, "FORMATO"),
        ("fecha_pago", json!("2025-09-31"), "FORMATO"),
        ("fecha_pago", json!(20_250_930), "FORMATO"),
        ("total_mostrado", json!(22_440_000), "FORMATO"),
        ("sobra", json!(1), "CAMPO_DESCONOCIDO"),
    ] {
        presentar(app, &empresa, &borrador, &con(campo, valor))
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", &format!("/{campo}"), codigo);
    }
    for campo in ["fecha_pago", "acepta_juramento", "total_mostrado"] {
        let mut cuerpo = bueno.clone();
        cuerpo.as_object_mut().unwrap().remove(campo);
        presentar(app, &empresa, &borrador, &cuerpo)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", &format!("/{campo}"), "REQUERIDO");
    }
    assert_eq!(filas(&app.contexto.base).await, antes);
    // And it can still be presented.
    presentar(app, &empresa, &borrador, &bueno)
        .await
        .esperar(201);
}

async fn a_total_that_was_not_shown_is_not_presented(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let antes = filas(&app.contexto.base).await;
    for total in ["22439999.99", "0", "", "mucho", "-22440000.00", "2244e4"] {
        let problema = presentar(
            app,
            &empresa,
            &borrador,
            &json!({ "fecha_pago": "2025-09-30", "acepta_juramento": true, "total_mostrado": total }),
        )
        .await
        .problema(409, "VALORES_CAMBIARON");
        assert_eq!(problema["liquidacion"]["total"], "22440000.00", "{total}");
    }
    // The day after, the total that was shown yesterday is no longer the total.
    app.mover_reloj(date!(2025 - 10 - 16));
    app.presentar_con(
        &empresa.representante,
        &borrador,
        &clave_nueva(),
        "2025-10-16",
        "22440000.00",
    )
    .await
    .problema(409, "VALORES_CAMBIARON");
    assert_eq!(filas(&app.contexto.base).await, antes);
}

async fn without_the_rate_of_a_month_no_fur_is_issued(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    app.mover_reloj(date!(2026 - 11 - 21));
    let antes = filas(&app.contexto.base).await;
    let problema = presentar(
        app,
        &empresa,
        &borrador,
        &json!({ "fecha_pago": "2026-11-21", "acepta_juramento": true, "total_mostrado": "1" }),
    )
    .await
    .problema(422, "TASA_MORA_SIN_PUBLICAR");
    assert_eq!(problema["mes"], "2026-04");
    assert_eq!(filas(&app.contexto.base).await, antes);

    app.tasas_demostrativas().await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;
    assert_eq!(presentada["fur"]["demostrativo"], true);
    let aviso = presentada["fur"]["aviso_demostrativo"].as_str().unwrap();
    assert!(
        aviso.contains("tasas de interés de demostración"),
        "{aviso}"
    );
}

async fn a_key_must_come_and_be_a_key(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &sin_ingresos()).await;
    let cuerpo =
        json!({ "fecha_pago": "2025-09-30", "acepta_juramento": true, "total_mostrado": "0" });
    let ruta = format!("/autoliquidaciones/{}/presentacion", borrador.id);
    app.post(&ruta)
        .como(&empresa.representante)
        .si_coincide(borrador.version)
        .json(&cuerpo)
        .await
        .problema(400, "CLAVE_IDEMPOTENCIA_REQUERIDA");
    for clave in ["", "corta", "con espacios dentro", &"x".repeat(101)] {
        app.post(&ruta)
            .como(&empresa.representante)
            .si_coincide(borrador.version)
            .clave(clave)
            .json(&cuerpo)
            .await
            .problema(400, "CLAVE_IDEMPOTENCIA_INVALIDA");
    }
}

async fn a_negative_base_is_explained_on_its_field(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let mut negativa = caso_a();
    negativa["devoluciones"] = json!("1250000001");
    let borrador = app.borrador(&empresa, T2_2025, &negativa).await;
    app.calcular(&empresa.representante, &borrador.id, "2025-09-30")
        .await
        .campo_invalido(
            422,
            "DECLARACION_INCOMPLETA",
            "/declaracion/devoluciones",
            "BASE_NEGATIVA",
        );
    let mut contradictoria = caso_a();
    contradictoria["sin_ingresos"] = json!(true);
    let respuesta = app
        .post(&format!("/autoliquidaciones/{}/calculo", borrador.id))
        .como(&empresa.representante)
        .json(&json!({ "fecha_pago": "2025-09-30", "declaracion": contradictoria }))
        .await;
    let problema = respuesta.problema(422, "DECLARACION_INCOMPLETA");
    assert_eq!(
        problema["errores"][0]["codigo"],
        "VALOR_EN_DECLARACION_SIN_INGRESOS"
    );
    let vacia = json!({ "sin_ingresos": false, "ingresos": [] });
    app.post(&format!("/autoliquidaciones/{}/calculo", borrador.id))
        .como(&empresa.representante)
        .json(&json!({ "fecha_pago": "2025-09-30", "declaracion": vacia }))
        .await
        .campo_invalido(
            422,
            "DECLARACION_INCOMPLETA",
            "/declaracion/ingresos",
            "INGRESOS_REQUERIDOS",
        );
}
