use ser_testkit::base::filas;
use ser_testkit::declaracion::{Borrador, caso_a, clave_nueva};
use ser_testkit::{Empresa, Peticion, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{T2_2025, empresa_del_caso_a};

en_ambos_motores![
    values_that_are_no_amounts_are_pointed_at,
    bodies_of_another_shape_are_refused,
    what_is_no_json_is_refused,
    a_body_of_ten_megabytes_is_refused,
    identifiers_that_are_none_name_nothing,
];

async fn con_borrador(app: &TestApp) -> (Empresa, Borrador) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    (empresa, borrador)
}

fn guardar(app: &TestApp, empresa: &Empresa, borrador: &Borrador) -> Peticion {
    app.put(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&empresa.representante)
        .si_coincide(borrador.version)
}

async fn intacto(app: &TestApp, empresa: &Empresa, borrador: &Borrador) {
    let leida = app
        .get(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(leida["version"], borrador.version);
    assert_eq!(leida["declaracion"], caso_a());
}

async fn values_that_are_no_amounts_are_pointed_at(app: &TestApp) {
    let (empresa, borrador) = con_borrador(app).await;
    let antes = filas(&app.contexto.base).await;
    for (valor, falla) in [
        ("-1", "VALOR_NEGATIVO"),
        ("1.999", "DEMASIADOS_DECIMALES"),
        ("1e9", "VALOR_ILEGIBLE"),
        ("1,250,000", "VALOR_ILEGIBLE"),
        ("mil", "VALOR_ILEGIBLE"),
        ("0x10", "VALOR_ILEGIBLE"),
        ("NaN", "VALOR_ILEGIBLE"),
        ("٣", "VALOR_ILEGIBLE"),
        ("1'; --", "VALOR_ILEGIBLE"),
        ("99999999999999999999", "VALOR_DEMASIADO_GRANDE"),
        ("9999999999999999999999999999", "VALOR_DEMASIADO_GRANDE"),
    ] {
        for campo in ["terminales", "devoluciones"] {
            let mut declaracion = caso_a();
            declaracion[campo] = json!(valor);
            guardar(app, &empresa, &borrador)
                .json(&json!({ "declaracion": declaracion }))
                .await
                .campo_invalido(
                    422,
                    "DATOS_INVALIDOS",
                    &format!("/declaracion/{campo}"),
                    falla,
                );
        }
        let mut declaracion = caso_a();
        declaracion["ingresos"][0]["valor"] = json!(valor);
        guardar(app, &empresa, &borrador)
            .json(&json!({ "declaracion": declaracion }))
            .await
            .campo_invalido(
                422,
                "DATOS_INVALIDOS",
                "/declaracion/ingresos/0/valor",
                falla,
            );
    }
    let mut declaracion = caso_a();
    declaracion["ingresos"][0]["servicio"] = json!("telepatia");
    guardar(app, &empresa, &borrador)
        .json(&json!({ "declaracion": declaracion }))
        .await
        .campo_invalido(
            422,
            "DATOS_INVALIDOS",
            "/declaracion/ingresos/0/servicio",
            "SERVICIO_DESCONOCIDO",
        );
    for (campo, largo) in [("valor", 31), ("descripcion", 201), ("servicio", 41)] {
        let mut declaracion = caso_a();
        declaracion["ingresos"][0][campo] = json!("1".repeat(largo));
        guardar(app, &empresa, &borrador)
            .json(&json!({ "declaracion": declaracion }))
            .await
            .campo_invalido(
                422,
                "DATOS_INVALIDOS",
                &format!("/declaracion/ingresos/0/{campo}"),
                "LENGTH",
            );
    }
    let mut declaracion = caso_a();
    let linea = declaracion["ingresos"][0].clone();
    declaracion["ingresos"] = Value::Array(vec![linea; 501]);
    guardar(app, &empresa, &borrador)
        .json(&json!({ "declaracion": declaracion }))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/declaracion/ingresos", "LENGTH");
    assert_eq!(filas(&app.contexto.base).await, antes);
    intacto(app, &empresa, &borrador).await;
}

async fn bodies_of_another_shape_are_refused(app: &TestApp) {
    let (empresa, borrador) = con_borrador(app).await;
    let antes = filas(&app.contexto.base).await;
    let con = |ruta: &str, valor: Value| {
        let mut cuerpo = json!({ "declaracion": caso_a() });
        *cuerpo.pointer_mut(ruta).unwrap() = valor;
        cuerpo
    };
    for cuerpo in [json!([]), json!(null), json!("texto")] {
        guardar(app, &empresa, &borrador)
            .json(&cuerpo)
            .await
            .problema(400, "JSON_MAL_FORMADO");
    }
    let linea = "/declaracion/ingresos/0";
    let valor = "/declaracion/ingresos/0/valor";
    let con_iva = json!({ "servicio": "otros", "valor": "1", "iva": "19" });
    for (cuerpo, campo, codigo) in [
        (json!({}), "/declaracion", "REQUERIDO"),
        (json!({ "declaracion": null }), "/declaracion", "FORMATO"),
        (
            json!({ "declaracion": caso_a(), "version": 2 }),
            "/version",
            "CAMPO_DESCONOCIDO",
        ),
        (
            con("/declaracion/ingresos", json!({})),
            "/declaracion/ingresos",
            "FORMATO",
        ),
        (con(linea, json!("mil")), linea, "FORMATO"),
        (con(valor, json!(1_250_000_000)), valor, "FORMATO"),
        (con(valor, Value::Null), valor, "FORMATO"),
        (
            con(linea, json!({ "valor": "1" })),
            "/declaracion/ingresos/0/servicio",
            "REQUERIDO",
        ),
        (
            con("/declaracion/terminales", json!(true)),
            "/declaracion/terminales",
            "FORMATO",
        ),
        (
            con("/declaracion/sin_ingresos", json!("no")),
            "/declaracion/sin_ingresos",
            "FORMATO",
        ),
        (
            con(linea, con_iva),
            "/declaracion/ingresos/0/iva",
            "CAMPO_DESCONOCIDO",
        ),
    ] {
        guardar(app, &empresa, &borrador)
            .json(&cuerpo)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", campo, codigo);
    }
    assert_eq!(filas(&app.contexto.base).await, antes);
    intacto(app, &empresa, &borrador).await;
}

async fn what_is_no_json_is_refused(app: &TestApp) {
    let (empresa, borrador) = con_borrador(app).await;
    let bueno = json!({ "declaracion": caso_a() }).to_string();
    for texto in [
        "",
        "{",
        "{\"declaracion\":",
        "<declaracion/>",
        "\u{0}",
        &bueno[..bueno.len() - 1],
        &format!("{bueno}{bueno}"),
        &"[".repeat(100_000),
    ] {
        guardar(app, &empresa, &borrador)
            .cuerpo("application/json", texto.to_owned())
            .await
            .problema(400, "JSON_MAL_FORMADO");
    }
    guardar(app, &empresa, &borrador)
        .cuerpo("application/json", vec![0xff, 0xfe, 0x7b])
        .await
        .problema(400, "JSON_MAL_FORMADO");
    for tipo in ["text/plain", "application/xml", "multipart/form-data", "x"] {
        guardar(app, &empresa, &borrador)
            .cuerpo(tipo, bueno.clone())
            .await
            .problema(415, "TIPO_DE_CONTENIDO");
    }
    intacto(app, &empresa, &borrador).await;
}

async fn a_body_of_ten_megabytes_is_refused(app: &TestApp) {
    let (empresa, borrador) = con_borrador(app).await;
    let antes = filas(&app.contexto.base).await;
    let grande = format!("{{\"declaracion\":\"{}\"}}", "x".repeat(10 * 1024 * 1024));
    guardar(app, &empresa, &borrador)
        .cuerpo("application/json", grande)
        .await
        .problema(413, "CUERPO_DEMASIADO_GRANDE");
    assert_eq!(filas(&app.contexto.base).await, antes);
    intacto(app, &empresa, &borrador).await;
}

async fn identifiers_that_are_none_name_nothing(app: &TestApp) {
    let (empresa, borrador) = con_borrador(app).await;
    let quien = &empresa.representante;
    for id in ["1", "no-es-uuid", "%2e%2e%2ffur", "%00", "%F0%9F%92%A9"] {
        app.get(&format!("/autoliquidaciones/{id}"))
            .como(quien)
            .await
            .problema(404, "RUTA_DESCONOCIDA");
    }
    app.post("/autoliquidaciones")
        .como(quien)
        .clave(&clave_nueva())
        .json(&json!({ "obligacion_id": "no-es-uuid" }))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/obligacion_id", "FORMATO");
    app.get("/autoliquidaciones?expediente_id=no-es-uuid")
        .como(quien)
        .await
        .problema(400, "PARAMETRO_INVALIDO");
    let otra = app.empresa(time::macros::date!(2025 - 04 - 01)).await;
    for metodo in ["GET", "PUT", "DELETE"] {
        app.peticion(
            metodo.parse().unwrap(),
            &format!("/autoliquidaciones/{}", borrador.id),
        )
        .como(&otra.representante)
        .si_coincide(borrador.version)
        .json(&json!({ "declaracion": caso_a() }))
        .await
        .problema(404, "NO_ENCONTRADO");
    }
    app.presentar_con(
        &otra.representante,
        &borrador,
        &clave_nueva(),
        "2025-09-30",
        "22440000.00",
    )
    .await
    .problema(404, "NO_ENCONTRADO");
    intacto(app, &empresa, &borrador).await;
}
