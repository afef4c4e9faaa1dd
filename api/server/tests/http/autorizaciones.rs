//! Whom the legal representative authorises to sign.

use ser_server::permiso::Rol;
use ser_store::autorizacion;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Empresa, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

en_ambos_motores![
    the_representative_authorises_and_revokes,
    an_authorisation_is_of_its_days_and_files,
    what_cannot_be_authorised_is_refused_beside_its_field,
    one_that_another_covers_is_not_given_twice,
    only_the_representative_decides_and_strangers_see_nothing,
];

async fn alguien(app: &TestApp) -> (Empresa, Actor) {
    app.mover_reloj(date!(2026 - 03 - 02));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let contadora = app.persona(&empresa.operador, &[Rol::Contador]).await;
    (empresa, contadora)
}

fn pedido(persona: &Actor) -> Value {
    json!({
        "usuario_id": persona.cuenta.usuario_id, "calidad": "contador",
        "desde": "2026-03-02", "hasta": "2026-12-31",
    })
}

async fn autorizar(app: &TestApp, actor: &Actor, cuerpo: &Value) -> Respuesta {
    app.post("/autorizaciones-de-firma")
        .como(actor)
        .clave(&clave_nueva())
        .json(cuerpo)
        .await
}

async fn listar(app: &TestApp, actor: &Actor) -> Value {
    app.get("/autorizaciones-de-firma")
        .como(actor)
        .await
        .esperar(200)
}

async fn the_representative_authorises_and_revokes(app: &TestApp) {
    let (empresa, contadora) = alguien(app).await;
    let representante = &empresa.representante;
    let antes = listar(app, representante).await;
    assert_eq!(antes["datos"], json!([]));
    assert_eq!(antes["firmantes"].as_array().unwrap().len(), 2);
    let dada = autorizar(app, representante, &pedido(&contadora))
        .await
        .esperar(201);
    assert_eq!(dada["estado"], "vigente");
    assert_eq!(dada["expedientes"], json!([]));
    assert_eq!(listar(app, &contadora).await["datos"], json!([dada]));

    let ruta = format!(
        "/autorizaciones-de-firma/{}/revocacion",
        dada["id"].as_str().unwrap()
    );
    let motivo = json!({ "motivo": "Terminó su contrato" });
    let revocar = async || app.post(&ruta).como(representante).json(&motivo).await;
    let revocada = revocar().await.esperar(200);
    assert_eq!(revocada["estado"], "revocada");
    assert_eq!(revocada["motivo_revocacion"], "Terminó su contrato");
    revocar().await.problema(409, "AUTORIZACION_REVOCADA");
    app.trabajar().await;
    let asuntos: Vec<String> = app.correos().into_iter().map(|c| c.asunto).collect();
    assert_eq!(
        asuntos,
        [
            "SER: puede firmar por Andina Fibra de Ejemplo S.A.S.",
            "SER: revocaron su autorización para firmar"
        ]
    );
}

async fn an_authorisation_is_of_its_days_and_files(app: &TestApp) {
    let (empresa, contadora) = alguien(app).await;
    let mut cuerpo = pedido(&contadora);
    cuerpo["desde"] = json!("2026-03-10");
    cuerpo["expedientes"] = json!([empresa.expediente.id]);
    let dada = autorizar(app, &empresa.representante, &cuerpo)
        .await
        .esperar(201);
    assert_eq!(dada["estado"], "futura");
    assert_eq!(
        dada["expedientes"][0]["numero"],
        json!(empresa.expediente.numero)
    );
    let base = app.contexto.base.conexion();
    let persona = contadora.cuenta.usuario_id;
    for (dia, vale) in [
        (date!(2026 - 03 - 09), false),
        (date!(2026 - 03 - 10), true),
        (date!(2026 - 12 - 31), true),
        (date!(2027 - 01 - 01), false),
    ] {
        let vigentes = autorizacion::vigentes(base, persona, "contador", dia)
            .await
            .unwrap();
        assert_eq!(!vigentes.is_empty(), vale, "{dia}");
    }
    app.mover_reloj(date!(2027 - 01 - 01));
    assert_eq!(
        listar(app, &contadora).await["datos"][0]["estado"],
        "vencida"
    );
}

async fn what_cannot_be_authorised_is_refused_beside_its_field(app: &TestApp) {
    let (empresa, contadora) = alguien(app).await;
    let ajena = app.empresa(date!(2025 - 04 - 01)).await;
    let casos = [
        ("/calidad", json!("operador"), "CALIDAD_DESCONOCIDA"),
        ("/usuario_id", json!(Uuid::now_v7()), "FIRMANTE_INVALIDO"),
        (
            "/usuario_id",
            json!(ajena.representante.cuenta.usuario_id),
            "FIRMANTE_INVALIDO",
        ),
        (
            "/usuario_id",
            json!(empresa.representante.cuenta.usuario_id),
            "FIRMANTE_INVALIDO",
        ),
        ("/desde", json!("2026-03-01"), "FECHA_PASADA"),
        ("/desde", json!("9999-12-31"), "FECHA_LEJANA"),
        ("/hasta", json!("9999-12-31"), "FECHA_LEJANA"),
        ("/hasta", json!("2026-03-01"), "FECHA_INVALIDA"),
    ];
    for (campo, valor, codigo) in casos {
        let mut cuerpo = pedido(&contadora);
        cuerpo[&campo[1..]] = valor;
        autorizar(app, &empresa.representante, &cuerpo)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", campo, codigo);
    }
    let propio = empresa.expediente.id;
    for (expedientes, indice) in [
        (json!([ajena.expediente.id]), 0),
        (json!([propio, propio]), 1),
    ] {
        let mut cuerpo = pedido(&contadora);
        cuerpo["expedientes"] = expedientes;
        autorizar(app, &empresa.representante, &cuerpo)
            .await
            .campo_invalido(
                422,
                "DATOS_INVALIDOS",
                &format!("/expedientes/{indice}"),
                "EXPEDIENTE_INVALIDO",
            );
    }
}

async fn one_that_another_covers_is_not_given_twice(app: &TestApp) {
    let (empresa, contadora) = alguien(app).await;
    let representante = &empresa.representante;
    let dada = autorizar(app, representante, &pedido(&contadora))
        .await
        .esperar(201);
    let mut corta = pedido(&contadora);
    corta["hasta"] = json!("2026-06-30");
    corta["expedientes"] = json!([empresa.expediente.id]);
    let problema = autorizar(app, representante, &corta)
        .await
        .problema(409, "AUTORIZACION_REPETIDA");
    assert_eq!(problema["autorizacion_id"], dada["id"]);
    // One that goes further is something else.
    let mut larga = pedido(&contadora);
    larga["hasta"] = Value::Null;
    autorizar(app, representante, &larga).await.esperar(201);
}

async fn only_the_representative_decides_and_strangers_see_nothing(app: &TestApp) {
    let (empresa, contadora) = alguien(app).await;
    autorizar(app, &contadora, &pedido(&contadora))
        .await
        .problema(403, "SIN_PERMISO");
    let dada = autorizar(app, &empresa.representante, &pedido(&contadora))
        .await
        .esperar(201);
    let ajena = app.empresa(date!(2025 - 04 - 01)).await;
    assert_eq!(listar(app, &ajena.representante).await["datos"], json!([]));
    app.post(&format!(
        "/autorizaciones-de-firma/{}/revocacion",
        dada["id"].as_str().unwrap()
    ))
    .como(&ajena.representante)
    .json(&json!({ "motivo": "No es mía" }))
    .await
    .problema(404, "NO_ENCONTRADO");
}
