//! What a refused attempt leaves: its audit event, and nothing else.

use sea_orm::EntityTrait;
use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::base::filas;
use ser_testkit::declaracion::{caso_a, clave_nueva};
use ser_testkit::{Peticion, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

en_ambos_motores![
    a_refused_write_leaves_who_tried_what_and_which_fields_were_wrong,
    what_the_body_said_is_not_kept,
    a_read_is_audited_only_when_the_role_forbids_it,
    asking_whether_there_is_a_session_attempts_nothing,
    a_calculation_that_is_refused_attempted_nothing,
];
en_ambos_motores![sin_app:
    one_person_writes_no_more_events_than_the_settings_say,
    without_a_session_no_more_is_written_than_a_public_page_may_ask,
];

async fn rechazos(app: &TestApp) -> Vec<auditoria::Model> {
    let base = app.contexto.base.conexion();
    let mut eventos = auditoria::Entity::find().all(base).await.unwrap();
    eventos.retain(|evento| evento.resultado == "rechazado");
    eventos.sort_by_key(|evento| evento.id);
    eventos
}

/// The event of one answer; it is exactly one.
async fn del(app: &TestApp, respuesta: &Respuesta) -> auditoria::Model {
    let solicitud = respuesta.cabecera("x-request-id");
    let mut suyos = rechazos(app).await;
    suyos.retain(|evento| evento.solicitud_id == solicitud);
    assert_eq!(suyos.len(), 1, "{}", respuesta.texto());
    suyos.remove(0)
}

async fn a_refused_write_leaves_who_tried_what_and_which_fields_were_wrong(app: &TestApp) {
    app.mover_reloj(date!(2025 - 07 - 15));
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    let ajena = app.empresa(date!(2025 - 01 - 01)).await;
    let contador = app.persona(&empresa.operador, &[Rol::Contador]).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let ruta = format!("/autoliquidaciones/{}", borrador.id);
    let patron = "/api/v1/autoliquidaciones/{id}";
    let bien = json!({ "declaracion": caso_a() });
    let mut negativa = bien.clone();
    negativa["declaracion"]["devoluciones"] = json!("-1");
    let guardar = || app.put(&ruta).si_coincide(borrador.version);
    let suya = &empresa.representante;

    let casos: Vec<(&str, Option<Uuid>, Peticion, u16, Value)> = vec![
        ("SIN_SESION", None, guardar().json(&bien), 401, json!([])),
        (
            "SIN_PERMISO",
            Some(contador.cuenta.usuario_id),
            app.delete(&ruta)
                .como(&contador)
                .si_coincide(borrador.version),
            403,
            json!([]),
        ),
        (
            "NO_ENCONTRADO",
            Some(ajena.representante.cuenta.usuario_id),
            guardar().como(&ajena.representante).json(&bien),
            404,
            json!([]),
        ),
        (
            "DATOS_INVALIDOS",
            Some(suya.cuenta.usuario_id),
            guardar().como(suya).json(&negativa),
            422,
            json!([{ "campo": "/declaracion/devoluciones", "codigo": "VALOR_NEGATIVO" }]),
        ),
        (
            "JSON_MAL_FORMADO",
            Some(suya.cuenta.usuario_id),
            guardar()
                .como(suya)
                .cuerpo("application/json", "{\"declaracion\":"),
            400,
            json!([]),
        ),
        (
            "CUERPO_DEMASIADO_GRANDE",
            Some(suya.cuenta.usuario_id),
            guardar()
                .como(suya)
                .cuerpo("application/json", "7".repeat(400_000)),
            413,
            json!([]),
        ),
        (
            "VERSION_DESACTUALIZADA",
            Some(suya.cuenta.usuario_id),
            app.put(&ruta).como(suya).si_coincide(99).json(&bien),
            412,
            json!([]),
        ),
    ];
    let antes = filas(&app.contexto.base).await;
    for (codigo, usuario_id, peticion, estado, campos) in casos {
        let respuesta = peticion.await;
        respuesta.problema(estado, codigo);
        let evento = del(app, &respuesta).await;
        let metodo = if codigo == "SIN_PERMISO" {
            "DELETE"
        } else {
            "PUT"
        };
        assert_eq!(evento.accion, format!("{metodo} {patron}"), "{codigo}");
        assert_eq!(evento.usuario_id, usuario_id, "{codigo}");
        assert_eq!(evento.objeto, "peticion");
        assert_eq!(evento.direccion, "127.0.0.1");
        let despues: Value = serde_json::from_str(&evento.despues.unwrap()).unwrap();
        assert_eq!(
            despues,
            json!({ "codigo": codigo, "estado": estado, "campos": campos,
                    "ruta": format!("/api/v1{ruta}") })
        );
    }
    assert_eq!(filas(&app.contexto.base).await, antes);

    let sin_ruta = app.post("/nada").como(suya).await;
    sin_ruta.problema(404, "RUTA_DESCONOCIDA");
    assert_eq!(
        del(app, &sin_ruta).await.usuario_id,
        Some(suya.cuenta.usuario_id)
    );
    let metodo = app.put("/obligaciones").como(suya).await;
    metodo.problema(405, "METODO_NO_PERMITIDO");
    del(app, &metodo).await;
}

async fn what_the_body_said_is_not_kept(app: &TestApp) {
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    let mut cuenta = empresa.representante.cuenta.clone();
    cuenta.clave = "un-secreto-que-no-se-guarda".to_owned();
    let respuesta = app.intentar_ingreso(&cuenta).await;
    respuesta.problema(401, "CREDENCIALES_INVALIDAS");
    let evento = del(app, &respuesta).await;
    assert_eq!(evento.usuario_id, None);
    assert!(!format!("{evento:?}").contains("secreto"));
    assert!(!format!("{evento:?}").contains(&cuenta.usuario));
}

async fn a_read_is_audited_only_when_the_role_forbids_it(app: &TestApp) {
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    let suya = &empresa.representante;
    app.get(&format!("/fur/{}", Uuid::now_v7()))
        .como(suya)
        .await
        .problema(404, "NO_ENCONTRADO");
    app.get("/obligaciones").await.problema(401, "SIN_SESION");
    assert_eq!(rechazos(app).await, []);
    let prohibida = app.get("/procesos").como(suya).await;
    prohibida.problema(403, "SIN_PERMISO");
    assert_eq!(del(app, &prohibida).await.accion, "GET /api/v1/procesos");
}

async fn asking_whether_there_is_a_session_attempts_nothing(app: &TestApp) {
    let renovar = || app.post("/sesion/renovacion").cabecera("x-ser-csrf", "1");
    renovar().await.problema(401, "SESION_VENCIDA");
    assert_eq!(rechazos(app).await, []);
    let inventada = renovar().cabecera("cookie", "ser_refresco=inventada").await;
    inventada.problema(401, "SESION_VENCIDA");
    del(app, &inventada).await;
}

/// It is asked for by POST, with every key that is typed; it declares that it only reads.
async fn a_calculation_that_is_refused_attempted_nothing(app: &TestApp) {
    app.mover_reloj(date!(2025 - 07 - 15));
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let suya = &empresa.representante;
    app.calcular(suya, &borrador.id, "2020-01-01")
        .await
        .problema(422, "FECHA_PAGO_INVALIDA");
    app.calcular(suya, &Uuid::now_v7().to_string(), "2025-07-15")
        .await
        .problema(404, "NO_ENCONTRADO");
    assert_eq!(rechazos(app).await, []);
    let administrador = app
        .persona(&empresa.operador, &[Rol::AdministradorOperador])
        .await;
    let prohibida = app
        .calcular(&administrador, &borrador.id, "2025-07-15")
        .await;
    prohibida.problema(403, "SIN_PERMISO");
    del(app, &prohibida).await;
}

async fn one_person_writes_no_more_events_than_the_settings_say(motor: ser_testkit::Motor) {
    let app = TestApp::con(motor, |settings| settings.rechazos_por_minuto = 3).await;
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    let intentar = |clave: String| {
        app.post("/autoliquidaciones")
            .como(&empresa.representante)
            .clave(&clave)
            .json(&json!({}))
    };
    for _ in 0..10 {
        assert_eq!(intentar(clave_nueva()).await.estado, 422);
    }
    let escritos = rechazos(&app).await.len();
    assert!((3..=6).contains(&escritos), "{escritos}");
    app.terminar().await;
}

async fn without_a_session_no_more_is_written_than_a_public_page_may_ask(
    motor: ser_testkit::Motor,
) {
    let app = TestApp::con(motor, |settings| {
        settings.peticiones_publicas_por_minuto = 3
    })
    .await;
    let anonima = || {
        app.post("/autoliquidaciones")
            .clave(&clave_nueva())
            .json(&json!({}))
    };
    // Ten fit in at most two windows of a minute.
    for _ in 0..10 {
        assert!([400, 401, 422].contains(&anonima().await.estado));
    }
    let escritos = rechazos(&app).await.len();
    assert!((3..=6).contains(&escritos), "{escritos}");
    app.terminar().await;
}
