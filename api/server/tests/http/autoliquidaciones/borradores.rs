use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::declaracion::{Borrador, caso_a, clave_nueva};
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

use super::{T2_2025, empresa_del_caso_a};

en_ambos_motores![
    a_draft_is_opened_of_an_unfiled_period,
    opening_twice_with_one_key_opens_once,
    every_save_makes_a_version_and_an_audit_event,
    a_draft_may_be_half_typed,
    a_discarded_draft_frees_its_period,
    drafts_are_listed_by_state_and_file,
];

async fn a_draft_is_opened_of_an_unfiled_period(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let obligacion_id = app.periodo(&empresa.expediente, 2025, 2).await;
    let respuesta = app
        .post("/autoliquidaciones")
        .como(&empresa.representante)
        .clave(&clave_nueva())
        .json(&json!({ "obligacion_id": obligacion_id }))
        .await;
    let creada = respuesta.esperar(201);
    assert_eq!(respuesta.cabecera("etag"), "\"1\"");
    let id = creada["id"].as_str().unwrap();
    assert_eq!(
        respuesta.cabecera("location"),
        format!("/api/v1/autoliquidaciones/{id}")
    );
    assert_eq!(creada["estado"], "borrador");
    assert_eq!(creada["version"], 1);
    assert_eq!(creada["obligacion_id"], obligacion_id.to_string());
    assert_eq!(creada["expediente"]["numero"], empresa.expediente.numero);
    assert_eq!(creada["periodo"]["desde"], "2025-04-01");
    assert_eq!(creada["fecha_vencimiento"], "2025-07-15");
    assert_eq!(creada["dias"], -77);
    assert_eq!(creada["dias_habiles"], 0);
    assert_eq!(creada["extemporanea"], true);
    assert_eq!(creada["liquidacion"], Value::Null);
    assert_eq!(creada["pueden_presentar"], json!(["Persona De Prueba"]));

    let leida = app
        .get(&format!("/autoliquidaciones/{id}"))
        .como(&empresa.representante)
        .await;
    assert_eq!(leida.esperar(200), creada);
    assert_eq!(leida.cabecera("etag"), "\"1\"");
}

async fn opening_twice_with_one_key_opens_once(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let obligacion_id = app.periodo(&empresa.expediente, 2025, 2).await;
    let clave = clave_nueva();
    let abrir = || {
        app.post("/autoliquidaciones")
            .como(&empresa.representante)
            .clave(&clave)
            .json(&json!({ "obligacion_id": obligacion_id }))
    };
    let primera = abrir().await;
    let segunda = abrir().await;
    assert_eq!(primera.esperar(201), segunda.esperar(201));
    assert_eq!(primera.cabecera("location"), segunda.cabecera("location"));

    let otra = app.periodo(&empresa.expediente, 2025, 2).await;
    assert_eq!(otra, obligacion_id);
    app.mover_reloj(date!(2025 - 10 - 20));
    let empresa_dos = app
        .expediente(&empresa.operador, date!(2025 - 07 - 01))
        .await;
    let otra = app.periodo(&empresa_dos, 2025, 3).await;
    app.post("/autoliquidaciones")
        .como(&empresa.representante)
        .clave(&clave)
        .json(&json!({ "obligacion_id": otra }))
        .await
        .problema(422, "CLAVE_IDEMPOTENCIA_REUTILIZADA");
}

async fn every_save_makes_a_version_and_an_audit_event(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let Borrador { id, version } = app.borrador(&empresa, T2_2025, &caso_a()).await;
    assert_eq!(version, 2);
    let mut otra = caso_a();
    otra["devoluciones"] = json!("0");
    let respuesta = app
        .put(&format!("/autoliquidaciones/{id}"))
        .como(&empresa.representante)
        .si_coincide(version)
        .json(&json!({ "declaracion": otra }))
        .await;
    let guardada = respuesta.esperar(200);
    assert_eq!(respuesta.cabecera("etag"), "\"3\"");
    assert_eq!(guardada["version"], 3);
    assert_eq!(guardada["declaracion"], otra);
    assert_eq!(guardada["actualizada_por"], "Persona De Prueba");

    let eventos = auditoria::de_objeto(
        app.contexto.base.conexion(),
        "autoliquidacion",
        Uuid::parse_str(&id).unwrap(),
    )
    .await
    .unwrap();
    let acciones: Vec<_> = eventos.iter().map(|e| e.accion.as_str()).collect();
    assert_eq!(acciones, ["crear", "guardar", "guardar"]);
    let ultimo = &eventos[2];
    let leer = |texto: &Option<String>| -> Value {
        serde_json::from_str(texto.as_deref().unwrap()).unwrap()
    };
    assert_eq!(leer(&ultimo.antes), caso_a());
    assert_eq!(leer(&ultimo.despues), otra);
    assert_eq!(ultimo.solicitud_id, respuesta.cabecera("x-request-id"));
    assert_eq!(
        ultimo.usuario_id,
        Some(empresa.representante.cuenta.usuario_id)
    );
}

async fn a_draft_may_be_half_typed(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let a_medias = json!({
        "sin_ingresos": false,
        "ingresos": [
            { "servicio": "", "descripcion": "", "valor": "" },
            { "servicio": "internet_fijo", "descripcion": "Ñandú «ε»", "valor": "12.5" },
        ],
        "terminales": "",
        "devoluciones": "",
    });
    let borrador = app.borrador(&empresa, T2_2025, &a_medias).await;
    let leida = app
        .get(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(leida["declaracion"], a_medias);

    let calculo = app
        .calcular(&empresa.representante, &borrador.id, "2025-09-30")
        .await;
    calculo.campo_invalido(
        422,
        "DECLARACION_INCOMPLETA",
        "/declaracion/ingresos/0/valor",
        "VALOR_REQUERIDO",
    );
    calculo.campo_invalido(
        422,
        "DECLARACION_INCOMPLETA",
        "/declaracion/ingresos/0/servicio",
        "SERVICIO_REQUERIDO",
    );
}

async fn a_discarded_draft_frees_its_period(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let ruta = format!("/autoliquidaciones/{}", borrador.id);
    app.delete(&ruta)
        .como(&empresa.representante)
        .si_coincide(borrador.version)
        .await
        .esperar(204);

    let anulada = app
        .get(&ruta)
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(anulada["estado"], "anulada");
    app.put(&ruta)
        .como(&empresa.representante)
        .si_coincide(&anulada["version"])
        .json(&json!({ "declaracion": caso_a() }))
        .await
        .problema(409, "AUTOLIQUIDACION_NO_EDITABLE");
    app.presentar_con(
        &empresa.representante,
        &Borrador {
            version: anulada["version"].as_i64().unwrap(),
            ..borrador.clone()
        },
        &clave_nueva(),
        "2025-09-30",
        "22440000.00",
    )
    .await
    .problema(409, "AUTOLIQUIDACION_NO_EDITABLE");

    let nuevo = app.borrador(&empresa, T2_2025, &caso_a()).await;
    assert_ne!(nuevo.id, borrador.id);
}

async fn drafts_are_listed_by_state_and_file(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let otro = app
        .expediente(&empresa.operador, date!(2025 - 04 - 01))
        .await;
    let contador = app.persona(&empresa.operador, &[Rol::Contador]).await;
    let descartado = app.borrador(&empresa, T2_2025, &caso_a()).await;
    app.delete(&format!("/autoliquidaciones/{}", descartado.id))
        .como(&empresa.representante)
        .si_coincide(descartado.version)
        .await
        .esperar(204);
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;

    let listar = async |filtro: &str| -> Vec<String> {
        let cuerpo = app
            .get(&format!("/autoliquidaciones?{filtro}"))
            .como(&contador)
            .await
            .esperar(200);
        let datos = cuerpo["datos"].as_array().unwrap();
        assert_eq!(cuerpo["total"], datos.len());
        datos
            .iter()
            .map(|fila| fila["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(listar("").await, std::slice::from_ref(&borrador.id));
    assert_eq!(
        listar("estado=borrador").await,
        std::slice::from_ref(&borrador.id)
    );
    assert_eq!(listar("estado=anulada").await, [descartado.id]);
    assert_eq!(
        listar(&format!("expediente_id={}", empresa.expediente.id)).await,
        [borrador.id]
    );
    assert!(
        listar(&format!("expediente_id={}", otro.id))
            .await
            .is_empty()
    );
}
