//! Real answers against the document that describes them.

use ser_domain::obligaciones::TipoObligacion;
use ser_server::permiso::Rol;
use ser_testkit::declaracion::caso_a;
use ser_testkit::{Deuda, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;

use super::esquema::faltas;
use super::{documento, operaciones};

en_ambos_motores![
    answers_have_the_shape_that_the_document_promises,
    problems_have_the_shape_that_the_document_promises,
];

/// The schema of an operation's answer with that status.
fn esquema(documento: &Value, operacion_id: &str, estado: u16) -> Value {
    let operaciones = operaciones(documento);
    let (_, _, operacion) = operaciones
        .iter()
        .find(|(_, _, operacion)| operacion["operationId"] == operacion_id)
        .unwrap_or_else(|| panic!("{operacion_id} is not in the document"));
    let contenido = operacion["responses"][estado.to_string()]["content"]
        .as_object()
        .unwrap_or_else(|| panic!("{operacion_id} does not document {estado}"));
    contenido.values().next().unwrap()["schema"].clone()
}

#[track_caller]
fn comprobar(documento: &Value, operacion_id: &str, respuesta: &Respuesta) {
    let esquema = esquema(documento, operacion_id, respuesta.estado);
    let faltas = faltas(documento, &esquema, &respuesta.json());
    assert!(faltas.is_empty(), "{operacion_id}: {faltas:#?}");
}

async fn answers_have_the_shape_that_the_document_promises(app: &TestApp) {
    let documento = documento();
    app.mover_reloj(date!(2025 - 10 - 05));
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    for tipo in TipoObligacion::TODOS {
        if tipo != TipoObligacion::Autoliquidacion {
            let deuda = Deuda::de(tipo, 1_000_000, date!(2025 - 06 - 30));
            app.deuda(&empresa.operador, deuda).await;
        }
    }
    let multa = app
        .deuda(
            &empresa.operador,
            Deuda::de(TipoObligacion::Multa, 5_000_000, date!(2025 - 03 - 31)),
        )
        .await;
    let presentado = app.borrador(&empresa, (2025, 1), &caso_a()).await;
    let presentada = app.presentar(&empresa.representante, &presentado).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.trabajar().await;
    let fur = &presentada["fur"];
    let pedir = async |operacion: &str, ruta: String| {
        let respuesta = app.get(&ruta).como(&empresa.representante).await;
        comprobar(&documento, operacion, &respuesta);
    };
    pedir("obtener_desafio", "/captcha/ingreso".to_owned()).await;
    pedir("consultar_sesion", "/sesion".to_owned()).await;
    pedir("listar_sesiones", "/sesiones".to_owned()).await;
    pedir("consultar_segundo_factor", "/segundo-factor".to_owned()).await;
    pedir("consultar_reloj", "/reloj".to_owned()).await;
    pedir("consultar_inicio", "/inicio".to_owned()).await;
    // On the second date a rate is missing, and the answers say so.
    for fecha in ["2025-10-05", "2026-12-31"] {
        let en = format!("fecha_pago={fecha}");
        pedir("listar_obligaciones", format!("/obligaciones?{en}")).await;
        pedir(
            "resumir_obligaciones",
            format!("/obligaciones/resumen?{en}"),
        )
        .await;
        pedir(
            "consultar_obligacion",
            format!("/obligaciones/{multa}?{en}"),
        )
        .await;
    }
    pedir("listar_expedientes", "/expedientes".to_owned()).await;
    pedir("listar_servicios", "/servicios".to_owned()).await;
    pedir("listar_periodos", "/periodos".to_owned()).await;
    pedir("listar_autoliquidaciones", "/autoliquidaciones".to_owned()).await;
    for id in [&presentado.id, &borrador.id] {
        pedir(
            "consultar_autoliquidacion",
            format!("/autoliquidaciones/{id}"),
        )
        .await;
    }
    pedir("listar_fur", "/fur".to_owned()).await;
    pedir(
        "consultar_fur",
        format!("/fur/{}", fur["id"].as_str().unwrap()),
    )
    .await;
    let codigo = fur["codigo_verificacion"].as_str().unwrap();
    pedir("verificar_fur", format!("/verificacion/{codigo}")).await;

    let calculo = app
        .calcular(&empresa.representante, &borrador.id, "2025-12-31")
        .await;
    comprobar(&documento, "calcular_autoliquidacion", &calculo);
    let faltas = faltas(
        &documento,
        &esquema(&documento, "presentar_autoliquidacion", 201),
        &presentada,
    );
    assert!(faltas.is_empty(), "presentar_autoliquidacion: {faltas:#?}");

    let ministerio = app.ministerio().await;
    let auditor = app.persona(&ministerio, &[Rol::Auditor]).await;
    for (operacion, ruta) in [
        ("listar_operadores", "/operadores".to_owned()),
        (
            "consultar_operador",
            format!("/operadores/{}", empresa.operador.id),
        ),
        ("listar_procesos", "/procesos".to_owned()),
    ] {
        let respuesta = app.get(&ruta).como(&auditor).await;
        comprobar(&documento, operacion, &respuesta);
    }
    let ingreso = app.intentar_ingreso(&auditor.cuenta).await;
    comprobar(&documento, "iniciar_sesion", &ingreso);
    let movido = app
        .put("/reloj")
        .como(&auditor)
        .json(&json!({ "hoy": "2025-10-05" }))
        .await;
    comprobar(&documento, "mover_reloj", &movido);
}

async fn problems_have_the_shape_that_the_document_promises(app: &TestApp) {
    let documento = documento();
    let problema = json!({ "$ref": "#/components/schemas/Problema" });
    app.mover_reloj(date!(2025 - 10 - 05));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let quien = &empresa.representante;
    let respuestas = [
        app.get("/nada").await,
        app.get("/fur").await,
        app.get("/procesos").como(quien).await,
        app.get("/obligaciones?pagina=0").como(quien).await,
        app.calcular(quien, &borrador.id, "2026-12-31").await,
        app.put(&format!("/autoliquidaciones/{}", borrador.id))
            .como(quien)
            .si_coincide(1)
            .json(&json!({ "declaracion": caso_a() }))
            .await,
    ];
    for respuesta in respuestas {
        assert!(respuesta.estado >= 400);
        let faltas = faltas(&documento, &problema, &respuesta.json());
        assert!(faltas.is_empty(), "{faltas:#?} in {}", respuesta.texto());
    }
}
