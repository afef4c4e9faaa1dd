use futures_util::future::join_all;
use ser_testkit::declaracion::{caso_a, clave_nueva};
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::json;
use time::macros::date;

use super::{T2_2025, empresa_del_caso_a};

en_ambos_motores![
    a_second_draft_is_a_conflict_that_names_the_first,
    a_period_that_has_not_ended_cannot_be_drafted,
    only_periods_to_file_can_be_drafted,
    changing_asks_which_version_is_changed,
    a_stale_version_is_answered_with_the_present_record,
    of_saves_of_one_version_sent_at_once_one_wins,
    of_drafts_opened_at_once_one_lives,
];

async fn a_second_draft_is_a_conflict_that_names_the_first(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let obligacion_id = app.periodo(&empresa.expediente, 2025, 2).await;
    let abrir = async || {
        app.post("/autoliquidaciones")
            .como(&empresa.representante)
            .clave(&clave_nueva())
            .json(&json!({ "obligacion_id": obligacion_id }))
            .await
    };
    let problema = abrir().await.problema(409, "BORRADOR_EXISTENTE");
    assert_eq!(problema["autoliquidacion_id"], borrador.id);

    app.presentar(&empresa.representante, &borrador).await;
    let problema = abrir().await.problema(409, "PERIODO_YA_PRESENTADO");
    assert_eq!(problema["autoliquidacion_id"], borrador.id);
}

async fn a_period_that_has_not_ended_cannot_be_drafted(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let obligacion_id = app.periodo(&empresa.expediente, 2025, 2).await;
    app.mover_reloj(date!(2025 - 06 - 30));
    app.post("/autoliquidaciones")
        .como(&empresa.representante)
        .clave(&clave_nueva())
        .json(&json!({ "obligacion_id": obligacion_id }))
        .await
        .problema(409, "PERIODO_NO_ABIERTO");
    app.mover_reloj(date!(2025 - 07 - 01));
    app.post("/autoliquidaciones")
        .como(&empresa.representante)
        .clave(&clave_nueva())
        .json(&json!({ "obligacion_id": obligacion_id }))
        .await
        .esperar(201);
}

async fn only_periods_to_file_can_be_drafted(app: &TestApp) {
    use ser_domain::obligaciones::TipoObligacion;
    use ser_testkit::Deuda;

    let empresa = empresa_del_caso_a(app).await;
    let otra = app.empresa(date!(2025 - 04 - 01)).await;
    let multa = app
        .deuda(
            &empresa.operador,
            Deuda::de(TipoObligacion::Multa, 1_000_000, date!(2025 - 01 - 31)),
        )
        .await;
    let ajena = app.periodo(&otra.expediente, 2025, 2).await;
    for obligacion_id in [multa, ajena, uuid::Uuid::now_v7()] {
        app.post("/autoliquidaciones")
            .como(&empresa.representante)
            .clave(&clave_nueva())
            .json(&json!({ "obligacion_id": obligacion_id }))
            .await
            .problema(404, "NO_ENCONTRADO");
    }
}

async fn changing_asks_which_version_is_changed(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let ruta = format!("/autoliquidaciones/{}", borrador.id);
    let quien = &empresa.representante;
    let cuerpo = json!({ "declaracion": caso_a() });
    let presentacion =
        json!({ "fecha_pago": "2025-09-30", "acepta_juramento": true, "total_mostrado": "0" });

    app.put(&ruta)
        .como(quien)
        .json(&cuerpo)
        .await
        .problema(428, "PRECONDICION_REQUERIDA");
    app.delete(&ruta)
        .como(quien)
        .await
        .problema(428, "PRECONDICION_REQUERIDA");
    app.post(&format!("{ruta}/presentacion"))
        .como(quien)
        .clave(&clave_nueva())
        .json(&presentacion)
        .await
        .problema(428, "PRECONDICION_REQUERIDA");

    let otra = (412, "VERSION_DESACTUALIZADA");
    let ninguna = (400, "PRECONDICION_INVALIDA");
    for (version, (estado, codigo)) in [
        ("\"\"", otra),
        ("*", otra),
        ("W/\"2\"", otra),
        ("\"99999999999999\"", otra),
        ("\"nueve\"", otra),
        ("", ninguna),
        ("nueve", ninguna),
        ("\"2", ninguna),
        ("\"1\", \"2\"", ninguna),
    ] {
        app.put(&ruta)
            .como(quien)
            .cabecera("if-match", version)
            .json(&cuerpo)
            .await
            .problema(estado, codigo);
    }
}

async fn a_stale_version_is_answered_with_the_present_record(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let ruta = format!("/autoliquidaciones/{}", borrador.id);
    let quien = &empresa.representante;
    let actual = app.get(&ruta).como(quien).await.esperar(200);
    let vieja = borrador.version - 1;

    let mut otra = caso_a();
    otra["terminales"] = json!("1");
    let problema = app
        .put(&ruta)
        .como(quien)
        .si_coincide(vieja)
        .json(&json!({ "declaracion": otra }))
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    assert_eq!(problema["actual"], actual);

    let problema = app
        .delete(&ruta)
        .como(quien)
        .si_coincide(vieja)
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    assert_eq!(problema["actual"], actual);

    let problema = app
        .post(&format!("{ruta}/presentacion"))
        .como(quien)
        .si_coincide(vieja)
        .clave(&clave_nueva())
        .json(&json!({
            "fecha_pago": "2025-09-30", "acepta_juramento": true, "total_mostrado": "22440000.00",
        }))
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    assert_eq!(problema["actual"], actual);
    assert_eq!(app.get(&ruta).como(quien).await.esperar(200), actual);
}

async fn of_saves_of_one_version_sent_at_once_one_wins(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let respuestas = join_all((0..10).map(|valor| {
        let mut otra = caso_a();
        otra["terminales"] = json!(valor.to_string());
        app.put(&format!("/autoliquidaciones/{}", borrador.id))
            .como(&empresa.representante)
            .si_coincide(borrador.version)
            .json(&json!({ "declaracion": otra }))
            .into_future()
    }))
    .await;
    let guardadas: Vec<_> = respuestas.iter().filter(|r| r.estado == 200).collect();
    assert_eq!(guardadas.len(), 1);
    for otra in respuestas.iter().filter(|r| r.estado != 200) {
        otra.problema(412, "VERSION_DESACTUALIZADA");
    }
    let actual = app
        .get(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(actual, guardadas[0].json());
}

async fn of_drafts_opened_at_once_one_lives(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let obligacion_id = app.periodo(&empresa.expediente, 2025, 2).await;
    let respuestas = join_all((0..10).map(|_| {
        app.post("/autoliquidaciones")
            .como(&empresa.representante)
            .clave(&clave_nueva())
            .json(&json!({ "obligacion_id": obligacion_id }))
            .into_future()
    }))
    .await;
    let creadas: Vec<_> = respuestas.iter().filter(|r| r.estado == 201).collect();
    assert_eq!(creadas.len(), 1);
    for otra in respuestas.iter().filter(|r| r.estado != 201) {
        let problema = otra.problema(409, "BORRADOR_EXISTENTE");
        assert_eq!(problema["autoliquidacion_id"], creadas[0].json()["id"]);
    }
}
